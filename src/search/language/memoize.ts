/** Remembers what was made of the last texts, without moving any about: a look-up costs that of a map. */
export class MemoizedTexts<T> {
  readonly #half: number;
  readonly #make: (text: string) => T;
  #recent = new Map<string, T>();
  #before: ReadonlyMap<string, T> = new Map();

  /** `most` texts at the most, and at the least the last half of that. */
  constructor(most: number, make: (text: string) => T) {
    this.#half = Math.ceil(most / 2);
    this.#make = make;
  }

  of(text: string): T {
    const known = this.#recent.get(text);
    if (known !== undefined) return known;
    const value = this.#before.get(text) ?? this.#make(text);
    if (this.#recent.size >= this.#half) {
      this.#before = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(text, value);
    return value;
  }
}
