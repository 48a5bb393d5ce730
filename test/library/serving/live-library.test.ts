import { mkdir, rename, rm, symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Library, Status } from '../../../src/library/library.ts';
import { openLiveLibrary } from '../../../src/library/serving/live-library.ts';
import { createLogger } from '../../../src/log.ts';
import { knowledgeFolder } from '../../support/knowledge.ts';
import { knowledgeFile } from '../../support/report.ts';
import { eventually } from '../../support/waiting.ts';
import { startSmallWorker } from './small-worker.ts';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

const WARN = 40;
const ERROR = 50;

let folder: string;
let remove: () => Promise<void>;
let lines: Line[];
let library: Library;
beforeEach(async () => {
  ({ folder, remove } = await knowledgeFolder({}));
  lines = [];
});
afterEach(async () => {
  await library.close();
  await remove();
});

const at = (name: string) => join(folder, name);
const report = (title: string, body = `${title} has words.`) => knowledgeFile(body, `title: ${title}`);
const log = createLogger('info', [], (line) => lines.push(JSON.parse(line)));
const messages = (level: number) => lines.filter((line) => line.level === level).map(({ msg }) => msg);
const swaps = () => lines.filter(({ msg }) => msg === 'knowledge taken up');

async function open(start: () => Worker = () => startSmallWorker()): Promise<void> {
  library = await openLiveLibrary(folder, log, start);
}

/** Puts a file in its place whole. */
async function put(name: string, text: string): Promise<void> {
  await writeFile(at(`.${name}`), text);
  await utimes(at(`.${name}`), 1, 1);
  await rename(at(`.${name}`), at(name));
}

const titlesOf = ({ reports }: Status) => reports.map(({ origin }) => origin.title);

/** Waits until exactly these are served. */
async function served(...titles: readonly string[]): Promise<Status> {
  return eventually(async () => {
    const status = await library.status();
    return titlesOf(status).join() === titles.join() && status;
  });
}

async function faulty(...files: readonly string[]): Promise<Status> {
  return eventually(async () => {
    const status = await library.status();
    return status.faults.map(({ file }) => file).join() === files.join() && status;
  });
}

describe('while it is asked', () => {
  test('files that are added, replaced and removed are taken up, and each time logged in one line', async () => {
    await put('a.md', report('A 1'));
    await open();
    expect(titlesOf(await library.status())).toEqual(['A 1']);
    await put('b.md', report('B 1'));
    await served('A 1', 'B 1');
    await writeFile(at('a.md'), report('A 2'));
    await served('A 2', 'B 1');
    await unlink(at('b.md'));
    await served('A 2');
    await unlink(at('a.md'));
    await served();
    expect(swaps().map(({ reports }) => reports)).toEqual([2, 2, 1, 0]);
    for (const swap of swaps())
      expect(swap).toMatchObject({ passages: swap.reports, ms: expect.any(Number) });
    expect(lines.every(({ level }) => level < WARN)).toBe(true);
  });

  test('each answer is wholly from one version, and none fails', async () => {
    const versions = 12;
    const show = async (version: number) => {
      await mkdir(at(`..${version}`));
      for (const name of ['a', 'b', 'c']) {
        const text = report(`Lamp ${name} ${version}`, `Lamp ${name} was lit ${version} times.`);
        await writeFile(at(`..${version}/${name}.md`), text);
        await utimes(at(`..${version}/${name}.md`), 1, 1);
      }
      await symlink(`..${version}`, at('..next'));
      await rename(at('..next'), at('..data'));
    };
    await show(0);
    for (const name of ['a.md', 'b.md', 'c.md']) await symlink(`..data/${name}`, at(name));
    await open();
    const seen = new Set<string>();
    let over = false;
    const asking = Array.from({ length: 3 }, async () => {
      let answered = 0;
      for (; !over; answered++) {
        const outcome = await library.ask('how many times was the lamp lit?', {});
        if (!outcome.ok) throw new Error(outcome.problem.kind);
        expect(outcome.value.quotes).toHaveLength(3);
        const inAnswer = outcome.value.quotes.flatMap(({ text, report: { origin } }) => [
          /\d+/.exec(text)?.[0],
          /\d+/.exec(origin.title)?.[0],
        ]);
        expect(new Set(inAnswer).size).toBe(1);
        seen.add(inAnswer[0] ?? '');
        await setTimeout(1);
      }
      return answered;
    });
    for (let version = 1; version < versions; version++) {
      await show(version);
      await served(`Lamp a ${version}`, `Lamp b ${version}`, `Lamp c ${version}`);
    }
    over = true;
    for (const answered of await Promise.all(asking)) expect(answered).toBeGreaterThan(versions);
    expect(seen.size).toBe(versions);
    expect(swaps()).toHaveLength(versions - 1);
  });
});

test('whatever changes while something is taken up is taken up together, after it', async () => {
  let started = 0;
  await open(() => {
    started += 1;
    return startSmallWorker(started === 2 ? 2000 : 0);
  });
  await put('a.md', report('A 0'));
  await eventually(() => started === 2);
  for (let i = 1; i <= 150; i++)
    await put(`${i % 3 === 0 ? 'a' : 'b'}.md`, report(`${i % 3 === 0 ? 'A' : 'B'} ${i}`));
  expect(titlesOf(await library.status())).toEqual([]);
  await served('A 150', 'B 149');
  expect(started).toBe(3);
  expect(swaps()).toHaveLength(2);
});

describe('a file that turns bad', () => {
  test('leaves its last good text served, also across other changes, and is named until it is mended', async () => {
    await put('a.md', report('A 1'));
    await put('bad.md', 'never was a report');
    await open();
    const never = expect.stringMatching(/^knowledge file refused: bad\.md:1: no title/);
    expect(messages(WARN)).toEqual([never]);

    await put('a.md', 'half a report');
    await put('b.md', report('B 1'));
    const status = await served('A 1', 'B 1');
    expect(status.faults).toEqual([
      {
        file: 'a.md',
        line: expect.any(Number),
        what: expect.stringMatching(/; its last good text is served$/),
      },
      { file: 'bad.md', line: 1, what: expect.not.stringContaining('last good') },
    ]);
    expect(messages(WARN)).toEqual([
      never,
      expect.stringMatching(/^knowledge file refused: a\.md:1: no title; its last good/),
    ]);

    await put('b.md', report('B 2'));
    await served('A 1', 'B 2');
    await symlink('nowhere', at('.link'));
    await rename(at('.link'), at('a.md'));
    await eventually(() => messages(WARN).length === 3);
    expect(messages(WARN)[2]).toMatch(/a\.md:1: can't be read \(ENOENT\); its last good/);
    expect(titlesOf(await library.status())).toEqual(['A 1', 'B 2']);
    await put('a.md', '');
    await eventually(() => messages(WARN).length === 4);
    expect(titlesOf(await library.status())).toEqual(['A 1', 'B 2']);

    await put('a.md', report('A 3'));
    await served('A 3', 'B 2');
    await faulty('bad.md');
    expect(messages(WARN)).toHaveLength(4);
  });

  test('is no longer served when it is removed', async () => {
    await put('a.md', report('A'));
    await open();
    await put('a.md', 'bad');
    await faulty('a.md');
    await unlink(at('a.md'));
    await faulty();
    expect(titlesOf(await library.status())).toEqual([]);
  });
});

test('a folder that is gone leaves its reports served, and is taken up when it is back', async () => {
  await put('a.md', report('A'));
  await open();
  await rm(folder, { recursive: true });
  const { reports } = await eventually(async () => {
    const status = await library.status();
    return status.faults.length > 0 && status;
  });
  expect(reports).toHaveLength(1);
  expect(messages(WARN)).toEqual([
    expect.stringMatching(/^knowledge file refused: .*\/:1: can't be read \(ENOENT/),
  ]);
  await mkdir(folder);
  await put('b.md', report('B'));
  await served('B');
  await faulty();
});

test('a folder that is not there can’t be opened', async () => {
  await open();
  await expect(openLiveLibrary(at('nowhere'), log)).rejects.toThrow('ENOENT');
});

describe('a thread', () => {
  /** Ones that do other than they should, then real ones. */
  function starting(...odd: readonly string[]): { start: () => Worker; readonly workers: Worker[] } {
    const workers: Worker[] = [];
    const start = () => {
      const script = odd[workers.length] ?? '';
      const worker = script === '' ? startSmallWorker() : new Worker(script, { eval: true });
      workers.push(worker);
      return worker;
    };
    return { start, workers };
  }

  test('that dies is replaced by one with the same reports', async () => {
    await put('a.md', report('A'));
    const { start, workers } = starting();
    await open(start);
    await workers[0]?.terminate();
    await eventually(() => messages(ERROR).length === 1);
    expect(messages(ERROR)).toEqual(['lost a thread of the library']);
    // What is asked meanwhile waits for the other.
    expect(titlesOf(await library.status())).toEqual(['A']);
    expect(workers).toHaveLength(2);
    await put('a.md', report('A 2'));
    await served('A 2');
  });

  test('that dies with questions in flight is replaced, and asked all of them again', async () => {
    await put('a.md', report('A'));
    const workers: Worker[] = [];
    await open(() => {
      const worker = startSmallWorker();
      workers.push(worker);
      return worker;
    });
    for (let deaths = 1; deaths <= 3; deaths++) {
      const asked = Array.from({ length: 50 }, (_, at) =>
        at % 2 === 0 ? library.ask(`${deaths} ${at}`, {}) : library.status(),
      );
      void workers.at(-1)?.terminate();
      await Promise.all(asked);
      // All may have been answered before the thread has ended.
      await eventually(async () => workers.length === deaths + 1);
    }
  });

  test('is asked no more than twice what it dies of', async () => {
    await put('a.md', report('A'));
    let started = 0;
    await open(() => {
      started += 1;
      return startSmallWorker(0, 'process.exit(1)');
    });
    await expect(library.ask('deadly', {})).rejects.toThrow('ended');
    await eventually(async () => started === 3);
    expect(titlesOf(await library.status())).toEqual(['A']);
  });

  test('that hangs on a question is replaced', async () => {
    await put('a.md', report('A'));
    const built = '{ kind: "built", built: { methods: ["status"], faults: [], reports: 0, passages: 0 } }';
    const hanging = `const { parentPort: port } = require('node:worker_threads');
      port.on('message', ({ kind }) => { if (kind === 'build') port.postMessage(${built}); else for (;;); });`;
    await open(starting(hanging).start);
    await expect(library.status()).rejects.toThrow('gave no answer for 5 s');
    expect(titlesOf(await library.status())).toEqual(['A']);
    expect(messages(ERROR)).toEqual(['lost a thread of the library']);
  });

  test('that can’t take up a change leaves the rest served, and names what changed', async () => {
    await put('a.md', report('A 1'));
    await put('b.md', report('B'));
    await open(starting('', 'throw new RangeError("out of everything")').start);
    await put('a.md', report('A 2'));
    const { faults, reports } = await faulty('a.md');
    expect(faults[0]?.what).toBe("can't be read (out of everything); its last good text is served");
    expect(reports).toHaveLength(2);
    expect(messages(ERROR)).toEqual([expect.stringContaining('could not be taken up')]);
    await put('a.md', report('A 3'));
    await served('A 3', 'B');
    await faulty();
  });

  test('that can’t even take up what was there at the start keeps the library shut', async () => {
    await open();
    const { start } = starting('process.exit(3)');
    await expect(openLiveLibrary(folder, log, start)).rejects.toThrow("the library's thread ended (3)");
  });
});

test('is closed at once, also while it takes something up', async () => {
  await put('a.md', report('A'));
  const stuck: Worker[] = [];
  await open(() => {
    const worker = stuck.length === 0 ? startSmallWorker() : new Worker('for (;;);', { eval: true });
    stuck.push(worker);
    return worker;
  });
  await put('a.md', report('A 2'));
  await eventually(() => stuck.length === 2);
  // The thread that is stuck would never end by itself.
  await library.close();
  await expect(library.status()).rejects.toThrow('the library is closed');
  expect(messages(ERROR)).toEqual([]);
});
