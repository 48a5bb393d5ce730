/** How near the words of a text are in meaning to those of a question, by word vectors. */
import { type Collection, vectorOf } from '../collection/collection.ts';
import { cosine, type PackedVectors } from '../language/vectors/packed-vectors.ts';
import { vectorIdOf, vectorsOf } from '../language/vectors/word-vectors.ts';
import type { Question } from '../reading/question.ts';

const NO_ROW = new Float32Array(0);

/** Remembers each word of the text that it has compared: lives as long as one question is answered. */
export class Meaning {
  readonly #collection: Collection;
  readonly #vectors: PackedVectors;
  /** Of the question's words, and last of the noun that it asks for; −1 without one. */
  readonly #asked: readonly number[];
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
  }

  /** Cosines to each of the question's content words, and last to the noun it asks for; empty where nothing is known. */
  of(surface: number): Float32Array {
    const vector = vectorOf(this.#collection, surface);
    if (vector < 0) return NO_ROW;
    const place = this.#places[vector] ?? 0;
    if (this.#vectorOf[place] === vector) return this.#rows[place] ?? NO_ROW;
    const row = new Float32Array(this.#asked.length);
    for (let at = 0; at < row.length; at++) {
      const asked = this.#asked[at] ?? -1;
      if (asked >= 0) row[at] = cosine(this.#vectors, asked, vector);
    }
    this.#places[vector] = this.#rows.length;
    this.#vectorOf.push(vector);
    this.#rows.push(row);
    return row;
  }
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
