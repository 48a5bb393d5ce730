/** Vectors of words in one file: words in order of their bytes, so that none need be read to find one. */

/** A component of a unit vector is this many times as large in a byte; the few beyond ½ are cut off. */
const SCALE = 254;
const HEADER = 12;

export interface PackedVectors {
  readonly count: number;
  readonly size: number;
  /** `size` components a word. */
  readonly components: Int8Array;
  /** −1 for a word without a vector. */
  idOf(word: string): number;
}

/** `file` as `packVectors` gives it. */
export function openVectors(file: Buffer): PackedVectors {
  const count = file.readUInt32LE(0);
  const size = file.readUInt32LE(4);
  const letters = file.readUInt32LE(8);
  const starts = new Uint32Array(count + 1);
  const text = file.subarray(HEADER, HEADER + letters);
  for (let at = 0, word = 1; at < letters; at++) if (text[at] === LINE_END) starts[word++] = at + 1;
  const components = new Int8Array(file.buffer, file.byteOffset + HEADER + letters, count * size);
  return {
    count,
    size,
    components,
    idOf(word) {
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const order = compare(text, starts[middle] ?? 0, (starts[middle + 1] ?? 0) - 1, word);
        if (order === 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
  };
}

const LINE_END = 0x0a;

/** Under 0 where the word that stands there comes before `word`. */
function compare(text: Buffer, start: number, end: number, word: string): number {
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

/** The cosine of the angle between two words' vectors. */
export function cosine({ components, size }: PackedVectors, one: number, other: number): number {
  const from = one * size;
  const shift = (other - one) * size;
  let sum = 0;
  // In whole numbers of 32 bits it takes half the time.
  for (let at = from; at < from + size; at++)
    sum = (sum + Math.imul(components[at] as number, components[at + shift] as number)) | 0;
  return sum / (SCALE * SCALE);
}

/** Adds a word's vector times a factor; nothing for −1. */
export function addTo(
  sum: Float64Array,
  { components, size }: PackedVectors,
  word: number,
  factor: number,
): void {
  if (word < 0) return;
  const scaled = factor / SCALE;
  const from = word * size;
  for (let at = 0; at < size; at++)
    sum[at] = (sum[at] as number) + scaled * (components[from + at] as number);
}

/** How far a word's vector goes in a direction. */
export function along(direction: Float64Array, { components, size }: PackedVectors, word: number): number {
  const from = word * size;
  let sum = 0;
  for (let at = 0; at < size; at++) sum += (direction[at] as number) * (components[from + at] as number);
  return sum / SCALE;
}
