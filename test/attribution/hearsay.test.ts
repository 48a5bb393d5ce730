/** Whose words a quote's credit line speaks of, where the text names nobody. */
import { describe, expect, test } from 'vitest';
import { isSomebodys } from '../../src/attribution/hearsay.ts';

const span = { start: 0, end: 1 };
const isTold = (cue: string | null, language = 'en', speaker: typeof span | null = null) =>
  isSomebodys({ speaker, cue: cue === null ? null : span }, () => cue ?? '', language);

describe('what nobody is named for', () => {
  test.each([
    'was alleged',
    'it is claimed',
    'is said to',
    'Reportedly',
    'rumours',
    'was told',
    'are believed',
  ])('is somebody’s by “%s”', (cue) => expect(isTold(cue)).toBe(true));

  test.each([
    'was approved',
    'was invited',
    'assurance',
    'was examined',
    'rejection',
    'is specified',
    'regard',
  ])('is the report’s own by “%s”', (cue) => expect(isTold(cue)).toBe(false));

  test('is somebody’s in quotation marks, with a name, and in other languages', () => {
    expect(isTold(null)).toBe(true);
    expect(isTold('was approved', 'en', span)).toBe(true);
    expect(isTold('wurde gebilligt', 'de')).toBe(true);
  });
});
