/**
 * What is told of a sentence whatever stands around it, once for as long as its report is searched: when others of the folder change, the
 * collection is another, and what was told of this one still holds.
 */
import { type Language, languageOf } from '../language/language.ts';
import { pronunciationOf } from '../language/pronunciation.ts';
import { Voice } from '../language/transcription.ts';
import { GrowingArray } from './growing-array.ts';
import { RememberedRuns } from './running-text.ts';

/** What is not told yet. */
export const UNREAD = -2;

/** So many sentences of reports that are searched no longer may be remembered, besides as many as are searched. */
const MOST_STALE = 100_000;

/** Of a language's sentences, each by a number that it keeps. */
export class SentenceMemory {
  readonly letters = new RememberedRuns();
  readonly sounds = new RememberedRuns();
  readonly consonants = new RememberedRuns();
  /** Null for a language of which it isn't known how its words sound. */
  readonly voice: Voice | null;
  /** What stands in each: `UNREAD`, or bits. */
  readonly kinds = new GrowingArray();
  readonly #firsts = new Map<string, number>();

  constructor(language: Language) {
    const pronunciation = pronunciationOf(language.code);
    this.voice = pronunciation && new Voice(language, pronunciation);
  }

  get size(): number {
    return this.kinds.length;
  }

  /** The number of the first sentence of a report, which `key` tells from all that differ from it, and which has so many. */
  firstOf(key: string, sentences: number): number {
    const known = this.#firsts.get(key);
    if (known !== undefined) return known;
    const first = this.size;
    this.#firsts.set(key, first);
    this.kinds.pushAll(new Int32Array(sentences).fill(UNREAD));
    return first;
  }
}

const memories = new Map<string, SentenceMemory>();

/** The same for all collections of a language, until most of what it holds is of reports that none of them has. */
export function memoryFor(code: string, sentences: number): SentenceMemory {
  const known = memories.get(code);
  if (known && known.size <= 2 * sentences + MOST_STALE) return known;
  const memory = new SentenceMemory(languageOf(code));
  memories.set(code, memory);
  return memory;
}
