/** What outlives a process, and what several replicas agree on: all that the rest of Quoth knows of databases. */
import { createRequire } from 'node:module';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Logger } from '../log.ts';
import { ChannelReports } from './channel-reports.ts';
import { Database, DatabaseLost, type DatabaseWatch } from './database.ts';
import { type Keeping, type KeepingWatch, KeptQuestions } from './kept-questions.ts';
import { SharedOnce } from './once.ts';
import type { Once } from './once-here.ts';
import { Postgres } from './postgres.ts';
import { Sqlite } from './sqlite.ts';

const require = createRequire(import.meta.url);

export type Storage =
  | { readonly kind: 'folder'; readonly folder: string }
  /** What speaks like PostgreSQL, by its address. */
  | { readonly kind: 'postgres'; readonly address: string };

/** How much members asked, counted over all replicas. */
export interface SharedCounts {
  /**
   * Counts one more under `key` and tells how many those are within `durationS` seconds from the first, and when that is
   * over. Rejects where that can't be told in time.
   */
  add(key: string, durationS: number): Promise<{ readonly count: number; readonly msLeft: number }>;
}

export interface Settings {
  /** Whether several machines share them. */
  readonly isShared: boolean;
  readonly channelReports: ChannelReports;
  readonly once: Once;
  readonly questions: KeptQuestions;
  /** Null where no other machine shares them. */
  readonly counts: SharedCounts | null;
  /** Resolves where questions may be asked: of a folder, at once. Never rejects: what fails is logged, and tried again. */
  open(): Promise<void>;
  close(): void;
}

/** Told of the database and, where questions are kept, of those. */
export interface SettingsWatch extends DatabaseWatch, Partial<KeepingWatch> {}

export interface Kept {
  readonly questions: Keeping;
  readonly days: number;
}

/** On a machine that is busy with something else, `patience` makes all time limits so many times as long. */
export function settingsIn(
  storage: Storage,
  kept: Kept,
  log: Logger,
  watch?: SettingsWatch,
  patience = 1,
): Settings {
  const postgres = storage.kind === 'postgres' ? new Postgres(storage.address) : null;
  const database = new Database(
    postgres ?? new Sqlite(storage.kind === 'folder' ? storage.folder : ''),
    log,
    watch,
    patience,
  );
  const questions = new KeptQuestions(database, log, kept.questions, kept.days, watch);
  return {
    isShared: postgres !== null,
    channelReports: new ChannelReports(database, log),
    once: new SharedOnce(database, log, patience),
    questions,
    counts: postgres && sharedCounts(postgres, database),
    async open() {
      const opened = database.open();
      if (postgres) await opened;
      questions.open();
    },
    close() {
      questions.close();
      database.close();
    },
  };
}

const COUNT_WITHIN_MS = 300;

function sharedCounts(postgres: Postgres, database: Database): SharedCounts {
  // Alone: the package's own entry loads what counts in thirty kinds of stores.
  const Counter: typeof RateLimiterPostgres = require('rate-limiter-flexible/lib/RateLimiterPostgres.js');
  const limiters = new Map<number, RateLimiterPostgres>();
  const limiterFor = (duration: number) => {
    const limiter =
      limiters.get(duration) ??
      new Counter({
        // No statement is prepared by name: a pool of connections between here and the database may not keep them.
        storeClient: {
          query: ({ text, values }: { text: string; values: unknown[] }) => postgres.query(text, values),
        },
        storeType: 'pool',
        tableName: 'member_counts',
        keyPrefix: '',
        tableCreated: true,
        points: Number.MAX_SAFE_INTEGER,
        duration,
      });
    limiters.set(duration, limiter);
    return limiter;
  };
  return {
    async add(key, durationS) {
      const counted = await database.read(COUNT_WITHIN_MS, () => limiterFor(durationS).penalty(key));
      if (!counted) throw new DatabaseLost('nothing can be counted');
      return { count: counted.consumedPoints, msLeft: counted.msBeforeNext };
    },
  };
}
