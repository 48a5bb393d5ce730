/** Discord in two processes, with discord.js's own manager, as an operator starts it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../support/waiting.ts';
import { type Bot, startBot } from './support/bot.ts';
import { command, TOKEN } from './support/discord-payloads.ts';
import { DiscordServer } from './support/discord-server.ts';
import { freePort, page, pageWith, sample } from './support/operations.ts';
import { commandPayload } from './support/slack-payloads.ts';
import { APP_TOKEN, BOT_TOKEN, openSlackServer, type SlackServer } from './support/slack-server.ts';

/** discord.js lets 5.5 s pass ahead of the second shard; each process compiles what it runs. */
const START_MS = 100_000;

let discord: DiscordServer;
let slack: SlackServer;
let bot: Bot;
beforeEach(async () => {
  discord = await DiscordServer.listen();
  slack = await openSlackServer();
});
afterEach(async () => {
  bot.child.kill('SIGKILL');
  await bot.ended;
  await discord.close();
  await slack.close();
});

function start(settings: Readonly<Record<string, string>>): void {
  bot = startBot({ DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN, ...settings });
}

interface Line {
  readonly msg: string;
  readonly shard?: number;
  readonly pid?: number;
}

const lines = (): readonly Line[] => bot.log.lines.map((line) => JSON.parse(line));
const pidOf = (shard: number) => {
  const pid = lines().findLast((line) => line.msg === 'shard started' && line.shard === shard)?.pid;
  if (pid === undefined) throw new Error(`shard ${shard} was not started`);
  return pid;
};
const question = command('ask', { question: 'who oversees the plant?' });
const shardsSeen = () => discord.identified.map(({ shard }) => shard);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('as many shards as Discord recommends answer, one that is killed comes back, and SIGTERM ends all', {
  timeout: 120_000,
}, async () => {
  const port = await freePort();
  discord.shards = 2;
  const onSlack = { SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };
  start({ ...onSlack, DISCORD_SHARDS: 'auto', METRICS_PORT: String(port) });
  await pageWith(port, '/readyz', 503, 'shard');
  expect((await page(port, '/healthz')).status).toBe(200);
  await bot.ready();
  expect(shardsSeen()).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect(await page(port, '/readyz')).toMatchObject({ status: 200, text: 'ok\n' });
  // The first registers the commands and looks for old ones, the other does neither.
  expect(discord.seen('PUT', /\/commands$/)).toHaveLength(1);
  expect(discord.seen('GET', /^\/applications\/\d+\/commands$/)).toHaveLength(1);

  for (const shard of [0, 1, 1]) {
    const { body } = await discord.ask(question, shard);
    expect(JSON.stringify(body)).toContain('Rosatom, Russia’s state nuclear enterprise');
  }
  // Slack is answered once, by the process that started the shards.
  expect(slack.connections()).toBe(1);
  const answer = await slack.deliver('slash_commands', commandPayload('/ask', 'who oversees the plant?'));
  expect(JSON.stringify(answer)).toContain('Rosatom');
  const { text } = await page(port, '/metrics');
  expect(sample(text, 'quoth_questions_total', { platform: 'slack', outcome: 'answered' })).toBe(1);
  const asked = { platform: 'discord', command: 'ask', outcome: 'answered' };
  expect(sample(text, 'quoth_questions_total', { ...asked, shard: '0' })).toBe(1);
  expect(sample(text, 'quoth_questions_total', { ...asked, shard: '1' })).toBe(2);
  // All ask one library.
  expect(sample(text, 'quoth_reports')).toBe(1);
  expect(sample(text, 'quoth_reports', { shard: '1' })).toBeNull();
  expect(sample(text, 'quoth_shard_restarts_total')).toBe(0);

  const killed = pidOf(1);
  const { stdout } = await promisify(execFile)('ps', ['-o', 'args=', '-p', String(killed)]).catch(() => ({
    stdout: '',
  }));
  expect(stdout).not.toContain(TOKEN);
  process.kill(killed, 'SIGKILL');
  await pageWith(port, '/readyz', 503, 'shard 1 is not connected');
  expect((await page(port, '/healthz')).status).toBe(200);
  await discord.ask(question, 0);
  await eventually(async () => (await page(port, '/readyz')).status === 200, 'readiness', START_MS);
  expect(pidOf(1)).not.toBe(killed);
  expect(shardsSeen()).toEqual([
    [0, 2],
    [1, 2],
    [1, 2],
  ]);
  await discord.ask(question, 1);
  expect(sample((await page(port, '/metrics')).text, 'quoth_shard_restarts_total')).toBe(1);
  expect(lines().filter(({ msg }) => msg === 'a shard ended and is started again')).toHaveLength(1);

  const pids = [pidOf(0), pidOf(1)];
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(pids.filter(isAlive)).toEqual([]);
  expect(bot.log.lines.join('\n')).not.toContain(TOKEN);
});

test('a machine runs its part of all shards, and leaves the commands to the one with the first', async () => {
  start({ DISCORD_SHARDS: '2-2/4' });
  await bot.ready();
  expect(shardsSeen()).toEqual([[2, 4]]);
  const { body } = await discord.ask(question, 2);
  expect(JSON.stringify(body)).toContain('Rosatom');
  expect(discord.seen('PUT', /\/commands$/)).toEqual([]);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
});

test('no shard outlives its manager', async () => {
  start({ DISCORD_SHARDS: '2' });
  await eventually(
    () => bot.log.lines.some((line) => line.includes('shard started')),
    'the shard’s start',
    START_MS,
  );
  const pid = pidOf(0);
  bot.child.kill('SIGKILL');
  await eventually(() => !isAlive(pid));
});

test.each(['auto', '2'])('a wrong token stops the start of %s shards with one line', async (shards) => {
  start({ DISCORD_SHARDS: shards, DISCORD_TOKEN: 'wrong' });
  expect(await bot.ended).toBe(1);
  expect(bot.log.lines).toEqual([expect.stringMatching(/^quoth: Discord refused DISCORD_TOKEN/)]);
});

test('SIGTERM while the shards are starting ends all', async () => {
  start({ DISCORD_SHARDS: '2' });
  await eventually(() => discord.identified.length === 1, 'the shard', START_MS);
  expect(shardsSeen()).toEqual([[0, 2]]);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
});
