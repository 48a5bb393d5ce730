/** An answer in the form that scripts read. */
import type { AboutReport, Answer } from '../../library/library.ts';
import { jsonQuote } from './quote.ts';

/** The contract's form of an answer. */
export function jsonAnswer(answer: Answer) {
  const { question, verdict, answered, confidence, corrections, missing, quotes, about } = answer;
  return {
    question,
    verdict,
    answered,
    confidence,
    corrections,
    missing,
    quotes: quotes.map(jsonQuote),
    ...(about && { about: ANSWERED_FROM[about] }),
  };
}

const ANSWERED_FROM: Readonly<Record<AboutReport, 'outline' | 'source'>> = {
  topic: 'outline',
  sections: 'outline',
  author: 'source',
  published: 'source',
  length: 'source',
  origin: 'source',
};
