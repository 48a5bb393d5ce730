/** A collection's vocabulary as far as the passages that are searched have it. */
import type { Collection, Range } from '../collection/collection.ts';
import { seek } from '../collection/postings.ts';
import { hasTerm } from '../collection/term-lists.ts';

/** From so many reports on, they tell which words are common. */
const FEW_REPORTS = 8;

/** Remembers what it has counted: lives as long as one question is read. */
export class SearchedWords {
  readonly collection: Collection;
  /** How many passages are searched. */
  readonly size: number;
  readonly #ranges: readonly Range[];
  #reports: readonly number[] | null = null;
  /** Whether all passages are searched. */
  readonly #isWhole: boolean;
  readonly #frequencies = new Map<number, number>();

  constructor(collection: Collection, ranges: readonly Range[]) {
    this.collection = collection;
    this.size = ranges.reduce((sum, range) => sum + range.to - range.from, 0);
    this.#ranges = ranges;
    this.#isWhole = this.size === collection.reportOf.length;
  }

  /** In how many of the searched passages a term stands; 0 for −1. */
  frequency(term: number): number {
    if (term < 0) return 0;
    if (this.#isWhole) {
      const { starts } = this.collection.postings;
      return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    }
    let count = this.#frequencies.get(term);
    if (count === undefined) {
      count = countIn(this.collection, term, this.#ranges);
      this.#frequencies.set(term, count);
    }
    return count;
  }

  /** Whether a term stands in a searched passage or in its report's title. */
  hasTerm(term: number): boolean {
    if (term < 0) return false;
    if (this.frequency(term) > 0) return true;
    const { inTitles, titles } = this.collection;
    if (this.#isWhole || inTitles[term] !== 1) return inTitles[term] === 1;
    this.#reports ??= reportsIn(this.collection, this.#ranges);
    return this.#reports.some((report) => hasTerm(titles, report, term));
  }

  /** As above; of a stop word, too, since any text has it. */
  hasWord(word: number): boolean {
    const term = this.collection.vocabulary.wordTerms[word] ?? -1;
    return term < 0 || this.hasTerm(term);
  }

  /** Inverse document frequency (Robertson and Spärck Jones, 1976). */
  rarity(term: number): number {
    const count = this.frequency(term);
    return Math.log(1 + (this.size - count + 0.5) / (count + 0.5));
  }
}

/** How few of the collection's reports have a term: 1 for at most one, towards 0 for all of many. */
export function rarityAmong(collection: Collection, term: number): number {
  const { reports, postings } = collection;
  if (term < 0 || reports.length < FEW_REPORTS) return 1;
  const count = postings.reports[term] ?? 0;
  return count <= 1 ? 1 : 1 - Math.log(count) / Math.log(reports.length + 1);
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
  const { postings, reportOf } = collection;
  const start = postings.starts[term] ?? 0;
  const end = postings.starts[term + 1] ?? 0;
  let count = 0;
  for (const { from, to } of ranges) {
    const first = from === 0 ? start : seek(postings, start, end, from);
    const last = to === reportOf.length ? end : seek(postings, first, end, to);
    count += last - first;
  }
  return count;
}
