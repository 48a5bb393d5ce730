/** Which passages each term stands in, and how often. */
import { type TermLists, termsIn } from './term-lists.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the passages say, as numbers; see `Collection` for `…Starts`. */
export interface TokenText {
  /** Sentences of a passage. */
  readonly sentenceStarts: Int32Array;
  /** Tokens of a sentence. */
  readonly tokenStarts: Int32Array;
  /** Surfaces in the order of the text, stop words left out. */
  readonly tokens: Int32Array;
}

export interface Postings {
  /** Postings of a term. */
  readonly starts: Int32Array;
  /** Ascending within a term. */
  readonly passages: Int32Array;
  /** How often the term stands in the passage, once more where the heading above it has it; at most 255. */
  readonly counts: Uint8Array;
  /** Of each term, how many reports have it. */
  readonly reports: Int32Array;
  /** Of each passage, in tokens. */
  readonly lengths: Int32Array;
  readonly meanLength: number;
}

/** What the passages stand in. */
interface Around {
  readonly headings: TermLists;
  /** Of each passage, which of them stands above it. */
  readonly headingOf: Int32Array;
  /** Passages of a report. */
  readonly reportStarts: Int32Array;
}

export function post(
  text: TokenText,
  { surfaceTerms, terms: { size: terms } }: Pick<Vocabulary, 'surfaceTerms' | 'terms'>,
  { headings, headingOf, reportStarts }: Around,
): Postings {
  const lengths = new Int32Array(headingOf.length);
  const starts = new Int32Array(terms + 1);
  const lastSeen = new Int32Array(terms).fill(-1);
  const eachTerm = (visit: (passage: number, term: number) => void): void => {
    for (let passage = 0; passage < headingOf.length; passage++) {
      const from = text.tokenStarts[text.sentenceStarts[passage] ?? 0] ?? 0;
      const to = text.tokenStarts[text.sentenceStarts[passage + 1] ?? 0] ?? 0;
      lengths[passage] = to - from;
      for (let at = from; at < to; at++) visit(passage, surfaceTerms[text.tokens[at] ?? 0] ?? 0);
      for (const term of termsIn(headings, headingOf[passage] ?? 0)) visit(passage, term);
    }
  };

  eachTerm((passage, term) => {
    if (lastSeen[term] === passage) return;
    lastSeen[term] = passage;
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);

  const size = starts[terms] ?? 0;
  const passages = new Int32Array(size);
  const counts = new Uint8Array(size);
  const next = starts.slice();
  lastSeen.fill(-1);
  eachTerm((passage, term) => {
    const place = next[term] ?? 0;
    if (lastSeen[term] === passage) {
      counts[place - 1] = Math.min(255, (counts[place - 1] ?? 0) + 1);
      return;
    }
    lastSeen[term] = passage;
    passages[place] = passage;
    counts[place] = 1;
    next[term] = place + 1;
  });
  /** Of each passage, where the next report starts. */
  const behindReport = new Int32Array(headingOf.length);
  for (let report = 0; report + 1 < reportStarts.length; report++)
    behindReport.fill(reportStarts[report + 1] ?? 0, reportStarts[report], reportStarts[report + 1]);
  const reports = new Int32Array(terms);
  for (let term = 0; term < terms; term++) {
    const end = starts[term + 1] ?? 0;
    for (let place = starts[term] ?? 0, behind = 0; place < end; place++) {
      const passage = passages[place] ?? 0;
      if (passage < behind) continue;
      reports[term] = (reports[term] ?? 0) + 1;
      behind = behindReport[passage] ?? 0;
    }
  }
  const tokens = lengths.reduce((sum, length) => sum + length, 0);
  return { starts, passages, counts, reports, lengths, meanLength: tokens / Math.max(1, lengths.length) };
}

/** The first place in [from, to) whose passage is not below `passage`. */
export function seek(postings: Postings, from: number, to: number, passage: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings.passages[middle] ?? 0) < passage) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As `seek`, in a few steps where it is near `from`. */
export function seekNear(postings: Postings, from: number, to: number, passage: number): number {
  let step = 1;
  let low = from;
  while (low + step < to && (postings.passages[low + step] ?? 0) < passage) {
    low += step;
    step *= 2;
  }
  return seek(postings, low, Math.min(to, low + step), passage);
}
