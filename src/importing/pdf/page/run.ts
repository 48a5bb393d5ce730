/** What TeX's encodings OT1 and T1 have below the letters, and last. */
export const TEX_CODES = pairs(
  '\u000Bﬀ\u000Cﬁ\u000Dﬂ\u000Eﬃ\u000Fﬄ\u0010“\u0011”\u0015–\u0016—\u001Bﬀ\u001Cﬁ\u001Dﬂ\u001Eﬃ\u001Fﬄ\u00FFß',
);
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl'];
const FIRST_LIGATURE = 0xfb00;

/** Accents that take up room of their own, and what they are on a letter: fonts without accented letters put one over the other. */
const ACCENTS = pairs(
  '`\u0300´\u0301^\u0302ˆ\u0302~\u0303˜\u0303¯\u0304˘\u0306˙\u0307¨\u0308˚\u030A˝\u030Bˇ\u030C¸\u0327˛\u0328',
);
const MAY_BE_ACCENT = Uint8Array.from({ length: 0x2de }, (_, code) => (ACCENTS.has(code) ? 1 : 0));
const LETTER = /\p{L}/u;
const COMBINING = /\p{M}/u;
const MARKED_LETTER = /\p{L}|\p{M}/u;
const DOTLESS: ReadonlyMap<number, number> = new Map([
  [0x131, 0x69],
  [0x237, 0x6a],
]);

/** From each character of a text that stands at an even place to the one behind it. */
function pairs(text: string): ReadonlyMap<number, number> {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  return new Map(codes.flatMap((code, i) => (i % 2 === 0 ? [[code, codes[i + 1] ?? 0]] : [])));
}

/** A piece as it grows, character by character: one for all pages, since there are millions of characters. */
export class Run {
  left = 0;
  right = 0;
  y = 0;
  /** Where its last character begins. */
  last = 0;
  length = 0;
  #codes = new Uint16Array(256);
  /** The same, of each the lower byte: all there is to most texts, which take half the room as strings so. */
  #bytes = Buffer.alloc(256);
  /** All codes' bits. */
  #bits = 0;
  /** The middle of the accent that it ends with; null where it ends with none. */
  #accent: number | null = null;
  #isComposed = false;

  add(code: number): void {
    if (this.length + 2 > this.#codes.length) {
      const longer = new Uint16Array(this.#codes.length * 2);
      longer.set(this.#codes);
      this.#codes = longer;
      this.#bytes = Buffer.concat([this.#bytes], longer.length);
    }
    this.#bits |= code;
    if (code > 0xffff) {
      this.#codes[this.length] = 0xd800 + ((code - 0x10000) >> 10);
      this.#codes[this.length + 1] = 0xdc00 + ((code - 0x10000) & 0x3ff);
      this.length += 2;
    } else {
      this.#codes[this.length] = code;
      this.#bytes[this.length] = code;
      this.length += 1;
    }
  }

  /** Adds a character that begins and ends there. */
  place(code: number, start: number, end: number): void {
    // A negative index would be looked up as a name.
    const ligature = code < FIRST_LIGATURE ? undefined : LIGATURES[code - FIRST_LIGATURE];
    if (ligature === undefined) this.add(code);
    else for (const letter of ligature) this.add(letter.charCodeAt(0));
    this.last = start;
    this.#accent = code <= 0x2dd && MAY_BE_ACCENT[code] ? (start + end) / 2 : null;
  }

  /** Adds an accent to the letter that it stands on, or a letter to the accent ahead of it; false for any other. */
  compose(code: number, start: number, end: number, y: number, size: number): boolean {
    // Most characters are neither.
    if (this.#accent === null && (code > 0x2dd || !MAY_BE_ACCENT[code])) return false;
    const accent = ACCENTS.get(code);
    if (this.length === 0 || Math.abs(y - this.y) > size * 0.6) return false;
    const last = this.#codes[this.length - 1] ?? 0;
    if (accent !== undefined) {
      const middle = (start + end) / 2;
      if (
        middle < this.last ||
        middle > this.right - size * 0.05 ||
        !MARKED_LETTER.test(String.fromCharCode(last))
      )
        return false;
      this.#put(last, accent);
    } else {
      if (this.#accent === null || this.#accent < start || this.#accent > end) return false;
      if (!LETTER.test(String.fromCodePoint(code))) return false;
      this.#put(code, ACCENTS.get(last) ?? last);
      if (this.length === 2) this.y = y;
      this.last = start;
    }
    this.#accent = null;
    this.right = Math.max(this.right, end);
    return true;
  }

  /** A letter and the accent on it for the last character. */
  #put(letter: number, accent: number): void {
    this.length -= 1;
    this.add(DOTLESS.get(letter) ?? letter);
    this.add(accent);
    this.#isComposed = true;
  }

  /** Puts an accent on the letter that it ends with. */
  mark(accent: number): void {
    this.#put(this.#codes[this.length - 1] ?? 0, ACCENTS.get(accent) ?? accent);
    this.#accent = null;
  }

  /** Whether it is an accent and nothing else. */
  get isAccent(): boolean {
    return this.#accent !== null && this.length === (this.#codes[0] === 0x20 ? 2 : 1);
  }

  /** Whether it ends with a letter that an accent was put on. */
  get endsMarked(): boolean {
    return this.#isComposed && COMBINING.test(String.fromCharCode(this.#codes[this.length - 1] ?? 0));
  }

  text(): string {
    const text =
      this.#bits < 0x100
        ? this.#bytes.toString('latin1', 0, this.length)
        : Buffer.from(this.#codes.buffer, 0, this.length * 2).toString('utf16le');
    return this.#isComposed ? text.normalize('NFC') : text;
  }

  clear(): void {
    this.length = 0;
    this.#bits = 0;
    this.#accent = null;
    this.#isComposed = false;
  }
}
