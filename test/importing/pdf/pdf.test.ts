import { describe, expect, test } from 'vitest';
import { importBytes, linesOf, sentencesOf } from '../support/import.ts';
import { type PdfBlock, type PdfLook, pdfOf, setBy } from '../support/pdf.ts';
import { passage } from '../support/prose.ts';
import { pdfWithXmp } from '../support/raw-pdf.ts';

const TITLE = 'The Harbour Wall of the Town of Tidewater';
const HEAD = 'Tidewater Papers 12';

const BLOCKS: readonly PdfBlock[] = [
  { heading: TITLE, level: 1 },
  { passage: passage(1) },
  ...[1, 2, 3, 4].flatMap((section): PdfBlock[] => [
    { heading: `${section} On the Protection of the Harbour`, level: 2 },
    ...[1, 2, 3, 4].map((number) => ({ passage: passage(section * 10 + number, 6) })),
  ]),
];

const LINES = BLOCKS.slice(1).map((block) => {
  if ('heading' in block) return `## ${block.heading}`;
  return block.passage;
});

describe.each<[string, PdfLook]>([
  ['two columns with gaps between paragraphs', { columns: 2, head: HEAD }],
  ['two columns with indented paragraphs', { columns: 2, head: HEAD, indent: true }],
  ['one column with gaps', { head: HEAD }],
  ['one column with indents', { head: HEAD, indent: true }],
])('a PDF of %s', (_, look) => {
  test('reads as the text that was set, heading for heading and passage for passage', async () => {
    const imported = await importBytes('x.pdf', await pdfOf(BLOCKS, look));
    expect(linesOf(imported)).toEqual(LINES);
    expect(imported.report.origin).toEqual({ title: TITLE, language: 'en' });
    expect(imported.notes.join('\n')).toMatch(
      /heads, feet and page numbers: \d+ lines, such as “Tidewater Papers”/,
    );
    expect(imported.notes.join('\n')).toMatch(/put together again at line ends: \d\d/);
  });
});

test('compounds keep the hyphen that a line’s end falls on, and words that stand nowhere else are named', async () => {
  const text =
    'The long-term plan is a long-term one, as every long-term plan is, and incomprehensibilities abound in it. ';
  const blocks = [
    { passage: text.repeat(12).trim() },
    { passage: `${passage(1)} Unquestionably uncharacteristic.` },
  ];
  const imported = await importBytes('x.pdf', await pdfOf(blocks, { columns: 2 }), { title: 'T' });
  expect(imported.report.body.match(/long-term/g)).toHaveLength(37);
  expect(imported.report.body).not.toMatch(/longterm|\p{L}- \p{Ll}|incomp\S*-/u);
});

test('a passage that goes on over a page is one, with the footnote behind it', async () => {
  const [long, footnote] = [passage(3, 60), '1 Counted at high water, by the harbour master.'];
  const blocks = [{ passage: passage(1) }, { passage: long, footnote }, { passage: passage(2) }];
  const lines = linesOf(await importBytes('x.pdf', await pdfOf(blocks), { title: 'T' }));
  expect(lines).toEqual([passage(1), long, footnote, passage(2)]);
});

test('tables are rows, and lists without marks are passages', async () => {
  const bytes = await setBy((doc) => {
    doc.font('Times-Roman').fontSize(10).text(passage(1), { align: 'justify' });
    doc.moveDown();
    const top = doc.y;
    const rows = [
      ['Source', 'Share', 'Year'],
      ['State', '60%', '2025'],
      ['Levy on berths', 'reported', '2027'],
    ];
    for (const [i, row] of rows.entries())
      for (const [j, cell] of row.entries()) doc.text(cell, 72 + j * 130, top + i * 14, { lineBreak: false });
    doc.text(passage(2), 72, top + 60, { align: 'justify', width: 450 });
    doc.moveDown().list(['First point', 'Second point', 'Third point']);
    doc.addPage().text(passage(3), 72, 72, { align: 'justify', width: 450 });
  });
  expect(linesOf(await importBytes('x.pdf', bytes, { title: 'T' }))).toEqual([
    passage(1),
    '| Source | Share | Year |\n| State | 60% | 2025 |\n| Levy on berths | reported | 2027 |',
    passage(2),
    ...['First point', 'Second point', 'Third point'],
    passage(3),
  ]);
});

test('three narrow columns with wide gaps between their words are read one behind the other', async () => {
  const texts = [1, 2, 3, 4].map((seed) => passage(seed, 6));
  const bytes = await setBy((doc) => {
    const look = { columns: 3, columnGap: 15, height: 600, align: 'justify', indent: 12 } as const;
    doc.font('Times-Roman').fontSize(10).text(texts.join('\n'), look);
  });
  expect(linesOf(await importBytes('x.pdf', bytes, { title: 'T' }))).toEqual(texts);
});

test('two running texts whose lines agree by chance keep them', async () => {
  const repeated = 'Each of these pages opens with the very same words, as it happens.';
  const blocks = Array.from({ length: 40 }, (_, i) => ({ passage: i % 9 === 0 ? repeated : passage(i, 20) }));
  const imported = await importBytes('x.pdf', await pdfOf(blocks), { title: 'T' });
  expect(sentencesOf(imported).filter((sentence) => sentence === repeated)).toHaveLength(5);
});

test('what the PDF states of its origin is taken, and the day it was made is not its publication', async () => {
  const info = { Title: 'Of Walls', Author: 'Ada Quill', CreationDate: new Date(Date.UTC(2025, 10, 30)) };
  const imported = await importBytes('x.pdf', await pdfOf([{ passage: passage(1) }], { info }));
  expect(imported.report.origin).toEqual({ title: 'Of Walls', author: 'Ada Quill', language: 'en' });
  expect(imported.notes.join()).toContain(
    'made on 2025-11-30; that is not taken for the date of publication',
  );
});

test.each([
  ['a name that was garbled', 'Ada RÃ©ed', undefined],
  ['what somebody logs in with', 'jsmith', undefined],
  ['the same that the cover has', 'cymole', 'cymole'],
])('of the author that a PDF states, %s', async (_, Author, author) => {
  const pages = [{ passage: 'cymole' }, { passage: passage(1) }];
  const imported = await importBytes('x.pdf', await pdfOf(pages, { info: { Title: 'Of Walls', Author } }));
  expect(imported.report.origin.author).toBe(author);
  expect(imported.notes.join().includes('not taken for the author')).toBe(author === undefined);
});

test.each([
  ['as it is', false],
  ['packed', true],
])(
  'what XMP states is taken exactly, the date of publication with it, where it stands %s',
  async (_, packed) => {
    const list = (kind: string, ...items: readonly string[]) =>
      `<rdf:${kind}>${items.map((item) => `<rdf:li xml:lang="x-default">${item}</rdf:li>`).join('')}</rdf:${kind}>`;
    const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><dc:title>${list('Alt', 'Walls &amp; Water')}</dc:title>
    <dc:creator>${list('Seq', 'Ada Quill', 'Bo Marsh')}</dc:creator><dc:publisher>${list('Bag', 'Tidewater Press')}</dc:publisher>
    <prism:publicationDate>2025-11-30T10:00:00Z</prism:publicationDate></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const imported = await importBytes('x.pdf', pdfWithXmp('Text of the report.', xmp, 'de-AT', packed));
    expect(linesOf(imported)).toEqual(['Text of the report.']);
    expect(imported.report.origin).toEqual({
      title: 'Walls & Water',
      author: 'Ada Quill, Bo Marsh',
      publisher: 'Tidewater Press',
      published: '2025-11-30',
      language: 'de-AT',
    });
  },
);

test('what XMP states as attributes is taken, and a picture’s own is not the document’s', async () => {
  const packet = (title: string, format: string) =>
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
    xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="${format}"><dc:format>${format}</dc:format><dc:title>
    <rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const xmp = packet('Of Walls', 'application/pdf') + packet('DSC_0042', 'image/jpeg');
  const imported = await importBytes('x.pdf', pdfWithXmp('Text of the report.', xmp, 'en'));
  expect(imported.report.origin.title).toBe('Of Walls');
});

test('heads of left pages that begin with the page’s number go, though chapters are short', async () => {
  const imported = await importBytes(
    'x.pdf',
    await setBy((doc) => {
      for (let page = 1; page <= 12; page += 1) {
        if (page > 1) doc.addPage();
        doc.font('Times-Bold').fontSize(10);
        if (page % 2 === 0)
          doc.text(`${page} Chapter ${page / 2}. Of ${passage(page, 1).slice(4, 12)}`, 72, 40, {
            lineBreak: false,
          });
        doc.font('Times-Roman').text(passage(page, 12), 72, 100);
      }
    }),
    { title: 'T' },
  );
  expect(linesOf(imported).join(' ')).not.toContain('Chapter');
});

test('a chapter whose number is a word on a line of its own is one heading', async () => {
  const imported = await importBytes(
    'x.pdf',
    await setBy((doc) => {
      for (const [i, word] of ['ONE', 'TWO', 'TWENTY-THREE'].entries()) {
        if (i > 0) doc.addPage();
        doc.font('Helvetica-Bold').fontSize(12).text('CHAPTER').moveDown();
        doc.fontSize(20).text(word).moveDown();
        doc.fontSize(16).text('OF BERTHS').moveDown();
        doc.font('Times-Roman').fontSize(10).text(passage(i, 12));
        for (let more = 0; more < 3; more += 1) doc.addPage().text(passage(i * 3 + more + 5, 20));
      }
    }),
    { title: 'T' },
  );
  const headings = linesOf(imported).filter((line) => line.startsWith('#'));
  expect(headings.map((line) => line.replace(/^#+ /, ''))).toEqual([
    'CHAPTER ONE OF BERTHS',
    'CHAPTER TWO OF BERTHS',
    'CHAPTER TWENTY-THREE OF BERTHS',
  ]);
});

test.each([
  ['2015-03-19', '2015-03-19'],
  ['2015-05-18', undefined],
])(
  'the date %s in XMP, beside the day on which the file was made, is that of publication: %s',
  async (date, published) => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><dc:date>${date}T14:37:19-06:00</dc:date>
    <xmp:CreateDate>2015-05-18T14:37:19-06:00</xmp:CreateDate></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const imported = await importBytes('x.pdf', pdfWithXmp('Text of the report.', xmp, 'en'), { title: 'T' });
    expect(imported.report.origin.published).toBe(published);
  },
);

test('the name of a file is no title', async () => {
  const info = { Title: 'Microsoft Word - wall_v3.docx' };
  await expect(importBytes('x.pdf', await pdfOf([{ passage: passage(1) }], { info }))).rejects.toThrow(
    '--title',
  );
});

const cut = (bytes: Uint8Array) => bytes.subarray(0, bytes.length * 0.7);

describe('is refused with what to do about it', () => {
  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['a PDF with a password', () => pdfOf(BLOCKS, { userPassword: 'secret' }), 'with a password'],
    ['a PDF that is cut off', async () => cut(await pdfOf(BLOCKS)), 'cut off'],
    ['a PDF of pictures', () => pdfOf([{ passage: ' ' }]), 'OCR'],
    ['a PDF that is rubbish', async () => Buffer.from(`%PDF-1.7\n${'x'.repeat(3000)}\n%%EOF`), 'damaged'],
  ])('%s', async (_, bytes, why) => {
    await expect(importBytes('x.pdf', await bytes(), { title: 'T' })).rejects.toThrow(why);
  });
});

test('heads that name another section on every right page go by the page’s number that ends them', async () => {
  const names = ['Berths', 'Ferries', 'Fines', 'Lamps', 'Cranes'];
  const imported = await importBytes(
    'x.pdf',
    await setBy((doc) => {
      for (let page = 1; page <= 10; page += 1) {
        if (page > 1) doc.addPage();
        const right = `${names[(page - 1) / 2]} ${page}`;
        doc.font('Times-Roman').fontSize(10);
        doc.text(page % 2 === 0 ? `${page} THE HARBOUR` : right, 72, 40, { lineBreak: false });
        doc.text(passage(page, 12), 72, 100);
      }
    }),
    { title: 'T' },
  );
  expect(linesOf(imported).join(' ')).not.toMatch(/Berths|Ferries|Fines|Lamps|Cranes|THE HARBOUR/);
});

test('heads that name the page’s section without a number go, and the titles of slides stay', async () => {
  const sections = ['Berths', 'Ferries', 'Lamps', 'Fines'];
  const bytes = await setBy((doc) => {
    for (const [i, section] of sections.entries()) {
      if (i > 0) doc.addPage();
      doc
        .font('Times-Italic')
        .fontSize(10)
        .text(`§ ${i + 1} ${section}`, 72, 40);
      doc
        .font('Times-Bold')
        .fontSize(12)
        .text(`§ ${i + 1} ${section}`, 72, 90);
      doc.font('Times-Roman').fontSize(10).text(passage(i, 8), 72, 120);
    }
  });
  const imported = await importBytes('x.pdf', bytes, { title: 'T' });
  expect(linesOf(imported)).toEqual(
    sections.flatMap((section, i) => [`# § ${i + 1} ${section}`, passage(i, 8)]),
  );
  expect(imported.notes.join('\n')).toContain('left out as heads, feet and page numbers: 4 lines');
  const slides = await setBy((doc) => {
    doc.font('Times-Bold').fontSize(14).text('What we talk about', 72, 40);
    for (const section of sections) doc.font('Times-Roman').fontSize(10).text(section).moveDown();
    for (const [i, section] of sections.entries()) {
      doc.addPage().font('Times-Bold').fontSize(14).text(section, 72, 40);
      doc.font('Times-Roman').fontSize(10).text(passage(i, 8), 72, 120);
    }
  });
  const titles = linesOf(await importBytes('x.pdf', slides, { title: 'T' })).filter((line) =>
    line.startsWith('#'),
  );
  expect(titles).toEqual(['What we talk about', ...sections].map((title) => `# ${title}`));
});

test('what a browser prints around each page goes, be there one page or two', async () => {
  const print = (pages: number) =>
    setBy((doc) => {
      for (let page = 1; page <= pages; page += 1) {
        if (page > 1) doc.addPage();
        doc.font('Times-Roman').fontSize(8).text('3/4/24, 2:29 PM Of berths', 72, 40, { lineBreak: false });
        doc.fontSize(11).text(passage(page, 6), 72, 90, { width: 440 });
        const foot = `https://quay.example/berths ${page}/${pages}`;
        doc.fontSize(8).text(foot, 72, 750, { lineBreak: false });
      }
    });
  for (const pages of [1, 2]) {
    const lines = linesOf(await importBytes('x.pdf', await print(pages), { title: 'T' }));
    expect(lines).toEqual(Array.from({ length: pages }, (_, i) => passage(i + 1, 6)));
  }
});

test('notes that several pages have alike are no feet', async () => {
  const bytes = await setBy((doc) => {
    for (let page = 1; page <= 5; page += 1) {
      if (page > 1) doc.addPage();
      doc.font('Times-Roman').fontSize(10).text(passage(page, 12), 72, 100);
      doc.fontSize(5).text(String(page), 72, 700, { lineBreak: false });
      doc.fontSize(8).text('See the register of 1851.', 75, 701, { lineBreak: false });
      doc.text('Harbour Papers', 72, 740, { lineBreak: false });
    }
  });
  const text = linesOf(await importBytes('x.pdf', bytes, { title: 'T' })).join('\n');
  expect(text.match(/\[\d\] See the register of 1851\./g)).toEqual(
    [1, 2, 3, 4, 5].map((page) => `[${page}] See the register of 1851.`),
  );
  expect(text).not.toContain('Harbour Papers');
});
