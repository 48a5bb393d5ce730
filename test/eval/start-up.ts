/** How soon a whole bot is ready over a made-up knowledge folder, and what it then takes to read the rest. */
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Bot, startBot } from '../e2e/support/bot.ts';
import { command, TOKEN } from '../e2e/support/discord-payloads.ts';
import { DiscordServer } from '../e2e/support/discord-server.ts';
import { madeUpReports } from './made-up.ts';

export interface StartUp {
  /** Milliseconds from the process's start until it is ready for questions. */
  readonly ready: number;
  /** Of the first question. */
  readonly first: number;
  /** Of the others that were asked until all was read, in milliseconds. */
  readonly median: number;
  readonly slowest: number;
  /** Milliseconds from the process's start until `/check` and `/said` answer. */
  readonly read: number;
  /** Milliseconds until a second start over what the first has kept is ready. */
  readonly again: number;
  /** MB of resident memory: when it was ready, and at most; null where Linux is not there to tell. */
  readonly memoryAtStart: number | null;
  readonly memory: number | null;
}

/** Of 15 words each: together some 800 characters; in a very large folder, some 330 as in news. */
const SENTENCES = 7;
const FEWER_SENTENCES = 3;
const VERY_LARGE = 500_000;
const LONG_AGO = new Date('2024-01-01');

/** Starts what is compiled, on Discord over loopback. Each passage credits somebody. */
export async function startUp(passages: number, withinMs: number): Promise<StartUp> {
  const folder = await mkdtemp(join(tmpdir(), 'quoth-bench-'));
  const data = await mkdtemp(join(tmpdir(), 'quoth-bench-data-'));
  const sentences = passages > VERY_LARGE ? FEWER_SENTENCES : SENTENCES;
  for (const { name, body, passages: own } of madeUpReports(passages, 1, sentences)) {
    const texts = own.map(({ start, end }) => body.slice(start, end).replace(/^\w+/, '$& said that'));
    const file = join(folder, `${name}.md`);
    await writeFile(file, `---\ntitle: ${name}\n---\n${texts.join('\n\n')}`);
    // What was written just now is waited for: it may be half of it.
    await utimes(file, LONG_AGO, LONG_AGO);
  }
  const discord = await DiscordServer.listen();
  const settings = {
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_TOKEN: TOKEN,
    KNOWLEDGE_DIR: folder,
    DATA_DIR: data,
    RATE_LIMIT: '0',
  };
  const start = () => startBot(settings, ['dist/src/main.js']);
  const end = async (bot: Bot) => {
    bot.child.kill('SIGTERM');
    await bot.ended;
  };
  try {
    const bot = start();
    const first = await measured(bot, discord, withinMs).finally(async () => {
      await isKept(data);
      await end(bot);
    });
    const spawned = performance.now();
    const second = start();
    const again = await second.ready().then(() => performance.now() - spawned);
    await end(second);
    return { ...first, again };
  } finally {
    await discord.close();
    await rm(folder, { recursive: true });
    await rm(data, { recursive: true });
  }
}

/** The largest of what is kept is written in less. */
const KEPT_WITHIN_MS = 15_000;

/** All four kinds; of a very large folder three, of little text, or where something fails, none: then no more come. */
export async function isKept(data: string): Promise<void> {
  let kept = 0;
  for (let since = performance.now(); kept < 4 && performance.now() - since < KEPT_WITHIN_MS; ) {
    await pause(100);
    const names = await readdir(join(data, 'index')).catch(() => []);
    const now = names.filter((name) => name.endsWith('.kept')).length;
    if (now > kept) since = performance.now();
    kept = now;
  }
}

async function measured(bot: Bot, discord: DiscordServer, withinMs: number): Promise<Omit<StartUp, 'again'>> {
  const spawned = performance.now();
  const ready = await bot.ready();
  const memoryAtStart = peakOf(bot);
  const ask = async (name: string, options: Readonly<Record<string, string>>) => {
    const asked = performance.now();
    const answer = await discord.ask(command(name, options));
    const ms = performance.now() - asked;
    discord.answers.splice(discord.answers.indexOf(answer), 1);
    discord.requests.length = 0;
    return { ms, isRead: !JSON.stringify(answer.body).includes('still reading') };
  };
  const { ms: first } = await ask('ask', { question: 'who said that?' });
  const times: number[] = [];
  const waitFor = async (name: string, options: Readonly<Record<string, string>>) => {
    let isRead = false;
    const late = (async () => {
      while (!isRead && performance.now() - spawned < withinMs) ({ isRead } = await ask(name, options));
    })();
    do times.push((await ask('ask', { question: `who said ${times.length}?` })).ms);
    while (!isRead && performance.now() - spawned < withinMs);
    await late;
  };
  await waitFor('check', { text: 'Nobody said that.' });
  await waitFor('said', { by: 'Nobody' });
  const read = performance.now() - spawned;
  times.sort((a, b) => a - b);
  return {
    ready,
    first,
    median: times[times.length >> 1] ?? 0,
    slowest: times.at(-1) ?? 0,
    read,
    memoryAtStart,
    memory: peakOf(bot),
  };
}

function peakOf({ child }: Bot): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
