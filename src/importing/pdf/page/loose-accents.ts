/** Accents that a page's content places apart from their letters: PDFium reads those over capitals at the end of the line. */

/** How far above the line an accent on a capital is placed, in parts of the size. */
const REACH = 0.5;

const LETTER = /\p{L}/u;

interface LooseAccent<Style> {
  readonly code: number;
  readonly middle: number;
  readonly y: number;
  readonly style: Style;
}

/** Those of one page: found as it is read, put on their letters as it is read again. */
export class LooseAccents<Style> {
  readonly #all: LooseAccent<Style>[] = [];
  readonly #taken = new Set<LooseAccent<Style>>();

  add(accent: LooseAccent<Style>): void {
    this.#all.push(accent);
  }

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /** Whether a character is one of them. */
  has(code: number, middle: number, y: number): boolean {
    return this.#all.some((accent) => accent.code === code && accent.middle === middle && accent.y === y);
  }

  /** The one on a letter that begins and ends there; each is on one letter. */
  take(letter: number, start: number, end: number, y: number, size: number): number | undefined {
    const found = this.#all.find(
      (accent) =>
        accent.middle > start &&
        accent.middle < end &&
        accent.y <= y &&
        y - accent.y < size * REACH &&
        !this.#taken.has(accent),
    );
    if (!found || !LETTER.test(String.fromCodePoint(letter))) return undefined;
    this.#taken.add(found);
    return found.code;
  }

  /** Those that stand on no letter. */
  left(): readonly LooseAccent<Style>[] {
    return this.#all.filter((accent) => !this.#taken.has(accent));
  }
}
