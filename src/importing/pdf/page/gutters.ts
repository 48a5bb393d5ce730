/** Where a white strip parts the columns of a page, with running text as the test of what is a column. */
import type { Piece } from '../pdf-lines.ts';

/** By baseline, from the top; the segments of each from the left. */
type Rows = readonly (readonly Piece[])[];

export function rowsOf(segments: readonly Piece[]): Rows {
  const rows: Piece[][] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && segment.y - baseline <= segment.size * 0.4) {
      row.push(segment);
    } else {
      rows.push([segment]);
      baseline = segment.y;
    }
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

/** In points: no program makes a larger page. */
const WIDEST_PAGE = 20_000;

/** Where a white strip parts two columns of running text; null where none does. In points. */
export function gutterOf(segments: readonly Piece[]): number | null {
  if (segments.length < 2 * LEAST_SHORT) return null;
  const start = Math.floor(Math.min(...segments.map(({ x }) => x)));
  const end = Math.ceil(Math.max(...segments.map(({ right }) => right)));
  // What a damaged file places out of all bounds parts nothing.
  if (end - start > WIDEST_PAGE) return null;
  // First where segments begin and end, then how many are open.
  const covered = new Int32Array(Math.max(0, end - start) + 2);
  for (const { x, right } of segments) {
    const [from, to] = [Math.floor(x - start), Math.ceil(right - start)];
    if (to <= from) continue;
    covered[from] = (covered[from] ?? 0) + 1;
    covered[to] = (covered[to] ?? 0) - 1;
  }
  for (let at = 1; at < covered.length; at += 1) covered[at] = (covered[at] ?? 0) + (covered[at - 1] ?? 0);
  const tried = new Set<number>();
  for (const share of [0, 0.05, 0.15, 0.3]) {
    const most = Math.floor(segments.length * share);
    for (const { from, width } of inOrderOfTrial(stripsOf(covered, most), covered.length)) {
      const middle = start + from + width / 2;
      if (width < 6 || tried.has(middle)) continue;
      if (partsColumns(segments, middle)) return middle;
      tried.add(middle);
    }
  }
  return null;
}

/** The first of `known` that hardly anything crosses and that has running text on one side at least. */
export function knownGutterOf(segments: readonly Piece[], known: ReadonlySet<number>): number | null {
  for (const gutter of known) {
    const left = segments.filter(({ right }) => right <= gutter);
    if (left.length === 0) continue;
    const right = segments.filter(({ x }) => x >= gutter);
    const across = segments.length - left.length - right.length;
    if (right.length === 0 || across > segments.length * 0.3 || !hasWords(left) || !hasWords(right)) continue;
    if (isRunningText(rowsOf(left)) || isRunningText(rowsOf(right))) return gutter;
  }
  return null;
}

/** Rather than the numbers of pages that contents lead to. */
function hasWords(segments: readonly Piece[]): boolean {
  return segments.filter(({ text }) => /\p{L}{2}/u.test(text)).length * 3 >= segments.length;
}

interface Strip {
  readonly from: number;
  readonly width: number;
}

/** In parts of the widest: strips that are about as wide. */
const ABOUT_AS_WIDE = 0.6;

/** The widest first, and of those about as wide the one in the middle: six columns are three times cut in two. */
function inOrderOfTrial(strips: readonly Strip[], end: number): readonly Strip[] {
  const least = Math.max(0, ...strips.map(({ width }) => width)) * ABOUT_AS_WIDE;
  const aside = ({ from, width }: Strip) => Math.abs(from + width / 2 - end / 2);
  return [...strips].sort((a, b) => {
    const [isWide, isOtherWide] = [a.width >= least, b.width >= least];
    if (isWide && isOtherWide) return aside(a) - aside(b);
    return b.width - a.width;
  });
}

function stripsOf(covered: Int32Array, most: number): Strip[] {
  const strips: { from: number; width: number }[] = [];
  for (let at = 0; at < covered.length; at += 1) {
    if ((covered[at] ?? 0) > most) continue;
    const last = strips.at(-1);
    if (last && last.from + last.width === at) last.width += 1;
    else strips.push({ from: at, width: 1 });
  }
  // The margins part nothing.
  return strips.filter(({ from, width }) => from > 0 && from + width < covered.length - 1);
}

/** In fewer, the gaps between words may come to stand one below the other. */
const LEAST_LINES = 5;
/** Of columns that begin straight one below the other, and of a box beside the text. */
const LEAST_SHORT = 3;

function partsColumns(segments: readonly Piece[], gutter: number): boolean {
  const left = rowsOf(segments.filter(({ right }) => right <= gutter));
  const right = rowsOf(segments.filter(({ x }) => x >= gutter));
  // Short of that, nothing is a column or stands beside one.
  if (left.length < LEAST_SHORT || right.length < LEAST_SHORT) return false;
  const [isLeftText, isRightText] = [isRunningText(left), isRunningText(right)];
  if (isLeftText && isRightText) return true;
  const isShortText = (side: Rows) => isRunningText(side, LEAST_LINES, QUARTER);
  if ((isLeftText || isShortText(left)) && isBeside(right, left)) return true;
  if ((isRightText || isShortText(right)) && isBeside(left, right)) return true;
  return [left, right].every((side) => isRunningText(side, LEAST_SHORT) && isStraight(side) && goesOn(side));
}

/** Whether `box` stands beside running text without keeping to its lines, as the cells of a table do. */
function isBeside(box: Rows, text: Rows): boolean {
  if (box.length < LEAST_SHORT) return false;
  const baselines = text.map(([first]) => first?.y ?? 0);
  const kept = box.filter(([first]) =>
    baselines.some((y) => Math.abs(y - (first?.y ?? 0)) < (first?.size ?? 10) * 0.12),
  ).length;
  return kept <= box.length * 0.4;
}

/** Whether the rows begin straight one below the other. */
function isStraight(rows: Rows): boolean {
  const starts = rows.map(([first]) => first?.x ?? 0);
  const middle = median(starts);
  return starts.filter((x) => Math.abs(x - middle) < 1).length >= starts.length - 1;
}

/** Whether sentences run on from row to row. */
function goesOn(rows: Rows): boolean {
  return rows.filter(([first]) => /^\s*\p{Ll}/u.test(first?.text ?? '')).length * 2 >= rows.length;
}

/** Which of a text's rows, from the widest, tells how far rows fill it: among many headings, a quarter are lines. */
const QUARTER = 0.25;
const HALF = 0.5;

/** Lines of a column mostly fill it and hold several words; the cells of a table don't. */
function isRunningText(rows: Rows, least = LEAST_LINES, part = HALF): boolean {
  if (rows.length < least) return false;
  const length = median(rows.map((row) => sum(row.map(({ text }) => text.length))));
  if (length < 15) return false;
  const edges = rows.flat();
  const width = Math.max(...edges.map(({ right }) => right)) - Math.min(...edges.map(({ x }) => x));
  // What is told by fewer rows must have no gaps, as a term and its meaning have.
  const joined = part === HALF ? sum : (own: readonly number[]) => Math.max(...own);
  const widths = rows.map((row) => joined(row.map(({ x, right }) => right - x)));
  const filled = (widths.sort((x, y) => x - y)[Math.floor(rows.length * (1 - part))] ?? 0) / width;
  return filled >= (isInterleaved(rows) ? 0.2 : part === HALF ? 0.5 : 0.8);
}

/** Whether the lines of several columns stand between each other's. */
function isInterleaved(rows: Rows): boolean {
  const steps = rows
    .slice(1)
    .map(([first], i) => ((first?.y ?? 0) - (rows[i]?.[0]?.y ?? 0)) / (first?.size ?? 10));
  return median(steps) < 0.8;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
