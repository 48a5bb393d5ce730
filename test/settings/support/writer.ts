/** A process of its own that sets reports as fast as it can: its storage as JSON, its name and how many are given. */
import { createLogger } from '../../../src/log.ts';
import { settingsIn } from '../../../src/settings/settings.ts';

const [storage = '', name = '', many = '0'] = process.argv.slice(2);
const log = createLogger('error', []);
const settings = settingsIn(JSON.parse(storage), { questions: 'none', days: 1 }, log, undefined, 10);
await settings.open();
for (let i = 0; i < Number(many); i += 1) {
  const channel = `${name} ${i}`;
  const isKept = await settings.channelReports.set(channel, `report of ${channel}`);
  if (!isKept) throw new Error(`${channel} was not kept`);
  // A line a channel that is kept.
  process.stdout.write(`${channel}\n`);
}
settings.close();
