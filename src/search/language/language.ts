/** How a language's text is cut into words, which words say nothing of the topic, and what a word's stem is. */
import { createRequire } from 'node:module';
import { languageCode } from '../../report/language-code.ts';
import type { Span } from '../../report/report.ts';
import { segmentsOf } from '../../report/sentences/segments.ts';
import { askingWordsOf, stopWordsOf } from '../../report/sentences/stop-words.ts';
import { knownWordsOf, knowsMostWords } from '../../words/known-words.ts';
import { lettersOf } from '../../words/scripts/letters.ts';
import { lowerOf } from './capitals.ts';
import { fold, lower } from './fold.ts';
import { PLAIN_FORMS } from './irregular-verbs.ts';
import { lightWordsOf } from './light-words.ts';
import { markedEndingOf, markedEndingRemover } from './marked-endings.ts';
import { MemoizedTexts } from './memoize.ts';
import { plainNumber } from './numbers/digits.ts';
import { type NumberReader, numberReader, withoutNumbers } from './numbers/numbers.ts';
import { hasUnspacedNumbers, unspacedDigits, unspacedNumbersIn } from './numbers/unspaced-numbers.ts';
import { questionWordsOf } from './question-words.ts';
import { koreanStem } from './scripts/korean.ts';
import { eachRun } from './scripts/unspaced-words.ts';
import { hasThesaurus, type Related, thesaurusOf } from './thesaurus.ts';

export interface Language {
  /** The BCP 47 tag's first part: `en`, `zh`. */
  readonly code: string;
  /** Calls `visit` with where each word of the text stands, in order. Costs no more than the text's length. */
  eachWord(text: string, visit: (start: number, end: number) => void): void;
  /** One form for what differs in case; abbreviations that would be stop words stay as they are. */
  lower(word: string): string;
  /** As `lower` gives them. */
  readonly stopWords: ReadonlySet<string>;
  /** Whether questions are put by it: a word as `lower` gives it. */
  isAsking(word: string): boolean;
  /** How many of the words from the one at `at` on are such a word together: `thế nào`; 0 where they are none. */
  askingPhraseAt(words: readonly string[], at: number): number;
  /** Stems of words by which questions are put. */
  readonly questionStems: ReadonlySet<string>;
  /** Words that are spelled right, as `lower` gives them and folded; none where no list is known. */
  readonly knownWords: ReadonlySet<string>;
  /** Whether these are nearly all that the language has. */
  readonly knowsMostWords: boolean;
  /** Whether a word, as `lower` gives it, is said of anything: that reports lack it tells nothing. */
  isLight(word: string): boolean;
  /** Stems of words that may be said for a folded word, by how like it they are; none where no thesaurus is known. */
  relatedStems(word: string): ReadonlyMap<string, number>;
  /** Letters in a run that tells something. */
  readonly runLength: number;
  /** Leaves out what writers leave out: accents, save where they make another letter of it. */
  fold(word: string): string;
  /** What inflected forms share, folded, a number's digits for the word for it; of a word as `lower` gives it. */
  stem(word: string): string;
}

type Stemmer = (word: string) => string;

const require = createRequire(import.meta.url);

/** Those of @orama/stemmers, each a module that is loaded when its language is first read. */
const STEMMERS: Readonly<Record<string, string | undefined>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'indian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  uk: 'ukrainian',
};

/** What the lists leave out though it says as little: articles, auxiliaries, and how a question is put. */
const MORE_STOP_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'a i s t d ll re ve m us many much also did does do done get got has however one upon'.split(' '),
};

/** Languages written without spaces between words. */
const UNSPACED = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

/** Where a word is any run of so many characters, since no model tells words apart as well. */
const RUNS_FOR_WORDS: Readonly<Record<string, number | undefined>> = { zh: 1, lo: 3, km: 3, my: 3 };

/** Letters in a run that tells something, where a letter says more than in an alphabet with spaces between words. */
const RUN_LENGTHS: Readonly<Record<string, number | undefined>> = {
  zh: 2,
  ja: 2,
  ko: 2,
  th: 3,
  lo: 3,
  km: 3,
  my: 3,
};

/** Languages whose accents tell words apart that have nothing else in common. */
const TONAL = new Set(['vi']);

/** So many words' related stems are remembered. */
const MOST_REMEMBERED = 60_000;

const STARTS_NUMBER = /^[0-9]/;
const MARK = /[.,'\s]/;

/** Languages that write a sound with an apostrophe within a word. */
const APOSTROPHE_INSIDE = new Set(['be', 'uk', 'uz']);

/** Languages that part thousands by a blank, which is an ordinary one where nobody took care. */
const SPACED_THOUSANDS = new Set('be bg cs et fi fr hu lt lv nb nn no pl ru sk sv uk'.split(' '));

/** Languages in which a word for what is counted stands right behind the number: `7척`. */
const COUNTED_APART = new Set(['bn', 'ko']);

/** Words and numbers, with what belongs to them in the language: in English clitics, `doesn't`, `Ukraine's`. */
function wordPattern(code: string): RegExp {
  const english = code === 'en';
  const marks = english || APOSTROPHE_INSIDE.has(code) ? ['.,', ''] : ['.,٫٬', '’'];
  const ending = markedEndingOf(code);
  const spaced = SPACED_THOUSANDS.has(code) ? String.raw`\p{N}{1,3}(?:\x20\p{N}{3})+(?!\p{N})|` : '';
  const behind = `(?:${ending?.number ?? '(?!)'}|(?:\\.(?=[ºª]))?[\\p{L}\\p{M}]${COUNTED_APART.has(code) ? '{0}' : '*'})`;
  const number = String.raw`(?:${spaced}\p{N}+)(?:[${marks[0]}]\p{N}+|[\u00a0\u202f\u2009${marks[1]}]\p{N}{3}(?!\p{N}))*${behind}`;
  const clitic = english
    ? String.raw`(?:['’]\p{L}{1,2}(?!\p{L}))?`
    : APOSTROPHE_INSIDE.has(code)
      ? String.raw`(?:['’‘\u02bc]\p{L}[\p{L}\p{M}\p{N}]*)*`
      : ending?.letters
        ? `(?:${ending.letters})?`
        : '';
  return new RegExp(String.raw`${number}|\p{L}[\p{L}\p{M}\p{N}]*${clitic}`, 'gu');
}

const known = new Map<string, Language>();

/** The tools for a BCP 47 tag; a language without any gets case folding and Unicode normalisation. */
export function languageOf(tag: string): Language {
  const code = languageCode(tag);
  let language = known.get(code);
  if (!language) {
    language = makeLanguage(code);
    known.set(code, language);
  }
  return language;
}

function stemmerOf(code: string): Stemmer | null {
  if (code === 'ko') return koreanStem;
  const name = STEMMERS[code];
  if (name === undefined) return null;
  const { stemmer }: { readonly stemmer: Stemmer } = require(`@orama/stemmers/${name}`);
  return stemmer;
}

function makeLanguage(code: string): Language {
  const stemmer = stemmerOf(code);
  // Arabic's stemmer does that, and knows endings by their letters.
  const letters = code === 'ar' ? null : lettersOf(code);
  const lowerCase = lowerOf(code);
  const written = letters ? (word: string) => letters(lowerCase(word)) : lowerCase;
  const ending = markedEndingOf(code);
  const bare = ending && markedEndingRemover(ending);
  const lowerWord = bare ? (word: string) => bare(written(word)) : written;
  const small = [...stopWordsOf(code), ...(MORE_STOP_WORDS[code] ?? [])];
  const stopWords = withoutNumbers(
    new Set(small.map((word) => letters?.(lower(word)) ?? lower(word))),
    code,
    letters ?? ((word) => word),
  );
  const asking = new Set([...askingWordsOf(code)].map((word) => letters?.(lower(word)) ?? lower(word)));
  const english = code === 'en';
  const plainWords = UNSPACED.has(code) ? segmented(code) : matched(wordPattern(code));
  const foldAccents = TONAL.has(code) ? (word: string) => word : fold;
  const foldLetters = letters ? (word: string) => foldAccents(letters(word)) : foldAccents;
  const numbers = numberReader(code, foldLetters);
  const spacedWords = withNumbersOfSeveral(plainWords, numbers, lowerWord);
  const isUnspaced = hasUnspacedNumbers(code);
  const eachWord = isUnspaced ? withUnspacedNumbers(spacedWords, code) : spacedWords;
  const digitsOf = (word: string) => (isUnspaced ? unspacedDigits(word) : null) ?? numbers.digitsOf(word);
  const foldWord = (word: string) => (STARTS_NUMBER.test(word) ? plainNumber(word, code) : foldLetters(word));
  const stemOf = (word: string) => foldWord(stemmer ? stemmer(word) : word) || word;
  const knowsMost = knowsMostWords(code);
  const light = new Set(lightWordsOf(code).map(foldWord));
  let spelledRight: ReadonlySet<string> | null = null;
  const stem = (word: string): string => {
    const own = english && word.includes("'") ? word.slice(0, word.indexOf("'")) : word;
    // The seventh of May is May 7, and the second chapter chapter two.
    const digits = digitsOf(own)?.replace('.', '');
    if (digits !== undefined) return digits;
    if (STARTS_NUMBER.test(word) && MARK.test(word)) return plainNumber(word, code);
    return stemOf((english && PLAIN_FORMS.get(own)) || own);
  };
  // Without accents, too, as many type them.
  const asked = new Set([...asking].flatMap((word) => [word, foldLetters(word)]));
  return {
    code,
    eachWord,
    lower: lowerWord,
    stopWords,
    isAsking: (word) => asked.has(word) || (code === 'ko' && asked.has(stem(word))),
    askingPhraseAt: phrasesAmong(asking, eachWord, lowerWord),
    fold: foldWord,
    runLength: RUN_LENGTHS[code] ?? 5,
    questionStems: new Set(questionWordsOf(code).map(stem)),
    get knownWords() {
      // Some take a tenth of a second to read.
      spelledRight ??= knowsMost ? knownWordsOf(code) : withFolded(knownWordsOf(code), lowerWord, foldWord);
      return spelledRight;
    },
    knowsMostWords: knowsMost,
    isLight: (word) => light.has(foldWord(word)),
    relatedStems: relatedStemsOf(code, stopWords, stem),
    stem,
  };
}

/** Without accents, too, as many type them. */
function withFolded(
  words: ReadonlySet<string>,
  lowerCase: Language['lower'],
  foldWord: Language['fold'],
): ReadonlySet<string> {
  return new Set(
    [...words].flatMap((word) => {
      const lowered = lowerCase(word);
      return [lowered, foldWord(lowered)];
    }),
  );
}

/** Those that the language's own words are only parts of. */
function phrasesAmong(
  asking: ReadonlySet<string>,
  eachWord: Language['eachWord'],
  lowerCase: Language['lower'],
): Language['askingPhraseAt'] {
  const phrases = new Map<string, (readonly string[])[]>();
  for (const phrase of asking) {
    const words: string[] = [];
    eachWord(phrase, (start, end) => words.push(phrase.slice(start, end)));
    const [first] = words;
    if (first === undefined || words.length < 2) continue;
    phrases.set(first, [...(phrases.get(first) ?? []), words]);
  }
  if (phrases.size === 0) return () => 0;
  return (words, at) =>
    Math.max(
      0,
      ...(phrases.get(lowerCase(words[at] ?? '')) ?? [])
        .filter((phrase) => phrase.every((word, i) => lowerCase(words[at + i] ?? '') === word))
        .map(({ length }) => length),
    );
}

function relatedStemsOf(
  code: string,
  stopWords: ReadonlySet<string>,
  stem: Language['stem'],
): Language['relatedStems'] {
  if (!hasThesaurus(code)) return () => NO_STEMS;
  const remembered = new MemoizedTexts<ReadonlyMap<string, number>>(MOST_REMEMBERED, (word) =>
    stemsOf(thesaurusOf(code)?.relatedTo(word) ?? [], stopWords, stem),
  );
  return (word) => remembered.of(word);
}

/** Many words have none: they share it. */
const NO_STEMS: ReadonlyMap<string, number> = new Map();

function stemsOf(
  related: readonly Related[],
  stopWords: ReadonlySet<string>,
  stem: Language['stem'],
): ReadonlyMap<string, number> {
  const stems = new Map<string, number>();
  for (const { word, likeness } of related) {
    if (stopWords.has(word)) continue;
    const found = stem(word);
    if (likeness > (stems.get(found) ?? 0)) stems.set(found, likeness);
  }
  return stems.size > 0 ? stems : NO_STEMS;
}

function matched(pattern: RegExp): Language['eachWord'] {
  return (text, visit) => {
    for (let at = 0; at < text.length; ) {
      if (isAsciiLetter(text.charCodeAt(at))) {
        let end = at + 1;
        while (isAsciiLetter(text.charCodeAt(end))) end++;
        if (endsWord(text.charCodeAt(end))) {
          if (end === at + 1 && text.charCodeAt(end) === FULL_STOP) {
            const dotted = DOTTED.exec(text.slice(at, at + LONGEST_DOTTED))?.[0].length;
            if (dotted !== undefined) end = at + dotted;
          }
          visit(at, end);
          at = end + 1;
          continue;
        }
      } else if (text.charCodeAt(at) === SPACE) {
        at++;
        continue;
      }
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) return;
      at = pattern.lastIndex;
      visit(match.index, at);
    }
  };
}

/** Of all that is written with full stops, this alone would fall apart into stop words. */
const DOTTED = /^U\.S\.(?:A\.)?(?!\p{L})/u;
const LONGEST_DOTTED = 8;

const SPACE = 0x20;
const FULL_STOP = 0x2e;
const COMMA = 0x2c;

/** Most words are of such letters alone: told without the pattern, they take a third of the time. */
function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Whether letters end in front of it by any of the patterns; the text's end is NaN. */
function endsWord(code: number): boolean {
  return code === SPACE || code === COMMA || code === FULL_STOP || Number.isNaN(code);
}

/** Numbers that no blank parts from what is around them are words, and that is told apart as it is without them. */
function withUnspacedNumbers(eachWord: Language['eachWord'], code: string): Language['eachWord'] {
  return (text, visit) => {
    let from = 0;
    const between = (to: number) => {
      const start = from;
      if (to > start) eachWord(text.slice(start, to), (at, end) => visit(start + at, start + end));
    };
    for (const { start, end } of unspacedNumbersIn(text, code)) {
      between(start);
      visit(start, end);
      from = end;
    }
    between(text.length);
  };
}

/** What may stand between two words of one number. */
const BETWEEN_PARTS = /^[ \u00a0\u200c‑-]$/u;

/** Several words that are one number are one word: `thirty-five`. */
function withNumbersOfSeveral(
  eachWord: Language['eachWord'],
  numbers: NumberReader,
  lowerCase: Language['lower'],
): Language['eachWord'] {
  // Told once for each word, as it is written.
  const isPart = new MemoizedTexts<boolean>(MOST_REMEMBERED, (word) => numbers.isOfSeveral(lowerCase(word)));
  return (text, visit) => {
    let run: Span[] = [];
    const visitRun = () => {
      const words = run.length > 1 ? run.map(({ start, end }) => lowerCase(text.slice(start, end))) : [];
      for (let at = 0; at < run.length; ) {
        const count = words.length - at > 1 ? Math.max(1, numbers.wordsTogether(words, at)) : 1;
        visit(run[at]?.start ?? 0, run[at + count - 1]?.end ?? 0);
        at += count;
      }
      run = [];
    };
    eachWord(text, (start, end) => {
      const last = run.at(-1);
      if (last && !BETWEEN_PARTS.test(text.slice(last.end, start))) visitRun();
      if (numbers.mayBeOfSeveral(text, start, end) && isPart.of(text.slice(start, end)))
        run.push({ start, end });
      else {
        if (run.length > 0) visitRun();
        visit(start, end);
      }
    });
    if (run.length > 0) visitRun();
  };
}

function segmented(code: string): Language['eachWord'] {
  const size = RUNS_FOR_WORDS[code];
  if (size !== undefined) return (text, visit) => eachRun(text, size, visit);
  return (text, visit) => {
    for (const { start, end, isWordLike } of segmentsOf(text, code)) {
      if (isWordLike) visit(start, end);
    }
  };
}
