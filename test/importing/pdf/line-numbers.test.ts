import { describe, expect, test } from 'vitest';
import { importBytes, linesOf } from '../support/import.ts';
import { setBy } from '../support/pdf.ts';
import { passage } from '../support/prose.ts';

/** What stands in the margin beside a line, from the first line on. */
type Margin = (line: number) => string;

/** A text over pages of 40 lines, each with what stands in its margin. */
async function read(text: string, margin: Margin, { side = 'left' } = {}) {
  const pdf = await setBy((doc) => {
    doc.font('Times-Roman').fontSize(11);
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && doc.widthOfString(longer) <= 400) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    for (const [i, line] of lines.entries()) {
      if (i > 0 && i % 40 === 0) doc.addPage();
      const y = 80 + (i % 40) * 16;
      doc.fontSize(11).text(line, 100, y, { lineBreak: false });
      const number = margin(i + 1);
      doc.fontSize(7);
      const x = side === 'left' ? 90 - doc.widthOfString(number) : 540;
      if (number !== '') doc.text(number, x, y + 3, { lineBreak: false });
    }
  });
  return importBytes('x.pdf', pdf, { title: 'T' });
}

// More than a page, by a few lines.
const TEXT = passage(1, 44);

describe('numbers of lines in the margin are no words of the text:', () => {
  test.each<[string, Margin, string]>([
    ['each line’s', (line) => `${line}`, 'left'],
    ['each fifth line’s', (line) => (line % 5 === 0 ? `${line}` : ''), 'left'],
    ['those in the right margin', (line) => `${line}`, 'right'],
    ['those that start anew on each page', (line) => `${((line - 1) % 40) + 1}`, 'left'],
  ])('%s', async (_, margin, side) => {
    const imported = await read(TEXT, margin, { side });
    expect(linesOf(imported).join(' ')).toBe(TEXT);
    expect(imported.notes.join('\n')).toContain('left out as numbers of lines: ');
  });

  test('numbers that don’t count the lines stay', async () => {
    const imported = await read(TEXT, (line) => (line % 7 === 0 ? `${line * line}` : ''));
    expect(linesOf(imported).join(' ')).toContain('49');
    expect(imported.notes.join('\n')).not.toContain('numbers of lines');
  });

  test('those of a table’s rows stay', async () => {
    const pdf = await setBy((doc) => {
      for (let row = 1; row <= 20; row += 1) {
        doc.text(`${row}`, 80, 60 + row * 20, { lineBreak: false });
        doc.text(`Boat ${row * 7}`, 120, 60 + row * 20, { lineBreak: false });
        doc.text(`${row * 37} crowns`, 420, 60 + row * 20, { lineBreak: false });
      }
    });
    const imported = await importBytes('x.pdf', pdf, { title: 'T' });
    expect(imported.notes.join('\n')).not.toContain('numbers of lines');
    expect(linesOf(imported).join(' ')).toMatch(/20 \|? ?Boat 140/);
  });
});

test('a power of what a formula names is no note’s mark', async () => {
  const pdf = await setBy((doc) => {
    doc.font('Times-Roman').fontSize(11).text('They reckon with Q = kA', 72, 100, { lineBreak: false });
    const x = 72 + doc.widthOfString('They reckon with Q = kA');
    doc.fontSize(7).text('2', x, 99, { lineBreak: false });
    doc.fontSize(11).text(' for each lock of the canal.', x + 4, 100, { lineBreak: false });
    doc.text(passage(3), 72, 140);
  });
  expect(linesOf(await importBytes('x.pdf', pdf, { title: 'T' })).join(' ')).toContain(
    'Q = kA² for each lock',
  );
});
