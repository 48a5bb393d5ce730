import { describe, expect, test } from 'vitest';
import { importReport } from '../../../src/importing/import-report.ts';
import { importBytes, linesOf } from '../support/import.ts';
import {
  abstractNumbering,
  field,
  numbered,
  numbering,
  paragraph,
  run,
  style,
  type WordParts,
  wordFile,
} from '../support/word.ts';

const H1 = style('Heading1', 'heading 1');
const given = { title: 'On Quays', language: 'en' };

const read = async (body: string, parts: WordParts = {}) =>
  linesOf(await importBytes('quays.docx', wordFile(body, { styles: H1, ...parts }), given));
const notesOf = async (body: string, parts: WordParts = {}) =>
  (await importBytes('quays.docx', wordFile(body, { styles: H1, ...parts }), given)).notes.join('\n');

describe('a heading in Word is one by', () => {
  test.each<[string, string, string]>([
    [
      'its style’s outline level',
      style('K', 'Kapitel', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
      '## Piers',
    ],
    [
      'the style that its own is based on',
      `${H1}${style('K', 'Chapter of ours', '<w:basedOn w:val="Heading1"/>')}`,
      '# Piers',
    ],
    ['the seventh of Word’s heading styles', style('K', 'heading 7'), '###### Piers'],
    ['a French name that another program wrote', style('K', 'Titre 2'), '## Piers'],
    ['a Japanese name', style('K', '見出し 3'), '### Piers'],
  ])('%s', async (_, styles, heading) => {
    const body = paragraph('Piers', 'K') + paragraph('They stand in the sea.');
    expect(await read(body, { styles })).toEqual([heading, 'They stand in the sea.']);
  });

  test('its own outline level, and none where a style goes back to body text', async () => {
    const styles =
      H1 + style('Low', 'Low', '<w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>');
    const body =
      paragraph('Piers', '', '<w:outlineLvl w:val="2"/>') + paragraph('They stand in the sea.', 'Low');
    expect(await read(body, { styles })).toEqual(['### Piers', 'They stand in the sea.']);
  });

  test('its style, with the number that Word prints ahead of it', async () => {
    const levels = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1"/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading2"/><w:lvlText w:val="%1.%2"/></w:lvl>`;
    const linked = (id: string, name: string) =>
      style(id, name, '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>');
    const body = ['Scope', 'Terms']
      .map((text) => paragraph(text, 'Heading1') + paragraph('Ropes', 'Heading2'))
      .join('');
    const parts = {
      styles: linked('Heading1', 'heading 1') + linked('Heading2', 'heading 2'),
      numbering: `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${numbering(3, 7)}`,
    };
    expect(await read(body + paragraph('Text.'), parts)).toEqual([
      '# 1 Scope',
      '## 1.1 Ropes',
      '# 2 Terms',
      '## 2.1 Ropes',
      'Text.',
    ]);
  });
});

describe('a list in Word keeps the numbers that are printed:', () => {
  const all =
    abstractNumbering(1, ['lowerLetter', '%1)'], ['lowerRoman', '(%2)']) +
    abstractNumbering(2, ['decimal', '%1.', 5]) +
    abstractNumbering(3, ['upperRoman', '§ %1'], ['decimal', '%1.%2']);
  const parts = {
    numbering:
      all +
      numbering(1, 1) +
      numbering(2, 2) +
      numbering(3, 3) +
      numbering(4, 2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>'),
  };

  test.each<[string, string, readonly string[]]>([
    [
      'letters, with Roman numerals within',
      numbered(1, 'Ropes') + numbered(1, 'Wet', 1) + numbered(1, 'Dry', 1) + numbered(1, 'Lamps'),
      ['a) Ropes\n  (i) Wet\n  (ii) Dry\nb) Lamps'],
    ],
    [
      'a start of its own, and on behind a remark',
      numbered(2, 'Ropes') + paragraph('A remark.') + numbered(2, 'Lamps'),
      ['5. Ropes', 'A remark.', '6. Lamps'],
    ],
    ['anew where an instance says so', numbered(2, 'Ropes') + numbered(4, 'Lamps'), ['5. Ropes', '9. Lamps']],
    [
      'with words of the format, and levels above in it',
      numbered(3, 'Ropes') + numbered(3, 'Wet', 1),
      ['§ I Ropes\n  I.1 Wet'],
    ],
    [
      'of items with a second paragraph',
      numbered(1, 'Ropes') + paragraph('Of hemp.') + numbered(1, 'Lamps'),
      ['a) Ropes', 'Of hemp.', 'b) Lamps'],
    ],
  ])('%s', async (_, body, lines) => {
    expect(await read(body, parts)).toEqual(lines);
  });
});

describe('a paragraph in Word keeps', () => {
  const box = '<w:p><w:r><w:t>Boxed words.</w:t></w:r></w:p>';
  test.each<[string, string, readonly string[]]>([
    [
      'a cross-reference in a simple field',
      paragraph(`${run('see ')}<w:fldSimple w:instr="REF x">${run('Figure 4')}</w:fldSimple>${run('.')}`),
      ['see Figure 4.'],
    ],
    [
      'ideographs with their readings',
      paragraph(
        `<w:r><w:ruby><w:rt>${run('みなと')}</w:rt><w:rubyBase>${run('港')}</w:rubyBase></w:ruby></w:r>${run('の船')}`,
      ),
      ['港(みなと)の船'],
    ],
    [
      'what is set in the other direction',
      paragraph(`${run('a ')}<w:bdo w:val="rtl">${run('b')}</w:bdo><w:dir w:val="ltr">${run(' c')}</w:dir>`),
      ['a b c'],
    ],
    [
      'a text box, once, behind it',
      paragraph(
        `${run('Around.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${box}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${box}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['Around.', 'Boxed words.'],
    ],
    [
      'a text box of the older form',
      paragraph(
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${box}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
      ['Boxed words.'],
    ],
    [
      'the chosen entry of a drop-down',
      paragraph(
        `${run('Berth: ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="North"/><w:listEntry w:val="South"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      ['Berth: South'],
    ],
    [
      'check boxes, old and new',
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' lit ')}<w:sdt><w:sdtContent>${run('☐')}</w:sdtContent></w:sdt>${run(' dry')}`,
      ),
      ['☒ lit ☐ dry'],
    ],
    [
      'words apart: returns, tab stops, page breaks',
      paragraph(
        '<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:br w:type="page"/><w:t>d</w:t></w:r>',
      ),
      ['a\nb c\nd'],
    ],
    [
      'the result of a field, without its code or a field within that',
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${field('PAGE', run('9'))}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('twelve boats')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      ['twelve boats'],
    ],
    [
      'exponents, indices and ordinals',
      paragraph(
        `${run('10')}${run('−6', '<w:vertAlign w:val="superscript"/>')}${run(' of H')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run('O, the 1')}${run('st', '<w:vertAlign w:val="superscript"/>')}`,
      ),
      ['10⁻⁶ of H₂O, the 1st'],
    ],
    [
      'a formula as text',
      paragraph(
        `${run('The law is ')}<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:den></m:f></m:oMath>${run('.')}`,
      ),
      ['The law is (a + b)/c².'],
    ],
    ['a sign of a symbol font', paragraph('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>'), ['α']],
    [
      'what tracked changes put in',
      paragraph(`${run('The fine is ')}<w:ins>${run('twelve')}</w:ins>${run(' crowns.')}`),
      ['The fine is twelve crowns.'],
    ],
  ])('%s', async (_, body, lines) => {
    expect(await read(body)).toEqual(lines);
  });

  test('a footnote and an endnote by their marks', async () => {
    const note = (kind: string, text: string) => `<w:${kind} w:id="4">${paragraph(text)}</w:${kind}>`;
    const body = paragraph(
      `${run('In 1850')}<w:r><w:footnoteReference w:id="4"/></w:r>${run(' and later')}<w:r><w:endnoteReference w:id="4"/></w:r>${run('.')}`,
    );
    const parts = { footnotes: note('footnote', 'By the ledger.'), endnotes: note('endnote', 'By hearsay.') };
    expect(await read(body, parts)).toEqual([
      'In 1850[1] and later[i].',
      '[1] By the ledger.',
      '[i] By hearsay.',
    ]);
  });
});

test('cells of a Word table keep their columns where some are merged', async () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('Year', '<w:vMerge w:val="restart"/>')}${cell('Boats', '<w:gridSpan w:val="2"/>')}</w:tr>
    <w:tr>${cell('', '<w:vMerge/>')}${cell('In')}${cell('Out')}</w:tr><w:tr>${cell('1901')}${cell('')}${cell('12')}</w:tr></w:tbl>`;
  expect(await read(table)).toEqual(['| Year | Boats |  |\n|  | In | Out |\n| 1901 |  | 12 |']);
});

describe('what is no part of a Word document’s text is left out, and told with how much it is:', () => {
  test.each<[string, string, WordParts, string]>([
    [
      'hidden text',
      paragraph(run('secret words', '<w:vanish/>')),
      {},
      'hidden text, 2 words, “secret words”',
    ],
    [
      'a contents list',
      paragraph('Piers 3', 'TOC1'),
      { styles: H1 + style('TOC1', 'toc 1') },
      'the contents list, 2 words, “Piers 3”',
    ],
    [
      'a contents field',
      paragraph(field('TOC \\o', run('Piers 3'))),
      {},
      'the contents list, 2 words, “Piers 3”',
    ],
    [
      'struck out text',
      paragraph(`<w:del><w:r><w:delText>nine</w:delText></w:r></w:del>`),
      {},
      'text that is struck out in tracked changes, 1 word, “nine”',
    ],
    [
      'comments',
      '',
      { comments: `<w:comment w:id="0">${paragraph('Really?')}</w:comment>` },
      'reviewers’ comments, 1 word, “Really?”',
    ],
    [
      'headers',
      '',
      { header: paragraph('Harbour Office') },
      'headers and footers of pages, 2 words, “Harbour Office”',
    ],
    [
      'a picture',
      paragraph('<w:r><w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing></w:r>'),
      {},
      'left out: a picture, behind “Ahead.”',
    ],
    [
      'a formula in a field code',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\f(1,2)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      {},
      'left out: a formula that is a picture or a field code',
    ],
  ])('%s', async (_, body, parts, note) => {
    const whole = paragraph('Ahead.') + body + paragraph('Behind.');
    expect(await read(whole, parts)).toEqual(['Ahead.', 'Behind.']);
    expect(await notesOf(whole, parts)).toContain(note);
  });
});

test('a Word file is found by its relationships, whatever its main part is called', async () => {
  const bytes = wordFile(paragraph('Text of it.'), {}, { main: 'other/main-part.xml' });
  expect(linesOf(await importBytes('quays.docx', bytes, given))).toEqual(['Text of it.']);
});

test('a Word file with a document type, which might name files of the machine, is refused', async () => {
  const head = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>';
  await expect(importBytes('quays.docx', wordFile(paragraph('&e;'), {}, { head }), given)).rejects.toThrow(
    /^declares a document type/,
  );
});

test('what is raised by so many points, and set smaller, reads as what is raised', async () => {
  const moved = (text: string, points: number) =>
    run(text, `<w:position w:val="${points * 2}"/><w:sz w:val="16"/>`);
  const body = paragraph(`${run('About 10')}${moved('3', 4)}${run(' boats, H')}${moved('2', -2)}${run('O')}`);
  expect(await read(body)).toEqual(['About 10³ boats, H₂O']);
  const straight = `${run('A word set ')}${run('straight', '<w:position w:val="2"/>')}${run(' is one.')}`;
  expect(await read(paragraph(straight))).toEqual(['A word set straight is one.']);
});

test('an item that goes on in a list without a mark has none there', async () => {
  const lists = abstractNumbering(0, ['decimal', '%1.']) + abstractNumbering(1, ['bullet', ' ']);
  const body =
    numbered(1, 'The first rule.') + numbered(2, 'It has a remark.') + numbered(1, 'The second rule.');
  expect(await read(body, { numbering: lists + numbering(1, 0) + numbering(2, 1) })).toEqual([
    '1. The first rule.',
    'It has a remark.',
    '2. The second rule.',
  ]);
});

test('a name with which somebody logs in is not taken for an author, and told', async () => {
  const of = (creator: string) =>
    importBytes(
      'quays.docx',
      wordFile(paragraph('Text.'), { properties: `<dc:creator>${creator}</dc:creator>` }),
      given,
    );
  const wrong = await of('jsmith2');
  expect(wrong.report.origin.author).toBeUndefined();
  expect(wrong.notes.join()).toContain('not taken for the author: “jsmith2”');
  expect((await of('Jo Smith')).report.origin.author).toBe('Jo Smith');
});

test('a Word file is read a piece at a time: its progress is told, and its parts are let go', async () => {
  const told: number[] = [];
  const body = Array.from({ length: 20_000 }, (_, i) =>
    paragraph(`Paragraph ${i} of the harbour’s ledger.`),
  ).join('');
  const imported = await importReport(
    { name: 'x.docx', bytes: wordFile(body) },
    given,
    '2025-12-05',
    (_, done, total) => told.push(done / total),
  );
  expect(imported.report.passages).toHaveLength(20_000);
  expect(told.length).toBeGreaterThan(2);
  expect(told.at(-1)).toBe(1);
});

test('what would be a button’s label on a page is the author’s own in a Word file', async () => {
  const lines = ['Berths', '12', 'Share', '3', 'Subscribe'];
  expect(await read(lines.map((line) => paragraph(line)).join(''))).toEqual(lines);
});

test('rows of a table that are struck out or hidden are told', async () => {
  const row = (text: string, mark = '') =>
    `<w:tr><w:trPr>${mark}</w:trPr><w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('7')}</w:tc></w:tr>`;
  const body = `${paragraph('Fines follow.')}<w:tbl>${row('Sloops')}${row('Barges', '<w:del w:id="1" w:author="x"/>')}${row('Rafts', '<w:hidden/>')}${row('Skiffs')}</w:tbl>`;
  expect(await read(body)).toEqual(['Fines follow.', '| Sloops | 7 |\n| Skiffs | 7 |']);
  const notes = await notesOf(body);
  expect(notes).toContain('struck out in tracked changes, 2 words, “Barges 7”');
  expect(notes).toContain('hidden text, 2 words, “Rafts 7”');
});

test('a drop cap is the first letter of its word', async () => {
  const cap = '<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>';
  expect(await read(`${cap}${paragraph('he mole was built in a year.')}`)).toEqual([
    'The mole was built in a year.',
  ]);
});

test('an item that is struck out in tracked changes takes no number', async () => {
  const struck =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr><w:del w:id="2" w:author="x"><w:r><w:delText>Rafts</w:delText></w:r></w:del></w:p>';
  const body = numbered(1, 'Sloops') + struck + numbered(1, 'Skiffs');
  const part = abstractNumbering(0, ['decimal', '%1.']) + numbering(1, 0);
  expect(await read(body, { numbering: part })).toEqual(['1. Sloops\n2. Skiffs']);
});
