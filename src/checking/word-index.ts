/** Every word of every report in order, with the places of each, so that no run of words goes unfound. */
import type { Passage, Report } from '../report/report.ts';
import { textOf } from '../report/report.ts';
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

export function indexWords(reports: readonly Report[]): WordIndex {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const passages: PassageWords[] = [];
  const words: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const passageOf: number[] = [];
  for (const report of reports) {
    for (const passage of report.passages) {
      const from = words.length;
      for (const { key, start, end } of wordsIn(textOf(report, passage), passage.start)) {
        let id = ids.get(key);
        if (id === undefined) {
          id = ids.size;
          ids.set(key, id);
        }
        counts[id] = (counts[id] ?? 0) + 1;
        words.push(id);
        starts.push(start);
        ends.push(end);
        passageOf.push(passages.length);
      }
      passages.push({ report, passage, from, to: words.length });
    }
  }
  const firsts = new Int32Array(counts.length + 1);
  for (const [id, count] of counts.entries()) firsts[id + 1] = (firsts[id] ?? 0) + count;
  const places = new Int32Array(words.length);
  const next = firsts.slice();
  for (const [place, id] of words.entries()) {
    const at = next[id] ?? 0;
    places[at] = place;
    next[id] = at + 1;
  }
  return {
    passages,
    ids,
    keys: [...ids.keys()],
    words: Int32Array.from(words),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    passageOf: Int32Array.from(passageOf),
    placesOf: (id) => places.subarray(firsts[id], firsts[id + 1]),
    weightOf: (id) => Math.log(1 + words.length / Math.max(id === undefined ? 1 : (counts[id] ?? 1), 1)),
  };
}
