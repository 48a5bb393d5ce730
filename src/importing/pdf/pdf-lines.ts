/** The pieces of text that a PDF page places at coordinates, to lines in the order in which a person reads them. */

import type { Tag } from './file/tags.ts';
import { goesOnUnspaced } from './joiner.ts';
import { isFigure, isRaised, MOST_RAISED, withFractions, withShifted } from './page/figures.ts';
import { gutterOf, knownGutterOf, rowsOf } from './page/gutters.ts';
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
  const known = new Set(own.filter((gutter) => gutter !== null));
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
  known: ReadonlySet<number>,
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
    text: withFractions(read.join(' ')),
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
