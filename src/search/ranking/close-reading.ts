/** How a question's words stand to one another in the sentence that is taken for the answer. */

import type { Collection } from '../collection/collection.ts';
import { bitsFor } from '../language/answer-kind.ts';
import type { Question } from '../reading/question.ts';
import type { SenseTable } from './evidence.ts';

export interface CloseReading {
  /** Tokens of the sentence's shortest stretch that holds all of the question's words in it, a word. */
  readonly window: number;
  /** Tokens from a word of the question to the nearest that may answer it; −1 where any word may. */
  readonly nearestAnswer: number;
}

/** What `window` is where the sentence has one word of the question, and where none; the most it is, in tokens. */
const ALONE = 3;
const NONE = 8;
const WIDEST = 60;
const FARTHEST = 12;

/** Of a passage of the collection, and one of its sentences. */
export function readClosely(
  { text, vocabulary }: Collection,
  question: Question,
  senses: SenseTable,
  passage: number,
  sentence: number,
): CloseReading {
  const from = text.tokenStarts[(text.sentenceStarts[passage] ?? 0) + sentence] ?? 0;
  const to = text.tokenStarts[(text.sentenceStarts[passage] ?? 0) + sentence + 1] ?? 0;
  const wanted = bitsFor(question.kind);
  const hits: { readonly at: number; readonly index: number }[] = [];
  const answers: number[] = [];
  for (let at = from; at < to; at++) {
    const surface = text.tokens[at] ?? 0;
    const sense = senses.of(vocabulary.surfaceTerms[surface] ?? -1);
    if (sense) hits.push({ at, index: sense.index });
    else if (((vocabulary.surfaceKinds[surface] ?? 0) & wanted) !== 0) answers.push(at);
  }
  return {
    window: windowOf(hits),
    nearestAnswer: wanted === 0 ? -1 : nearest(answers, hits),
  };
}

/** Both ascending. */
function nearest(answers: readonly number[], hits: readonly { readonly at: number }[]): number {
  let distance = FARTHEST;
  let next = 0;
  for (const answer of answers) {
    while ((hits[next]?.at ?? answer) < answer) next++;
    for (const hit of [hits[next - 1], hits[next]]) {
      if (hit) distance = Math.min(distance, Math.abs(hit.at - answer));
    }
  }
  return distance;
}

function windowOf(hits: readonly { readonly at: number; readonly index: number }[]): number {
  const distinct = new Set(hits.map(({ index }) => index)).size;
  if (distinct < 2) return distinct === 1 ? ALONE : NONE;
  const counts = new Map<number, number>();
  let shortest = WIDEST;
  let begin = 0;
  for (const { at, index } of hits) {
    counts.set(index, (counts.get(index) ?? 0) + 1);
    for (; counts.size === distinct; begin++) {
      const opening = hits[begin];
      if (!opening) break;
      shortest = Math.min(shortest, at - opening.at + 1);
      const left = (counts.get(opening.index) ?? 0) - 1;
      if (left > 0) counts.set(opening.index, left);
      else counts.delete(opening.index);
    }
  }
  return shortest / distinct;
}
