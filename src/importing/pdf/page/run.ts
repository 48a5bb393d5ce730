/** A piece as it grows, character by character: one for all pages, since there are millions of characters. */
export class Run {
  left = 0;
  right = 0;
  y = 0;
  /** Where its last character begins. */
  last = 0;
  length = 0;
  #codes = new Uint16Array(256);

  add(code: number): void {
    if (this.length + 2 > this.#codes.length) {
      const longer = new Uint16Array(this.#codes.length * 2);
      longer.set(this.#codes);
      this.#codes = longer;
    }
    if (code > 0xffff) {
      this.#codes[this.length] = 0xd800 + ((code - 0x10000) >> 10);
      this.#codes[this.length + 1] = 0xdc00 + ((code - 0x10000) & 0x3ff);
      this.length += 2;
    } else {
      this.#codes[this.length] = code;
      this.length += 1;
    }
  }

  text(): string {
    return Buffer.from(this.#codes.buffer, 0, this.length * 2).toString('utf16le');
  }

  clear(): void {
    this.length = 0;
  }
}
