/** A question as a collection of reports understands it. */

import type { Span } from '../../report/report.ts';
import type { Collection, Range } from '../collection/collection.ts';
import { type AnswerKind, isCounted, type Wanted, wantedBy } from '../language/answer-kind.ts';
import { focusOf } from '../language/focus.ts';
import { lower } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import { QUESTION_WORD_WEIGHT } from '../language/question-words.ts';
import type { Correction } from '../search.ts';
import { rarityAmong, SearchedWords } from './searched-words.ts';
import { relatedTerms, type Sense, sensesOf } from './senses.ts';
import { MOST_WORDS, readWords } from './word-reading.ts';

/** Code units of a question behind which nothing tells what it asks for. */
const OPENING = 1000;

export interface Asked {
  /** As typed. */
  readonly typed: string;
  /** Its folded spelling after repair. */
  readonly word: string;
  /** −1 where the searched passages lack it. */
  readonly term: number;
  readonly senses: readonly Sense[];
  /** Terms that mean about the same. They tell passages apart; the word itself is as missing as without them. */
  readonly related: readonly Sense[];
  /** Inverse document frequency within the scope. */
  readonly weight: number;
  /** How much of the question's topic it carries, whatever the reports: 0 to 1. */
  readonly topic: number;
  /** 1 for a word as it was typed, less for one that was repaired. */
  readonly trust: number;
}

export interface Question {
  /** As it was put, but for the words that were read as others: a slip changes neither its letters nor its sounds. */
  readonly text: string;
  /** How many passages are searched. */
  readonly size: number;
  readonly kind: AnswerKind;
  /** The noun that it asks for, in lower case; empty where none is plain. */
  readonly focus: string;
  /** Its stem's term; −1 where the reports lack it. */
  readonly focusTerm: number;
  /** Content words, each term once. */
  readonly asked: readonly Asked[];
  /** Indices in `asked` of content words that follow one another. */
  readonly pairs: readonly (readonly [number, number])[];
  /** The sum of the weights of `asked`. */
  readonly weight: number;
  readonly corrections: readonly Correction[];
  readonly missing: readonly string[];
}

/** `isMeant`: whether a word that is read as another may well be meant as it was typed. */
export function readQuestion(
  collection: Collection,
  text: string,
  ranges: readonly Range[],
  isMeant: (typed: string) => boolean = () => false,
): Question {
  const searched = new SearchedWords(collection, ranges);
  const { words, corrections, missing } = readWords(searched, text);
  const slips = corrections.filter(({ from }) => !isMeant(from));
  const meant = withCorrections(text, slips, collection.language);
  const wanted = wantedBy(meant.slice(0, OPENING), collection.language.code);
  const focus = focusIn(meant.slice(0, OPENING), collection.language);
  const asked: Asked[] = [];
  const pairs: [number, number][] = [];
  const indexOf = new Map<string, number>();
  let previous = -1;
  for (const { typed, word, stem, term, trust } of words) {
    let index = indexOf.get(stem);
    if (index === undefined) {
      if (asked.length === MOST_WORDS) continue;
      index = asked.length;
      indexOf.set(stem, index);
      const senses = sensesOf(collection, term, stem, word);
      const related = relatedTerms(collection, stem, word);
      asked.push({ typed, word, term, senses, related, ...weigh(searched, stem, term), trust });
    }
    if (previous >= 0 && previous !== index) pairs.push([previous, index]);
    previous = index;
  }
  return {
    text: meant,
    size: searched.size,
    kind: wanted.kind,
    focus,
    focusTerm: focus === '' ? -1 : collection.vocabulary.terms.numberOf(collection.language.stem(focus)),
    asked,
    pairs,
    weight: asked.reduce((sum, { weight }) => sum + weight, 0),
    corrections,
    missing: missing.filter((word) => !asksFor(wanted, word)),
  };
}

/** Whether a collection's reports, or the language that they are in, have it. */
export function hasWord({ language, vocabulary }: Collection, typed: string): boolean {
  const lowered = language.lower(typed);
  return language.knownWords.has(lowered) || vocabulary.words.numberOf(language.fold(lowered)) >= 0;
}

function withCorrections(text: string, corrections: readonly Correction[], language: Language): string {
  if (corrections.length === 0) return text;
  const meant = new Map(corrections.map(({ from, to }) => [from, to]));
  const words: Span[] = [];
  language.eachWord(text, (start, end) => words.push({ start, end }));
  const typed = (word: Span | undefined) => (word ? text.slice(word.start, word.end) : '');
  let corrected = '';
  let done = 0;
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at], words[at + 1]];
    // Two words may have been read as one.
    const both = meant.get(`${typed(word)} ${typed(next)}`);
    const to = both ?? meant.get(typed(word));
    if (!word || to === undefined) continue;
    corrected += text.slice(done, word.start) + to;
    done = both !== undefined && next ? next.end : word.end;
    if (both !== undefined) at++;
  }
  return corrected + text.slice(done);
}

function focusIn(text: string, language: Language): string {
  const words: string[] = [];
  language.eachWord(text, (start, end) => words.push(lower(text.slice(start, end))));
  return focusOf(words, language.code);
}

/** Whether a word asks for a number or a date (`how long`): that a report lacks such a word tells nobody anything. */
function asksFor({ kind, phrase }: Wanted, word: string): boolean {
  return isCounted(kind) && phrase.split(' ').includes(word.toLowerCase());
}

function weigh(searched: SearchedWords, stem: string, term: number): { weight: number; topic: number } {
  const { language, vocabulary } = searched.collection;
  const factor = language.questionStems.has(stem) ? QUESTION_WORD_WEIGHT : 1;
  const topic = factor * rarityAmong(searched.collection, vocabulary.terms.numberOf(stem));
  return { weight: (0.4 * factor + 0.6 * topic) * searched.rarity(term), topic };
}
