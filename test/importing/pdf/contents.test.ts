import { expect, test } from 'vitest';
import { importBytes, linesOf } from '../support/import.ts';
import { setBy } from '../support/pdf.ts';
import { passage } from '../support/prose.ts';

type Doc = PDFKit.PDFDocument;

async function read(set: (doc: Doc) => void, title = 'T') {
  return importBytes('x.pdf', await setBy(set), { title });
}

test('figures behind dots are kept, and a table of contents goes', async () => {
  const leader = (doc: Doc, what: string, number: number) => doc.text(`${what} ${'.'.repeat(50)} ${number}`);
  const kept = await read((doc) => {
    for (const [what, number] of [
      ['Berths', 4120],
      ['Ferries', 873],
      ['Fines', 96],
      ['Lamps', 1204],
    ] as const)
      leader(doc, what, number);
  });
  expect(linesOf(kept).join(' ')).toMatch(/Berths \.+ 4120.*Ferries \.+ 873.*Fines \.+ 96.*Lamps \.+ 1204/s);
  const headings = ['Of berths', 'Of ferries', 'Of fines', 'Of lamps'];
  const contents = await read((doc) => {
    doc.text('Contents');
    for (const [i, heading] of headings.entries()) leader(doc, heading, i + 2);
    for (const [i, heading] of headings.entries()) {
      doc.addPage().font('Helvetica-Bold').fontSize(14).text(heading);
      doc.font('Times-Roman').fontSize(10).text(passage(i, 8));
    }
  });
  expect(linesOf(contents)).toEqual(headings.flatMap((heading, i) => [`# ${heading}`, passage(i, 8)]));
  expect(contents.notes.join('\n')).toContain('left out as a table of contents: 5 lines');
});

test('contents without dots go by the pages that they name; figures behind dots stay beside contents, and an index goes by its title', async () => {
  const headings = ['Harbours', 'Sluices and locks', 'The dikes of the eastern shore', 'Costs'];
  const imported = await read((doc) => {
    doc.font('Times-Bold').fontSize(16).text('Contents').moveDown();
    for (const [i, heading] of headings.entries()) {
      doc
        .font('Times-Bold')
        .fontSize(12)
        .text(heading, 72, 120 + i * 20)
        .text(String(i + 2), 480, 120 + i * 20);
    }
    for (const [i, heading] of headings.entries()) {
      doc.addPage().font('Times-Bold').fontSize(16).text(heading).moveDown();
      doc.font('Times-Roman').fontSize(11).text(passage(i, 8)).moveDown();
      if (heading === 'Costs')
        for (const [what, amount] of [
          ['Stones', 412],
          ['Timber', 97],
          ['Wages', 1380],
        ] as const)
          doc.text(`${what} ${'.'.repeat(50)} ${amount}`);
      doc.text(String(i + 2), 300, 740, { lineBreak: false });
    }
    doc.addPage().font('Times-Bold').fontSize(16).text('Index').moveDown().font('Times-Roman').fontSize(11);
    for (const [word, page] of [
      ['anchor', 3],
      ['basin', 2],
      ['crane', 4],
      ['dredger', 5],
    ] as const)
      doc.text(`${word} ${'.'.repeat(50)} ${page}`);
    doc.text('6', 300, 740, { lineBreak: false });
  });
  const text = linesOf(imported).join('\n');
  expect(linesOf(imported).filter((line) => line.startsWith('#'))).toEqual(
    headings.map((heading) => `# ${heading}`),
  );
  for (const amount of [412, 97, 1380]) expect(text).toMatch(new RegExp(`\\. ${amount}$`, 'm'));
  expect(text).not.toMatch(/Contents|anchor|dredger|Index/);
  expect(imported.notes.join('\n')).toContain('left out as a table of contents: 5 lines');
  expect(imported.notes.join('\n')).toContain('left out as an index: 5 lines');
});

test('the chapters of a book have their numbers, its contents go with those that have no dots, and its preface has its own page numbers', async () => {
  const chapters = ['Introduction', 'Method', 'Results', 'Conclusion'];
  const imported = await read((doc) => {
    const foot = (label: string) =>
      doc.font('Times-Roman').fontSize(10).text(label, 300, 780, { lineBreak: false });
    doc.font('Times-Bold').fontSize(24).text('Contents', 72, 100);
    for (const [i, chapter] of chapters.entries()) {
      const y = 150 + i * 60;
      doc
        .font('Times-Bold')
        .fontSize(10)
        .text(`${i + 1} ${chapter}`, 72, y, { lineBreak: false });
      doc.text(`${i + 1}`, 500, y, { lineBreak: false });
      doc
        .font('Times-Roman')
        .text(`${i + 1}.1 Part ${'ABCD'[i]} of it ${'. '.repeat(30)}${i + 1}`, 90, y + 20, {
          lineBreak: false,
        });
    }
    foot('i');
    doc.addPage().font('Times-Bold').fontSize(24).text('Preface', 72, 150);
    doc.font('Times-Roman').fontSize(10).text(passage(90), 72, 200);
    foot('ii');
    for (const [i, chapter] of chapters.entries()) {
      doc
        .addPage()
        .font('Times-Bold')
        .fontSize(20)
        .text(`Chapter ${i + 1}`, 72, 100);
      doc.fontSize(24).text(chapter, 72, 150);
      doc.fontSize(14).text(`${i + 1}.1 Part ${'ABCD'[i]} of it`, 72, 200);
      doc.font('Times-Roman').fontSize(10).text(passage(i), 72, 230);
      foot(`${i + 1}`);
    }
  });
  const lines = linesOf(imported);
  expect(lines.filter((line) => line.startsWith('#')).map((line) => line.replace(/^#+ /, ''))).toEqual([
    'Preface',
    ...chapters.flatMap((chapter, i) => [
      `Chapter ${i + 1} ${chapter}`,
      `${i + 1}.1 Part ${'ABCD'[i]} of it`,
    ]),
  ]);
  expect(imported.notes.join('\n')).toContain('left out as a table of contents: 9 lines');
  expect(imported.report.pages.map(({ label }) => label)).toEqual(['ii', '1', '2', '3', '4']);
});
