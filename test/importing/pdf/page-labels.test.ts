import { describe, expect, test } from 'vitest';
import { printedLabels } from '../../../src/importing/pdf/page-labels.ts';
import type { Line } from '../../../src/importing/pdf/pdf-lines.ts';
import { pageAt, textOf } from '../../../src/report/report.ts';
import { importBytes } from '../support/import.ts';
import { setBy } from '../support/pdf.ts';
import { passage } from '../support/prose.ts';

interface Look {
  /** What is printed on each page as its number; null for nothing. */
  readonly printed: readonly (string | null)[];
  /** Around the number. */
  readonly foot?: (label: string) => string;
  readonly atTop?: boolean;
  /** What the file states of its labels, from which page on; `printed` is what they come to. */
  readonly stated?: readonly (readonly [
    page: number,
    style: 'r' | 'R' | 'D' | 'A',
    prefix?: string,
    start?: number,
  ])[];
}

/** A PDF of one text that runs over its pages, its sentences numbered, and which of them begin on which page. */
async function made({ printed, foot = (label) => label, atTop = false, stated }: Look) {
  const began: (readonly [sentence: string, page: number])[] = [];
  const bytes = await setBy((doc) => {
    if (stated) {
      const Nums = stated.flatMap(([page, S, prefix, St]) => [
        page,
        {
          S,
          ...(prefix === undefined ? {} : { P: new String(prefix) }),
          ...(St === undefined ? {} : { St }),
        },
      ]);
      // PDFKit has no means for it.
      (doc as unknown as { _root: { data: Record<string, unknown> } })._root.data.PageLabels = { Nums };
    }
    const sentences =
      passage(1, printed.length * 14).match(/[^.]*?\(item 1-\d+\)(?:[^.]|\.\d)*\.\s?/gu) ?? [];
    doc.font('Times-Roman').fontSize(11);
    let [page, y, line] = [0, 90, ''];
    const put = () => {
      doc.fontSize(11).text(line.trim(), 72, y, { lineBreak: false });
      line = '';
      y += 14;
    };
    const number = () => {
      const label = stated ? null : (printed[page] ?? null);
      if (label !== null) doc.fontSize(9).text(foot(label), 72, atTop ? 40 : 800, { lineBreak: false });
    };
    number();
    for (const sentence of sentences) {
      const words = sentence.trim().split(' ');
      for (const [i, word] of words.entries()) {
        if (doc.fontSize(11).widthOfString(`${line} ${word}`) > 440) {
          put();
          if (y > 250) {
            if (page === printed.length - 1) return;
            doc.addPage();
            page += 1;
            y = 90;
            number();
          }
        }
        if (i === 0) began.push([sentence.trim(), page]);
        line += ` ${word}`;
      }
    }
    put();
  });
  return { bytes, began: began.slice(0, -1) };
}

const arabic = (from: number, count: number) => Array.from({ length: count }, (_, i) => String(from + i));
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

describe('each sentence has the label that is printed on the page on which it begins', () => {
  test.each<[string, Look]>([
    ['Arabic', { printed: arabic(1, 5) }],
    ['Arabic from elsewhere', { printed: arabic(117, 5) }],
    ['Roman, then Arabic', { printed: [...ROMAN, ...arabic(1, 6)] }],
    ['Roman capitals', { printed: ROMAN.map((label) => label.toUpperCase()) }],
    ['starting anew', { printed: [...arabic(1, 4), ...arabic(1, 4)] }],
    [
      'with the chapter’s letter',
      { printed: [...arabic(1, 3).map((n) => `A-${n}`), ...arabic(1, 4).map((n) => `B-${n}`)] },
    ],
    ['in a line with words', { printed: arabic(11, 5), foot: (label) => `Tidewater Papers | ${label}` }],
    ['of so many', { printed: arabic(1, 5), foot: (label) => `Page ${label} of 5` }],
    ['between dashes', { printed: arabic(31, 5), foot: (label) => `– ${label} –`, atTop: true }],
    [
      'stated and printed nowhere',
      {
        printed: ['i', 'ii', '1', '2', '3'],
        stated: [
          [0, 'r'],
          [2, 'D'],
        ],
      },
    ],
    ['stated with a prefix', { printed: ['A-5', 'A-6', 'A-7'], stated: [[0, 'D', 'A-', 5]] }],
    ['left away where a chapter begins', { printed: ['1', '2', null, '4', '5', null, '7'] }],
  ])('%s', async (_, look) => {
    const { bytes, began } = await made(look);
    const { report } = await importBytes('x.pdf', bytes, { title: 'T' });
    const read = new Map(
      report.passages.flatMap(({ sentences }) =>
        sentences.map((sentence): [string, string | null] => [
          textOf(report, sentence),
          pageAt(report, sentence.start)?.label ?? null,
        ]),
      ),
    );
    const labels = look.printed.map((label, i) => label ?? String(Number(look.printed[i - 1]) + 1));
    expect(began.length).toBeGreaterThan(15);
    expect(began.map(([sentence]) => [sentence, read.get(sentence)])).toEqual(
      began.map(([sentence, page]) => [sentence, labels[page]]),
    );
    expect(report.passages.map((each) => textOf(report, each)).join(' ')).not.toMatch(
      /Tidewater|Page \d|– \d+ –/,
    );
  });
});

test('pages without a printed number have their place in the file', async () => {
  const { bytes } = await made({ printed: [null, null, null] });
  const { report } = await importBytes('x.pdf', bytes, { title: 'T' });
  expect(report.pages.map(({ label }) => label)).toEqual(['1', '2', '3']);
});

test('pages ahead of the first number, which are not counted, have none', async () => {
  const { bytes } = await made({ printed: [null, null, ...arabic(1, 4)] });
  const { report } = await importBytes('x.pdf', bytes, { title: 'T' });
  expect(report.pages.map(({ label, sheet }) => [label, sheet])).toEqual([
    ['1', 3],
    ['2', 4],
    ['3', 5],
    ['4', 6],
  ]);
});

test('sections are numbered as pages are, one a page: the printed numbers that the file states, too, are the pages’', () => {
  const stated = ['i', 'ii', '1', '2', '3', '4', '5', '6'];
  const line = (page: number, y: number, text: string): Line => {
    return {
      text,
      page,
      y,
      x: 72,
      right: 300,
      size: 10,
      bold: false,
      column: page,
      tag: null,
      cells: [text],
    };
  };
  const lines = stated.flatMap((label, page) => [
    ...(page > 1 ? [line(page, 90, `0.${label} Parish and beacon`)] : []),
    line(page, 130, 'The clerks walked along the quay'),
    line(page, 150, 'and wrote down what they saw'),
    line(page, 170, 'in the order in which it lay.'),
    line(page, 800, `Parish and beacon ${label}`),
  ]);
  expect(printedLabels(lines, stated.length, stated).labels).toEqual(stated);
});
