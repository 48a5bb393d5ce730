/** Numbers of lists and headings, written as word processors and browsers write them. */

/** Kinds of numerals, by the names of CSS list styles. */
export type NumeralStyle =
  | 'decimal'
  | 'decimal-leading-zero'
  | 'lower-alpha'
  | 'upper-alpha'
  | 'lower-roman'
  | 'upper-roman'
  | 'lower-greek'
  | 'lower-russian'
  | 'upper-russian'
  | 'ordinal'
  | 'cjk'
  | 'circled'
  | 'full-width'
  | 'katakana';

/** `value` as text; what a style has no sign for (zero in Roman numerals, say) stands in digits. */
export function numeral(value: number, style: NumeralStyle): string {
  if (!Number.isInteger(value) || value < 1) return String(value);
  switch (style) {
    case 'decimal':
      return String(value);
    case 'decimal-leading-zero':
      return String(value).padStart(2, '0');
    case 'lower-alpha':
      return letters(value, LATIN);
    case 'upper-alpha':
      return letters(value, LATIN).toUpperCase();
    case 'lower-greek':
      return letters(value, GREEK);
    case 'lower-russian':
      return letters(value, RUSSIAN);
    case 'upper-russian':
      return letters(value, RUSSIAN).toUpperCase();
    case 'katakana':
      return letters(value, KATAKANA);
    case 'lower-roman':
      return roman(value);
    case 'upper-roman':
      return roman(value).toUpperCase();
    case 'ordinal':
      return `${value}${value % 100 > 10 && value % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
    case 'cjk':
      return ideographs(value);
    case 'circled':
      return value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'full-width':
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  }
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψω';
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const KATAKANA =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';

/** a to z, then aa, ab, …, as columns of a spreadsheet are named. */
function letters(value: number, alphabet: string): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / alphabet.length))
    text = (alphabet[(rest - 1) % alphabet.length] ?? '') + text;
  return text;
}

/** What each sign of a Roman numeral is worth, the greatest first. */
export const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

const DIGITS = '〇一二三四五六七八九';

function ideographs(value: number): string {
  if (value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}
