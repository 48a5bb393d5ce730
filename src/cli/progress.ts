/** A bar for long work, on standard error: redrawn in place on a terminal, a plain line now and then elsewhere. */
import type { Progress } from '../importing/draft.ts';

const WIDTH = 30;
/** In milliseconds: work that takes less shows nothing. */
const PATIENCE = 300;
const REDRAW = 100;
/** Between plain lines. */
const INTERVAL = 5000;

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): boolean;
}

export interface ProgressBar {
  readonly report: Progress;
  /** Takes the bar off the terminal. */
  clear(): void;
}

export function progressBar(stream: Stream, name: string): ProgressBar {
  const live = stream.isTTY;
  let next = performance.now() + (live ? PATIENCE : INTERVAL);
  let drawn = false;
  return {
    report(what, done, total) {
      const now = performance.now();
      if (now < next) return;
      next = now + (live ? REDRAW : INTERVAL);
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const percent = `${Math.floor(share * 100)}`.padStart(3);
      if (!live) {
        stream.write(`${name}: ${what}, ${percent.trim()} %\n`);
        return;
      }
      const full = Math.round(share * WIDTH);
      stream.write(`\r\u001B[K[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${percent} %  ${what}`);
      drawn = true;
    },
    clear() {
      if (drawn) stream.write('\r\u001B[K');
      drawn = false;
    },
  };
}
