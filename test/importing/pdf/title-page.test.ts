import { describe, expect, test } from 'vitest';
import { importBytes, linesOf } from '../support/import.ts';
import { setBy } from '../support/pdf.ts';
import { passage } from '../support/prose.ts';

type Row = readonly [text: string, size: number] | readonly (readonly [text: string, x: number])[];

/** Rows of a title page as TeX sets them, an abstract and a section. */
async function article(rows: readonly Row[], { producer = 'pdfTeX-1.40.24', abstract = true } = {}) {
  const pdf = await setBy((doc) => {
    doc.info.Producer = producer;
    let y = 90;
    for (const row of rows) {
      doc.font('Times-Roman');
      const cells =
        typeof row[0] === 'string'
          ? [[row[0], 200] as const]
          : (row as readonly (readonly [string, number])[]);
      doc.fontSize(typeof row[1] === 'number' ? row[1] : 12);
      for (const [text, x] of cells) doc.text(text, x, y, { lineBreak: false });
      y += 24;
    }
    doc.fontSize(10);
    if (abstract) doc.font('Times-Bold').text('Abstract', 280, y);
    doc.font('Times-Roman').text(passage(1), 100, y + 20, { width: 400 });
    doc
      .font('Times-Bold')
      .fontSize(14)
      .text('1 Of boats', 72, y + 160);
    doc
      .font('Times-Roman')
      .fontSize(10)
      .text(passage(2, 6), 72, y + 190);
    doc
      .font('Times-Bold')
      .fontSize(12)
      .text('1.1 Of ropes', 72, y + 420);
    doc
      .font('Times-Roman')
      .fontSize(10)
      .text(passage(3), 72, y + 440);
    doc
      .font('Times-Bold')
      .fontSize(12)
      .text('1.2 Of sails', 72, y + 560);
    doc
      .font('Times-Roman')
      .fontSize(10)
      .text(passage(4), 72, y + 580);
  });
  return importBytes('x.pdf', pdf);
}

const TITLE = ['Counting Boats in Winter', 17] as const;

describe('whom TeX names below a title is its author:', () => {
  test.each<[string, readonly Row[], string | undefined]>([
    ['one, with the day below', [TITLE, ['Mira Olufsen', 12], ['14 March 2021', 12]], 'Mira Olufsen'],
    ['one, with an abstract below', [TITLE, ['Étienne Dürer', 12]], 'Étienne Dürer'],
    [
      'several in a line',
      [TITLE, ['Mira Olufsen, Bo Quay and Ida Lund', 12]],
      'Mira Olufsen, Bo Quay, Ida Lund',
    ],
    [
      'several side by side, with their places and notes’ marks',
      [
        TITLE,
        [
          ['Mira Olufsen*', 150],
          ['Bo Quay', 350],
        ],
        [
          ['Institute of Masts', 150],
          ['The Quay Works', 350],
        ],
        [['mira@example.org', 150]],
      ],
      'Mira Olufsen, Bo Quay',
    ],
    ['no kind of document', [TITLE, ['Final Report', 12], ['14 March 2021', 12]], undefined],
    ['no body', [TITLE, ['Working Group on Quays', 12], ['14 March 2021', 12]], undefined],
    [
      'nobody where a second line may be a name or a place',
      [TITLE, ['Mira Olufsen', 12], ['Ostby Harbour', 12]],
      undefined,
    ],
    [
      'nobody where a subtitle stands between',
      [TITLE, ['What was found', 12], ['Mira Olufsen', 12]],
      undefined,
    ],
  ])('%s', async (_, rows, author) => {
    expect((await article(rows)).report.origin.author).toBe(author);
  });

  test('nobody where neither a day nor an abstract follows, or another program set it', async () => {
    const rows = [TITLE, ['Mira Olufsen', 12]] as const;
    expect((await article(rows, { abstract: false })).report.origin.author).toBeUndefined();
    expect((await article(rows, { producer: 'LibreOffice 7.4' })).report.origin.author).toBeUndefined();
  });
});

test('an author and a day that are set as large as headings are no sections', async () => {
  const imported = await article([TITLE, ['Mira Olufsen', 12], ['14 March 2021', 12]]);
  expect(imported.report.origin).toMatchObject({ author: 'Mira Olufsen', published: '2021-03-14' });
  expect(linesOf(imported).filter((line) => line.startsWith('#'))).toEqual([
    '##### Abstract',
    '## 1 Of boats',
    '### 1.1 Of ropes',
    '### 1.2 Of sails',
  ]);
});

test('the title is the highest heading of its page, not the first', async () => {
  const imported = await article(
    [
      ['The Society of Quays', 12],
      ['A Family of Boats', 24],
    ],
    { abstract: false },
  );
  expect(imported.report.origin.title).toBe('A Family of Boats');
});

test('whose address stands below a title is no heading', async () => {
  const rows = [TITLE, ['Mira Olufsen', 12], ['mira@quay.example', 12], ['14 March 2021', 12]] as const;
  const headings = linesOf(await article(rows)).filter((line) => line.startsWith('#'));
  expect(headings.join('\n')).not.toContain('mira@quay.example');
});
