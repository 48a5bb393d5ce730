/**
 * Time and memory: `npm run bench -- [SIZE…]`, sizes in passages, 240, 15000 and 200000 unless told. Each searcher runs
 * in a process of its own on the same made-up passages: Quoth's, fuse.js with token search, MiniSearch with fuzziness .2.
 * Then a whole bot is started on passages twice as long, and asked while it still reads. `npm run bench -- FOLDER`: see
 * `bench-folder.ts`.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { readKnowledge } from '../../src/report/reading/read-knowledge.ts';
import type { Report } from '../../src/report/report.ts';
import { buildIndex } from '../../src/search/index.ts';
import { takeAll } from '../../src/steps.ts';
import { benchBots, questionsFrom } from './bench-folder.ts';
import { madeUpQuestions, madeUpReports } from './made-up.ts';
import { startUp } from './start-up.ts';

const SIZES = [240, 15_000, 200_000];
const SEARCHERS = ['quoth', 'minisearch', 'fuse'] as const;
/** No searcher is asked for longer than this, in ms; at least three questions are. */
const LONGEST = 20_000;
const QUESTIONS = 400;
const NEW_QUESTIONS = 1500;
const HEADING = 'passages  searcher    build ms  first ms  median ms  slowest ms  peak MB  times Quoth';
/** All that a bot may take to read everything, in ms. */
const READ_WITHIN = 3_600_000;
/** fuse.js needs a second a question at 15,000 passages; beyond that it tells nothing more. MiniSearch runs out of memory. */
const MOST_PASSAGES = { quoth: Number.POSITIVE_INFINITY, minisearch: 300_000, fuse: 20_000 } as const;

const outcome = z.object({
  passages: z.number(),
  build: z.number(),
  /** From the end of reading to the first answer. */
  first: z.number(),
  median: z.number(),
  slowest: z.number(),
  asked: z.number(),
  memory: z.number(),
  /** Of a folder, for Quoth: others than were asked. */
  unasked: z.array(z.string()),
});
type Outcome = z.infer<typeof outcome>;
/** `over`: how many made-up passages, or a knowledge folder. */
const job = z.object({ searcher: z.enum(SEARCHERS), over: z.union([z.number(), z.string()]) });

if (process.send) process.on('message', async (message) => process.send?.(await measure(job.parse(message))));
else if (process.argv.length === 3 && !/^\d+$/.test(process.argv[2] ?? ''))
  await overFolder(process.argv[2] ?? '');
else await main();

async function overFolder(folder: string): Promise<void> {
  console.log(HEADING);
  const first = await run({ searcher: 'quoth', over: folder });
  const quoth = printed('quoth', first, 0);
  for (const searcher of SEARCHERS) {
    if (searcher === 'quoth' || first.passages > MOST_PASSAGES[searcher]) continue;
    printed(searcher, await run({ searcher, over: folder }), quoth);
  }
  console.log();
  await benchBots(folder, first.unasked, first.passages > MOST_PASSAGES.minisearch);
}

/** The median of Quoth, which comes first. */
function printed(
  searcher: string,
  { passages, build, first, median, slowest, memory }: Outcome,
  before: number,
): number {
  const quoth = before || median;
  console.log(
    [
      String(passages).padStart(8),
      searcher.padEnd(10),
      build.toFixed(0).padStart(9),
      first.toFixed(0).padStart(8),
      median.toFixed(3).padStart(10),
      slowest.toFixed(2).padStart(11),
      memory.toFixed(0).padStart(8),
      (median / quoth).toFixed(1).padStart(13),
    ].join('  '),
  );
  return quoth;
}

async function main(): Promise<void> {
  const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
    console.error('bench: sizes are whole numbers of passages');
    process.exit(1);
  }
  const jobs = sizes.flatMap((over) =>
    SEARCHERS.filter((searcher) => over <= MOST_PASSAGES[searcher]).map((searcher) => ({
      searcher,
      over,
    })),
  );
  console.log(HEADING);
  let quoth = 0;
  for (const [at, each] of jobs.entries()) {
    progress(at, jobs.length + sizes.length, `${each.searcher} ${each.over}`);
    const outcome = await run(each);
    progress();
    quoth = printed(each.searcher, outcome, each.searcher === 'quoth' ? 0 : quoth);
  }
  console.log();
  console.log(
    'passages  ready ms  MB then  first ms  median ms  slowest ms  all read ms  peak MB  restart ms',
  );
  for (const [at, size] of sizes.entries()) {
    progress(jobs.length + at, jobs.length + sizes.length, `a bot over ${size}`);
    const { ready, memoryAtStart, first, median, slowest, read, memory, again } = await startUp(
      size,
      READ_WITHIN,
    );
    progress();
    console.log(
      [
        String(size).padStart(8),
        ready.toFixed(0).padStart(8),
        (memoryAtStart?.toFixed(0) ?? '?').padStart(7),
        first.toFixed(1).padStart(8),
        median.toFixed(1).padStart(9),
        slowest.toFixed(1).padStart(10),
        read.toFixed(0).padStart(11),
        (memory?.toFixed(0) ?? '?').padStart(7),
        again.toFixed(0).padStart(10),
      ].join('  '),
    );
  }
}

function run(each: z.infer<typeof job>): Promise<Outcome> {
  const child = fork(fileURLToPath(import.meta.url), {
    execArgv: ['--import', 'tsx', '--max-old-space-size=8000'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      resolve(outcome.parse(message));
      child.kill();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${each.searcher} over ${each.over} ended with ${code}`)));
    child.send(each);
  });
}

async function measure({ searcher, over }: z.infer<typeof job>): Promise<Outcome> {
  const isFolder = typeof over === 'string';
  const reports = isFolder ? (await readKnowledge(over)).reports : madeUpReports(over);
  const questions = isFolder
    ? questionsFrom(reports, NEW_QUESTIONS + 100)
    : madeUpQuestions(reports, QUESTIONS);
  const started = performance.now();
  const { ask, prepared } = prepare(searcher, reports);
  const build = performance.now() - started;
  ask(questions[0] ?? '');
  const first = performance.now() - started;
  prepared();
  // On a folder's own text none is asked twice.
  const asked = isFolder && searcher !== 'fuse' ? questions.slice(100) : questions;
  for (const question of questions.slice(0, searcher === 'fuse' ? 1 : 100)) ask(question);
  const times: number[] = [];
  const asking = performance.now();
  for (const question of asked) {
    const before = performance.now();
    ask(question);
    times.push(performance.now() - before);
    if (times.length >= 3 && performance.now() - asking > LONGEST) break;
  }
  times.sort((a, b) => a - b);
  return {
    passages: reports.reduce((sum, { passages }) => sum + passages.length, 0),
    build,
    first,
    median: times[times.length >> 1] ?? 0,
    slowest: times.at(-1) ?? 0,
    asked: times.length,
    memory: process.resourceUsage().maxRSS / 1024,
    unasked: isFolder && searcher === 'quoth' ? [...questionsFrom(reports, 2 * NEW_QUESTIONS, 3)] : [],
  };
}

function prepare(
  searcher: (typeof SEARCHERS)[number],
  reports: readonly Report[],
): {
  ask(question: string): unknown;
  /** Does what a bot does in the background once it is ready. */
  prepared(): void;
} {
  const prepared = () => {};
  if (searcher === 'quoth') {
    const index = buildIndex(reports);
    return { ask: (question) => index.find(question), prepared: () => takeAll(index.preparing()) };
  }
  const passages = reports
    .flatMap((report) => report.passages.map(({ start, end }) => report.body.slice(start, end)))
    .map((text, id) => ({ id, text }));
  if (searcher === 'fuse') {
    const fuse = new Fuse(passages, {
      keys: ['text'],
      useTokenSearch: true,
      threshold: 0.2,
      ignoreLocation: true,
    });
    return { ask: (question) => fuse.search(question, { limit: 5 }), prepared };
  }
  const mini = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2 } });
  mini.addAll(passages);
  return { ask: (question) => mini.search(question).slice(0, 5), prepared };
}

/** A bar on the last line of a terminal; without arguments, clears it. */
function progress(done?: number, all = 1, what = ''): void {
  if (!process.stderr.isTTY) return;
  if (done === undefined) {
    process.stderr.write('\r\u001b[K');
    return;
  }
  const filled = Math.round((20 * done) / all);
  process.stderr.write(`\r\u001b[K[${'#'.repeat(filled)}${' '.repeat(20 - filled)}] ${what}`);
}
