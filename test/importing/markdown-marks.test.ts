/** Markdown's flavours: what only a program reads. */
import { expect, test } from 'vitest';
import { importBytes, linesOf } from './support/import.ts';
import { passage } from './support/prose.ts';

const [a, b, c] = [passage(1), passage(2), passage(3)];

test.each([
  ['attributes of a heading', '## Dues {#dues .wide}', ['## Dues']],
  ['attributes of a heading with a rule below', 'Dues {#dues}\n---', ['## Dues']],
  ['a box by a directive', `:::{note} In winter\n${b}\n:::`, ['In winter', b]],
  ['braces of a heading’s own', '## The set {a, b}', ['## The set {a, b}']],
  ['contents', '[[toc]]\n\n[TOC]', []],
  ['a template', '{{< figure src="a.png" >}}\n\n{% include lamp.html %}', []],
  ['a box', `:::note\n${b}\n:::`, [b]],
  ['a box with a title', `::: warning In winter\n${b}\n:::`, ['In winter', b]],
  [
    'a box by indentation',
    `!!! note "In winter"\n    ${b}\n\n    ${c}\n\nAfter.`,
    ['In winter', b, c, 'After.'],
  ],
  ['a callout', `> [!NOTE]\n> ${b}`, [`> ${b}`]],
  ['components', `import Tabs from '@theme/Tabs';\n\n<Tabs>\n\n${b}\n\n</Tabs>`, [b]],
  ['an anchor', `<a name="x"></a>\n${b}`, [b]],
  ['a comment within a line', 'Dues <!-- by whom? --> rise.', ['Dues rise.']],
  ['code', '```\n:::note\n[TOC]\n```', ['```\n:::note\n[TOC]\n```']],
  ['tasks and notes', '- [x] done[^1]\n\n[^1]: By May.', ['- [x] done[^1]', '[^1]: By May.']],
])('%s', async (_, markdown, expected) => {
  const imported = await importBytes('x.md', `---\ntitle: T\nlang: en\n---\n${a}\n\n${markdown}\n`);
  expect(linesOf(imported)).toEqual([a, ...expected]);
});

test('what is left out is counted, and where pages begin is kept', async () => {
  const text = `---\ntitle: T\nlang: en\n---\n<!-- page 7 -->\n\n[TOC]\n\n${a}\n`;
  const imported = await importBytes('x.md', text);
  expect(imported.notes).toEqual(['left out: what only a program reads, on 1 line']);
  expect(imported.report.pages.map(({ label }) => label)).toEqual(['7']);
});

test('front matter may be TOML', async () => {
  const text = `+++\ntitle = "On Quays"\nauthors = ["Ada Quill", 'Bo Marsh']\ndate = 2024-05-06T10:00:00Z\nlanguage = 'en'\n[extra]\ntitle = "No"\n+++\n${a}\n`;
  const imported = await importBytes('x.md', text);
  expect(imported.report.origin).toEqual({
    title: 'On Quays',
    author: 'Ada Quill, Bo Marsh',
    published: '2024-05-06',
    language: 'en',
  });
  expect(linesOf(imported)).toEqual([a]);
});
