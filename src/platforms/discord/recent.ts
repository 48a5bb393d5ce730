/** What was taken up a moment ago, so that a press that comes twice is not taken up twice. */

const MOMENT_MS = 5000;

export class Recent {
  /** When each was taken, as `performance.now()`; oldest first, so that what is over goes first. */
  readonly #taken = new Map<string, number>();

  /** Whether `key` was not taken within the last five seconds; from now on it is. */
  take(key: string): boolean {
    const now = performance.now();
    for (const [old, at] of this.#taken) {
      if (now - at < MOMENT_MS) break;
      this.#taken.delete(old);
    }
    if (this.#taken.has(key)) return false;
    this.#taken.set(key, now);
    return true;
  }

  /** What came to nothing may be tried again at once. */
  release(key: string): void {
    this.#taken.delete(key);
  }
}
