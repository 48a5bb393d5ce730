/** What an operator's tools see at `METRICS_PORT`, of the bot as it is started. */

import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { BOTH, bothPlatforms } from './support/both-platforms.ts';
import { command, press, TOKEN } from './support/discord-payloads.ts';
import { freePort, page, pageWith, sample } from './support/operations.ts';
import { BOT } from './support/program.ts';
import { commandPayload } from './support/slack-payloads.ts';

/** Each test starts a process that compiles what it runs. */
vi.setConfig({ testTimeout: 60_000 });

const platforms = bothPlatforms();

test('a bot on both platforms tells that it lives, whether it is ready, and what it was asked', async () => {
  const port = await freePort();
  platforms.discord.refuse = ({ path }) => (path === '/gateway/bot' && held ? 500 : undefined);
  let held = true;
  const bot = platforms.start({ ...BOTH, METRICS_PORT: String(port) });
  // Discord's client tries again in its own time.
  const early = await pageWith(port, '/readyz', 503, 'Discord is not connected yet');
  expect(early.text).toMatch(/^[^\n]+\n$/);
  expect(await page(port, '/healthz')).toEqual({
    status: 200,
    type: 'text/plain; charset=utf-8',
    text: 'ok\n',
  });
  held = false;
  await bot.ready();
  expect(await page(port, '/readyz')).toMatchObject({ status: 200, text: 'ok\n' });

  const words = 'who oversees the plant?';
  await platforms.discord.ask(command('ask', { question: words }));
  await platforms.discord.ask(command('ask', { question: 'how many giraffes drink cocoa?' }));
  await platforms.discord.ask(command('quote', { reference: '99.99' }));
  await platforms.discord.ask(command('never-heard-of'));
  await platforms.discord.ask(press('no button of ours'));
  await platforms.slack.deliver('slash_commands', commandPayload('/ask', words));
  await platforms.slack.deliver('slash_commands', commandPayload('/secret-words', 'more words'));
  const { status, type, text } = await page(port, '/metrics');
  expect({ status, type }).toEqual({ status: 200, type: 'text/plain; version=0.0.4; charset=utf-8' });
  const asked = (platform: string, name: string, outcome: string) =>
    sample(text, 'quoth_questions_total', { platform, command: name, outcome });
  expect(asked('discord', 'ask', 'answered')).toBe(1);
  expect(asked('discord', 'ask', 'unanswered')).toBe(1);
  expect(asked('discord', 'ask', 'failed')).toBe(0);
  expect(asked('discord', 'quote', 'problem')).toBe(1);
  expect(asked('discord', 'other', 'problem')).toBe(1);
  expect(asked('discord', 'button', 'problem')).toBe(1);
  expect(asked('slack', 'ask', 'answered')).toBe(1);
  expect(asked('slack', 'other', 'problem')).toBe(1);
  const seconds = { platform: 'discord', command: 'ask' };
  expect(sample(text, 'quoth_answer_seconds_count', seconds)).toBe(2);
  expect(sample(text, 'quoth_answer_seconds_bucket', { ...seconds, le: '5' })).toBe(2);
  expect(sample(text, 'quoth_answer_seconds_sum', seconds)).toBeGreaterThan(0);
  expect(sample(text, 'quoth_reports')).toBe(1);
  expect(sample(text, 'quoth_passages')).toBeGreaterThan(5);
  expect(sample(text, 'quoth_knowledge_faults')).toBe(0);
  expect(sample(text, 'quoth_knowledge_build_seconds')).toBeGreaterThan(0);
  expect(sample(text, 'quoth_connected', { platform: 'slack' })).toBe(1);
  expect(sample(text, 'quoth_reconnects_total', { platform: 'discord' })).toBe(0);
  expect(sample(text, 'process_start_time_seconds')).toBeGreaterThan(0);
  expect(sample(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
  for (const word of ['secret', 'giraffe', 'plant', 'never', '222222222222222222'])
    expect(text).not.toContain(word);

  // 4000 resumes, after a moment.
  platforms.discord.hangUp(4000);
  await pageWith(port, '/readyz', 503, 'Discord is disconnected and tries again');
  await pageWith(port, '/readyz', 200);
  const after = await page(port, '/metrics');
  expect(sample(after.text, 'quoth_reconnects_total', { platform: 'discord' })).toBe(1);

  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  await expect(page(port, '/healthz')).rejects.toThrow();
});

test('other paths are not found, other methods not allowed', async () => {
  const port = await freePort();
  platforms.start({ ...BOTH, METRICS_PORT: String(port) });
  await pageWith(port, '/healthz', 200);
  expect((await page(port, '/')).status).toBe(404);
  expect((await page(port, '/metrics/x')).status).toBe(404);
  expect((await page(port, '/healthz?from=a-balancer')).status).toBe(200);
  for (const path of ['/healthz', '/readyz', '/metrics']) {
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await page(port, path, method)).status).toBe(405);
  }
  expect(await page(port, '/healthz', 'HEAD')).toMatchObject({ status: 200, text: '' });
});

test('a port that is taken stops the start with one line', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  const address = other.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const bot = platforms.start({ ...BOTH, METRICS_PORT: String(port) });
  expect(await bot.ended).toBe(1);
  expect(bot.log.lines).toEqual([`quoth: METRICS_PORT ${port} can’t be listened on (EADDRINUSE)`]);
  other.close();
});

test('a knowledge folder that can’t be read stops the start with one line, also where health is served', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quoth-'));
  await rm(folder, { recursive: true });
  const bot = platforms.start({
    ...BOTH,
    METRICS_PORT: String(await freePort()),
    KNOWLEDGE_DIR: folder,
  });
  expect(await bot.ended).toBe(1);
  expect(bot.log.lines).toEqual([expect.stringMatching(/^quoth: KNOWLEDGE_DIR .*ENOENT/)]);
});

test.runIf(process.platform === 'linux')('nothing listens where METRICS_PORT is not set', async () => {
  const bot = platforms.start(BOTH);
  await bot.ready();
  expect(await listening(bot.child.pid)).toBe(0);
  const watched = platforms.start({ ...BOTH, METRICS_PORT: String(await freePort()) });
  await watched.ready();
  expect(await listening(watched.child.pid)).toBe(1);
});

test('a connection that Discord ends for good ends a bot that has no other', async () => {
  const bot = platforms.start({ DISCORD_TOKEN: TOKEN });
  await bot.ready();
  // The token was reset, say.
  platforms.discord.hangUp(4004);
  expect(await bot.ended).toBe(1);
  expect(bot.log.lines.at(-1)).toMatch(/"level":60.*4004/);
});

test('a bot that is connected to Slack goes on without Discord, and says that it lacks it', async () => {
  const port = await freePort();
  const bot = platforms.start({ ...BOTH, METRICS_PORT: String(port) });
  await bot.ready();
  platforms.discord.hangUp(4004);
  await pageWith(port, '/readyz', 503, 'Discord ended the connection for good');
  expect((await page(port, '/healthz')).status).toBe(200);
  const answer = await platforms.slack.deliver(
    'slash_commands',
    commandPayload('/ask', 'who oversees the plant?'),
  );
  expect(JSON.stringify(answer)).toContain('Rosatom');
});

test('a crash is told in one line without a token, and ends the bot with status 1', async () => {
  const crash = "process.on('SIGUSR2', () => { throw new Error('no such ' + process.env.DISCORD_TOKEN) })";
  const imports = ['--import', `data:text/javascript,${encodeURIComponent(crash)}`];
  const bot = platforms.start({ DISCORD_TOKEN: TOKEN }, [...imports, BOT]);
  await bot.ready();
  bot.child.kill('SIGUSR2');
  expect(await bot.ended).toBe(1);
  expect(bot.log.lines.at(-1)).toMatch(/"level":60.*no such \[secret\].*"msg":"crashed"/);
  expect(bot.log.lines.join('\n')).not.toContain(TOKEN);
});

/** How many sockets the process listens with, as Linux tells. */
async function listening(pid: number | undefined): Promise<number> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((table) => readFile(`/proc/${pid}/net/${table}`, 'utf8')),
  );
  const rows = tables.flatMap((table) => table.split('\n')).map((row) => row.trim().split(/\s+/));
  const listens = new Set(rows.filter((row) => row[3] === '0A').map((row) => `socket:[${row[9]}]`));
  const open = await Promise.all(
    (await readdir(`/proc/${pid}/fd`)).map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')),
  );
  return open.filter((target) => listens.has(target)).length;
}
