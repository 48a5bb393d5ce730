/** PostgreSQL, or what speaks like it, for any number of replicas. */
import type { Kysely } from 'kysely';
import type { Pool, PoolConfig } from 'pg';
import { type Backend, codeOf, migrate } from './backend.ts';
import { kysely } from './kysely.ts';
import type { Tables } from './tables.ts';

const CONNECTIONS = 10;
const CONNECT_WITHIN_MS = 2000;
/** So that a server that is silent keeps no connection and no process. */
const QUERY_WITHIN_MS = 5000;
const IDLE_MS = 60_000;

/** A transaction that met another one, which distributed databases tell more often. */
const PASSING = /^(?:40001|40P01)$/;

interface Opened {
  readonly db: Kysely<Tables>;
  readonly pool: Pool;
}

/** Connections are kept open, each as long as it serves; all are given up where the database is lost, since they may hang. */
export class Postgres implements Backend {
  readonly isShared = true;
  readonly isSpoiltByFailure = false;
  readonly clock = 'cast(extract(epoch from clock_timestamp()) * 1000 as bigint)';
  readonly #address: string;
  #opened: Promise<Opened> | null = null;

  constructor(address: string) {
    this.#address = address;
  }

  async load(): Promise<unknown> {
    return load();
  }

  async open(): Promise<Kysely<Tables>> {
    const opening = this.#opened ?? this.#connect();
    this.#opened = opening;
    try {
      return (await opening).db;
    } catch (error) {
      if (this.#opened === opening) this.#opened = null;
      throw error;
    }
  }

  /** For a client of its own kind. */
  async query(text: string, values: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }> {
    await this.open();
    const { pool } = await (this.#opened ?? this.#connect());
    return pool.query(text, values);
  }

  discard(): void {
    const opened = this.#opened;
    this.#opened = null;
    // Waits for what is under way, which has a time limit.
    void opened?.then(({ db }) => db.destroy()).catch(() => {});
  }

  isPassing(error: unknown): boolean {
    return PASSING.test(codeOf(error));
  }

  async #connect(): Promise<Opened> {
    const { pg, Kysely, PostgresDialect } = await load();
    const settings: PoolConfig = {
      connectionString: asLibpqReadsIt(this.#address),
      application_name: 'quoth',
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      query_timeout: QUERY_WITHIN_MS,
      idleTimeoutMillis: IDLE_MS,
      keepAlive: true,
      allowExitOnIdle: true,
    };
    const pool = new pg.Pool(settings);
    // Whoever asks learns of it by what is asked; nobody else needs to.
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    try {
      await migrate(db);
      return { db, pool };
    } catch (error) {
      void db.destroy().catch(() => {});
      throw error;
    }
  }
}

/** The client by itself takes `sslmode=require` for `verify-full`, which most managed databases' certificates don't stand. */
function asLibpqReadsIt(address: string): string {
  const isCompatible = !/[?&]sslmode=/.test(address) || /[?&]uselibpqcompat=/.test(address);
  return isCompatible ? address : `${address}&uselibpqcompat=true`;
}

async function load() {
  const { default: pg } = await import('pg');
  const { Kysely, PostgresDialect } = kysely();
  return { pg, Kysely, PostgresDialect };
}
