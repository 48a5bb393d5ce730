/** Does what several replicas are asked for only once, as long as the database can be had. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../log.ts';
import type { Database, Work } from './database.ts';
import { KEPT_MS, type Once, OnceHere } from './once-here.ts';

/** A member waits for what is done, not for whether it may be: past this, it is done without asking. */
const CLAIM_WITHIN_MS = 1000;
const TELL_WITHIN_MS = 2000;
/**
 * A replica that took something up says so again and again while it is at it; one that is silent for so long is gone, and
 * another one may take it up: early enough for the member who waits for it.
 */
const LEASE_MS = 1500;
const RENEW_MS = 400;
/** How soon, from then on how much later each time, and for how long it is looked whether another replica gets it done. */
const LOOK_MS = 5;
const LATER = 1.5;
const LOOK_AT_MOST_MS = 100;
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
  readonly #leaseMs: number;
  readonly #waitMs: number;
  #cleared = Number.NEGATIVE_INFINITY;

  /** Others are given, and waited for, `patience` times as long. */
  constructor(database: Database, log: Logger, patience = 1) {
    this.#database = database;
    this.#log = log;
    this.#leaseMs = LEASE_MS * patience;
    this.#waitMs = WAIT_MS * patience;
  }

  run(key: string, work: () => Promise<boolean>, keepMs = KEPT_MS): Promise<boolean> {
    return this.#here.run(key, () => this.#runClaimed(key, work, keepMs), keepMs);
  }

  async #runClaimed(key: string, work: () => Promise<boolean>, keepMs: number): Promise<boolean> {
    const holder = randomUUID();
    let claim: Claim | null = null;
    const until = performance.now() + this.#waitMs;
    let look = LOOK_MS;
    do {
      if (claim !== null) await pause(look);
      look = Math.min(look * LATER, LOOK_AT_MOST_MS);
      claim = await this.#claim(key, holder);
    } while (claim === 'under way' && performance.now() < until);
    if (claim === 'done') return true;
    if (claim === 'under way') return false;
    let done = false;
    const renewing = claim === 'ours' ? setInterval(() => this.#renew(key, holder), RENEW_MS) : undefined;
    try {
      done = await work();
      return done;
    } finally {
      clearInterval(renewing);
      if (claim === 'ours') await this.#settle(key, holder, done ? keepMs : null);
      void this.#clear();
    }
  }

  /** Null where the database can’t tell. */
  async #claim(key: string, holder: string): Promise<Claim | null> {
    try {
      return await this.#database.write(CLAIM_WITHIN_MS, async (db, now): Promise<Claim> => {
        const claimed = { holder, until: now(this.#leaseMs), finished: 0 };
        const ours = await db
          .insertInto('done_once')
          .values({ key, ...claimed })
          .onConflict((conflict) =>
            conflict.column('key').doUpdateSet(claimed).where('done_once.until', '<', now()),
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

  /** It is still under way. */
  async #renew(key: string, holder: string): Promise<void> {
    await this.#tell((db, now) =>
      db
        .updateTable('done_once')
        .set({ until: now(this.#leaseMs) })
        .where('key', '=', key)
        .where('holder', '=', holder)
        .where('finished', '=', 0)
        .execute(),
    );
  }

  /** Null: it was not done. */
  async #settle(key: string, holder: string, keepMs: number | null): Promise<void> {
    await this.#tell((db, now) =>
      keepMs === null
        ? db.deleteFrom('done_once').where('key', '=', key).where('holder', '=', holder).execute()
        : db
            .updateTable('done_once')
            .set({ finished: 1, until: now(keepMs) })
            .where('key', '=', key)
            .where('holder', '=', holder)
            .execute(),
    );
  }

  async #clear(): Promise<void> {
    const since = performance.now();
    if (since - this.#cleared < CLEAR_MS) return;
    this.#cleared = since;
    await this.#tell((db, now) => db.deleteFrom('done_once').where('until', '<', now()).execute());
  }

  async #tell(work: Work<unknown>): Promise<void> {
    try {
      await this.#database.write(TELL_WITHIN_MS, work);
    } catch (error) {
      this.#log.debug({ err: error }, 'other replicas could not be told what is done');
    }
  }
}
