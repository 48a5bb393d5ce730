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
