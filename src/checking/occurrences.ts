/** Where a claim stands in the reports word for word. */
import type { ClaimWord } from './claims/claim.ts';
import type { WordIndex } from './word-index.ts';

/** Words of the index: `from` up to `to`, exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A claim's parts (between its ellipses) as they stand in a report, in order. */
export type Occurrence = readonly Run[];

/**
 * Every place of `words` among the index's words of `range`, in order, none overlapping the next. Each part stands
 * within one passage; over an ellipsis the next part stands in the same sentence.
 */
export function occurrencesOf(
  index: WordIndex,
  words: readonly ClaimWord[],
  range: Run,
): readonly Occurrence[] {
  const ids: number[] = [];
  const partStarts: number[] = [];
  for (const [i, { key, behindGap }] of words.entries()) {
    const id = index.keys.numberOf(key);
    if (id < 0) return [];
    if (i === 0 || behindGap) partStarts.push(i);
    ids.push(id);
  }
  const parts: (readonly Run[])[] = [];
  for (const [i, start] of partStarts.entries()) {
    const runs = runsOf(index, ids.slice(start, partStarts[i + 1] ?? ids.length), range);
    if (runs.length === 0) return [];
    parts.push(runs);
  }
  return parts.length === 1 ? (parts[0] ?? []).map((run) => [run]) : chains(index, parts);
}

/** Looks at each place of the rarest word. */
function runsOf(index: WordIndex, ids: readonly number[], range: Run): readonly Run[] {
  let rarest = 0;
  let places = index.placesOf(ids[0] ?? 0);
  for (const [i, id] of ids.entries()) {
    const own = index.placesOf(id);
    if (own.length < places.length) [rarest, places] = [i, own];
  }
  const runs: Run[] = [];
  let free = range.from;
  for (const place of places) {
    const from = place - rarest;
    const to = from + ids.length;
    if (from < free || to > range.to) continue;
    if (index.passageOf(from) !== index.passageOf(to - 1)) continue;
    let same = 0;
    while (same < ids.length && index.words[from + same] === ids[same]) same++;
    if (same < ids.length) continue;
    runs.push({ from, to });
    free = to;
  }
  return runs;
}

/** Links each run to the nearest run of the next part from which the rest can be reached. */
function chains(index: WordIndex, parts: readonly (readonly Run[])[]): readonly Occurrence[] {
  interface Link {
    readonly run: Run;
    readonly next: Link | null;
  }
  let links: readonly Link[] = (parts.at(-1) ?? []).map((run) => ({ run, next: null }));
  for (const runs of parts.slice(0, -1).reverse()) {
    const linked: Link[] = [];
    let at = 0;
    for (const run of runs) {
      while ((links[at]?.run.from ?? Number.POSITIVE_INFINITY) < run.to) at++;
      const next = links[at];
      if (!next || !adjoin(index, run, next.run)) continue;
      // Of two that lead on to the same, the nearer.
      if (linked.at(-1)?.next === next) linked.pop();
      linked.push({ run, next });
    }
    links = linked;
  }
  return links.map((link) => {
    const occurrence: Run[] = [];
    for (let step: Link | null = link; step; step = step.next) occurrence.push(step.run);
    return occurrence;
  });
}

/** Whether both stand in one sentence. */
function adjoin(index: WordIndex, run: Run, next: Run): boolean {
  const [a, b] = [index.passageOf(run.from), index.passageOf(next.to - 1)];
  if (a !== b) return false;
  const [start, end] = [index.startOf(run.from), index.endOf(next.to - 1)];
  return index.passageAt(a)?.passage.sentences.some((it) => it.start <= start && end <= it.end) ?? false;
}
