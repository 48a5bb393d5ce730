/**
 * Time and memory: `npm run bench -- [SIZE…]`, sizes in passages, 240, 15000 and 200000 unless told. Each searcher runs
 * in a process of its own on the same made-up passages: Quoth's, fuse.js with token search, MiniSearch with fuzziness .2.
 * Then a whole bot is started on passages twice as long, and asked while it still reads.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { buildIndex } from '../../src/search/index.ts';
import { madeUpQuestions, madeUpReports } from './made-up.ts';
import { startUp } from './start-up.ts';

const SIZES = [240, 15_000, 200_000];
const SEARCHERS = ['quoth', 'minisearch', 'fuse'] as const;
/** No searcher is asked for longer than this, in ms; at least three questions are. */
const LONGEST = 20_000;
const QUESTIONS = 400;
/** All that a bot may take to read everything, in ms. */
const READ_WITHIN = 600_000;
/** fuse.js needs a second a question at 15,000 passages; beyond that it tells nothing more. */
const FUSE_LIMIT = 20_000;

const outcome = z.object({
  build: z.number(),
  median: z.number(),
  slowest: z.number(),
  asked: z.number(),
  memory: z.number(),
});
type Outcome = z.infer<typeof outcome>;
const job = z.object({ searcher: z.enum(SEARCHERS), size: z.number() });

if (process.send) process.on('message', (message) => process.send?.(measure(job.parse(message))));
else await main();

async function main(): Promise<void> {
  const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
    console.error('bench: sizes are whole numbers of passages');
    process.exit(1);
  }
  const jobs = sizes.flatMap((size) =>
    SEARCHERS.filter((searcher) => searcher !== 'fuse' || size <= FUSE_LIMIT).map((searcher) => ({
      searcher,
      size,
    })),
  );
  console.log('passages  searcher    build ms  median ms  slowest ms  peak MB  times Quoth');
  let quoth = 0;
  for (const [at, each] of jobs.entries()) {
    progress(at, jobs.length + sizes.length, `${each.searcher} ${each.size}`);
    const { build, median, slowest, memory } = await run(each);
    if (each.searcher === 'quoth') quoth = median;
    progress();
    console.log(
      [
        String(each.size).padStart(8),
        each.searcher.padEnd(10),
        build.toFixed(0).padStart(9),
        median.toFixed(3).padStart(10),
        slowest.toFixed(2).padStart(11),
        memory.toFixed(0).padStart(8),
        (median / quoth).toFixed(1).padStart(13),
      ].join('  '),
    );
  }
  console.log();
  console.log('passages  ready ms  MB then  first ms  median ms  slowest ms  all read ms  peak MB');
  for (const [at, size] of sizes.entries()) {
    progress(jobs.length + at, jobs.length + sizes.length, `a bot over ${size}`);
    const { ready, memoryAtStart, first, median, slowest, read, memory } = await startUp(size, READ_WITHIN);
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
      ].join('  '),
    );
  }
}

function run(each: z.infer<typeof job>): Promise<Outcome> {
  const child = fork(fileURLToPath(import.meta.url), { execArgv: ['--import', 'tsx'] });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      resolve(outcome.parse(message));
      child.kill();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${each.searcher} at ${each.size} ended with ${code}`)));
    child.send(each);
  });
}

function measure({ searcher, size }: z.infer<typeof job>): Outcome {
  const reports = madeUpReports(size);
  const questions = madeUpQuestions(reports, QUESTIONS);
  const started = performance.now();
  const ask = prepare(searcher, reports);
  const build = performance.now() - started;
  for (const question of questions.slice(0, searcher === 'fuse' ? 1 : 100)) ask(question);
  const times: number[] = [];
  const asking = performance.now();
  for (const question of questions) {
    const before = performance.now();
    ask(question);
    times.push(performance.now() - before);
    if (times.length >= 3 && performance.now() - asking > LONGEST) break;
  }
  times.sort((a, b) => a - b);
  return {
    build,
    median: times[times.length >> 1] ?? 0,
    slowest: times.at(-1) ?? 0,
    asked: times.length,
    memory: process.resourceUsage().maxRSS / 1024,
  };
}

function prepare(
  searcher: (typeof SEARCHERS)[number],
  reports: ReturnType<typeof madeUpReports>,
): (question: string) => unknown {
  if (searcher === 'quoth') {
    const index = buildIndex(reports);
    return (question) => index.find(question);
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
    return (question) => fuse.search(question, { limit: 5 });
  }
  const mini = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2 } });
  mini.addAll(passages);
  return (question) => mini.search(question).slice(0, 5);
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
