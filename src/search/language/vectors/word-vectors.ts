/** What words mean, as far as the company they keep tells it: vectors that are near each other where words are. */
import { readFileSync } from 'node:fs';
import { openVectors, type PackedVectors } from './packed-vectors.ts';

const NONE: PackedVectors = {
  count: 0,
  size: 0,
  idOf: () => -1,
  sum: { components: new Float32Array(0), clear: () => {}, add: () => {} },
  comparing: () => () => new Float32Array(0),
};

let english: PackedVectors | null = null;

/** The vectors of a language; none for one without. Those for English, 5 MB, are read when first asked for. */
export function vectorsOf(language: string): PackedVectors {
  if (language !== 'en') return NONE;
  english ??= openVectors(readFileSync(new URL('english.bin', import.meta.url)));
  return english;
}

/** Of a word as `fold` gives it, without its clitic (`Ukraine's`); −1 where it has none. */
export function vectorIdOf(vectors: PackedVectors, word: string): number {
  const clitic = word.indexOf("'");
  return vectors.idOf(clitic > 0 ? word.slice(0, clitic) : word);
}
