/** Calls that Slack asks to be made later: each waits by itself, and what is limited alike waits behind it. */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const tooMany = z.object({ retryAfter: z.number() });
/** Slack's limits that come without a time: by its error, or where the client finds none that it can read. */
const untimed = z.union([
  z.object({ data: z.object({ error: z.enum(['ratelimited', 'rate_limited']) }) }),
  z.object({ message: z.string().includes('Retry header did not contain a valid timeout') }),
]);

/** Slack takes a message a second in a channel. */
const SHORTEST_S = 1;

/** In seconds; null where an error doesn't ask to wait. */
export function retryAfterOf(error: unknown): number | null {
  const told = tooMany.safeParse(error).data?.retryAfter;
  if (told !== undefined) return Math.max(SHORTEST_S, told);
  return untimed.safeParse(error).success ? SHORTEST_S : null;
}

/** Nobody waits longer for an answer. */
const LONGEST_WAIT_MS = 5 * 60_000;
const MOST_WAITING = 100;

interface Queue {
  /** Whoever came last; never rejects. */
  last: Promise<unknown>;
  waiting: number;
  /** As `performance.now()`. */
  until: number;
}

/**
 * Slack limits most methods by the workspace and posting by the channel. The client of @slack/web-api would hold all that
 * it is asked for as long as one of them is limited; one that rejects instead leaves the waiting to this.
 */
export class RateLimits {
  readonly #queues = new Map<string, Queue>();

  /**
   * Does `call`, again where Slack asks to wait, and one after the other what has the same `key`. Rejects as `call` does,
   * and where waiting would take too long or too many wait.
   */
  async run<T>(key: string, call: () => Promise<T>): Promise<T> {
    if (this.#queues.has(key)) return this.#queue(key, call, null);
    try {
      return await call();
    } catch (error) {
      if (retryAfterOf(error) === null) throw error;
      return this.#queue(key, call, error);
    }
  }

  /** `limited`: the error that asked to wait, where there was one. */
  #queue<T>(key: string, call: () => Promise<T>, limited: unknown): Promise<T> {
    const queue = this.#queues.get(key) ?? { last: Promise.resolve(), waiting: 0, until: 0 };
    if (queue.waiting >= MOST_WAITING)
      return Promise.reject(limited ?? new Error('too many calls wait for Slack'));
    if (limited) hold(queue, limited);
    this.#queues.set(key, queue);
    queue.waiting += 1;
    const mine = queue.last
      .then(() => inTurn(queue, call))
      .finally(() => {
        queue.waiting -= 1;
        if (queue.waiting === 0) this.#queues.delete(key);
      });
    queue.last = mine.catch(() => {});
    return mine;
  }
}

async function inTurn<T>(queue: Queue, call: () => Promise<T>): Promise<T> {
  const latest = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    if (queue.until > latest) throw new Error('Slack asks to wait for too long');
    const ms = queue.until - performance.now();
    if (ms > 0) await pause(ms, undefined, { ref: false });
    try {
      return await call();
    } catch (error) {
      if (!hold(queue, error)) throw error;
    }
  }
}

/** Whether `error` asks to wait. */
function hold(queue: Queue, error: unknown): boolean {
  const seconds = retryAfterOf(error);
  if (seconds === null) return false;
  queue.until = Math.max(queue.until, performance.now() + seconds * 1000);
  return true;
}
