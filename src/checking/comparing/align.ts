/** The cheapest way to turn a stretch of a report into a claim, word by word. */
import type { Run } from '../occurrences.ts';

/**
 * A run of neighbouring words that differ: the report's (offsets from the region's start, empty where the claim adds)
 * and the claim's (empty where it leaves out).
 */
export interface Edit {
  readonly report: Run;
  readonly claim: Run;
  /** Set where the words stand elsewhere on the other side. */
  readonly isMoved?: true;
}

export interface Alignment {
  /** The part of the region that the claim gives. */
  readonly region: Run;
  readonly edits: readonly Edit[];
  /** Words of the region that an ellipsis of the claim leaves out. */
  readonly skipped: readonly Run[];
  /** Pairs of the same word: index in the region, index in the claim. */
  readonly matches: readonly (readonly [number, number])[];
}

export interface Ends {
  /** Where the region's first word has to be accounted for, else null: the claim may begin anywhere. */
  readonly start: number | null;
  /** Likewise its last, exclusive. */
  readonly end: number | null;
}

/** A word left out, put in place of another, put in. The differences settle which of equally long ways is taken. */
const REMOVED = 1000;
const CHANGED = 1021;
const ADDED = 1022;
/** For each run of words that differ, so that neighbouring ones are one. */
const OPENED = 10;
/** For each word that an ellipsis leaves out, so that it leaves out little. */
const SKIPPED = 0.01;

/** How a cell was reached; kept doubled, plus the state that it was reached from. */
const Step = { Start: 0, Match: 1, Change: 2, Add: 3, Remove: 4, Skip: 5 } as const;

/**
 * Sellers' approximate matching (1980) of words, with a small cost for every run of edits (Gotoh 1982): fewest words
 * edited, then most words kept, then fewest runs. `gaps` says ahead of which of the claim's words an ellipsis stands.
 * Takes time and room in proportion to the product of both lengths.
 */
export function align(
  region: ArrayLike<number>,
  claim: ArrayLike<number>,
  gaps: readonly boolean[],
  ends: Ends,
): Alignment {
  const width = region.length + 1;
  const rows = claim.length + 1;
  // Two states a cell: behind a word that is the same (0), or within a run of edits (1).
  const steps = new Uint8Array(rows * width * 2);
  let above = new Float64Array(width * 2).fill(Number.POSITIVE_INFINITY);
  let row = new Float64Array(width * 2);
  for (let j = 0; j < width; j++) {
    if (ends.start === null || j === ends.start) above[j * 2] = 0;
    else if (j > ends.start) {
      above[j * 2 + 1] = OPENED + REMOVED * (j - ends.start);
      steps[j * 2 + 1] = Step.Remove * 2 + (j === ends.start + 1 ? 0 : 1);
    }
  }
  for (let i = 1; i < rows; i++) {
    const word = claim[i - 1];
    const free = gaps[i] === true;
    for (let j = 0; j < width; j++) {
      const at = j * 2;
      const cell = (i * width + j) * 2;
      let closed = Number.POSITIVE_INFINITY;
      let closedStep = 0;
      const opening = (above[at] ?? 0) + OPENED;
      const going = above[at + 1] ?? 0;
      let open = Math.min(opening, going) + ADDED;
      let openStep = Step.Add * 2 + (going <= opening ? 1 : 0);
      if (j > 0) {
        const [wasClosed, wasOpen] = [above[at - 2] ?? 0, above[at - 1] ?? 0];
        if (region[j - 1] === word) {
          closed = Math.min(wasClosed, wasOpen);
          closedStep = Step.Match * 2 + (wasClosed <= wasOpen ? 0 : 1);
        } else {
          const cost = Math.min(wasClosed + OPENED, wasOpen) + CHANGED;
          if (cost < open) {
            open = cost;
            openStep = Step.Change * 2 + (wasOpen <= wasClosed + OPENED ? 1 : 0);
          }
        }
        const [leftClosed, leftOpen] = [row[at - 2] ?? 0, row[at - 1] ?? 0];
        const cost = Math.min(leftClosed + OPENED, leftOpen) + REMOVED;
        if (cost < open) {
          open = cost;
          openStep = Step.Remove * 2 + (leftOpen <= leftClosed + OPENED ? 1 : 0);
        }
        const skipped = Math.min(leftClosed, leftOpen) + SKIPPED;
        if (free && skipped < closed) {
          closed = skipped;
          closedStep = Step.Skip * 2 + (leftClosed <= leftOpen ? 0 : 1);
        }
      }
      row[at] = closed;
      row[at + 1] = open;
      steps[cell] = closedStep;
      steps[cell + 1] = openStep;
    }
    [above, row] = [row, above];
  }
  let end = ends.end ?? 0;
  for (let j = 0; ends.end === null && j < width; j++) {
    if (
      Math.min(above[j * 2] ?? 0, above[j * 2 + 1] ?? 0) <
      Math.min(above[end * 2] ?? 0, above[end * 2 + 1] ?? 0)
    )
      end = j;
  }
  const state = (above[end * 2] ?? 0) <= (above[end * 2 + 1] ?? 0) ? 0 : 1;
  return traced(steps, width, claim.length, end, state);
}

function traced(steps: Uint8Array, width: number, rows: number, end: number, ended: number): Alignment {
  const matches: [number, number][] = [];
  const edits: { report: { from: number; to: number }; claim: { from: number; to: number } }[] = [];
  const skipped: { from: number; to: number }[] = [];
  let [i, j, state] = [rows, end, ended];
  for (let within: 'edit' | 'skip' | null = null; ; ) {
    const entry = steps[(i * width + j) * 2 + state] ?? 0;
    const step = entry >> 1;
    state = entry & 1;
    if (step === Step.Start) break;
    const [toI, toJ] = [i, j];
    if (step !== Step.Remove && step !== Step.Skip) i--;
    if (step !== Step.Add) j--;
    if (step === Step.Match) {
      matches.push([j, i]);
      within = null;
    } else if (step === Step.Skip) {
      const last = skipped.at(-1);
      if (within === 'skip' && last) last.from = j;
      else skipped.push({ from: j, to: toJ });
      within = 'skip';
    } else {
      const last = edits.at(-1);
      if (within === 'edit' && last) [last.report.from, last.claim.from] = [j, i];
      else edits.push({ report: { from: j, to: toJ }, claim: { from: i, to: toI } });
      within = 'edit';
    }
  }
  return {
    region: { from: j, to: end },
    edits: edits.reverse(),
    skipped: skipped.reverse(),
    matches: matches.reverse(),
  };
}
