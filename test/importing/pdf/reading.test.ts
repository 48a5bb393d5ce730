import { describe, expect, test } from 'vitest';
import { importBytes, linesOf } from '../support/import.ts';
import { setBy, taggedBy } from '../support/pdf.ts';
import { passage } from '../support/prose.ts';
import { HELVETICA, rawPage, shown } from '../support/raw-pdf.ts';

type Doc = PDFKit.PDFDocument;

/** Sets runs of text one behind the other, raised by so many points and in the size that goes with that. */
function line(
  doc: Doc,
  y: number,
  ...runs: readonly (string | readonly [text: string, raised: number])[]
): void {
  let x = 72;
  for (const run of runs) {
    const [text, raised] = typeof run === 'string' ? [run, 0] : run;
    doc.font('Times-Roman').fontSize(raised === 0 ? 10 : 6);
    // PDFKit places the top of a line.
    doc.text(text, x, y + (raised === 0 ? 0 : 3 - raised), { lineBreak: false });
    x += doc.widthOfString(text);
  }
}

async function read(set: (doc: Doc) => void, title = 'T') {
  return importBytes('x.pdf', await setBy(set), { title });
}

describe('raised and lowered figures', () => {
  test.each<[string, readonly (string | readonly [string, number])[], string]>([
    ['a power of ten', ['about 10', ['3', 3], ' boats'], 'about 10³ boats'],
    ['a negative power', ['at 5×10', ['-6', 3], ' a year'], 'at 5×10⁻⁶ a year'],
    ['a power set with a dash', ['at 10', ['–12', 3], ' W'], 'at 10⁻¹² W'],
    ['a square', ['an area of 12 km', ['2', 3], ' of sea'], 'an area of 12 km² of sea'],
    ['the power of a quantity', ['where x', ['2', 3], ' is'], 'where x² is'],
    ['an index', ['of CO', ['2', -2], ' in air'], 'of CO₂ in air'],
    ['an isotope', ['of ', ['137', 3], 'Cs in fish'], 'of ¹³⁷Cs in fish'],
    ['a note that begins with a symbol’s word', [['5', 3], 'As usual, it is'], '[5] As usual, it is'],
    ['a note that begins with a word', [['12', 3], 'To be sure, it is'], '[12] To be sure, it is'],
    ['an isotope that a line begins with', [['137', 3], 'Cs in fish'], '¹³⁷Cs in fish'],
    ['a note behind a year', ['in 1850', ['7', 3], ' of them'], 'in 1850[7] of them'],
    ['a note behind a word', ['the harbour', ['12', 3], ' was'], 'the harbour[12] was'],
    ['a note behind a sentence', ['It was.', ['8', 3], ' It is.'], 'It was.[8] It is.'],
    ['notes in brackets', ['the harbour', ['[4]', 3], ' was'], 'the harbour[4] was'],
    ['several notes', ['the harbour', ['3,4', 3], ' was'], 'the harbour[3,4] was'],
    ['a price', ['for $3.', ['50', 3], ' a day'], 'for $3.50 a day'],
    ['an ordinal', ['the 19', ['th', 3], ' century'], 'the 19th century'],
  ])('of %s read as they are meant', async (_, runs, text) => {
    const lines = linesOf(
      await read((doc) => {
        line(doc, 100, ...runs);
        doc.fontSize(10).text(passage(1), 72, 140);
      }),
    );
    expect(lines[0]).toBe(text);
  });

  test('which the page’s content places after all else stand where they belong', async () => {
    const imported = await read((doc) => {
      doc.font('Times-Roman').fontSize(10);
      doc.text('about 10', 72, 100, { lineBreak: false });
      const x = 72 + doc.widthOfString('about 10');
      doc.text(passage(1), 72, 140);
      doc.fontSize(6).text('3', x, 100, { lineBreak: false });
    });
    expect(linesOf(imported)).toEqual(['about 10³', passage(1)]);
  });
});

test.each([
  ['an en dash in a number', 'HB–2019–', '0417 is the number.', 'HB–2019–0417 is the number.'],
  ['an en dash in years', 'the years 1901–', '1905 and later.', 'the years 1901–1905 and later.'],
  ['an address', 'write to clerk@', 'harbour.example today.', 'write to clerk@harbour.example today.'],
  ['an en dash between words', 'the wall –', 'the eastern one – is.', 'the wall – the eastern one – is.'],
  ['a slash', 'by and/', 'or with it.', 'by and/or with it.'],
])('a line that ends within %s goes on without a blank', async (_, first, second, text) => {
  const imported = await read((doc) => {
    doc.font('Times-Roman').fontSize(10);
    doc.text(first, 72, 100, { lineBreak: false }).text(second, 72, 113, { lineBreak: false });
  });
  expect(linesOf(imported)).toEqual([text]);
});

describe('text that stands on its side', () => {
  const rows = Array.from(
    { length: 5 },
    (_, i) => `Row ${i} holds berths ${40 + i} and ferries ${7 + i} of the year.`,
  );
  test.each([90, 180, 270])('turned by %i degrees is read', async (turn) => {
    const imported = await read((doc) => {
      doc.font('Times-Roman').fontSize(10).text(passage(1), 72, 72);
      doc.addPage().rotate(turn, { origin: [300, 400] });
      for (const [i, row] of rows.entries()) doc.text(row, 150, 300 + i * 40, { lineBreak: false });
    });
    expect(linesOf(imported)).toEqual([passage(1), ...rows]);
  });

  test('slantwise is left out, and said to be', async () => {
    const imported = await read((doc) => {
      doc.font('Times-Roman').fontSize(10).text(passage(1), 72, 72);
      doc
        .rotate(45, { origin: [300, 400] })
        .fontSize(60)
        .text('DRAFT', 200, 400);
    });
    expect(linesOf(imported)).toEqual([passage(1)]);
    expect(imported.notes.join('\n')).toContain('left out: text that runs slantwise, on page 1');
  });
});

test('what a form is filled with is kept, beside what it is asked by', async () => {
  const imported = await read((doc) => {
    doc.font('Times-Roman').fontSize(10).text(passage(1), 72, 72);
    doc.initForm();
    doc.text('Name of the boat:', 72, 300, { lineBreak: false });
    doc.formText('boat', 180, 296, 200, 18, { value: 'Grey Petrel' });
    doc.text('Remarks:', 72, 340, { lineBreak: false });
    doc.formText('remarks', 180, 336, 200, 40, {
      value: 'Leaks at the stern\nand at the bow',
      multiline: true,
    });
  });
  expect(linesOf(imported).join('\n')).toMatch(
    /Name of the boat: Grey Petrel[\s\S]*Leaks at the stern[\s\S]*and at the bow/,
  );
});

test('a note that is written on the page is kept, and one that only opens is not', async () => {
  const imported = await read((doc) => {
    doc.font('Times-Roman').fontSize(10).text(passage(1), 72, 72);
    const note = (Subtype: string, Contents: string) =>
      doc.annotate(72, 500, 200, 20, {
        Subtype,
        Contents: new String(Contents),
        DA: new String('/Helv 10 Tf'),
      } as never);
    note('FreeText', 'Checked by the clerk');
    note('Text', 'Only a remark');
  });
  expect(linesOf(imported)).toEqual([passage(1), 'Checked by the clerk']);
});

test('two pages that open alike have what both say once', async () => {
  const imported = await read((doc) => {
    for (const page of [1, 2]) {
      if (page === 2) doc.addPage();
      doc.font('Times-Roman').fontSize(10).text('Permit of the harbour office no. 88/1901', 72, 72);
      doc.text(passage(page), 72, 120);
    }
  });
  expect(linesOf(imported)).toEqual(['Permit of the harbour office no. 88/1901', passage(1), passage(2)]);
});

test('a box beside the text is a passage of its own', async () => {
  const words = passage(1, 12);
  const imported = await read((doc) => {
    doc.font('Times-Roman').fontSize(10).text(words, 72, 72, { width: 280, lineGap: 4 });
    for (const [i, entry] of ['Founded 1871', 'Boats 412', 'Head Ada Reed', 'Berths 96'].entries())
      doc.text(entry, 400, 75 + i * 23, { lineBreak: false });
  });
  expect(linesOf(imported)[0]).toBe(words);
  expect(linesOf(imported).slice(1).join(' ')).toBe('Founded 1871 Boats 412 Head Ada Reed Berths 96');
});

test('a list beside a text of many headings stands by itself', async () => {
  const text =
    'The harbour office counted its boats in the spring of the year and wrote down how many of them had lost a mast or a sail over the winter, before anybody else could say what it would cost the town to mend them.';
  const imported = await read((doc) => {
    doc.page.margins.bottom = 0;
    doc.font('Helvetica').fontSize(8).text('The Boats of Ostby', 30, 40);
    for (let i = 0; i < 11; i += 1) {
      doc
        .font('Helvetica-Bold')
        .fontSize(10)
        .text(`The year ${2001 + i}`, 60, 70 + i * 64);
      doc
        .fontSize(8)
        .text('What was counted', 60, 84 + i * 64)
        .text('And by whom it was', 60, 96 + i * 64);
      doc
        .font('Helvetica')
        .fontSize(7)
        .text(text, 60, 108 + i * 64, { width: 330 });
    }
    for (let i = 0; i < 40; i += 1)
      doc
        .fontSize(6.5)
        .text(['Ropes', 'Masts', 'Of the sails and keels', 'Lamps'][i % 4] ?? '', 440, 61 + i * 10.7, {
          lineBreak: false,
        });
  });
  expect(linesOf(imported).filter((line) => line === text)).toHaveLength(11);
});

test('two columns of a few lines are read one behind the other', async () => {
  const [first, second] = [passage(1, 2), passage(2, 2)];
  const imported = await read((doc) => {
    doc.font('Times-Roman').fontSize(10);
    doc.text(first, 72, 72, { width: 210 }).text(second, 310, 72, { width: 210 });
    doc.text(passage(3), 72, 200, { width: 450 });
  });
  expect(linesOf(imported)).toEqual([first, second, passage(3)]);
});

test('text that is printed twice for its looks is read once', async () => {
  const imported = await read((doc) => {
    doc.font('Times-Roman').fontSize(14);
    for (const x of [72, 72.3]) doc.text('The Harbour Wall', x, 72, { lineBreak: false });
    doc.fontSize(10).text(passage(1), 72, 120);
  });
  expect(linesOf(imported)).toEqual(['# The Harbour Wall', passage(1)]);
});

describe('headings', () => {
  const texts = [passage(1), passage(2), passage(3), passage(4)];

  test('of the text’s size are known by their weight', async () => {
    const imported = await read((doc) => {
      for (const [i, text] of texts.entries()) {
        doc.font('Times-Bold').fontSize(10).text(`Heading ${'ABCD'[i]}`).moveDown(0.5);
        doc.font('Times-Roman').text(text).moveDown();
      }
    });
    expect(linesOf(imported)).toEqual(texts.flatMap((text, i) => [`# Heading ${'ABCD'[i]}`, text]));
  });

  test('are those that bookmarks are called after, with their depth', async () => {
    const imported = await read((doc) => {
      doc.font('Times-Roman').fontSize(10);
      const chapter = doc.outline.addItem('1 Berths');
      doc
        .text('1 Berths')
        .moveDown()
        .text(texts[0] ?? '')
        .moveDown();
      chapter.addItem('Small berths');
      doc
        .text('1.1 Small berths')
        .moveDown()
        .text(texts[1] ?? '')
        .moveDown();
      doc.addPage();
      doc.outline.addItem('2 Ferries');
      doc
        .text('2 Ferries')
        .moveDown()
        .text(texts[2] ?? '');
    });
    expect(linesOf(imported)).toEqual([
      '# 1 Berths',
      texts[0],
      '## 1.1 Small berths',
      texts[1],
      '# 2 Ferries',
      texts[2],
    ]);
  });

  test('are those of the file’s structure, whatever they look like', async () => {
    const bytes = await taggedBy((doc, root) => {
      const put = (type: string, text: string, bold = false) =>
        root.add(
          doc.struct(type, {}, [
            () => {
              doc
                .font(bold ? 'Times-Bold' : 'Times-Roman')
                .fontSize(10)
                .text(text)
                .moveDown();
            },
          ]),
        );
      put('H1', 'Of the wall');
      put('P', texts[0] ?? '');
      put('H2', 'Of its stones');
      put('P', texts[1] ?? '', true);
      put('P', 'No heading, only bold', true);
      put('P', texts[2] ?? '');
    });
    const imported = await importBytes('x.pdf', bytes, { title: 'T' });
    expect(linesOf(imported)).toEqual([
      '# Of the wall',
      texts[0],
      '## Of its stones',
      texts[1],
      'No heading, only bold',
      texts[2],
    ]);
  });

  test('are not the bold names of a table’s columns', async () => {
    const lines = linesOf(
      await read((doc) => {
        doc.font('Helvetica-Bold').fontSize(10);
        doc.text('Of berths', 72, 80, { lineBreak: false });
        doc.font('Times-Roman').text(passage(1), 72, 100);
        const rows = [
          ['Directory', 'Description'],
          ['/quay', 'Where the boats lie'],
          ['/mole', 'Where the ferries lie'],
        ];
        for (const [i, [name = '', what = '']] of rows.entries()) {
          doc.font(i === 0 ? 'Times-Bold' : 'Times-Roman');
          doc
            .text(name, 72, 200 + i * 14, { lineBreak: false })
            .text(what, 200, 200 + i * 14, { lineBreak: false });
        }
      }),
    );
    expect(lines).toEqual([
      '# Of berths',
      passage(1),
      '| Directory | Description |\n| /quay | Where the boats lie |\n| /mole | Where the ferries lie |',
    ]);
  });

  test('that are numbered from the first on need no looks', async () => {
    const headings = ['1 Scope', '2 Terms', '2.1 General', '2.2 Walls', '3 Tests'];
    const imported = await read((doc) => {
      doc.font('Times-Roman').fontSize(10);
      for (const [i, heading] of headings.entries()) {
        doc.text(heading).moveDown(0.6).text(passage(i)).moveDown();
      }
    });
    const levels = ['#', '#', '##', '##', '#'];
    expect(linesOf(imported)).toEqual(
      headings.flatMap((heading, i) => [`${levels[i]} ${heading}`, passage(i)]),
    );
  });

  test('are no numbered list', async () => {
    const items = ['1 Berths', '2 Ferries', '3 Fines', '4 Lamps'];
    const imported = await read((doc) => {
      doc.font('Times-Roman').fontSize(10).text(passage(1)).moveDown();
      for (const item of items) doc.text(item).moveDown(0.8);
      doc.text(passage(2));
    });
    expect(linesOf(imported).filter((text) => text.startsWith('#'))).toEqual([]);
  });
});

test('a title that stands nowhere in the text is told', async () => {
  const bytes = await setBy((doc) => {
    doc.info.Title = 'Of Boats';
    doc.font('Times-Roman').fontSize(10).text(passage(1));
  });
  const told = 'the title “Of Boats” is stated beside the text and stands nowhere in it';
  expect((await importBytes('x.pdf', bytes)).notes.join('\n')).toContain(told);
  const stated = await setBy((doc) => {
    doc.info.Title = 'Of Boats';
    doc.fontSize(20).text('OF BOATS').font('Times-Roman').fontSize(10).text(passage(1));
  });
  expect((await importBytes('x.pdf', stated)).notes.join('\n')).not.toContain(told);
});

test('a table that the file’s structure marks has its cells, however many lines each has', async () => {
  const rows = [
    ['Year', 'Boats that came in', 'Remark'],
    ['1901', '12', 'Ice closed the strait for forty days and the ferries waited'],
    ['1902', '', 'A good year'],
  ];
  const bytes = await taggedBy((doc, root) => {
    doc.font('Times-Roman').fontSize(10);
    root.add(doc.struct('P', {}, [() => doc.text(passage(1), 72, 72)]));
    const table = doc.struct('Table');
    root.add(table);
    for (const [i, cells] of rows.entries()) {
      const row = doc.struct('TR');
      table.add(row);
      for (const [j, text] of cells.entries())
        row.add(
          doc.struct(
            i === 0 ? 'TH' : 'TD',
            {},
            text === '' ? [] : [() => doc.text(text, 72 + j * 100, 200 + i * 50, { width: 90 })],
          ),
        );
      row.end();
    }
    table.end();
    root.add(doc.struct('P', {}, [() => doc.text(passage(2), 72, 400)]));
  });
  const imported = await importBytes('x.pdf', bytes, { title: 'T' });
  expect(linesOf(imported)).toEqual([
    passage(1),
    rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
    passage(2),
  ]);
});

test('accents that are set over their letters are on them', async () => {
  const imported = await read((doc) => {
    doc.font('Times-Roman').fontSize(12);
    let x = 72;
    const put = (text: string) => {
      doc.text(text, x, 100, { lineBreak: false });
      x += doc.widthOfString(text);
    };
    const over = (accent: string, letter: string, isBehind = false) => {
      const [wide, narrow] = [doc.widthOfString(letter), doc.widthOfString(accent)];
      // TeX raises them over capitals.
      const y = /\p{Lu}/u.test(letter) ? 98 : 100;
      const set = () => doc.text(accent, x + (wide - narrow) / 2, y, { lineBreak: false });
      if (!isBehind) set();
      doc.text(letter, x, 100, { lineBreak: false });
      if (isBehind) set();
      x += wide;
    };
    over('´', 'E');
    put('tienne, M');
    over('¨', 'u');
    put('nchen, fa');
    over('¸', 'c', true);
    put('ade, caf');
    over('´', 'e');
    put(' and the `quoted´ word of a ~ b');
    doc.text(passage(1), 72, 140);
  });
  expect(linesOf(imported)[0]).toBe('Étienne, München, façade, café and the `quoted´ word of a ~ b');
});

test('accents over capitals that the content places behind the whole line are on their letters', async () => {
  const imported = await read((doc) => {
    doc.font('Times-Roman').fontSize(12);
    const words = 'When Emile and Odon came, Etienne left';
    doc.text(words, 72, 100, { lineBreak: false });
    for (const letter of ['Em', 'Od', 'Et']) {
      const x = 72 + doc.widthOfString(words.slice(0, words.indexOf(letter)));
      const [wide, narrow] = [doc.widthOfString(letter.slice(0, 1)), doc.widthOfString('´')];
      doc.text('´', x + (wide - narrow) / 2, 97, { lineBreak: false });
    }
    doc.text(passage(1), 72, 140);
  });
  expect(linesOf(imported)[0]).toBe('When Émile and Ódon came, Étienne left');
});

test('a text that the file states for what is drawn keeps its blanks', async () => {
  const imported = await read((doc) => {
    doc.markContent('Span', { actual: 'They drucken at noon.' });
    doc.text('They druk-ken at noon.').endMarkedContent().text(passage(1));
  });
  expect(linesOf(imported)[0]).toMatch(/^They drucken at noon\./u);
});

test('a narrow gap parts words where no blank is set', async () => {
  const imported = await importBytes(
    'x.pdf',
    rawPage({
      content: `BT /F 10 Tf 72 700 Td [(had been given) -230 (a) -230 (negative argument.)] TJ ET ${shown('F', 10, 72, 660, `(${passage(1)})`)}`,
      fonts: { F: HELVETICA },
    }),
    { title: 'T' },
  );
  expect(linesOf(imported)[0]).toBe('had been given a negative argument.');
});

test.each([6, 7])('%i narrow columns whose lines stand at different heights', async (columns) => {
  const texts = Array.from({ length: columns }, (_, i) => passage(i + 1, 10));
  const pdf = await setBy((doc) => {
    doc.page.margins.bottom = 0;
    doc.font('Times-Roman').fontSize(7);
    const width = (doc.page.width - 60) / columns;
    for (const [i, text] of texts.entries())
      doc.text(text, 30 + i * width, 60 + i * 2.7, { width: width - 10, height: 750, lineGap: 1 });
  });
  const imported = await importBytes('x.pdf', pdf, { title: 'T' });
  expect(linesOf(imported).join(' ')).toBe(texts.join(' '));
});

test('numbers that contents lead to stand in no column of their own, even where other pages have one there', async () => {
  const imported = await read((doc) => {
    doc.font('Times-Roman').fontSize(10);
    doc.text(passage(1, 24), 72, 72, { width: 340 });
    doc.text(passage(2, 6), 440, 72, { width: 100 });
    doc.addPage();
    doc.text('Contents', 72, 72);
    const things = ['ropes', 'lamps', 'sails', 'masts', 'ferries', 'walls', 'gates', 'quays', 'keels'];
    const titles = things.map((thing) => `Of the ${thing} that the harbour office counted`);
    for (const [i, title] of titles.entries()) {
      doc.font('Times-Bold').text(title, 72, 100 + i * 16, { lineBreak: false });
      doc.text(String(i + 3), 500, 100 + i * 16, { lineBreak: false });
    }
    for (const [i, title] of titles.entries()) {
      doc.addPage();
      doc.font('Times-Bold').fontSize(14).text(title, 72, 72);
      doc
        .font('Times-Roman')
        .fontSize(10)
        .text(passage(i + 3), 72, 110);
    }
  });
  expect(imported.notes.join()).toContain('left out as a table of contents: 10 lines');
});

test('“Share” in a table is no button’s label, unless a browser printed it', async () => {
  const share = async (producer: string) => {
    const pdf = await setBy((doc) => {
      doc.info.Producer = producer;
      doc.fontSize(11).text(passage(1), 72, 72);
      doc.text('Share', 72, 200);
      doc.text(passage(2), 72, 240);
    });
    return linesOf(await importBytes('x.pdf', pdf, { title: 'T' })).includes('Share');
  };
  expect([await share('LibreOffice 7.4'), await share('Skia/PDF m156')]).toEqual([true, false]);
});

describe('a hyphen at a line’s end', () => {
  /** Each on two lines of its own, behind a text that says the rest. */
  async function joined(parts: readonly (readonly [ahead: string, behind: string])[], words: string) {
    const imported = await read((doc) => {
      doc.font('Times-Roman').fontSize(11).text(words, 72, 72);
      let y = 140;
      for (const [ahead, behind] of parts) {
        doc.text(`it was told of ${ahead}`, 72, y, { lineBreak: false });
        doc.text(`${behind} by the members of the council.`, 72, y + 13, { lineBreak: false });
        y += 40;
      }
    });
    return linesOf(imported).slice(1);
  }

  test.each<[string, string, string, string]>([
    ['a word of the language', 'further-', 'more', 'furthermore'],
    ['a compound of its words', 'machine-', 'dependent', 'machine-dependent'],
    ['a word with a hyphen of its own', 'profes-', 'sor-led', 'professor-led'],
    ['a name in capitals', 'MYSQL-', 'compatible', 'MYSQL-compatible'],
    ['a word that stands nowhere else', 'anastylo-', 'sis', 'anastylosis'],
    ['a word whose second part is said later', 'Web-', 'und Mailservern', 'Web- und Mailservern'],
    ['a prefix that another joins', 'pre-', 'and post-war boats', 'pre- and post-war boats'],
  ])('of %s', async (_, ahead, behind, text) => {
    const said = 'The further machine is more dependent, so the council said of it in the other year.';
    expect((await joined([[ahead, behind]], said)).join(' ')).toContain(`told of ${text} by`);
  });

  test('stays where a text puts none of its own', async () => {
    const compounds = [
      'task-desktop',
      'web-server',
      'mail-client',
      'disk-image',
      'user-group',
      'news-reader',
      'file-system',
      'host-name',
    ];
    const parts = compounds.map((compound) => compound.split(/(?<=-)/) as [string, string]);
    const lines = await joined([...parts, ['xfce-', 'panel']], `Of ${compounds.join(' and ')}.`);
    for (const compound of [...compounds, 'xfce-panel'])
      expect(lines.join(' ')).toContain(`told of ${compound} by`);
  });
});

test('a power whose sign is set in another font is one number', async () => {
  const imported = await read((doc) => {
    let x = 72;
    const put = (text: string, font = 'Times-Roman', raised = 0) => {
      doc.font(font).fontSize(raised === 0 ? 10 : 6);
      doc.text(text, x, 100 + (raised === 0 ? 0 : 3 - raised), { lineBreak: false });
      x += doc.widthOfString(text);
    };
    put('a mass of 1.67 × 10');
    // The fonts of PDFKit's own that stand as high.
    put('–', 'Times-Italic', 3);
    put('27', 'Times-Roman', 3);
    put(' kg, – 27 in all');
    doc.font('Times-Roman').fontSize(10).text(passage(1), 72, 140);
  });
  expect(linesOf(imported)[0]).toBe('a mass of 1.67 × 10⁻²⁷ kg, – 27 in all');
});

test('items of a list that the file’s structure marks have a line each, though no mark is set', async () => {
  const bytes = await taggedBy((doc, root) => {
    const put = (text: string, x: number, y: number) => () =>
      doc.font('Times-Roman').fontSize(10).text(text, x, y);
    root.add(doc.struct('P', {}, [put(passage(1), 72, 72)]));
    const inner = doc.struct('L', {}, [doc.struct('LI', {}, [put('of granite', 100, 214)])]);
    root.add(
      doc.struct('L', {}, [
        doc.struct('LI', {}, [put('a mole', 86, 202), inner]),
        doc.struct('LI', {}, [put('a quay that goes on', 86, 226), put('to the lamp', 86, 238)]),
      ]),
    );
  });
  const lines = linesOf(await importBytes('x.pdf', bytes, { title: 'T' }));
  expect(lines).toEqual([passage(1), 'a mole\nof granite\na quay that goes on to the lamp']);
});

test('a fraction that is set as a raised figure over a lowered one is no exponent', async () => {
  const imported = await read((doc) => {
    const at = (text: string, x: number, y: number, size: number) =>
      doc.font('Times-Roman').fontSize(size).text(text, x, y, { lineBreak: false });
    at('The toll rose by', 72, 100, 10);
    at('1', 144, 98, 7);
    at('2', 144, 107, 7);
    at('of a crown for each of the barges.', 151, 100, 10);
  });
  expect(linesOf(imported).at(-1)).toBe('The toll rose by 1/2 of a crown for each of the barges.');
});

test('a sentence goes on below the picture at the top of the next page, whose caption follows it', async () => {
  const imported = await read((doc) => {
    const at = (text: string, y: number) =>
      doc.font('Times-Roman').fontSize(10).text(text, 72, y, { lineBreak: false });
    at('The mole was built of granite that came from the quarry at the head of the bay, and it was', 700);
    at('paid for by a toll on each of the barges that lay behind it in the winter, which the council', 712);
    doc.addPage();
    at('Figure 1.1: The mole in winter.', 200);
    at('had asked for in the spring of that year. The quay was built in the year after that one, when', 230);
    at('the toll had been paid for a year, and no barge lay outside of the mole in any of the storms.', 242);
  });
  const lines = linesOf(imported);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('which the council had asked for in the spring');
  expect(lines[1]).toBe('Figure 1.1: The mole in winter.');
});
