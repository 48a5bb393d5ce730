/** SQLite: a file in a folder, for one machine. Made when something is first written. */
import { type Stats, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Kysely } from 'kysely';
import type { Database } from 'libsql';
import { type Backend, codeOf, LATEST, MIGRATED, migrate } from './backend.ts';
import { kysely } from './kysely.ts';
import type { Tables } from './tables.ts';

export const FILE = 'quoth.db';

/** As long as another process's write takes, and its way to the disk: the client keeps this thread waiting. */
const LOCKED_MS = 20;

/** What is over soon: a lock, or a client that was closed because something else went wrong with it. */
const PASSING = /BUSY|LOCKED|CLOSED/;

/** SQLite says in the message of an error, too, what libSQL has no code for. */
const PASSING_MESSAGE = /database (?:table )?is locked|connection is not open|is closed|no such table/i;

interface Opened {
  readonly db: Kysely<Tables>;
  /** Of the file, so that one put in its place is taken up. */
  readonly inode: number | undefined;
}

/**
 * libSQL leaves a statement that met a lock unfinished: its connection stays within a transaction, where each try is locked
 * out again or, worse, done and never committed. So it is discarded behind any failure.
 */
export class Sqlite implements Backend {
  readonly isShared = false;
  readonly isSpoiltByFailure = true;
  readonly clock = "cast((julianday('now') - 2440587.5) * 86400000 as integer)";
  readonly #folder: string;
  #opened: Opened | null = null;
  /** One at a time, so that the file is opened once. */
  #opening: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async load(make: boolean): Promise<unknown> {
    // Most who chat in a terminal never set anything.
    return make || this.#inode() !== undefined ? load() : null;
  }

  open(make: boolean): Promise<Kysely<Tables> | null> {
    const opening = this.#opening.then(() => this.#openNow(make));
    this.#opening = opening.catch(() => {});
    return opening;
  }

  discard(opened?: Kysely<Tables>): void {
    if (opened && opened !== this.#opened?.db) return;
    void this.#opened?.db.destroy().catch(() => {});
    this.#opened = null;
  }

  isPassing(error: unknown): boolean {
    return PASSING.test(codeOf(error)) || (error instanceof Error && PASSING_MESSAGE.test(error.message));
  }

  async #openNow(make: boolean): Promise<Kysely<Tables> | null> {
    const inode = this.#inode();
    if (this.#opened && this.#opened.inode === inode) return this.#opened.db;
    this.discard();
    if (inode === undefined) {
      if (!make) return null;
      await mkdir(this.#folder, { recursive: true });
    }
    const { Libsql, Kysely, SqliteDialect } = await load();
    const client = new Libsql(join(this.#folder, FILE), { timeout: LOCKED_MS });
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: client }) });
    try {
      // Readers and one writer don't wait for each other, and what was written outlives a process that is killed.
      client.exec('PRAGMA journal_mode = WAL');
      client.exec('PRAGMA synchronous = NORMAL');
      if (!isMigrated(client)) {
        client.exec('BEGIN IMMEDIATE');
        await migrate(db);
        client.exec('COMMIT');
      }
    } catch (error) {
      client.close();
      throw error;
    }
    this.#opened = { db, inode: this.#inode() };
    return db;
  }

  /** Undefined where there is no file. Synchronous: to ask another thread would take a question longer. */
  #inode(): number | undefined {
    const stats = statsOf(join(this.#folder, FILE));
    if (!stats && isFileAt(this.#folder)) throw new Error('there is a file where the folder should be');
    return stats?.ino;
  }
}

/** Whether a file stands where the folder, or one that it is in, should be. */
export function isFileAt(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const stats = statsOf(at);
    if (stats || at === dirname(at)) return stats?.isDirectory() === false;
  }
}

/** Undefined where nothing is there: for what is looked for in a file, some versions of Node.js throw. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

async function load() {
  const { default: Libsql } = await import('libsql');
  const { Kysely, SqliteDialect } = kysely();
  return { Libsql, Kysely, SqliteDialect };
}

/** Asked without a lock, so that a file that somebody else writes to can be read. */
function isMigrated(client: Database): boolean {
  try {
    return client.prepare(`SELECT 1 FROM ${MIGRATED} WHERE name = ?`).get(LATEST) !== undefined;
  } catch (error) {
    if (error instanceof Error && /no such table/i.test(error.message)) return false;
    throw error;
  }
}
