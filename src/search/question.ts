/** A question as a collection of reports understands it. */
import { type AnswerKind, answerKindOf } from './answer-kind.ts';
import type { Collection, Range } from './collection.ts';
import { lower } from './fold.ts';
import { seek } from './postings.ts';
import { QUESTION_WORD_WEIGHT } from './question-words.ts';
import { repair } from './repair.ts';
import type { Correction } from './search.ts';

/** Content words behind this many are not looked up: no question needs more, and each one costs. */
const MOST_WORDS = 64;
/** From so many reports on, they tell which words are common. */
const FEW_REPORTS = 8;
/** The trust in a word that was joined from two or split off one. */
const GLUED = 0.9;
/** What shares fewer of its runs of four letters with a question's term is no kin of it. */
const LEAST_KINSHIP = 0.5;

/** What shares fewer of its letter pairs with a word is no soundalike of it; how alike the others are at most. */
const LEAST_SOUNDALIKE = 0.6;
const SOUNDALIKE = 0.7;
const MOST_SOUNDALIKES = 8;

/** A term that stands for a question's term in the text: itself, or its kin (`production` for `produce`). */
interface Sense {
  readonly term: number;
  /** 1 for the term itself. */
  readonly likeness: number;
}

interface Asked {
  /** As typed. */
  readonly typed: string;
  /** Its folded spelling after repair. */
  readonly word: string;
  /** −1 where the searched passages lack it. */
  readonly term: number;
  readonly senses: readonly Sense[];
  /** Inverse document frequency within the scope. */
  readonly weight: number;
  /** How much of the question's topic it carries, whatever the reports: 0 to 1. */
  readonly topic: number;
  /** 1 for a word as it was typed, less for one that was repaired. */
  readonly trust: number;
}

export interface Question {
  /** As it was put. */
  readonly text: string;
  /** How many passages are searched. */
  readonly size: number;
  readonly kind: AnswerKind;
  /** Content words, each term once. */
  readonly asked: readonly Asked[];
  /** Indices in `asked` of content words that follow one another. */
  readonly pairs: readonly (readonly [number, number])[];
  /** The sum of the weights of `asked`. */
  readonly weight: number;
  readonly corrections: readonly Correction[];
  readonly missing: readonly string[];
}

export function readQuestion(collection: Collection, text: string, ranges: readonly Range[]): Question {
  const { vocabulary, language } = collection;
  const size = ranges.reduce((sum, range) => sum + range.to - range.from, 0);
  const reports = reportsIn(collection, ranges);
  const frequencies = new Map<number, number>();
  const frequency = (term: number): number => {
    let count = frequencies.get(term);
    if (count === undefined) {
      count = countIn(collection, term, ranges);
      frequencies.set(term, count);
    }
    return count;
  };
  const isTitled = (term: number): boolean =>
    reports.some((report) => collection.titleTerms[report]?.has(term) ?? false);
  const isHere = (term: number): boolean => term >= 0 && (frequency(term) > 0 || isTitled(term));
  const wordIsHere = (word: number): boolean => {
    const term = vocabulary.wordTerms[word] ?? -1;
    return term < 0 || isHere(term);
  };

  const corrections: Correction[] = [];
  const missing: string[] = [];
  const asked: Asked[] = [];
  const pairs: [number, number][] = [];
  const indexOf = new Map<string, number>();
  let previous = -1;
  const add = (typed: string, word: string, term: number, stem: string, trust: number): void => {
    let index = indexOf.get(stem);
    if (index === undefined) {
      if (asked.length === MOST_WORDS) return;
      index = asked.length;
      indexOf.set(stem, index);
      const count = term < 0 ? 0 : frequency(term);
      const factor = language.questionStems.has(stem) ? QUESTION_WORD_WEIGHT : 1;
      const known = vocabulary.termIds.get(stem) ?? -1;
      const topic = factor * rarityAmong(collection, known);
      const weight = (0.4 * factor + 0.6 * topic) * Math.log(1 + (size - count + 0.5) / (count + 0.5));
      asked.push({
        typed,
        word,
        term,
        senses: sensesOf(collection, term, stem, word),
        weight,
        topic,
        trust,
      });
    }
    if (previous >= 0 && previous !== index) pairs.push([previous, index]);
    previous = index;
  };
  const addWord = (typed: string, id: number, trust: number): void => {
    const term = vocabulary.wordTerms[id] ?? -1;
    if (term >= 0) add(typed, vocabulary.words[id] ?? '', term, vocabulary.terms[term] ?? '', trust);
  };
  const surfaceOf = (id: number): string =>
    vocabulary.surfaces[vocabulary.wordSurfaces[id] ?? -1] ?? vocabulary.words[id] ?? '';

  const typedWords = wordsOf(collection, text);
  for (let at = 0; at < typedWords.length && asked.length < MOST_WORDS; at++) {
    const typed = typedWords[at] ?? '';
    const lowered = lower(typed);
    if (language.stopWords.has(lowered)) continue;
    const word = language.fold(lowered);
    const stem = language.stem(lowered);
    const known = vocabulary.wordIds.get(word);
    if (known !== undefined && (vocabulary.wordTerms[known] ?? -1) < 0) continue;
    const term = vocabulary.termIds.get(stem) ?? -1;
    const next = typedWords[at + 1];
    const joined = next === undefined ? undefined : vocabulary.wordIds.get(word + language.fold(lower(next)));
    if (isHere(term)) {
      add(typed, word, term, stem, 1);
      if (joined !== undefined && isHere(vocabulary.wordTerms[joined] ?? -1)) addWord(typed, joined, GLUED);
      continue;
    }
    if (
      next !== undefined &&
      joined !== undefined &&
      joined >= 0 &&
      isHere(vocabulary.wordTerms[joined] ?? -1)
    ) {
      corrections.push({ from: `${typed} ${next}`, to: surfaceOf(joined) });
      addWord(typed, joined, GLUED);
      at++;
      continue;
    }
    const isAWord = term >= 0 || language.knownWords.has(lowered);
    const meant = isAWord ? null : repair(collection, word, wordIsHere);
    if (meant !== null) {
      if ((vocabulary.wordTerms[meant.word] ?? -1) >= 0) {
        corrections.push({ from: typed, to: surfaceOf(meant.word) });
      }
      addWord(typed, meant.word, meant.likeness);
      continue;
    }
    const halves = isAWord ? null : split(collection, word, isHere);
    if (halves) {
      corrections.push({ from: typed, to: `${surfaceOf(halves[0])} ${surfaceOf(halves[1])}` });
      addWord(typed, halves[0], GLUED);
      addWord(typed, halves[1], GLUED);
      continue;
    }
    // That a report lacks "say" or "use" tells nobody anything.
    if (!language.questionStems.has(stem) && !missing.includes(typed)) missing.push(typed);
    add(typed, word, -1, stem, 1);
  }

  return {
    text,
    size,
    kind: answerKindOf(text.slice(0, 1000), language.code),
    asked,
    pairs,
    weight: asked.reduce((sum, { weight }) => sum + weight, 0),
    corrections,
    missing,
  };
}

function wordsOf(collection: Collection, text: string): readonly string[] {
  const words: string[] = [];
  collection.language.eachWord(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

function reportsIn(collection: Collection, ranges: readonly Range[]): readonly number[] {
  const reports = new Set<number>();
  for (const range of ranges) {
    let at = range.from;
    while (at < range.to) {
      const report = collection.reportOf[at] ?? 0;
      reports.add(report);
      at = collection.reportStarts[report + 1] ?? range.to;
    }
  }
  return [...reports];
}

function countIn(collection: Collection, term: number, ranges: readonly Range[]): number {
  const { postings, passages } = collection;
  const start = postings.starts[term] ?? 0;
  const end = postings.starts[term + 1] ?? 0;
  let count = 0;
  for (const { from, to } of ranges) {
    const first = from === 0 ? start : seek(postings, start, end, from);
    const last = to === passages.length ? end : seek(postings, first, end, to);
    count += last - first;
  }
  return count;
}

/** How few of the collection's reports have a term: 1 for at most one, towards 0 for all of many. */
function rarityAmong(collection: Collection, term: number): number {
  const { postings, reportOf, reportStarts, reports } = collection;
  if (term < 0 || reports.length < FEW_REPORTS) return 1;
  const end = postings.starts[term + 1] ?? 0;
  let place = postings.starts[term] ?? 0;
  let count = 0;
  while (place < end) {
    count++;
    const report = reportOf[postings.passages[place] ?? 0] ?? 0;
    place = seek(postings, place, end, reportStarts[report + 1] ?? 0);
  }
  return count <= 1 ? 1 : 1 - Math.log(count) / Math.log(reports.length + 1);
}

function sensesOf(collection: Collection, term: number, stem: string, word: string): readonly Sense[] {
  const senses: Sense[] = term < 0 ? soundalikes(collection, word) : [{ term, likeness: 1 }];
  collection.termGrams.similar(stem, LEAST_KINSHIP, (kin, likeness) => {
    if (kin !== term) senses.push({ term: kin, likeness: Math.min(likeness, 0.95) });
  });
  return senses;
}

/** What a word that the reports lack, and that is too far from theirs to be repaired, may yet have been heard for. */
function soundalikes({ wordGrams, vocabulary }: Collection, word: string): Sense[] {
  const near: Sense[] = [];
  wordGrams.similar(word, LEAST_SOUNDALIKE, (id, dice) => {
    const term = vocabulary.wordTerms[id] ?? -1;
    if (term >= 0) near.push({ term, likeness: dice * SOUNDALIKE });
  });
  return near.sort((a, b) => b.likeness - a.likeness).slice(0, MOST_SOUNDALIKES);
}

/** Two words of the searched reports, written as one; the halves that are both most frequent. */
function split(
  collection: Collection,
  word: string,
  isHere: (term: number) => boolean,
): readonly [number, number] | null {
  const { wordIds, wordTerms, wordCounts } = collection.vocabulary;
  let best: readonly [number, number] | null = null;
  let bestCount = 0;
  for (let at = 3; at <= word.length - 3; at++) {
    const left = wordIds.get(word.slice(0, at));
    const right = left === undefined ? undefined : wordIds.get(word.slice(at));
    if (left === undefined || right === undefined) continue;
    if (!isHere(wordTerms[left] ?? -1) || !isHere(wordTerms[right] ?? -1)) continue;
    const count = Math.min(wordCounts[left] ?? 0, wordCounts[right] ?? 0);
    if (count > bestCount) {
      best = [left, right];
      bestCount = count;
    }
  }
  return best;
}
