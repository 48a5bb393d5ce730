/** The database that keeps settings: a file in a folder, or a server that several replicas share by its address. */
import { type Stats, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Client, InStatement, ResultSet, Row } from '@libsql/client';

export type Storage =
  | { readonly kind: 'folder'; readonly folder: string }
  /** libSQL over HTTP or WebSockets. */
  | { readonly kind: 'server'; readonly address: string; readonly token: string | null };

export const FILE = 'quoth.db';

/** Between two tries where another process has the file locked; random, so that several don't keep step. */
const TRY_AGAIN_MS = [3, 15] as const;
/** As long as another process's write takes, and its way to the disk. */
const LOCKED_MS = 20;

/** What is over soon: a lock, or a client that was closed because something else went wrong with it. */
const PASSING = /BUSY|LOCKED|CLOSED/;

interface Opened {
  readonly client: Client;
  /** Of the file, so that one put in its place is taken up; null for a server. */
  readonly inode: number | null | undefined;
  prepared: boolean;
}

/**
 * Opens when it is first needed, and anew behind any failure: a statement of libSQL's that met a lock is never reset, so
 * that its connection stays within a transaction, where each try is locked out again or, worse, done and never committed.
 * The client for files works synchronously; it waits for others' locks so briefly that nobody notices.
 */
export class Database {
  readonly #storage: Storage;
  /** Run ahead of the first write of a client. */
  readonly #schema: readonly string[];
  #opened: Opened | null = null;
  /** One at a time, so that the file is opened once. */
  #opening: Promise<unknown> = Promise.resolve();

  constructor(storage: Storage, schema: readonly string[]) {
    this.#storage = storage;
    this.#schema = schema;
  }

  /** None where nothing was ever written. Rejects where that can't be told within `ms`. */
  async read(statement: InStatement, ms: number): Promise<readonly Row[]> {
    if (!this.#opened && inodeOf(this.#storage) === undefined) return [];
    return this.#within(ms, async (signal) => {
      const opened = await this.#open(false);
      signal.throwIfAborted();
      if (!opened) return [];
      try {
        return (await opened.client.execute(statement)).rows;
      } catch (error) {
        if (error instanceof Error && /no such table/i.test(error.message)) return [];
        throw error;
      }
    });
  }

  /** Rejects where that fails or takes longer than `ms`; what a server was told in time, it may yet do. */
  write(statement: InStatement, ms: number): Promise<ResultSet> {
    return this.#within(ms, async (signal) => {
      const opened = await this.#open(true);
      if (!opened) throw new Error('there is no database');
      const { client } = opened;
      if (!opened.prepared) {
        // Readers and one writer don't wait for each other, and what was written outlives a process that is killed.
        const journal = this.#storage.kind === 'folder' ? ['PRAGMA journal_mode = WAL'] : [];
        for (const sql of [...journal, ...this.#schema]) await client.execute(sql);
        opened.prepared = true;
      }
      signal.throwIfAborted();
      return client.execute(statement);
    });
  }

  /** It opens again where it is used again. */
  close(): void {
    this.#opened?.client.close();
    this.#opened = null;
  }

  async #within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const ending = new AbortController();
    const { signal } = ending;
    const late = pause(ms, undefined, { signal }).then(() => {
      throw new Error(`no word from the database within ${ms} ms`);
    });
    try {
      return await Promise.race([this.#unlocked(work, signal), late]);
    } catch (error) {
      this.close();
      throw error;
    } finally {
      ending.abort();
    }
  }

  async #unlocked<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    for (;;) {
      try {
        return await work(signal);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (signal.aborted || !PASSING.test(code)) throw error;
        this.close();
      }
      const [least, most] = TRY_AGAIN_MS;
      await pause(least + Math.random() * (most - least), undefined, { signal });
    }
  }

  #open(create: boolean): Promise<Opened | null> {
    const opening = this.#opening.then(() => this.#openNow(create));
    this.#opening = opening.catch(() => {});
    return opening;
  }

  async #openNow(create: boolean): Promise<Opened | null> {
    const inode = inodeOf(this.#storage);
    if (this.#opened && this.#opened.inode === inode) return this.#opened;
    this.close();
    if (inode === undefined && !create) return null;
    if (this.#storage.kind === 'folder') await mkdir(this.#storage.folder, { recursive: true });
    const client = await connect(this.#storage);
    this.#opened = { client, inode: inodeOf(this.#storage), prepared: false };
    return this.#opened;
  }
}

/** Null for a server; undefined where there is no file. Synchronous: to ask another thread would take a question longer. */
function inodeOf(storage: Storage): number | null | undefined {
  if (storage.kind === 'server') return null;
  const stats = statsOf(join(storage.folder, FILE));
  if (!stats && isInFile(storage)) throw new Error('there is a file where the folder should be');
  return stats?.ino;
}

/** Whether a file stands where the folder, or one that it is in, should be. */
export function isInFile(storage: Storage): boolean {
  if (storage.kind === 'server') return false;
  for (let folder = resolve(storage.folder); ; folder = dirname(folder)) {
    const stats = statsOf(folder);
    if (stats || folder === dirname(folder)) return stats?.isDirectory() === false;
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

/** Each kind loads only what it needs: a server's needs nothing that is built for this machine. */
async function connect(storage: Storage): Promise<Client> {
  if (storage.kind === 'folder') {
    const { createClient } = await import('@libsql/client/sqlite3');
    const url = pathToFileURL(resolve(storage.folder, FILE)).href;
    return createClient({ url, concurrency: 1, timeout: LOCKED_MS });
  }
  const { address: url, token } = storage;
  const settings = { url, ...(token !== null && { authToken: token }) };
  if (/^wss?:/.test(url)) return (await import('@libsql/client/ws')).createClient(settings);
  return (await import('@libsql/client/http')).createClient({ ...settings, fetch: boundedFetch });
}

/** So that a server that is silent keeps no connection and no process. */
const FETCH_WITHIN_MS = 2000;

function boundedFetch(request: Request): Promise<Response> {
  return fetch(request, { signal: AbortSignal.timeout(FETCH_WITHIN_MS) });
}
