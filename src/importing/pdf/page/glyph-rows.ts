/** Characters by where they stand, row by row from the left: of pages with writing that runs from the right, whose content may come in any order. */
import { runsFromRight } from './right-to-left.ts';

export interface Glyph<Style> {
  /** A character with the marks on it; a blank where the page has one. */
  text: string;
  readonly start: number;
  readonly end: number;
  /** The baseline. */
  readonly y: number;
  readonly style: Style;
}

export interface GlyphRun<Style> {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly y: number;
  readonly style: Style;
}

/** How far from its mark a character may come in the page's content. */
const MARK_REACH = 3;
/** In parts of the size: how far baselines of one row may be apart. */
const ROW = 0.1;

/**
 * In parts of the size, a run ends where the gap is wider than `widest`, and has a blank where it is wider than `blank`.
 * `glyphs` are in the order of the page's content.
 */
export function runsOf<Style extends { readonly turn: unknown; readonly size: number }>(
  glyphs: readonly Glyph<Style>[],
  widest: number,
  blank: number,
): readonly GlyphRun<Style>[] {
  const order = new Map(glyphs.map((glyph, i) => [glyph, i]));
  const placed = withMarks(glyphs).sort((a, b) => a.y - b.y);
  const rows: Glyph<Style>[][] = [];
  for (const glyph of placed) {
    const row = rows.findLast(([first]) => first?.style.turn === glyph.style.turn);
    const y = row?.[0]?.y;
    if (row && y !== undefined && glyph.y - y <= glyph.style.size * ROW) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.flatMap((row) => {
    row.sort((a, b) => a.start - b.start || tied(a) * ((order.get(a) ?? 0) - (order.get(b) ?? 0)));
    const runs: { text: string; start: number; end: number; y: number; style: Style }[] = [];
    let isParted = false;
    // Where blanks are set, letters of some hands stand apart without one.
    const parting = row.some(({ text }) => text === ' ') ? blank * 2 : blank;
    for (const { text, start, end, y, style } of row) {
      if (text === ' ') {
        isParted = true;
        continue;
      }
      const open = runs.at(-1);
      const gap = open ? start - open.end : 0;
      if (open && open.style === style && gap <= style.size * widest) {
        open.text += (isParted || gap > style.size * parting ? ' ' : '') + text;
        open.end = Math.max(open.end, end);
      } else {
        runs.push({ text: (isParted ? ' ' : '') + text, start, end, y, style });
      }
      isParted = false;
    }
    return runs;
  });
}

/** The letters of a ligature all stand at one place, in the order in which they are read. */
function tied({ text }: { readonly text: string }): 1 | -1 {
  return runsFromRight(text.codePointAt(0) ?? 0) ? -1 : 1;
}

/** Marks are placed by themselves, ahead of the letter that they belong to or behind it. */
function withMarks<Style extends { readonly turn: unknown }>(
  glyphs: readonly Glyph<Style>[],
): Glyph<Style>[] {
  const isMark = ({ text }: Glyph<Style>) => /^\p{M}/u.test(text);
  const gone = new Set<Glyph<Style>>();
  for (const [i, mark] of glyphs.entries()) {
    if (!isMark(mark)) continue;
    let base: Glyph<Style> | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (let j = Math.max(0, i - MARK_REACH); j <= i + MARK_REACH; j += 1) {
      const other = glyphs[j];
      if (!other || isMark(other) || other.style.turn !== mark.style.turn) continue;
      // A mark that stands alone is written as one on a blank.
      if (other.text === ' ') {
        if (other.start === mark.start) gone.add(other);
        continue;
      }
      const apart = Math.max(other.start - mark.start, mark.start - other.end, 0);
      if (
        apart < least ||
        (apart === least && base && Math.abs(other.start - mark.start) < Math.abs(base.start - mark.start))
      ) {
        base = other;
        least = apart;
      }
    }
    if (!base) continue;
    base.text += mark.text;
    gone.add(mark);
  }
  return glyphs.filter((glyph) => !gone.has(glyph));
}
