/** Signs and words that say what a number is an amount of, or how much without one: "20 %", "3 million", "half". */

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
    'million',
    'mil+i[oó]\\p{L}*|mio|mln|miljoen\\p{L}*|miljon\\p{L}*|miljun\\p{L}*|milj\\.|milión|milhões|milhão|миллион|мільйон|милион|εκατομμύρι|مليون|میلیون|מיליון|मिलियन',
  ],
  [
    'milliard',
    'mil+i?jard|mil+iard|mrd|mld|mlrd|milyar|miljar|миллиард|мільярд|милијард|милиард|δισεκατομμύρι|مليار|میلیارد|מיליארד|अरब|billions?(?!\\p{L})|mil millones|bilhões|bilhão',
  ],
  ['trillion', 'tril+i?[oó]n\\p{L}*|bil[lj]?i?[oó]n(?:en|es|er|y|ů|ów)|триллион|трильйон|تريليون|טריליון'],
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

/** Each that a text has, in one form for its signs and words. */
export function amountsIn(text: string): readonly string[] {
  return AMOUNTS.flatMap(([sign, pattern]) => (pattern.test(text) ? [sign] : []));
}
