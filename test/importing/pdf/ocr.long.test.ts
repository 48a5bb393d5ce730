import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { composeReport, readSource } from '../../../src/importing/import-report.ts';
import { withPdf } from '../../../src/importing/pdf/file/pdf-file.ts';
import { pictureOf } from '../../../src/importing/pdf/pictures/picture.ts';
import { linesOf } from '../support/import.ts';
import { setBy } from '../support/pdf.ts';
import { HELVETICA, rawPage, stream } from '../support/raw-pdf.ts';

const WORDS = [
  'The office counted its boats again in spring, and the figure was higher than',
  'the one of the year before. It held 1,204 boats and 96 ferries in 2024, which',
  'surprised the clerks and the pilots of the town.',
];

/** A page that shows those words as a picture, as a scanner makes it. */
async function scan(): Promise<Buffer> {
  const page = await setBy((doc) => {
    doc.font('Helvetica-Bold').fontSize(22).text('Counting Boats', 72, 80);
    doc.font('Times-Roman').fontSize(12);
    for (const [i, line] of WORDS.entries()) doc.text(line, 72, 130 + i * 16, { lineBreak: false });
  });
  const picture = await withPdf(page, async (file) => pictureOf(file, 0));
  const [, width, height] =
    /^P5\n(\d+) (\d+)\n255\n/.exec(picture?.bytes.toString('latin1', 0, 40) ?? '') ?? [];
  const points = picture?.bytes.subarray(-Number(width) * Number(height)) ?? Buffer.alloc(0);
  return rawPage({
    content: 'q 595 0 0 800 0 0 cm /I Do Q',
    fonts: { F: HELVETICA },
    resources: '/XObject << /I 6 0 R >>',
    others: [
      stream(
        deflateSync(points).toString('latin1'),
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
      ),
    ],
  });
}

const read = async (ocr?: string) => {
  const draft = await readSource({ name: 'scan.pdf', bytes: await scan() }, '2025-12-05', () => {}, ocr);
  return composeReport([draft], ['scan.pdf'], { title: 'T', language: 'en' });
};

describe('a scan', () => {
  test('is read where that is asked for, and what is read so is told', async () => {
    const imported = await read('eng');
    expect(linesOf(imported)).toEqual(['# Counting Boats', WORDS.join(' ')]);
    expect(imported.report.pages.map(({ label }) => label)).toEqual(['1']);
    expect(imported.notes.join('\n')).toMatch(
      /read from pictures, which makes mistakes, .*: \d+ words on page 1/,
    );
  });

  test('is refused otherwise, with both ways to read it', async () => {
    await expect(read()).rejects.toThrow(
      /pictures only; --ocr eng reads them, .*ocrmypdf -l eng FILE NEW\.pdf/,
    );
  });

  test('in a language whose data aren’t installed names the package', async () => {
    await expect(read('fin')).rejects.toThrow('npm install --no-save tesseract.js@7 @tesseract.js-data/fin');
  });
});
