import { spawnSync } from 'node:child_process';
import {
  appendFile,
  mkdir,
  mkdtemp,
  rename,
  rm,
  stat,
  symlink,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KnowledgeFolder } from '../../../src/library/serving/knowledge-folder.ts';
import type { KnowledgeFile } from '../../../src/report/reading/knowledge-files.ts';

/** As long as a file that is being written must stay as it is. */
const WRITTEN = 400;
/** As long as anything else must. */
const SEEN_TWICE = 50;
const PATIENCE = 1000;

const MAKE_PIPE = 'mkfifo';

let base: string;
let folder: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'quoth-'));
  folder = join(base, 'reports');
  await mkdir(folder);
  // Time goes on when a test says so.
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(base, { recursive: true });
});

const at = (name: string) => join(folder, name);
const pass = (ms: number) => vi.advanceTimersByTime(ms);

/** A file that came to be what it is a while ago, moved to its place. */
async function moveTo(name: string, text: string): Promise<void> {
  const elsewhere = join(base, 'elsewhere');
  await writeFile(elsewhere, text);
  const past = Date.now() / 1000 - 60;
  await utimes(elsewhere, past, past);
  await rename(elsewhere, at(name));
}

/** What the files hold, by name. */
function contents(files: readonly KnowledgeFile[] | null): unknown {
  return (
    files &&
    Object.fromEntries(
      files.map(({ file, content }) => [
        file,
        'unreadable' in content ? content : new TextDecoder().decode(content.slice()),
      ]),
    )
  );
}

async function opened(): Promise<KnowledgeFolder> {
  const it = await KnowledgeFolder.open(folder);
  await it.take();
  expect(await it.look()).toBe('quiet');
  return it;
}

/** Sees a change and, once it has stood long enough, what there is then. */
async function taken(it: KnowledgeFolder, ms = SEEN_TWICE): Promise<unknown> {
  expect(await it.look()).toBe('unsettled');
  pass(ms);
  expect(await it.look()).toBe('settled');
  return contents(await it.take());
}

test('holds every knowledge file at first', async () => {
  await moveTo('b.md', 'B');
  await moveTo('a.txt', 'A');
  await moveTo('picture.png', 'P');
  await moveTo('.hidden.md', 'H');
  const it = await KnowledgeFolder.open(folder);
  expect(contents(await it.take())).toEqual({ 'a.txt': 'A', 'b.md': 'B' });
});

test('can’t be opened where there is none', async () => {
  await expect(KnowledgeFolder.open(join(base, 'nowhere'))).rejects.toThrow('ENOENT');
});

describe('a file', () => {
  test('that is moved into place is taken up once it is seen twice', async () => {
    await moveTo('a.md', 'old');
    const it = await opened();
    await moveTo('a.md', 'new');
    await moveTo('b.md', 'added');
    expect(await taken(it)).toEqual({ 'a.md': 'new', 'b.md': 'added' });
    expect(await it.look()).toBe('quiet');
  });

  test('that is removed is gone', async () => {
    await moveTo('a.md', 'A');
    await moveTo('b.md', 'B');
    const it = await opened();
    await unlink(at('a.md'));
    expect(await taken(it)).toEqual({ 'b.md': 'B' });
    await unlink(at('b.md'));
    expect(await taken(it)).toEqual({});
  });

  test('that is being written is not taken up before it is written', async () => {
    await moveTo('a.md', 'old');
    const it = await opened();
    await writeFile(at('a.md'), 'half');
    for (let written = 0; written < 5; written++) {
      expect(await it.look()).toBe('unsettled');
      pass(WRITTEN - 50);
      await appendFile(at('a.md'), ' and half');
    }
    expect(await taken(it, WRITTEN)).toEqual({ 'a.md': `half${' and half'.repeat(5)}` });
  });

  test('that is written for long doesn’t keep the others waiting for long, nor is it read', async () => {
    await moveTo('a.md', 'old');
    const it = await opened();
    await writeFile(at('a.md'), 'half');
    await moveTo('b.md', 'B');
    for (let passed = 0; passed < PATIENCE; passed += 200) {
      expect(await it.look()).toBe('unsettled');
      pass(200);
      await appendFile(at('a.md'), ' and half');
    }
    expect(await it.look()).toBe('settled');
    expect(contents(await it.take())).toEqual({ 'a.md': 'old', 'b.md': 'B' });
  });

  test('that is written again while it is taken is left for later', async () => {
    await moveTo('a.md', 'old');
    await moveTo('b.md', 'B');
    const it = await opened();
    await moveTo('a.md', 'new');
    await unlink(at('b.md'));
    await it.look();
    pass(SEEN_TWICE);
    expect(await it.look()).toBe('settled');
    await writeFile(at('a.md'), 'newer');
    expect(contents(await it.take())).toEqual({ 'a.md': 'old' });
    expect(await taken(it, WRITTEN)).toEqual({ 'a.md': 'newer' });
  });

  test('that was only touched changes nothing', async () => {
    await moveTo('a.md', 'A');
    const it = await opened();
    await utimes(at('a.md'), 1, 1);
    expect(await taken(it)).toBeNull();
    expect(await it.look()).toBe('quiet');
  });

  test.each([
    ['a link to nothing', () => symlink('nothing', at('a.md')), "can't be read (ENOENT)"],
    ['a link to a folder', () => symlink('..', at('a.md')), "can't be read (not a file)"],
    ['a link to itself', () => symlink('a.md', at('a.md')), "can't be read (ELOOP)"],
  ])('that is %s can’t be read, and is taken up when it can', async (_, make, unreadable) => {
    const it = await opened();
    await make();
    expect(await taken(it)).toEqual({ 'a.md': { unreadable } });
    expect(await it.look()).toBe('quiet');
    await moveTo('a.md', 'A');
    expect(await taken(it)).toEqual({ 'a.md': 'A' });
  });

  test.skipIf(process.platform === 'win32')('that is a pipe keeps nobody waiting', async () => {
    const it = await opened();
    expect(spawnSync(MAKE_PIPE, [at('a.md')]).status).toBe(0);
    expect(await taken(it)).toEqual({ 'a.md': { unreadable: "can't be read (not a file)" } });
  });
});

test('thousands of quick changes are taken up at once', async () => {
  const it = await opened();
  for (let i = 0; i < 3000; i++) await writeFile(at(`${i % 50}.md`), `text ${i}`);
  for (let i = 0; i < 50; i++) await moveTo(`${i}.md`, `last ${i}`);
  const files = await taken(it);
  expect(files).toEqual(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.md`, `last ${i}`])));
  expect(await it.look()).toBe('quiet');
});

describe('links, as Kubernetes lays a config map', () => {
  async function show(version: number): Promise<void> {
    await mkdir(at(`..${version}`));
    for (const name of ['a.md', 'b.md']) {
      await writeFile(at(`..${version}/${name}`), `${name} ${version}`);
      await utimes(at(`..${version}/${name}`), 1, 1);
    }
    await symlink(`..${version}`, at('..data_tmp'));
    await rename(at('..data_tmp'), at('..data'));
    await rm(at(`..${version - 1}`), { recursive: true, force: true });
  }

  test('are followed, each time they are laid anew', async () => {
    await show(1);
    await symlink('..data/a.md', at('a.md'));
    await symlink('..data/b.md', at('b.md'));
    const it = await opened();
    for (const version of [2, 3, 4]) {
      await show(version);
      expect(await taken(it)).toEqual({ 'a.md': `a.md ${version}`, 'b.md': `b.md ${version}` });
    }
  });
});

describe('a folder that is gone', () => {
  const gone = { 'reports/': { unreadable: "can't be read (ENOENT; what was read before is served)" } };

  test('keeps what it held, and is named', async () => {
    await moveTo('a.md', 'A');
    const it = await opened();
    await rm(folder, { recursive: true });
    expect(await taken(it, PATIENCE)).toEqual({ 'a.md': 'A', ...gone });
    expect(await it.look()).toBe('quiet');
  });

  test('is taken up as it is when it comes back', async () => {
    await moveTo('a.md', 'A');
    await moveTo('b.md', 'B');
    const it = await opened();
    await rm(folder, { recursive: true });
    await taken(it, PATIENCE);
    await mkdir(folder);
    await moveTo('a.md', 'new');
    await moveTo('c.md', 'C');
    expect(await taken(it)).toEqual({ 'a.md': 'new', 'c.md': 'C' });
    expect(await it.look()).toBe('quiet');
  });

  test('for a moment only is not missed', async () => {
    await moveTo('a.md', 'A');
    const it = await opened();
    await rename(folder, `${folder}.away`);
    expect(await it.look()).toBe('unsettled');
    pass(PATIENCE / 2);
    await rename(`${folder}.away`, folder);
    expect(await it.look()).toBe('quiet');
  });
});

describe('the last good text of a file', () => {
  async function lastGood(it: KnowledgeFolder, name: string, text: string): Promise<unknown> {
    await moveTo(name, text);
    await it.look();
    pass(SEEN_TWICE);
    await it.look();
    const files = await it.take();
    const found = files?.find(({ file }) => file === name)?.lastGood;
    return found && new TextDecoder().decode(found.slice());
  }

  test('is what was last accepted of it, however often it was faulty since', async () => {
    await moveTo('a.md', 'first');
    const it = await opened();
    it.accept(new Set());
    expect(await lastGood(it, 'a.md', 'bad')).toBe('first');
    it.accept(new Set(['a.md']));
    expect(await lastGood(it, 'a.md', 'bad still')).toBe('first');
    it.accept(new Set(['a.md']));
    expect(await lastGood(it, 'a.md', 'second')).toBe('first');
    it.accept(new Set());
    expect(await lastGood(it, 'a.md', 'bad again')).toBe('second');
  });

  test('is nothing where it was bad from the start, and is forgotten with the file', async () => {
    await moveTo('a.md', 'first');
    await moveTo('b.md', 'bad');
    const it = await opened();
    it.accept(new Set(['b.md']));
    expect(await lastGood(it, 'b.md', 'bad still')).toBeNull();
    it.accept(new Set(['b.md']));
    await unlink(at('a.md'));
    await taken(it);
    it.accept(new Set(['b.md']));
    expect(await lastGood(it, 'a.md', 'bad')).toBeNull();
  });

  test('takes the place of what could not be served, until that changes', async () => {
    await moveTo('a.md', 'first');
    await moveTo('b.md', 'B');
    const it = await opened();
    it.accept(new Set());
    expect(await lastGood(it, 'a.md', 'poison')).toBe('first');
    expect(contents(it.refuse('it hangs'))).toEqual({
      'a.md': { unreadable: "can't be read (it hangs)", isKept: false },
      'b.md': 'B',
    });
    expect(it.refuse('it hangs')).toBeNull();
    it.accept(new Set(['a.md']));
    expect(await it.look()).toBe('quiet');
    expect(await lastGood(it, 'a.md', 'cured')).toBe('first');
  });
});

test('a file takes no memory but its own bytes', async () => {
  await moveTo('a.md', 'é'.repeat(1000));
  const it = await KnowledgeFolder.open(folder);
  const [file] = (await it.take()) ?? [];
  expect(file?.content).toHaveProperty('buffer', expect.any(SharedArrayBuffer));
  expect(file?.content).toHaveLength((await stat(at('a.md'))).size);
});
