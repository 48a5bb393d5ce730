import { expect, test } from 'vitest';
import { isPronoun } from '../../src/report/pronouns.ts';

test.each([
  ['en', 'He', true],
  ['en-GB', 'we', true],
  ['en', 'WHO', false],
  ['en', 'Ella', false],
  ['es', 'Ella', true],
  ['de', 'Sie', true],
  ['fr', 'elle', true],
  ['fi', 'he', false],
])('in %s, that “%s” is a pronoun: %s', (language, speaker, expected) => {
  expect(isPronoun(speaker, language)).toBe(expected);
});
