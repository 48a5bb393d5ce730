import { describe, expect, test } from 'vitest';
import { importBytes, linesOf } from '../support/import.ts';
import { HELVETICA, rawPage, shown, stream } from '../support/raw-pdf.ts';

const utf16 = (text: string) => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

/** A font that isn't part of the file, whose codes mean what a CMap of Adobe's says. */
const cjk = (ordering: string, encoding: string) =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0
  /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /DW 1000
  /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>] >>`;

async function read(page: Buffer, language = 'ja') {
  return linesOf(await importBytes('x.pdf', page, { title: 'T', language }));
}

describe('text whose font is not part of the file', () => {
  test.each<[string, string, string, string, string]>([
    [
      'Japanese in UTF-16',
      'Japan1',
      'UniJIS-UTF16-H',
      utf16('港の船は四百十二隻である。'),
      '港の船は四百十二隻である。',
    ],
    ['Japanese in Shift JIS', 'Japan1', '90ms-RKSJ-H', '<8D6082CC91448142>', '港の船。'],
    ['Chinese in GBK', 'GB1', 'GBK-EUC-H', '<B8DBBFDAB5C4B4ACA1A3>', '港口的船。'],
    ['Chinese in Big5', 'CNS1', 'ETen-B5-H', '<B4E4A4F5A143>', '港火。'],
    ['Korean in UTF-16', 'Korea1', 'UniKS-UTF16-H', utf16('항구의 배'), '항구의 배'],
  ])('%s is read', async (_, ordering, encoding, text, words) => {
    const page = rawPage({ content: shown('C', 12, 60, 700, text), fonts: { C: cjk(ordering, encoding) } });
    expect((await read(page)).join('')).toBe(words);
  });

  test('and that runs down is read from the right column to the left', async () => {
    const content =
      shown('V', 12, 300, 700, utf16('港の船は四百十二隻')) +
      shown('V', 12, 280, 700, utf16('であると数えた。'));
    const page = rawPage({ content, fonts: { V: cjk('Japan1', 'UniJIS-UTF16-V') } });
    expect((await read(page)).join('')).toBe('港の船は四百十二隻であると数えた。');
  });
});

const WORDS = 'The office counted its boats in spring.';

test.each([
  ['an entry of the list of what is off', '/D << /OFF [6 0 R] >>'],
  ['a base state', '/D << /BaseState /OFF /ON [7 0 R] >>'],
])('a layer that is switched off by %s is left out, and one that is on is read', async (_, defaults) => {
  const layer = (name: string, y: number, text: string) =>
    `/OC /${name} BDC\n${shown('F', 12, 60, y, `(${text})`)}EMC\n`;
  const page = rawPage({
    content: layer('Off', 700, 'Nobody sees this.') + layer('On', 680, WORDS),
    fonts: { F: HELVETICA },
    catalogue: `/OCProperties << /OCGs [6 0 R 7 0 R] ${defaults} >>`,
    resources: '/Properties << /Off 6 0 R /On 7 0 R >>',
    others: ['<< /Type /OCG /Name (Draft) >>', '<< /Type /OCG /Name (Final) >>'],
  });
  expect(await read(page, 'en')).toEqual([WORDS]);
});

test('text in a font that doesn’t say which characters its codes mean is refused, not taken for letters', async () => {
  const font = `<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Own /Encoding /Identity-H /DescendantFonts [<< /Type /Font
    /Subtype /CIDFontType2 /BaseFont /ABCDEF+Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
    /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Own /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 6 0 R >> >>] >>`;
  const codes = Array.from({ length: 60 }, (_, i) => (i + 3).toString(16).padStart(4, '0')).join('');
  const page = rawPage({
    content: [700, 680, 660].map((y) => shown('X', 10, 60, y, `<${codes}>`)).join(''),
    fonts: { X: font },
    others: [stream('no font at all')],
  });
  await expect(importBytes('x.pdf', page, { title: 'T' })).rejects.toThrow(
    'fonts don’t say which characters',
  );
});

test('text that a damaged file places out of all bounds is read beside the rest', async () => {
  const lines = Array.from({ length: 8 }, (_, i) => `Line ${i + 1} of the harbour report.`);
  const content = [
    ...lines.map((line, i) => shown('F', 10, 50, 700 - i * 12, `(${line})`)),
    shown('F', 10, 2_000_000_000, 500, '(far away)'),
  ].join('');
  const imported = await importBytes('x.pdf', rawPage({ content, fonts: { F: HELVETICA } }), { title: 'T' });
  expect(linesOf(imported).join(' ')).toContain(lines.join(' '));
});

test('text that TeX sets in pictures of letters is read where it reads as a language, its ligatures, too, and warned of', async () => {
  const codes = Array.from({ length: 256 }, (_, code) => code);
  const font = `<< /Type /Font /Subtype /Type3 /FontMatrix [.001 0 0 .001 0 0] /FontBBox [0 0 700 700] /FirstChar 0 /LastChar 255
    /Widths [${codes.map(() => 500).join(' ')}] /Encoding << /Type /Encoding /Differences [0 ${codes.map((code) => `/a${code}`).join(' ')}] >>
    /CharProcs << ${codes.map((code) => `/a${code} 6 0 R`).join(' ')} >> /Resources << >> >>`;
  const written = [
    'The harbour office \u001crst counted its boats in the spring of the year, and found',
    'that the di\u001berence between the \u001cgures of the pilots and those of the ferrymen',
    'was so large that nobody could say which of them had been right about it. It',
    'was a di\u001ecult year for the board, the clerk wrote, and the ice of the winter',
    'had not made it any easier to keep the books of the port in good order at all.',
  ];
  const content = written.map((text, i) => shown('P', 10, 50, 700 - i * 12, `(${text})`)).join('');
  const imported = await importBytes(
    'x.pdf',
    rawPage({ content, fonts: { P: font }, others: [stream('500 0 d0')] }),
    { title: 'T' },
  );
  expect(linesOf(imported).join(' ')).toMatch(
    /office first counted.*the difference between the figures.*a difficult year/,
  );
  expect(imported.notes.join('\n')).toContain('characters that the PDF doesn’t say the meaning of');
});
