/**
 * A text's words, each with the form that it is compared by. Punctuation, white space, case, ligatures and characters
 * that show nothing are no part of that form, nor whether English is spelt as in Britain or in America; letters, accents, digits and
 * signs of amount are.
 */
import { languageCode } from '../report/language-code.ts';
import { UNSPACED } from '../report/sentences/segments.ts';
import { asciiDigits, hasDecimalComma, plainNumber } from '../search/language/numbers/digits.ts';
import { lettersOf } from '../words/scripts/letters.ts';
import { englishSpelling } from './english-spelling.ts';

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
const APOSTROPHES = String.raw`['’‘‛＇\`´׳]`;

/**
 * A number with its separators, sign, unit of money or share ("−5", "$1,200", "20 %"); a word with its apostrophes; a
 * character of an unspaced script, so that no segmentation can miss a match; a sign that stands for a word. A link's address is passed over.
 * "Per cent" is one word, as "percent" is. `thousands`: what may stand ahead of three digits; a plain blank may ahead of each of several groups.
 */
function pieceWith(thousands: string): RegExp {
  const grouped = String.raw`(?!0)\p{Nd}{1,3}(?:(?:${thousands}\p{Nd}{3}){1,8}|(?: \p{Nd}{3}){2,8})(?!\p{Nd})`;
  return new RegExp(
    [
      String.raw`\]\([^\(\)\s]*\)`,
      String.raw`(?<piece>(?:(?<![^\s\p{Ps}\p{Pi}"'])[\-−–])?(?:\p{Sc}\s?)?(?:${grouped}|\p{Nd}{1,${LONGEST}})(?:[.,．，٫٬]\p{Nd}{1,${LONGEST}})*${LETTER}{0,${LONGEST}}(?:\s?[%％٪‰°\p{Sc}](?!\p{N}))?`,
      String.raw`[${UNSPACED}][\p{M}\p{Cf}ﾞﾟ]{0,${LONGEST}}`,
      String.raw`(?<!${LETTER})[Pp](?:er\scent|ER\sCENT)(?!${LETTER})`,
      `${LETTER}{1,${LONGEST}}(?:${APOSTROPHES}${LETTER}{1,${LONGEST}}){0,4}`,
      String.raw`[\p{Sc}%％٪‰°&±×÷≤≥≈≠]|(?<=\S\s{0,2})[<>=](?=\s?\p{N})|\+(?=\p{N})|(?<=[\p{L}\p{N}+])\+)`,
    ].join('|'),
    'gv',
  );
}

/** No line ends within a number, so that what keeps it together may part its thousands in any language. */
const PIECE = pieceWith(String.raw`['’\u00a0\u2007\u2009\u202f]`);
/** Where a comma stands ahead of decimals, blanks part thousands as well as points do (ISO 80000-1, DIN 1333). */
const PIECE_WITH_BLANKS = pieceWith(String.raw`['’ \u00a0\u2007\u2009\u202f]`);

/** What is written otherwise where there is no key for it, in capitals, or in another country: that tells no words apart, but stems. */
const TYPED_ALIKE: Readonly<Record<string, ((word: string) => string) | undefined>> = {
  da: nordicApart,
  de: umlautsApart,
  el: withoutTonos,
  en: englishSpelling,
  hi: withOneNasal,
  lb: umlautsApart,
  mr: withOneNasal,
  nb: nordicApart,
  ne: withOneNasal,
  nn: nordicApart,
  no: nordicApart,
};

/** "Aalborg" and "Ålborg". */
function nordicApart(word: string): string {
  return word.replaceAll('å', 'aa').replaceAll('ø', 'oe');
}

function umlautsApart(word: string): string {
  return word.replace(/[äöü]/gu, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
}

/** Hindi's "हिन्दी" and "हिंदी", "पाँच" and "पांच", "सज़ा" and "सजा": nasals by one sign, and no dot where Persian letters are meant. */
function withOneNasal(word: string): string {
  return word
    .replace(/[ङञणनम]्(?=[क-म])/gu, (nasal, at: number) =>
      NASALS[nasal.charAt(0)]?.test(word.charAt(at + 2)) ? 'ं' : nasal,
    )
    .replaceAll('ँ', 'ं')
    .replace(/(?<=[कखगजफ])़/gu, '');
}

const NASALS: Readonly<Record<string, RegExp | undefined>> = {
  ङ: /[क-घ]/u,
  ञ: /[च-झ]/u,
  ण: /[ट-ढ]/u,
  न: /[त-ध]/u,
  म: /[प-भ]/u,
};

/** Tonos, and what older spelling has besides: breathings, other accents, iota below. */
const GREEK_MARKS = /[\u0300\u0301\u0313\u0314\u0342\u0345]/gu;

function withoutTonos(word: string): string {
  return word.normalize('NFD').replace(GREEK_MARKS, '').normalize('NFC');
}

const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u034f|\u0640/gu;
const UNSEEN_ENDS = /^\p{Cf}+|\p{Cf}+$/gu;

/** The words of `text` in order, numbers read by `language` (BCP 47), offsets counted from its start plus `offset`. Takes time linear in the text. */
export function wordsIn(text: string, language: string, offset = 0): readonly Word[] {
  const words: Word[] = [];
  const letters = lettersOf(language) ?? TYPED_ALIKE[languageCode(language)];
  for (const { piece, at } of piecesIn(text, language)) {
    const written = keyOf(piece).replace(/\d[\d.,'’]*/u, (number) => plainNumber(number, language));
    const key = letters ? letters(written) : written;
    if (key === '') continue;
    let start = at;
    let end = start + piece.length;
    if (/^\p{Cf}|\p{Cf}$/u.test(piece)) {
      start += (/^\p{Cf}+/u.exec(piece)?.[0] ?? '').length;
      end = start + piece.replace(UNSEEN_ENDS, '').length;
    }
    words.push({ key, start: offset + start, end: offset + end });
  }
  return words;
}

interface Piece {
  readonly piece: string;
  readonly at: number;
}

function* piecesIn(text: string, language: string): Generator<Piece> {
  const isKorean = languageCode(language) === 'ko';
  let amountEnd = -1;
  for (const { index, groups } of text.matchAll(hasDecimalComma(language) ? PIECE_WITH_BLANKS : PIECE)) {
    const piece = groups?.piece;
    if (piece === undefined) continue;
    const isAmount =
      isKorean && (/\p{Nd}/u.test(piece) || (amountEnd >= 0 && /^\s+$/u.test(text.slice(amountEnd, index))));
    if (!isAmount) {
      yield { piece, at: index };
      amountEnd = -1;
      continue;
    }
    for (const part of piece.matchAll(KOREAN_AMOUNT)) {
      yield { piece: part[0], at: index + part.index };
      amountEnd = NO_COUNTER.test(part[0]) ? index + part.index + part[0].length : -1;
    }
  }
}

/** "3.5억원", "3.5억 원" and "3.5 억 원" are all written: the number, each power of ten, and what is counted are words. */
const KOREAN_AMOUNT = /[^\p{sc=Hangul}]+|[십백천만억조경]|\p{sc=Hangul}+?(?=[^\p{sc=Hangul}]|$)/gu;
const NO_COUNTER = /^(?:[십백천만억조경]|[^\p{sc=Hangul}]*\p{Nd}[^\p{sc=Hangul}]*)$/u;

/** Vowel marks of Arabic, points of Hebrew, and letters that are written for others. */
const VARIANT = /[\u064b-\u065f\u0670\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7ёşţœæ]/gu;
const VARIANTS: Readonly<Record<string, string | undefined>> = { ё: 'е', ş: 'ș', ţ: 'ț', œ: 'oe', æ: 'ae' };

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
    .replace(/[’‘‛`´׳\u02bb\u02bc]/gu, "'")
    .replaceAll('٪', '%')
    .replace(/[−–]/gu, '-')
    .replace(/\s/gu, '')
    .normalize('NFKC')
    .replace(VARIANT, (letter) => VARIANTS[letter] ?? '')
    .replace(/[\u066b\u066c]|(?![0-9])\p{Nd}/gu, asciiDigits);
}

/** The same for languages whose words are read alike. `language` is BCP 47. */
export function readingOf(language: string): string {
  const code = languageCode(language);
  const isOwn = lettersOf(language) || code in TYPED_ALIKE || code === 'ko';
  return `${hasDecimalComma(language) ? ',' : '.'}${isOwn ? code : ''}`;
}

/** Whether the text from one word to the next is written without spaces. */
export function isUnspaced(text: string): boolean {
  return UNSPACED_START.test(text);
}

const UNSPACED_START = new RegExp(`^[${UNSPACED}]`, 'v');
