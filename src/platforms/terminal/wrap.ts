/**
 * Where lines of text are broken to fit a width. Spans of the text come back, not text: what is shown of a quote is then
 * the quote's own characters, which wrap-ansi composes anew (NFC).
 */
import type { Span } from '../../report/report.ts';
import { segmentsOf } from '../../report/sentences/segments.ts';
import { cellsIn } from './cells.ts';

/** Characters that a row may end before; blanks that forbid that (U+00A0 and its like) belong to words. */
export const BLANKS = ' \\u1680\\u2000-\\u2006\\u2008-\\u200A\\u205F\\u3000';
/** A word with the blanks ahead of it. */
const WORD = new RegExp(`([${BLANKS}]*)([^${BLANKS}]+)`, 'gu');

/** Scripts that part words by no blank. */
const SPACELESS =
  '[\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\u3001-\\u303F\\uFF01-\\uFF60]';
const HAS_SPACELESS = new RegExp(SPACELESS, 'u');
const STARTS_SPACELESS = new RegExp(`^${SPACELESS}`, 'u');
const ENDS_SPACELESS = new RegExp(`${SPACELESS}$`, 'u');
const MAY_START_ROW = /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u;
const MAY_NOT_END_ROW = /[\p{Ps}\p{Pi}]$/u;

/**
 * The rows of `text`, at least one a line, without the blanks at a row's end. No row is wider than `columns` cells
 * unless it is a single word; a line's indentation stays where its first word fits behind it.
 */
export function rowsOf(text: string, columns: number): readonly Span[] {
  const rows: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const row of rowsOfLine(line, columns))
      rows.push({ start: start + row.start, end: start + row.end });
    start += line.length + 1;
  }
  return rows;
}

function rowsOfLine(line: string, columns: number): readonly Span[] {
  const rows: Span[] = [];
  let row: Span | null = null;
  let width = 0;
  for (const word of wordsOf(line)) {
    const wordWidth = cellsIn(line.slice(word.start, word.end));
    const blanks = cellsIn(line.slice(word.afterBlanks, word.start));
    const fits = width + blanks + wordWidth <= columns;
    if (row && fits) {
      row = { start: row.start, end: word.end };
      width += blanks + wordWidth;
      continue;
    }
    if (row) rows.push(row);
    const indented: boolean = row === null && fits;
    row = { start: indented ? word.afterBlanks : word.start, end: word.end };
    width = indented ? blanks + wordWidth : wordWidth;
  }
  rows.push(row ?? { start: 0, end: 0 });
  return rows;
}

/** What no row break may part. `afterBlanks` is where the blanks ahead of a word start. */
function* wordsOf(line: string): Generator<Span & { readonly afterBlanks: number }> {
  for (const match of line.matchAll(WORD)) {
    const [, blanks = '', run = ''] = match;
    const runStart = match.index + blanks.length;
    let afterBlanks = match.index;
    for (const part of HAS_SPACELESS.test(run) ? partsOf(run) : [{ start: 0, end: run.length }]) {
      yield { afterBlanks, start: runStart + part.start, end: runStart + part.end };
      afterBlanks = runStart + part.end;
    }
  }
}

/** Words of scripts without blanks, each with the punctuation that may not be parted from it. */
function partsOf(run: string): readonly Span[] {
  const parts: Span[] = [];
  for (const { start, end } of segmentsOf(run, '')) {
    const last = parts.at(-1);
    const before = run.slice(Math.max(0, start - 2), start);
    const segment = run.slice(start, end);
    const mayBreak =
      (ENDS_SPACELESS.test(before) || STARTS_SPACELESS.test(segment)) &&
      MAY_START_ROW.test(segment) &&
      !MAY_NOT_END_ROW.test(before);
    if (last === undefined || mayBreak) parts.push({ start, end });
    else parts[parts.length - 1] = { start: last.start, end };
  }
  return parts;
}
