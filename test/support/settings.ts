/** Settings in a folder of their own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, type Logger } from '../../src/log.ts';
import type { DatabaseWatch } from '../../src/settings/database.ts';
import { type Settings, type Storage, settingsIn } from '../../src/settings/settings.ts';

export function openSettings(
  storage: Storage,
  log: Logger = createLogger('silent', []),
  watch?: DatabaseWatch,
): Settings {
  // Patient, since other tests keep the machine busy.
  return settingsIn(storage, { questions: 'all', days: 90 }, log, watch, 10);
}

/** With `reopen` for another process that shares them, and the way to be rid of them. */
export async function settingsFolder(): Promise<{
  readonly folder: string;
  reopen(): Settings;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'quoth-'));
  const opened: Settings[] = [];
  return {
    folder,
    reopen() {
      const settings = openSettings({ kind: 'folder', folder });
      opened.push(settings);
      return settings;
    },
    async remove() {
      for (const settings of opened) settings.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
