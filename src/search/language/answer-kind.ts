/** What kind of thing a question asks for, and which words of a text can be such a thing. */

/** In the order in which they are told apart. */
export const ANSWER_KINDS = [
  'year',
  'date',
  'money',
  'percent',
  'duration',
  'number',
  'person',
  'place',
  'reason',
  'manner',
  'polar',
  'definition',
  'other',
] as const;

export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** Bits that say what a word may be. */
const NUMBER = 1;
const DATE = 2;
const NAME = 4;

/** The first pattern that matches a lower-case question tells what it asks for. */
const QUESTIONS: Readonly<Record<string, readonly (readonly [AnswerKind, RegExp])[]>> = {
  en: [
    ['year', /\b(?:what|which) (?:year|decade|century)\b/],
    ['date', /\bwhen\b|\b(?:what|which) (?:date|day|month|time)\b|\b(?:due )?dates?\b|\bdeadlines?\b/],
    [
      'money',
      /\bhow much (?:money|cash)\b|\bhow much (?:did|does|do|will|would|was|were|is|has|have) .*\b(?:cost|pay|paid|spend|spent|raised?|owe|give|gave|earn|make|charge)|\b(?:costs?|prices?|salary|salaries|budget|revenues?|fees?|fines?|funding)\b/,
    ],
    ['percent', /\bpercent(?:age)?\b|\bproportion\b|\bfraction\b|\b(?:what|which) share\b/],
    ['duration', /\bhow (?:long|old)\b|\b(?:what|which) age\b|\bage of\b|\bduration\b/],
    [
      'number',
      /\bhow (?:many|much|far|tall|high|large|big|deep|wide|fast|often|few)\b|\b(?:what|which) (?:number|amount|size|population|rate|level)\b|\bnumber of\b/,
    ],
    ['person', /\b(?:who|whom|whose|who's|which (?:person|president|player|author|king))\b/],
    [
      'place',
      /\bwhere\b|\b(?:what|which) (?:country|city|state|place|region|continent|town|county|street|location|province|countries|cities|states)\b/,
    ],
    ['reason', /\bwhy\b|\bhow come\b|\bwhat (?:for|caused)\b|\breasons?\b|\bcauses?\b/],
    ['manner', /\bhow\b/],
    [
      'polar',
      /^(?:so |and |but |hi,? |hey,? )?(?:is|are|was|were|do|does|did|can|could|has|have|had|will|would|should|may|must)\b/,
    ],
    [
      'definition',
      /^what(?:'s| is| are) (?:an? |the )?\S+(?: \S+)?\??$|\b(?:meaning|definition) of\b|\bmean\b|\bdefine/,
    ],
  ],
  de: [
    ['year', /\bwelche\w* jahr/],
    ['date', /\bwann\b|\bwelche\w* (?:tag|datum|monat)|\bfrist\b/],
    ['money', /\bkoste[nt]\w*|\bpreis|\bbudget|\bwie ?viel (?:geld|euro)/],
    ['percent', /\bprozent|\banteil/],
    ['duration', /\bwie ?(?:lange?|alt)\b|\bdauer/],
    ['number', /\bwie ?(?:viele?|hoch|groß|weit|oft|tief|breit|häufig)\b|\banzahl/],
    ['person', /\b(?:wer|wen|wem|wessen)\b/],
    ['place', /\b(?:wo|wohin|woher)\b/],
    ['reason', /\b(?:warum|wieso|weshalb|wozu)\b|\bgr(?:u|ü)nde?\b/],
    ['manner', /\bwie\b/],
    ['polar', /^(?:ist|sind|war|waren|hat|haben|kann|können|wird|werden|darf|muss|gibt|soll)\b/],
    ['definition', /^was (?:ist|sind|bedeutet|heißt)\b/],
  ],
  es: [
    ['year', /qu[eé] (?:año|siglo)/],
    ['date', /cu[aá]ndo|qu[eé] (?:fecha|día|mes)|\bplazos?\b/],
    [
      'money',
      /cu[aá]nto (?:dinero|cuesta|cost|hay que pagar|se paga)|\b(?:precio|coste|costo|tasa|presupuesto)\b/,
    ],
    ['percent', /porcentaje/],
    ['duration', /cu[aá]nto (?:tiempo|dura|tarda)|cu[aá]ntos (?:días|años|meses)/],
    ['number', /cu[aá]nt[oa]s?|qu[eé] (?:cantidad|número)/],
    ['person', /qui[eé]n(?:es)?/],
    ['place', /d[oó]nde|qu[eé] (?:país|ciudad|estado)/],
    ['reason', /por qu[eé]|\b(?:motivos?|causas?|razón)\b/],
    ['manner', /(?:^|\s|¿)c[oó]mo\b/],
    ['polar', /^¿?(?:es|son|está|hay|puede|pueden|tiene|tienen|se puede|debe|deben)\b/],
    ['definition', /^¿?qu[eé] (?:es|son|significa)\b/],
  ],
  ro: [
    ['date', /\bcând|ce (?:an|dată)\b/],
    ['number', /\bcâ(?:t|te|ți|ţi|tă)\b|ce procent/],
    ['person', /\b(?:cine|cui)\b/],
    ['place', /\bunde\b/],
  ],
  ru: [
    ['date', /когда|как(?:ом|ой) год/],
    ['number', /сколько|как(?:ова|ой) (?:процент|доля)/],
    ['person', /(?:^|\s)(?:кто|кого|кому|кем|чей|чья)(?=\s|$)/],
    ['place', /(?:^|\s)(?:где|куда|откуда)(?=\s|$)/],
  ],
  el: [
    ['date', /πότε|ποια χρονιά|ποιο έτος/],
    ['number', /πόσ\p{L}+/u],
    ['person', /ποιος|ποιοι|ποιον/],
    ['place', /πού/],
  ],
  tr: [
    ['date', /ne zaman|hangi (?:yıl|tarih)/],
    ['number', /\bkaç|ne kadar|yüzde kaç/],
    ['person', /\bkim/],
    ['place', /nere(?:de|ye|si)/],
  ],
  vi: [
    ['date', /khi nào|năm nào|lúc nào/],
    ['number', /bao nhiêu|bao lâu|mấy/],
    ['person', /\bai\b/],
    ['place', /ở đâu|nơi nào/],
  ],
  zh: [
    ['date', /什么时候|何时|哪一?年|哪天|几月/],
    ['number', /多少|几|多大|多长|多高/],
    ['person', /谁|哪位/],
    ['place', /哪里|哪儿|在哪|何处/],
  ],
  ar: [
    ['date', /متى|أي عام|أي سنة/],
    ['number', /(?:^|\s)كم(?=\s|$)|ما عدد|ما نسبة/],
    ['person', /(?:^|\s)(?:من هو|من هي|من الذي|من)(?=\s)/],
    ['place', /أين/],
  ],
  hi: [
    ['date', /कब|किस (?:वर्ष|साल)/],
    ['number', /कितन[ेीा]/],
    ['person', /(?:^|\s)(?:कौन|किसने|किसे|किसके)/],
    ['place', /कहाँ|कहां/],
  ],
  th: [
    ['date', /เมื่อไร|เมื่อใด|เมื่อไหร่|ปีใด|ปีอะไร|ปีไหน/],
    ['number', /เท่าไร|เท่าไหร่|กี่|เท่าใด/],
    ['person', /ใคร/],
    ['place', /ที่ไหน|ที่ใด/],
  ],
};

const ENGLISH_NUMBER =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|half|third|quarter|dozens?|twice|percent)$/;
const ENGLISH_DATE =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|century|centuries|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const YEAR = /^(?:1\d|20)\d\ds?$/;
const DIGIT = /^\p{N}/u;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;

export interface Wanted {
  readonly kind: AnswerKind;
  /** The words that ask for it, in lower case: `how long`. */
  readonly phrase: string;
}

export function wantedBy(question: string, language: string): Wanted {
  const lowered = question.toLowerCase();
  for (const [kind, pattern] of QUESTIONS[language] ?? []) {
    const [phrase] = pattern.exec(lowered) ?? [];
    if (phrase !== undefined) return { kind, phrase };
  }
  return { kind: 'other', phrase: '' };
}

/** The bits for a word as it is written. */
export function possibleAnswer(surface: string, language: string): number {
  let bits = 0;
  if (DIGIT.test(surface)) bits = YEAR.test(surface) ? NUMBER | DATE : NUMBER;
  if (CAPITAL.test(surface)) bits |= NAME;
  if (language === 'en') {
    const lowered = surface.toLowerCase();
    if (ENGLISH_NUMBER.test(lowered)) bits |= NUMBER;
    if (ENGLISH_DATE.test(lowered)) bits |= DATE;
  }
  return bits;
}

const BITS: Readonly<Partial<Record<AnswerKind, number>>> = {
  year: DATE,
  date: DATE,
  money: NUMBER,
  percent: NUMBER,
  duration: NUMBER,
  number: NUMBER,
  person: NAME,
  place: NAME,
};

/** The bits of which a word must have one to be an answer of this kind; 0 where any word will do. */
export function bitsFor(kind: AnswerKind): number {
  return BITS[kind] ?? 0;
}

export function isNamed(kind: AnswerKind): boolean {
  return bitsFor(kind) === NAME;
}

/** Whether figures answer it: a number, a sum, a date. */
export function isCounted(kind: AnswerKind): boolean {
  return (bitsFor(kind) & (NUMBER | DATE)) !== 0;
}
