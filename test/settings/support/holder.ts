/** `holder.ts STORAGE KEY`: takes up what is to be done once, says so, and never gets it done. */
import { createLogger } from '../../../src/log.ts';
import { type Storage, settingsIn } from '../../../src/settings/settings.ts';

const [storage = '', key = ''] = process.argv.slice(2);
const where: Storage = JSON.parse(storage);
const settings = settingsIn(where, { questions: 'all', days: 90 }, createLogger('silent', []));
await settings.open();
await settings.once.run(key, () => {
  process.stdout.write('begun\n');
  return new Promise(() => {});
});
