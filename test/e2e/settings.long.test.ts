/** What the bot makes of its settings when it starts, each in a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BOT, type Ended } from './support/program.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoth-'));
  await mkdir(join(folder, 'knowledge'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Without `input`, standard input is nothing, as for a service. */
function start(settings: Readonly<Record<string, string>>, input?: string): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve(BOT)], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...settings },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (data: string) => {
      out += data;
    });
    child.stderr?.setEncoding('utf8').on('data', (data: string) => {
      err += data;
    });
    child.on('close', (status) => done({ status, out, err }));
    child.stdin?.end(input);
  });
}

describe('a .env', () => {
  test('in UTF-16 sets what it says', async () => {
    await writeFile(join(folder, '.env'), Buffer.from('\uFEFFLOG_LEVEL=loud\r\n', 'utf16le'));
    const { status, err } = await start({});
    expect(err).toMatch(/^quoth: LOG_LEVEL must be one of .*\n$/);
    expect(status).toBe(1);
  });

  test('that can’t be read stops the start with one line', async () => {
    await writeFile(join(folder, '.env'), 'DISCORD_TOKEN: a\n');
    const { status, err } = await start({});
    expect(err).toBe('quoth: .env can’t be read: line 1 must be DISCORD_TOKEN=value\n'.replace('’', "'"));
    expect(status).toBe(1);
  });
});

describe('a bot with nothing to do says so in one line', () => {
  const NOTHING = /^quoth: nothing to do: neither DISCORD_TOKEN nor SLACK_BOT_TOKEN is set, .*\n$/;

  test.each([
    ['standard input is closed', undefined],
    ['it is empty', ''],
    ['it has blank lines alone', ' \n\n'],
  ])('%s', async (_, input) => {
    const { status, out, err } = await start({}, input);
    expect(err).toMatch(NOTHING);
    expect(out).toBe('');
    expect(status).toBe(0);
  });

  test('but not where it had a question', async () => {
    const { err, out } = await start({}, 'who?\n');
    expect(err).toBe('');
    expect(out).not.toBe('');
  });
});

describe('a folder for settings', () => {
  test.each([['file'], ['file/in-it'], ['file/in/it']])(
    'where a file stands, %s, stops the start with one line',
    async (DATA_DIR) => {
      await writeFile(join(folder, 'file'), '');
      const { status, err } = await start({ DATA_DIR }, 'who?\n');
      expect(err).toBe('quoth: DATA_DIR must be a folder, but there is a file\n');
      expect(status).toBe(1);
    },
  );

  test('that is not there yet is none to worry about', async () => {
    expect(await start({ DATA_DIR: 'not/yet' }, 'who?\n')).toMatchObject({ status: 0, err: '' });
  });
});
