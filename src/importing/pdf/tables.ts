/** The tables of tagged PDFs: their cells by what the file says of them, however many lines each has. */
import { gridLines } from '../notation/grid.ts';
import type { Piece } from './pdf-lines.ts';

/** A cell with more characters is a page's layout. */
const LONGEST_CELL = 1500;

/**
 * The pieces with those of a table's row put together as one, which has the row's cells. `textOf` reads the pieces of a cell.
 * A table of one column is none, and neither is one that holds whole texts.
 */
export function withTableRows(
  pieces: readonly Piece[],
  textOf: (pieces: readonly Piece[]) => string,
): readonly Piece[] {
  const tables = new Map<number, Map<number, Map<number, Piece[]>>>();
  for (const piece of pieces) {
    const place = piece.tag?.cell;
    if (!place) continue;
    const rows = tables.get(place.table) ?? new Map<number, Map<number, Piece[]>>();
    tables.set(place.table, rows);
    const cells = rows.get(place.row) ?? new Map<number, Piece[]>();
    rows.set(place.row, cells);
    cells.set(place.column, [...(cells.get(place.column) ?? []), piece]);
  }
  if (tables.size === 0) return pieces;
  const gone = new Set<Piece>();
  const made = new Map<Piece, Piece>();
  for (const table of tables.values()) {
    const rows = placed(table);
    const width = Math.max(...[...rows.values()].map((cells) => Math.max(...cells.keys()))) + 1;
    const read = [...rows].map(([, cells]) => {
      return Array.from({ length: width }, (_, column) => textOf(cells.get(column) ?? []));
    });
    const grid = gridLines(read);
    if (!grid || width < 2 || read.some((row) => row.some(({ length }) => length > LONGEST_CELL))) continue;
    for (const [i, cells] of [...rows.values()].entries()) {
      const own = [...cells.values()].flat();
      const [first] = own;
      if (!first) continue;
      for (const piece of own) gone.add(piece);
      made.set(first, {
        ...first,
        text: (read[i] ?? []).join(' '),
        x: Math.min(...own.map(({ x }) => x)),
        right: Math.max(...own.map(({ right }) => right)),
        y: Math.min(...own.map(({ y }) => y)),
        cells: read[i] ?? [],
      });
    }
  }
  return pieces.flatMap((piece) => {
    const row = made.get(piece);
    if (row) return [row];
    return gone.has(piece) ? [] : [piece];
  });
}

type Rows = ReadonlyMap<number, ReadonlyMap<number, readonly Piece[]>>;

/** The same, cells of rows that lack some put below those that they stand under: PDFium tells of no cell without text. */
function placed(rows: Rows): Rows {
  const width = Math.max(...[...rows.values()].map((cells) => Math.max(...cells.keys()))) + 1;
  const [full] = [...rows.values()].filter((cells) => cells.size === width).slice(-1);
  if (!full) return rows;
  const columns = [...full].sort(([a], [b]) => a - b).map(([, cell]) => edgesOf(cell));
  return new Map(
    [...rows].map(([row, cells]) => {
      // Cells may span columns; one that is lacking leaves its row too short.
      if (cells.has(width - 1)) return [row, cells];
      let next = 0;
      const moved = [...cells].map(([column, cell], i): [number, readonly Piece[]] => {
        const own = edgesOf(cell);
        // Those behind it need a column each.
        const last = width - (cells.size - i);
        let best = Math.min(Math.max(column, next), last);
        for (let at = next; at <= last; at += 1)
          if (apart(columns[at], own) < apart(columns[best], own)) best = at;
        next = best + 1;
        return [best, cell];
      });
      return [row, new Map(moved)];
    }),
  );
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

function edgesOf(cell: readonly Piece[]): Edges {
  return { left: Math.min(...cell.map(({ x }) => x)), right: Math.max(...cell.map(({ right }) => right)) };
}

/** Cells of a column begin or end at the same place, or have the same middle. */
function apart(a: Edges | undefined, b: Edges): number {
  if (!a) return Number.POSITIVE_INFINITY;
  const [left, right] = [a.left - b.left, a.right - b.right];
  return Math.min(Math.abs(left), Math.abs(right), Math.abs(left + right) / 2);
}
