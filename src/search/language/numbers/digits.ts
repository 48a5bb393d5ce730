/** Numbers in digits, in one form: digits of any script, thousands marks, the mark ahead of decimals. */
import { languageCode } from '../../../report/language-code.ts';

/** Where a comma stands ahead of decimals and a point between thousands (CLDR, main/numbers). */
const DECIMAL_COMMA: ReadonlySet<string> = new Set(
  `af az be bg bs ca cs da de el es et eu fi fo fr gl hr hu hy id is it ka kk ky lb lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk uz vi`.split(
    ' ',
  ),
);

/** Countries that have the other mark than most who write their language (CLDR). */
const OTHERWISE: ReadonlySet<string> = new Set(
  `de-ch de-li it-ch en-za es-419 es-do es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-sv es-us`.split(' '),
);

/** `language` is BCP 47. */
export function hasDecimalComma(language: string): boolean {
  const code = languageCode(language);
  const [, country = ''] = /-([a-z]{2}|\d{3})(?:-|$)/i.exec(language) ?? [];
  return DECIMAL_COMMA.has(code) !== OTHERWISE.has(`${code}-${country}`.toLowerCase());
}

const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/** Digits of any script as 0 to 9, with Arabic's marks as comma and point. */
export function asciiDigits(text: string): string {
  return text
    .replace(OTHER_DIGIT, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)))
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ',');
}

/** Unicode's decimal digits stand ten in a row. */
function digitValue(code: number): number {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

/**
 * `1.250,5` of German and `1,250.5` of English as `1250.5`. A mark that can't part thousands is ahead of decimals in any
 * language; several that can't, as in a date or a version, stay. `language` is BCP 47; what is no number stays.
 */
export function plainNumber(number: string, language: string): string {
  const comma = hasDecimalComma(language);
  const [decimal, group] = comma ? [',', '.'] : ['.', ','];
  const [, digits = number, rest = ''] = /^([\d.,'’\s]+)(.*)$/su.exec(number) ?? [];
  const bare = digits.replace(/(?<=\d)['’\s](?=\d{3}(?!\d))/gu, '');
  if (!/[.,]/.test(bare)) return bare + rest;
  const [whole = '', decimals, ...more] = bare.split(decimal);
  if (more.length === 0 && /^\d*$/.test(decimals ?? '') && isGrouped(whole, group))
    return whole.replaceAll(group, '') + (decimals === undefined ? '' : `.${decimals}`) + rest;
  const marks = bare.match(/[.,]/g) ?? [];
  // "1,250.5" of a writer with another language's habits: of two marks the last is ahead of decimals.
  const [, last = ''] = /([.,])\d+$/.exec(bare) ?? [];
  const [other, tail = '', ...others] = bare.split(last);
  if (
    others.length === 0 &&
    other !== undefined &&
    new Set(marks).size === 2 &&
    isGrouped(other, last === '.' ? ',' : '.')
  )
    return `${other.replace(/[.,]/g, '')}.${tail}${rest}`;
  return (marks.length === 1 ? bare.replace(',', '.') : bare) + rest;
}

/** By threes, or as in India by twos ahead of the last three. */
function isGrouped(whole: string, group: string): boolean {
  const [first = '', ...groups] = whole.split(group);
  if (groups.length === 0) return true;
  const last = groups.pop() ?? '';
  const size = groups[0]?.length ?? 3;
  return (
    first.length > 0 &&
    first.length <= 3 &&
    first !== '0' &&
    last.length === 3 &&
    (size === 3 || size === 2) &&
    groups.every(({ length }) => length === size)
  );
}
