/** The compiled bot on Discord with many passages under a steady load, beside a bot that answers a constant. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { english } from '../../src/reply/strings/english.ts';
import { type Bot, startBot } from '../e2e/support/bot.ts';
import { TOKEN } from '../e2e/support/discord-payloads.ts';
import { DiscordServer } from '../e2e/support/discord-server.ts';
import { madeUpReports } from '../eval/made-up.ts';
import { COMPILED } from './bot.ts';
import { loadWith, quantile, watchMemory } from './load.ts';
import { type MadeUpFolder, madeUpFolder } from './made-up-folder.ts';
import { atLeast, atMost, none, type Row, told } from './table.ts';

const CONSTANT_BOT = fileURLToPath(new URL('./constant-bot.ts', import.meta.url));

const REFUSAL = english.ask.notSaid(2);

const A_SECOND = 100;
const WARM_UP_SECONDS = 90;
const CONSTANT_WARM_UP_SECONDS = 10;
const CHANGES_WARM_UP_SECONDS = 30;
const CHANGE_EVERY_MS = 10_000;
/** Asked for the first time, again, or while a file changes. */
const P99_MS = 100;
/** The memory's level is the mean of so many samples, one a second: garbage is collected about once in that time. */
const LEVEL_SAMPLES = 40;
const QUESTIONS = 2000;
const WORDS_A_QUESTION = 7;
/** No longer than the questions last. */
const FRESH_SECONDS = 20;

/** `seconds` of load, and half as long on the constant bot ahead and behind. */
export async function underLoad(passages: number, seconds: number): Promise<readonly Row[]> {
  const questions = questionsOver(passages);
  const ahead = await constantBot(questions, seconds / 2);
  const made = await madeUpFolder(passages);
  const { discord, bot } = await startOver(made);
  const memory = watchMemory(bot);
  const load = { questions, aSecond: A_SECOND, check: unmarked };
  await loadWith(discord, { ...load, seconds: WARM_UP_SECONDS });
  const warm = levelOf(memory.samples);
  const { asked, lost, took, bad } = await loadWith(discord, { ...load, seconds });
  const end = levelOf(memory.samples);
  memory.stop();
  const fresh = { ...load, questions: questionsOver(passages, QUESTIONS), seconds: FRESH_SECONDS };
  const first = await loadWith(discord, fresh);
  await stop(bot, discord);
  await made.remove();
  const behind = await constantBot(questions, seconds / 2);
  const constant = quantile(
    [...ahead, ...behind].sort((a, b) => a - b),
    0.5,
  );
  const median = quantile(took, 0.5);
  return [
    atLeast('questions', asked, A_SECOND * seconds),
    atMost('lost', lost, 0),
    none('wrong', bad),
    told('median', median, 'ms'),
    told('median of the bot that answers a constant', constant, 'ms'),
    atMost('the one over the other', median / constant, 1.4),
    atMost('99 % within', quantile(took, 0.99), P99_MS, 'ms'),
    told('slowest', took.at(-1) ?? 0, 'ms'),
    atMost('lost of questions that were not asked before', first.lost, 0),
    told('– their median', quantile(first.took, 0.5), 'ms'),
    atMost('– over that of the constant', quantile(first.took, 0.5) / constant, 2),
    atMost('– 99 % within', quantile(first.took, 0.99), P99_MS, 'ms'),
    told('memory after the warm-up', warm, 'MB'),
    told('memory in the end', end, 'MB'),
    atMost('memory: growth', (100 * (end - warm)) / warm, 10, '%'),
  ];
}

/** The same load, half of it by questions that were not asked before, while one file changes every 10 s. */
export async function changesUnderLoad(passages: number, seconds: number): Promise<readonly Row[]> {
  const made = await madeUpFolder(passages);
  const data = await mkdtemp(join(tmpdir(), 'quoth-soak-'));
  const { discord, bot } = await startOver(made, { DATA_DIR: data });
  const load = { aSecond: A_SECOND, check: unmarked };
  await loadWith(discord, { ...load, questions: questionsOver(passages), seconds: CHANGES_WARM_UP_SECONDS });
  let changes = 0;
  const changing = setInterval(() => {
    changes += 1;
    void made.change(changes);
  }, CHANGE_EVERY_MS);
  const [few, many] = [questionsOver(passages), questionsOver(passages, QUESTIONS, (A_SECOND * seconds) / 2)];
  const questions = many.flatMap((question, at) => [question, few[at % few.length] ?? question]);
  const { asked, lost, took, bad } = await loadWith(discord, { ...load, questions, seconds });
  clearInterval(changing);
  const takenUp = bot.log.lines.filter((line) => line.includes('knowledge taken up'));
  await stop(bot, discord);
  await made.remove();
  await rm(data, { recursive: true });
  return [
    atLeast('questions', asked, A_SECOND * seconds),
    atMost('lost', lost, 0),
    none('wrong', bad),
    told('changes', changes),
    atLeast('– taken up', takenUp.length, changes - 1),
    told('– of them, most files read', Math.max(0, ...takenUp.map((line) => JSON.parse(line).read))),
    told('median', quantile(took, 0.5), 'ms'),
    atMost('99 % within', quantile(took, 0.99), P99_MS, 'ms'),
    told('slowest', took.at(-1) ?? 0, 'ms'),
  ];
}

/** The same load while every report is replaced `swaps` times; at most `withinMs`. */
export async function swapsUnderLoad(
  passages: number,
  swaps: number,
  withinMs: number,
): Promise<readonly Row[]> {
  const questions = questionsOver(passages);
  const made = await madeUpFolder(passages);
  const { discord, bot } = await startOver(made);
  const end = performance.now() + withinMs;
  const uptakes: number[] = [];
  let shown = 0;
  let isOver = false;
  const swap = async () => {
    for (let version = 1; version <= swaps && performance.now() < end; version += 1) {
      const changed = performance.now();
      await made.show(version);
      while (shown !== version && performance.now() < end) await pause(20);
      if (shown === version) uptakes.push(performance.now() - changed);
    }
    isOver = true;
  };
  const swapping = swap();
  const figures = await loadWith(discord, {
    questions,
    aSecond: A_SECOND,
    seconds: withinMs / 1000,
    check(body) {
      shown = Math.max(shown, ...marksIn(body));
      return unmarked(body);
    },
    until: () => isOver,
  });
  await swapping;
  const errors = bot.log.lines.filter((line) => line.includes('"level":50'));
  await stop(bot, discord);
  await made.remove();
  uptakes.sort((a, b) => a - b);
  return [
    atLeast('swaps', uptakes.length, swaps),
    told('questions', figures.asked),
    atMost('lost', figures.lost, 0),
    none('failed, or from more than one version', figures.bad),
    none('errors in the log', errors),
    told('median', quantile(figures.took, 0.5), 'ms'),
    told('99 % within', quantile(figures.took, 0.99), 'ms'),
    told('slowest', figures.took.at(-1) ?? 0, 'ms'),
    told('from a change to the first answer that shows it, median', quantile(uptakes, 0.5) / 1000, 's'),
    told('– longest', (uptakes.at(-1) ?? 0) / 1000, 's'),
  ];
}

/** How long its answers take under the same load, in milliseconds. */
export async function constantBot(questions: readonly string[], seconds: number): Promise<readonly number[]> {
  const discord = await DiscordServer.listen();
  const settings = { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN };
  const bot = startBot(settings, ['--import', 'tsx', CONSTANT_BOT]);
  await bot.ready();
  const load = { questions, aSecond: A_SECOND };
  await loadWith(discord, { ...load, seconds: CONSTANT_WARM_UP_SECONDS });
  const { took, lost } = await loadWith(discord, { ...load, seconds });
  if (lost > 0) throw new Error(`the constant bot lost ${lost} questions`);
  await stop(bot, discord);
  return took;
}

async function startOver(
  { folder }: MadeUpFolder,
  more: Readonly<Record<string, string>> = {},
): Promise<{ discord: DiscordServer; bot: Bot }> {
  const discord = await DiscordServer.listen();
  const settings = { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN, KNOWLEDGE_DIR: folder, ...more };
  const bot = startBot(settings, COMPILED);
  await bot.ready();
  return { discord, bot };
}

async function stop(bot: Bot, discord: DiscordServer): Promise<void> {
  bot.child.kill('SIGTERM');
  await bot.ended;
  await discord.close();
}

function levelOf(samples: readonly number[]): number {
  const last = samples.slice(-LEVEL_SAMPLES);
  return last.reduce((sum, each) => sum + each, 0) / last.length;
}

/** Each is a few words of a passage in their order, as members ask who have read it; every fourth lacks a letter. */
function questionsOver(passages: number, skipped = 0, count = QUESTIONS): readonly string[] {
  const reports = madeUpReports(passages);
  return Array.from({ length: count }, (_, index) => {
    const at = skipped + index;
    const report = reports[at % reports.length];
    const passage = report?.passages[(at * 7919) % report.passages.length];
    const words =
      report?.body.slice(passage?.start, passage?.end).toLowerCase().replaceAll('.', '').split(' ') ?? [];
    const from = (at * 31) % (words.length - WORDS_A_QUESTION);
    const question = words.slice(from, from + WORDS_A_QUESTION).join(' ');
    return `${at % 4 === 0 ? question.replace(/^(..)./, '$1') : question}?`;
  });
}

/** The versions that an answer is from: each quote's title and text tell one. */
function marksIn(body: unknown): readonly number[] {
  const marks = [...JSON.stringify(body).matchAll(/version (\d+)/g)].map(([, version]) => Number(version));
  return [...new Set(marks)];
}

/** A refusal quotes nothing and so tells no version. */
function unmarked(body: unknown): string | null {
  const marks = marksIn(body);
  const text = JSON.stringify(body);
  if (marks.length === 1 || (marks.length === 0 && text.includes(REFUSAL))) return null;
  return `${marks.length} versions: ${text}`;
}
