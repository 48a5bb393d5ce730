/** Numbers that are written in words, with an ordinal's ending or as Roman numerals, as they are in digits. */
import { createRequire } from 'node:module';
import { lower } from '../fold.ts';
import { hanDigits } from './han-numbers.ts';
import { numberForms, withoutEnding } from './number-forms.ts';
import { romanValue } from './roman.ts';

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
  en: ['en-US'],
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

/** What cases add to an ordinal as it is listed. */
const ORDINAL_ENDINGS: Readonly<Record<string, readonly string[] | undefined>> = {
  de: ['', 'm', 'n', 'r', 's'],
};

/** Number words that are as often another word: "new", "you are", "year". Folded. */
const NOT_NUMBERS: Readonly<Record<string, readonly string[] | undefined>> = {
  bn: ['নয়'],
  fa: ['نه'],
  fr: ['neuf'],
  it: ['sei'],
  ro: ['noua'],
  vi: ['năm'],
};

/** Numbers that many languages write as one word. One is left out: it is an article as often. */
const VALUES = [...Array.from({ length: 19 }, (_, at) => at + 2), 30, 40, 50, 60, 70, 80, 90];

const ONE_WORD = /^[\p{L}\p{M}']+$/u;
const ENGLISH_ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;

/** Roman numerals that are words or names. Those of one letter are, too. */
const NOT_ROMAN = new Set(['vi', 'xi', 'xx', 'xxx']);

/**
 * Tells the digits of a word (`6`; `6.` for the sixth), as `lower` gives it; null for what is no number in words. Words count as they
 * are, accents aside, not by their stem, which they share with others: Russian "семь" and "семья".
 */
export function numberReader(
  language: string,
  fold: (word: string) => string,
): (word: string) => string | null {
  const digits = new Map<string, string>();
  const add = (words: string | null, written: string): void => {
    // The package spells some Ukrainian numbers with a Latin i.
    const spelt = language === 'uk' ? words?.replaceAll('i', 'і') : words;
    const word = fold(lower(spelt ?? ''));
    if (ONE_WORD.test(word) && !digits.has(word) && !NOT_NUMBERS[language]?.includes(word))
      digits.set(word, written);
  };
  for (const name of WORDINGS[language] ?? []) {
    const wording: Wording = require(`n2words/${name}`);
    for (const value of VALUES) {
      add(wording.toCardinal(value), String(value));
      add(inFeminine(wording, value), String(value));
    }
    for (const value of VALUES) {
      const ordinal = wording.toOrdinal?.(value) ?? null;
      for (const ending of ORDINAL_ENDINGS[language] ?? [''])
        add(ordinal && ordinal + ending, ordinalOf(value));
    }
  }
  for (const [form, value] of numberForms(language)) add(form, value);
  return (word) => {
    const known = digits.get(fold(withoutEnding(word, language)));
    if (known !== undefined) return known;
    const [, ordinal] = (language === 'en' && ENGLISH_ORDINAL.exec(word)) || [];
    return ordinal ? ordinalOf(ordinal) : romanDigits(word);
  };
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
  const digitsOf = isHan(language) ? hanDigits : numberReader(language, spelt);
  const isKept = (word: string) => {
    if (language === 'ko' && word.length === 1) return true;
    const digits = digitsOf(word) ?? '';
    return !/^\d+$/.test(digits) || digits === '1';
  };
  const left = [...stopWords].filter(isKept);
  return left.length < stopWords.size ? new Set(left) : stopWords;
}

/** Whether numbers are written in Chinese characters. */
export function isHan(language: string): boolean {
  return language === 'zh' || language === 'ja';
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
