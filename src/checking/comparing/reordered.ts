/** Claims whose words are the report's, though in another order, or from several places. */

import type { ClaimWord } from '../claims/claim.ts';
import { type Occurrence, occurrencesOf, type Run } from '../occurrences.ts';
import type { WordIndex } from '../word-index.ts';
import type { Edit } from './align.ts';
import { candidatesOf } from './candidates.ts';
import { type Nearest, passageWith } from './nearest.ts';

/** Fewer words that stand elsewhere are told one by one. */
const FEWEST_MOVED = 3;
/** A clause is at least so many words. */
const SHORTEST_BLOCK = 2;
/** Of a claim’s words so many are the sentence’s. */
const ENOUGH = 0.75;
/** The score of a claim that has a sentence's words in another order, times the share that it has. */
const OTHER_ORDER = 0.95;
const LONGEST_SENTENCE = 400;

/** A run of words that a claim and a sentence have in common. */
interface Block {
  readonly report: number;
  readonly claim: number;
  readonly length: number;
}

/** The sentence whose clauses the claim has in another order; null where there is none, or `near` has as many words. */
export function reorderedFrom(
  index: WordIndex,
  words: readonly ClaimWord[],
  range: Run,
  near: Nearest | null,
): Nearest | null {
  const least = Math.max(
    2 * SHORTEST_BLOCK,
    Math.ceil(words.length * ENOUGH),
    (near?.shared ?? 0) + FEWEST_MOVED,
  );
  if (words.length < least) return null;
  const ids = Int32Array.from(words, ({ key }) => index.keys.numberOf(key));
  let best: Nearest | null = null;
  for (const candidate of candidatesOf(index, words, range)) {
    for (const sentence of sentencesIn(index, candidate)) {
      if (sentence.to - sentence.from < least || sentence.to - sentence.from > LONGEST_SENTENCE) continue;
      const report = index.words.subarray(sentence.from, sentence.to);
      const blocks = blocksOf(report, ids);
      const shared = blocks.reduce((sum, { length }) => sum + length, 0);
      if (shared < least || shared <= (best?.shared ?? 0)) continue;
      const edits = editsOf(blocks, sentence.from, report, ids);
      if (!edits.some(({ isMoved }) => isMoved)) continue;
      const starts = blocks.map(({ report }) => sentence.from + report);
      const run = {
        from: Math.min(...starts),
        to: Math.max(...blocks.map(({ report, length }) => sentence.from + report + length)),
      };
      best = { run, edits, shared, score: (OTHER_ORDER * shared) / words.length, isOfOneSentence: true };
    }
  }
  return best;
}

function* sentencesIn(index: WordIndex, { from, to }: Run): Iterable<Run> {
  for (let start = from; start < to; ) {
    const at = index.startOf(start);
    const sentence = passageWith(index, start)?.passage.sentences.find(({ end }) => end > at);
    let end = start + 1;
    while (
      end < to &&
      index.passageOf(end) === index.passageOf(start) &&
      index.endOf(end) <= (sentence?.end ?? 0)
    )
      end++;
    yield { from: start, to: end };
    start = end;
  }
}

/** The longest runs in common, none overlapping another, longest first (greedy string tiling, Wise 1993); at most eight. */
function blocksOf(report: Int32Array, claim: Int32Array): readonly Block[] {
  const [ofReport, ofClaim] = [new Uint8Array(report.length), new Uint8Array(claim.length)];
  const blocks: Block[] = [];
  while (blocks.length < 8) {
    let best: Block = { report: 0, claim: 0, length: 0 };
    let above = new Uint16Array(report.length + 1);
    let row = new Uint16Array(report.length + 1);
    for (let i = 0; i < claim.length; i++) {
      for (let j = 0; j < report.length; j++) {
        const isSame = claim[i] === report[j] && ofClaim[i] === 0 && ofReport[j] === 0;
        const length = isSame ? (above[j] ?? 0) + 1 : 0;
        row[j + 1] = length;
        if (length > best.length) best = { report: j - length + 1, claim: i - length + 1, length };
      }
      [above, row] = [row, above];
    }
    if (best.length < SHORTEST_BLOCK) break;
    ofReport.fill(1, best.report, best.report + best.length);
    ofClaim.fill(1, best.claim, best.claim + best.length);
    blocks.push(best);
  }
  return blocks.sort((a, b) => a.claim - b.claim);
}

/** Blocks in the claim's order to edits: those out of the report's order have moved; what is in none was left out or put in. */
function editsOf(
  blocks: readonly Block[],
  from: number,
  report: Int32Array,
  claim: Int32Array,
): readonly Edit[] {
  const byReport = blocks
    .map(({ report: start, length }) => ({ from: start, to: start + length }))
    .sort((a, b) => a.from - b.from);
  const kept = longestInOrder(blocks);
  const edits: Edit[] = [];
  for (const block of blocks) {
    if (kept.has(block)) continue;
    const there = { from: from + block.report, to: from + block.report + block.length };
    const here = { from: block.claim, to: block.claim + block.length };
    edits.push({ report: there, claim: { from: here.from, to: here.from }, isMoved: true });
    edits.push({ report: { from: there.from, to: there.from }, claim: here, isMoved: true });
  }
  // Of words between the blocks, those that are between them on either side weigh nothing.
  const [added, removed] = [
    outside(
      blocks.map(({ claim, length }) => ({ from: claim, to: claim + length })),
      0,
      claim.length,
    ),
    outside(byReport, byReport[0]?.from ?? 0, byReport.at(-1)?.to ?? 0),
  ];
  const [put, left] = [added.map((i) => claim[i]), removed.map((j) => report[j])];
  for (const run of runsOf(added.filter((i) => !left.includes(claim[i]))))
    edits.push({ report: { from, to: from }, claim: run });
  for (const run of runsOf(removed.filter((j) => !put.includes(report[j]))))
    edits.push({ report: { from: from + run.from, to: from + run.to }, claim: { from: 0, to: 0 } });
  return edits;
}

/** From `from` up to `to`, which of them are in none of `runs`, which are in order. */
function outside(runs: readonly Run[], from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (!runs.some((run) => run.from <= i && i < run.to)) found.push(i);
  return found;
}

/** Ascending numbers as runs of neighbours. */
function runsOf(numbers: readonly number[]): readonly Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const i of numbers) {
    const last = runs.at(-1);
    if (last?.to === i) last.to = i + 1;
    else runs.push({ from: i, to: i + 1 });
  }
  return runs;
}

/** Of blocks in the claim's order the most words that are in the report's, too. */
function longestInOrder(blocks: readonly Block[]): ReadonlySet<Block> {
  const chains: { readonly words: number; readonly blocks: readonly Block[] }[] = [];
  for (const block of blocks) {
    const behind = chains
      .filter((chain) => (chain.blocks.at(-1)?.report ?? 0) < block.report)
      .reduce((best, chain) => (chain.words > best.words ? chain : best), {
        words: 0,
        blocks: [] as readonly Block[],
      });
    chains.push({ words: behind.words + block.length, blocks: [...behind.blocks, block] });
  }
  return new Set(chains.reduce((best, chain) => (chain.words > best.words ? chain : best)).blocks);
}

/** Parts of fewer words are in any report. */
const SHORTEST_PART = 3;
const MOST_PARTS = 4;
/** As many small words as two parts are joined by. */
const MOST_JOINING = 2;

/**
 * The parts of a claim without ellipses, each of which stands in the reports word for word, and where: from several
 * sentences, or not in this order. Null where it is not made of such parts, or `near` has nearly all of its words.
 */
export function splicedFrom(
  index: WordIndex,
  words: readonly ClaimWord[],
  range: Run,
  near: Nearest | null,
  isSmall: (key: string) => boolean,
): readonly Occurrence[] | null {
  if (words.length - (near?.shared ?? 0) < FEWEST_MOVED || words.some(({ behindGap }) => behindGap))
    return null;
  const parts: Occurrence[] = [];
  for (let from = 0; from < words.length; ) {
    const part = longestFrom(index, words, range, from);
    if (part) {
      parts.push(part.occurrence);
      if (parts.length > MOST_PARTS) return null;
      from = part.to;
      continue;
    }
    const joining = words.slice(from, from + MOST_JOINING).findIndex((_, i, some) => {
      return (
        some.slice(0, i + 1).every(({ key }) => isSmall(key)) &&
        longestFrom(index, words, range, from + i + 1) !== null
      );
    });
    if (joining < 0 || parts.length === 0) return null;
    from += joining + 1;
  }
  return parts.length > 1 ? parts : null;
}

/** The longest part from one of the claim's words on, by halving: what stands in a report, its beginning does, too. */
function longestFrom(
  index: WordIndex,
  words: readonly ClaimWord[],
  range: Run,
  from: number,
): { readonly occurrence: Occurrence; readonly to: number } | null {
  const at = (to: number) =>
    occurrencesOf(
      index,
      words.slice(from, to).map((word) => ({ ...word, behindGap: false })),
      range,
    )[0];
  let [found, low, high]: [Occurrence | null, number, number] = [null, from + SHORTEST_PART, words.length];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const occurrence = at(middle);
    if (occurrence) [found, low] = [occurrence, middle + 1];
    else high = middle - 1;
  }
  return found ? { occurrence: found, to: low - 1 } : null;
}
