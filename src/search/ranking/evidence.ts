/** What a passage and each of its sentences hold of a question. */

import type { Collection } from '../collection/collection.ts';
import { bitsFor } from '../language/answer-kind.ts';
import type { Question } from '../reading/question.ts';

interface SentenceEvidence {
  /** Of each asked term, how like it the sentence's likest word is: 1 for the term itself, 0 for none. */
  readonly likeness: Float64Array;
  /** The same of terms that mean about the same as each asked term. */
  readonly related: Float64Array;
  /** 1 for each asked term that stands here in the very form in which it was asked. */
  readonly sameForm: Uint8Array;
  /** Weight of the question's neighbouring words that stand together here. */
  readonly pairs: number;
  /** Whether a word that the question does not have may be the answer; false where any word may. */
  readonly maybeAnswer: boolean;
  /** In tokens. */
  readonly length: number;
}

export interface PassageEvidence {
  readonly sentences: readonly SentenceEvidence[];
  /** Over all sentences: the greatest likeness of each asked term. */
  readonly likeness: Float64Array;
  /** The greatest likeness of a term that means about the same as each asked term. */
  readonly related: Float64Array;
  /** 1 for each asked term that stands there in the very form in which it was asked. */
  readonly sameForm: Uint8Array;
  readonly pairs: number;
}

/** How far two words may be apart, in tokens, to count as a pair, and what a pair out of order is worth. */
const PAIR_DISTANCE = 5;
const REVERSED = 0.6;
const NO_PAIR = [-1, -1] as const;

/** A question's senses by term, kept while its candidates are read. */
export type SenseTable = ReadonlyMap<number, TabledSense>;

interface TabledSense {
  readonly index: number;
  readonly likeness: number;
  /** Whether it is another word that means about the same. */
  readonly isRelated: boolean;
}

export function tabulateSenses(question: Question): SenseTable {
  const table = new Map<number, TabledSense>();
  for (const [index, { related }] of question.asked.entries()) {
    for (const { term, likeness } of related) {
      if (likeness > (table.get(term)?.likeness ?? 0)) table.set(term, { index, likeness, isRelated: true });
    }
  }
  for (const [index, { senses }] of question.asked.entries()) {
    for (const { term, likeness } of senses) {
      const other = table.get(term);
      if (!other || other.isRelated || likeness > other.likeness)
        table.set(term, { index, likeness, isRelated: false });
    }
  }
  return table;
}

export function readPassage(
  collection: Collection,
  question: Question,
  senses: SenseTable,
  passage: number,
): PassageEvidence {
  const { text, vocabulary } = collection;
  const { asked } = question;
  const wanted = bitsFor(question.kind);
  const passageLikeness = new Float64Array(asked.length);
  const related = new Float64Array(asked.length);
  const sameForm = new Uint8Array(asked.length);
  const together = new Float64Array(question.pairs.length);
  const sentences: SentenceEvidence[] = [];
  const words = asked.map(({ word }) => vocabulary.words.numberOf(word));
  const lastSentence = text.sentenceStarts[passage + 1] ?? 0;
  for (let sentence = text.sentenceStarts[passage] ?? 0; sentence < lastSentence; sentence++) {
    const from = text.tokenStarts[sentence] ?? 0;
    const to = text.tokenStarts[sentence + 1] ?? 0;
    const likeness = new Float64Array(asked.length);
    const relatedHere = new Float64Array(asked.length);
    const sameFormHere = new Uint8Array(asked.length);
    const lastAt = new Int32Array(asked.length).fill(-1000);
    const here = new Float64Array(question.pairs.length);
    let maybeAnswer = false;
    for (let at = from; at < to; at++) {
      const surface = text.tokens[at] ?? 0;
      const sense = senses.get(vocabulary.surfaceTerms[surface] ?? -1);
      if (!sense || sense.isRelated) {
        if (sense && sense.likeness > (relatedHere[sense.index] ?? 0))
          relatedHere[sense.index] = sense.likeness;
        if (((vocabulary.surfaceKinds[surface] ?? 0) & wanted) !== 0) maybeAnswer = true;
        continue;
      }
      const { index } = sense;
      if (sense.likeness === 1 && vocabulary.surfaceWords[surface] === words[index]) sameFormHere[index] = 1;
      if (sense.likeness > (likeness[index] ?? 0)) likeness[index] = sense.likeness;
      lastAt[index] = at;
      // The innermost loop of a search: an iterator would cost more than the work.
      for (let pair = 0; pair < question.pairs.length; pair++) {
        const [first, second] = question.pairs[pair] ?? NO_PAIR;
        if (index !== first && index !== second) continue;
        const other = index === second ? first : second;
        const distance = at - (lastAt[other] ?? -1000);
        if (distance > PAIR_DISTANCE) continue;
        const order = index === second ? 1 : REVERSED;
        const worth = (order * (likeness[first] ?? 0) * (likeness[second] ?? 0)) / distance;
        if (worth > (here[pair] ?? 0)) here[pair] = worth;
      }
    }
    for (let index = 0; index < asked.length; index++) {
      passageLikeness[index] = Math.max(passageLikeness[index] ?? 0, likeness[index] ?? 0);
      related[index] = Math.max(related[index] ?? 0, relatedHere[index] ?? 0);
      sameForm[index] = Math.max(sameForm[index] ?? 0, sameFormHere[index] ?? 0);
    }
    for (let pair = 0; pair < here.length; pair++) {
      together[pair] = Math.max(together[pair] ?? 0, here[pair] ?? 0);
    }
    sentences.push({
      likeness,
      related: relatedHere,
      sameForm: sameFormHere,
      pairs: weigh(question, here),
      maybeAnswer,
      length: to - from,
    });
  }
  return { sentences, likeness: passageLikeness, related, sameForm, pairs: weigh(question, together) };
}

/** As a share of the question's weight, like everything that `covered` gives. */
function weigh(question: Question, pairs: Float64Array): number {
  let sum = 0;
  for (const [pair, [first, second]] of question.pairs.entries()) {
    const weight = (question.asked[first]?.weight ?? 0) + (question.asked[second]?.weight ?? 0);
    sum += ((pairs[pair] ?? 0) * weight) / 2;
  }
  return question.weight > 0 ? sum / question.weight : 0;
}

/** Share of the question's weight for which something of like meaning stands there, as far as nothing likelier does. */
export function coveredByRelated(
  question: Question,
  { likeness, related }: Pick<PassageEvidence, 'likeness' | 'related'>,
): number {
  let share = 0;
  for (const [index, { weight }] of question.asked.entries())
    share += weight * Math.max(0, (related[index] ?? 0) - (likeness[index] ?? 0));
  return question.weight > 0 ? share / question.weight : 0;
}

export interface Cover {
  /** Share of the question's weight whose very terms stand there. */
  readonly exact: number;
  /** Share whose kin stands there, by how near that is. */
  readonly kin: number;
}

export function covered(question: Question, likeness: Float64Array, unless?: Float64Array): Cover {
  let exact = 0;
  let kin = 0;
  for (const [index, { weight }] of question.asked.entries()) {
    const found = likeness[index] ?? 0;
    if (found === 0 || (unless && (unless[index] ?? 0) >= found)) continue;
    if (found === 1) exact += weight;
    else kin += weight * found;
  }
  return question.weight > 0
    ? { exact: exact / question.weight, kin: kin / question.weight }
    : { exact, kin };
}
