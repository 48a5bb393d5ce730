import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageComment, pageMarksIn } from '../../../src/report/reading/pages.ts';
import { pageAt, textOf } from '../../../src/report/report.ts';
import { knowledgeFile, reportFrom } from '../../support/report.ts';

/** Each sentence with the label of the page on which it begins. */
function pagesOf(body: string, file = 'a.md'): readonly (readonly [string | null, string])[] {
  const report = reportFrom(file, knowledgeFile(body));
  return report.passages.flatMap(({ sentences }) =>
    sentences.map((sentence): [string | null, string] => [
      pageAt(report, sentence.start)?.label ?? null,
      textOf(report, sentence),
    ]),
  );
}

const BODY = [
  'Ahead of all pages.',
  '<!-- page xii -->',
  '## The wall',
  'The wall was built. It stands.',
  '<!-- page 1: It still stands -->',
  'The wall was mended. “It still stands,” he said. So it does.',
  'The mole is next.',
  '<!-- page 2: Nobody knew -->\n<!-- page 3: The end -->',
  'It went on. Nobody knew why. The end came.',
].join('\n\n');

describe.each(['a.md', 'a.txt'])('in %s', (file) => {
  test('a comment tells on which page each sentence begins, and is no text of the report', () => {
    const heading = file === 'a.txt' ? ([['xii', '## The wall']] as const) : [];
    expect(pagesOf(BODY, file)).toEqual([
      [null, 'Ahead of all pages.'],
      ...heading,
      ['xii', 'The wall was built.'],
      ['xii', 'It stands.'],
      ['xii', 'The wall was mended.'],
      ['1', '“It still stands,” he said.'],
      ['1', 'So it does.'],
      ['1', 'The mole is next.'],
      ['1', 'It went on.'],
      ['2', 'Nobody knew why.'],
      ['3', 'The end came.'],
    ]);
  });
});

test('words are found wherever the text was edited to, even in a passage of their own', () => {
  const edited = BODY.replace('mended. “It', 'mended.\n\nIt was new.\n\n“It');
  expect(pagesOf(edited).filter(([page]) => page === '1')).toEqual(
    pagesOf(BODY).filter(([page]) => page === '1'),
  );
});

test('where the words are gone, the page begins with the next passage', () => {
  expect(
    pagesOf('<!-- page 1 -->\n\nOne.\n\n<!-- page 2: Lost words -->\n\nTwo. Two more.\n\nThree.'),
  ).toEqual([
    ['1', 'One.'],
    ['1', 'Two.'],
    ['1', 'Two more.'],
    ['2', 'Three.'],
  ]);
});

test('a comment without a label ends the pages', () => {
  expect(pagesOf('<!-- page 1 -->\n\nOne.\n\n<!-- page -->\n\nTwo.')).toEqual([
    ['1', 'One.'],
    [null, 'Two.'],
  ]);
});

test('comments in code, and other comments, say nothing of pages', () => {
  expect(
    pagesOf('```\n<!-- page 1 -->\n```\n\n<!-- pages 2 -->\n\nOne.').map(([page]) => page),
  ).not.toContain('1');
});

test('one long passage over many pages takes no longer than its length', () => {
  const sentences = Array.from({ length: 3000 }, (_, i) => `Sentence number ${i} of them stands here.`);
  const comments = sentences.flatMap((_, i) =>
    i % 10 === 0 ? [`<!-- page ${i}: Sentence number ${i} of -->`] : [],
  );
  const pages = pagesOf(`${comments.join('\n')}\n\n${sentences.join(' ')}`);
  expect(pages.every(([page], i) => page === String(i - (i % 10)))).toBe(true);
});

test('what is written as a comment is read as the same', () => {
  const label = fc.oneof(fc.nat(2000).map(String), fc.constantFrom('xii', 'A-3', 'Cover', 'Annex B 4', 'i'));
  const mark = fc.record({
    label,
    sheet: fc.option(fc.integer({ min: 1, max: 5000 })),
    words: fc.option(fc.constantFrom('The end', 'p. 3: on', 'a -- b --> c', '(12) is', '見出しは')),
  });
  fc.assert(
    fc.property(mark, (wanted) => {
      const [read] = pageMarksIn(pageComment(wanted)) ?? [];
      const printed = /^\d+$/.test(wanted.label) ? Number(wanted.label) : null;
      expect(read).toEqual({
        ...wanted,
        sheet: wanted.sheet ?? printed,
        words: wanted.words?.replace(/--+>?/g, ' ') ?? null,
      });
    }),
  );
});
