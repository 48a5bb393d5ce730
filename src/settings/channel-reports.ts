/** Which report a channel asks where a member names none. */
import type { Logger } from '../log.ts';
import type { Database } from './database.ts';

/** A question waits for it. */
const READ_WITHIN_MS = 300;
/** Loads the client and connects, so that the first question needn't wait for that. */
const OPEN_WITHIN_MS = 5000;
/** Of the 2.5 s within which a member is answered. */
const WRITE_WITHIN_MS = 1500;
/** Behind a failure, questions don't wait for another. */
const REST_MS = 5000;

export const CHANNEL_REPORTS_SCHEMA = [
  'CREATE TABLE IF NOT EXISTS channel_reports (channel TEXT PRIMARY KEY, report TEXT NOT NULL)',
];

/** What is kept for a channel; a report is named as its file is, without the ending. */
export type Kept = { readonly report: string | null } | 'unreadable';

/**
 * Nothing is remembered in between: what one replica sets, the next question on any other heeds. No promise rejects; what
 * fails is logged.
 */
export class ChannelReports {
  readonly #database: Database;
  readonly #log: Logger;
  readonly #now: () => number;
  #restsUntil = Number.NEGATIVE_INFINITY;

  constructor(database: Database, log: Logger, now: () => number = () => performance.now()) {
    this.#database = database;
    this.#log = log;
    this.#now = now;
  }

  /** Ahead of the first question. Where that fails, the operator is told. */
  async open(): Promise<void> {
    try {
      await this.#database.read('SELECT report FROM channel_reports LIMIT 1', OPEN_WITHIN_MS);
    } catch (error) {
      this.#log.warn({ err: error }, 'could not open the database of channels’ reports');
    }
  }

  /** `channel` names it among all channels of all platforms. */
  async get(channel: string): Promise<Kept> {
    if (this.#now() < this.#restsUntil) return 'unreadable';
    try {
      const sql = 'SELECT report FROM channel_reports WHERE channel = ?';
      const [row] = await this.#database.read({ sql, args: [channel] }, READ_WITHIN_MS);
      return { report: typeof row?.report === 'string' ? row.report : null };
    } catch (error) {
      const isNews = this.#now() >= this.#restsUntil;
      this.#restsUntil = this.#now() + REST_MS;
      if (isNews)
        this.#log.warn({ err: error }, 'could not look up a channel’s report; all reports are asked');
      return 'unreadable';
    }
  }

  /** Null: none from now on. Resolves to whether it is kept. */
  async set(channel: string, report: string | null): Promise<boolean> {
    const statement =
      report === null
        ? { sql: 'DELETE FROM channel_reports WHERE channel = ?', args: [channel] }
        : {
            sql: 'INSERT INTO channel_reports VALUES (?, ?) ON CONFLICT (channel) DO UPDATE SET report = excluded.report',
            args: [channel, report],
          };
    try {
      await this.#database.write(statement, WRITE_WITHIN_MS);
      this.#restsUntil = Number.NEGATIVE_INFINITY;
      this.#log.info({ channel, report }, 'a channel’s report was set');
      return true;
    } catch (error) {
      this.#log.error({ err: error, channel }, 'could not keep a channel’s report');
      return false;
    }
  }

  close(): void {
    this.#database.close();
  }
}
