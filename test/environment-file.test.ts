import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadEnvironmentFile } from '../src/environment-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoth-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function settingsIn(content: string | Buffer, environment: Record<string, string> = {}) {
  const path = join(folder, '.env');
  await writeFile(path, content);
  loadEnvironmentFile(path, environment);
  return environment;
}

const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const SET = 'DISCORD_TOKEN=a.b-c\nLOG_LEVEL=warn\n';
const READ = { DISCORD_TOKEN: 'a.b-c', LOG_LEVEL: 'warn' };

describe('a file of settings is read', () => {
  test.each([
    ['in UTF-8', Buffer.from(SET)],
    ['in UTF-8 with a byte order mark', Buffer.from(`\uFEFF${SET}`)],
    ['in UTF-16 with a byte order mark', Buffer.from(`\uFEFF${SET}`, 'utf16le')],
    ['in UTF-16 of the other byte order', swapped(Buffer.from(`\uFEFF${SET}`, 'utf16le'))],
    ['in UTF-16 without a mark', Buffer.from(SET, 'utf16le')],
    ['in UTF-16 of the other byte order without a mark', swapped(Buffer.from(SET, 'utf16le'))],
    ['with the line ends of Windows', Buffer.from(SET.replaceAll('\n', '\r\n'))],
    ['with those of old Macs', Buffer.from(SET.replaceAll('\n', '\r'))],
    [
      'in UTF-16 with the line ends of Windows',
      Buffer.from(`\uFEFF${SET.replaceAll('\n', '\r\n')}`, 'utf16le'),
    ],
    [
      'in UTF-16 as a shell does, with comments in Chinese',
      Buffer.from('\uFEFF# 机器人的设置\r\nexport DISCORD_TOKEN="a.b-c"\r\nLOG_LEVEL=warn', 'utf16le'),
    ],
    ['in UTF-16 of the other byte order, behind a blank line', swapped(Buffer.from(`\n${SET}`, 'utf16le'))],
    ['in UTF-16 with two marks', Buffer.from(`\uFEFF\uFEFF${SET}`, 'utf16le')],
    [
      'in UTF-16 with tabs and no line end at its end',
      Buffer.from('DISCORD_TOKEN\t=\ta.b-c\nLOG_LEVEL=warn', 'utf16le'),
    ],
    ['as a shell does', Buffer.from('export DISCORD_TOKEN=a.b-c\n  export  LOG_LEVEL="warn"\n')],
    ['with quotation marks', Buffer.from(`DISCORD_TOKEN='a.b-c'\nLOG_LEVEL="warn"`)],
    ['with a word processor’s quotation marks', Buffer.from('DISCORD_TOKEN=“a.b-c”\nLOG_LEVEL=‘warn’')],
    [
      'with what shows nothing ahead of names',
      Buffer.from('\u200bDISCORD_TOKEN=a.b-c\n\u2060LOG_LEVEL=warn'),
    ],
    ['with blanks around the sign', Buffer.from(' DISCORD_TOKEN = a.b-c \nLOG_LEVEL\t=\twarn')],
    [
      'with comments',
      Buffer.from('# The bot: its settings\n\nDISCORD_TOKEN=a.b-c # from the portal\nLOG_LEVEL=warn'),
    ],
  ])('%s', async (_, content) => {
    expect(await settingsIn(content)).toEqual(READ);
  });

  test('behind what the environment sets', async () => {
    expect(await settingsIn(SET, { LOG_LEVEL: 'debug' })).toEqual({ ...READ, LOG_LEVEL: 'debug' });
  });

  test('if it is there', () => {
    expect(() => loadEnvironmentFile(join(folder, 'none'), {})).not.toThrow();
  });
});

describe('a file of settings that can’t be read says why', () => {
  test.each([
    [
      'neither in UTF-8 nor in UTF-16',
      Buffer.from('LOG_LEVEL=warn # für', 'latin1'),
      'it is not saved as UTF-8',
    ],
    [
      'in UTF-32',
      Buffer.from([0xff, 0xfe, 0, 0, ...[...SET].flatMap((it) => [it.charCodeAt(0), 0, 0, 0])]),
      'it is not saved as UTF-8',
    ],
    [
      'in UTF-32 without a mark',
      Buffer.from([...SET].flatMap((it) => [it.charCodeAt(0), 0, 0, 0])),
      'it is not saved as UTF-8',
    ],
    [
      'in UTF-32 of the other byte order',
      Buffer.from([...SET].flatMap((it) => [0, 0, 0, it.charCodeAt(0)])),
      'it is not saved as UTF-8',
    ],
    [
      'in UTF-16 cut in the middle of a letter',
      Buffer.from(SET, 'utf16le').subarray(0, -1),
      'it is not saved as UTF-8',
    ],
    [
      'in UTF-16 with half a character',
      Buffer.from('\uFEFFDISCORD_TOKEN=a\ud83d\n', 'utf16le'),
      'it is not saved as UTF-8',
    ],
    [
      'in Shift JIS',
      Buffer.from([...Buffer.from('# '), 0x90, 0xdd, 0x92, 0xe8, 0x0a, ...Buffer.from(SET)]),
      'it is not saved as UTF-8',
    ],
    [
      'in UTF-16, a colon for the sign',
      Buffer.from('\uFEFFDISCORD_TOKEN: a', 'utf16le'),
      'line 1 must be DISCORD_TOKEN=value',
    ],
    ['compressed', gzipSync(SET), 'it is not saved as UTF-8'],
    [
      'a mark that is left open',
      'KNOWLEDGE_DIR="reports\nLOG_LEVEL=warn\n',
      'KNOWLEDGE_DIR has a quotation mark that is never closed',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'it is not saved as UTF-8'],
    ['a colon for the sign', '# The bot\nDISCORD_TOKEN: a', 'line 2 must be DISCORD_TOKEN=value'],
    ['a command of Windows', 'set DISCORD_TOKEN=a', 'line 1 must be DISCORD_TOKEN=value'],
    ['a command of PowerShell', '$env:SLACK_BOT_TOKEN = "xoxb-1"', 'line 1 must be SLACK_BOT_TOKEN=value'],
    ['a wide sign', 'LOG_LEVEL=warn\nDISCORD_TOKEN＝a', 'line 2 must be DISCORD_TOKEN=value'],
    ['no sign', 'DISCORD_TOKEN a', 'line 1 must be DISCORD_TOKEN=value'],
    ['small letters', 'discord_token=a', 'line 1 must be DISCORD_TOKEN=value'],
  ])('%s', async (_, content, why) => {
    await expect(settingsIn(content)).rejects.toThrow(new Error(why));
  });
});
