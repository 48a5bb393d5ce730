import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/importing/draft.ts';
import { type Rendered, render } from '../../src/importing/render.ts';
import { textOf } from '../../src/report/report.ts';

const draft = (blocks: readonly Block[]) => ({
  blocks,
  stated: { title: 'A test' },
  markup: 'none' as const,
  notes: [],
});

/** What a reader of the report sees: headings and passages in order. */
function shown({ report }: Rendered): readonly string[] {
  return report.sections.flatMap(({ number, heading, level, passages }) => [
    ...(number > 0 ? [`${'#'.repeat(level)} ${heading}`] : []),
    ...passages.map((passage) => textOf(report, passage)),
  ]);
}

const heading = (text: string, level = 2): Block => ({ kind: 'heading', level, text });
const passage = (text: string): Block => ({ kind: 'passage', text });

describe('a line that Markdown would take for markup is shown as it was', () => {
  test.each([
    '# of people: 12',
    '#',
    '- a dash',
    '* a star',
    '+ a plus',
    '1. a number',
    '2) a number',
    '> a sign',
    '---',
    '***',
    '- - -',
    '===',
    '```',
    '~~~ sh',
    '<!-- not a comment -->',
    '<script>',
    '<div>in</div>',
    '[1]: https://example.com/',
    '| a | b |',
    `${'- '.repeat(40)}(Y)es/(N)o`,
    `${'>'.repeat(30)} quoted`,
    String.raw`C:\*dir\_x`,
    '&amp; &copy; *stars* _lines_ `ticks` [a](b)',
  ])('%s', (line) => {
    const around = [heading('Ahead'), passage('Text.'), passage(line), passage(line), heading('Behind')];
    const rendered = render('test', draft([...around, passage('More.')]));
    expect(rendered.ending).toBe('.md');
    expect(shown(rendered)).toEqual(['## Ahead', 'Text.', line, line, '## Behind', 'More.']);
    const first = render('test', draft([passage(line), heading('H'), passage(line)]));
    expect(shown(first)).toEqual([line, '## H', line]);
  });

  test('inside a passage, as a passage of its own', () => {
    const rendered = render('test', draft([heading('H'), passage('one\n---\ntwo\n# three\nfour')]));
    expect(rendered.ending).toBe('.md');
    expect(shown(rendered)).toEqual(['## H', 'one', '---', 'two', '# three', 'four']);
  });

  test('behind code, and code itself whose parts all stand indented', () => {
    const code = ['$ show', '    A line of code', '        {', '    - a dash', '      ...\n}'];
    const rendered = render('test', draft([heading('H'), ...code.map(passage), passage('Text.')]));
    expect(rendered.ending).toBe('.md');
    expect(shown(rendered)).toEqual(['## H', ...code.map((text) => text.trim()), 'Text.']);
  });

  test('behind a list', () => {
    const blocks = [
      heading('H'),
      passage('- one\n- two'),
      passage('---'),
      passage('1. a'),
      passage('    # b'),
    ];
    const rendered = render('test', draft(blocks));
    expect(shown(rendered)).toEqual(['## H', '- one\n- two', '---', '1. a', '# b']);
  });
});

test.each([
  'C #',
  'The *real* cost_of_it',
  String.raw`A \ B`,
  'R&D &amp; <b>',
  '[1] First',
  '1. Aim',
  '`x`',
  '---',
  '# 1',
])('a heading is shown as it was: %s', (text) => {
  expect(shown(render('test', draft([heading(text), passage('Text.')])))).toEqual([`## ${text}`, 'Text.']);
});

test('a text without headings is plain text, in which nothing is markup', () => {
  const rendered = render('test', draft([passage('# one\n---\n    two'), passage('<!-- three')]));
  expect(rendered.ending).toBe('.txt');
  expect(shown(rendered)).toEqual(['# one\n---\n    two', '<!-- three']);
});

test('front matter says what was stated, whatever it looks like', () => {
  const stated = {
    title: '1984: "yes" # no',
    publisher: '- Gate',
    published: '2025-12-01',
    language: 'no',
    disclaimer: '> x',
  };
  const { report } = render('test', { ...draft([passage('Text.')]), stated });
  expect(report.origin).toEqual(stated);
});

test('whatever the text, it is shown word for word', () => {
  const piece = fc.constantFrom(
    ...[
      '#',
      '##',
      '-',
      '*',
      '+',
      '_',
      '=',
      '>',
      '|',
      '`',
      '```',
      '~~~',
      '<',
      '<!--',
      '-->',
      '</p>',
      '<?',
      '1.',
      '23)',
    ],
    ...['    ', '\t', '\\', '[a]:', '[a](b)', '&amp;', 'word', 'Zwei', '。', ' ', '\n'],
  );
  const text = fc
    .array(piece, { minLength: 1, maxLength: 12 })
    .map((pieces) =>
      pieces
        .join('')
        .replace(/\n\s*\n/gu, '\n')
        .trim(),
    )
    .filter((joined) => joined !== '');
  const block = fc.oneof(
    text.map((joined) => heading(joined.replace(/\s+/gu, ' '))),
    text.map(passage),
    text.map(passage),
  );
  const words = (lines: readonly string[]) => lines.join('\n').replace(/\s+/gu, ' ');
  let plain = 0;
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
      if (!blocks.some(({ kind }) => kind === 'passage')) return;
      const rendered = render('test', draft(blocks));
      if (rendered.ending === '.txt' && blocks.some(({ kind }) => kind === 'heading')) plain += 1;
      const marked = rendered.ending === '.md';
      const meant = blocks.map((each) =>
        each.kind === 'heading' && marked ? `${'#'.repeat(each.level)} ${each.text}` : each.text,
      );
      expect(words(shown(rendered))).toBe(words(meant));
    }),
    { numRuns: 1500, seed: 7 },
  );
  // The way out that costs the sections is for what nobody writes.
  expect(plain).toBeLessThan(30);
});
