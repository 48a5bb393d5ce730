/**
 * A text's words, each with the form that it is compared by. Punctuation, white space, case, ligatures and characters
 * that show nothing are no part of that form; letters, accents, digits and signs of amount are.
 */
import { languageCode } from '../report/language-code.ts';
import { UNSPACED } from '../report/sentences/segments.ts';
import { asciiDigits, hasDecimalComma, plainNumber } from '../search/language/numbers/digits.ts';
import { lettersOf } from '../words/scripts/letters.ts';

/** Where a word stands, in UTF-16 code units of the text, and what it is compared by. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What a word is made of; characters that show nothing (`\p{Cf}`) part none. */
const LETTER = String.raw`[[\p{L}\p{M}\p{N}\p{Cf}]--[${UNSPACED}]]`;
/** Longer runs count as several words, so that none costs more than this many code points. */
const LONGEST = 100;
const APOSTROPHES = String.raw`['’‘‛＇\`´]`;

/**
 * A number with its separators, sign, unit of money or share ("−5", "$1,200", "20 %"); a word with its apostrophes; a
 * character of an unspaced script, so that no segmentation can miss a match; a sign that stands for a word. A link's address is passed over.
 */
const PIECE = new RegExp(
  [
    String.raw`\]\([^\(\)\s]*\)`,
    String.raw`(?<piece>(?:(?<![^\s\p{Ps}\p{Pi}"'])[\-−–])?(?:\p{Sc}\s?)?\p{Nd}{1,${LONGEST}}(?:[.,．，٫٬]\p{Nd}{1,${LONGEST}})*${LETTER}{0,${LONGEST}}(?:\s?[%％‰°\p{Sc}](?!\p{N}))?`,
    String.raw`[${UNSPACED}][\p{M}\p{Cf}ﾞﾟ]{0,${LONGEST}}`,
    `${LETTER}{1,${LONGEST}}(?:${APOSTROPHES}${LETTER}{1,${LONGEST}}){0,4}`,
    String.raw`[\p{Sc}%％‰°&±×÷≤≥≈≠]|(?<=\S\s{0,2})[<>=](?=\s?\p{N})|\+(?=\p{N})|(?<=[\p{L}\p{N}+])\+)`,
  ].join('|'),
  'gv',
);

/** What is written otherwise where there is no key for it, or in capitals: that tells no words apart, but stems. */
const TYPED_ALIKE: Readonly<Record<string, ((word: string) => string) | undefined>> = {
  de: umlautsApart,
  el: withoutTonos,
  lb: umlautsApart,
};

function umlautsApart(word: string): string {
  return word.replace(/[äöü]/gu, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
}

function withoutTonos(word: string): string {
  return word.normalize('NFD').replaceAll('\u0301', '').normalize('NFC');
}

const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u034f|\u0640/gu;
const UNSEEN_ENDS = /^\p{Cf}+|\p{Cf}+$/gu;

/** The words of `text` in order, numbers read by `language` (BCP 47), offsets counted from its start plus `offset`. Takes time linear in the text. */
export function wordsIn(text: string, language: string, offset = 0): readonly Word[] {
  const words: Word[] = [];
  const letters = lettersOf(language) ?? TYPED_ALIKE[languageCode(language)];
  for (const match of text.matchAll(PIECE)) {
    const piece = match.groups?.piece;
    if (piece === undefined) continue;
    const written = keyOf(piece).replace(/\d[\d.,'’]*/u, (number) => plainNumber(number, language));
    const key = letters ? letters(written) : written;
    if (key === '') continue;
    let start = match.index;
    let end = start + piece.length;
    if (/^\p{Cf}|\p{Cf}$/u.test(piece)) {
      start += (/^\p{Cf}+/u.exec(piece)?.[0] ?? '').length;
      end = start + piece.replace(UNSEEN_ENDS, '').length;
    }
    words.push({ key, start: offset + start, end: offset + end });
  }
  return words;
}

/** Vowel marks of Arabic, points of Hebrew, and letters that are written for others. */
const VARIANT = /[\u064b-\u065f\u0670\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7ёşţ]/gu;
const VARIANTS: Readonly<Record<string, string | undefined>> = { ё: 'е', ş: 'ș', ţ: 'ț' };

/** Unicode's compatibility caseless match (The Unicode Standard 3.13, D146), and one i for all that Turkish has. */
function keyOf(piece: string): string {
  if (/^[a-z']+$/i.test(piece)) return piece.toLowerCase();
  return piece
    .replace(UNSEEN, '')
    .replace(/(?<=\p{Nd})[⁰¹²³⁴-⁹]/gu, '^$&')
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replace(/[’‘‛`´\u02bc]/gu, "'")
    .replace(/[−–]/gu, '-')
    .replace(/\s/gu, '')
    .normalize('NFKC')
    .replace(VARIANT, (letter) => VARIANTS[letter] ?? '')
    .replace(/[\u066b\u066c]|(?![0-9])\p{Nd}/gu, asciiDigits);
}

/** The same for languages whose words are read alike. `language` is BCP 47. */
export function readingOf(language: string): string {
  return `${hasDecimalComma(language) ? ',' : '.'}${lettersOf(language) || languageCode(language) in TYPED_ALIKE ? languageCode(language) : ''}`;
}

/** Whether the text from one word to the next is written without spaces. */
export function isUnspaced(text: string): boolean {
  return UNSPACED_START.test(text);
}

const UNSPACED_START = new RegExp(`^[${UNSPACED}]`, 'v');
