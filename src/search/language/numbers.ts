/** Numbers that are written in words, with an ordinal's ending or as Roman numerals, as they are in digits. */
import * as german from 'n2words/de-DE';
import * as greek from 'n2words/el-GR';
import * as english from 'n2words/en-US';
import * as spanish from 'n2words/es-ES';
import * as french from 'n2words/fr-FR';
import * as hindi from 'n2words/hi-IN';
import * as italian from 'n2words/it-IT';
import * as dutch from 'n2words/nl-NL';
import * as portuguese from 'n2words/pt-PT';
import * as romanian from 'n2words/ro-RO';
import * as russian from 'n2words/ru-RU';
import * as turkish from 'n2words/tr-TR';

interface Wording {
  toCardinal(value: number): string;
  toOrdinal(value: number): string;
}

const WORDINGS: Readonly<Record<string, Wording | undefined>> = {
  de: german,
  el: greek,
  en: english,
  es: spanish,
  fr: french,
  hi: hindi,
  it: italian,
  nl: dutch,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  tr: turkish,
};

/** Numbers that many languages write as one word. One is left out: it is an article as often. */
const VALUES = [...Array.from({ length: 19 }, (_, at) => at + 2), 30, 40, 50, 60, 70, 80, 90];

const ONE_WORD = /^[\p{L}\p{M}]+$/u;
const ENGLISH_ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;

/** Roman numerals from 2 to 39, as rulers, wars and centuries have them, less those that are words or names (`xi`). */
const ROMAN = /^(?=..)(x{0,3})(ix|iv|v?i{0,3})$/;
const ROMAN_UNITS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const NOT_ROMAN = new Set(['vi', 'xi', 'xx', 'xxx']);

/** Tells the digits of a word (`6`; `6.` for the sixth), as `lower` gives it, and of its stem; null for what is no number in words. */
export function numberReader(
  language: string,
  stem: (word: string) => string,
): (word: string, stemmed: string) => string | null {
  const wording = WORDINGS[language];
  const digits = new Map<string, string>();
  const add = (word: string, written: string): void => {
    const stemmed = stem(word);
    if (ONE_WORD.test(word) && !digits.has(stemmed)) digits.set(stemmed, written);
  };
  if (wording) {
    for (const value of VALUES) add(wording.toCardinal(value), String(value));
    for (const value of VALUES) add(wording.toOrdinal(value), ordinalOf(value));
  }
  return (word, stemmed) => {
    const known = digits.get(stemmed);
    if (known !== undefined) return known;
    const [, ordinal] = (language === 'en' && ENGLISH_ORDINAL.exec(word)) || [];
    return ordinal ? ordinalOf(ordinal) : romanDigits(word);
  };
}

/** Told from a cardinal, as the third is from three. */
function ordinalOf(value: number | string): string {
  return `${value}.`;
}

function romanDigits(word: string): string | null {
  const [, tens, units] = NOT_ROMAN.has(word) ? [] : (ROMAN.exec(word) ?? []);
  if (tens === undefined || units === undefined) return null;
  return String(10 * tens.length + ROMAN_UNITS.indexOf(units));
}
