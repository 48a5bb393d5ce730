/** A page's table to lines, cells under their heads. */
import { gridLines } from '../notation/grid.ts';
import type { DomElement } from './dom.ts';

/** More columns or rows than a cell spans in earnest. */
const MOST_SPANNED = 1000;

/** A cell with more is a page's layout; in characters. */
const LONGEST_CELL = 1500;

interface Reader {
  isRead(element: DomElement): boolean;
  oneLine(element: DomElement): string;
}

/** A table's caption and rows, a line each; null where it is not a table but a page's layout. */
export function tableLines(table: DomElement, reader: Reader): readonly string[] | null {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return null;
  const rows = rowsOf(table).filter((row) => reader.isRead(row));
  const grid: string[][] = [];
  const spanned: { left: number; readonly column: number; readonly width: number }[] = [];
  for (const row of rows) {
    const line: string[] = [];
    const isTaken = (column: number) =>
      spanned.some((span) => span.left > 0 && column >= span.column && column < span.column + span.width);
    const skip = () => {
      while (isTaken(line.length)) line.push('');
    };
    const own: typeof spanned = [];
    for (const cell of row.children) {
      if (!/^t[dh]$/.test(cell.localName) || !reader.isRead(cell)) continue;
      if (cell.querySelector('h1,h2,h3,h4,h5,h6')) return null;
      const text = reader.oneLine(cell);
      if (text.length > LONGEST_CELL && [...cell.querySelectorAll('p, br + br, div')].length > 2) return null;
      skip();
      const [width, height] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      if (height > 1) own.push({ left: height - 1, column: line.length, width });
      line.push(text, ...Array<string>(width - 1).fill(''));
    }
    skip();
    for (const each of spanned) each.left -= 1;
    spanned.push(...own);
    grid.push(line);
  }
  const lines = gridLines(grid);
  if (lines === null) return null;
  const caption = [...table.children].find(({ localName }) => localName === 'caption');
  const title = caption && reader.isRead(caption) ? reader.oneLine(caption) : '';
  return title === '' ? lines : [title, ...lines];
}

/** Heads first and feet last, wherever the page has them. */
function rowsOf(table: DomElement): readonly DomElement[] {
  const parts = { thead: [] as DomElement[], tbody: [] as DomElement[], tfoot: [] as DomElement[] };
  for (const child of table.children) {
    if (child.localName === 'tr') parts.tbody.push(child);
    else if (child.localName in parts)
      parts[child.localName as keyof typeof parts].push(
        ...[...child.children].filter(({ localName }) => localName === 'tr'),
      );
  }
  return [...parts.thead, ...parts.tbody, ...parts.tfoot];
}

function span(cell: DomElement, name: string): number {
  const value = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(value) && value > 1 ? Math.min(value, MOST_SPANNED) : 1;
}
