/** The database: asked within a time limit, left alone while it can't be had, and back by itself. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely, RawBuilder } from 'kysely';
import type { Logger } from '../log.ts';
import type { Backend } from './backend.ts';
import { kysely } from './kysely.ts';
import type { Tables } from './tables.ts';

/** Between two tries where somebody else writes; random, so that several don't keep step. */
const TRY_AGAIN_MS = [3, 15] as const;
/** Connects, and brings the tables up to date behind whoever is at it. */
const OPEN_WITHIN_MS = 5000;
/** How often it is seen to whether a database that was lost is back. */
const PROBE_MS = 1000;
/** Where one question had no word in time. */
const SUSPECT_WITHIN_MS = 1500;

/** Told when the database is lost and when it is back. */
export interface DatabaseWatch {
  database(now: 'connected' | 'lost'): void;
}

/** A moment by the database's clock, so many milliseconds from now on. */
type Moment = (aheadMs?: number) => RawBuilder<number>;

export type Work<T> = (db: Kysely<Tables>, now: Moment) => Promise<T>;

const ALIVE: Work<unknown> = (db) => db.selectFrom('channel_reports').select('channel').limit(1).execute();

/** Not waited for, since the last try failed. */
export class DatabaseLost extends Error {}

/** It was there, and took too long because others wrote. */
class Occupied extends Error {}

/** No word came in time: it may hang, or be busy. */
class Late extends Error {}

export class Database {
  readonly #backend: Backend;
  readonly #log: Logger;
  readonly #watch: DatabaseWatch | undefined;
  readonly #closing = new AbortController();
  readonly #patience: number;
  #isLost = false;
  #isSuspected = false;

  /** Time limits are `patience` times as long. */
  constructor(backend: Backend, log: Logger, watch?: DatabaseWatch, patience = 1) {
    this.#patience = patience;
    this.#backend = backend;
    this.#log = log;
    this.#watch = watch;
  }

  /** Whether several machines share it. */
  get isShared(): boolean {
    return this.#backend.isShared;
  }

  /** Ahead of the first question, so that it needn't wait for that. Never rejects: what fails is tried again. */
  async open(): Promise<void> {
    try {
      await this.#within(OPEN_WITHIN_MS, this.isShared, async () => {});
      if (!this.#isLost) this.#watch?.database('connected');
    } catch {
      // It is logged.
    }
  }

  /** Null where nothing was ever written. Rejects where that can't be told within `ms`. */
  read<T>(ms: number, work: Work<T>): Promise<T | null> {
    return this.#within(ms, this.isShared, work);
  }

  /** Rejects where that fails or takes longer than `ms`; what it was told in time, it may yet do. */
  async write<T>(ms: number, work: Work<T>): Promise<T> {
    const written = await this.#within(ms, true, work);
    if (written === null) throw new Error('there is no database');
    return written;
  }

  close(): void {
    this.#closing.abort();
    this.#backend.discard();
  }

  async #within<T>(ms: number, make: boolean, work: Work<T>): Promise<T | null> {
    if (this.#isLost) throw new DatabaseLost('the database can’t be had for now');
    try {
      return await this.#tried(ms, make, work);
    } catch (error) {
      if (error instanceof Late) void this.#suspect(error);
      else if (!(error instanceof Occupied)) this.#lose(error);
      throw error;
    }
  }

  /** One that is only busy has an answer if it is given a little longer. */
  async #suspect(late: Late): Promise<void> {
    if (this.#isSuspected) return;
    this.#isSuspected = true;
    await this.#tried(SUSPECT_WITHIN_MS, this.isShared, ALIVE).catch(() => this.#lose(late));
    this.#isSuspected = false;
  }

  async #tried<T>(ms: number, make: boolean, work: Work<T>): Promise<T | null> {
    // Each question asks, and most often there is nothing to be asked.
    if ((await this.#backend.load(make)) === null) return null;
    const ending = new AbortController();
    const { signal } = ending;
    let passing: unknown = null;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        // What is still tried has no use; to end what is over by a signal would cost a question more than the rest.
        ending.abort();
        reject(
          passing
            ? new Occupied(`others wrote for ${ms} ms`, { cause: passing })
            : new Late(`no word from the database within ${ms} ms`),
        );
      }, ms * this.#patience);
    });
    const trying = async (): Promise<T | null> => {
      for (;;) {
        let db: Kysely<Tables> | null = null;
        try {
          db = await this.#backend.open(make);
          signal.throwIfAborted();
          return db && (await work(db, await this.#moment()));
        } catch (error) {
          if (db && this.#backend.isSpoiltByFailure) this.#backend.discard(db);
          if (signal.aborted || !this.#backend.isPassing(error)) throw error;
          passing = error;
        }
        const [least, most] = TRY_AGAIN_MS;
        await pause(least + Math.random() * (most - least), undefined, { signal });
      }
    };
    const trial = trying();
    trial.catch(() => {});
    try {
      return await Promise.race([trial, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #moment(): Promise<Moment> {
    const { sql } = kysely();
    const clock = sql.raw(this.#backend.clock);
    return (aheadMs = 0) => sql<number>`${clock} + ${aheadMs}`;
  }

  #lose(error: unknown): void {
    if (this.#isLost || this.#closing.signal.aborted) return;
    this.#isLost = true;
    this.#backend.discard();
    this.#watch?.database('lost');
    this.#log.warn(
      { err: error },
      'the database can’t be had: questions are answered without it until it is back',
    );
    void this.#waitForIt();
  }

  async #waitForIt(): Promise<void> {
    const { signal } = this.#closing;
    for (;;) {
      await pause(PROBE_MS, undefined, { signal, ref: false }).catch(() => {});
      if (signal.aborted) return;
      try {
        await this.#tried(OPEN_WITHIN_MS, this.isShared, ALIVE);
        break;
      } catch (error) {
        this.#backend.discard();
        this.#log.debug({ err: error }, 'the database can’t be had yet');
      }
    }
    if (signal.aborted) return this.#backend.discard();
    this.#isLost = false;
    this.#watch?.database('connected');
    this.#log.info('the database is back');
  }
}
