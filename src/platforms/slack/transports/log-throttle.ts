/** What may happen again and again, told at most once a minute. */

const MINUTE_MS = 60_000;

/** What comes sooner waits until the minute is over; then the last of it is told, with how many it stands for. */
export class LogThrottle {
  readonly #write: (line: string) => void;
  #waiting: { readonly line: string; readonly lines: number } | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  tell(line: string): void {
    if (this.#timer === undefined) this.#tellNow(line);
    else this.#waiting = { line, lines: (this.#waiting?.lines ?? 0) + 1 };
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #tellNow(line: string): void {
    this.#write(line);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const waiting = this.#waiting;
      this.#waiting = null;
      if (!waiting) return;
      const others = waiting.lines - 1;
      this.#tellNow(others > 0 ? `${waiting.line} (and ${others} like it within a minute)` : waiting.line);
    }, MINUTE_MS).unref();
  }
}
