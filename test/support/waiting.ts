/** Waiting for what happens in its own time. */
import { setTimeout } from 'node:timers/promises';

/** What `look` finds as soon as it finds something; rejects after `withinMs`. */
export async function eventually<T>(
  look: () => Promise<T | null | false> | T | null | false,
  withinMs = 10_000,
): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== null && found !== false) return found;
    if (performance.now() > end) throw new Error(`did not come within ${withinMs} ms`);
    await setTimeout(10);
  }
}
