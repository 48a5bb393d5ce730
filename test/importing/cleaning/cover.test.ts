import { describe, expect, test } from 'vitest';
import { importBytes } from '../support/import.ts';
import { passage } from '../support/prose.ts';

const originOf = async (line: string, ...more: readonly string[]) => {
  const lines = [line, ...more, passage(1), passage(2)].map((text) => `<p>${text}</p>`).join('');
  return (await importBytes('x.html', `<html lang="en"><h1>The Harbour Wall</h1>${lines}</html>`)).report
    .origin;
};

describe('a line of the cover that is a date says when a report was published:', () => {
  test.each([
    ['12 May 2023', '2023-05-12'],
    ['May 12th, 2023', '2023-05-12'],
    ['Published: March 2024', '2024-03'],
    ['Stand: 3. März 2021', '2021-03-03'],
    ['Publié le 1er août 2022', '2022-08-01'],
    ['5 de mayo de 2020', '2020-05-05'],
    ['2023年5月12日', '2023-05-12'],
    ['Tuesday, 7 June 2022', '2022-06-07'],
  ])('%s', async (line, date) => {
    expect((await originOf(line)).published).toBe(date);
  });

  test.each([
    'Last updated 12 May 2023',
    'Meeting of 12 May 2023 in Ostby',
    '2023',
    'May 2023 was wet',
    '45 May 2023',
  ])('not %s', async (line) => {
    expect((await originOf(line)).published).toBeUndefined();
  });

  test.each(['Date', 'Last updated:', 'Deadline', 'Zuletzt geändert', 'Mis à jour le'])(
    'not below %s',
    async (label) => {
      expect((await originOf(label, '14 June 2026')).published).toBeUndefined();
      expect((await originOf('Published', '2 May 2026', label, '14 June 2026')).published).toBe('2026-05-02');
    },
  );

  test('not of one version of several', async () => {
    const more = [passage(3), ...Array.from({ length: 20 }, (_, i) => passage(i + 4)), 'Released May 2021.'];
    expect((await originOf('Released June 2022.', ...more)).published).toBeUndefined();
  });

  test('not where two differ', async () => {
    expect((await originOf('12 May 2023', '13 May 2023')).published).toBeUndefined();
  });
});

describe('a line of the cover that names its author says who wrote a report:', () => {
  test.each([
    ['By Ada Reed', 'Ada Reed'],
    ['Von Ada Ried und Bo von der Kai', 'Ada Ried, Bo von der Kai'],
    ['By the harbour office', undefined],
    ['By Monday', undefined],
  ])('%s', async (line, author) => {
    expect((await originOf(line)).author).toBe(author);
  });
});

test('whom the cover names goes ahead of another whom the source states beside the text', async () => {
  const page = (meta: string) =>
    importBytes(
      'x.html',
      `<html lang="en"><head><title>The Wall</title><meta name="author" content="${meta}"></head><h1>The Wall</h1><p>By Ada Reed</p><p>${passage(1)}</p><p>${passage(2)}</p><p>${passage(3)}</p></html>`,
    );
  const other = await page('Jo Quay');
  expect(other.report.origin.author).toBe('Ada Reed');
  expect(other.notes.join()).toContain('and not Jo Quay');
  expect((await page('Dr Ada M. Reed')).report.origin.author).toBe('Dr Ada M. Reed');
});

describe('what stands in the text is no more of the cover:', () => {
  const short = 'The wall held all winter, and nobody in the town had thought that it would hold.'.padEnd(
    90,
    '!',
  );

  test.each<[what: string, html: string, wanted: { author?: string; published?: string }]>([
    [
      'the day and the name below a foreword',
      `<h1>Foreword</h1><p>${passage(1)}</p><p>${passage(2)}</p><p>August 2019</p><p>By Ada Reed</p>`,
      {},
    ],
    [
      'the day below a foreword of two short passages',
      `<h1>The Harbour Wall</h1><p>${short}</p><p>${short}</p><p>August 2019</p>`,
      {},
    ],
    [
      'a name and a day below one section of several',
      `<h1>The Harbour Wall</h1><h2>Foreword</h2><p>By Ada Reed</p><p>May 2019</p><p>${passage(1)}</p><h2>The wall</h2><p>${passage(2)}</p>`,
      {},
    ],
    [
      'the versions of a document, each with its day as a heading',
      `<h1>History</h1><h2>Second edition</h2><p>April 2017</p><p>${passage(1)}</p><h2>First edition</h2><p>${passage(2)}</p>`,
      {},
    ],
    [
      'but a day as a heading among others of the cover is not a section’s',
      `<h1>The Harbour Wall</h1><h2>Release 12</h2><h2>The Harbour Office</h2><h2>3 May 2019</h2><h2>Walls</h2><p>${passage(1)}</p><h2>Gates</h2><p>${passage(2)}</p>`,
      { published: '2019-05-03' },
    ],
    [
      'but what stands below a subtitle and a standfirst is',
      `<h1>The Harbour Wall</h1><h2>A report</h2><p>${short}</p><p>By Ada Reed</p><p>May 2019</p><p>${passage(1)}</p><h3>The wall</h3><p>${passage(2)}</p>`,
      { author: 'Ada Reed', published: '2019-05' },
    ],
  ])('%s', async (_, html, { author, published }) => {
    const { origin } = (await importBytes('x.html', `<html lang="en"><body>${html}</body></html>`)).report;
    expect([origin.author, origin.published]).toEqual([author, published]);
  });
});
