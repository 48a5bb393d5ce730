import { expect, test } from 'vitest';
import { importBytes, linesOf } from '../support/import.ts';
import { SHAPES } from './shapes.ts';

const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

const pages = Promise.all(
  SHAPES.map(async (shape) => {
    const imported = await importBytes('x.html', shape.html);
    const lines = linesOf(imported).flatMap((text) => text.split('\n'));
    return {
      ...shape,
      imported,
      all: plain(lines.join(' ')),
      read: lines.filter((line) => /^#+ /.test(line)).map((line) => line.replace(/^#+ /, '')),
    };
  }),
);

/** What is not as it should be, named by its page. */
async function missed(of: (page: Awaited<typeof pages>[number]) => readonly string[]) {
  return (await pages).flatMap((page) => of(page).map((text) => `${page.name}: ${text.slice(0, 80)}`));
}

test('of twenty kinds of pages, at least 93 % of the text is kept', async () => {
  const lost = await missed(({ wanted, all }) => wanted.filter((text) => !all.includes(plain(text))));
  const all = SHAPES.flatMap(({ wanted }) => wanted).length;
  expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(all * 0.07);
});

test('and at most 10 % of what stands around it', async () => {
  const kept = await missed(({ unwanted, all }) => unwanted.filter((text) => all.includes(text)));
  const all = SHAPES.flatMap(({ unwanted }) => unwanted).length;
  expect(kept.length, kept.join('\n')).toBeLessThanOrEqual(all * 0.1);
});

test('and at least 98 % of the headings', async () => {
  const lost = await missed(({ headings, read }) => headings.filter((text) => !read.includes(text)));
  const all = SHAPES.flatMap(({ headings }) => headings).length;
  expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(all * 0.02);
});

test('the title is a reader’s on at least 95 % of them, and no author or date is made up', async () => {
  const wrong = await missed(({ title, imported }) =>
    imported.report.origin.title === title ? [] : [imported.report.origin.title],
  );
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(SHAPES.length * 0.05);
  const madeUp = await missed(({ author, published, imported }) => {
    const { origin } = imported.report;
    const [named, dated] = [origin.author !== author, origin.published !== published];
    return [...(named ? [`${origin.author}`] : []), ...(dated ? [`${origin.published}`] : [])];
  });
  expect(madeUp).toEqual([]);
});
