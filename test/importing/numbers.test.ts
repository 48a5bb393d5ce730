/** A hundred numbers, written as documents write them: none reads as another behind its import. */
import { expect, test } from 'vitest';
import { importBytes, linesOf } from './support/import.ts';
import { setBy } from './support/pdf.ts';
import { abstractNumbering, numbered, numbering, paragraph, run, wordFile } from './support/word.ts';

type Part = string | { readonly up: string } | { readonly down: string };
type Written = readonly [read: string, ...parts: readonly Part[]];

const up = (text: string): Part => ({ up: text });
const down = (text: string): Part => ({ down: text });
const asIs = (...texts: readonly string[]): readonly Written[] => texts.map((text) => [text, text]);

const NUMBERS: readonly Written[] = [
  ...asIs(
    '1,204',
    '12.5',
    '0.05',
    '1.204,50',
    '1\u00A0204',
    '3.141592653589793',
    '99.9%',
    '€1,204.50',
    '007',
    '1/3',
  ),
  ...asIs(
    '12–19',
    '1901–1905',
    '2024-05-12',
    'HB–2019–0417',
    '10:30',
    '5:4',
    '+47 22 33 44 55',
    '§ 12',
    'No. 7',
    '3½',
  ),
  ...asIs('4 × 4', '±0.5', '50°', '-40', '0,5', "1'204", '2024/25', '1.2.3', 'B-52', 'A4'),
  ['10³', '10', up('3')],
  ['10¹²', '10', up('12')],
  ['10⁻⁶', '10', up('-6')],
  ['5×10⁻⁹', '5×10', up('-9')],
  ['2¹⁰', '2', up('10')],
  ['1.5×10⁸', '1.5×10', up('8')],
  ['12 km²', '12 km', up('2')],
  ['40 m³', '40 m', up('3')],
  ['9 m/s²', '9 m/s', up('2')],
  ['x²', 'x', up('2')],
  ['r³', 'r', up('3')],
  ['CO₂', 'CO', down('2')],
  ['H₂O', 'H', down('2'), 'O'],
  ['C₆H₁₂O₆', 'C', down('6'), 'H', down('12'), 'O', down('6')],
  ['1850[7]', '1850', up('[7]')],
  ['the town[12]', 'the town', up('12')],
  ['harbour.[8]', 'harbour.', up('8')],
  ['boats[3, 4]', 'boats', up('3, 4')],
  ['boats[5–7]', 'boats', up('5–7')],
  ['the 1st', 'the 1', up('st')],
  ['the 22nd', 'the 22', up('nd')],
  ['the 19th', 'the 19', up('th')],
  ['$3.50', '$3.', up('50')],
  ['£12.99', '£12.', up('99')],
  ['(1+x)²', '(1+x)', up('2')],
];

/** Ahead of items of lists, as they are printed. */
const MARKS: readonly (readonly [
  format: string,
  pattern: string,
  start: number,
  marks: readonly string[],
])[] = [
  ['decimal', '%1.', 7, ['7.', '8.', '9.', '10.', '11.', '12.', '13.', '14.', '15.']],
  ['lowerLetter', '%1)', 1, ['a)', 'b)', 'c)', 'd)', 'e)', 'f)', 'g)', 'h)', 'i)']],
  ['lowerRoman', '%1.', 4, ['iv.', 'v.', 'vi.', 'vii.', 'viii.', 'ix.', 'x.', 'xi.', 'xii.']],
  ['upperRoman', '(%1)', 1, ['(I)', '(II)', '(III)', '(IV)', '(V)', '(VI)', '(VII)', '(VIII)', '(IX)']],
  ['decimal', '§ %1', 1, ['§ 1', '§ 2', '§ 3', '§ 4', '§ 5', '§ 6', '§ 7', '§ 8', '§ 9']],
];
const sentence = (i: number) =>
  ` is what the clerk wrote in entry ${'abcdefghijklmnopqrstuvwxyz'[i % 26]}${'klmnopqr'[Math.floor(i / 26)]}.`;
const item = (mark: string) => `Behind ${mark.replace(/[^\p{L}\p{N}]/gu, '')} stands a rule of the quay.`;

const expected = [
  ...NUMBERS.map(([read], i) => read + sentence(i)),
  ...MARKS.flatMap(([, , , marks]) => marks.map((mark) => `${mark} ${item(mark)}`)),
];

test('there are a hundred of them', () => {
  expect(new Set(expected).size).toBe(100);
});

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function html(): string {
  const tag = (part: Part) =>
    typeof part === 'string'
      ? escaped(part)
      : 'up' in part
        ? `<sup>${part.up}</sup>`
        : `<sub>${part.down}</sub>`;
  const paragraphs = NUMBERS.map(([, ...parts], i) => `<p>${parts.map(tag).join('')}${sentence(i)}</p>`);
  const types: Readonly<Record<string, string>> = {
    decimal: '1',
    lowerLetter: 'a',
    lowerRoman: 'i',
    upperRoman: 'I',
  };
  const lists = MARKS.map(([format, pattern, start, marks]) => {
    // A browser sets a full stop; other marks come with a style or as text.
    if (pattern === '%1.')
      return `<ol type="${types[format]}" start="${start}">${marks.map((mark) => `<li>${item(mark)}</li>`).join('')}</ol>`;
    return marks.map((mark) => `<p>${mark} ${item(mark)}</p>`).join('');
  });
  return `<html lang="en"><title>T</title><body><h1>T</h1>${paragraphs.join('')}${lists.join('')}</body></html>`;
}

function word(): Uint8Array {
  const runOf = (part: Part) =>
    typeof part === 'string'
      ? run(escaped(part))
      : 'up' in part
        ? run(part.up, '<w:vertAlign w:val="superscript"/>')
        : run(part.down, '<w:vertAlign w:val="subscript"/>');
  const paragraphs = NUMBERS.map(([, ...parts], i) =>
    paragraph(parts.map(runOf).join('') + run(sentence(i))),
  );
  const lists = MARKS.flatMap(([, , , marks], i) => marks.map((mark) => numbered(i + 1, item(mark))));
  return wordFile(paragraphs.join('') + lists.join(''), {
    numbering:
      MARKS.map(([format, pattern, start], i) => abstractNumbering(i, [format, pattern, start])).join('') +
      MARKS.map((_, i) => numbering(i + 1, i)).join(''),
  });
}

function pdf(): Promise<Buffer> {
  return setBy((doc) => {
    let y = 60;
    const place = (parts: readonly Part[]) => {
      if (y > 760) {
        doc.addPage();
        y = 60;
      }
      let x = 72;
      for (const part of parts) {
        const text = typeof part === 'string' ? part : 'up' in part ? part.up : part.down;
        const lift = typeof part === 'string' ? 0 : 'up' in part ? 0 : 5;
        doc.font('Times-Roman').fontSize(typeof part === 'string' ? 11 : 7);
        doc.text(text, x, y + lift, { lineBreak: false });
        x += doc.widthOfString(text);
      }
      y += 24;
    };
    for (const [i, [, ...parts]] of NUMBERS.entries()) place([...parts, sentence(i)]);
    for (const [, , , marks] of MARKS) for (const mark of marks) place([`${mark} ${item(mark)}`]);
  });
}

test.each<[string, () => Promise<Uint8Array | string> | Uint8Array | string]>([
  ['x.html', html],
  ['x.docx', word],
  ['x.pdf', pdf],
])('none of a hundred is another in %s', async (name, make) => {
  const imported = await importBytes(name, await make(), { title: 'T', language: 'en' });
  // Lines that follow each other closely are one passage of a PDF.
  const plain = (text: string) => ` ${text.replace(/\s+/g, ' ')} `;
  const all = plain(linesOf(imported).join(' '));
  const lost = expected.filter((text) => !all.includes(plain(text)));
  expect(lost).toEqual([]);
});
