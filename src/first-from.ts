/**
 * The first place from `start` up to but without `end` whose number is `least` or more; `end` where none is. `numberAt` never falls
 * from one place to the next.
 */
export function firstFrom(
  least: number,
  start: number,
  end: number,
  numberAt: (place: number) => number,
): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberAt(middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
