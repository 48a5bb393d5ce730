/**
 * `npm run bench -- FOLDER`: the same on a knowledge folder's own text, with questions that nobody asked before. Searchers side by
 * side, then whole bots on Discord over loopback: first start and restart, questions under a steady load beside a bot that answers a
 * constant, and the memory of one bot beside that of four shards.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Report } from '../../src/report/report.ts';
import { languageOf } from '../../src/search/language/language.ts';
import { type Bot, startBot } from '../e2e/support/bot.ts';
import { command, TOKEN } from '../e2e/support/discord-payloads.ts';
import { DiscordServer } from '../e2e/support/discord-server.ts';
import { loadWith, quantile } from '../soak/load.ts';
import { constantBot } from '../soak/loaded-bot.ts';
import { randomFrom } from './made-up.ts';
import { isKept } from './start-up.ts';

const WORDS_A_QUESTION = 6;
const LEAST_LETTERS = 4;
const A_SECOND = 100;
const SECONDS = 10;
const SHARDS = 4;
/** Discord lets a bot in so often. */
const PAUSE_MS = 5000;
/** Garbage of the start is collected by then. */
const SETTLED_AFTER_MS = 5000;

/** Different questions: six content words of a passage each, one of them with a letter missing. Fewer where the text has not as many. */
export function questionsFrom(reports: readonly Report[], count: number, seed = 2): readonly string[] {
  const random = randomFrom(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const questions = new Set<string>();
  for (let tries = 0; questions.size < count && tries < 20 * count; tries++) {
    const report = reports[pick(reports.length)];
    const passage = report?.passages[pick(report.passages.length)];
    if (!report || !passage) continue;
    const { eachWord, stopWords, lower } = languageOf(report.origin.language);
    const text = report.body.slice(passage.start, passage.end);
    const words = new Set<string>();
    eachWord(text, (start, end) => {
      const word = text.slice(start, end);
      if (word.length >= LEAST_LETTERS && /^\p{L}+$/u.test(word) && !stopWords.has(lower(word)))
        words.add(word.toLowerCase());
    });
    const left = [...words];
    if (left.length < WORDS_A_QUESTION) continue;
    const chosen = Array.from({ length: WORDS_A_QUESTION }, () => left.splice(pick(left.length), 1)[0] ?? '');
    const slip = pick(WORDS_A_QUESTION);
    const word = chosen[slip] ?? '';
    const at = 1 + pick(word.length - 1);
    chosen[slip] = word.slice(0, at) + word.slice(at + 1);
    questions.add(`${chosen.join(' ')}?`);
  }
  return [...questions];
}

interface Started {
  readonly bot: Bot;
  readonly discord: DiscordServer;
  /** Milliseconds from the process's start. */
  readonly ready: number;
}

async function started(settings: Readonly<Record<string, string>>): Promise<Started> {
  const discord = await DiscordServer.listen();
  const all = { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN, ...settings };
  const bot = startBot(all, ['dist/src/main.js']);
  return { bot, discord, ready: await bot.ready() };
}

async function stop({ bot, discord }: Started): Promise<void> {
  bot.child.kill('SIGTERM');
  await bot.ended;
  await discord.close();
}

/** Waits until what is gathered in the background can be asked. */
async function allRead({ discord }: Started): Promise<void> {
  for (let isRead = false; !isRead; ) {
    const { body } = await discord.ask(command('said', { by: 'Nobody' }));
    isRead = !JSON.stringify(body).includes('still reading');
    discord.answers.length = 0;
    discord.requests.length = 0;
    if (!isRead) await pause(100);
  }
}

/** Of a process and all that it started, in MB: shared pages count by their share (Linux' Pss). */
function memoryOf(pid: number | undefined): number {
  const table = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const parents = table.map((line) => line.trim().split(/\s+/).map(Number));
  const wanted = new Set([pid ?? 0]);
  for (const [child = 0, parent = 0] of parents) if (wanted.has(parent)) wanted.add(child);
  let kilobytes = 0;
  for (const each of wanted) {
    const rollup = readFileSync(`/proc/${each}/smaps_rollup`, 'utf8');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

/** How long each takes, in ms, the quickest first; the first hundred are for code to be compiled. */
async function oneByOne({ discord }: Started, questions: readonly string[]): Promise<readonly number[]> {
  const took: number[] = [];
  for (const question of questions) {
    const asked = performance.now();
    await discord.ask(command('ask', { question }));
    took.push(performance.now() - asked);
    discord.answers.length = 0;
    discord.requests.length = 0;
  }
  return took.slice(100).sort((a, b) => a - b);
}

const row = (what: string, value: number, unit: string) =>
  console.log(`${what.padEnd(62)} ${value.toFixed(value < 10 ? 2 : 0).padStart(9)} ${unit}`);

/**
 * `questions`: none was asked before; at least twice as many as are asked in the time of a load. A very large folder's are asked one
 * at a time, of one bot.
 */
export async function benchBots(
  folder: string,
  questions: readonly string[],
  isVeryLarge: boolean,
): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'quoth-bench-'));
  const settings = { KNOWLEDGE_DIR: folder, DATA_DIR: data, RATE_LIMIT: '0' };
  try {
    const first = await started(settings);
    await allRead(first);
    await isKept(data);
    await stop(first);
    const again = await started(settings);
    row('first start until ready', first.ready, 'ms');
    row('restart over the same files', again.ready, 'ms');
    row('– as a share of the first', again.ready / first.ready, '');
    await allRead(again);
    if (isVeryLarge) {
      const took = await oneByOne(again, questions.slice(0, 500));
      row('never asked before, one at a time: median', quantile(took, 0.5), 'ms');
      row('– 99 % within', quantile(took, 0.99), 'ms');
      row('memory of one bot', memoryOf(again.bot.child.pid), 'MB');
      await stop(again);
      return;
    }
    const half = questions.length >> 1;
    const load = { aSecond: A_SECOND, seconds: SECONDS };
    // Code is compiled by use: the first half is asked for that.
    await loadWith(again.discord, { ...load, questions: questions.slice(0, half) });
    const fresh = await loadWith(again.discord, { ...load, questions: questions.slice(half) });
    const few = questions.slice(0, 20);
    await loadWith(again.discord, { ...load, questions: few, seconds: 2 });
    const repeated = await loadWith(again.discord, { ...load, questions: few });
    await pause(SETTLED_AFTER_MS);
    const memory = memoryOf(again.bot.child.pid);
    await stop(again);
    const constant = await constantBot(questions, SECONDS);
    const base = quantile(
      [...constant].sort((a, b) => a - b),
      0.5,
    );
    row('the bot that answers a constant, 100 questions/s: median', base, 'ms');
    row('never asked before: median', quantile(fresh.took, 0.5), 'ms');
    row('– times the constant', quantile(fresh.took, 0.5) / base, '');
    row('– 99 % within', quantile(fresh.took, 0.99), 'ms');
    row('– lost', fresh.lost, '');
    row('asked again: median', quantile(repeated.took, 0.5), 'ms');
    row('– times the constant', quantile(repeated.took, 0.5) / base, '');

    const shards = await started({ ...settings, DISCORD_SHARDS: String(SHARDS) });
    await pause(SETTLED_AFTER_MS);
    const together = memoryOf(shards.bot.child.pid);
    await stop(shards);
    row('memory of one bot', memory, 'MB');
    row(`memory of ${SHARDS} shards and what starts them`, together, 'MB');
    row('– times one bot', together / memory, '');
    row(`${SHARDS} shards up`, shards.ready, 'ms');
    const pauses = (SHARDS - 1) * PAUSE_MS + again.ready;
    row('– times one bot’s restart and Discord’s pauses', shards.ready / pauses, '');
  } finally {
    await rm(data, { recursive: true });
  }
}
