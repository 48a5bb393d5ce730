/** What is told while a library is built. */
import { expect, test } from 'vitest';
import { soundLibrary } from '../../../src/library/answering/fault-isolation.ts';
import { progressLine, type Told } from '../../../src/library/answering/progress.ts';
import { knowledgeFile } from '../../support/report.ts';

test('is how many bytes are read, then how many passages are indexed, up to all of them', async () => {
  const told: Parameters<Told>[] = [];
  const files = ['a', 'b', 'c'].map((name) => ({
    file: `${name}.md`,
    content: new TextEncoder().encode(knowledgeFile(`One ${name}.\n\nTwo.`)),
    lastGood: null,
  }));
  const library = soundLibrary(files, { told: (...progress) => told.push(progress) });
  const [
    {
      content: { length },
    } = { content: [] },
  ] = files;
  expect(told).toEqual([
    ['read', 0, 3 * length],
    ['read', length, 3 * length],
    ['read', 2 * length, 3 * length],
    ['indexed', 2, 6],
    ['indexed', 4, 6],
    ['indexed', 6, 6],
  ]);
  expect((await library.status()).reports).toHaveLength(3);
});

test('is a line in round numbers', () => {
  expect(progressLine('indexed', 250_000, 1_000_000)).toBe('indexed 250,000 of 1,000,000 passages');
  expect(progressLine('read', 120_400_000, 386_843_816)).toBe('read 120 of 387 MB');
});
