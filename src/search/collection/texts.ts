/** Distinct texts, numbered from 0, in a few flat arrays: hundreds of thousands of words cost no object each. */

/** As plain data. */
export interface PackedTexts {
  /** UTF-16 code units, one text behind the other. */
  readonly units: Uint16Array;
  /** Where each text starts; one entry more. */
  readonly starts: Int32Array;
  readonly hashes: Int32Array;
  /** A hash table with open addressing: 1 + a text's number, 0 where a slot is free; its length is a power of two. */
  readonly slots: Int32Array;
}

const FIRST_SLOTS = 1024;

export class Texts {
  #size = 0;
  #units: Uint16Array = new Uint16Array(8 * FIRST_SLOTS);
  #starts: Int32Array = new Int32Array(FIRST_SLOTS);
  #hashes: Int32Array = new Int32Array(FIRST_SLOTS);
  #slots: Int32Array = new Int32Array(2 * FIRST_SLOTS);

  static from({ units, starts, hashes, slots }: PackedTexts): Texts {
    const texts = new Texts();
    texts.#size = starts.length - 1;
    texts.#units = units;
    texts.#starts = starts;
    texts.#hashes = hashes;
    texts.#slots = slots;
    return texts;
  }

  get size(): number {
    return this.#size;
  }

  get packed(): PackedTexts {
    const end = this.#starts[this.#size] ?? 0;
    return {
      units: this.#units.slice(0, end),
      starts: this.#starts.slice(0, this.#size + 1),
      hashes: this.#hashes.slice(0, this.#size),
      slots: this.#slots,
    };
  }

  /** The number of a text, or of what stands in it from `start` to `end`; −1 where it has none. */
  numberOf(text: string, start = 0, end = text.length): number {
    return this.#find(text, start, end, hashOf(text, start, end));
  }

  /** As `numberOf`; one that has none is given the next. */
  add(text: string): number {
    const hash = hashOf(text, 0, text.length);
    const known = this.#find(text, 0, text.length, hash);
    if (known >= 0) return known;
    const number = this.#size;
    const start = this.#starts[number] ?? 0;
    const end = start + text.length;
    while (end > this.#units.length)
      this.#units = doubled(this.#units, new Uint16Array(2 * this.#units.length));
    if (number + 1 === this.#starts.length) {
      this.#starts = doubled(this.#starts, new Int32Array(2 * this.#starts.length));
      this.#hashes = doubled(this.#hashes, new Int32Array(2 * this.#hashes.length));
    }
    for (let at = 0; at < text.length; at++) this.#units[start + at] = text.charCodeAt(at);
    this.#starts[number + 1] = end;
    this.#hashes[number] = hash;
    this.#size = number + 1;
    if (2 * this.#size > this.#slots.length) this.#enlarge();
    else this.#place(number, hash);
    return number;
  }

  /** Empty where no text has the number. */
  at(number: number): string {
    if (number < 0 || number >= this.#size) return '';
    return String.fromCharCode(...this.#units.subarray(this.#starts[number], this.#starts[number + 1]));
  }

  /** Calls `visit` with each text's number and where in `units` it stands. */
  each(visit: (number: number, units: Uint16Array, start: number, end: number) => void): void {
    for (let number = 0; number < this.#size; number++)
      visit(number, this.#units, this.#starts[number] as number, this.#starts[number + 1] as number);
  }

  #find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (slots[slot] as number) - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] === hash && this.#is(number, text, start, end)) return number;
    }
  }

  #is(number: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[number] as number;
    if ((this.#starts[number + 1] as number) - from !== end - start) return false;
    for (let at = start; at < end; at++)
      if (this.#units[from + at - start] !== text.charCodeAt(at)) return false;
    return true;
  }

  #place(number: number, hash: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }

  #enlarge(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let number = 0; number < this.#size; number++) this.#place(number, this.#hashes[number] as number);
  }
}

function doubled<A extends Int32Array | Uint16Array>(items: A, larger: A): A {
  larger.set(items);
  return larger;
}

/** FNV-1a by code units, its high bits mixed into the low ones, which choose the slot. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
