/** Numbers that are written in words, with an ordinal's ending or as Roman numerals, as they are in digits. */
import { createRequire } from 'node:module';
import { lower } from '../fold.ts';
import { composedNumbers } from './composed-numbers.ts';
import { numberForms, withoutEnding } from './number-forms.ts';
import { listedOrdinals, ordinalForms, withoutOrdinalEnding } from './ordinals.ts';
import { romanValue } from './roman.ts';
import { unspacedDigits } from './unspaced-numbers.ts';
import { WordShapes } from './word-shapes.ts';

const require = createRequire(import.meta.url);

interface Wording {
  toCardinal(value: number, options?: object): string;
  toOrdinal?(value: number): string;
}

/** Every language that the package serves, each a module that is loaded when it is first read, save those whose numbers are letters of other words: they part none by spaces. */
const WORDINGS: Readonly<Record<string, readonly string[] | undefined>> = {
  am: ['am-ET'],
  ar: ['ar-SA'],
  az: ['az-AZ'],
  bn: ['bn-BD'],
  bs: ['hr-HR'],
  cs: ['cs-CZ'],
  da: ['da-DK'],
  de: ['de-DE'],
  el: ['el-GR'],
  en: ['en-US', 'en-GB'],
  es: ['es-ES'],
  fa: ['fa-IR'],
  fi: ['fi-FI'],
  fil: ['fil-PH'],
  fr: ['fr-FR'],
  gu: ['gu-IN'],
  ha: ['ha-NG'],
  he: ['he-IL'],
  hi: ['hi-IN'],
  hr: ['hr-HR'],
  hu: ['hu-HU'],
  id: ['id-ID'],
  it: ['it-IT'],
  ka: ['ka-GE'],
  kn: ['kn-IN'],
  ko: ['ko-KR'],
  lt: ['lt-LT'],
  lv: ['lv-LV'],
  mr: ['mr-IN'],
  ms: ['ms-MY'],
  nb: ['nb-NO'],
  nl: ['nl-NL'],
  nn: ['nb-NO'],
  no: ['nb-NO'],
  pa: ['pa-IN'],
  pl: ['pl-PL'],
  pt: ['pt-PT'],
  ro: ['ro-RO'],
  ru: ['ru-RU'],
  sr: ['sr-Cyrl-RS', 'sr-Latn-RS'],
  sv: ['sv-SE'],
  sw: ['sw-KE'],
  ta: ['ta-IN'],
  te: ['te-IN'],
  tl: ['fil-PH'],
  tr: ['tr-TR'],
  uk: ['uk-UA'],
  ur: ['ur-PK'],
  vi: ['vi-VN'],
  yo: ['yo-NG'],
};

/** Languages that write as one word what the package parts: Swedish "trettiofem". */
const IN_ONE_WORD: ReadonlySet<string> = new Set(['da', 'fi', 'nb', 'nn', 'no', 'sv']);

/** "And" as a letter ahead of the last number, which has many forms. */
const JOINING: Readonly<Record<string, RegExp | undefined>> = { ar: /^و(.+)$/u, he: /^ו(.+)$/u };

const AND_AHEAD: Readonly<Record<string, string | undefined>> = { ar: 'و', he: 'ו' };

/** "And" between hundreds and what is behind them. */
const AND: Readonly<Record<string, readonly string[] | undefined>> = {
  bg: ['и'],
  da: ['og'],
  en: ['and'],
  fa: ['و'],
  gl: ['e'],
  ha: ['da'],
  is: ['og'],
  mk: ['и'],
  nb: ['og'],
  nn: ['og'],
  no: ['og'],
  pt: ['e'],
  sv: ['och'],
  sw: ['na'],
};
/** The same within a word. */
const AND_INSIDE = /^(?:und|en|och|og|e)(?=.)/u;

/** Languages whose numbers have endings, and how long these are. */
const WITH_ENDINGS: ReadonlySet<string> = new Set(['bn', 'tr']);
const LONGEST_ENDING = 6;
/** As many words as a number has. */
const MOST_PARTS = 8;

/** Number words that are as often another word: "new", "you are", "year". Folded. */
const NOT_NUMBERS: Readonly<Record<string, readonly string[] | undefined>> = {
  bn: ['নয়'],
  fa: ['نه'],
  fr: ['neuf'],
  it: ['sei'],
  ro: ['noua'],
  vi: ['năm'],
};

/** One is left out: it is an article as often. */
const SMALL = [...Array.from({ length: 19 }, (_, at) => at + 2), 30, 40, 50, 60, 70, 80, 90];
const LARGE = Array.from({ length: 98 }, (_, at) => at + 2).concat(
  Array.from({ length: 9 }, (_, at) => 100 * (at + 1)),
  [...SMALL, 100].map((thousands) => thousands * 1000),
  1000,
);

const ONE_WORD = /^[\p{L}\p{M}']+$/u;
/** What parts the words of one number. */
const PARTS = /[\s\u200c‑-]+/u;

/** Roman numerals that are words or names. Those of one letter are, too. */
const NOT_ROMAN = new Set(['vi', 'xi', 'xx', 'xxx']);

/** Of words as `lower` gives them. */
export interface NumberReader {
  /** The digits of a word, or of several that are one number; `6.` for the sixth. Null for what is no number in words. */
  digitsOf(word: string): string | null;
  /** Of how many of `words` from the one at `at` on are one number together; 0 where that is not more than one. */
  wordsTogether(words: readonly string[], at: number): number;
  /** Whether a word may be of several that are one number. */
  isOfSeveral(word: string): boolean;
  /** Whether the word that stands there as it is written may be one such; tells most that are none. */
  mayBeOfSeveral(text: string, start: number, end: number): boolean;
}

/** Words count as they are, accents aside, not by their stem, which they share with others: Russian "семь" and "семья". */
export function numberReader(language: string, fold: (word: string) => string): NumberReader {
  const listed = [...inWords(language, LARGE)];
  const digits = oneWordNumbers(listed, language, fold);
  const hundreds = [...digits].filter(([, written]) => /^[1-9]00$/.test(written));
  const partOf = (word: string): string => {
    const known = digits.get(fold(withoutEnding(word, language)));
    if (known !== undefined) return known.replace('.', '');
    const [, joined = ''] = JOINING[language]?.exec(word) ?? [];
    const behind = digits.get(fold(joined));
    return behind === undefined ? fold(word) : `+${behind}`;
  };
  const several = new Map<string, string>();
  const parts = new Set(AND[language]);
  for (const [words, written] of listed) {
    if (!PARTS.test(words)) continue;
    const split = lower(words).split(PARTS).map(partOf);
    const key = split.join(' ');
    if (split.length > 1 && !several.has(key)) several.set(key, written);
    for (const part of split) parts.add(part);
  }
  const digitsOfParts = (keys: readonly string[]): string | null => {
    const alone =
      keys.length === 1 ? (/^\+?(\d+)$/.exec(keys[0] ?? '')?.[1] ?? null) : several.get(keys.join(' '));
    if (alone) return alone;
    for (let at = keys.length - 1; at > 0; at--) {
      // Two hundred, and fifty behind it.
      const ahead = digitsOfParts(keys.slice(0, at)) ?? '';
      const [, zeros = ''] = /^[1-9]\d*?(0{2,})$/.exec(ahead) ?? [];
      if (zeros === '') continue;
      const rest = keys.slice(AND[language]?.includes(keys[at] ?? '') ? at + 1 : at);
      const behind = digitsOfParts(rest)?.replace('.', '') ?? '';
      if (behind !== '' && behind.length <= zeros.length) return String(Number(ahead) + Number(behind));
    }
    return null;
  };
  const hundredsIn = (word: string): string | null => {
    for (const [form, written] of hundreds) {
      if (!word.startsWith(form) || word.length === form.length) continue;
      const behind =
        digits.get(word.slice(form.length)) ?? digits.get(word.slice(form.length).replace(AND_INSIDE, ''));
      if (behind !== undefined && behind.length < 3) return String(Number(written) + Number(behind));
    }
    return null;
  };
  const shapes = new WordShapes();
  const ahead = ['', ...(AND_AHEAD[language] ?? '')];
  if (several.size > 0)
    for (const word of [...listed.flatMap(([words]) => lower(words).split(PARTS)), ...(AND[language] ?? [])])
      if (parts.has(partOf(word)))
        for (const form of [word, fold(word)])
          for (const and of ahead) shapes.add(and + form, WITH_ENDINGS.has(language) ? LONGEST_ENDING : 0);
  return {
    digitsOf(word) {
      const folded = fold(withoutEnding(word, language));
      const known = digits.get(folded);
      if (known !== undefined) return known;
      if (PARTS.test(word)) return digitsOfParts(word.split(PARTS).map(partOf));
      const number = withoutOrdinalEnding(word, language);
      if (number !== word && /^\d/.test(number)) return number;
      return hundredsIn(folded) ?? romanDigits(number);
    },
    wordsTogether(words, at) {
      const keys = words.slice(at, at + MOST_PARTS).map(partOf);
      for (let count = keys.length; count > 1; count--)
        if (digitsOfParts(keys.slice(0, count)) !== null) return count;
      return 0;
    },
    isOfSeveral: (word) => parts.has(partOf(word)),
    mayBeOfSeveral: (text, start, end) => shapes.mayHave(text, start, end),
  };
}

/** What is said of numbers in a language, with the digits. */
function* inWords(
  language: string,
  values: readonly number[],
): Iterable<readonly [words: string, written: string]> {
  for (const name of WORDINGS[language] ?? []) {
    const wording: Wording = require(`n2words/${name}`);
    for (const value of values) {
      yield* spellings(wording.toCardinal(value), language, String(value));
      if (value < 100) yield* spellings(inFeminine(wording, value), language, String(value));
    }
    for (const value of values)
      if (value < 100)
        for (const form of ordinalForms(wording.toOrdinal?.(value) ?? null, language))
          yield* spellings(form, language, ordinalOf(value));
  }
  yield* composedNumbers(language);
  for (const [ordinal, value] of listedOrdinals(language))
    for (const form of ordinalForms(ordinal, language)) yield [form, ordinalOf(value)];
  yield* numberForms(language);
}

function* spellings(
  words: string | null,
  language: string,
  written: string,
): Iterable<readonly [words: string, written: string]> {
  if (words === null) return;
  // The package spells some Ukrainian numbers with a Latin i.
  const spelt = language === 'uk' ? words.replaceAll('i', 'і') : words;
  yield [spelt, written];
  if (IN_ONE_WORD.has(language) && PARTS.test(spelt)) yield [spelt.replace(/[\s-]/gu, ''), written];
}

/** Those that are written as one word, folded. */
function oneWordNumbers(
  listed: Iterable<readonly [words: string, written: string]>,
  language: string,
  fold: (word: string) => string,
): ReadonlyMap<string, string> {
  const digits = new Map<string, string>();
  for (const [form, written] of listed) {
    if (PARTS.test(form)) continue;
    const word = fold(lower(form));
    if (ONE_WORD.test(word) && !digits.has(word) && !NOT_NUMBERS[language]?.includes(word))
      digits.set(word, written);
  }
  return digits;
}

/**
 * `stopWords` without the numbers among them, which people ask about. Korean's of one syllable are particles as well.
 * `letters` is what the words have been over.
 */
export function withoutNumbers(
  stopWords: ReadonlySet<string>,
  language: string,
  letters: (word: string) => string,
): ReadonlySet<string> {
  // As they are spelt, Hungarian "hát" being "well" and "hat" six; but for Romanian's two ways to write a comma.
  const spelt = (word: string) =>
    language === 'ro' ? word.replaceAll('ş', 'ș').replaceAll('ţ', 'ț') : letters(word);
  const digits = oneWordNumbers(inWords(language, SMALL), language, spelt);
  const digitsOf = (word: string) =>
    digits.get(spelt(withoutEnding(word, language))) ?? unspacedDigits(word) ?? romanDigits(word);
  const isKept = (word: string) => {
    if (language === 'ko' && word.length === 1) return true;
    return !/^(?!1$)\d+$/.test(digitsOf(word) ?? '');
  };
  const left = [...stopWords].filter(isKept);
  return left.length < stopWords.size ? new Set(left) : stopWords;
}

/** Null where a language's numbers have no gender. */
function inFeminine(wording: Wording, value: number): string | null {
  try {
    return wording.toCardinal(value, { gender: 'feminine' });
  } catch {
    return null;
  }
}

/** Told from a cardinal, as the third is from three. */
function ordinalOf(value: number | string): string {
  return `${value}.`;
}

function romanDigits(word: string): string | null {
  const value = word.length < 2 || NOT_ROMAN.has(word) ? null : romanValue(word);
  return value === null ? null : String(value);
}
