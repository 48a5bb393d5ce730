/** How near the words of a text are in meaning to those of a question, and a text as a whole to the whole question, by word vectors. */
import type { Steps } from '../../steps.ts';
import { type Collection, UNTOLD, vectorOf } from '../collection/collection.ts';
import type { PackedVectors } from '../language/vectors/packed-vectors.ts';
import { vectorIdOf, vectorsOf } from '../language/vectors/word-vectors.ts';
import type { Question } from '../reading/question.ts';

/** What a word counts for in the gist that has no rarity at all, and how much of a question's word counts whatever its topic. */
const COMMON = 0.3;
const ANY_TOPIC = 0.3;

/** Of a word of the text that has no vector. */
export const NOT_KNOWN = -1;

/** Remembers each word of the text that it has compared: lives as long as one question is answered, and one at a time. */
export class Meaning {
  /** Behind one another, `width` numbers each: see `of`. */
  rows = scratchRows;
  readonly width: number;
  readonly #collection: Collection;
  readonly #compare: (vector: number) => Float32Array;
  /** Of each vector, where its row starts in `rows`, as far as that row is this vector's. */
  readonly #places: Int32Array;
  readonly #vectorOf: number[] = [];

  constructor(collection: Collection, question: Question) {
    this.#collection = collection;
    const vectors = vectorsOf(collection.language.code);
    this.#places = placesFor(vectors);
    const asked = [...question.asked.map(({ word }) => word), question.focus].map((word) =>
      vectorIdOf(vectors, word),
    );
    this.width = asked.length + 2;
    const shares = question.asked.map(({ weight, topic }) => weight * (ANY_TOPIC + (1 - ANY_TOPIC) * topic));
    vectors.sum.clear();
    for (const [at, share] of shares.entries()) vectors.sum.add(asked[at] ?? -1, share);
    const length = lengthOf(vectors.sum.components) || 1;
    this.#compare = vectors.comparing(asked, [...shares.map((share) => share / length), 0]);
  }

  /**
   * Where in `rows` a word's row starts: cosines to each of the question's content words, then to the noun it asks for, then to all
   * of its words together, and last the greatest of those to content words, at least 0; `NOT_KNOWN` where nothing is known.
   */
  of(surface: number): number {
    const vector = vectorOf(this.#collection, surface);
    if (vector < 0) return NOT_KNOWN;
    const place = this.#places[vector] as number;
    if (this.#vectorOf[place] === vector) return place * this.width;
    return this.#add(vector);
  }

  #add(vector: number): number {
    const { width } = this;
    const place = this.#vectorOf.length;
    const start = place * width;
    if (start + width > this.rows.length) {
      const rows = new Float32Array(2 * this.rows.length);
      rows.set(this.rows);
      scratchRows = rows;
      this.rows = rows;
    }
    const { rows } = this;
    rows.set(this.#compare(vector), start);
    let most = 0;
    for (let at = start; at < start + width - 3; at++) most = Math.max(most, rows[at] as number);
    rows[start + width - 1] = most;
    this.#places[vector] = place;
    this.#vectorOf.push(vector);
    return start;
  }
}

/** The same memory for every question. */
let scratchRows = new Float32Array(2 ** 14);

/** The rarer a word, the more it counts in what a text is about as a whole ("A Simple but Tough-to-Beat Baseline", Arora et al. 2017). */
export function gistWeight(collection: Collection, term: number): number {
  const { gistWeights, postings, reportOf } = collection;
  const known = gistWeights[term] as number;
  if (known > 0) return known;
  const count = (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0);
  const weight = Math.log((reportOf.length + 0.5) / Math.max(1, count)) + COMMON;
  if (term >= 0) gistWeights[term] = weight;
  return weight;
}

/**
 * How long the sum of the vectors of a passage's words is, each word by its `gistWeight`; and into `gistLengths` the same of its
 * sentences. Told once.
 */
export function gistLengthOf(collection: Collection, passage: number): number {
  const { gistLengths, text, vocabulary, language } = collection;
  const known = gistLengths.passages[passage] as number;
  if (known !== UNTOLD) return known;
  const vectors = vectorsOf(language.code);
  const whole = new Float64Array(vectors.size);
  const { sum } = vectors;
  const end = text.sentenceStarts[passage + 1] as number;
  for (let sentence = text.sentenceStarts[passage] as number; sentence < end; sentence++) {
    sum.clear();
    const last = text.tokenStarts[sentence + 1] as number;
    for (let at = text.tokenStarts[sentence] as number; at < last && vectors.count > 0; at++) {
      const surface = text.tokens[at] as number;
      const vector = vectorOf(collection, surface);
      if (vector >= 0) sum.add(vector, gistWeight(collection, vocabulary.surfaceTerms[surface] ?? -1));
    }
    for (let at = 0; at < whole.length; at++)
      whole[at] = (whole[at] as number) + (sum.components[at] as number);
    gistLengths.sentences[sentence] = lengthOf(sum.components);
  }
  gistLengths.passages[passage] = lengthOf(whole);
  return gistLengths.passages[passage] as number;
}

/** What is told of each passage when a question comes upon it first, told of all: a passage a step. */
export function* preparingMeaning(collection: Collection): Steps<void> {
  for (let passage = 0; passage < collection.reportOf.length; passage++) {
    gistLengthOf(collection, passage);
    yield;
  }
}

function lengthOf(vector: Float32Array | Float64Array): number {
  let sum = 0;
  for (const component of vector) sum += component * component;
  return Math.sqrt(sum);
}

const scratch = new WeakMap<PackedVectors, Int32Array>();

/** The same for every question: what stands there of another is told by `#vectorOf`. */
function placesFor(vectors: PackedVectors): Int32Array {
  let places = scratch.get(vectors);
  if (!places) {
    places = new Int32Array(vectors.count);
    scratch.set(vectors, places);
  }
  return places;
}
