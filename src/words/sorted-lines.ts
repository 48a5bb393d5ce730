/** Looks up lines in files too large to be worth reading whole: by binary search, in the bytes as they are. */

const LINE_END = 0x0a;
const QUOTE = 0x22;
const BRACKET = 0x28;

/** The lines that begin so, without their ends, of lines in order of their bytes; `a(2)`, another reading of `a`, stands ahead of `a's`. */
export function linesFrom(lines: Buffer, opening: string): readonly string[] {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const start = startOfLine(lines, (low + high) >>> 1);
    if (compareOpening(lines, start, opening) < 0) low = lines.indexOf(LINE_END, start) + 1;
    else high = start;
  }
  const found: string[] = [];
  for (let at = low; at < lines.length && compareOpening(lines, at, opening) === 0; ) {
    const end = lines.indexOf(LINE_END, at);
    found.push(lines.toString('latin1', at, end));
    at = end + 1;
  }
  return found;
}

function startOfLine(lines: Buffer, at: number): number {
  let start = at;
  while (start > 0 && lines[start - 1] !== LINE_END) start--;
  return start;
}

/** Under 0 where the line comes before all that begin so. */
function compareOpening(lines: Buffer, start: number, opening: string): number {
  for (let at = 0; at < opening.length; at++) {
    const difference = placeOf(lines[start + at] ?? 0) - placeOf(opening.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A bracket comes right behind the quotation mark that ends a plain word. */
function placeOf(byte: number): number {
  return byte === BRACKET ? QUOTE + 0.5 : byte;
}
