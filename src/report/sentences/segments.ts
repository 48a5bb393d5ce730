/** Segmenting text of any length. */

/** In UTF-16 code units of the text. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Of words: whether it is one, not what stands between two. */
  readonly isWordLike: boolean;
}

/** In UTF-16 code units. */
const WINDOW = 2000;

/**
 * The segments of `text`, in order. `Intl.Segmenter` takes time that grows with the square of what it is given, so it
 * is given a window at a time, each from the last boundary that is certain.
 */
export function* segmentsOf(text: string, segmenter: Intl.Segmenter): Iterable<Segment> {
  let start = 0;
  let size = WINDOW;
  while (start < text.length) {
    const segments = [...segmenter.segment(text.slice(start, start + size))];
    // What follows the window may move its last boundaries.
    const certain = start + size < text.length ? segments.slice(0, -2) : segments;
    size = certain.length > 0 ? WINDOW : size * 2;
    const from = start;
    for (const { index, segment, isWordLike = false } of certain) {
      start = from + index + segment.length;
      yield { start: from + index, end: start, isWordLike };
    }
  }
}
