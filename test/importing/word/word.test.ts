import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importBytes, linesOf } from '../support/import.ts';
import { passage } from '../support/prose.ts';

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const row = (...texts: readonly string[]) => new TableRow({ children: texts.map(cell) });
const heading = (level: 'TITLE' | 'HEADING_1' | 'HEADING_2', text: string) =>
  new Paragraph({ heading: HeadingLevel[level], text });

function wordOf(
  children: ISectionOptions['children'],
  about: { title?: string; creator?: string } = {},
): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      ...about,
      numbering: {
        config: [
          { reference: 'count', levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: 'start' }] },
        ],
      },
      footnotes: { 1: { children: [new Paragraph('Counted at high water.')] } },
      sections: [{ children }],
    }),
  );
}

test('a Word document reads as headings, passages, lists and tables, word for word', async () => {
  const bytes = await wordOf(
    [
      heading('TITLE', 'The Harbour Wall: an Assessment'),
      heading('HEADING_1', 'Findings & costs'),
      new Paragraph(passage(1)),
      new Paragraph({
        children: [
          new TextRun('The wall is '),
          new TextRun({ text: 'old', bold: true }),
          new TextRun('; it “may” fail.'),
          new FootnoteReferenceRun(1),
        ],
      }),
      new Paragraph({ text: 'First point', bullet: { level: 0 } }),
      new Paragraph({ text: 'Nested point', bullet: { level: 1 } }),
      new Paragraph({ text: 'Second point', bullet: { level: 0 } }),
      new Paragraph({ text: 'Count one', numbering: { reference: 'count', level: 0 } }),
      new Paragraph({ text: 'Count two', numbering: { reference: 'count', level: 0 } }),
      heading('HEADING_2', 'Shares'),
      new Table({ rows: [row('Source', 'Share'), row('State', '60%')] }),
      new Paragraph('# of boats: 12'),
      new Paragraph('---'),
      new Paragraph('Done.'),
    ],
    { title: 'The Harbour Wall: an Assessment', creator: 'Ada Quill' },
  );
  const imported = await importBytes('wall.docx', bytes);
  expect(linesOf(imported)).toEqual([
    '# Findings & costs',
    passage(1),
    'The wall is old; it “may” fail.[1]',
    '- First point\n  - Nested point\n- Second point',
    '1. Count one\n2. Count two',
    '## Shares',
    '| Source | Share |\n| State | 60% |',
    '# of boats: 12',
    '---',
    'Done.',
    '[1] Counted at high water.',
  ]);
  expect(imported.report.origin).toEqual({
    title: 'The Harbour Wall: an Assessment',
    author: 'Ada Quill',
    language: 'en',
  });
  expect(imported.notes.join()).toContain('not taken for the date of publication');
});

test('the title is that of the document’s own title style where its properties have none', async () => {
  const bytes = await wordOf([heading('TITLE', 'On Walls'), new Paragraph(passage(1))]);
  const imported = await importBytes('wall.docx', bytes);
  expect(imported.report.origin.title).toBe('On Walls');
  expect(linesOf(imported)).toEqual([passage(1)]);
});

describe('is refused with what to do about it', () => {
  const xml = (text: string) => new TextEncoder().encode(text);
  /** A zip whose `word/document.xml`, of a million bytes, says that it has `size` of them. */
  const lying = (size: number) => {
    const zip = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(1_000_000) }));
    for (const [signature, offset] of [
      [0x04034b50, 22],
      [0x02014b50, 24],
    ] as const) {
      const at = zip.indexOf(Buffer.from(Uint32Array.of(signature).buffer));
      zip.writeUInt32LE(size, at + offset);
    }
    return zip;
  };
  test.each<[string, () => Promise<Uint8Array>, string]>([
    [
      'a Word file that is cut off',
      async () => (await wordOf([new Paragraph(passage(1))])).subarray(0, 4000),
      'cut-off',
    ],
    ['an EPUB', async () => zipSync({ 'META-INF/container.xml': xml('<container/>') }), 'is an EPUB book'],
    ['a zip of something else', async () => zipSync({ 'a.txt': xml('hello') }), 'no Word document'],
    ['a zip bomb', async () => lying(200_000_000), 'more than 100 MB'],
    ['a zip bomb that hides its size', async () => lying(1000), 'damaged'],
    ['an old Word file', async () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'save it as .docx'],
    ['a Word file without text', () => wordOf([new Paragraph('')]), 'no text'],
  ])('%s', async (_, bytes, why) => {
    await expect(importBytes('x.docx', await bytes(), { title: 'T' })).rejects.toThrow(why);
  });
});
