/** The pieces of text that a PDF page places at coordinates, to lines in the order in which a person reads them. */

import type { Tag } from './file/tags.ts';
import { goesOnUnspaced } from './joiner.ts';
import { isFigure, isRaised, MOST_RAISED, withShifted } from './page/figures.ts';
import { inReadingOrder, isRightToLeft } from './page/right-to-left.ts';
import { withTableRows } from './tables.ts';

/** A run of characters in one font at one place; points, `y` grows downwards and is the baseline. */
export interface Piece {
  readonly text: string;
  /** Whether its characters come from the left as they stand, whatever the direction in which they are read. */
  readonly isVisual: boolean;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  /** Of the font, in points. */
  readonly size: number;
  readonly bold: boolean;
  /** What the file says that it is part of; null where it doesn't. */
  readonly tag: Tag | null;
  /** Of a whole row of a table that the file says is one: its cells. */
  readonly cells?: readonly string[];
}

export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** From 0. */
  readonly page: number;
  /** Lines of one column of one page have the same; it grows in reading order. */
  readonly column: number;
  readonly tag: Tag | null;
  /** The parts of a row of a table; one for running text. */
  readonly cells: readonly string[];
}

/** Pieces of one baseline that no wide gap parts. */
type Segment = Piece;

/** In parts of the font's size. */
const WORD_GAP = 0.15;
const SEGMENT_GAP = 0.9;
const CELL_GAP = 2;
/** Justified lines of a narrow column have gaps up to this. */
const WORD_GAP_MOST = 5;

/** Text of one page that reads in one direction, in the order of the page's own content. */
export interface Part {
  /** From 0. */
  readonly page: number;
  readonly pieces: readonly Piece[];
}

export function linesOfPages(parts: readonly Part[]): readonly Line[] {
  const segments = parts.map(({ pieces }) => segmentsOf(withTableRows(pieces, cellText)));
  // A page with few lines in a column has the gutter of the others.
  const own = segments.map(gutterOf);
  const known = own.filter((gutter) => gutter !== null);
  let column = 0;
  return segments.flatMap((all, i) => {
    const fromRight =
      all.some(({ isVisual }) => isVisual) && isRightToLeft(all.map(({ text }) => text).join(' '));
    return columnsOf(all, own[i] ?? null, known, fromRight, 0).flatMap((group) => {
      column += 1;
      return rowsOf(group).map((row) => lineOf(row, parts[i]?.page ?? 0, column, fromRight));
    });
  });
}

/** The text of a table's cell, line by line. */
function cellText(pieces: readonly Piece[]): string {
  const rows = rowsOf(segmentsOf(pieces)).map((row) => lineOf(row, 0, 0, false).text);
  return rows.reduce(
    (text, line) => (text === '' || goesOnUnspaced(text, line) ? text + line : `${text} ${line}`),
    '',
  );
}

function segmentsOf(pieces: readonly Piece[]): readonly Segment[] {
  const segments: Segment[] = [];
  let open: Segment | null = null;
  for (const piece of withSigns(pieces)) {
    if (piece.text.trim() === '') continue;
    const joined: Segment | null = open && !open.cells && !piece.cells ? joinedOf(open, piece) : null;
    if (joined) {
      segments[segments.length - 1] = joined;
      open = joined;
    } else {
      segments.push(piece);
      open = piece;
    }
  }
  return withLooseFigures(segments);
}

const SIGN = /^\s*[-+\u2212\u2013]$/u;

/** The pieces with signs put to the figures behind them, which formulas are set with in another font: 10⁻⁶. */
function withSigns(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ text }) => SIGN.test(text))) return pieces;
  const signed: Piece[] = [];
  for (const piece of pieces) {
    const sign = signed.at(-1);
    const isSigned =
      sign !== undefined &&
      SIGN.test(sign.text) &&
      /^\d/.test(piece.text) &&
      isFigure(piece.text) &&
      Math.abs(sign.y - piece.y) < piece.size * 0.05 &&
      Math.abs(sign.size - piece.size) < piece.size * 0.05 &&
      Math.abs(piece.x - sign.right) < piece.size * 0.15;
    if (isSigned) signed[signed.length - 1] = { ...piece, text: sign.text + piece.text, x: sign.x };
    else signed.push(piece);
  }
  return signed;
}

/** Raised and lowered figures that the page's content places by themselves, put to what they stand behind or ahead of. */
function withLooseFigures(segments: readonly Segment[]): readonly Segment[] {
  if (!segments.some(({ text }) => isFigure(text))) return segments;
  const joined = [...segments];
  for (let i = 0; i < joined.length; i += 1) {
    const figure = joined[i];
    if (!figure || !isFigure(figure.text)) continue;
    const at = joined.findIndex(
      (other, j) =>
        j !== i &&
        isRaised(other, figure) &&
        figure.x - other.right > -other.size * 0.3 &&
        figure.x - other.right < other.size * 0.2,
    );
    const base = joined[at];
    const together = base && joinedOf(base, figure);
    if (!together) continue;
    joined[at] = together;
    joined.splice(i, 1);
    i -= 1;
  }
  return joined;
}

function joinedOf(left: Segment, right: Piece): Segment | null {
  const size = Math.max(left.size, right.size);
  const isShifted = isRaised(left, right) || isRaised(right, left);
  if (Math.abs(left.y - right.y) > size * (isShifted ? MOST_RAISED : 0.4)) return null;
  const gap = right.x - left.right;
  if (gap > size * SEGMENT_GAP || gap < -size * 0.5) return null;
  const wide = gap > size * WORD_GAP && !/\s$/u.test(left.text) && !/^\s/u.test(right.text);
  const main =
    isRaised(left, right) || (!isRaised(right, left) && left.text.length >= right.text.length) ? left : right;
  return {
    text: isShifted ? withShifted(left, right, wide ? ' ' : '') : left.text + (wide ? ' ' : '') + right.text,
    isVisual: left.isVisual || right.isVisual,
    x: Math.min(left.x, right.x),
    y: main.y,
    right: Math.max(left.right, right.right),
    size: main.size,
    bold: main.bold,
    tag: main.tag ?? left.tag ?? right.tag,
  };
}

/** Columns nest no deeper on a page; a bound for pages that are no text. */
const DEEPEST = 4;

/**
 * Cuts a page where a gutter parts columns of text, and goes down the one that is read first. What crosses the
 * gutter, such as a headline, ends the columns above it: the cuts of Nagy & Seth (1984), with running text as the test of
 * what is a column. `own` is the widest gutter of the segments themselves, `known` are those of other pages.
 */
function columnsOf(
  segments: readonly Segment[],
  own: number | null,
  known: readonly number[],
  fromRight: boolean,
  depth: number,
): readonly (readonly Segment[])[] {
  const gutter = depth < DEEPEST ? (own ?? knownGutterOf(segments, known)) : null;
  if (gutter === null) return segments.length > 0 ? [segments] : [];
  const groups: Segment[][] = [];
  let across: Segment[] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  const flush = () => {
    if (across.length > 0) groups.push(across);
    for (const side of fromRight ? [right, left] : [left, right])
      groups.push(...columnsOf(side, gutterOf(side), known, fromRight, depth + 1).map((group) => [...group]));
    across = [];
    left = [];
    right = [];
  };
  for (const row of rowsOf(segments)) {
    if (row.some((segment) => crosses(segment, gutter))) {
      if (left.length > 0 || right.length > 0) flush();
      across.push(...row);
    } else {
      for (const segment of row) ((segment.x + segment.right) / 2 < gutter ? left : right).push(segment);
    }
  }
  flush();
  return groups;
}

/** Whether it stands on both sides, rather than being a line that sticks out of its column a little. */
function crosses({ x, right, size }: Segment, gutter: number): boolean {
  const [least, most] = [gutter - x, right - gutter].sort((a, b) => a - b);
  if (least === undefined || most === undefined || least <= 0) return false;
  return least >= size * 2.5 || most <= least * 4;
}

/** By baseline, from the top; the segments of each from the left. */
function rowsOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const rows: Segment[][] = [];
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
function gutterOf(segments: readonly Segment[]): number | null {
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
  for (const share of [0, 0.05, 0.15, 0.3]) {
    const most = Math.floor(segments.length * share);
    for (const { from, width } of inOrderOfTrial(stripsOf(covered, most), covered.length)) {
      const middle = start + from + width / 2;
      if (width >= 6 && partsColumns(segments, middle)) return middle;
    }
  }
  return null;
}

/** One of `known` that nothing crosses and that has running text on one side at least. */
function knownGutterOf(segments: readonly Segment[], known: readonly number[]): number | null {
  const candidates = [...new Set(known)].filter((gutter) => {
    const left = segments.filter(({ right }) => right <= gutter);
    const right = segments.filter(({ x }) => x >= gutter);
    const across = segments.length - left.length - right.length;
    const parts = left.length > 0 && right.length > 0 && across <= segments.length * 0.3;
    return parts && hasWords(left) && hasWords(right) && (isRunningText(left) || isRunningText(right));
  });
  return candidates[0] ?? null;
}

/** Rather than the numbers of pages that contents lead to. */
function hasWords(segments: readonly Segment[]): boolean {
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

function partsColumns(segments: readonly Segment[], gutter: number): boolean {
  const left = segments.filter(({ right }) => right <= gutter);
  const right = segments.filter(({ x }) => x >= gutter);
  if (isRunningText(left) && isRunningText(right)) return true;
  const isText = (side: readonly Segment[]) =>
    isRunningText(side) || isRunningText(side, LEAST_LINES, QUARTER);
  if (isText(left) && isBeside(right, left)) return true;
  if (isText(right) && isBeside(left, right)) return true;
  return [left, right].every((side) => isRunningText(side, LEAST_SHORT) && isStraight(side) && goesOn(side));
}

/** Whether `box` stands beside running text without keeping to its lines, as the cells of a table do. */
function isBeside(box: readonly Segment[], text: readonly Segment[]): boolean {
  const rows = rowsOf(box);
  if (rows.length < LEAST_SHORT) return false;
  const baselines = rowsOf(text).map(([first]) => first?.y ?? 0);
  const kept = rows.filter(([first]) =>
    baselines.some((y) => Math.abs(y - (first?.y ?? 0)) < (first?.size ?? 10) * 0.12),
  ).length;
  return kept <= rows.length * 0.4;
}

/** Whether the rows begin straight one below the other. */
function isStraight(segments: readonly Segment[]): boolean {
  const starts = rowsOf(segments).map(([first]) => first?.x ?? 0);
  return starts.filter((x) => Math.abs(x - median(starts)) < 1).length >= starts.length - 1;
}

/** Whether sentences run on from row to row. */
function goesOn(segments: readonly Segment[]): boolean {
  const rows = rowsOf(segments);
  return rows.filter(([first]) => /^\s*\p{Ll}/u.test(first?.text ?? '')).length * 2 >= rows.length;
}

/** Which of a text's rows, from the widest, tells how far rows fill it: among many headings, a quarter are lines. */
const QUARTER = 0.25;
const HALF = 0.5;

/** Lines of a column mostly fill it and hold several words; the cells of a table don't. */
function isRunningText(segments: readonly Segment[], least = LEAST_LINES, part = HALF): boolean {
  const rows = rowsOf(segments);
  if (rows.length < least) return false;
  const width = Math.max(...segments.map(({ right }) => right)) - Math.min(...segments.map(({ x }) => x));
  // What is told by fewer rows must have no gaps, as a term and its meaning have.
  const joined = part === HALF ? sum : (own: readonly number[]) => Math.max(...own);
  const widths = rows.map((row) => joined(row.map(({ x, right }) => right - x)));
  const filled = (widths.sort((x, y) => x - y)[Math.floor(rows.length * (1 - part))] ?? 0) / width;
  const length = median(rows.map((row) => sum(row.map(({ text }) => text.length))));
  return filled >= (isInterleaved(rows) ? 0.2 : part === HALF ? 0.5 : 0.8) && length >= 15;
}

/** Whether the lines of several columns stand between each other's. */
function isInterleaved(rows: readonly (readonly Segment[])[]): boolean {
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

/** Whether the gaps of a row are those between the words of a line that was spread to the column's width: all the same. */
function isJustified(row: readonly Segment[]): boolean {
  const gaps = row.slice(1).map((segment, i) => (segment.x - (row[i]?.right ?? segment.x)) / segment.size);
  const words = row.every(({ text }) => !text.trim().includes(' '));
  return words && Math.max(...gaps) - Math.min(...gaps) < 0.3 && Math.max(...gaps) <= WORD_GAP_MOST;
}

/** `fromRight`: whether lines begin at the right; then they are placed as if seen in a mirror. */
function lineOf(row: readonly Segment[], page: number, column: number, fromRight: boolean): Line {
  const cells: string[] = [];
  const cellGap = isJustified(row) ? Number.POSITIVE_INFINITY : CELL_GAP;
  let ahead: Segment | null = null;
  for (const segment of row) {
    const text = segment.text.replace(/\s+/gu, ' ').trim();
    const gap = ahead ? (segment.x - ahead.right) / segment.size : 0;
    if (ahead && gap <= cellGap) cells.push(`${cells.pop() ?? ''}${gap > WORD_GAP ? ' ' : ''}${text}`);
    else cells.push(text);
    ahead = segment;
  }
  const main = row.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const known = row.find((segment) => segment.cells)?.cells;
  const visual = !known && row.some(({ isVisual }) => isVisual);
  const read = visual ? cells.map((cell) => inReadingOrder(cell, fromRight)) : [...(known ?? cells)];
  if (fromRight) read.reverse();
  const [left, right] = [row[0]?.x ?? 0, Math.max(...row.map((segment) => segment.right))];
  return {
    text: read.join(' '),
    x: fromRight ? -right : left,
    right: fromRight ? -left : right,
    y: main.y,
    size: main.size,
    bold: main.bold,
    tag: main.tag ?? row.find(({ tag }) => tag !== null)?.tag ?? null,
    page,
    column,
    cells: read,
  };
}
