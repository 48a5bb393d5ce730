/** Bytes at random wherever others write: `npm run soak` tries 10,000 of each. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/log.ts';
import { english } from '../../src/reply/strings/english.ts';
import { asDiscordIds, asFiles, asRecipes, asSlackValues } from '../soak/random-bytes.ts';
import { startOver, TRANSPORTS } from './support/discord-https.ts';
import { DiscordServer } from './support/discord-server.ts';
import { SlackBot } from './support/slack-bot.ts';
import { openSlackServer } from './support/slack-server.ts';

const RUNS = 1000;
/** Where each is sent to a client and answered. */
const SENT = 200;

let gate: Library;
const logged: string[] = [];
beforeAll(async () => {
  gate = await openLibrary('knowledge');
});
afterAll(() => gate.close());
afterEach(() => {
  expect(logged.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
});

describe('texts at random', () => {
  test('as knowledge files and their front matter are reports, or named with what is wrong', () =>
    asFiles(RUNS));

  test('as what a button stands for are told so', () => asRecipes(gate, RUNS));

  test.each(TRANSPORTS)('as ids of buttons on Discord over %s are each answered once', async (transport) => {
    const server = await DiscordServer.listen();
    const log = createLogger('info', [], (line) => logged.push(line));
    const service = { commands, library: gate, strings: english, log };
    const bot = await startOver(transport, server, service);
    await asDiscordIds(server, SENT);
    await bot.stop();
    await server.close();
  });

  test('as ids and values of buttons on Slack are each answered', async () => {
    const slack = await openSlackServer();
    const bot = new SlackBot('socket', slack);
    await bot.start(gate);
    await asSlackValues(slack, SENT);
    expect(bot.logged(50)).toBe('');
    await bot.stop();
    await slack.close();
  });
});
