/** The compiled bot: how soon it is ready, and how it answers while its knowledge folder is swapped. */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startBot } from '../e2e/support/bot.ts';
import { command, TOKEN } from '../e2e/support/discord-payloads.ts';
import { DiscordServer } from '../e2e/support/discord-server.ts';

export const COMPILED = ['dist/src/main.js'];

/** Milliseconds from start to ready, on Discord, the quickest start first. */
export async function startToReady(knowledge: string, starts: number): Promise<readonly number[]> {
  const discord = await DiscordServer.listen();
  const took: number[] = [];
  for (let i = 0; i < starts; i++) {
    const settings = { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN, KNOWLEDGE_DIR: knowledge };
    const bot = startBot(settings, COMPILED);
    took.push(Math.round(await bot.ready()));
    bot.child.kill('SIGTERM');
    await bot.ended;
  }
  await discord.close();
  return took.sort((a, b) => a - b);
}

export interface BotFigures {
  readonly swaps: number;
  readonly asked: number;
  /** Answers that were none, or that were from more than one version. */
  readonly bad: readonly string[];
  /** Of a question, in milliseconds. */
  readonly slowest: number;
  /** From a file's change until an answer shows it, in milliseconds: half of the swaps, and all of them, were this quick. */
  readonly uptake: { readonly half: number; readonly all: number };
  readonly logged: { readonly swaps: number; readonly errors: number };
}

/** Swaps a report, every third time by writing it in place; at most `withinMs`. */
export async function swapUnderBot(swaps: number, withinMs: number): Promise<BotFigures> {
  const discord = await DiscordServer.listen();
  const folder = await mkdtemp(join(tmpdir(), 'quoth-soak-'));
  await writeFile(join(folder, 'lamps.md'), lamps(0));
  const settings = { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN, KNOWLEDGE_DIR: folder };
  const bot = startBot(settings, COMPILED);
  await bot.ready();
  const end = performance.now() + withinMs;
  const bad: string[] = [];
  const uptakes: number[] = [];
  let shown = 0;
  let asked = 0;
  let slowest = 0;
  let over = false;
  const asking = (async () => {
    for (; !over; asked++) {
      const started = performance.now();
      const { body } = await discord.ask(command('quote', { reference: '0' }));
      slowest = Math.max(slowest, performance.now() - started);
      const text = JSON.stringify(body);
      const told = new Set([...text.matchAll(/(?:Lamps|lit) (\d+)/g)].map(([, version]) => Number(version)));
      if (told.size === 1) [shown = 0] = told;
      else bad.push(text.slice(0, 300));
      discord.answers.length = 0;
      discord.requests.length = 0;
      await setTimeout(5);
    }
  })();
  let version = 0;
  while (version < swaps && performance.now() < end) {
    version += 1;
    const started = performance.now();
    const inPlace = version % 3 === 0;
    const file = join(folder, inPlace ? 'lamps.md' : '.lamps.md');
    await writeFile(file, lamps(version));
    if (!inPlace) await rename(file, join(folder, 'lamps.md'));
    while (shown !== version && performance.now() < end) await setTimeout(5);
    uptakes.push(performance.now() - started);
  }
  over = true;
  await asking;
  bot.child.kill('SIGTERM');
  await bot.ended;
  await discord.close();
  await rm(folder, { recursive: true });
  uptakes.sort((a, b) => a - b);
  const lines = (text: string) => bot.log.lines.filter((line) => line.includes(text)).length;
  return {
    swaps: version,
    asked,
    bad,
    slowest,
    uptake: { half: uptakes[uptakes.length >> 1] ?? 0, all: uptakes.at(-1) ?? 0 },
    logged: { swaps: lines('knowledge taken up'), errors: lines('"level":50') },
  };
}

function lamps(version: number): string {
  const passages = ['first', 'second', 'third'].map((lamp) => `The ${lamp} lamp was lit ${version} times.`);
  return `---\ntitle: Lamps ${version}\n---\n${passages.join('\n\n')}`;
}
