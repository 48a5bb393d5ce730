/** A list of 32-bit integers that grows as it is filled. */
export class GrowingArray {
  #items = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length++] = item;
  }

  /** A copy of just what was pushed. */
  toArray(): Int32Array {
    return this.#items.slice(0, this.#length);
  }
}
