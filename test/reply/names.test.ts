/** What a reply calls reports and sections by. */
import { describe, expect, test } from 'vitest';
import { headingBehind, originLine } from '../../src/reply/quote-parts.ts';
import { english } from '../../src/reply/strings/english.ts';

describe('a heading behind its section’s number', () => {
  test.each([
    [7, '7. Energy', 'Energy'],
    [7, '7 Energy', 'Energy'],
    [7, '7) Energy', 'Energy'],
    [7, '8. Energy', '8. Energy'],
    [7, '7.2 Energy', '7.2 Energy'],
    [7, '7', '7'],
    [2, '2019', '2019'],
    [7, 'Energy 7', 'Energy 7'],
  ])('%i %s', (number, heading, shown) => {
    expect(headingBehind(number, heading)).toBe(shown);
  });
});

describe('the origin in a citation', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'harbour').join(' ');

  test('stays a line, whatever publisher and title are', () => {
    for (const publisher of [undefined, 'Gate', words(3), words(30)])
      for (const title of ['Tides', words(6), words(30)])
        expect(
          originLine({ title, language: 'en', ...(publisher && { publisher }) }, english).length,
        ).toBeLessThanOrEqual(90);
  });

  test('has a short title whole beside a long publisher', () => {
    expect(originLine({ title: 'On Tides', publisher: words(30), language: 'en' }, english)).toContain(
      '“On Tides”',
    );
  });
});
