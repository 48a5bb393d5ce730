/** Which report a channel asks where a member names none. */
import type { Logger } from '../log.ts';
import type { Database } from './database.ts';

/** A question waits for it. */
const READ_WITHIN_MS = 300;
/** Of the 2.5 s within which a member is answered. */
const WRITE_WITHIN_MS = 1500;

/** What is kept for a channel; a report is named as its file is, without the ending. */
export type Kept = { readonly report: string | null } | 'unreadable';

/**
 * Nothing is remembered in between: what one replica sets, the next question on any other heeds. No promise rejects; what
 * fails is logged.
 */
export class ChannelReports {
  readonly #database: Database;
  readonly #log: Logger;

  constructor(database: Database, log: Logger) {
    this.#database = database;
    this.#log = log;
  }

  /** `channel` names it among all channels of all platforms. */
  async get(channel: string): Promise<Kept> {
    try {
      const row = await this.#database.read(READ_WITHIN_MS, (db) =>
        db.selectFrom('channel_reports').select('report').where('channel', '=', channel).executeTakeFirst(),
      );
      return { report: row?.report ?? null };
    } catch (error) {
      this.#log.debug({ err: error }, 'could not look up a channel’s report; all reports are asked');
      return 'unreadable';
    }
  }

  /** Null: none from now on. Resolves to whether it is kept. */
  async set(channel: string, report: string | null): Promise<boolean> {
    try {
      await this.#database.write<unknown>(WRITE_WITHIN_MS, (db) =>
        report === null
          ? db.deleteFrom('channel_reports').where('channel', '=', channel).execute()
          : db
              .insertInto('channel_reports')
              .values({ channel, report })
              .onConflict((conflict) => conflict.column('channel').doUpdateSet({ report }))
              .execute(),
      );
      this.#log.info({ channel, report }, 'a channel’s report was set');
      return true;
    } catch (error) {
      this.#log.error({ err: error, channel }, 'could not keep a channel’s report');
      return false;
    }
  }
}
