/** Reads a word that the reports lack as the one of theirs that was most likely meant. */
import Fuse from 'fuse.js';
import type { Collection } from '../collection/collection.ts';
import { lettersLike, spellingDistance } from './edit-distance.ts';

/** What shares fewer of its letter pairs with the typed word is not looked at. */
const LEAST_SHARED = 0.3;
/** How many words fuse.js is given to rank, and how many of those are measured. */
const NARROWED = 60;
const MEASURED = 12;
/** How much of a spelling distance a word that is e times as frequent makes good. */
const FREQUENCY_BONUS = 0.08;

/** Slips in small words are looked for up to this length and distance, as if the reports had each so often. */
const LONGEST_SMALL = 5;
const MOST_FROM_SMALL = 0.9;
const SMALL_COUNT = 5000;

/** Of a plural, or of a possessive without its mark, in a word with a slip besides. */
const ENGLISH_ENDING = /\p{L}{5}[^su]s$/u;

const LETTERS_ONLY = /^\p{L}[\p{L}\p{M}']*$/u;

export interface Repair {
  /** In the vocabulary. */
  readonly word: number;
  /** Below 1: how near its spelling is to what was typed. */
  readonly likeness: number;
}

/**
 * The vocabulary word that `typed` stands for, or null. `typed` is folded and not in the vocabulary, at least not where
 * `isHere` says so; numbers and single letters are never repaired, nor are names of two letters. May find a stop word.
 */
export function repair(
  collection: Collection,
  typed: string,
  isName: boolean,
  isHere: (word: number) => boolean,
): Repair | null {
  if (typed.length < 2 || !LETTERS_ONLY.test(typed)) return null;
  const { wordCounts, wordTerms } = collection.vocabulary;
  const isSlip = !isName && collection.language.knowsMostWords;
  let best: Repair | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  const consider = (word: number, distance: number, count: number): void => {
    const cost = distance - FREQUENCY_BONUS * Math.log(count);
    if (cost >= bestCost) return;
    best = { word, likeness: 1 - distance / typed.length };
    bestCost = cost;
  };
  for (const { id, text } of nearWords(collection, typed, isHere)) {
    const distance = spellingDistance(typed, text);
    const isStopWord = (wordTerms[id] ?? -1) < 0;
    if (distance <= allowed(typed, text, isSlip))
      consider(id, distance, (wordCounts[id] ?? 0) + (isStopWord ? 20 : 1));
  }
  if (isSlip) considerSmallWords(collection, typed, consider);
  if (best || !isSlip || collection.language.code !== 'en' || !ENGLISH_ENDING.test(typed)) return best;
  return repair(collection, typed.slice(0, -1), isName, isHere);
}

/** The words that share most with `typed`. */
function nearWords(
  { vocabulary, wordGrams }: Collection,
  typed: string,
  isHere: (word: number) => boolean,
): readonly { readonly id: number; readonly text: string }[] {
  if (typed.length < 3) return [];
  const openings = new Set(
    [...lettersLike(typed.charAt(0)), typed.charAt(1)].map((letter) => letter.charCodeAt(0)),
  );
  const likely = { shortest: Math.max(3, typed.length - 3), longest: typed.length + 3, openings };
  const similar: { readonly id: number; readonly dice: number }[] = [];
  wordGrams.similar(typed, LEAST_SHARED, (id, dice) => similar.push({ id, dice }), likely);
  similar.sort((a, b) => b.dice - a.dice);
  const near: { readonly id: number; readonly text: string }[] = [];
  for (const { id } of similar) {
    if (near.length === NARROWED) break;
    const text = vocabulary.words.at(id);
    if (text !== typed && isHere(id)) near.push({ id, text });
  }
  if (near.length === 0) return [];
  const fuse = new Fuse(near, {
    keys: ['text'],
    threshold: 0.6,
    ignoreLocation: true,
    includeScore: true,
  });
  return fuse.search(typed, { limit: MEASURED }).map(({ item }) => item);
}

/**
 * Short slips in stop words (`teh`, `wih`) share too few letter pairs with what was meant to be found by these. Only in
 * languages whose words are known: elsewhere a short word that the reports lack is as likely to be meant.
 */
function considerSmallWords(
  { language, vocabulary }: Collection,
  typed: string,
  consider: (word: number, distance: number, count: number) => void,
): void {
  if (typed.length > LONGEST_SMALL) return;
  for (const stopWord of language.stopWords) {
    if (stopWord.length < 2 || !mayBeOneSlip(typed, stopWord)) continue;
    const word = vocabulary.words.numberOf(language.fold(stopWord));
    const distance = spellingDistance(typed, stopWord);
    if (word >= 0 && distance <= MOST_FROM_SMALL) consider(word, distance, SMALL_COUNT);
  }
}

/** Whether what differs is one letter, a missing one, or two side by side: no distance up to `MOST_FROM_SMALL` is more. */
function mayBeOneSlip(typed: string, meant: string): boolean {
  const longer = Math.max(typed.length, meant.length);
  const shorter = Math.min(typed.length, meant.length);
  if (longer - shorter > 1) return false;
  let same = 0;
  while (same < shorter && typed.charCodeAt(same) === meant.charCodeAt(same)) same++;
  let behind = 0;
  while (
    behind < shorter - same &&
    typed.charCodeAt(typed.length - 1 - behind) === meant.charCodeAt(meant.length - 1 - behind)
  )
    behind++;
  return same + behind >= longer - 2;
}

/** Spelling distance allowed: the shorter a word, the more other words are near it by chance; more for what is surely a slip. */
function allowed(typed: string, meant: string, isSlip: boolean): number {
  const longer = Math.max(typed.length, meant.length);
  if (longer <= 5) return isSlip && typed.length > 3 ? 0.9 : 0.7;
  if (longer <= 7) return isSlip ? 1.2 : 0.9;
  if (longer <= 9) return 1.2;
  return longer <= 11 ? 1.8 : 2.1;
}
