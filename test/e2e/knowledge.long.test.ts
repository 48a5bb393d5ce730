/** The bot as an operator runs it, while somebody works on its knowledge folder. */
import { rename, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { english } from '../../src/reply/strings/english.ts';
import { madeUpReports } from '../eval/made-up.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { eventually } from '../support/waiting.ts';
import { type Bot, startBot } from './support/bot.ts';
import { command, TOKEN } from './support/discord-payloads.ts';
import { DiscordServer } from './support/discord-server.ts';
import { QUOTH, runProgram } from './support/program.ts';

let discord: DiscordServer;
beforeAll(async () => {
  discord = await DiscordServer.listen();
});
afterAll(() => discord.close());

let folder: string;
let remove: () => Promise<void>;
let bot: Bot;
beforeEach(async () => {
  ({ folder, remove } = await knowledgeFolder({ 'lamps.md': lamps(1) }));
  bot = startBot({ DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN, KNOWLEDGE_DIR: folder });
  await bot.ready();
});
afterEach(async () => {
  bot.child.kill('SIGKILL');
  await bot.ended;
  await remove();
});

/** Tells its version in its title and in each of its passages. */
function lamps(version: number): string {
  const passages = ['first', 'second', 'third'].map((lamp) => `The ${lamp} lamp was lit ${version} times.`);
  return knowledgeFile(passages.join('\n\n'), `title: Lamps ${version}`);
}

/** Puts a file in its place whole. */
async function put(name: string, text: string): Promise<void> {
  await writeFile(join(folder, `.${name}`), text);
  await utimes(join(folder, `.${name}`), 1, 1);
  await rename(join(folder, `.${name}`), join(folder, name));
}

/** What a member sees. */
async function reply(name: string, options: Readonly<Record<string, string>> = {}): Promise<string> {
  const { body } = await discord.ask(command(name, options));
  return JSON.stringify(body);
}

const logged = (text: string) => bot.log.lines.filter((line) => line.includes(text));

test('every question is answered, wholly from one version, while reports are added, broken and removed', async () => {
  const versions = 5;
  const seen = new Set<string>();
  let over = false;
  const asking = (async () => {
    let asked = 0;
    for (; !over; asked++) {
      const shown = await reply('quote', { reference: '0', report: 'lamps' });
      expect(shown).not.toContain(english.problem.failed);
      const told = [...shown.matchAll(/(?:Lamps|lit) (\d+)/g)].map(([, version]) => version ?? '');
      expect(told.length).toBeGreaterThanOrEqual(4);
      expect(new Set(told).size).toBe(1);
      seen.add(told[0] ?? '');
      await setTimeout(5);
    }
    return asked;
  })();
  // Awaited at the end; what fails before that is told by itself.
  asking.catch(() => {});
  for (let version = 2; version <= versions; version++) {
    await put('lamps.md', lamps(version));
    await eventually(() => seen.has(String(version)));
  }

  await put('lamps.md', 'broken');
  await put('tides.md', knowledgeFile('High water comes at noon.', 'title: Tides'));
  await eventually(async () => (await reply('quoth')).includes('Tides'));
  const status = await reply('quoth');
  expect(status).toContain('Lamps 5');
  expect(status).toContain('lamps\\\\.md');
  expect(status).toContain('its last good text is served');
  expect(logged('"level":40')).toEqual([expect.stringContaining('lamps.md:1: no title')]);

  await unlink(join(folder, 'tides.md'));
  await eventually(async () => !(await reply('quoth')).includes('Tides'));

  over = true;
  expect(await asking).toBeGreaterThan(versions);
  expect([...seen]).toEqual(['1', '2', '3', '4', '5']);
  expect(logged('knowledge taken up')).toHaveLength(versions + 1);
  expect(logged('"level":50')).toEqual([]);
});

test('SIGTERM ends the bot at once while it takes up much', async () => {
  const [made] = madeUpReports(500);
  await put('much.txt', knowledgeFile(`${made?.body}`.repeat(80)));
  await setTimeout(1500);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(logged('knowledge taken up')).toEqual([]);
});

test('what quoth add writes is answered from without a restart', async () => {
  const source = join(folder, '.tides.html');
  await writeFile(
    source,
    '<html lang="en"><head><title>Tides</title></head><body><article><h1>Tides</h1><p>High water comes at noon on the quay, and everybody goes home.</p><p>Low water comes at six.</p></article></body></html>',
  );
  const added = await runProgram(QUOTH, ['add', source, '--knowledge', folder]);
  expect(added.status, added.err).toBe(0);
  await eventually(async () =>
    (await reply('ask', { question: 'When is high water?' })).includes('at noon on the quay'),
  );
});
