/** What was taken up a while ago, so that what comes twice is not taken up twice. */

export class Recent {
  /** When each was taken, as `performance.now()`; oldest first, so that what is over goes first. */
  readonly #taken = new Map<string, number>();
  readonly #keepMs: number;
  readonly #most: number;

  /** Past `most` keys the oldest is forgotten early. */
  constructor(keepMs: number, most: number) {
    this.#keepMs = keepMs;
    this.#most = most;
  }

  /** Whether `key` was not taken within the time that keys are kept for; from now on it is. */
  take(key: string): boolean {
    const now = performance.now();
    for (const [old, at] of this.#taken) {
      if (now - at < this.#keepMs && this.#taken.size <= this.#most) break;
      this.#taken.delete(old);
    }
    if (this.#taken.has(key)) return false;
    this.#taken.set(key, now);
    return true;
  }

  /** Milliseconds since `key` was taken; 0 where it was not. */
  age(key: string): number {
    return performance.now() - (this.#taken.get(key) ?? performance.now());
  }

  /** What came to nothing may be tried again at once. */
  release(key: string): void {
    this.#taken.delete(key);
  }
}
