/** How long the main thread is kept busy, and how its memory grows, while a knowledge folder is swapped under questions. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Library } from '../../src/library/library.ts';
import { openLiveLibrary } from '../../src/library/serving/live-library.ts';
import { createLogger } from '../../src/log.ts';
import { madeUpQuestions, madeUpReports } from '../eval/made-up.ts';
import { type MadeUpFolder, madeUpFolder } from './made-up-folder.ts';
import { type BusyFigures, watchMainThread } from './main-thread.ts';

export interface SwapFigures extends BusyFigures {
  readonly swaps: number;
  readonly asked: number;
  /** Rejected, or answered from more than one version. */
  readonly bad: readonly string[];
  /** Of a question, in milliseconds. */
  readonly slowest: number;
  /** From the change of the folder until all is served, in milliseconds. */
  readonly slowestSwap: number;
  /** The same of a process that does nothing meanwhile: what the machine itself is behind. */
  readonly idle: unknown;
  /** Resident memory in MB, after every tenth of the swaps. */
  readonly memory: readonly number[];
}

/** At most `withinMs`, whatever is done by then. */
export async function swapUnderQuestions(
  passages: number,
  swaps: number,
  withinMs: number,
): Promise<SwapFigures> {
  const made = await madeUpFolder(passages);
  const library = await openLiveLibrary(made.folder, createLogger('warn', []));
  const asking = new Asking(library, madeUpQuestions(madeUpReports(passages), 200));
  const idle = fork(new URL('./idle.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  try {
    const running = asking.run();
    const measured = watchMainThread();
    const swapped = await swapOver(made, library, swaps, performance.now() + withinMs);
    const busy = measured();
    idle.send('over');
    const [idling] = await once(idle, 'message');
    asking.stop();
    await running;
    const { asked, bad, slowest } = asking;
    return { ...swapped, asked, bad, slowest, ...busy, idle: idling };
  } finally {
    asking.stop();
    idle.kill();
    await library.close();
    await made.remove();
  }
}

async function swapOver(made: MadeUpFolder, library: Library, swaps: number, end: number) {
  const memory = [process.memoryUsage.rss()];
  let slowestSwap = 0;
  let version = 0;
  while (version < swaps && performance.now() < end) {
    version += 1;
    const started = performance.now();
    await made.show(version);
    while ((await versionsIn(library)).some((served) => served !== version) && performance.now() < end) {
      await setTimeout(20);
    }
    slowestSwap = Math.max(slowestSwap, performance.now() - started);
    if (version % Math.ceil(swaps / 10) === 0) memory.push(process.memoryUsage.rss());
  }
  return { swaps: version, slowestSwap, memory: memory.map((bytes) => Math.round(bytes / 1e6)) };
}

async function versionsIn(library: Library): Promise<readonly number[]> {
  const { reports } = await library.status();
  return [...new Set(reports.map(({ origin }) => Number(/\d+$/.exec(origin.title)?.[0])))];
}

class Asking {
  asked = 0;
  slowest = 0;
  readonly bad: string[] = [];
  readonly #library: Library;
  readonly #questions: readonly string[];
  #stopped = false;

  constructor(library: Library, questions: readonly string[]) {
    this.#library = library;
    this.#questions = questions;
  }

  stop(): void {
    this.#stopped = true;
  }

  async run(): Promise<void> {
    while (!this.#stopped) {
      const started = performance.now();
      const question = this.#questions[this.asked % this.#questions.length] ?? '';
      try {
        await this.#check(question);
      } catch (error) {
        this.bad.push(String(error));
      }
      this.slowest = Math.max(this.slowest, performance.now() - started);
      this.asked += 1;
      await setTimeout(10);
    }
  }

  async #check(question: string): Promise<void> {
    const outcome = await this.#library.ask(question, {});
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    const versions = new Set(
      outcome.value.quotes.map(({ report }) => report.origin.title.replace(/.* /, '')),
    );
    if (versions.size !== 1) throw new Error(`an answer from the versions ${[...versions].join(' and ')}`);
  }
}
