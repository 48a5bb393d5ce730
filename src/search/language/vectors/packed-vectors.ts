/** Vectors of words in one file: words in order of their bytes, so that none need be read to find one. */
import { LANES, openKernel } from './kernel.ts';

/** A component of a unit vector is this many times as large in a byte; the few beyond ½ are cut off. */
const SCALE = 254;
const HEADER = 12;

export interface PackedVectors {
  readonly count: number;
  readonly size: number;
  /** −1 for a word without a vector. */
  idOf(word: string): number;
  /** Words' vectors, each times a factor, since it was last cleared: one for all who add, one after the other. */
  readonly sum: VectorSum;
  /**
   * Compares words with each of `others`, at most `MOST_COMPARED`, and with all of them together, each by its weight. Until the next
   * call: what was given before can't be used from then on.
   */
  comparing(others: readonly number[], weights: readonly number[]): Compare;
}

interface VectorSum {
  /** `size` of them. */
  readonly components: Float32Array;
  clear(): void;
  /** Nothing for −1. */
  add(word: number, factor: number): void;
}

/** Of a word that has a vector: its cosine to each of the others, and behind these their sum, weighed. Until the next call. */
type Compare = (word: number) => Float32Array;

const MOST_COMPARED = 128;

/** `file` as `packVectors` gives it. */
export function openVectors(file: Buffer): PackedVectors {
  const count = file.readUInt32LE(0);
  const size = file.readUInt32LE(4);
  const letters = file.readUInt32LE(8);
  const starts = new Uint32Array(count + 1);
  const text = Buffer.from(file.subarray(HEADER, HEADER + letters));
  for (let at = 0, word = 1; at < letters; at++) if (text[at] === LINE_END) starts[word++] = at + 1;

  // Vectors, the others, their weights, the row that is given, the sum: in this order in the kernel's memory.
  const stride = LANES * Math.max(1, Math.ceil(size / LANES));
  const othersAt = count * stride;
  const weightsAt = othersAt + MOST_COMPARED * stride;
  const rowAt = weightsAt + MOST_COMPARED * Float64Array.BYTES_PER_ELEMENT;
  const sumAt = rowAt + (MOST_COMPARED + LANES) * Float32Array.BYTES_PER_ELEMENT;
  const { memory, add, compare } = openKernel(sumAt + stride * Float32Array.BYTES_PER_ELEMENT);
  const bytes = new Int8Array(memory);
  const components = new Int8Array(file.buffer, file.byteOffset + HEADER + letters, count * size);
  for (let word = 0; word < count; word++)
    bytes.set(components.subarray(word * size, (word + 1) * size), word * stride);

  const summed = new Float32Array(memory, sumAt, size);
  return {
    count,
    size,
    sum: {
      components: summed,
      clear() {
        summed.fill(0);
      },
      add(word, factor) {
        if (word >= 0) add(word * stride, stride, factor / SCALE, sumAt);
      },
    },
    idOf(word) {
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const order = compareLetters(text, starts[middle] ?? 0, (starts[middle + 1] ?? 0) - 1, word);
        if (order === 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
    comparing(others, weights) {
      for (const [at, other] of others.entries()) {
        const to = othersAt + at * stride;
        if (other < 0) bytes.fill(0, to, to + stride);
        else bytes.copyWithin(to, other * stride, (other + 1) * stride);
      }
      new Float64Array(memory, weightsAt, MOST_COMPARED).set(weights);
      const row = new Float32Array(memory, rowAt, others.length + 1);
      return (word) => {
        compare(word * stride, othersAt, others.length, stride, SCALE * SCALE, weightsAt, rowAt);
        return row;
      };
    },
  };
}

const LINE_END = 0x0a;

/** Under 0 where the word that stands there comes before `word`. */
function compareLetters(text: Buffer, start: number, end: number, word: string): number {
  for (let at = 0; start + at < end && at < word.length; at++) {
    const difference = (text[start + at] ?? 0) - word.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return end - start - word.length;
}

/** Of words in ASCII, each once, and their unit vectors. */
export function packVectors(words: readonly string[], vectors: readonly Float64Array[]): Buffer {
  const order = words.map((_, at) => at).sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
  const text = Buffer.from(order.map((at) => `${words[at]}\n`).join(''), 'latin1');
  const size = vectors[0]?.length ?? 0;
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(words.length, 0);
  header.writeUInt32LE(size, 4);
  header.writeUInt32LE(text.length, 8);
  const components = new Int8Array(words.length * size);
  for (const [place, at] of order.entries()) {
    const vector = vectors[at] ?? new Float64Array(size);
    for (let k = 0; k < size; k++)
      components[place * size + k] = Math.max(-127, Math.min(127, Math.round((vector[k] ?? 0) * SCALE)));
  }
  return Buffer.concat([header, text, Buffer.from(components.buffer)]);
}
