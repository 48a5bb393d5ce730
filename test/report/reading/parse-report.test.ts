import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/report/reading/front-matter.ts';
import { parseReport } from '../../../src/report/reading/parse-report.ts';
import { referenceOf, textOf } from '../../../src/report/report.ts';
import { knowledgeFile, reportFrom } from '../../support/report.ts';

function outline(file: string, body: string): Record<string, string[]> {
  const report = reportFrom(file, knowledgeFile(body));
  return Object.fromEntries(
    report.sections.map((section) => [
      `${section.number} ${section.heading}`.trim(),
      section.passages.map((passage) => textOf(report, passage)),
    ]),
  );
}

function faultsOf(file: string, content: string | Uint8Array): string[] {
  const parsed = parseReport(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return parsed.ok ? [] : parsed.faults.map(({ file, line, what }) => `${file}:${line}: ${what}`);
}

describe('a Markdown report', () => {
  test('has a section for each heading and one for the text ahead of them', () => {
    expect(
      outline('a.md', 'Opening.\n\n## One\nText.\n\nMore\ntext.\n\nTwo **bold**\n---\nLast.\n\n# Empty #\n'),
    ).toEqual({
      '0': ['Opening.'],
      '1 One': ['Text.', 'More\ntext.'],
      '2 Two bold': ['Last.'],
      '3 Empty': [],
    });
  });

  test('keeps the markup inside its passages', () => {
    expect(outline('a.md', '*A* [link](https://example.com) & `code`\\*\n')).toEqual({
      '0': ['*A* [link](https://example.com) & `code`\\*'],
    });
  });

  test('is parted by blank lines and not by the kind of block', () => {
    expect(
      outline('a.md', 'Here:\n- one\n- two\n\n- three\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'),
    ).toEqual({
      '0': ['Here:\n- one\n- two', '- three', '> quoted', '| a | b |\n|---|---|\n| 1 | 2 |'],
    });
  });

  test('keeps a block of code whole', () => {
    expect(outline('a.md', '```\none\n\n# two\n```\nafter\n\n- item\n\n  ```\n  a\n\n  b\n  ```\n')).toEqual({
      '0': ['```\none\n\n# two\n```\nafter', '- item', '```\n  a\n\n  b\n  ```'],
    });
  });

  test('leaves out rules, comments and link definitions', () => {
    expect(
      outline('a.md', 'One.\n\n***\n\n<!-- not\n\nshown -->\n\n[a]: https://example.com\n\nTwo.\n'),
    ).toEqual({
      '0': ['One.', 'Two.'],
    });
  });

  test('has no section for a heading inside a quotation or a list', () => {
    expect(outline('a.md', '> # Not one\n\n- # Not one either\n')).toEqual({
      '0': ['> # Not one', '- # Not one either'],
    });
  });

  test('may have any line ends', () => {
    expect(outline('a.md', '# A\r\nOne.\r\n\r\nTwo.\r# B\rThree.\r\rFour.')).toEqual({
      '1 A': ['One.', 'Two.'],
      '2 B': ['Three.', 'Four.'],
    });
  });
});

test('a plain text report has passages and no headings', () => {
  expect(outline('a.txt', '\n\n# Not a heading\n \n  Second,\nwrapped.  \n\n\n')).toEqual({
    '0': ['# Not a heading', 'Second,\nwrapped.'],
  });
});

test('references count passages within sections', () => {
  const report = reportFrom('a.md', knowledgeFile('A.\n\nB.\n\n# H\nC.\n\n# I\n# J\nD.\n'));
  expect(report.passages.map(referenceOf)).toEqual(['0.1', '0.2', '1.1', '3.1']);
  expect(report.passages.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
});

describe('front matter', () => {
  test('tells the origin, each value as the text it is', () => {
    const file = knowledgeFile(
      'A.',
      'title: "1984"\nauthor:\npublished: 2025-12-01\nlanguage: de\ndisclaimer: >-\n  two\n  lines',
    );
    expect(reportFrom('a.md', file).origin).toEqual({
      title: '1984',
      published: '2025-12-01',
      language: 'de',
      disclaimer: 'two lines',
    });
  });

  test('is English where no language is stated', () => {
    expect(reportFrom('a.md', knowledgeFile('A.')).origin.language).toBe('en');
  });

  test('ends where the body begins, which is not trimmed', () => {
    expect(reportFrom('a.txt', '---\r\ntitle: A\r\n---  \r\n\r\n B.\n').body).toBe('\r\n B.\n');
  });

  test('says the same whether YAML reads it or its plain lines are read without', () => {
    const character = fc.constantFrom(...'aé北1 .,:/#-+()=&?%_~@\'’“”–!;"\\[]{}|>*\t');
    const words = fc.constantFrom(
      'null',
      'true',
      'no',
      '1984',
      '2025-12-01',
      'https://example.org/a?b=c#d',
      'A: b',
    );
    const line = fc.oneof(fc.string({ unit: character, maxLength: 8 }), words);
    const value = fc.oneof(
      line,
      fc.tuple(line, fc.constantFrom('\n ', '\n   ', '\n\n  '), line).map((parts) => parts.join('')),
    );
    const lines = fc.array(fc.tuple(fc.constantFrom('publisher', 'author', 'url', 'published'), value), {
      maxLength: 3,
    });
    const parsed = (fields: string) => {
      const read = readFrontMatter(`---\ntitle: A\n${fields}---\nB.`);
      // On which line a quotation mark is missed goes by where all ends, and so does what YAML says of an open bracket.
      return read.ok ? read : read.faults.map(({ what }) => what.replace(/^bad YAML:.*/, 'bad YAML'));
    };
    fc.assert(
      fc.property(lines, fc.boolean(), (stated, isQuoted) => {
        const fields = stated.map(([key, text]) => `${key}: ${isQuoted ? `"${text}"` : text}\n`).join('');
        // A comment is nothing that is read without YAML.
        expect(parsed(fields)).toEqual(parsed(`${fields}# a comment\n`));
      }),
      { numRuns: 1000 },
    );
  });

  test('may follow a byte order mark', () => {
    expect(reportFrom('a.txt', '\uFEFF---\ntitle: A\n---\nB.').body).toBe('B.');
  });
});

describe('a value of the front matter is taken whole, whatever YAML makes of its characters', () => {
  test.each([
    ['Moon: a history'],
    ['!Important moon'],
    ['!!str moon'],
    ['&c the moon'],
    ['*The* moon'],
    ['* * *'],
    ['%5 of the moon'],
    ['@moon, and others'],
    ['`moon` explained'],
    ['[Draft] Moon'],
    ['{moon} explained'],
    ['"Moon" and stars'],
    ['“Moon” and stars'],
    ["'Tis the moon"],
    ["'Moon' isn't 'Mars'"],
    ['- Moon'],
    ['? Moon'],
    ['> Moon'],
    ['| Moon'],
    ['Moon:'],
    ['Moon#5: C# and F#'],
    ['Mond: « une histoire » — 月の歴史：序'],
    ['12:30'],
    ['null'],
    [', Moon'],
    ['] Moon }'],
  ])('%s', (title) => {
    const file = `---\ntitle: ${title}\npublisher: Gate\n---\nText.`;
    expect(reportFrom('a.md', file).origin).toEqual({ title, publisher: 'Gate', language: 'en' });
  });

  test('over several lines', () => {
    const file =
      '---\ntitle: Moon: a history\n  of it: [two] volumes,\n  isn\'t it?\n\npublisher: "A\n  # B"\n---\nText.';
    expect(reportFrom('a.md', file).origin).toMatchObject({
      title: "Moon: a history of it: [two] volumes, isn't it?",
      publisher: 'A # B',
    });
  });

  test('with another colon, capitals, no blank or more than one', () => {
    const file = '---\r\nTitle：月の歴史\r\nPUBLISHER:Gate\r\nauthor :\t Jane\r\n---\r\nText.';
    expect(reportFrom('a.md', file).origin).toMatchObject({
      title: '月の歴史',
      publisher: 'Gate',
      author: 'Jane',
    });
  });

  test('of fields that stand in the file in other order, between comments and unknown ones', () => {
    const file = '---\n# 1\nx: [1, 2]\nauthor: A: B\n# 2\ntitle: C: D\n---\nText.';
    expect(reportFrom('a.md', file).origin).toMatchObject({ title: 'C: D', author: 'A: B' });
  });
});

describe('a value that a comment would cut short is refused with how to quote it', () => {
  test.each([
    [
      'title: The case of Widget # 5 against all',
      'a.md:2: title would end ahead of the # that stands in it: put it in quotation marks (title: "The case of Widget # 5 against all"), or a comment on a line of its own',
    ],
    [
      'title: A "b" #5',
      `a.md:2: title would end ahead of the # that stands in it: put it in quotation marks (title: 'A "b" #5'), or a comment on a line of its own`,
    ],
    [
      'title: A\ndisclaimer: See\n  note #3.',
      'a.md:4: disclaimer would end ahead of the # that stands in it: put it in quotation marks (disclaimer: "…"), or a comment on a line of its own',
    ],
    [
      'title: A\nauthor: #metoo',
      'a.md:3: author would end ahead of the # that stands in it: put it in quotation marks (author: "#metoo"), or a comment on a line of its own',
    ],
    [
      'title: A: b # c',
      'a.md:2: title would end ahead of the # that stands in it: put it in quotation marks (title: "A: b # c"), or a comment on a line of its own',
    ],
    [
      'title: A\nlanguage: en # English',
      'a.md:3: language would end ahead of the # that stands in it: put it in quotation marks (language: "en # English"), or a comment on a line of its own',
    ],
  ])('%s', (fields, fault) => {
    expect(faultsOf('a.md', `---\n${fields}\n---\nText.`)).toEqual([fault]);
  });

  test('but not a comment behind quotation marks or on a line of its own', () => {
    const file = '---\n# Of the moon\ntitle: "Moon # 5" # the good one\n---\nText.';
    expect(reportFrom('a.md', file).origin.title).toBe('Moon # 5');
  });
});

describe('a faulty file is refused by name and line', () => {
  test.each([
    [
      'without front matter',
      'No front matter.',
      'a.md:1: no title: the file must start with front matter between two lines of ---',
    ],
    ['without a title', '---\npublisher: Gate\n---\nText.', 'a.md:1: no title'],
    ['with an empty title', '---\npublisher: Gate\ntitle: " "\n---\nText.', 'a.md:3: title is empty'],
    [
      'with a title that is none',
      '---\ntitle: [a]\n---\nText.',
      'a.md:2: title must be text: put it in quotation marks',
    ],
    ['with bad YAML', '---\ntitle: A\n b: "\n---\nText.', expect.stringMatching(/^a\.md:\d: bad YAML: /)],
    [
      'with a field twice',
      '---\ntitle: A\ntitle: B\n---\nText.',
      'a.md:3: bad YAML: Map keys must be unique',
    ],
    [
      'with front matter left open',
      '---\ntitle: A\nText.',
      'a.md:1: the front matter is not closed by a line of ---',
    ],
    [
      'with an unknown kind of address',
      '---\ntitle: A\nurl: "javascript:alert(1)"\n---\nText.',
      'a.md:3: url is not an http or https address',
    ],
    [
      'with a language that is none',
      '---\ntitle: A\nlanguage: English!\n---\nText.',
      'a.md:3: language is not a BCP 47 language tag',
    ],
    [
      'with a language whose tag is cut off',
      '---\ntitle: A\nlanguage: en-\n---\nText.',
      'a.md:3: language is not a BCP 47 language tag',
    ],
    [
      'with an alias, by which a few lines could stand for more than memory holds',
      '---\ntitle: A\na: &a A\nb: *a\n---\nText.',
      'a.md:4: bad YAML: aliases (*) are not read',
    ],
    [
      'with front matter in front matter in front matter',
      `---\ntitle: A\nb: ${'['.repeat(19_000)}\n---\nText.`,
      'a.md:3: bad YAML: it is nested too deeply',
    ],
    [
      'with front matter longer than all that it may say',
      `---\ntitle: A\nb: ${'c'.repeat(20_000)}\n---\nText.`,
      'a.md:1: the front matter is longer than 20000 characters: 20013',
    ],
    [
      'with a passage that nobody could read to its end',
      `---\ntitle: A\n---\nText.\n\n${'a'.repeat(10_000_000)}`,
      'a.md:6: a passage of 10000000 characters; up to 1000000 are read: part it by blank lines',
    ],
    ['with nothing in it', ' \n', 'a.md:1: the file is empty'],
    ['with no text', '---\ntitle: A\n---\n\n# Only a heading\n', 'a.md:4: no text under the front matter'],
  ])('%s', (_, content, fault) => {
    expect(faultsOf('a.md', content)).toEqual([fault]);
  });

  test.each([
    [
      'broken fields between sound ones',
      'title: A\nx: "A\npublisher: Gate\ny: [b\nlanguage: en\nz: {c',
      [3, 5, 7],
    ],
    [
      'what a comment would cut, what is no YAML, and what a field may not say',
      'title: A # b\nx: [\nurl: ftp://a',
      [2, 3, 4],
    ],
    ['fields that stand there twice', 'title: A\ntitle: B\nurl: http://a\nurl: http://b', [3, 5]],
    ['aliases', 'title: A\na: &a A\nb: *a\nc: *a', [4, 5]],
    ['lines that are no fields', 'title: A\nGate\nlanguage: en\nMay', [3, 5]],
    [
      'two languages and channels that are none',
      'title: A\nchannel: slack:C0123\nlanguage: en-\nkanal: x',
      [3, 4, 5],
    ],
    [
      'a list that is not closed, with a field behind it',
      'title: A\nx: [a\nurl: "x\nlanguage: 5 5',
      [3, 4, 5],
    ],
  ])('with a fault a line: %s', (_, fields, lines) => {
    const faults = faultsOf('a.md', `---\n${fields}\n---\nText.`);
    expect(faults.map((fault) => Number(/^a\.md:(\d+): /.exec(String(fault))?.[1]))).toEqual(lines);
  });

  test('a title that could not be read is not told to be missing', () => {
    const faults = faultsOf('a.md', '---\ntitle: A # b\nlanguage: en\n---\nText.');
    expect(faults).toEqual([expect.stringMatching(/^a\.md:2: title would end ahead of the #/)]);
  });

  test('that is not UTF-8', () => {
    const latin1 = Buffer.from('---\ntitle: A\n---\nCaf\xe9.\n', 'latin1');
    expect(faultsOf('a.md', latin1)).toEqual(['a.md:4: not UTF-8']);
  });
});

test('every passage and sentence is a substring of the file, whatever the body', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\n\n',
      '\n',
      '\r\n',
      '# ',
      '```\n',
      '> ',
      '- ',
      '| a |\n|---|\n',
      '<!--',
      '-->',
      '    ',
      '[a]: b\n',
      '. ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom('a.md', 'a.txt'), (pieces, name) => {
      const bytes = new TextEncoder().encode(knowledgeFile(pieces.join('')));
      const parsed = parseReport(name, bytes);
      if (!parsed.ok) return;
      const { report } = parsed;
      const file = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      expect(file.endsWith(report.body)).toBe(true);
      let end = 0;
      for (const passage of report.passages) {
        expect(passage.start).toBeGreaterThanOrEqual(end);
        expect(textOf(report, passage)).toBe(textOf(report, passage).trim());
        expect(passage.sentences.length).toBeGreaterThan(0);
        expect(passage.sentences[0]?.start).toBe(passage.start);
        expect(passage.sentences.at(-1)?.end).toBe(passage.end);
        end = passage.end;
      }
      expect(report.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});
