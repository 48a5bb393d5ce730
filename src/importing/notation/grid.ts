/** A table's cells, placed, to lines. */

/** What stands ahead of an item in a table that is used to set a list: (1), a), iv., —, •. */
const ITEM_MARK =
  /^(?:[([]?(?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6})[)\].]{1,2}|\d{1,3}(?:\.\d{1,3}){1,4}\.?|[-–—•·▪*])$/iu;

/**
 * Rows of the same width, a line each, `| like | this |`, without rows and columns that are empty throughout. A table whose
 * first column only numbers its second is the list that it sets. Null where there is one column: it is a frame, not a table.
 */
export function gridLines(rows: readonly (readonly string[])[]): readonly string[] | null {
  const full = rows.filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...full.map((row) => row.length));
  const used = Array.from({ length: width }, (_, column) => column).filter((column) =>
    full.some((row) => (row[column] ?? '') !== ''),
  );
  if (used.length < 2) return full.length === 0 ? [] : null;
  const cells = full.map((row) => used.map((column) => row[column] ?? ''));
  if (used.length === 2 && cells.every(([mark = '']) => ITEM_MARK.test(mark)))
    return cells.map(([mark, text]) => `${mark} ${text}`.trim());
  return cells.map((row) => `| ${row.join(' | ')} |`);
}

/** Lines of a list as passages: short items together, long ones each for itself, so that a quote is no longer than it need be. */
export function listPassages(lines: readonly string[]): readonly string[] {
  const isLong = lines.some((line) => line.length > LONG_ITEM);
  return isLong ? lines.map((line) => line.trim()) : lines.length > 0 ? [lines.join('\n')] : [];
}

/** In characters. */
const LONG_ITEM = 300;
