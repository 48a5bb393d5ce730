/** Words and letters that multiply the number ahead of them: "3 million", "2bn", "5 लाख". */

type Scale = readonly [factor: number, words: string];

/** No millionaire. */
const NO_RICH = '(?!er|ер|\\p{L}*[aäæá]i?r)';

/** As words of any language that has them; their endings may be of any case. */
const SCALES: readonly Scale[] = [
  [1e5, 'lakhs?|lacs?|लाख|লাখ|લાખ|லட்சம்|లక్షల?|لاکھ'],
  [1e7, 'crores?|करोड\u093c?|\u0915\u0930\u094b\u095c|कोटी|কোটি|કરોડ|கோடி|కోట్ల?|کروڑ'],
  [
    1e6,
    `mil+i[oó]${NO_RICH}\\p{L}{0,5}|mill[oó]n(?:es)?|mio|mln|mn|miljo{0,2}e?n${NO_RICH}\\p{L}*|mili?jun\\p{L}*|milj|milhões|milhão|milhoes|milhao|milyon${NO_RICH}\\p{L}*|juta|triệu|миллион${NO_RICH}\\p{L}*|млн|мільйон${NO_RICH}\\p{L}*|милион\\p{L}*|εκατομμύρι\\p{L}*|εκατ|مليون|ملايين|میلیون|מיליון|मिलियन`,
  ],
  [
    1e9,
    `mil+i?jard${NO_RICH}\\p{L}{0,5}|mil+iard${NO_RICH}\\p{L}{0,5}|mrd|mld|mlrd|mia(?=\\.)|milyar\\p{L}*|miljar\\p{L}*|miliar|tỷ|tỉ|миллиард${NO_RICH}\\p{L}*|млрд|мільярд${NO_RICH}\\p{L}*|милијард\\p{L}*|милиард\\p{L}*|δισεκατομμύρι\\p{L}*|δισ|مليار|مليارات|میلیارد|מיליארד|अरब|mil millones|bilhões|bilhão|bilhoes|bilhao`,
  ],
  [1e12, 'trilh(?:ões|ão)|triliun|trilyon|триллион\\p{L}*|трлн|трильйон\\p{L}*|تريليون|טריליון'],
];

const LONG: readonly Scale[] = [
  [1e12, 'bil[lj]?i?[oó]e?n(?:en|es|er|[eisyů]|ów)?|bln'],
  [1e18, 'tril[lj]?i?[oó]e?n(?:en|es|er|[eisyů]|ów)?'],
];
/** Where a billion is a thousand millions; else it is a million of them. */
const SHORT: readonly Scale[] = [
  [1e9, 'billions?|bn'],
  [1e12, 'trillions?|tn'],
];

/** Behind digits; some are other words in other languages. */
const THOUSANDS: Readonly<Record<string, string | undefined>> = {
  ar: 'ألف|آلاف|الف',
  ca: 'mil',
  cs: 'tis|tisíc\\p{L}*',
  da: 'tusinde?',
  de: 'tausend|tsd',
  en: 'thousand',
  es: 'mil',
  fa: 'هزار',
  fr: 'mille',
  gl: 'mil',
  he: 'אלף',
  hi: 'हज़ार|हजार',
  hu: 'ezer',
  id: 'ribu',
  it: 'mila|mille',
  nb: 'tusen',
  nl: 'duizend',
  nn: 'tusen',
  no: 'tusen',
  pl: 'tys|tysi[ąę]c\\p{L}*',
  pt: 'mil',
  ru: 'тыс|тысяч\\p{L}*',
  sv: 'tusen',
  tr: 'bin',
  uk: 'тис|тисяч\\p{L}*',
  vi: 'nghìn|ngàn',
};

interface Scaling {
  readonly factor: number;
  /** Where what multiplies ends. */
  readonly end: number;
}

export interface ScaleReader {
  /** By all that stands right behind a number that ends at `at`: "3 mil millones". Null where nothing does. */
  behind(text: string, at: number): Scaling | null;
  /** By a word that starts at `at`, thousands left out. */
  at(text: string, at: number): Scaling | null;
}

const readers = new Map<string, ScaleReader>();

/** `code` is the first part of a BCP 47 tag. */
export function scaleReader(code: string): ScaleReader {
  let reader = readers.get(code);
  if (!reader) {
    reader = makeReader(code);
    readers.set(code, reader);
  }
  return reader;
}

function makeReader(code: string): ScaleReader {
  const large = [...SCALES, ...(code === 'en' ? SHORT : LONG)].map(worded);
  const thousands = THOUSANDS[code];
  const all = thousands ? [...large, worded([1000, thousands])] : large;
  const scaleAt = (text: string, at: number, scales: readonly Worded[]): Scaling | null => {
    for (const { factor, pattern } of scales) {
      pattern.lastIndex = at;
      if (pattern.test(text)) return { factor, end: pattern.lastIndex };
    }
    return null;
  };
  return {
    behind(text, at) {
      let found = letterBehind(text, at);
      for (;;) {
        const from = found?.end ?? at;
        const gap = BETWEEN.exec(text.slice(from, from + LONGEST_GAP))?.[0].length ?? 0;
        const next = scaleAt(text, from + gap, all);
        if (!next) return found;
        found = { factor: (found?.factor ?? 1) * next.factor, end: next.end };
      }
    },
    at: (text, at) => scaleAt(text, at, large),
  };
}

interface Worded {
  readonly factor: number;
  readonly pattern: RegExp;
}

function worded([factor, words]: Scale): Worded {
  return { factor, pattern: new RegExp(`(?:${words})(?![\\p{L}\\p{M}])`, 'iuy') };
}

/** "3 Mio.", "5-million", "2 тыс. млн". */
const BETWEEN = /^(?:\.?[ \u00a0\u202f]|[‑-])?/u;
const LONGEST_GAP = 2;

const LETTERS: Readonly<Record<string, number | undefined>> = { k: 1e3, K: 1e3, M: 1e6 };
/** Where money is meant; else metres, and flats. */
const LETTERS_OF_MONEY: Readonly<Record<string, number | undefined>> = { m: 1e6, b: 1e9, B: 1e9, T: 1e12 };

/** "2k", "£5m". */
function letterBehind(text: string, at: number): Scaling | null {
  const letter = text.charAt(at);
  if (!/^\p{L}(?!\p{L})/u.test(text.slice(at, at + 2))) return null;
  const isMoney = /\p{Sc}\s?[\p{Nd}.,]+$/u.test(text.slice(Math.max(0, at - LONGEST_FIGURES), at));
  const factor = LETTERS[letter] ?? (isMoney ? LETTERS_OF_MONEY[letter] : undefined);
  return factor === undefined ? null : { factor, end: at + 1 };
}

const LONGEST_FIGURES = 20;
