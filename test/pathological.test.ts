/** What is made to cost more than its size costs no more. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../src/library/library.ts';
import { openLibrary } from '../src/library/open-library.ts';
import { askEverything, libraryOf, PARTS, textOf } from './support/pathological.ts';

/** Of this process and its threads, however busy the machine is. */
async function cpuMsOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const KINDS = Object.keys(PARTS);
const SHORT = 10_000;

describe('a report takes time in proportion to its length where it is', () => {
  const costOf = (kind: string, length: number) =>
    cpuMsOf(() => askEverything(libraryOf(kind, length), textOf(kind, length)));

  beforeAll(() => askEverything(libraryOf('speech', SHORT), textOf('speech', SHORT)));

  test.each(KINDS)('%s', async (kind) => {
    const short = await costOf(kind, SHORT);
    const long = await costOf(kind, 4 * SHORT);
    // Four times the text: far from the sixteenfold time of a quadratic method.
    expect(long).toBeLessThan(8 * short + 300);
  });
});

describe('a question over the report in knowledge/ takes a moment where it is', () => {
  let gate: Library;
  beforeAll(async () => {
    gate = await openLibrary('knowledge');
    await askEverything(gate, textOf('speech', 6000));
  });

  test.each(KINDS)('%s', async (kind) => {
    expect(await cpuMsOf(() => askEverything(gate, textOf(kind, 6000)))).toBeLessThan(3000);
  });
});
