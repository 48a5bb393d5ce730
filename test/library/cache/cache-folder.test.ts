import { readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { CacheFolder } from '../../../src/library/cache/cache-folder.ts';
import { knowledgeFolder } from '../../support/knowledge.ts';

const KEYS = ['a', 'b', 'c'].map((letter) => `${letter.repeat(64)}.md`);
const VERSION = '1'.repeat(64);
const VALUE = { numbers: Int32Array.of(1, -2, 3), words: ['one', 'zwei', '三'] };

const made: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of made.splice(0)) await remove();
});

async function emptyFolder(): Promise<string> {
  const { folder, remove } = await knowledgeFolder({});
  made.push(remove);
  return join(folder, 'index');
}

function opened(folder: string, version = VERSION): { readonly kept: CacheFolder; readonly notes: string[] } {
  const notes: string[] = [];
  return { kept: new CacheFolder(folder, version, (note) => notes.push(note)), notes };
}

async function keep(folder: string, keys = KEYS, value: unknown = VALUE, version = VERSION): Promise<string> {
  const { kept, notes } = opened(folder, version);
  const before: readonly string[] = await readdir(folder).catch(() => []);
  kept.keep('index', keys, () => value);
  await kept.written();
  expect(notes).toEqual([]);
  const names = await readdir(folder);
  return names.find((name) => !before.includes(name)) ?? names[0] ?? '';
}

describe('what is kept', () => {
  test('is found again for the very same files, and for others as far as they are the same', async () => {
    const folder = await emptyFolder();
    await keep(folder);
    const { kept, notes } = opened(folder);
    expect(kept.find('index', KEYS)).toEqual({ value: VALUE, isSame: true, set: expect.any(String) });
    expect(kept.find('index', KEYS.slice(1))).toEqual({
      value: VALUE,
      isSame: false,
      set: expect.any(String),
    });
    expect(kept.find('index', ['d'.repeat(64)])).toBeNull();
    expect(kept.find('other', KEYS)).toBeNull();
    expect(notes).toEqual([]);
  });

  test('that was used last is read ahead of whoever finds it, whole or not at all', async () => {
    const folder = await emptyFolder();
    const older = await keep(folder, KEYS.slice(1));
    await utimes(join(folder, older), 1, 1);
    const name = await keep(folder);
    const { kept, notes } = opened(folder);
    expect(kept.readAhead('other')).toBeNull();
    expect(kept.readAhead('index')).toEqual(VALUE);
    await rm(join(folder, name));
    expect(kept.find('index', KEYS)).toMatchObject({ value: VALUE, isSame: true });
    // Once: what is found may be changed by whoever has found it.
    expect(kept.find('index', KEYS)).toMatchObject({ isSame: false });

    await writeFile(join(folder, older), 'damaged');
    expect(kept.readAhead('index')).toBeNull();
    expect(notes).toEqual([expect.stringContaining(older)]);
  });

  test('is of no use where any byte of it is another, or some are missing or too many, which is told', async () => {
    const folder = await emptyFolder();
    const name = await keep(folder);
    const whole = await readFile(join(folder, name));
    const damaged = Array.from({ length: whole.length }, (_, at) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      return bytes;
    });
    const cut = [0, 1, 15, 47, 51, 60, whole.length - 1].map((length) => whole.subarray(0, length));
    for (const bytes of [...damaged, ...cut, Buffer.concat([whole, Buffer.of(0)])]) {
      await writeFile(join(folder, name), bytes);
      const { kept, notes } = opened(folder);
      expect(kept.find('index', KEYS)).toBeNull();
      expect(notes).toEqual([expect.stringContaining(name)]);
      // What is of no use is told of once.
      expect(await readdir(folder)).toEqual([]);
    }
  });

  test('of another program, or put there under another name, is not taken for its own', async () => {
    const folder = await emptyFolder();
    const name = await keep(folder, KEYS, VALUE, '2'.repeat(64));
    expect(opened(folder).kept.find('index', KEYS)).toBeNull();
    await rename(join(folder, name), join(folder, name.replace('-222222222222-', '-111111111111-')));
    const { kept, notes } = opened(folder);
    expect(kept.find('index', KEYS)).toBeNull();
    expect(notes).toEqual([expect.stringContaining('of another program')]);
  });

  test('where it can’t be kept, that is told once and nothing else fails', async () => {
    const { folder, remove } = await knowledgeFolder({ 'a file': '' });
    made.push(remove);
    const { kept, notes } = opened(join(folder, 'a file'));
    for (const kind of ['index', 'reports']) kept.keep(kind, KEYS, () => VALUE);
    await kept.written();
    expect(notes).toEqual([expect.stringContaining('can’t be kept')]);
    expect(kept.find('index', KEYS)).toBeNull();
  });

  test('what can’t be written whole leaves nothing behind', async () => {
    const folder = await emptyFolder();
    await keep(folder);
    const { kept, notes } = opened(folder);
    // What can't be cloned can't be written.
    kept.keep('index', KEYS, () => ({ numbers: VALUE.numbers, work: () => {} }));
    kept.keep('index', KEYS.slice(1), () => {
      throw new Error('no space left');
    });
    await kept.written();
    expect(notes).toHaveLength(1);
    expect(await readdir(folder)).toHaveLength(1);
    expect(opened(folder).kept.find('index', KEYS)).toEqual({
      value: VALUE,
      isSame: true,
      set: expect.any(String),
    });
  });

  test('is bounded: what is used stays, of the rest only the last; what was half written long ago goes', async () => {
    const folder = await emptyFolder();
    const [first, ...others] = Array.from({ length: 12 }, (_, at) => [`${at}`.repeat(64)]);
    const name = await keep(folder, first);
    const { kept } = opened(folder);
    expect(kept.find('index', first ?? [])).not.toBeNull();
    await writeFile(join(folder, 'index-x.kept.y.half'), '');
    const longAgo = new Date('2024-01-01');
    await utimes(join(folder, 'index-x.kept.y.half'), longAgo, longAgo);
    await utimes(join(folder, name), longAgo, longAgo);
    for (const keys of others) await keep(folder, keys);
    const before = await readdir(folder);
    expect(before.length).toBeLessThanOrEqual(8);
    expect(before).not.toContain('index-x.kept.y.half');
  });

  test('is whole, however many write it at once', async () => {
    const folder = await emptyFolder();
    const large = { numbers: new Int32Array(20_000).fill(7) };
    const writers = Array.from({ length: 6 }, () => opened(folder));
    for (const { kept } of writers) kept.keep('index', KEYS, () => large);
    const seen = opened(folder);
    const all = Promise.all(writers.map(({ kept }) => kept.written()));
    let isOver = false;
    void all.then(() => {
      isOver = true;
    });
    while (!isOver) {
      const found = seen.kept.find('index', KEYS);
      if (found) expect(found).toEqual({ value: large, isSame: true, set: expect.any(String) });
      await new Promise(setImmediate);
    }
    expect([...writers, seen].flatMap(({ notes }) => notes)).toEqual([]);
    expect(await readdir(folder)).toHaveLength(1);
  });
});
