/** A log that nobody reads, or nobody any more: it holds nobody up. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../support/waiting.ts';
import { type Bot, startBot } from './support/bot.ts';
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
