/** Numbers that are written without a blank around them, or around their parts: 三十五, 两百, 二〇一九, 3億5000万, 1만 2천, สามสิบห้า. */

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
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  หนึ่ง: 1,
  เอ็ด: 1,
  สอง: 2,
  ยี่: 2,
  สาม: 3,
  สี่: 4,
  ห้า: 5,
  หก: 6,
  เจ็ด: 7,
  แปด: 8,
  เก้า: 9,
};
const UNITS: Readonly<Record<string, number | undefined>> = {
  十: 10,
  百: 100,
  千: 1000,
  拾: 10,
  佰: 100,
  仟: 1000,
  십: 10,
  백: 100,
  천: 1000,
  สิบ: 10,
  ร้อย: 100,
  พัน: 1000,
  หมื่น: 1e4,
  แสน: 1e5,
};
const GREAT: Readonly<Record<string, number | undefined>> = {
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  亿: 1e8,
  億: 1e8,
  억: 1e8,
  兆: 1e12,
  조: 1e12,
  ล้าน: 1e6,
};

/** What else the numbers of a language are written by. */
const SHORT_TENS: Readonly<Record<string, string | undefined>> = { 廿: '二十', 卅: '三十', 卌: '四十' };

const FIGURES = '[0-9]+(?:[.,][0-9]+)*';
const THAI_DIGIT = 'หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า(?!ม)|หก|เจ็ด|แปด|เก้า';
/** What is counted right behind a number of one character, which else is as often a part of a name or a saying. */
const COUNTED =
  '艘隻只人年月日個个回冊册台匹枚円元歳岁階軒件倍時时秒週周座条條名位架輛辆所家栋棟幢间間层層届屆种種项項户戶头頭棵株份封部张張吨噸米亩畝号號成羽杯通社';
const HAN = new RegExp(
  [
    `${FIGURES}[十百千]*[万萬亿億兆](?:${FIGURES}[十百千]*[万萬亿億兆]?)*`,
    '[〇零一二两兩三四五六七八九十百千万萬亿億廿卅卌]{2,}',
    '(?:[壹贰叁肆伍陆柒捌玖]?[拾佰仟])+[壹贰叁肆伍陆柒捌玖]?|[廿卅](?=[艘隻人年日名])',
    `[二两兩三四五六七八九十](?=[${COUNTED}]|本(?!木))`,
    '[二三四五六七八九2-9]つ',
  ].join('|'),
  'gu',
);
const RUNS: Readonly<Record<string, RegExp | undefined>> = {
  ja: HAN,
  zh: HAN,
  ko: new RegExp(
    `(?<!제)${FIGURES}[십백천]?[만억조](?: ?${FIGURES}[십백천]?[만억조]?(?![0-9]))*|${FIGURES}[십백천]`,
    'gu',
  ),
  th: new RegExp(
    `(?:(?:${THAI_DIGIT})?(?:สิบ|ร้อย(?!ละ)|พัน(?!ธ|ก|ผ)|หมื่น|แสน(?!ด)|ล้าน))+(?:${THAI_DIGIT})?|(?<![\\u0e00-\\u0e7f])(?:${THAI_DIGIT})(?![\\u0e00-\\u0e7f])`,
    'gu',
  ),
};

/** Where numbers stand in `text`, in order. `language` is the first part of a BCP 47 tag. */
export function* unspacedNumbersIn(
  text: string,
  language: string,
): Iterable<{ readonly start: number; readonly end: number }> {
  for (const { 0: run, index } of text.matchAll(RUNS[language] ?? /(?!)/gu))
    if (amountOf(run) !== null) yield { start: index, end: index + run.length };
}

/** Whether a language has such numbers. */
export function hasUnspacedNumbers(language: string): boolean {
  return RUNS[language] !== undefined;
}

/** As digits; null for what is none: 千万 is "by all means", 三三 a name. */
export function unspacedDigits(word: string): string | null {
  if (!LIKE_NUMBER.test(word)) return null;
  const value = amountOf(word);
  return value === null ? null : String(value);
}

const LIKE_NUMBER = /^[0-9〇零一二两兩三四五六七八九十百千万萬亿億廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟หเสยจแพลร]/u;
const PARTS = /[0-9]+(?:\.[0-9]+)?|หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|./gsu;

function amountOf(written: string): number | null {
  const word = written
    .replace(/[廿卅卌]/gu, (short) => SHORT_TENS[short] ?? short)
    .replace(/(?<=[0-9]),(?=[0-9])|つ$| /gu, '');
  const parts = word.match(PARTS) ?? [];
  if (!parts.some((part) => UNITS[part] !== undefined || GREAT[part] !== undefined))
    return digitByDigit(parts);
  let [sum, part, digit] = [0, 0, -1];
  for (const each of parts) {
    const value = /^[0-9]/.test(each) ? Number(each) : DIGITS[each];
    const [unit, large] = [UNITS[each], GREAT[each]];
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
  return Math.round(sum + part + Math.max(0, digit));
}

/** A year, 二〇一九, or one digit; 二三 is "two or three". */
function digitByDigit(parts: readonly string[]): number | null {
  const digits = parts.map((part) => (/^[0-9]$/.test(part) ? Number(part) : DIGITS[part]));
  if (digits.includes(undefined) || digits.length === 2) return null;
  return digits.length === 0 ? null : Number(digits.join(''));
}
