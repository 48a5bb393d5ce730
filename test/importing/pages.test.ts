import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, PageTurn } from '../../src/importing/draft.ts';
import { render } from '../../src/importing/render.ts';
import { pageAt, textOf } from '../../src/report/report.ts';
import { importBytes } from './support/import.ts';

const WORDS = [
  'The wall stands.',
  'Nobody knows.',
  '“It stands,” he said.',
  '- A point.',
  '1. First.',
  '# Not one.',
  'Ende…',
];

/** Blocks over pages that begin anywhere, even within words, and the page of each character. */
const paged = fc
  .array(
    fc.record({
      heading: fc.boolean(),
      sentences: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1 }),
      joint: fc.constantFrom(' ', '\n'),
      turns: fc.array(fc.nat(120), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => {
    let sheet = 1;
    return parts.map(({ heading, sentences, joint, turns }): Block => {
      const text = heading ? 'A heading' : sentences.join(joint);
      const pages: PageTurn[] = [{ at: 0, label: `A-${sheet}`, sheet }];
      for (const at of [...new Set(turns)].sort((a, b) => a - b)) {
        if (at === 0 || at >= text.length) continue;
        sheet += 1;
        pages.push({ at, label: `A-${sheet}`, sheet });
      }
      return heading ? { kind: 'heading', level: 2, text, pages } : { kind: 'passage', text, pages };
    });
  });

test('every sentence is on the page on which it begins, whatever the text and wherever pages turn', () => {
  fc.assert(
    fc.property(paged, (blocks) => {
      fc.pre(blocks.some(({ kind }) => kind === 'passage'));
      const { report } = render('x', { blocks, stated: { title: 'T' }, markup: 'none', notes: [] });
      const all = blocks.map(({ text }) => text).join('\n');
      const wanted = blocks.flatMap(({ text, pages = [] }, i) => {
        const start = blocks.slice(0, i).reduce((sum, block) => sum + block.text.length + 1, 0);
        return pages.map(({ at, label }) => ({ at: start + Math.min(at, text.length), label }));
      });
      let from = 0;
      for (const passage of report.passages) {
        for (const sentence of passage.sentences) {
          const words = textOf(report, sentence);
          from = all.indexOf(words, from);
          expect(from).toBeGreaterThanOrEqual(0);
          const label = wanted.findLast(({ at }) => at <= from)?.label;
          expect([words, pageAt(report, sentence.start)?.label]).toEqual([words, label]);
          from += words.length;
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a knowledge file that is added again keeps its pages', async () => {
  const file =
    '---\ntitle: T\n---\n\n## A\n\n<!-- page 4 -->\n\nOne stands here.\n\n<!-- page 5 (7): Then it turns -->\n\nOne more. Then it turns. And ends.\n';
  expect((await importBytes('x.md', file)).text).toContain(file.slice(file.indexOf('## A')));
});
