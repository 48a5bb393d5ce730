/** How long the main thread is busy at a time. */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface BusyFigures {
  /** The longest delay of the event loop in milliseconds, with the time that other processes had the processor. */
  readonly longestDelay: number;
  /** The longest that the main thread itself computed between two turns, in milliseconds; null where Linux is not there to tell. */
  readonly longestComputing: number | null;
}

/** Measures from now until the function that it gives is called. */
export function watchMainThread(): () => BusyFigures {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let longest = 0;
  let before = computed();
  const timer = setInterval(() => {
    const now = computed();
    if (now !== null && before !== null) longest = Math.max(longest, now - before);
    before = now;
  }, 1);
  return () => {
    clearInterval(timer);
    delay.disable();
    return { longestDelay: delay.max / 1e6, longestComputing: before === null ? null : longest };
  };
}

/** Milliseconds that the main thread has had a processor so far. */
function computed(): number | null {
  try {
    const statistics = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8');
    return Number(statistics.split(' ', 1)[0]) / 1e6;
  } catch {
    return null;
  }
}
