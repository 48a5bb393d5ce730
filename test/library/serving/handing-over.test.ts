import { rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Library } from '../../../src/library/library.ts';
import { openLiveLibrary } from '../../../src/library/serving/live-library.ts';
import { startWorker } from '../../../src/library/serving/start-worker.ts';
import { createLogger } from '../../../src/log.ts';
import { madeUpReports } from '../../eval/made-up.ts';
import { knowledgeFolder } from '../../support/knowledge.ts';
import { knowledgeFile } from '../../support/report.ts';
import { eventually } from '../../support/waiting.ts';

/** Little more than what nothing is kept of: each thread builds it anew. */
const FILLING = Object.fromEntries(
  madeUpReports(300).map(({ name, body }) => [`${name}.md`, knowledgeFile(body, `title: ${name}`)]),
);
const lamps = (times: number) =>
  knowledgeFile(`The keeper, Ann Bell, said that the beacon was lit ${times} times.`, 'title: Lamps');

let folder: string;
let data: string;
let remove: (() => Promise<void>)[];
let library: Library;
let workers: { readonly worker: Worker; hasEnded: boolean }[];
let lines: { readonly level: number; readonly msg: string; readonly read?: number }[];

beforeEach(async () => {
  const made = [await knowledgeFolder({ ...FILLING, 'lamps.md': lamps(1) }), await knowledgeFolder({})];
  [folder = '', data = ''] = made.map((each) => each.folder);
  remove = made.map((each) => each.remove);
  workers = [];
  lines = [];
});
afterEach(async () => {
  await library.close();
  for (const each of remove) await each();
});

async function open(kept: string): Promise<void> {
  const log = createLogger('info', [], (line) => lines.push(JSON.parse(line)));
  const start = () => {
    const started = { worker: startWorker(), hasEnded: false };
    started.worker.once('exit', () => {
      started.hasEnded = true;
    });
    workers.push(started);
    return started.worker;
  };
  library = await openLiveLibrary(folder, log, start, undefined, kept);
}

async function change(times: number): Promise<void> {
  await writeFile(join(folder, '.lamps.md'), lamps(times));
  await utimes(join(folder, '.lamps.md'), 1, 1);
  await rename(join(folder, '.lamps.md'), join(folder, 'lamps.md'));
}

/** As the answer says. */
async function timesLit(): Promise<string | undefined> {
  const outcome = await library.ask('how many times was the beacon lit?', {});
  return outcome.ok ? /lit (\d+) times/.exec(outcome.value.quotes[0]?.text ?? '')?.[1] : outcome.problem.kind;
}

const takenUp = () => lines.filter(({ msg }) => msg === 'knowledge taken up');
const hasEnded = () => workers.map((each) => each.hasEnded);

test('a changed file is read in another thread, and served by the one that served before', async () => {
  await open(join(data, 'index'));
  for (let times = 1; times <= 3; times++) {
    expect(await timesLit()).toBe(String(times));
    const said = await library.check(`the beacon was lit ${times} times`);
    expect(said.ok && said.value.verdict).toBe('verbatim');
    if (times === 3) break;
    await change(times + 1);
    await eventually(() => takenUp().length === times);
  }
  expect(takenUp().map(({ read }) => read)).toEqual([1, 1]);
  await eventually(() => hasEnded().join() === 'false,true,true');
  expect(lines.filter(({ level }) => level > 30)).toEqual([]);
});

test('what can’t be kept is served by the thread that reads it', async () => {
  await writeFile(join(data, 'index'), 'not a folder');
  await open(join(data, 'index'));
  await change(2);
  await eventually(async () => (await timesLit()) === '2');
  await eventually(() => hasEnded().join() === 'true,true,false');
  expect(lines.filter(({ level }) => level > 40)).toEqual([]);
});

test('where the thread that serves dies meanwhile, the change is taken up all the same', async () => {
  await open(join(data, 'index'));
  await change(2);
  await eventually(() => workers.length === 2);
  await workers[0]?.worker.terminate();
  await eventually(() => takenUp().length === 1);
  expect(await timesLit()).toBe('2');
});
