/** A log that nobody reads, or nobody any more: it holds nobody up. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../support/waiting.ts';
import { type Bot, startBot } from './support/bot.ts';
import { freePort } from './support/operations.ts';
import { BOT } from './support/program.ts';
import { commandPayload } from './support/slack-payloads.ts';
import { APP_TOKEN, BOT_TOKEN, openSlackServer, type SlackServer } from './support/slack-server.ts';

const QUESTION = 'who oversees the plant?';
const LONG = 180_000;

let slack: SlackServer;
let bot: Bot;
let exited: Promise<unknown>;
beforeAll(async () => {
  slack = await openSlackServer();
  const tokens = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };
  bot = startBot({ SLACK_API_URL: slack.apiUrl, ...tokens, LOG_LEVEL: 'debug' });
  exited = new Promise((resolve) => bot.child.once('exit', resolve));
  await bot.ready();
}, LONG);
afterAll(async () => {
  bot.child.kill('SIGKILL');
  await slack.close();
});

/** Each is told to the log several times over. */
async function ask(times: number, more = ''): Promise<void> {
  for (let i = 0; i < times; i++) {
    await slack.deliver('slash_commands', commandPayload('/ask', `${QUESTION}${more}`));
  }
}

const MUCH = ' '.repeat(30_000);

test(
  'answers go on while nobody reads it; lines are dropped, and counted as soon as somebody does',
  async () => {
    bot.child.stderr?.pause();
    await ask(30, MUCH);
    expect(bot.log.lines.some((line) => line.includes('"dropped"'))).toBe(false);
    bot.child.stderr?.resume();
    await eventually(
      async () => {
        await ask(1);
        return bot.log.lines.some((line) => /"dropped":[1-9]/.test(line));
      },
      'a line that tells how many were dropped',
      60_000,
    );
    for (const line of bot.log.lines) expect(() => JSON.parse(line)).not.toThrow();
  },
  LONG,
);

test(
  'answers go on when its reader is gone, and SIGTERM ends the bot',
  async () => {
    bot.child.stderr?.pause();
    await ask(30, MUCH);
    bot.child.stderr?.destroy();
    await ask(20);
    bot.child.kill('SIGTERM');
    expect(await exited).toBe(0);
  },
  LONG,
);

test(
  'SIGTERM ends a bot whose log is full',
  async () => {
    const tokens = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };
    bot = startBot({ SLACK_API_URL: slack.apiUrl, ...tokens, LOG_LEVEL: 'debug' });
    exited = new Promise((resolve) => bot.child.once('exit', resolve));
    await bot.ready();
    bot.child.stderr?.pause();
    await ask(30, MUCH);
    bot.child.kill('SIGTERM');
    expect(await exited).toBe(0);
  },
  LONG,
);

test(
  'its health is told while nobody reads the log',
  async () => {
    const port = await freePort();
    const tokens = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };
    const settings = { METRICS_PORT: String(port), LOG_LEVEL: 'debug' };
    bot = startBot({ SLACK_API_URL: slack.apiUrl, ...tokens, ...settings });
    await bot.ready();
    bot.child.stderr?.pause();
    await ask(40, MUCH);
    for (const path of ['/healthz', '/readyz', '/metrics'])
      expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(200);
    bot.child.kill('SIGKILL');
    await bot.ended;
  },
  LONG,
);

describe.runIf(process.platform === 'linux')('a log that can’t be written', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quoth-log-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test.each([
    ['to a full disk', '', '2>/dev/full'],
    ['to a file that may not grow', 'ulimit -f 8;', '2>log'],
    ['to nothing: it is closed', '', '2>&-'],
    ['nor anything else read or written', '', '<&- >&- 2>&-'],
    ['to a pipe that nobody will ever read', 'mkfifo log;', '2<>log'],
  ])(
    '%s',
    async (_, ahead, streams) => {
      const command = `cd '${folder}'; ${ahead} exec '${process.execPath}' '${resolve(BOT)}' ${streams}`;
      const child = spawn('bash', ['-c', command], {
        env: {
          PATH: process.env.PATH,
          RATE_LIMIT: '0',
          LOG_LEVEL: 'debug',
          KNOWLEDGE_DIR: resolve('knowledge'),
          SLACK_API_URL: slack.apiUrl,
          SLACK_BOT_TOKEN: BOT_TOKEN,
          SLACK_APP_TOKEN: APP_TOKEN,
        },
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.once('exit', (status) => resolve(status)));
      await eventually(() => slack.connected().length === 1, 'a connection', 60_000);
      await ask(60, MUCH);
      const at = performance.now();
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(performance.now() - at).toBeLessThan(5000);
    },
    LONG,
  );
});
