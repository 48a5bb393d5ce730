/** How near the words of a text are in meaning to those of a question, and a text as a whole to the whole question, by word vectors. */
import { type Collection, vectorOf } from '../collection/collection.ts';
import { addTo, along, cosine, type PackedVectors } from '../language/vectors/packed-vectors.ts';
import { vectorIdOf, vectorsOf } from '../language/vectors/word-vectors.ts';
import type { Question } from '../reading/question.ts';

const NO_ROW = new Float32Array(0);
/** What a word counts for in the gist that has no rarity at all, and how much of a question's word counts whatever its topic. */
const COMMON = 0.3;
const ANY_TOPIC = 0.3;

/** Remembers each word of the text that it has compared: lives as long as one question is answered. */
export class Meaning {
  readonly #collection: Collection;
  readonly #vectors: PackedVectors;
  /** Of the question's words, and last of the noun that it asks for; −1 without one. */
  readonly #asked: readonly number[];
  /** A unit vector; zero where no word has one. */
  readonly #gist: Float64Array;
  readonly #rows: Float32Array[] = [];
  /** Of each vector, its place in `#rows`, as far as that row is this vector's. */
  readonly #places: Int32Array;
  readonly #vectorOf: number[] = [];

  constructor(collection: Collection, question: Question) {
    this.#collection = collection;
    this.#vectors = vectorsOf(collection.language.code);
    this.#places = placesFor(this.#vectors);
    const idOf = (word: string) => vectorIdOf(this.#vectors, word);
    this.#asked = [...question.asked.map(({ word }) => word), question.focus].map(idOf);
    this.#gist = new Float64Array(this.#vectors.size);
    for (const [at, { weight, topic }] of question.asked.entries())
      addTo(this.#gist, this.#vectors, this.#asked[at] ?? -1, weight * (ANY_TOPIC + (1 - ANY_TOPIC) * topic));
    const length = lengthOf(this.#gist) || 1;
    for (let at = 0; at < this.#gist.length; at++) this.#gist[at] = (this.#gist[at] ?? 0) / length;
  }

  /**
   * Cosines to each of the question's content words, then to the noun it asks for, and last to all of its words together; empty
   * where nothing is known.
   */
  of(surface: number): Float32Array {
    const vector = vectorOf(this.#collection, surface);
    if (vector < 0) return NO_ROW;
    const place = this.#places[vector] ?? 0;
    if (this.#vectorOf[place] === vector) return this.#rows[place] ?? NO_ROW;
    const row = new Float32Array(this.#asked.length + 1);
    for (const [at, asked] of this.#asked.entries())
      if (asked >= 0) row[at] = cosine(this.#vectors, asked, vector);
    row[this.#asked.length] = along(this.#gist, this.#vectors, vector);
    this.#places[vector] = this.#rows.length;
    this.#vectorOf.push(vector);
    this.#rows.push(row);
    return row;
  }
}

/** The rarer a word, the more it counts in what a text is about as a whole ("A Simple but Tough-to-Beat Baseline", Arora et al. 2017). */
export function gistWeight({ postings, reportOf }: Collection, term: number): number {
  const count = (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0);
  return Math.log((reportOf.length + 0.5) / Math.max(1, count)) + COMMON;
}

/** How long the sum of the vectors of the sentences from one up to but without another is, each word by its `gistWeight`. */
export function gistLength(collection: Collection, from: number, to: number): number {
  const { text, vocabulary, language } = collection;
  const vectors = vectorsOf(language.code);
  if (vectors.count === 0) return 0;
  const sum = new Float64Array(vectors.size);
  for (let at = text.tokenStarts[from] ?? 0; at < (text.tokenStarts[to] ?? 0); at++) {
    const surface = text.tokens[at] ?? 0;
    const vector = vectorOf(collection, surface);
    if (vector >= 0)
      addTo(sum, vectors, vector, gistWeight(collection, vocabulary.surfaceTerms[surface] ?? -1));
  }
  return lengthOf(sum);
}

function lengthOf(vector: Float64Array): number {
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
