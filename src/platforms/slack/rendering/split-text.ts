/** Cuts text that is too long for one place, losing nothing. */

/**
 * The pieces of `text` in order, each of at most `max` by `size`, which never shrinks as a text grows and is at most
 * `max` for any two code units. Cut behind white space where that leaves no piece less than half full, and never
 * within a surrogate pair. No piece is empty.
 */
export function pieces(
  text: string,
  max: number,
  size: (text: string) => number = (piece) => piece.length,
): readonly string[] {
  const found: string[] = [];
  let rest = text;
  while (rest !== '') {
    const end = cut(rest, max, size);
    found.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return found;
}

function cut(text: string, max: number, size: (text: string) => number): number {
  if (size(text) <= max) return text.length;
  let fits = 1;
  let tooMuch = text.length;
  while (tooMuch - fits > 1) {
    const middle = (fits + tooMuch) >> 1;
    if (size(text.slice(0, middle)) <= max) fits = middle;
    else tooMuch = middle;
  }
  const behindSpace = /\s\S*$/u.exec(text.slice(0, fits))?.index ?? -1;
  if (behindSpace >= fits / 2) return behindSpace + 1;
  const splitsPair =
    /[\uD800-\uDBFF]$/.test(text.slice(0, fits)) && /^[\uDC00-\uDFFF]/.test(text.slice(fits));
  return splitsPair ? (fits > 1 ? fits - 1 : 2) : fits;
}
