/** Does what several replicas are asked for only once, as long as the database can be had. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../log.ts';
import type { Database } from './database.ts';
import { KEPT_MS, type Once, OnceHere } from './once-here.ts';

/** A member waits for what is done, not for whether it may be: past this, it is done without asking. */
const CLAIM_WITHIN_MS = 1000;
const FINISH_WITHIN_MS = 2000;
/** By when a replica that took something up has done it or is gone, and another one may. */
const UNDER_WAY_MS = 30_000;
/** How soon, from then on how much later each time, and for how long it is looked whether another replica gets it done. */
const LOOK_MS = 5;
const LATER = 1.5;
const WAIT_MS = 2000;
/** How often what is over is cleared away. */
const CLEAR_MS = 5 * 60_000;

type Claim = 'ours' | 'done' | 'under way';

/**
 * What one replica takes up is marked in the database; another one that is asked for the same waits until it is done, and
 * takes it up itself where that replica is gone. Where the database can't be had, each process sees to itself.
 */
export class SharedOnce implements Once {
  readonly #database: Database;
  readonly #log: Logger;
  readonly #here = new OnceHere();
  #cleared = 0;

  constructor(database: Database, log: Logger) {
    this.#database = database;
    this.#log = log;
  }

  run(key: string, work: () => Promise<boolean>, keepMs = KEPT_MS, leaseMs = UNDER_WAY_MS): Promise<boolean> {
    return this.#here.run(key, () => this.#runClaimed(key, work, keepMs, leaseMs), keepMs);
  }

  async #runClaimed(
    key: string,
    work: () => Promise<boolean>,
    keepMs: number,
    leaseMs: number,
  ): Promise<boolean> {
    const holder = randomUUID();
    let claim: Claim | null = null;
    const until = performance.now() + WAIT_MS;
    let look = LOOK_MS;
    do {
      if (claim !== null) await pause(look);
      look *= LATER;
      claim = await this.#claim(key, holder, leaseMs);
    } while (claim === 'under way' && performance.now() < until);
    if (claim === 'done') return true;
    if (claim === 'under way') return false;
    let done = false;
    try {
      done = await work();
      return done;
    } finally {
      if (claim === 'ours') await this.#settle(key, holder, done ? keepMs : null);
      void this.#clear();
    }
  }

  /** Null where the database can't tell. */
  async #claim(key: string, holder: string, leaseMs: number): Promise<Claim | null> {
    const now = Date.now();
    try {
      return await this.#database.write(CLAIM_WITHIN_MS, async (db): Promise<Claim> => {
        const claimed = { holder, until: now + leaseMs, finished: 0 };
        const ours = await db
          .insertInto('done_once')
          .values({ key, ...claimed })
          .onConflict((conflict) =>
            conflict.column('key').doUpdateSet(claimed).where('done_once.until', '<', now),
          )
          .returning('key')
          .executeTakeFirst();
        if (ours) return 'ours';
        const theirs = await db
          .selectFrom('done_once')
          .select(['finished', 'holder'])
          .where('key', '=', key)
          .executeTakeFirst();
        // The word of a try before this one may have come late.
        if (theirs?.holder === holder) return 'ours';
        return theirs?.finished === 1 ? 'done' : 'under way';
      });
    } catch (error) {
      this.#log.debug({ err: error }, 'whether another replica does the same can’t be told');
      return null;
    }
  }

  /** Null: it was not done. */
  async #settle(key: string, holder: string, keepMs: number | null): Promise<void> {
    try {
      await this.#database.write<unknown>(FINISH_WITHIN_MS, (db) =>
        keepMs === null
          ? db.deleteFrom('done_once').where('key', '=', key).where('holder', '=', holder).execute()
          : db
              .updateTable('done_once')
              .set({ finished: 1, until: Date.now() + keepMs })
              .where('key', '=', key)
              .where('holder', '=', holder)
              .execute(),
      );
    } catch (error) {
      this.#log.debug({ err: error }, 'other replicas could not be told what is done');
    }
  }

  async #clear(): Promise<void> {
    const now = Date.now();
    if (now - this.#cleared < CLEAR_MS) return;
    this.#cleared = now;
    await this.#database
      .write(FINISH_WITHIN_MS, (db) => db.deleteFrom('done_once').where('until', '<', now).execute())
      .catch(() => {});
  }
}
