import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Library, Outcome, Quote } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/open-library.ts';
import { knowledgeFolder } from '../../support/knowledge.ts';
import { knowledgeFile } from '../../support/report.ts';

const HARBOUR = knowledgeFile(
  [
    'The harbour was dredged in 1987.',
    '## Ferries',
    'Ferries run twice a day.',
    'Captain Mary Wells said that the ferries may stop in winter. Fares rose.',
    '## Fishing',
    'Herring is landed on Mondays.',
    '## Nothing yet',
  ].join('\n\n'),
  'title: The Harbour Report',
);
const ORCHARD = knowledgeFile(
  '## Apples\n\nThe orchard grows russet apples.\n\n## Pears\n\nPears are few.',
  'title: Orchards',
);

let library: Library;
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await knowledgeFolder({
    'harbour.md': HARBOUR,
    'orchard.md': ORCHARD,
    'broken.md': 'no title',
  });
  remove = made.remove;
  library = await openLibrary(made.folder);
});
afterAll(() => remove());

function resultOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function problemOf<T>(outcome: Outcome<T>): unknown {
  return outcome.ok ? null : outcome.problem;
}

async function referencesAt(reference: string): Promise<string[]> {
  return resultOf(await library.quote(reference, 'harbour')).map((quote) => quote.reference);
}

describe('a reference', () => {
  test.each([
    ['a passage', '1.2', ['1.2']],
    ['a section', '1', ['1.1', '1.2']],
    ['the text ahead of the first heading', '0', ['0.1']],
    ['a run of passages', '0.1-1.1', ['0.1', '1.1']],
    ['a run with a typographic dash and blanks', '1.1 – 2.1', ['1.1', '1.2', '2.1']],
    ['a run from its end', '2.1-1.2', ['1.2', '2.1']],
    ['a run of sections', '1-2', ['1.1', '1.2', '2.1']],
    ['a heading', 'Ferries', ['1.1', '1.2']],
    ['a mistyped heading', 'feries', ['1.1', '1.2']],
  ])('may be %s', async (_, reference, references) => {
    expect(await referencesAt(reference)).toEqual(references);
  });

  test.each(['9.9', '3', '3.1', '1.0', '-1', 'nonsense', '1.1-9', '99999999999999999999.1'])(
    '%s stands nowhere',
    async (reference) => {
      expect(problemOf(await library.quote(reference, 'harbour'))).toEqual({
        kind: 'unknown-reference',
        reference,
        last: '2.1',
      });
    },
  );

  test('takes in a hundred passages at most', async () => {
    const long = await knowledgeFolder({ 'long.txt': knowledgeFile('A.\n\n'.repeat(101)) });
    const outcome = await (await openLibrary(long.folder)).quote('0');
    await long.remove();
    expect(problemOf(outcome)).toEqual({
      kind: 'too-many-passages',
      reference: '0',
      passages: 101,
      most: 100,
    });
  });
});

describe('a report is found', () => {
  test.each(['harbour', 'HARBOUR', 'The Harbour Report', 'the harbour report', 'harbuor'])(
    'as %s',
    async (name) => {
      expect(resultOf(await library.source(name)).map((report) => report.name)).toEqual(['harbour']);
    },
  );

  test('by the first digits of its file’s sha256', async () => {
    const { reports } = await library.status();
    for (const { name, sha256 } of reports) {
      expect(resultOf(await library.source(sha256.slice(0, 12))).map((report) => report.name)).toEqual([
        name,
      ]);
    }
  });

  test('or those that there are are named', async () => {
    expect(problemOf(await library.source('zebra'))).toEqual({
      kind: 'unknown-report',
      report: 'zebra',
      known: ['harbour', 'orchard'],
    });
  });

  test('or asked for, where a reference could stand in several', async () => {
    expect(problemOf(await library.quote('1.1'))).toEqual({
      kind: 'which',
      of: 'report',
      typed: '1.1',
      meanings: [
        expect.objectContaining({ label: expect.stringContaining('arbour') }),
        expect.objectContaining({ label: expect.stringContaining('rchard') }),
      ],
    });
  });

  test.each([
    ['fishing', 'harbour', '2.1'],
    ['Pers', 'orchard', '2.1'],
    ['1.2', 'harbour', '1.2'],
  ])('or need not be, where a reference stands in one alone: %s', async (wanted, name, reference) => {
    const [quote] = resultOf(await library.quote(wanted));
    expect(quote).toMatchObject({ report: { name }, reference });
  });
});

describe('a question', () => {
  test('is answered from every report', async () => {
    const harbour = resultOf(await library.ask('when was the harbour dredged?', {}));
    expect(harbour.quotes[0]).toMatchObject({ report: { name: 'harbour' }, reference: '0.1' });
    const orchard = resultOf(await library.ask('which apples does the orchard grow?', {}));
    expect(orchard.quotes[0]).toMatchObject({ report: { name: 'orchard' }, reference: '1.1' });
  });

  test('can be kept to one report', async () => {
    const { quotes } = resultOf(await library.ask('apples', { report: 'harbour' }));
    expect(quotes.every(({ report }) => report.name === 'harbour')).toBe(true);
  });

  test.each(['1', 'section 1', 'Ferries', 'feries'])('can be kept to the section %s', async (section) => {
    const { quotes } = resultOf(await library.ask('ferries', { section, report: 'harbour' }));
    expect(quotes.map(({ reference }) => reference[0])).toEqual(quotes.map(() => '1'));
    expect(quotes.length).toBeGreaterThan(0);
  });

  test('is kept to the report whose heading is named', async () => {
    const { quotes } = resultOf(await library.ask('pears', { section: 'Pears' }));
    expect(quotes.map(({ report }) => report.name)).toEqual(['orchard']);
  });

  test('of a section that is not there is told the nearest', async () => {
    expect(problemOf(await library.ask('x', { section: '17', report: 'harbour' }))).toMatchObject({
      kind: 'unknown-section',
      section: '17',
      nearest: [{ label: 'Ferries', detail: '1' }, { label: 'Fishing' }, { label: 'Nothing yet' }],
    });
  });

  test('is answered with who is credited and how firmly', async () => {
    const { quotes } = resultOf(await library.ask('may the ferries stop in winter?', {}));
    expect(quotes[0]).toMatchObject({
      reference: '1.2',
      credits: [{ speaker: 'Captain Mary Wells' }],
      hedges: ['may'],
    });
  });
});

test('an answering sentence is marked together with the one that names its speaker', async () => {
  const speech = knowledgeFile(
    'The mayor spoke on Monday. “The bridge is safe,” Anna Holm said. “It will open to lorries in spring.” Nobody asked why.',
  );
  const made = await knowledgeFolder({ 'bridge.txt': speech });
  const [quote] = resultOf(
    await (await openLibrary(made.folder)).ask('when will it open to lorries?', {}),
  ).quotes;
  await made.remove();
  expect(quote?.text.slice(quote.mark.start - quote.start, quote.mark.end - quote.start)).toBe(
    '“The bridge is safe,” Anna Holm said. “It will open to lorries in spring.”',
  );
  expect(quote?.credits).toContainEqual({ speaker: 'Anna Holm', cue: 'said' });
});

describe('a button’s locators', () => {
  async function locatorsOf(question: string): Promise<readonly Quote[]> {
    return resultOf(await library.ask(question, {})).quotes;
  }

  test('give back the very same quotes', async () => {
    const quotes = await locatorsOf('may the ferries stop in winter?');
    const recalled = resultOf(await library.recall(quotes.map(({ locator }) => locator)));
    expect(recalled.map(({ text, mark, credits }) => ({ text, mark, credits }))).toEqual(
      quotes.map(({ text, mark, credits }) => ({ text, mark, credits })),
    );
  });

  test('say so where the file has changed', async () => {
    const [quote] = await locatorsOf('herring');
    const changed = quote ? [{ ...quote.locator, file: '000000' }] : [];
    expect(problemOf(await library.recall(changed))).toEqual({ kind: 'changed' });
    expect(problemOf(await library.recall(quote ? [{ ...quote.locator, passage: 99 }] : []))).toEqual({
      kind: 'changed',
    });
  });
});

test('the status tells the reports and the faults', async () => {
  const { reports, faults } = await library.status();
  expect(
    reports.map(({ name, sections, passages, sentences }) => [name, sections, passages, sentences]),
  ).toEqual([
    ['harbour', 3, 4, 5],
    ['orchard', 2, 2, 2],
  ]);
  expect(faults.map(({ file }) => file)).toEqual(['broken.md']);
});

test('an outline tells the headings and how their sections open', async () => {
  const [outline] = resultOf(await library.outline('harbour'));
  expect(outline?.sections).toEqual([
    { number: 0, heading: '', level: 0, passages: 1, opening: 'The harbour was dredged in 1987.' },
    { number: 1, heading: 'Ferries', level: 2, passages: 2, opening: 'Ferries run twice a day.' },
    { number: 2, heading: 'Fishing', level: 2, passages: 1, opening: 'Herring is landed on Mondays.' },
    { number: 3, heading: 'Nothing yet', level: 2, passages: 0, opening: '' },
  ]);
});

test('an empty folder has nothing to ask', async () => {
  const empty = await knowledgeFolder({});
  const nothing = await openLibrary(empty.folder);
  await empty.remove();
  expect(problemOf(await nothing.ask('anything?', {}))).toEqual({ kind: 'no-reports' });
  expect(problemOf(await nothing.quote('1.1'))).toEqual({ kind: 'no-reports' });
  expect(problemOf(await nothing.outline())).toEqual({ kind: 'no-reports' });
});
