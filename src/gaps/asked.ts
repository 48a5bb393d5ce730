/** A question as it is compared with others: the words that tell what it is about, and what it asks for. */
import { type AnswerKind, wantedBy } from '../search/language/answer-kind.ts';
import { type Language, languageOf } from '../search/language/language.ts';
import { QUESTION_WORD_WEIGHT } from '../search/language/question-words.ts';

export interface AskedWord {
  readonly stem: string;
  /** Folded. */
  readonly word: string;
  readonly isNumber: boolean;
  /** Stems of words of like meaning, by how like they are. */
  readonly related: ReadonlyMap<string, number>;
  /** 1, or less where it only says what kind of thing is asked for. */
  readonly says: number;
}

export interface Asked {
  readonly language: Language;
  /** Each stem once, in order. */
  readonly words: readonly AskedWord[];
  readonly kind: AnswerKind;
  /** What two questions must have in common to be alike at all: language, numbers, and what turns them. */
  readonly frame: string;
  /** The same for questions that differ in small words, case and signs alone. */
  readonly key: string;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** Longer ones are compared by their beginning. */
const MOST_WORDS = 40;

/** `language`: the code of the language that it is put in. */
export function asked(typed: string, code: string): Asked {
  const question = typed.replace(/\b(who|what|where|when|how)s\b/gi, "$1's");
  const language = languageOf(code);
  const words = new Map<string, AskedWord>();
  const all: string[] = [];
  const turns = new Set<string>();
  language.eachWord(question, (start, end) => {
    const word = language.lower(question.slice(start, end));
    all.push(word);
    const turning = TURNING[word.endsWith("n't") ? 'not' : word];
    if (turning) turns.add(turning);
    if (language.stopWords.has(word) || PUTTING.has(word) || words.size >= MOST_WORDS) return;
    const named = NOUNS.get(word) ?? word;
    const stem = language.stem(named);
    const says = SAYING_LITTLE.has(word)
      ? LITTLE
      : language.questionStems.has(stem)
        ? QUESTION_WORD_WEIGHT
        : 1;
    const folded = language.fold(named);
    const isNumber = /\p{N}/u.test(stem);
    const related = isNumber ? NONE : language.relatedStems(folded);
    words.set(stem, { stem, word: folded, isNumber, related, says });
  });
  // Of nothing but small words, all of them tell.
  if (words.size === 0)
    for (const word of all) words.set(word, { stem: word, word, isNumber: false, related: NONE, says: 1 });
  const kind = kindOf(question, language.code);
  const numbers = [...words.values()].filter(({ isNumber }) => isNumber).map(({ stem }) => stem);
  const frame = [language.code, ...[...turns].sort(), ...numbers.sort()].join(' ');
  const key = [frame, kind, ...[...words.keys()].sort()].join(' ');
  return { language, words: [...words.values()], kind, frame, key };
}

/** Where `wantedBy` knows no pattern: by the first that matches. */
const MORE_KINDS: Readonly<Record<string, readonly (readonly [AnswerKind, RegExp])[]>> = {
  fr: [
    ['duration', /combien de temps|durée|dure-t/iu],
    ['money', /co[ûu]t|\bprix\b|budget/iu],
    ['number', /combien|nombre/iu],
    ['date', /\bquand\b|\b(?:quelle? )?(?:date|année)\b/iu],
    ['place', /(?<!\p{L})où(?!\p{L})/iu],
    ['reason', /pourquoi|raison|\bcauses?\b/iu],
    ['person', /(?<!\p{L})qui(?!\p{L})/iu],
  ],
  ja: [
    ['duration', /どのくらい|何(?:時間|日間|年間)|期間/u],
    ['money', /いくら|費用|予算/u],
    ['number', /いくつ|何(?:人|件|個|台|本|割)|人数|件数/u],
    ['date', /いつ|何(?:年|月|日)/u],
    ['place', /どこ|場所/u],
    ['reason', /なぜ|どうして|理由|原因/u],
    ['person', /誰|だれ|どなた/u],
  ],
  de: [['number', /\bwieviele?\b/iu]],
  en: [
    ['place', /\b(?:places|locations)\b/i],
    ['reason', /\bwhat (?:made|makes|led to)\b/i],
    ['person', /\bwhom\b/i],
  ],
};

function kindOf(question: string, language: string): AnswerKind {
  const { kind } = wantedBy(question, language);
  if (kind !== 'other') return kind;
  return MORE_KINDS[language]?.find(([, pattern]) => pattern.test(question))?.[0] ?? 'other';
}

/** Words by which a question is put that asks for no kind of thing in particular; and how some are typed. */
const PUTTING = new Set(
  `what which whose welche welcher welches welchen qué que cuál cual cuáles quel quelle quels quelles laquelle lequel`.split(
    /\s+/,
  ),
);

/** Small words that make another question of the same words, in several languages. */
const TURNING: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  [
    'not not never no-one nobody nicht kein keine keinen nie niemand no nunca nadie ne pas jamais personne',
    'without without ohne sin sans',
    'against against gegen contra contre',
    'before before vor bevor vorher antes avant',
    'after after nach nachdem después después après',
    'except except außer excepto salvo sauf',
  ].flatMap((line) => {
    const [sign = '', ...words] = line.split(' ');
    return words.map((word) => [word, sign]);
  }),
);

/** What is asked by `how` and such a word is asked by its noun, too. */
const NOUNS: ReadonlyMap<string, string> = new Map(
  `old age far distance deep depth tall height wide width fast speed heavy weight
  alt alter weit entfernung tief tiefe breit breite schnell geschwindigkeit hoch höhe`
    .split(/\s+/)
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1] ?? word]] : [])),
);

const LITTLE = 0.3;
/** Words that name what a question word asks for, too: `reason`, why; `how high`, `number of`. */
const SAYING_LITTLE = new Set(
  `number amount many much high big large long last duration year date time reason cause caus place
  viel viele wieviel wieviele anzahl zahl höhe wurde wurden worden wird gibt gab steht stehen hoch groß lange dauer dauert jahr datum grund ursache ort
  cantidad número numero alto grande duración dura año fecha razón motivo causa lugar
  nombre combien haut grand durée date année raison cause lieu
  理由 原因 数 年 日 場所 なぜ いつ どこ 誰 何 どうして いくら いくつ`.split(/\s+/),
);

/** Those whose small words are known and that are asked in most. */
const LANGUAGES = [
  'en',
  'de',
  'es',
  'fr',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'tr',
  'ro',
  'hu',
  'id',
  'vi',
];

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['th', /\p{Script=Thai}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['el', /\p{Script=Greek}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['hi', /\p{Script=Devanagari}/u],
];

/**
 * The languages that questions are put in, by the small words that they have; where those don't tell, by what other words they
 * have in common with questions of which it is known.
 */
export function languagesOf(questions: readonly string[]): readonly string[] {
  const votesOf = new Map<string, Map<string, number>>();
  const read = questions.map((question) => {
    const script = SCRIPTS.find(([, pattern]) => pattern.test(question))?.[0];
    const words = question.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
    const counts = script ? new Map([[script, words.length + 1]]) : countsOf(words);
    const most = Math.max(...counts.values());
    const best = [...counts].filter(([, count]) => count === most);
    for (const word of best.length > 0 ? words : []) {
      const votes = votesOf.get(word) ?? new Map<string, number>();
      for (const [language] of best) votes.set(language, (votes.get(language) ?? 0) + 1 / best.length);
      votesOf.set(word, votes);
    }
    return { words, counts };
  });
  return read.map(({ words, counts }) => {
    const scores = new Map(counts);
    for (const word of words) {
      const votes = votesOf.get(word) ?? new Map<string, number>();
      const all = [...votes.values()].reduce((sum, count) => sum + count, 1);
      for (const [language, count] of votes) scores.set(language, (scores.get(language) ?? 0) + count / all);
    }
    const [best] = [...scores].sort(([, a], [, b]) => b - a);
    return best?.[0] ?? 'en';
  });
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, stopWords } of tellingLanguages()) {
    const count = words.filter((word) => stopWords.has(word)).length;
    if (count > 0) counts.set(code, count);
  }
  return counts;
}

let telling: readonly Language[] | null = null;

function tellingLanguages(): readonly Language[] {
  telling ??= LANGUAGES.map(languageOf);
  return telling;
}
