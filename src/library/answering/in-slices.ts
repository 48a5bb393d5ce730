/** What takes long to gather, gathered in short turns, so that questions are answered in between. */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Steps } from '../../steps.ts';

/** No question waits longer for its turn, save where one step takes longer. */
const TURN_MS = 10;

export class Sliced<T> {
  readonly #begin: () => Steps<T>;
  #gathered: Promise<T> | null = null;
  #value: T | null = null;

  /** `begin` is called when it is first wanted. */
  constructor(begin: () => Steps<T>) {
    this.#begin = begin;
  }

  /** Once for all who want it. Rejects with what the work throws. */
  gathered(): Promise<T> {
    this.#gathered ??= inTurns(this.#begin).then((value) => {
      this.#value = value;
      return value;
    });
    return this.#gathered;
  }

  /** Null as long as it isn't gathered. */
  get value(): T | null {
    return this.#value;
  }

  /** Null where it takes longer than that from now; it is gathered all the same. */
  async within(ms: number): Promise<T | null> {
    const gathered = this.gathered();
    if (ms === Number.POSITIVE_INFINITY) return gathered;
    const waiting = new AbortController();
    try {
      return await Promise.race([gathered, setTimeout(ms, null, { signal: waiting.signal })]);
    } finally {
      waiting.abort();
    }
  }
}

async function inTurns<T>(begin: () => Steps<T>): Promise<T> {
  const steps = begin();
  for (;;) {
    await setImmediate();
    const end = performance.now() + TURN_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}
