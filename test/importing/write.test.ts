import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { slugOf } from '../../src/importing/slug.ts';
import { placeFor, writeWhole } from '../../src/importing/write.ts';
import { knowledgeFile } from '../support/report.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoth-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a file’s name', () => {
  test.each([
    ['The Harbour Wall: an Assessment', 'the-harbour-wall-an-assessment'],
    ['Größe & Maß – eine Prüfung', 'grosse-mass-eine-prufung'],
    ['Отчёт о стене', 'otchet-o-stene'],
    ['Don’t Look', 'dont-look'],
    ['港口', 'gangkou'],
    ['!?', 'report'],
    [`${'word '.repeat(30)}`, Array(12).fill('word').join('-')],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('of “%s” is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  test('is one of its own beside a report of another title', async () => {
    await writeFile(join(folder, 'on-walls.txt'), knowledgeFile('Text.', 'title: On walls'));
    expect(await placeFor(folder, 'On Walls!')).toEqual({ name: 'on-walls-2' });
    expect(await placeFor(folder, 'On walls')).toEqual({ name: 'on-walls', existing: 'on-walls.txt' });
  });
});

describe('writing', () => {
  test('puts the whole text there and leaves nothing else', async () => {
    writeWhole(folder, 'a.md', 'Text: “ä”.\n');
    expect(await readdir(folder)).toEqual(['a.md']);
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('Text: “ä”.\n');
  });

  test('takes the file away that it replaces under another ending', async () => {
    await writeFile(join(folder, 'a.txt'), 'old');
    writeWhole(folder, 'a.md', 'new', 'a.txt');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  test('that fails says why and leaves no half file', async () => {
    expect(() => writeWhole(join(folder, 'nowhere'), 'a.md', 'x')).toThrow("can't be written");
    await expect(placeFor(join(folder, 'nowhere'), 'T')).rejects.toThrow("can't be read");
    expect(await readdir(folder)).toEqual([]);
  });
});
