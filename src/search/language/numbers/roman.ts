/** Roman numerals. */

const ROMAN = /^(?=.)(x{0,3})(ix|iv|v?i{0,3})$/;
const UNITS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** From 1 to 39, as rulers, wars, centuries and chapters have them; null for what is none. `numeral` is in lower case. */
export function romanValue(numeral: string): number | null {
  const [, tens, units] = ROMAN.exec(numeral) ?? [];
  if (tens === undefined || units === undefined) return null;
  return 10 * tens.length + UNITS.indexOf(units);
}
