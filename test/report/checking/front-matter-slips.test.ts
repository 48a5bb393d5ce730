import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontMatterSlips } from '../../../src/report/checking/front-matter-slips.ts';

/** Each as its line and words. */
function slips(...lines: readonly string[]): readonly string[] {
  return frontMatterSlips(['---', 'title: A', ...lines, '---', 'Text.', 'tags: none'].join('\n')).map(
    ({ line, what }) => `${line}: ${what}`,
  );
}

describe('keys', () => {
  test.each([
    ['titel: A', 'titel is not read; did you mean title?'],
    ['publshed: 2024', 'publshed is not read; did you mean published?'],
    ['authors: A', 'authors is not read; did you mean author?'],
    ['Langauge: de', 'Langauge is not read; did you mean language?'],
    ['date: 2024', 'date is not read; did you mean published?'],
    ['"source": A', 'source is not read; did you mean url?'],
    ['tags: [a, b]', 'tags is not read'],
    ['x-note：A', 'x-note is not read'],
  ])('%s is named', (line, what) => {
    expect(slips(line)).toEqual([`3: ${what}`]);
  });

  test('are all named, also in a file that can’t be served', () => {
    const text = '---\ntitle: ""\ntitel: A\nurl: x\npublised: 2024-02-30\n---\nText.';
    expect(frontMatterSlips(text).map(({ line }) => line)).toEqual([3, 5]);
  });

  test('that are read are not named, nor what a value goes on with, nor comments', () => {
    expect(
      slips('Publisher: Gate', 'disclaimer: >', '  note: this', '# todo: that', 'channels: [slack:C123]'),
    ).toEqual([]);
    // It keeps the file from being served, which says so.
    expect(slips('kanal: slack:C123')).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    '2025-02-30',
    '"2025-13-01"',
    '2025-00',
    '2023-02-29T10:00:00Z',
    '31.02.2025',
    '13/13/2025',
    '31 November 2025',
    'February 30, 2024',
    '30. Februar 2024',
    '31 de abril de 2024',
    '31 juin 2024 # sic',
  ])('%s is none', (date) => {
    expect(slips(`published: ${date}`)).toEqual([expect.stringMatching(/^3: published is a date that/)]);
    expect(slips(`retrieved: ${date}`)).toHaveLength(1);
  });

  test.each([
    '2024-02-29',
    '2024',
    '2024-12',
    'spring 2024',
    '2024-02-29T10:00:00Z',
    '29.02.2024',
    '12/31/2024',
    '31/12/2024',
    'May 2024',
    '1er mai 2024',
    '30 de abril de 2024',
    '2024/25',
    '2024-2025',
    '2024-25',
    '',
  ])('%s may be one', (date) => {
    expect(slips(`published: ${date}`)).toEqual([]);
  });

  test('of every day that there is are none of them named', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(slips(`published: ${date.toISOString().slice(0, 10)}`)).toEqual([]);
        },
      ),
    );
  });
});

test('a file without front matter has none', () => {
  for (const text of ['', 'Text.', '---', '---\ntags: a', 'tags: a\n---'])
    expect(frontMatterSlips(text)).toEqual([]);
});
