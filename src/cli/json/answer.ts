/** An answer in the form that scripts read. */
import type { Answer } from '../../library/library.ts';
import { jsonQuote } from './quote.ts';

/** The contract's form of an answer. */
export function jsonAnswer(answer: Answer) {
  const { question, verdict, answered, confidence, corrections, missing, quotes } = answer;
  return { question, verdict, answered, confidence, corrections, missing, quotes: quotes.map(jsonQuote) };
}
