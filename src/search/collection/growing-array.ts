/** A list of 32-bit integers that grows as it is filled. */
export class GrowingArray {
  #items = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) this.#enlarge();
    this.#items[this.#length++] = item;
  }

  pushAll(items: Int32Array): void {
    while (this.#length + items.length > this.#items.length) this.#enlarge();
    this.#items.set(items, this.#length);
    this.#length += items.length;
  }

  /** 0 where nothing was pushed. */
  at(place: number): number {
    return this.#items[place] ?? 0;
  }

  set(place: number, item: number): void {
    this.#items[place] = item;
  }

  add(place: number, more: number): void {
    this.#items[place] = this.at(place) + more;
  }

  clear(): void {
    this.#length = 0;
  }

  /** A copy of just what was pushed. */
  toArray(): Int32Array {
    return this.#items.slice(0, this.#length);
  }

  /** What was pushed, without a copy: good until something else is. What there is room for besides takes no memory until it is used. */
  view(): Int32Array {
    return this.#items.subarray(0, this.#length);
  }

  #enlarge(): void {
    const larger = new Int32Array(this.#items.length * 2);
    larger.set(this.#items);
    this.#items = larger;
  }
}
