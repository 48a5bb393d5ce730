/** A process of its own that sets reports as fast as it can: its folder, its name and how many are given. */
import { createLogger } from '../../../src/log.ts';
import { CHANNEL_REPORTS_SCHEMA, ChannelReports } from '../../../src/settings/channel-reports.ts';
import { Database } from '../../../src/settings/database.ts';

const [folder = '', name = '', many = '0'] = process.argv.slice(2);
const database = new Database({ kind: 'folder', folder }, CHANNEL_REPORTS_SCHEMA);
const reports = new ChannelReports(database, createLogger('error', []));
for (let i = 0; i < Number(many); i += 1) {
  const channel = `${name} ${i}`;
  // On a busy machine, loading the client alone may take as long as a member is kept waiting.
  for (let tries = 1; !(await reports.set(channel, `report of ${channel}`)); tries += 1) {
    if (tries === 5) throw new Error(`${channel} was not kept`);
  }
  // A line a channel that is kept.
  process.stdout.write(`${channel}\n`);
}
reports.close();
