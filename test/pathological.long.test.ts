/** What is made to cost more than its size costs no more. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../src/library/library.ts';
import { openLibrary } from '../src/library/open-library.ts';
import { overproportional } from './support/growth.ts';
import { askEverything, libraryOf, PARTS, textOf } from './support/pathological.ts';

const KINDS = Object.keys(PARTS);
const SHORT = 10_000;
const LONGEST_QUESTION = 6000;

describe('a report costs in proportion to its length where it is', () => {
  test.each(KINDS)('%s', async (kind) => {
    const ask = (length: number) => askEverything(libraryOf(kind, length), textOf(kind, length));
    expect(await overproportional(SHORT, ask)).toBeNull();
  });
});

describe('a question over the report in knowledge/ costs in proportion to its length where it is', () => {
  let gate: Library;
  beforeAll(async () => {
    gate = await openLibrary('knowledge');
  });

  test.each(KINDS)('%s', async (kind) => {
    expect(
      await overproportional(LONGEST_QUESTION / 4, (length) => askEverything(gate, textOf(kind, length))),
    ).toBeNull();
  });
});
