/** Tells at once of nearly all words of a text that they are none of a few, without making strings of them. */

const ROWS = 4096;

/** By its first two letters a word has a row, in which a bit stands for each length up to 31. */
export class WordShapes {
  readonly #lengths = new Uint32Array(ROWS);

  /** `word` is in lower case; as many letters as `ending` may be behind it. */
  add(word: string, ending: number): void {
    const capitalised = word.charAt(0).toUpperCase() + word.slice(1);
    for (const form of [word, capitalised, word.toUpperCase()]) {
      const row = rowOf(form, 0, form.length);
      for (let length = form.length; length <= form.length + ending; length++)
        this.#lengths[row] = (this.#lengths[row] ?? 0) | (1 << Math.min(31, length));
    }
  }

  mayHave(text: string, start: number, end: number): boolean {
    return (((this.#lengths[rowOf(text, start, end)] ?? 0) >>> Math.min(31, end - start)) & 1) === 1;
  }
}

function rowOf(text: string, start: number, end: number): number {
  const second = end - start > 1 ? text.charCodeAt(start + 1) : 0;
  return (text.charCodeAt(start) * 31 + (second === TYPOGRAPHIC ? APOSTROPHE : second)) & (ROWS - 1);
}

const TYPOGRAPHIC = 0x2019;
const APOSTROPHE = 0x27;
