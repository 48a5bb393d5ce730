/** What kind of thing a question asks for, and which words of a text can be such a thing. */

export type AnswerKind = 'number' | 'date' | 'person' | 'place' | 'other';

/** Bits that say what a word may be. */
const NUMBER = 1;
const DATE = 2;
const NAME = 4;

/** The first pattern that matches a lower-case question tells what it asks for. */
const QUESTIONS: Readonly<Record<string, readonly (readonly [AnswerKind, RegExp])[]>> = {
  en: [
    ['date', /\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade|time)\b/],
    [
      'number',
      /\bhow (?:many|much|long|old|far|tall|high|large|big|deep|wide|fast|often|few)\b|\bwhat (?:percent\w*|number|amount|share|age|size|fraction|proportion)\b/,
    ],
    ['person', /\b(?:who|whom|whose|which (?:person|president|player|author|king))\b/],
    ['place', /\bwhere\b|\b(?:what|which) (?:country|city|state|place|region|continent)\b/],
  ],
  de: [
    ['date', /\bwann\b|\bwelche\w* jahr/],
    ['number', /\bwie ?(?:viele?|lange?|alt|hoch|groß|weit|oft|tief|breit)\b/],
    ['person', /\b(?:wer|wen|wem|wessen)\b/],
    ['place', /\b(?:wo|wohin|woher)\b/],
  ],
  es: [
    ['date', /cuándo|qué (?:año|fecha|día|mes|siglo)/],
    ['number', /cuánt[oa]s?|qué (?:porcentaje|cantidad|número)/],
    ['person', /quién(?:es)?/],
    ['place', /dónde|qué (?:país|ciudad|estado)/],
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

/** The bits of which a word must have one to be an answer of this kind; 0 where any word will do. */
export function bitsFor(kind: AnswerKind): number {
  if (kind === 'number') return NUMBER;
  if (kind === 'date') return DATE;
  if (kind === 'person' || kind === 'place') return NAME;
  return 0;
}
