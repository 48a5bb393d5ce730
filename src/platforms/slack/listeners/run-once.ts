/** Does what is asked for several times only once. */

interface Run {
  readonly started: number;
  /** Whether it came to be done. */
  readonly done: Promise<boolean>;
}

/** Keeps the keys of what was done for `keepMs`, at most `most` of them; past that the oldest is forgotten. */
export class Once {
  readonly #runs = new Map<string, Run>();
  readonly #keepMs: number;
  readonly #most: number;
  readonly #now: () => number;

  constructor(keepMs: number, most: number, now: () => number = Date.now) {
    this.#keepMs = keepMs;
    this.#most = most;
    this.#now = now;
  }

  /**
   * Does `work`, which tells whether it got it done, unless it was done under this `key` already; one that is under way
   * is waited for. What failed may be tried again. Resolves to whether it is done; rejects as `work` does.
   */
  async run(key: string, work: () => Promise<boolean>): Promise<boolean> {
    for (let earlier = this.#recent(key); earlier; earlier = this.#recent(key)) {
      if (await earlier.done) return true;
      this.#forget(key, earlier);
    }
    const working = work();
    const run: Run = { started: this.#now(), done: working.catch(() => false) };
    this.#runs.set(key, run);
    this.#prune();
    return working;
  }

  #recent(key: string): Run | undefined {
    const run = this.#runs.get(key);
    return run && this.#now() - run.started < this.#keepMs ? run : undefined;
  }

  #forget(key: string, run: Run): void {
    if (this.#runs.get(key) === run) this.#runs.delete(key);
  }

  #prune(): void {
    const stale = this.#now() - this.#keepMs;
    for (const [key, { started }] of this.#runs) {
      if (started > stale && this.#runs.size <= this.#most) return;
      this.#runs.delete(key);
    }
  }
}
