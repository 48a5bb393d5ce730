/** Questions that are kept for whoever looks after the reports: what was asked, never by whom. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Logger } from '../log.ts';
import type { Database } from './database.ts';

const WRITE_WITHIN_MS = 2000;
/** Nobody waits in a chat for the list. */
const READ_WITHIN_MS = 30_000;
const DAY_MS = 24 * 60 * 60_000;
/** How often what is too old is cleared away. */
const PRUNE_MS = 60 * 60_000;

/** Which questions are kept. */
export type Keeping = 'none' | 'unanswered' | 'all';

export interface KeptQuestion {
  readonly question: string;
  /** What came of it: a verdict, or what a member said of it since. */
  readonly outcome: string;
  /** The name of the only report that was asked; null where several were. */
  readonly report: string | null;
  /** Words that the reports lack. */
  readonly missing: readonly string[];
}

export type StoredQuestion = KeptQuestion & {
  readonly id: string;
  readonly askedAt: Date;
};

const words = z.array(z.string()).catch([]);

export class KeptQuestions {
  readonly keeping: Keeping;
  readonly #days: number;
  readonly #database: Database;
  readonly #log: Logger;
  #pruned = Number.NEGATIVE_INFINITY;

  /** Each is kept for so many days. */
  constructor(database: Database, log: Logger, keeping: Keeping, days: number) {
    this.keeping = keeping;
    this.#days = days;
    this.#database = database;
    this.#log = log;
  }

  /** Resolves to its id; null where it could not be kept. Never rejects, and nobody needs to wait for it. */
  async keep(
    { question, outcome, report, missing }: KeptQuestion,
    askedAt = new Date(),
  ): Promise<string | null> {
    const id = randomUUID();
    const row = {
      id,
      asked_at: askedAt.getTime(),
      question,
      outcome,
      report,
      missing: JSON.stringify(missing),
    };
    try {
      await this.#database.write(WRITE_WITHIN_MS, (db) =>
        db.insertInto('kept_questions').values(row).execute(),
      );
    } catch (error) {
      this.#log.debug({ err: error }, 'a question could not be kept');
      return null;
    }
    await this.#pruneNowAndThen();
    return id;
  }

  /** What came of it since; resolves to whether that is kept. */
  async mark(id: string, outcome: string): Promise<boolean> {
    try {
      const [result] = await this.#database.write(WRITE_WITHIN_MS, (db) =>
        db.updateTable('kept_questions').set({ outcome }).where('id', '=', id).execute(),
      );
      return result !== undefined && result.numUpdatedRows > 0n;
    } catch (error) {
      this.#log.debug({ err: error }, 'what became of a question could not be kept');
      return false;
    }
  }

  /** Oldest first, from `since` on. Rejects where the database can't be had. */
  async list(since = new Date(0)): Promise<readonly StoredQuestion[]> {
    const rows = await this.#database.read(READ_WITHIN_MS, (db) =>
      db
        .selectFrom('kept_questions')
        .selectAll()
        .where('asked_at', '>=', since.getTime())
        .orderBy('asked_at')
        .orderBy('id')
        .execute(),
    );
    return (rows ?? []).map(({ id, asked_at, missing, question, outcome, report }) => ({
      id,
      question,
      outcome,
      report,
      askedAt: new Date(Number(asked_at)),
      missing: words.parse(JSON.parse(missing)),
    }));
  }

  /** Forgets what is older than the days that questions are kept for. Rejects where the database can't be had. */
  async prune(now = Date.now()): Promise<void> {
    const oldest = now - this.#days * DAY_MS;
    await this.#database.write(WRITE_WITHIN_MS, (db) =>
      db.deleteFrom('kept_questions').where('asked_at', '<', oldest).execute(),
    );
  }

  async #pruneNowAndThen(): Promise<void> {
    const now = performance.now();
    if (now - this.#pruned < PRUNE_MS) return;
    this.#pruned = now;
    await this.prune().catch((error) =>
      this.#log.debug({ err: error }, 'old questions could not be forgotten'),
    );
  }
}
