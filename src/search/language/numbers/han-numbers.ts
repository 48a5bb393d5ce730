/** Numbers in Chinese characters, which Chinese and Japanese write without a blank around them: 三十五, 两百, 二〇一九, 2万. */

const DIGITS: Readonly<Record<string, number | undefined>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number | undefined>> = { 十: 10, 百: 100, 千: 1000 };
const GREAT: Readonly<Record<string, number | undefined>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** May be one: of two characters or more, or of one ahead of what is counted by it. */
const RUN =
  /[0-9]+(?:\.[0-9]+)?[万萬亿億]+|[〇零一二两兩三四五六七八九十百千万萬亿億]{2,}|[二两兩三四五六七八九十](?=[艘隻只人年月日本個个回冊册台匹枚円元歳岁階軒件倍時时秒週周座条條名位架輛辆])/gu;

/** Where numbers stand in `text`, in order. */
export function* hanNumbersIn(text: string): Iterable<{ readonly start: number; readonly end: number }> {
  for (const { 0: run, index } of text.matchAll(RUN))
    if (hanValue(run) !== null) yield { start: index, end: index + run.length };
}

/** As digits; null for what is none: 千万 is "by all means", 三三 a name. */
export function hanDigits(word: string): string | null {
  const value = hanValue(word);
  return value === null ? null : String(value);
}

function hanValue(word: string): number | null {
  const [, figures, great] = /^([0-9]+(?:\.[0-9]+)?)([万萬亿億])$/u.exec(word) ?? [];
  if (figures !== undefined && great !== undefined) return Math.round(Number(figures) * (GREAT[great] ?? 1));
  if (!/[十百千万萬亿億]/u.test(word)) return digitByDigit(word);
  let [sum, part, digit] = [0, 0, -1];
  for (const character of word) {
    const [value, unit, large] = [DIGITS[character], UNITS[character], GREAT[character]];
    if (value !== undefined) {
      if (digit > 0) return null;
      digit = value;
    } else if (unit !== undefined) {
      // 十五, but not 百五.
      if (digit < 0 && (unit > 10 || part > 0)) return null;
      part += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    } else if (large !== undefined) {
      part += Math.max(0, digit);
      if (part === 0) return null;
      sum += part * large;
      [part, digit] = [0, -1];
    } else return null;
  }
  return sum + part + Math.max(0, digit);
}

/** A year, 二〇一九, or one digit; 二三 is "two or three". */
function digitByDigit(word: string): number | null {
  const digits = [...word].map((character) => DIGITS[character]);
  if (digits.includes(undefined) || digits.length === 2) return null;
  return digits.length === 0 ? null : Number(digits.join(''));
}
