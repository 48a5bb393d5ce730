/** What stands in a sentence, by its letters: figures, dates, sums, causes, who speaks, and whether it is running text. */

/** Each is a bit of what `kindsOf` gives. */
export const SENTENCE_KINDS = [
  'year',
  'date',
  'number',
  'money',
  'percent',
  'duration',
  'cause',
  'place',
  'speech',
  'duty',
  'negation',
  'fragment',
  'leadIn',
] as const;

export type SentenceKind = (typeof SENTENCE_KINDS)[number];

/** The bit of a kind. */
export const BIT_OF: Readonly<Record<SentenceKind, number>> = Object.fromEntries(
  SENTENCE_KINDS.map((kind, at) => [kind, 1 << at]),
) as Record<SentenceKind, number>;

type Patterns = Readonly<Partial<Record<SentenceKind, RegExp>>>;

const ANY: Patterns = {
  year: /(?<![\p{N}.,])(?:1[1-9]|20)\p{N}{2}(?![\p{N}]|[.,]\p{N})/u,
  number: /\p{N}/u,
  money: /\p{Sc}|\b(?:USD|EUR|GBP|AUD|NZD|CHF|CAD)\b/u,
  percent: /[%٪]/,
  // A row of a table, a picture, a link or an address alone, a rule, a heading, a line in bold alone, markup of a page.
  fragment:
    /^\s*(?:(?:[-*+•]|\p{N}+[.)])\s+)?(?:\||!\[|(?:\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])[.;,|·\s]*)+$|\[[^\]^]+\]:\s*\S*\/\/\S+|<?(?:https?:\/\/|www\.)\S+>?[.;]?\s*$|[-=*_#|:\s]+$|#{1,6}\s|(\*\*|__)[^*_]+\1\s*$|<(?:[a-z/]|!--|!doctype)[^>]*>)|\|[^|\n]*\|/iu,
  // Marks of notes and of emphasis may stand behind the colon.
  leadIn: /[:：][\s*_"”’»)\]]*(?:\[\^?\p{N}+\]\s*)*$/u,
};

const BY_LANGUAGE: Readonly<Record<string, Patterns | undefined>> = {
  en: {
    date: /\b(?:january|february|march|april|may \d|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i,
    number:
      /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|half|third|quarter|dozens?|twice)\b/iu,
    money: /\p{Sc}|\b(?:dollars?|pounds?|euros?|millions?|billions?|cents?|USD|EUR|GBP|AUD|NZD)\b/iu,
    percent: /[%]|\bper ?cent\b/i,
    duration: /\b(?:years?|months?|days?|hours?|minutes?|weeks?|seconds?|decades?|centur(?:y|ies)|old)\b/i,
    cause:
      /\b(?:because|due to|since|as a result|caus(?:e[ds]?|ing)|so that|in order to|owing to|led to|reasons?|therefore|thus|contribut(?:ed|ing)|attributed|to (?!the\b|a\b|an\b|be\b|[A-Z])[a-z]+)\b/,
    place: /\b(?:in|at|near|from|to|of) (?:the )?[A-Z]/,
    speech:
      /[“”"]|\b(?:said|says|told|according to|argued|claims?|claimed|added|stated|wrote|thinks?|believes?|warned|noted)\b/,
    duty: /\b(?:must|shall|should|required?|recommend\w*|need(?:s|ed)? to|may not|MUST|SHALL|SHOULD)\b/,
    negation: /\b(?:not|no|never|none|neither|nor|without|cannot)\b|n['’]t\b/i,
  },
  de: {
    date: /\b(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|\w+tags?)\b/,
    number: /\p{N}|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend)\b/iu,
    money: /\p{Sc}|\b(?:Euro|Millionen|Milliarden|Cent|Dollar)\b/u,
    percent: /%|\bProzent\b/,
    duration: /\b(?:Jahre?n?|Monate?n?|Tage?n?|Stunden?|Minuten?|Wochen?)\b/,
    cause: /\b(?:weil|da|wegen|aufgrund|daher|deshalb|damit|um|Grund|Ursache|dadurch)\b/,
    place: /\b(?:in|bei|aus|nach|im|am) [A-ZÄÖÜ]/,
    speech: /[„“"]|\b(?:sagte?|erklärte?|laut|so)\b/,
    duty: /\b(?:muss|müssen|soll(?:te|en)?|empfohlen|empfiehlt)\b/,
    negation: /\b(?:nicht|kein\w*|nie|ohne|weder)\b/i,
  },
  es: {
    date: /\b(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)\b/i,
    number: /\p{N}|\b(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte|cien|mil)\b/iu,
    money: /\p{Sc}|\b(?:euros?|millones|pesos|dólares|soles)\b/u,
    percent: /%|\bpor ciento\b/,
    duration: /\b(?:años?|meses|mes|días?|horas?|minutos?|semanas?|plazo)\b/,
    cause: /\b(?:porque|debido a|ya que|puesto que|por lo que|a fin de|para|causa|motivo)\b/,
    place: /\b(?:en|de|desde|a) (?:el |la |los |las )?[A-ZÁÉÍÓÚÑ]/,
    speech: /[«»“”"]|\b(?:dijo|afirma|según|señala)\b/,
    duty: /\b(?:debe[nr]?|deberán?|obligad[oa]s?|podrán?)\b/,
    negation: /\b(?:no|sin|nunca|ningun[oa]?|ni)\b/i,
  },
};

/** Whether a text has rows of a table. */
export function isTable(text: string): boolean {
  return /^[^\n]*\|[^|\n]*\|/mu.test(text);
}

/** A line in bold, or a heading. */
const TITLE = /^\s*(?:#{1,6}\s|(\*\*|__)[^*_]+\1\s*$)/u;

/** Whether a sentence is only there for what follows it. */
export function leadsIn(sentence: string): boolean {
  return TITLE.test(sentence) || ANY.leadIn?.test(sentence) === true;
}

const matchers = new Map<string, readonly (RegExp | undefined)[]>();

/** Bits for what stands in a sentence; a bit of a kind that isn't known in its language is 0. */
export function kindsOf(sentence: string, language: string): number {
  let own = matchers.get(language);
  if (!own) {
    const patterns = { ...ANY, ...BY_LANGUAGE[language] };
    own = SENTENCE_KINDS.map((kind) => patterns[kind]);
    matchers.set(language, own);
  }
  let bits = 0;
  for (const [at, pattern] of own.entries()) if (pattern?.test(sentence)) bits |= 1 << at;
  return bits;
}
