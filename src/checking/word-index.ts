/** Every word of every report in order, with the places of each, so that no run of words goes unfound. */
import type { Passage, Report, Span } from '../report/report.ts';
import { textOf } from '../report/report.ts';
import { GrowingArray } from '../search/collection/growing-array.ts';
import type { Steps } from '../steps.ts';
import type { Run } from './occurrences.ts';
import { wordsIn } from './words.ts';

/** Which words of the index a passage is: `from` up to `to`, exclusive. */
export interface PassageWords {
  readonly report: Report;
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

export interface WordIndex {
  /** By report, then in the order of the text. */
  readonly passages: readonly PassageWords[];
  /** An id for each different word, from 0; what a report lacks has none. */
  readonly ids: ReadonlyMap<string, number>;
  /** The word of each id. */
  readonly keys: readonly string[];
  /** The ids of all words, in order. */
  readonly words: Int32Array;
  /** Where each word starts and ends in its report's body. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The index in `passages` that each word stands in. */
  readonly passageOf: Int32Array;
  /** Indices of the word `id`, ascending. */
  placesOf(id: number): Int32Array;
  /** How much a word tells: the fewer its places, the more. Of one that no report has: the most. */
  weightOf(id: number | undefined): number;
}

/** Steps are of so many words. */
const WORDS_A_STEP = 20_000;

/** The words of one report, to be kept: an index of it and others need not read it again. */
export interface ReportWords {
  /** Each different word, in the order in which they first appear. */
  readonly keys: readonly string[];
  /** Of each word its place in `keys`, where it starts and where it ends. */
  readonly words: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Of each passage, how many. */
  readonly counts: Int32Array;
}

export function* packingWords(index: WordIndex): Steps<ReadonlyMap<Report, ReportWords>> {
  const packed = new Map<Report, ReportWords>();
  const own = new Int32Array(index.keys.length);
  for (let first = 0; first < index.passages.length; ) {
    const report = index.passages[first]?.report;
    let behind = first;
    while (index.passages[behind]?.report === report && behind < index.passages.length) behind++;
    const passages = index.passages.slice(first, behind);
    const [from, to] = [passages[0]?.from ?? 0, passages.at(-1)?.to ?? 0];
    const keys: string[] = [];
    const words = new Int32Array(to - from);
    own.fill(-1);
    for (let at = from; at < to; at++) {
      const id = index.words[at] ?? 0;
      if ((own[id] ?? -1) < 0) {
        own[id] = keys.length;
        keys.push(index.keys[id] ?? '');
      }
      words[at - from] = own[id] ?? 0;
    }
    if (!report) break;
    packed.set(report, {
      keys,
      words,
      starts: index.starts.slice(from, to),
      ends: index.ends.slice(from, to),
      counts: Int32Array.from(passages, (passage) => passage.to - passage.from),
    });
    first = behind;
    yield;
  }
  return packed;
}

/** `known`: the words of a report, where they were read before. */
export function* indexingWords(
  reports: readonly Report[],
  known: (report: Report) => ReportWords | undefined = () => undefined,
): Steps<WordIndex> {
  const ids = new Map<string, number>();
  const passages: PassageWords[] = [];
  const words = new GrowingArray();
  const starts = new GrowingArray();
  const ends = new GrowingArray();
  const passageOf = new GrowingArray();
  const idOf = (key: string): number => {
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size;
      ids.set(key, id);
    }
    return id;
  };
  for (const report of reports) {
    const read = known(report);
    if (read) {
      const own = Int32Array.from(read.keys, idOf);
      let at = 0;
      for (const [place, passage] of report.passages.entries()) {
        const from = words.length;
        for (const behind = at + (read.counts[place] ?? 0); at < behind; at++) {
          words.push(own[read.words[at] ?? 0] ?? 0);
          starts.push(read.starts[at] ?? 0);
          ends.push(read.ends[at] ?? 0);
          passageOf.push(passages.length);
        }
        passages.push({ report, passage, from, to: words.length });
      }
      yield;
      continue;
    }
    for (const passage of report.passages) {
      const from = words.length;
      for (const { key, start, end } of wordsIn(
        textOf(report, passage),
        report.origin.language,
        passage.start,
      )) {
        words.push(idOf(key));
        starts.push(start);
        ends.push(end);
        passageOf.push(passages.length);
      }
      passages.push({ report, passage, from, to: words.length });
      yield;
    }
  }
  const all = words.toArray();
  const firsts = new Int32Array(ids.size + 1);
  for (const [place, id] of all.entries()) {
    firsts[id + 1] = (firsts[id + 1] ?? 0) + 1;
    if (place % WORDS_A_STEP === 0) yield;
  }
  for (let id = 0; id < ids.size; id++) firsts[id + 1] = (firsts[id + 1] ?? 0) + (firsts[id] ?? 0);
  yield;
  const places = new Int32Array(all.length);
  const next = firsts.slice();
  for (const [place, id] of all.entries()) {
    const at = next[id] ?? 0;
    places[at] = place;
    next[id] = at + 1;
    if (place % WORDS_A_STEP === 0) yield;
  }
  const countOf = (id: number) => (firsts[id + 1] ?? 0) - (firsts[id] ?? 0);
  return {
    passages,
    ids,
    keys: [...ids.keys()],
    words: all,
    starts: starts.toArray(),
    ends: ends.toArray(),
    passageOf: passageOf.toArray(),
    placesOf: (id) => places.subarray(firsts[id], firsts[id + 1]),
    weightOf: (id) => Math.log(1 + all.length / Math.max(id === undefined ? 1 : countOf(id), 1)),
  };
}

/** Where a run of words stands in its report's body. */
export function spanOfWords({ starts, ends }: WordIndex, { from, to }: Run): Span {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}
