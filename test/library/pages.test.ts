import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quote } from '../../commands/quote.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { quotePage } from '../../src/reply/quote-parts.ts';
import { english } from '../../src/reply/strings/english.ts';
import { LOCALES, stringsFor } from '../../src/reply/strings/index.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';

const BODY = [
  '<!-- page ii -->',
  'The preface is short.',
  '## The wall',
  '<!-- page 1 (3): In 1953 the -->',
  'The wall was built in 1911 of granite from the quarry. In 1953 the sluice was repaired.',
  '<!-- page 2 (4) -->',
  'It leaks. Nobody knows why.',
  'The mole is sound.',
  '<!-- page A-1 (5) -->',
  '## Page 7',
  'A page of that name.',
  '<!-- page 1 (6) -->',
  '## The annex',
  'Numbers start anew here.',
].join('\n\n');

let library: Library;
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await knowledgeFolder({
    'wall.md': knowledgeFile(BODY, 'title: The Wall'),
    'bare.txt': knowledgeFile('No page is known here.', 'title: Bare'),
  });
  remove = made.remove;
  library = await openLibrary(made.folder);
});
afterAll(() => remove());

async function quoted(reference: string, report = 'wall') {
  const outcome = await library.quote(reference, report);
  return outcome.ok ? outcome.value.map((each) => each.reference) : outcome.problem;
}

describe('a page', () => {
  test.each([
    ['in English', 'p. 2', ['1.2', '1.3']],
    ['in a word', 'Page 2', ['1.2', '1.3']],
    ['without a blank', 'p.2', ['1.2', '1.3']],
    ['in German', 'S. 2', ['1.2', '1.3']],
    ['in German, in a word', 'seite 2', ['1.2', '1.3']],
    ['in Spanish', 'pág. 2', ['1.2', '1.3']],
    ['in Spanish, in a word', 'página 2', ['1.2', '1.3']],
    ['in Japanese', '2ページ', ['1.2', '1.3']],
    ['by a Roman number', 'p. II', ['0.1', '1.1']],
    ['by a label with a letter', 'p. a-1', ['2.1']],
    ['in a run', 'pp. ii–2', ['0.1', '1.1', '1.2', '1.3']],
    ['that is there twice', 'p. 1', ['1.1', '3.1']],
    ['that a heading is called', 'Page 7', ['2.1']],
  ])('may be named %s', async (_, reference, references) => {
    expect(await quoted(reference)).toEqual(references);
  });

  test('that is not there is said to be none, with those that are', async () => {
    expect(await quoted('p. 99')).toEqual({
      kind: 'unknown-page',
      page: '99',
      known: { first: 'ii', last: '1' },
    });
    expect(await quoted('p. 1', 'bare')).toEqual({ kind: 'unknown-page', page: '1', known: null });
  });

  test('is offered while it is typed', async () => {
    const [choice] = await library.complete('reference', 'p. 2', 'wall');
    expect(choice).toEqual({ label: 'p. 2 It leaks. Nobody knows why.', value: 'p. 2' });
  });
});

test('a quote says on which page it begins and ends, and which page of the file that is', async () => {
  const outcome = await library.quote('1.1-1.3', 'wall');
  const pages = outcome.ok ? outcome.value.map(({ page, lastPage, sheet }) => [page, lastPage, sheet]) : [];
  expect(pages).toEqual([
    ['ii', '1', null],
    ['2', '2', 4],
    ['2', '2', 4],
  ]);
});

test('a marked sentence is on its own page, not on that of its passage', async () => {
  const outcome = await library.ask('When was the sluice repaired?', { report: 'wall' });
  expect(outcome.ok && outcome.value.quotes[0]).toMatchObject({ reference: '1.1', page: '1', sheet: 3 });
});

test.each(LOCALES)('citations name the page in %s', async (locale) => {
  const strings = stringsFor(locale);
  const cited = async (reference: string) => {
    const outcome = await library.quote(reference, 'wall');
    const block = outcome.ok ? quotePage(outcome.value, strings).foot[1] : undefined;
    return block?.kind === 'note' ? block.text : '';
  };
  expect(await cited('1.2-1.3')).toContain(` · 1.2–1.3 · ${strings.citation.pages('2', '2')}`);
  expect(await cited('1.1-1.3')).toContain(strings.citation.pages('ii', '2'));
  expect(await cited('1.2')).toMatch(/2/);
});

test('a page’s passages that stand apart are cited apart, and a button finds them again', async () => {
  const context = { library, strings: english } as Parameters<typeof quote.run>[1];
  const reply = await quote.run({ reference: 'p. 1', report: 'wall' }, context);
  expect(reply.pages.map(({ foot }) => foot[1])).toEqual([
    expect.objectContaining({ text: expect.stringContaining('1.1 · pp. ii–1') }),
    expect.objectContaining({ text: expect.stringContaining('3.1 · p. 1') }),
  ]);
  const again = /^q:[\da-f]{6}:(.*)$/.exec(reply.recipe ?? '')?.[1] ?? '';
  expect(await quote.run({ reference: again, report: 'wall' }, context)).toEqual(reply);
});
