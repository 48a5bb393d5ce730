/** Finds the words of a vocabulary that share runs of letters with a given word. */
import { GrowingArray } from './growing-array.ts';

const BUCKETS = 1 << 16;
/** A run of letters that this many words share tells nothing. */
const TOO_COMMON = 20_000;

export interface PackedGrams {
  /** Of a run, in UTF-16 code units. */
  readonly size: number;
  /** Of each bucket, where its texts start; one entry more. */
  readonly starts: Int32Array;
  readonly texts: Int32Array;
  /** Of each text, its distinct runs. */
  readonly gramCounts: Uint8Array;
}

/** Which texts are wanted. */
interface Only {
  /** In UTF-16 code units. */
  readonly shortest: number;
  readonly longest: number;
  /** The code units that they may begin with; absent: any. */
  readonly openings?: ReadonlySet<number>;
}

const ANY: Only = { shortest: 0, longest: 0xffff };

/**
 * An inverted index from runs of `size` UTF-16 code units to texts. A text's beginning counts as a letter of its own; for
 * runs of two its end does, too. Runs are hashed to buckets: a collision costs a comparison, never an answer.
 */
export class GramIndex {
  readonly packed: PackedGrams;
  readonly #size: number;
  readonly #starts: Int32Array;
  readonly #texts: Int32Array;
  readonly #gramCounts: Uint8Array;
  readonly #shared: Uint8Array;
  /** Texts that share a run, the first first. */
  readonly #touched: Int32Array;
  /** Of each text its first code unit and its length: told without a look at the text, which is somewhere else in memory. */
  readonly #openings: Uint16Array;
  readonly #lengths: Uint16Array;

  /** `texts`: those that it was made over. */
  constructor(packed: PackedGrams, texts: readonly string[]) {
    this.packed = packed;
    this.#size = packed.size;
    this.#starts = packed.starts;
    this.#texts = packed.texts;
    this.#gramCounts = packed.gramCounts;
    this.#shared = new Uint8Array(packed.gramCounts.length);
    this.#touched = new Int32Array(packed.gramCounts.length);
    this.#openings = new Uint16Array(texts.length);
    this.#lengths = new Uint16Array(texts.length);
    for (let id = 0; id < texts.length; id++) {
      const text = texts[id] ?? '';
      this.#openings[id] = text.charCodeAt(0);
      this.#lengths[id] = Math.min(text.length, 0xffff);
    }
  }

  static over(texts: readonly string[], size: number): GramIndex {
    const starts = new Int32Array(BUCKETS + 1);
    const gramCounts = new Uint8Array(texts.length);
    const buckets = new GrowingArray();
    for (const [id, text] of texts.entries()) {
      const grams = gramsOf(text, size);
      gramCounts[id] = grams.length;
      for (const gram of grams) {
        buckets.push(gram);
        starts[gram + 1] = (starts[gram + 1] ?? 0) + 1;
      }
    }
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
    }
    const all = new Int32Array(buckets.length);
    const next = starts.slice();
    const inOrder = buckets.toArray();
    let at = 0;
    for (let id = 0; id < texts.length; id++) {
      for (let count = gramCounts[id] ?? 0; count > 0; count--) {
        const bucket = inOrder[at++] ?? 0;
        const place = next[bucket] ?? 0;
        all[place] = id;
        next[bucket] = place + 1;
      }
    }
    return new GramIndex({ size, starts, texts: all, gramCounts }, texts);
  }

  /**
   * Calls `visit` with each text whose Dice coefficient of distinct runs with `text` is at least `atLeast`; of those alone that
   * are like `only`, if it is given.
   */
  similar(text: string, atLeast: number, visit: (id: number, dice: number) => void, only: Only = ANY): void {
    const grams = gramsOf(text, this.#size);
    const starts = this.#starts;
    const texts = this.#texts;
    const shared = this.#shared;
    const touched = this.#touched;
    let count = 0;
    for (const gram of grams) {
      const end = starts[gram + 1] ?? 0;
      const start = starts[gram] ?? 0;
      if (end - start > TOO_COMMON) continue;
      for (let place = start; place < end; place++) {
        const id = texts[place] as number;
        const before = shared[id] as number;
        if (before === 0) touched[count++] = id;
        shared[id] = before + 1;
      }
    }
    // Each text has one run at the least.
    const least = Math.ceil((atLeast * (grams.length + 1)) / 2 - 1e-9);
    for (let at = 0; at < count; at++) {
      const id = touched[at] as number;
      const inBoth = shared[id] as number;
      shared[id] = 0;
      if (inBoth < least) continue;
      const length = this.#lengths[id] as number;
      if (length < only.shortest || length > only.longest) continue;
      if (only.openings && !only.openings.has(this.#openings[id] as number)) continue;
      const dice = (2 * inBoth) / (grams.length + (this.#gramCounts[id] ?? 0));
      if (dice >= atLeast) visit(id, dice);
    }
  }
}

function gramsOf(text: string, size: number): readonly number[] {
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
