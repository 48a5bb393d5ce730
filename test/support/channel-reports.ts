/** Reports of channels in a folder of their own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '../../src/log.ts';
import { CHANNEL_REPORTS_SCHEMA, ChannelReports } from '../../src/settings/channel-reports.ts';
import { Database } from '../../src/settings/database.ts';

/** With `reopen` for another process that shares them, and the way to be rid of them. */
export async function channelReports(): Promise<{
  readonly folder: string;
  reopen(): ChannelReports;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'quoth-'));
  const opened: ChannelReports[] = [];
  return {
    folder,
    reopen() {
      const database = new Database({ kind: 'folder', folder }, CHANNEL_REPORTS_SCHEMA);
      const reports = new ChannelReports(database, createLogger('silent', []));
      opened.push(reports);
      return reports;
    },
    async remove() {
      for (const reports of opened) reports.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
