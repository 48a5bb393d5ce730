/** When the next connection may be opened, where the last ones failed or did not last. */

/** A connection that ends sooner and brought nothing did not last. */
const LASTING_MS = 10_000;

/** Behind the first that did not last, doubled with each; and the longest. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

/** Whatever they bring, no more connections than one a second, counted over so many. */
const BURST = 10;
const A_CONNECTION_MS = 1000;

/** Times are those of `now`, in milliseconds. */
export class ReconnectBackoff {
  readonly #now: () => number;
  readonly #random: () => number;
  /** When the last ones were opened, the oldest first. */
  readonly #opened: number[] = [];
  #failures = 0;

  constructor(now: () => number = () => performance.now(), random: () => number = Math.random) {
    this.#now = now;
    this.#random = random;
  }

  /** One is being opened. */
  opening(): void {
    this.#opened.push(this.#now());
    if (this.#opened.length > BURST) this.#opened.shift();
  }

  /** The last try brought no connection. */
  failed(): void {
    this.#failures += 1;
  }

  /** A connection is over that was open for `ms`; `isOfUse`: something was asked by it. */
  ended(ms: number, isOfUse: boolean): void {
    this.#failures = isOfUse || ms >= LASTING_MS ? 0 : this.#failures + 1;
  }

  /**
   * How long to wait for the next one, in milliseconds: none behind one that lasted, and the longer the more in a row did
   * not; never for all bots at once.
   */
  pause(): number {
    const full = this.#failures === 0 ? 0 : FIRST_PAUSE_MS * 2 ** Math.min(this.#failures - 1, 20);
    const grown = Math.min(LONGEST_PAUSE_MS, full) * (0.5 + this.#random() / 2);
    const [oldest] = this.#opened;
    const turn = oldest === undefined || this.#opened.length < BURST ? 0 : oldest + BURST * A_CONNECTION_MS;
    return Math.max(grown, turn - this.#now());
  }
}
