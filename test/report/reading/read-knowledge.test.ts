import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKnowledge } from '../../../src/report/reading/read-knowledge.ts';
import { textOf } from '../../../src/report/report.ts';
import { knowledgeFile } from '../../support/report.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoth-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a faulty file is refused and the others are served', async () => {
  await writeFile(join(folder, 'good.md'), knowledgeFile('Text.'));
  await writeFile(join(folder, 'bad.txt'), 'no front matter');
  await writeFile(join(folder, 'picture.png'), 'not a report');
  await mkdir(join(folder, 'folder.md'));
  const { reports, faults } = await readKnowledge(folder);
  expect(reports.map(({ name }) => name)).toEqual(['good']);
  expect(faults).toEqual([{ file: 'bad.txt', line: 1, what: expect.stringContaining('no title') }]);
});

test('of two reports of one name the first is served', async () => {
  await writeFile(join(folder, 'a.md'), knowledgeFile('From Markdown.'));
  await writeFile(join(folder, 'A.txt'), knowledgeFile('From text.'));
  const { reports, faults } = await readKnowledge(folder);
  expect(reports).toHaveLength(1);
  expect(faults).toEqual([{ file: 'a.md', line: 1, what: 'two reports of one name: A.txt is served' }]);
});

test('a folder that is not there can’t be read', async () => {
  await expect(readKnowledge(join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
});

test('the report that comes with Quoth is read whole', async () => {
  const { reports, faults } = await readKnowledge('knowledge');
  expect(faults).toEqual([]);
  const [report] = reports;
  expect(report?.origin).toEqual({
    title: 'Putin Discusses Potential Bitcoin Miners Operations at Zaporizhzhia with US',
    publisher: 'Gate',
    language: 'en',
    disclaimer: expect.stringMatching(
      /^This page may contain third-party content.* See Disclaimer for details\.$/,
    ),
  });
  expect(report?.sections.map(({ heading, passages }) => [heading, passages.length])).toEqual([
    ['', 1],
    ['Energy-Intensive Bitcoin Miners Explore Zaporizhzhia’s Nuclear Power Supply', 2],
    ['Ukrainian Staff and Russian Control Define Operational Complexity', 2],
    ['Nuclear Facilities and Bitcoin Miners: Assessing Geopolitical Risks', 3],
  ]);
  expect(report?.passages.map(({ sentences }) => sentences.length)).toEqual([4, 3, 4, 3, 3, 3, 3, 2]);
  const text = report?.passages.map((passage) => textOf(report, passage)).join('\n') ?? '';
  expect(text).toContain('large-scale electrical output—an advantage');
  expect(text).toContain('Europe’s largest');
});
