/** What a passage and each of its sentences hold of a question. */

import type { Collection } from '../collection/collection.ts';
import { bitsFor } from '../language/answer-kind.ts';
import type { Asked, Question } from '../reading/question.ts';

/** What a passage holds, and each of its sentences: of these, in order, as many numbers each as the question has asked terms. */
export interface PassageEvidence {
  /** How many sentences it has. */
  readonly count: number;
  readonly ofSentences: SentenceEvidence;
  /** Over all sentences: the greatest likeness of each asked term. */
  readonly likeness: Float64Array;
  /** The greatest likeness of a term that means about the same as each asked term. */
  readonly related: Float64Array;
  /** 1 for each asked term that stands there in the very form in which it was asked. */
  readonly sameForm: Uint8Array;
  readonly pairs: number;
}

interface SentenceEvidence {
  /** How like each asked term the sentence's likest word is: 1 for the term itself, 0 for none. */
  readonly likeness: Float64Array;
  /** The same of terms that mean about the same as each asked term. */
  readonly related: Float64Array;
  /** 1 for each asked term that stands here in the very form in which it was asked. */
  readonly sameForm: Uint8Array;
  /** One number a sentence: weight of the question's neighbouring words that stand together here. */
  readonly pairs: Float64Array;
  /** One number a sentence: 1 where a word that the question does not have may be the answer; 0 where any word may. */
  readonly maybeAnswer: Uint8Array;
  /** One number a sentence: in tokens. */
  readonly length: Int32Array;
}

/** How far two words may be apart, in tokens, to count as a pair, and what a pair out of order is worth. */
const PAIR_DISTANCE = 5;
const REVERSED = 0.6;
const NO_PAIR = [-1, -1] as const;

/** A question's senses by term, until those of another are tabulated for the same collection. */
export class SenseTable {
  readonly #places: Int32Array;
  readonly #senses: readonly (TabledSense | null)[];

  constructor(places: Int32Array, senses: readonly (TabledSense | null)[]) {
    this.#places = places;
    this.#senses = senses;
  }

  /** Of a term, or of −1. */
  of(term: number): TabledSense | null {
    return term < 0 ? null : (this.#senses[this.#places[term] as number] as TabledSense | null);
  }
}

interface TabledSense {
  readonly term: number;
  readonly index: number;
  readonly likeness: number;
  /** Whether it is another word that means about the same. */
  readonly isRelated: boolean;
}

/** Of each term its place among the senses, 0 for none; and which terms have one. */
const scratch = new WeakMap<Collection, { readonly places: Int32Array; used: readonly number[] }>();

export function tabulateSenses(collection: Collection, question: Question): SenseTable {
  const table = new Map<number, TabledSense>();
  for (const [index, { related }] of question.asked.entries()) {
    for (const { term, likeness } of related) {
      if (likeness > (table.get(term)?.likeness ?? 0))
        table.set(term, { term, index, likeness, isRelated: true });
    }
  }
  for (const [index, { senses }] of question.asked.entries()) {
    for (const { term, likeness } of senses) {
      const other = table.get(term);
      if (!other || other.isRelated || likeness > other.likeness)
        table.set(term, { term, index, likeness, isRelated: false });
    }
  }
  const used = scratch.get(collection) ?? {
    places: new Int32Array(collection.vocabulary.terms.size),
    used: [],
  };
  scratch.set(collection, used);
  for (const term of used.used) used.places[term] = 0;
  const senses: (TabledSense | null)[] = [null];
  for (const sense of table.values()) {
    used.places[sense.term] = senses.length;
    senses.push(sense);
  }
  used.used = [...table.keys()];
  return new SenseTable(used.places, senses);
}

export function readPassage(
  collection: Collection,
  question: Question,
  senses: SenseTable,
  passage: number,
): PassageEvidence {
  const { text, vocabulary } = collection;
  const { asked, pairs } = question;
  const wanted = bitsFor(question.kind);
  const n = asked.length;
  const firstSentence = text.sentenceStarts[passage] ?? 0;
  const count = (text.sentenceStarts[passage + 1] ?? 0) - firstSentence;
  const of: SentenceEvidence = {
    likeness: new Float64Array(count * n),
    related: new Float64Array(count * n),
    sameForm: new Uint8Array(count * n),
    pairs: new Float64Array(count),
    maybeAnswer: new Uint8Array(count),
    length: new Int32Array(count),
  };
  const passageLikeness = new Float64Array(n);
  const related = new Float64Array(n);
  const sameForm = new Uint8Array(n);
  const together = new Float64Array(pairs.length);
  const here = new Float64Array(pairs.length);
  const lastAt = new Int32Array(n);
  const words = asked.map(({ word }) => vocabulary.words.numberOf(word));
  for (let sentence = 0; sentence < count; sentence++) {
    const from = text.tokenStarts[firstSentence + sentence] as number;
    const to = text.tokenStarts[firstSentence + sentence + 1] as number;
    const row = sentence * n;
    lastAt.fill(-1000);
    here.fill(0);
    for (let at = from; at < to; at++) {
      const surface = text.tokens[at] as number;
      const sense = senses.of(vocabulary.surfaceTerms[surface] as number);
      if (!sense || sense.isRelated) {
        if (sense && sense.likeness > (of.related[row + sense.index] as number))
          of.related[row + sense.index] = sense.likeness;
        if (((vocabulary.surfaceKinds[surface] as number) & wanted) !== 0) of.maybeAnswer[sentence] = 1;
        continue;
      }
      const { index } = sense;
      if (sense.likeness === 1 && vocabulary.surfaceWords[surface] === words[index])
        of.sameForm[row + index] = 1;
      if (sense.likeness > (of.likeness[row + index] as number)) of.likeness[row + index] = sense.likeness;
      lastAt[index] = at;
      // The innermost loop of a search: an iterator would cost more than the work.
      for (let pair = 0; pair < pairs.length; pair++) {
        const [first, second] = pairs[pair] ?? NO_PAIR;
        if (index !== first && index !== second) continue;
        const other = index === second ? first : second;
        const distance = at - (lastAt[other] as number);
        if (distance > PAIR_DISTANCE) continue;
        const order = index === second ? 1 : REVERSED;
        const worth =
          (order * (of.likeness[row + first] as number) * (of.likeness[row + second] as number)) / distance;
        if (worth > (here[pair] as number)) here[pair] = worth;
      }
    }
    for (let index = 0; index < n; index++) {
      passageLikeness[index] = Math.max(passageLikeness[index] as number, of.likeness[row + index] as number);
      related[index] = Math.max(related[index] as number, of.related[row + index] as number);
      sameForm[index] = Math.max(sameForm[index] as number, of.sameForm[row + index] as number);
    }
    for (let pair = 0; pair < here.length; pair++) {
      together[pair] = Math.max(together[pair] as number, here[pair] as number);
    }
    of.pairs[sentence] = weigh(question, here);
    of.length[sentence] = to - from;
  }
  return {
    count,
    ofSentences: of,
    likeness: passageLikeness,
    related,
    sameForm,
    pairs: weigh(question, together),
  };
}

/** As a share of the question's weight, like everything that `covered` gives. */
function weigh({ asked, pairs, weight }: Question, worths: Float64Array): number {
  if (weight <= 0) return 0;
  let sum = 0;
  for (let pair = 0; pair < pairs.length; pair++) {
    if (worths[pair] === 0) continue;
    const [first, second] = pairs[pair] ?? NO_PAIR;
    sum += ((worths[pair] as number) * ((asked[first]?.weight ?? 0) + (asked[second]?.weight ?? 0))) / 2;
  }
  return sum / weight;
}

/**
 * Share of the question's weight for which something of like meaning stands there, as far as nothing likelier does. Of the asked
 * terms' numbers that start at `from`.
 */
export function coveredByRelated(
  { asked, weight }: Question,
  { likeness, related }: Pick<PassageEvidence, 'likeness' | 'related'>,
  from = 0,
): number {
  let share = 0;
  for (let index = 0; index < asked.length; index++) {
    const more = (related[from + index] as number) - (likeness[from + index] as number);
    if (more > 0) share += (asked[index] as Asked).weight * more;
  }
  return weight > 0 ? share / weight : 0;
}

export interface Cover {
  /** Share of the question's weight whose very terms stand there. */
  readonly exact: number;
  /** Share whose kin stands there, by how near that is. */
  readonly kin: number;
}

/** By the asked terms' numbers that start at `from`. */
export function covered({ asked, weight }: Question, likeness: Float64Array, from = 0): Cover {
  if (weight <= 0) return NOTHING;
  let exact = 0;
  let kin = 0;
  for (let index = 0; index < asked.length; index++) {
    const found = likeness[from + index] as number;
    if (found === 0) continue;
    if (found === 1) exact += (asked[index] as Asked).weight;
    else kin += (asked[index] as Asked).weight * found;
  }
  return { exact: exact / weight, kin: kin / weight };
}

/** Share of the question's weight whose very terms stand in the one sentence, and that nothing in the other is as like: by where their numbers start. */
export function coveredBeyond(
  { asked, weight }: Question,
  likeness: Float64Array,
  from: number,
  unless: number,
): number {
  if (weight <= 0) return 0;
  let exact = 0;
  for (let index = 0; index < asked.length; index++)
    if (likeness[from + index] === 1 && (likeness[unless + index] as number) < 1)
      exact += (asked[index] as Asked).weight;
  return exact / weight;
}

const NOTHING: Cover = { exact: 0, kin: 0 };
