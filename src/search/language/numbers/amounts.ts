/** The numbers of a text, with the signs and words that say what they are an amount of, or how much without one: "20 %", "3 million", "half". */
import { languageOf } from '../language.ts';
import { scaleReader } from './scales.ts';

/** By the sign, the beginnings of its words; behind it what stands without a blank ahead of it. */
const WORDS: readonly (readonly [sign: string, spaced: string, unspaced?: string])[] = [
  [
    '%％٪',
    'per ?cent|prozent|pour cent|por ciento|por cento|percento|procent|prosent|protsen|százalék|odstot|postot|процент|відсотк|проценат|посто|adqind|yüzde|τοις εκατό|persen|peratus|phần trăm|प्रतिशत|फ़?ीसदी|टक्के|শতাংশ|ટકા|சதவீத|శాతం|بالم[ائ]+ة|في الم[ائ]+ة|درصد|فیصد|אחוז|asilimia',
    '퍼센트|프로(?!\\p{L})|パーセント|百分之|เปอร์เซ็นต์|ร้อยละ',
  ],
  [
    '€',
    '(?:euros?|eur|eura|eurot|euroa|евро|євро|ευρώ|يورو|یورو|यूरो)(?!\\p{L})',
    'ユーロ|欧元|歐元|유로|ยูโร',
  ],
  [
    '$',
    '(?:dollars?|usd|dól[ae]r[ea]?s?|dollárt?|dolar\\p{L}{0,3}|долл?ар\\p{L}{0,3}|δολάρι\\p{L}{0,2}|دولارا?|دلار|ڈالر|דולר|डॉलर)(?!\\p{L})',
    'ドル|美元|달러|ดอลลาร์',
  ],
  [
    '½',
    '(?:half|halves|halb\\p{L}{0,2}|hälfte|moitié|demie?|mitad|metà|metade|helft|halve|häl?ften?|halv\\p{L}{0,3}|pół|połow\\p{L}+|половин\\p{L}+|polovin\\p{L}+|půl|fele|puolet|puoli|jumătate|μισ\\p{L}+|نصف|نیم|نیمی|חצי|מחצית|आधा|आधी|आधे|yarısı|yarım|yarı|setengah|separuh|nửa|pusē|puse|pusė|poole)(?!\\p{L})',
    '半分|一半|半数|半數|절반|ครึ่ง',
  ],
  [
    '⅓',
    '(?:thirds?|drittel|(?:un|deux|le|des|du) tiers|tercios?|un terzo|due terzi|terços?|tredjedel\\p{L}*|treći\\p{L}*|trzeci\\p{L}*|трет\\p{L}+|третин\\p{L}+|třetin\\p{L}+|tretin\\p{L}+|trećin\\p{L}+|harmad\\p{L}*|kolmasosa\\p{L}*|kolmannes\\p{L}*|treime\\p{L}*|ثلث|יک‌سوم|שליש|तिहाई|üçte bir|sepertiga)(?!\\p{L})',
    '三分の一|三分之一|3分の1|3分之1|3분의 1|삼분의 일',
  ],
  [
    '¼',
    '(?:quarters?|viertel|quarts?|un cuarto|tres cuartos|un quarto|tre quarti|três quartos|kwart|fjärdedel\\p{L}*|fjerdedel\\p{L}*|ćwier\\p{L}+|четверт\\p{L}+|чверт\\p{L}+|čtvrtin\\p{L}*|štvrtin\\p{L}*|četvrtin\\p{L}*|negyed\\p{L}*|neljäsosa\\p{L}*|neljännes\\p{L}*|sfert\\p{L}*|ربع|یک‌چهارم|רבע|चौथाई|çeyre\\p{L}+|seperempat)(?!\\p{L})',
    '四分の一|四分之一|4分の1|4分之1|4분의 1|사분의 일',
  ],
];

const AMOUNTS = [
  ...WORDS.map(([sign, spaced, unspaced]): readonly [string, RegExp] => {
    const signs = sign.length > 3 ? '' : `[${sign}]|`;
    const others = unspaced === undefined ? '' : `|${unspaced}`;
    return [sign, new RegExp(`${signs}(?<!\\p{L})(?:${spaced})${others}`, 'iu')];
  }),
  ...[...'£¥₹₽₴₺₩‰°±'].map((sign) => [sign, new RegExp(sign, 'u')] as const),
  ['-', /(?<![^\s\p{Ps}\p{Pi}"'])[-−–](?=\p{Sc}?\p{N})/u] as const,
];

/**
 * In digits, also those that are written in words, with what multiplies them, and each sign of amount in one form: "20 %" and
 * "twenty percent", "3 million" and "3,000,000". `language` is BCP 47.
 */
export function numbersIn(text: string, language: string): ReadonlySet<string> {
  const { code, eachWord, stem, lower } = languageOf(language);
  const scales = scaleReader(code);
  const found = new Set(AMOUNTS.flatMap(([sign, pattern]) => (pattern.test(text) ? [sign] : [])));
  let last: Multiplied | null = null;
  let read = 0;
  eachWord(text, (start, end) => {
    if (start < read) return;
    const figuresEnd = start + (FIGURES.exec(text.slice(start, end))?.[0].length ?? end - start);
    const scale = scales.behind(text, figuresEnd);
    const number = stem(lower(text.slice(start, scale ? figuresEnd : end)));
    if (scale && NUMBER.test(number)) {
      const sum: Multiplied = multiplied(Number(number), scale, last, text.slice(read, start));
      if (sum.value !== sum.own) found.delete(String(last?.value));
      found.add(String(sum.value));
      [last, read] = [sum, scale.end];
      return;
    }
    const alone = scales.at(text, start);
    if (alone) {
      found.add(ONE.test(text.slice(0, start)) ? String(alone.factor) : `×${alone.factor}`);
      read = alone.end;
    } else if (/\p{N}/u.test(number)) found.add(number);
    last = null;
  });
  return found;
}

/** A number that is multiplied by what stands behind it. */
interface Multiplied {
  /** With those ahead of it. */
  readonly value: number;
  readonly own: number;
  readonly factor: number;
}

/** "5 crore 20 lakh" is one number. */
function multiplied(
  number: number,
  { factor }: { readonly factor: number },
  ahead: Multiplied | null,
  between: string,
): Multiplied {
  const own = Number((number * factor).toPrecision(PRECISION));
  const isMore = ahead !== null && own < ahead.factor && /^\.?\s$/.test(between);
  return { value: own + (isMore ? ahead.value : 0), own, factor };
}

/** Of decimals that are multiplied, digits behind this many are of how they are computed. */
const PRECISION = 15;
const FIGURES = /^\p{Nd}+(?:[.,'’\s]\p{Nd}+)*/u;
const NUMBER = /^\d+(?:\.\d+)?$/;
/** "One million", "a million": else one is no number, being an article as often. */
const ONE = /(?<!\p{L})(?:one|an?|eine?[rn]?|une?|uno|um|een|én|ett?|jeden|один|одного|एक)\s$/iu;
