/** Waiting for what happens in its own time. */
import { setTimeout } from 'node:timers/promises';

type Found<T> = T | null | undefined | false;

/** What `look` finds as soon as it finds something; rejects after `withinMs`, naming `what` did not come. */
export async function eventually<T>(
  look: () => Promise<Found<T>> | Found<T>,
  what = 'what was waited for',
  withinMs = 60_000,
): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`${what} did not come within ${withinMs} ms`);
    await setTimeout(1);
  }
}
