/** Does what this process is asked for several times only once. */

/** Does what it is asked for under one key only once. */
export interface Once {
  /**
   * Does `work`, which tells whether it got it done, unless it was done under this `key` already; one that is under way
   * is waited for. What failed may be tried again, and what was done when `keepMs` are over. Resolves to whether it is
   * done; rejects as `work` does.
   */
  run(key: string, work: () => Promise<boolean>, keepMs?: number): Promise<boolean>;
}

/** Longer than the platforms send anything again: Slack does at once, after 1 minute and after 5. */
export const KEPT_MS = 15 * 60_000;
/** Slack sends an app at most 30,000 events an hour from a workspace. */
const MOST_KEPT = 10_000;

interface Run {
  /** When it may be done anew. */
  readonly until: number;
  /** Whether it came to be done. */
  readonly done: Promise<boolean>;
}

/** Keeps the keys of what was done for `keepMs`, at most `most` of them; past that the oldest is forgotten. */
export class OnceHere implements Once {
  readonly #runs = new Map<string, Run>();
  readonly #keepMs: number;
  readonly #most: number;
  readonly #now: () => number;

  constructor(keepMs = KEPT_MS, most = MOST_KEPT, now: () => number = Date.now) {
    this.#keepMs = keepMs;
    this.#most = most;
    this.#now = now;
  }

  async run(key: string, work: () => Promise<boolean>, keepMs = this.#keepMs): Promise<boolean> {
    for (let earlier = this.#recent(key); earlier; earlier = this.#recent(key)) {
      if (await earlier.done) return true;
      this.#forget(key, earlier);
    }
    const working = work();
    const run: Run = { until: this.#now() + keepMs, done: working.catch(() => false) };
    this.#runs.set(key, run);
    this.#prune();
    return working;
  }

  #recent(key: string): Run | undefined {
    const run = this.#runs.get(key);
    return run && this.#now() < run.until ? run : undefined;
  }

  #forget(key: string, run: Run): void {
    if (this.#runs.get(key) === run) this.#runs.delete(key);
  }

  #prune(): void {
    const now = this.#now();
    for (const [key, { until }] of this.#runs) {
      if (until > now && this.#runs.size <= this.#most) return;
      this.#runs.delete(key);
    }
  }
}
