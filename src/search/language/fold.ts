/** One form for words that differ only in case, in Unicode's encoding of the same letter, or in accents. */

import { asciiDigits } from './numbers/digits.ts';

/** Longer words are compared by their beginning, so that no word costs more than this many code units. */
const LONGEST_WORD = 64;

const ASCII = /^[\0-\x7f]*$/;
/** Accents of Latin, Greek and Cyrillic, Arabic vowel signs and Hebrew points: writers leave them out. Vowel signs of Indic scripts stay. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/g;

const APOSTROPHE = /[’\u02bb\u02bc＇]/gu;
/** Letters with a stroke, and two in one, which Unicode takes for letters of their own. */
const STROKES = /[łøđħŧœæı]/gu;
const PLAIN: Readonly<Record<string, string | undefined>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  œ: 'oe',
  æ: 'ae',
  ı: 'i',
};
const DIGITS = /[\u066b\u066c]|(?![0-9])\p{Nd}/u;

/** Lower case, compatibility forms, apostrophes and digits unified; accents stay, since stemmers need them. */
export function lower(word: string): string {
  const cut = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
  if (ASCII.test(cut)) return cut.toLowerCase();
  const lowered = cut.replace(APOSTROPHE, "'").normalize('NFKC').toLowerCase().normalize('NFC');
  return DIGITS.test(lowered) ? asciiDigits(lowered) : lowered;
}

/** Takes the accents off a word that `lower` has been over. */
export function fold(word: string): string {
  if (ASCII.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(STROKES, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC');
}
