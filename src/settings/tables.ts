/** What is kept, as tables, and how a database comes to have them: PostgreSQL and SQLite alike. */
import type { Kysely, Migration } from 'kysely';

export interface Tables {
  /** Which report a channel asks. */
  readonly channel_reports: { readonly channel: string; readonly report: string };
  /** What is done only once, whoever takes it up: see `once.ts`. */
  readonly done_once: {
    readonly key: string;
    /** Which try has taken it up. */
    readonly holder: string;
    /** When it may be taken up again, in milliseconds since 1970; `bigint`, which a driver gives as text. */
    readonly until: number | string;
    /** 1 where it is done, 0 while it is under way. */
    readonly finished: number;
  };
  /** rate-limiter-flexible's: how much a member asked, and until when that counts. */
  readonly member_counts: {
    readonly key: string;
    readonly points: number;
    readonly expire: number | string | null;
  };
  /** Questions that are kept for whoever looks after the reports; never who asked. */
  readonly kept_questions: {
    readonly id: string;
    /** When it was asked, in milliseconds since 1970. */
    readonly asked_at: number | string;
    readonly question: string;
    readonly outcome: string;
    /** The name of the only report that was asked; null where several were. */
    readonly report: string | null;
    /** Words that the reports lack, as a JSON list. */
    readonly missing: string;
    /** 1 where it was asked where a report is to be had that is kept from elsewhere, else 0. */
    readonly confined: number;
  };
}

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-channel-reports': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('channel_reports')
        // A file of an earlier version has it.
        .ifNotExists()
        .addColumn('channel', 'text', (column) => column.primaryKey())
        .addColumn('report', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '2026-12-shared-state': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('done_once')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('holder', 'text', (column) => column.notNull())
        .addColumn('until', 'bigint', (column) => column.notNull())
        .addColumn('finished', 'integer', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('done_once_until').on('done_once').column('until').execute();
      await db.schema
        .createTable('member_counts')
        .addColumn('key', 'varchar(255)', (column) => column.primaryKey())
        .addColumn('points', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('expire', 'bigint')
        .execute();
      await db.schema.createIndex('member_counts_expire').on('member_counts').column('expire').execute();
      await db.schema
        .createTable('kept_questions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('asked_at', 'bigint', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('outcome', 'text', (column) => column.notNull())
        .addColumn('report', 'text')
        .addColumn('missing', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('kept_questions_asked_at')
        .on('kept_questions')
        .column('asked_at')
        .execute();
    },
  },
  '2027-01-confined-questions': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('kept_questions')
        // Of earlier ones nobody knows.
        .addColumn('confined', 'integer', (column) => column.notNull().defaultTo(1))
        .execute();
    },
  },
};
