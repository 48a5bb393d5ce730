import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { openLibrary } from '../../../src/library/open-library.ts';
import { startWorker } from '../../../src/library/serving/start-worker.ts';
import { ThreadedLibrary } from '../../../src/library/serving/threaded-library.ts';
import { knowledgeFolder } from '../../support/knowledge.ts';
import { knowledgeFile } from '../../support/report.ts';

const COAST = knowledgeFile(
  '## Lighthouse\n\nThe keeper, Ann Bell, said that “it may lean”.',
  'title: The Coast',
);
const FILES = [
  { file: 'bad.md', content: new TextEncoder().encode('no title'), lastGood: null },
  { file: 'coast.md', content: new TextEncoder().encode(COAST), lastGood: null },
];

const started: ThreadedLibrary[] = [];
afterEach(() => {
  for (const library of started.splice(0)) library.end();
});

function over(worker: Worker): ThreadedLibrary {
  const library = new ThreadedLibrary(worker);
  started.push(library);
  return library;
}

/** A thread that is built at once, and does this on `message.method`. */
function stub(onAsk: string): ThreadedLibrary {
  const script = `
    const { parentPort: port } = require('node:worker_threads');
    const { setTimeout: pause } = require('node:timers/promises');
    const answer = ({ id }, value) => port.postMessage({ kind: 'answer', id, value });
    port.on('message', async (message) => {
      if (message.kind === 'build') {
        port.postMessage({ kind: 'built', built: { methods: [], faults: [], reports: 0, passages: 0 } });
      } else { ${onAsk} }
    });`;
  return over(new Worker(script, { eval: true }));
}

describe('a library in a thread', () => {
  test('answers as one in the same thread does, whatever it is asked', async () => {
    const { folder, remove } = await knowledgeFolder({ 'bad.md': 'no title', 'coast.md': COAST });
    const same = await openLibrary(folder);
    await remove();
    const library = over(startWorker());
    const built = await library.build(FILES);
    expect(built).toMatchObject({ reports: 1, passages: 1, faults: [{ file: 'bad.md' }] });
    expect([...built.methods].sort()).toEqual(Object.keys(same).sort());

    expect(await library.ask('status', [])).toEqual(await same.status());
    expect(await library.ask('ask', ['who keeps the lighthouse?', {}])).toEqual(
      await same.ask('who keeps the lighthouse?', {}),
    );
    expect(await library.ask('quote', ['1.1'])).toEqual(await same.quote('1.1'));
    expect(await library.ask('quote', ['9.9', undefined])).toEqual(await same.quote('9.9'));
    expect(await library.ask('outline', [])).toEqual(await same.outline());
    expect(await library.ask('said', ['Ann Bell'])).toEqual(await same.said('Ann Bell'));
    expect(await library.ask('complete', ['reference', 'l'])).toEqual(await same.complete('reference', 'l'));
  });

  test('lets errors through as errors, and lives on', async () => {
    const library = over(startWorker());
    const building = library.build(FILES);
    await expect(library.ask('recall', [null])).rejects.toThrow('is not iterable');
    await expect(library.ask('nonsense', [])).rejects.toThrow('a library has no method nonsense');
    await expect(library.ask('status', [() => 'a function'])).rejects.toThrow(/could not be cloned/);
    await building;
    expect(await library.ask('status', [])).toMatchObject({ faults: [{ file: 'bad.md' }] });
  });
});

describe('a thread that is to end', () => {
  test('first answers what it was asked', async () => {
    const library = stub('await pause(200); answer(message, message.method);');
    await library.build([]);
    const asked = ['a', 'b', 'c'].map((method) => library.ask(method, []));
    await library.finish();
    expect(await Promise.all(asked)).toEqual(['a', 'b', 'c']);
    await expect(library.ask('d', [])).rejects.toThrow('the library is closed');
  });

  test('ends at once where it must, whatever it is at', async () => {
    const library = stub('for (;;);');
    await library.build([]);
    const asked = library.ask('a', []);
    library.end();
    await expect(asked).rejects.toThrow('the library is closed');
    await library.finish();
  });
});

describe('a thread is lost', () => {
  test('where it dies, and whoever waits is told', async () => {
    const library = stub('if (message.method === "die") process.exit(7);');
    await library.build([]);
    const waiting = library.ask('wait', []);
    const dying = library.ask('die', []);
    await expect(dying).rejects.toThrow("the library's thread ended (7)");
    await expect(waiting).rejects.toThrow('ended (7)');
    expect((await library.lost).message).toContain('ended (7)');
    await expect(library.ask('wait', [])).rejects.toThrow('ended (7)');
  });

  test('where something is thrown that nobody catches', async () => {
    const library = stub('throw new RangeError("out of everything");');
    await library.build([]);
    await expect(library.ask('a', [])).rejects.toThrow('out of everything');
    expect((await library.lost).message).toBe('out of everything');
  });

  test('where it can’t be built', async () => {
    const library = over(new Worker('throw new Error("no memory")', { eval: true }));
    const asked = library.ask('status', []);
    await expect(library.build([])).rejects.toThrow('no memory');
    await expect(asked).rejects.toThrow('no memory');
    expect(library.isBuilt).toBe(false);
  });

  test('where it gives no answer for 5 s', async () => {
    const library = stub('if (message.method === "hang") for (;;);');
    await library.build([]);
    const asked = [library.ask('hang', []), library.ask('behind it', [])];
    for (const question of asked) await expect(question).rejects.toThrow('gave no answer for 5 s');
    await library.lost;
  });

  test('but not where it has much to answer', async () => {
    const library = stub(
      'const end = Date.now() + 400; while (Date.now() < end); answer(message, message.method);',
    );
    await library.build([]);
    const asked = Array.from({ length: 6 }, (_, i) => library.ask(String(i), []));
    expect(await Promise.all(asked)).toHaveLength(6);
  });
});
