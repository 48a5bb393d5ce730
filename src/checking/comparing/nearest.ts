/** The wording of the reports that a claim comes nearest to, and where the two part. */
import { segmentsOf } from '../../report/sentences/segments.ts';
import type { ClaimWord } from '../claims/claim.ts';
import type { Run } from '../occurrences.ts';
import type { PassageWords, WordIndex } from '../word-index.ts';
import { isUnspaced } from '../words.ts';
import { type Alignment, align, type Edit } from './align.ts';
import { candidatesOf } from './candidates.ts';

/** As `Edit`, with the report's words numbered as in the index. */
export interface Nearest {
  /** The part of the report that the claim comes near to. */
  readonly run: Run;
  readonly edits: readonly Edit[];
  /** Words of the claim that stand there, in the same order. */
  readonly shared: number;
  /** 0 to 1: Dice's coefficient of both sides' words by weight, in the same order. */
  readonly score: number;
  /** Set where one sentence has nearly all of the claim's words in this order. */
  readonly isOfOneSentence?: true;
}

/** From this score on what a claim comes nearest to is worth showing. */
const NEAR = 0.35;
/** As far from the aligned part's ends as a moved word is looked for. */
const MOVED = 4;
/** As much as a score can be of what is not the same. */
const LESS_THAN_SAME = 0.99;
/** How much a word counts that the claim has in another form, and one that it leaves out. */
const OTHER_FORM = 0.5;
const LEFT_OUT = 0.5;
/** As far from the rest of a claim as its outermost word is looked for. */
const FARTHEST = 40;

/** Null where nothing is near enough to be worth showing. */
export function nearestTo(index: WordIndex, words: readonly ClaimWord[], range: Run): Nearest | null {
  // Words that the reports lack match nothing.
  const ids = Int32Array.from(words, ({ key }) => index.keys.numberOf(key));
  const gaps = words.map(({ behindGap }) => behindGap);
  let claimed = 0;
  for (const id of ids) claimed += index.weightOf(id);
  let best: Nearest | null = null;
  const candidates = candidatesOf(index, words, range);
  for (const candidate of candidates) {
    const region = index.words.subarray(candidate.from, candidate.to);
    const most = scoreOf(sharedAtMost(index, region, words), claimed, 0);
    if (most < NEAR || most <= (best?.score ?? 0)) continue;
    const alignment = settled(index, candidate, ids, gaps);
    const near = nearestIn(index, words, ids, claimed, candidate, alignment);
    if (near && near.score >= NEAR && near.score > (best?.score ?? 0)) best = near;
  }
  return sentenceLeaving(index, words, ids, claimed, candidates, best?.shared ?? 0) ?? best;
}

/** A claim of at least so many words, nearly all of which a sentence has in this order, is that sentence with words left out. */
const FEWEST_OF_SENTENCE = 4;
const NEARLY_ALL = 0.85;

/**
 * The sentence that has nearly all of the claim's words in order, whatever stands between them, and more than `least`: where
 * much is left out, the cheapest way from one to the other would leave out what is there and put it in again.
 */
function sentenceLeaving(
  index: WordIndex,
  words: readonly ClaimWord[],
  ids: Int32Array,
  claimed: number,
  candidates: readonly Run[],
  least: number,
): Nearest | null {
  const anywhere = words.map(() => true);
  const needed = Math.max(FEWEST_OF_SENTENCE, Math.ceil(words.length * NEARLY_ALL), least + 1);
  let best: Nearest | null = null;
  for (const candidate of candidates) {
    for (let from = candidate.from; from < candidate.to; ) {
      const sentence = sentenceWords(index, candidate, from - candidate.from);
      const run = { from, to: Math.max(candidate.from + sentence.to, from + 1) };
      from = run.to;
      if (run.to - run.from < needed) continue;
      const { matches } = align(index.words.subarray(run.from, run.to), ids, anywhere, {
        start: null,
        end: null,
      });
      if (matches.length < needed || matches.length <= (best?.shared ?? 0)) continue;
      best = leaving(index, words, ids, claimed, run.from, matches);
    }
  }
  return best;
}

/** From the words that are the same alone: what stands between two of them was left out, changed or put in. */
function leaving(
  index: WordIndex,
  words: readonly ClaimWord[],
  ids: Int32Array,
  claimed: number,
  from: number,
  matches: Alignment['matches'],
): Nearest {
  const [first, last] = [matches[0]?.[0] ?? 0, matches.at(-1)?.[0] ?? 0];
  const edits: Edit[] = [];
  let [report, claim, shared, leftOut] = [from + first, 0, 0, 0];
  for (const [j, i] of [...matches, [last + 1, ids.length] as const]) {
    if (report < from + j || claim < i)
      edits.push({ report: { from: report, to: from + j }, claim: { from: claim, to: i } });
    for (; report < from + j; report++) leftOut += index.weightOf(index.words[report] ?? -1);
    if (i < ids.length) shared += index.weightOf(index.keys.numberOf(words[i]?.key ?? ''));
    [report, claim] = [from + j + 1, i + 1];
  }
  const run = { from: from + first, to: from + last + 1 };
  const score = scoreOf(shared, claimed, leftOut);
  return { run, edits, shared: matches.length, score, isOfOneSentence: true };
}

function scoreOf(shared: number, claimed: number, leftOut: number): number {
  return Math.min(LESS_THAN_SAME, (2 * shared) / (claimed + shared + leftOut * LEFT_OUT));
}

/** The weight that region and claim share where order doesn't matter: what an alignment can't exceed. */
function sharedAtMost(index: WordIndex, region: Int32Array, words: readonly ClaimWord[]): number {
  const same = new Map<number, number>();
  const alike = new Map<string, number>();
  for (const id of region) {
    same.set(id, (same.get(id) ?? 0) + 1);
    const beginning = beginningOf(index.keys.at(id));
    alike.set(beginning, (alike.get(beginning) ?? 0) + 1);
  }
  let shared = 0;
  for (const { key } of words) {
    const id = index.keys.numberOf(key);
    const weight = index.weightOf(id);
    if (id >= 0 && take(same, id)) shared += weight;
    else if (take(alike, beginningOf(key))) shared += weight * OTHER_FORM;
  }
  return shared;
}

function take<T>(counts: Map<T, number>, item: T): boolean {
  const count = counts.get(item) ?? 0;
  if (count > 0) counts.set(item, count - 1);
  return count > 0;
}

/**
 * An alignment may leave the report's words just outside its ends; where the claim has one of them further in, as added,
 * it has moved there, and the alignment starts or ends with it instead.
 */
function settled(index: WordIndex, candidate: Run, ids: Int32Array, gaps: readonly boolean[]): Alignment {
  const region = index.words.subarray(candidate.from, candidate.to);
  const first = align(region, ids, gaps, { start: null, end: null });
  const [firstMatch, lastMatch] = [first.matches[0], first.matches.at(-1)];
  if (!firstMatch || !lastMatch) return first;
  const earliest = sentenceWords(index, candidate, firstMatch[0]).from;
  const latest = sentenceWords(index, candidate, lastMatch[0]).to;
  const [head, tail] = [first.edits[0], first.edits.at(-1)];
  let { from: start, to: end } = first.region;
  if (head && head.claim.from <= MOVED) {
    const put = countsOf(ids.subarray(head.claim.from, head.claim.to));
    const farthest = Math.max(earliest, start - MOVED);
    while (start > farthest && take(put, region[start - 1] ?? -2)) start--;
  }
  if (tail && ids.length - tail.claim.to <= MOVED) {
    const put = countsOf(ids.subarray(tail.claim.from, tail.claim.to));
    const farthest = Math.min(latest, end + MOVED);
    while (end < farthest && take(put, region[end] ?? -2)) end++;
  }
  if (start < first.region.from || end > first.region.to) return align(region, ids, gaps, { start, end });
  if (head?.claim.from === 0 && firstMatch[1] > 0)
    start = farPlace(region, ids[0], { from: earliest, to: start }) ?? start;
  if (tail?.claim.to === ids.length && lastMatch[1] < ids.length - 1)
    end = (farPlace(region, ids.at(-1), { from: end, to: latest }) ?? end - 1) + 1;
  if (start === first.region.from && end === first.region.to) return first;
  const moved = align(region, ids, gaps, { start, end });
  return moved.matches.length > first.matches.length ? moved : first;
}

function countsOf(ids: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/**
 * Where a claim's outermost word, which is not next to the rest of it, stands in the same sentence, if only once: then what
 * stands between was left out.
 */
function farPlace(region: Int32Array, id: number | undefined, range: Run): number | null {
  if (id === undefined || id < 0 || range.to - range.from > FARTHEST) return null;
  const place = region.indexOf(id, range.from);
  if (place < 0 || place >= range.to) return null;
  const another = region.indexOf(id, place + 1);
  return another >= 0 && another < range.to ? null : place;
}

/** The words, counted from the region's start, of the sentence around one of them. */
function sentenceWords(index: WordIndex, { from, to }: Run, word: number): Run {
  const sentence = sentenceAround(index, from + word);
  if (!sentence) return { from: word, to: word + 1 };
  let [start, end] = [from + word, from + word + 1];
  while (start > from && index.startOf(start - 1) >= sentence.start) start--;
  while (end < to && index.endOf(end) <= sentence.end) end++;
  return { from: start - from, to: end - from };
}

function nearestIn(
  index: WordIndex,
  words: readonly ClaimWord[],
  ids: Int32Array,
  claimed: number,
  candidate: Run,
  alignment: Alignment,
): Nearest | null {
  const { from } = candidate;
  const [firstMatch, lastMatch] = [alignment.matches[0], alignment.matches.at(-1)];
  if (!firstMatch || !lastMatch) return null;
  const edits = withinSentences(index, candidate, alignment, ids);
  const run = {
    from: from + Math.min(firstMatch[0], edits[0]?.report.from ?? firstMatch[0]),
    to: from + Math.max(lastMatch[0] + 1, edits.at(-1)?.report.to ?? 0),
  };
  let shared = 0;
  for (const [, i] of alignment.matches) shared += index.weightOf(index.keys.numberOf(words[i]?.key ?? ''));
  let leftOut = 0;
  for (const { report, claim } of edits) {
    const put = words.slice(claim.from, claim.to).map(({ key }) => key);
    for (let j = report.from; j < report.to; j++) {
      const id = index.words[from + j] ?? 0;
      const other = put.findIndex((key) => isOtherForm(key, index.keys.at(id)));
      if (other >= 0) {
        shared += OTHER_FORM * index.weightOf(index.keys.numberOf(put[other] ?? ''));
        put.splice(other, 1);
      } else leftOut += index.weightOf(id);
    }
  }
  return {
    run,
    edits: edits.map(({ report, claim }) => ({
      report: { from: from + report.from, to: from + report.to },
      claim,
    })),
    shared: alignment.matches.length,
    score: scoreOf(shared, claimed, leftOut),
  };
}

/** "announced" and "announces": long words that begin alike. */
function isOtherForm(a: string, b: string): boolean {
  if (!isLong(a) || !isLong(b)) return false;
  const alike = Math.ceil(Math.max(a.length, b.length) * 0.6);
  return a.slice(0, alike) === b.slice(0, alike);
}

/** As much as two forms of a word have in common, at least; all of a word too short to have forms. */
function beginningOf(key: string): string {
  return isLong(key) ? key.slice(0, 3) : key;
}

function isLong(key: string): boolean {
  return key.length >= 4;
}

/**
 * Words of the claim ahead of all that it shares with the report stand for what is ahead of that in the same sentence;
 * beyond the sentence's start they are added. Likewise at the end.
 */
function withinSentences(
  index: WordIndex,
  candidate: Run,
  alignment: Alignment,
  ids: Int32Array,
): readonly Edit[] {
  const [first, last] = [alignment.matches[0]?.[0] ?? 0, alignment.matches.at(-1)?.[0] ?? 0];
  const earliest = sentenceWords(index, candidate, first).from;
  const latest = sentenceWords(index, candidate, last).to;
  return movesAsOne(index, candidate.from, wholeWords(index, candidate.from, alignment), ids).map(
    ({ report, claim }) => {
      let { from, to } = report;
      if (claim.from === 0 && to <= first) from = Math.min(Math.max(from, earliest), to);
      if (claim.to === ids.length && from > last) to = Math.max(Math.min(to, latest), from);
      return { report: { from, to }, claim };
    },
  );
}

/** Words that only changed places with their neighbours are one edit with them. */
function movesAsOne(
  index: WordIndex,
  from: number,
  edits: readonly Edit[],
  ids: Int32Array,
): readonly Edit[] {
  const merged: Edit[] = [];
  for (const edit of edits) {
    const last = merged.at(-1);
    const removed = (it: Edit) => index.words.subarray(from + it.report.from, from + it.report.to);
    const added = (it: Edit) => ids.subarray(it.claim.from, it.claim.to);
    const moved =
      last &&
      edit.report.from - last.report.to <= MOVED &&
      edit.report.from - last.report.to === edit.claim.from - last.claim.to &&
      ((added(last).length === 0 && removed(edit).length === 0 && same(removed(last), added(edit))) ||
        (removed(last).length === 0 && added(edit).length === 0 && same(added(last), removed(edit))));
    if (moved) {
      merged[merged.length - 1] = {
        report: { from: last.report.from, to: edit.report.to },
        claim: { from: last.claim.from, to: edit.claim.to },
      };
    } else merged.push(edit);
  }
  return merged;
}

function same(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}

function sentenceAround(index: WordIndex, word: number) {
  const at = index.startOf(word);
  return passageWith(index, word)?.passage.sentences.find(({ end }) => end > at);
}

export function passageWith(index: WordIndex, word: number): PassageWords | undefined {
  return index.passageAt(index.passageOf(word));
}

/** Where the script has no spaces: edits that break a word of the report take in the whole of it. */
function wholeWords(index: WordIndex, from: number, alignment: Alignment): readonly Edit[] {
  const { edits, region, skipped } = alignment;
  const [first, last] = [from + region.from, from + region.to - 1];
  const around = passageWith(index, first);
  if (!around || edits.length === 0 || skipped.length > 0) return edits;
  const body = around.report.body;
  const start = sentenceAround(index, first)?.start ?? 0;
  const text = body.slice(start, Math.max(index.endOf(last), sentenceAround(index, last)?.end ?? 0));
  const wordOf = new Map<number, number>();
  let word = first;
  for (const segment of segmentsOf(text, around.report.origin.language)) {
    const end = start + segment.end;
    while (word <= last && index.startOf(word) < end) {
      const at = index.startOf(word);
      if (isUnspaced(body.slice(at, at + 2))) wordOf.set(word - from, segment.start);
      word++;
    }
    if (word > last) break;
  }
  if (wordOf.size === 0) return edits;
  const claimOf = new Map(alignment.matches);
  const settledEdits = edits.map((edit) => slid(index, from, edit, claimOf, wordOf));
  const matches = [...claimOf].sort(([a], [b]) => a - b);
  const broken = new Set<number | undefined>();
  for (const { report } of settledEdits) {
    for (let j = report.from; j < report.to; j++) broken.add(wordOf.get(j));
    const [before, behind] = [wordOf.get(report.from - 1), wordOf.get(report.to)];
    if (before === behind) broken.add(before);
  }
  broken.delete(undefined);
  const kept = matches.filter(([j]) => !broken.has(wordOf.get(j)));
  const widened: Edit[] = [];
  let [report, claim] = [region.from, 0];
  const claimEnd = Math.max(edits.at(-1)?.claim.to ?? 0, (matches.at(-1)?.[1] ?? -1) + 1);
  for (const [j, i] of [...kept, [region.to, claimEnd] as const]) {
    if (report < j || claim < i)
      widened.push({ report: { from: report, to: j }, claim: { from: claim, to: i } });
    [report, claim] = [j + 1, i + 1];
  }
  return widened;
}

/**
 * Of words left out next to their like ("A、B、" less "、B") it can't be told which are gone: those that break no word. Moves
 * the pairs of `claimOf` (index in the region to index in the claim) along.
 */
function slid(
  index: WordIndex,
  from: number,
  edit: Edit,
  claimOf: Map<number, number>,
  wordOf: ReadonlyMap<number, number>,
): Edit {
  if (edit.claim.from < edit.claim.to) return edit;
  const breaks = (j: number) => wordOf.has(j) && wordOf.get(j - 1) === wordOf.get(j);
  for (const step of [1, -1]) {
    let { from: start, to: end } = edit.report;
    let { from: claim } = edit.claim;
    const moves: (readonly [number, number, number])[] = [];
    while (moves.length < MOVED && (breaks(start) || breaks(end))) {
      const [gained, lost] = step > 0 ? [end, start] : [start - 1, end - 1];
      const pair = claimOf.get(gained);
      if (pair === undefined || index.words[from + gained] !== index.words[from + lost]) break;
      moves.push([gained, lost, pair]);
      [start, end, claim] = [start + step, end + step, claim + step];
    }
    if (breaks(start) || breaks(end)) continue;
    for (const [gained, lost, pair] of moves) {
      claimOf.delete(gained);
      claimOf.set(lost, pair);
    }
    return { report: { from: start, to: end }, claim: { from: claim, to: claim } };
  }
  return edit;
}
