import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Unreadable } from '../../src/importing/source/unreadable.ts';
import { parseReport } from '../../src/report/reading/parse-report.ts';
import { importBytes, linesOf } from './support/import.ts';
import { passage } from './support/prose.ts';

const GATE_SCRAPE = '../shared/report/report.txt';
const GATE = 'knowledge/gate-zaporizhzhia-bitcoin-miners.md';
if (!existsSync(GATE_SCRAPE)) console.warn(`skipped: ${GATE_SCRAPE} is not here`);

const [a, b, c, d] = [passage(1), passage(2), passage(3), passage(4)];

test.skipIf(!existsSync(GATE_SCRAPE))(
  'the scrape of the report that comes with Quoth becomes its knowledge file (../shared/report)',
  async () => {
    const imported = await importBytes('report.txt', readFileSync(GATE_SCRAPE));
    const parsed = parseReport(GATE, readFileSync(GATE));
    if (!parsed.ok) throw new Error('the knowledge file is faulty');
    expect(imported.ending).toBe('.md');
    expect(imported.report.body).toBe(parsed.report.body);
    expect(imported.report.origin).toEqual(parsed.report.origin);
    expect(imported.notes.join('\n')).toMatch(/a second copy of 11 headings and passages/);
  },
);

describe('a plain text', () => {
  test('has headings where short lines in title case stand between long paragraphs', async () => {
    const text = [a, 'What the Wall Costs', b, 'a short line in small letters', c, 'It Ends Here.', d].join(
      '\n',
    );
    expect(linesOf(await importBytes('x.txt', text, { title: 'T' }))).toEqual([
      ...[a, '## What the Wall Costs', b, 'a short line in small letters', c, 'It Ends Here.', d],
    ]);
  });

  test('takes its title from the line that opens it', async () => {
    const imported = await importBytes('x.txt', `The Harbour Wall\n\n${a}\n\nCosts\n\n${b}\n`);
    expect(imported.report.origin.title).toBe('The Harbour Wall');
    expect(linesOf(imported)).toEqual([a, '## Costs', b]);
  });

  test('without headings stays one, its lines as they are', async () => {
    const text = 'Wrapped lines\nstay wrapped, as\n  verse does.\n\n# 1 is no heading here\n---\nsmall print';
    const imported = await importBytes('x.txt', text, { title: 'T' });
    expect(imported.ending).toBe('.txt');
    expect(imported.report.body).toBe(`\n${text}\n`);
  });

  test('without a title or a heading asks for one', async () => {
    await expect(importBytes('x.txt', 'just some words.')).rejects.toThrow(Unreadable);
    await expect(importBytes('x.txt', 'just some words.')).rejects.toThrow('--title');
  });

  test('may be UTF-16, as some editors save it', async () => {
    const utf16 = Buffer.from('\uFEFFHöhe: 3 m – „hoch“.', 'utf16le');
    expect(linesOf(await importBytes('x.txt', utf16, { title: 'T' }))).toEqual(['Höhe: 3 m – „hoch“.']);
  });

  test('loses characters that nobody sees, and says so', async () => {
    const imported = await importBytes('x.txt', 'Har\u00ADbour\u200B wall.\u0007', { title: 'T' });
    expect(linesOf(imported)).toEqual(['Harbour wall.']);
    expect(imported.notes.join()).toContain('3 invisible characters');
  });
});

describe('a text that is there twice', () => {
  test('is kept once, with the line ahead of the copy as its title', async () => {
    const imported = await importBytes(
      'x.txt',
      [a, 'Costs', b, 'The Harbour Wall', a, 'Costs', b].join('\n'),
    );
    expect(imported.report.origin.title).toBe('The Harbour Wall');
    expect(linesOf(imported)).toEqual([a, '## Costs', b]);
  });

  test('is told from one that repeats a passage', async () => {
    const text = [a, b, c, d, a].join('\n\n');
    expect(linesOf(await importBytes('x.txt', text, { title: 'T' }))).toEqual([a, b, c, d, a]);
  });
});

describe('a disclaimer', () => {
  const disclaimer = 'The information here is for informational purposes only and is not investment advice.';

  test('at the end goes to the front matter, and is named', async () => {
    const imported = await importBytes('x.txt', [a, b, disclaimer].join('\n\n'), { title: 'T' });
    expect(imported.report.origin.disclaimer).toBe(disclaimer);
    expect(linesOf(imported)).toEqual([a, b]);
    expect(imported.notes.join()).toContain('as the disclaimer: “The information here');
  });

  test('under its own heading goes there with it', async () => {
    const text = `# T\n\n${a}\n\n${b}\n\n## Disclaimer\n\nUse it at your own risk.\n`;
    const imported = await importBytes('x.md', text);
    expect(imported.report.origin.disclaimer).toBe('Use it at your own risk.');
    expect(linesOf(imported)).toEqual([a, b]);
  });

  test('in the middle of the text is the text’s own', async () => {
    const text = [a, b, c, disclaimer, d, passage(5), passage(6), passage(7)].join('\n\n');
    const { report } = await importBytes('x.txt', text, { title: 'T' });
    expect(report.origin.disclaimer).toBeUndefined();
    expect(report.passages).toHaveLength(8);
  });

  test('makes no publisher of whoever else it names', async () => {
    const government =
      'Reference to a product does not constitute its endorsement by the United States Government, nor legal advice.';
    const { report } = await importBytes('x.txt', [a, b, government].join('\n\n'), { title: 'T' });
    expect(report.origin.disclaimer).toBe(government);
    expect(report.origin.publisher).toBeUndefined();
  });
});

test('labels of buttons are left out and named', async () => {
  const imported = await importBytes('x.txt', [a, 'Advertisement', b, 'Share this article'].join('\n\n'), {
    title: 'T',
  });
  expect(linesOf(imported)).toEqual([a, b]);
  expect(imported.notes.join()).toContain('“Advertisement”, “Share this article”');
});

describe('Markdown', () => {
  test('stays the source that it is', async () => {
    const body =
      '# T\n\nText with *stars* and `code`.\n\n```js\nlet a;\n\nlet b;\n```\n\n- one\n- two\n\n## Two & a half\n\n> Quoted.';
    const imported = await importBytes('x.md', body);
    expect(linesOf(imported)).toEqual([
      'Text with *stars* and `code`.',
      '```js\nlet a;\n\nlet b;\n```',
      '- one\n- two',
      '## Two & a half',
      '> Quoted.',
    ]);
  });

  test('brings what its front matter states, by the names that other tools use', async () => {
    const text = `---\ntitle: T\nauthors: [Ada Quill, Bo Marsh]\ndate: 2025-11-30T10:00:00Z\nlang: de_at\nlayout: post\n---\nText.\n`;
    const { report } = await importBytes('x.md', text);
    expect(report.origin).toEqual({
      title: 'T',
      author: 'Ada Quill, Bo Marsh',
      published: '2025-11-30',
      language: 'de-AT',
    });
  });
});

test('what is given by hand goes ahead of what the text states', async () => {
  const { report } = await importBytes('x.md', '---\ntitle: No\npublisher: No\n---\nText.', {
    title: 'Yes',
    publisher: 'Gate',
    language: 'fr',
  });
  expect(report.origin).toEqual({ title: 'Yes', publisher: 'Gate', language: 'fr' });
});

test('the language is read off a text that does not state it, and doubted where it reads as another', async () => {
  const german =
    'Der Rat der Stadt hat am Donnerstag beschlossen, die Hafenmauer um einen Meter zu erhöhen. Nach drei Überschwemmungen in ebenso vielen Wintern soll die Arbeit vier Millionen kosten, sagte der Ingenieur der Stadt. Das Wasser stand im Januar einen halben Meter hoch in der Marktstraße, und die Händler verloren Waren im Wert von sechshunderttausend.';
  expect((await importBytes('x.txt', german, { title: 'T' })).report.origin.language).toBe('de');
  const stated = await importBytes('x.md', `---\ntitle: T\nlang: en\n---\n${german}`);
  expect(stated.report.origin.language).toBe('en');
  expect(stated.notes.join()).toContain('reads as de');
});

test('numbered and underlined lines of a plain text are headings, with their numbers', async () => {
  const parts = [
    'On Walls',
    '1 Scope of the work',
    passage(1),
    '1.1 Costs in the first year',
    passage(2),
    'Later years\n-----------',
    passage(3),
  ];
  expect(linesOf(await importBytes('x.txt', parts.join('\n\n')))).toEqual([
    '## 1 Scope of the work',
    passage(1),
    '### 1.1 Costs in the first year',
    passage(2),
    '### Later years',
    passage(3),
  ]);
});

test('a section of a text that is called like a button keeps its name where text follows it', async () => {
  const imported = await importBytes(
    'x.txt',
    ['On Walls', passage(1), 'Comments', passage(2), 'Comments'].join('\n\n'),
  );
  expect(linesOf(imported)).toEqual([passage(1), '## Comments', passage(2)]);
});
