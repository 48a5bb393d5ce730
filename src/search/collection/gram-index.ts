/** Finds the words of a vocabulary that share runs of letters with a given word. */
import { GrowingArray } from './growing-array.ts';
import type { Texts } from './texts.ts';

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
  constructor(packed: PackedGrams, texts: Texts) {
    this.packed = packed;
    this.#size = packed.size;
    this.#starts = packed.starts;
    this.#texts = packed.texts;
    this.#gramCounts = packed.gramCounts;
    this.#shared = new Uint8Array(packed.gramCounts.length);
    this.#touched = new Int32Array(packed.gramCounts.length);
    this.#openings = new Uint16Array(texts.size);
    this.#lengths = new Uint16Array(texts.size);
    texts.each((id, units, start, end) => {
      this.#openings[id] = units[start] ?? 0;
      this.#lengths[id] = Math.min(end - start, 0xffff);
    });
  }

  static over(texts: Texts, size: number): GramIndex {
    const starts = new Int32Array(BUCKETS + 1);
    const gramCounts = new Uint8Array(texts.size);
    const buckets = new GrowingArray();
    texts.each((id, units, start, end) => {
      const grams = gramsOf(units, start, end, size);
      gramCounts[id] = grams.length;
      for (const gram of grams) {
        buckets.push(gram);
        starts[gram + 1] = (starts[gram + 1] ?? 0) + 1;
      }
    });
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
    }
    const all = new Int32Array(buckets.length);
    const next = starts.slice();
    const inOrder = buckets.view();
    let at = 0;
    for (let id = 0; id < texts.size; id++) {
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
    const grams = gramsOf(unitsOf(text), 0, text.length, this.#size);
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

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

const OPENING = 0x5e;
const ENDING = 0x24;
/** Behind so many, runs of a text are passed over. */
const MOST_GRAMS = 255;

/** Of what stands in `units` from `start` to `end`. */
function gramsOf(units: Uint16Array, start: number, end: number, size: number): readonly number[] {
  const last = size === 2 ? end + 1 : end;
  const grams: number[] = [];
  for (let from = start - 1; from + size <= last && grams.length < MOST_GRAMS; from++) {
    let hash = 2166136261;
    for (let at = from; at < from + size; at++) {
      const unit = at < start ? OPENING : at < end ? (units[at] as number) : ENDING;
      hash = Math.imul(hash ^ unit, 16777619);
    }
    const bucket = (hash ^ (hash >>> 16)) & (BUCKETS - 1);
    if (!grams.includes(bucket)) grams.push(bucket);
  }
  return grams;
}
