/** Reads a word that the reports lack as the one of theirs that was most likely meant. */
import Fuse from 'fuse.js';
import type { Collection } from './collection.ts';
import { areAlike, spellingDistance } from './spelling.ts';

/** What shares fewer of its letter pairs with the typed word is not looked at. */
const LEAST_SHARED = 0.3;
/** How many words fuse.js is given to rank, and how many of those are measured. */
const NARROWED = 60;
const MEASURED = 12;
/** How much of a spelling distance a word that is e times as frequent makes good. */
const FREQUENCY_BONUS = 0.08;

const LETTERS_ONLY = /^\p{L}[\p{L}\p{M}']*$/u;

export interface Repair {
  /** In the vocabulary. */
  readonly word: number;
  /** Below 1: how near its spelling is to what was typed. */
  readonly likeness: number;
}

/**
 * The vocabulary word that `typed` stands for, or null. `typed` is folded and not in the vocabulary, at least not where
 * `isHere` says so; numbers and words of fewer than three letters are never repaired. May find a stop word.
 */
export function repair(
  collection: Collection,
  typed: string,
  isHere: (word: number) => boolean,
): Repair | null {
  if (typed.length < 3 || !LETTERS_ONLY.test(typed)) return null;
  const { words, wordCounts, wordTerms } = collection.vocabulary;
  const near: { id: number; text: string; dice: number }[] = [];
  collection.wordGrams.similar(typed, LEAST_SHARED, (id, dice) => {
    const text = words[id] ?? '';
    if (text !== typed && isLikely(typed, text) && isHere(id)) near.push({ id, text, dice });
  });
  if (near.length === 0) return null;
  near.sort((a, b) => b.dice - a.dice);
  const fuse = new Fuse(near.slice(0, NARROWED), {
    keys: ['text'],
    threshold: 0.6,
    ignoreLocation: true,
    includeScore: true,
  });

  let best: Repair | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const { item } of fuse.search(typed, { limit: MEASURED })) {
    const distance = spellingDistance(typed, item.text);
    if (distance > allowed(typed, item.text)) continue;
    const isStopWord = (wordTerms[item.id] ?? -1) < 0;
    const cost = distance - FREQUENCY_BONUS * Math.log((wordCounts[item.id] ?? 0) + (isStopWord ? 20 : 1));
    if (cost < bestCost) {
      best = { word: item.id, likeness: 1 - distance / typed.length };
      bestCost = cost;
    }
  }
  return best;
}

function isLikely(typed: string, meant: string): boolean {
  if (meant.length < 3 || Math.abs(typed.length - meant.length) > 3) return false;
  return areAlike(typed.charAt(0), meant.charAt(0)) || typed.charAt(1) === meant.charAt(0);
}

/** Spelling distance allowed: the shorter a word, the more other words are near it by chance. */
function allowed(typed: string, meant: string): number {
  const longer = Math.max(typed.length, meant.length);
  if (longer <= 5) return 0.7;
  if (longer <= 7) return 0.9;
  if (longer <= 9) return 1.2;
  return longer <= 11 ? 1.8 : 2.1;
}
