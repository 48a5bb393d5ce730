/** A report's page as it is sent: every passage to the letter, with its reference. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CreditsResponse } from '../../../src/platforms/web/protocol.ts';
import { parseReport } from '../../../src/report/reading/parse-report.ts';
import { textOf } from '../../../src/report/report.ts';
import { knowledgeFile, reportFrom } from '../../support/report.ts';
import { soup } from '../discord/soup.ts';
import { openWeb, send, type Web } from './support/web.ts';

const MOON = knowledgeFile(
  [
    'Ahead of all headings.',
    '# Tides & <others>',
    '<!-- page 12 -->',
    'The moon raises the tides. “They may be high,” said Mary Wells. Fishermen know them.',
    '<!-- page 13: Spring tides -->',
    'It goes on. Spring tides come with the full moon.',
    '## Craters',
    'Most craters are old.',
  ].join('\n\n'),
  'title: On the <i>moon</i>\npublisher: A & B\nlanguage: en',
);

let web: Web;
beforeAll(async () => {
  web = await openWeb({ 'the moon (1).md': MOON });
});
afterAll(() => web.stop());

const PATH = `/r/${encodeURIComponent('the moon (1)')}`;

async function read(server: Pick<Web, 'port'>, path: string) {
  const { status, text } = await send(server, path);
  expect(status).toBe(200);
  return parseHTML(text).document;
}

describe('a report’s page', () => {
  test('has each passage at its reference, headings at their numbers, and an outline that leads there', async () => {
    const page = await read(web, PATH);
    const passages = [...page.querySelectorAll('.passage')].map(({ id, lastElementChild }) => [
      id,
      lastElementChild?.textContent,
    ]);
    expect(passages).toEqual([
      ['0.1', 'Ahead of all headings.'],
      ['1.1', 'The moon raises the tides. “They may be high,” said Mary Wells. Fishermen know them.'],
      ['1.2', 'It goes on. Spring tides come with the full moon.'],
      ['2.1', 'Most craters are old.'],
    ]);
    expect([...page.querySelectorAll('.contents a')].map((link) => link.getAttribute('href'))).toEqual([
      '#1',
      '#2',
    ]);
    expect(page.getElementById('1')?.textContent).toBe('1 Tides & <others>');
    expect(page.querySelector('h1')?.textContent).toBe('On the <i>moon</i>');
    expect(page.querySelectorAll('mark, i').length).toBe(0);
  });

  test.each([
    ['1.1.2', '“They may be high,” said Mary Wells.'],
    ['1.1.2-3', '“They may be high,” said Mary Wells. Fishermen know them.'],
    ['1.2.1', 'It goes on.'],
  ])('marks %s', async (mark, marked) => {
    const page = await read(web, `${PATH}?mark=${mark}`);
    expect([...page.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([marked]);
    expect(page.querySelector('mark')?.closest('.passage')?.id).toBe(mark.split('.').slice(0, 2).join('.'));
  });

  test.each(['1.1', '1.1.9', '9.9.1', '1.1.0', '1.1.3-2', '<b>', '1.1.1-999999'])(
    'marks nothing at %s',
    async (mark) => {
      const page = await read(web, `${PATH}?mark=${encodeURIComponent(mark)}`);
      expect(page.querySelectorAll('mark').length).toBe(0);
    },
  );

  test('shows where printed pages begin without adding to the text', async () => {
    const page = await read(web, PATH);
    const signs = [...page.querySelectorAll('.page')].map((sign) => [
      sign.closest('.passage')?.id,
      sign.getAttribute('data-page'),
      sign.nextSibling?.textContent?.slice(0, 12),
    ]);
    expect(signs).toEqual([
      ['1.1', 'p. 12', 'The moon rai'],
      ['1.2', 'p. 13', 'Spring tides'],
    ]);
  });

  test('tells on demand who says what, and what weakens it', async () => {
    const page = await read(web, PATH);
    const file = page.body.getAttribute('data-sha256');
    const response = await send(web, `${PATH}/credits?from=1&file=${file}`);
    const { passages }: CreditsResponse = JSON.parse(response.text);
    const [first] = passages;
    const text = 'The moon raises the tides. “They may be high,” said Mary Wells. Fishermen know them.';
    const words = (parts: readonly { start: number; end: number }[] = []) =>
      parts.map(({ start, end }) => text.slice(start, end));
    expect(first?.reference).toBe('1.1');
    expect(first?.line).toBe('In part as stated by Mary Wells');
    expect(words(first?.said).join()).toContain('They may be high');
    expect(words(first?.speakers)).toEqual(['Mary Wells', 'said']);
    expect(words(first?.hedges)).toEqual(['may']);
    expect((await send(web, `${PATH}/credits?from=1&file=0`)).status).toBe(404);
    expect((await send(web, `${PATH}/credits?from=x&file=${file}`)).status).toBe(404);
  });

  test.each(['/r/', '/r/moon', '/r/the%20moon%20(1).md', '/r/..%2fmoon', '/r/the%20moon%20(1)/more'])(
    'is not at %s',
    async (path) => {
      expect((await send(web, path)).status).toBe(404);
    },
  );

  test('is longer than what is asked of the library at once', async () => {
    const body = Array.from({ length: 333 }, (_, i) => `Sentence ${i} stands here.`).join('\n\n');
    const long = await openWeb({ 'long.txt': knowledgeFile(body) });
    const page = await read(long, '/r/long');
    expect(page.querySelectorAll('.passage').length).toBe(333);
    expect(page.getElementById('0.333')?.lastElementChild?.textContent).toBe('Sentence 332 stands here.');
    await long.stop();
  });
});

test('every passage of any report stands there to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(soup, fc.constantFrom('any.md', 'any.txt'), async (body, file) => {
      const content = knowledgeFile(body);
      const parsed = parseReport(file, new TextEncoder().encode(content));
      fc.pre(parsed.ok && parsed.report.passages.length > 0);
      const report = reportFrom(file, content);
      const server = await openWeb({ [file]: content });
      try {
        const page = await read(server, '/r/any');
        const shown = [...page.querySelectorAll('.passage')].map(
          ({ lastElementChild }) => lastElementChild?.textContent,
        );
        // A browser, and linkedom, read a null character as another one.
        const expected = report.passages.map((passage) => textOf(report, passage));
        expect(shown).toEqual(expected);
      } finally {
        await server.stop();
      }
    }),
    { numRuns: 60 },
  );
});
