/** Questions that are kept for whoever looks after the reports: what was asked, never by whom. */
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Logger } from '../log.ts';
import type { Database } from './database.ts';
import { kysely } from './kysely.ts';
import { withoutPeople } from './personal-data.ts';

const WRITE_WITHIN_MS = 2000;
/** A member waits for it, and there may be two such writes in the 2.5 s of a reply. */
const MARK_WITHIN_MS = 500;
/** Nobody waits in a chat for the list. */
const READ_WITHIN_MS = 30_000;
/** A member waits for the count. */
const COUNT_WITHIN_MS = 300;
const DAY_MS = 24 * 60 * 60_000;
/** A database that is busy must not be asked for more and more: beyond these, questions are not kept. */
const MOST_UNDER_WAY = 200;
/** Longer ones are kept up to here. */
const LONGEST = 1000;

/** Which questions are kept. */
export type Keeping = 'none' | 'unanswered' | 'all';

/** What came of a question: a verdict, or that a member said that the answer was to another question. */
export type KeptOutcome = 'answer' | 'perhaps' | 'none' | 'wrong';

export interface KeptQuestion {
  readonly question: string;
  readonly outcome: KeptOutcome;
  /** The name of the only report that was asked; null where several were. */
  readonly report: string | null;
  /** Words that the reports lack. */
  readonly missing: readonly string[];
  /** Whether it was asked where a report is to be had that is kept from elsewhere. */
  readonly isConfined: boolean;
}

export type StoredQuestion = KeptQuestion & {
  readonly id: string;
  readonly askedAt: Date;
};

/** Told of each question that is kept, and of each that is marked as answered wrongly. */
export interface KeepingWatch {
  kept(outcome: KeptOutcome): void;
  marked(): void;
}

const words = z.array(z.string()).catch([]);
const outcomes = z.enum(['answer', 'perhaps', 'none', 'wrong']).catch('none');

const ID = /^[\da-z]{12}$/;

export class KeptQuestions {
  readonly #keeping: Keeping;
  readonly #days: number;
  readonly #database: Database;
  readonly #log: Logger;
  readonly #watch: Partial<KeepingWatch>;
  readonly #underWay = new Set<Promise<unknown>>();
  #pruning: NodeJS.Timeout | null = null;

  /** Each is kept for so many days. */
  constructor(
    database: Database,
    log: Logger,
    keeping: Keeping,
    days: number,
    watch: Partial<KeepingWatch> = {},
  ) {
    this.#keeping = keeping;
    this.#days = days;
    this.#database = database;
    this.#log = log;
    this.#watch = watch;
  }

  get isKeeping(): boolean {
    return this.#keeping !== 'none';
  }

  /**
   * Keeps a question of that outcome, as soon as all `about` it is known, unless it is none of those that are kept. Nobody needs
   * to wait for it. What it gives tells it from others; null where none is kept: then it can't be marked either.
   */
  keep(outcome: KeptOutcome, about: () => Promise<Omit<KeptQuestion, 'outcome'>>): string | null {
    if (!this.isKeeping) return null;
    const id = Array.from({ length: 12 }, () => randomInt(36).toString(36)).join('');
    if (this.#keeping === 'all' || outcome !== 'answer') {
      this.#inBackground(async () => {
        await this.store({ ...(await about()), outcome }, { id });
        this.#watch.kept?.(outcome);
      }, 'a question could not be kept');
    }
    return id;
  }

  /**
   * Marks it as answered wrongly, once; it is kept from then on where it wasn't. Resolves to whether it is kept now. Rejects
   * never.
   */
  async mark(id: string, about: Promise<Omit<KeptQuestion, 'outcome'> | null>): Promise<boolean> {
    if (!this.isKeeping || !ID.test(id)) return false;
    try {
      const question = await about;
      const isNew = await this.#database.write(MARK_WITHIN_MS, async (db) => {
        const [marked] = await db
          .updateTable('kept_questions')
          .set({ outcome: 'wrong' })
          .where('id', '=', id)
          .where('outcome', '<>', 'wrong')
          .execute();
        return (marked?.numUpdatedRows ?? 0n) > 0n;
      });
      const isStored =
        !isNew &&
        question !== null &&
        (await this.store({ ...question, outcome: 'wrong' }, { id, withinMs: MARK_WITHIN_MS }));
      if (isNew || isStored) this.#watch.marked?.();
      return isNew || question !== null;
    } catch (error) {
      this.#log.debug({ err: error }, 'what became of a question could not be kept');
      return false;
    }
  }

  /**
   * Resolves to whether it was not there yet. People are struck out of it. Rejects where the database can't be had. `askedAt` is now by
   * the database's own clock, unless another time is given.
   */
  async store(
    { question, outcome, report, missing, isConfined }: KeptQuestion,
    {
      id,
      askedAt,
      withinMs = WRITE_WITHIN_MS,
    }: { readonly id: string; readonly askedAt?: Date; readonly withinMs?: number },
  ): Promise<boolean> {
    const struck = withoutPeople(question);
    const row = {
      id,
      question: struck.slice(0, LONGEST),
      outcome,
      report,
      missing: JSON.stringify(missing.filter((word) => struck.includes(word))),
      confined: isConfined ? 1 : 0,
    };
    const [stored] = await this.#database.write(withinMs, async (db) => {
      const asked_at = askedAt?.getTime() ?? (await this.#now());
      return db
        .insertInto('kept_questions')
        .values({ ...row, asked_at })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    });
    return (stored?.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }

  /** Oldest first, from so many milliseconds ago on. Rejects where the database can't be had. */
  async list(withinMs = Number.POSITIVE_INFINITY): Promise<readonly StoredQuestion[]> {
    const rows = await this.#database.read(READ_WITHIN_MS, async (db) => {
      const all = db.selectFrom('kept_questions').selectAll().orderBy('asked_at').orderBy('id');
      return (
        withinMs === Number.POSITIVE_INFINITY ? all : all.where('asked_at', '>=', await this.#now(withinMs))
      ).execute();
    });
    return (rows ?? []).map(({ id, asked_at, missing, question, outcome, report, confined }) => ({
      id,
      question,
      outcome: outcomes.parse(outcome),
      report,
      isConfined: confined === 1,
      askedAt: new Date(Number(asked_at)),
      missing: words.parse(JSON.parse(missing)),
    }));
  }

  /**
   * How many of the last so many milliseconds were not answered, of those that anybody may know of; null where that is not
   * kept or can't be told.
   */
  async unanswered(withinMs: number): Promise<number | null> {
    if (!this.isKeeping) return null;
    try {
      const counted = await this.#database.read(COUNT_WITHIN_MS, async (db) =>
        db
          .selectFrom('kept_questions')
          .select((eb) => eb.fn.countAll().as('count'))
          .where('asked_at', '>=', await this.#now(withinMs))
          .where('outcome', '<>', 'answer')
          .where('confined', '=', 0)
          .executeTakeFirst(),
      );
      return Number(counted?.count ?? 0);
    } catch (error) {
      this.#log.debug({ err: error }, 'how many questions were not answered can’t be told');
      return null;
    }
  }

  /** From now on forgets what is too old, at once and then daily, whether or not any more are kept. */
  open(): void {
    const prune = () => this.#inBackground(() => this.prune(), 'old questions could not be forgotten');
    prune();
    this.#pruning ??= setInterval(prune, DAY_MS).unref();
  }

  /** Forgets what is older than the days that questions are kept for. Rejects where the database can't be had. */
  async prune(): Promise<void> {
    // Read, since no file is made for it.
    await this.#database.read(WRITE_WITHIN_MS, async (db) =>
      db
        .deleteFrom('kept_questions')
        .where('asked_at', '<', await this.#now(this.#days * DAY_MS))
        .execute(),
    );
  }

  close(): void {
    if (this.#pruning) clearInterval(this.#pruning);
    this.#pruning = null;
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** So many milliseconds ago by the database's own clock, which all replicas share. */
  async #now(agoMs = 0) {
    const { sql } = kysely();
    return this.#database.isShared
      ? sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint - ${agoMs}::bigint`
      : sql<number>`cast((julianday('now') - 2440587.5) * 86400000 as integer) - ${agoMs}`;
  }

  #inBackground(work: () => Promise<void>, otherwise: string): void {
    if (this.#underWay.size >= MOST_UNDER_WAY) return;
    const doing = work()
      .catch((error: unknown) => this.#log.debug({ err: error }, otherwise))
      .finally(() => this.#underWay.delete(doing));
    this.#underWay.add(doing);
  }
}
