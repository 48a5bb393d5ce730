import { expect, test } from 'vitest';
import { inReadingOrder } from '../../../src/importing/pdf/page/right-to-left.ts';
import { importBytes, linesOf } from '../support/import.ts';
import { HELVETICA, meaning, rawPage, shown } from '../support/raw-pdf.ts';

/** Characters in the order in which they stand on the page, from the left. */
const fromLeft = (...characters: string[]) => characters.join('');

test.each<[string, string, string, boolean?]>([
  ['Hebrew', 'םולש רמא', 'אמר שלום'],
  ['a number', 'תוריס 1,204 רפס', 'ספר 1,204 סירות'],
  ['a number that ends a sentence', '.2024 ביבאב', 'באביב 2024.'],
  ['a share', '3.5%-ב הלע', 'עלה ב-3.5%'],
  ['a share in Arabic', fromLeft('%3.5 ', 'ةبسنب'), 'بنسبة 3.5%'],
  ['a day', '.12/05/2024 םויב', 'ביום 12/05/2024.'],
  ['a day by ISO 8601', '2024-05-12 םויב', 'ביום 2024-05-12'],
  ['years', '1905–1901 םינשב', 'בשנים 1901–1905'],
  ['a telephone number', fromLeft('33 22 47+ ', 'مقر'), 'رقم +47 22 33'],
  ['Arabic digits', fromLeft('١٬٢٠٤ ', 'تغلب'), 'بلغت ١٬٢٠٤'],
  ['a name in Latin letters', '.תונותיעל Ada Reed הרמא', 'אמרה Ada Reed לעיתונות.'],
  ['a name with its number', 'Apollo 11 תא', 'את Apollo 11'],
  ['an address', '.clerk@harbour.example לא', 'אל clerk@harbour.example.'],
  ['brackets as they are drawn', '(ב) ףיעס', 'סעיף (ב)'],
  ['brackets as they are read', ')ב( ףיעס', 'סעיף (ב)'],
  ['marks on letters', fromLeft('ب\u064E', 'ت\u0650', 'ك\u064F'), 'كُتِبَ'],
  [
    'words within a line from the left',
    'He said םולש רמא to 12 of them.',
    'He said אמר שלום to 12 of them.',
    false,
  ],
  ['a line from the left', 'No word of it (at all) in 2024.', 'No word of it (at all) in 2024.', false],
])('%s is put into the order in which it is read', (_, visual, read, isFromRight = true) => {
  expect(inReadingOrder(visual, isFromRight)).toBe(read);
});

const HEBREW: Readonly<Record<string, string>> = {
  a: 'ס',
  b: 'פ',
  c: 'ר',
  d: 'י',
  e: 'ו',
  f: 'ת',
  g: 'ה',
  h: 'מ',
  i: 'ש',
  j: 'ד',
};
const FONTS = {
  L: HELVETICA,
  H: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>',
  B: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>',
};

test.each([
  ['from the left', (parts: readonly string[]) => parts],
  ['from the right', (parts: readonly string[]) => [...parts].reverse()],
  ['with what is bold last', ([a = '', b = '', c = '']: readonly string[]) => [a, c, b]],
])('a line with a number and a bold word is read in order where its content comes %s', async (_, order) => {
  // המשרד ספר 412 סירות
  const parts = [
    shown('H', 12, 300, 700, '(fecda)'),
    shown('B', 12, 360, 700, '(412)') + shown('H', 12, 330, 700, '()'),
    shown('H', 12, 388, 700, '(cba jcihg)'),
  ];
  const content = order(parts).join('') + shown('H', 12, 300, 680, '(fecda cba jcihg)');
  const imported = await importBytes('x.pdf', rawPage({ content, fonts: FONTS, others: [meaning(HEBREW)] }), {
    title: 'T',
    language: 'he',
  });
  expect(linesOf(imported).join(' ')).toBe('המשרד ספר 412 סירות המשרד ספר סירות');
});

test('two columns of writing from the right are read from the right', async () => {
  const rows = (x: number, words: string) =>
    Array.from({ length: 6 }, (_, i) =>
      shown('H', 10, x, 700 - i * 12, `(${words} cba jcihg fecda cba ${'ghijabcd'[i]})`),
    ).join('');
  const content = rows(60, 'aaaa') + rows(320, 'bbbb');
  const imported = await importBytes('x.pdf', rawPage({ content, fonts: FONTS, others: [meaning(HEBREW)] }), {
    title: 'T',
    language: 'he',
  });
  const text = linesOf(imported).join(' ');
  expect(text.match(/ססס+|פפפ+/gu)).toEqual([...Array(6).fill('פפפפ'), ...Array(6).fill('סססס')]);
});
