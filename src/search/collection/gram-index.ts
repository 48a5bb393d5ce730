/** Finds the words of a vocabulary that share runs of letters with a given word. */
import { GrowingArray } from './growing-array.ts';

const BUCKETS = 1 << 16;
/** A run of letters that this many words share tells nothing. */
const TOO_COMMON = 20_000;

/**
 * An inverted index from runs of `size` UTF-16 code units to texts. A text's beginning counts as a letter of its own; for
 * runs of two its end does, too. Runs are hashed to buckets: a collision costs a comparison, never an answer.
 */
export class GramIndex {
  readonly #size: number;
  readonly #starts = new Int32Array(BUCKETS + 1);
  readonly #texts: Int32Array;
  readonly #gramCounts: Uint8Array;
  readonly #shared: Uint8Array;

  constructor(texts: readonly string[], size: number) {
    this.#size = size;
    this.#gramCounts = new Uint8Array(texts.length);
    this.#shared = new Uint8Array(texts.length);
    const buckets = new GrowingArray();
    for (const [id, text] of texts.entries()) {
      const grams = this.#grams(text);
      this.#gramCounts[id] = grams.length;
      for (const gram of grams) {
        buckets.push(gram);
        this.#starts[gram + 1] = (this.#starts[gram + 1] ?? 0) + 1;
      }
    }
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      this.#starts[bucket + 1] = (this.#starts[bucket + 1] ?? 0) + (this.#starts[bucket] ?? 0);
    }
    this.#texts = new Int32Array(buckets.length);
    const next = this.#starts.slice();
    const all = buckets.toArray();
    let at = 0;
    for (let id = 0; id < texts.length; id++) {
      for (let count = this.#gramCounts[id] ?? 0; count > 0; count--) {
        const bucket = all[at++] ?? 0;
        const place = next[bucket] ?? 0;
        this.#texts[place] = id;
        next[bucket] = place + 1;
      }
    }
  }

  /** Calls `visit` with each text whose Dice coefficient of distinct runs with `text` is at least `atLeast`. */
  similar(text: string, atLeast: number, visit: (id: number, dice: number) => void): void {
    const grams = this.#grams(text);
    const touched: number[] = [];
    for (const gram of grams) {
      const end = this.#starts[gram + 1] ?? 0;
      const start = this.#starts[gram] ?? 0;
      if (end - start > TOO_COMMON) continue;
      for (let place = start; place < end; place++) {
        const id = this.#texts[place] ?? 0;
        const shared = this.#shared[id] ?? 0;
        if (shared === 0) touched.push(id);
        this.#shared[id] = shared + 1;
      }
    }
    for (const id of touched) {
      const dice = (2 * (this.#shared[id] ?? 0)) / (grams.length + (this.#gramCounts[id] ?? 0));
      this.#shared[id] = 0;
      if (dice >= atLeast) visit(id, dice);
    }
  }

  #grams(text: string): readonly number[] {
    const size = this.#size;
    const padded = size === 2 ? `^${text}$` : `^${text}`;
    const grams: number[] = [];
    for (let start = 0; start + size <= padded.length; start++) {
      let hash = 2166136261;
      for (let at = start; at < start + size; at++) hash = Math.imul(hash ^ padded.charCodeAt(at), 16777619);
      const bucket = (hash ^ (hash >>> 16)) & (BUCKETS - 1);
      if (!grams.includes(bucket)) grams.push(bucket);
    }
    return grams;
  }
}
