import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quote } from '../../src/library/library.ts';
import { renderScreen } from '../../src/platforms/discord/rendering/render.ts';
import { messageOf } from '../../src/platforms/slack/rendering/render.ts';
import { renderPage } from '../../src/platforms/terminal/render.ts';
import { citationForms } from '../../src/reply/citation-forms.ts';
import { citationReply } from '../../src/reply/quote-reply.ts';
import { english } from '../../src/reply/strings/english.ts';
import { kindsOf, read as readDiscord, textOf } from '../platforms/discord/reader.ts';
import { soup } from '../platforms/discord/soup.ts';
import { read as readSlack } from '../platforms/slack/reader.ts';

function quoteOf(
  text: string,
  origin: Partial<Quote['report']['origin']> = {},
  more: Partial<Quote> = {},
): Quote {
  return {
    report: {
      name: 'moon-2024',
      sha256: 'a'.repeat(64),
      origin: { title: 'On the Moon', language: 'en', ...origin },
    },
    reference: '2.1',
    section: { number: 2, heading: 'Craters' },
    page: null,
    lastPage: null,
    sheet: null,
    source: null,
    text,
    start: 100,
    sentences: [{ start: 100, end: 100 + text.length }],
    mark: { start: 100, end: 100 + text.length },
    credits: [],
    hasOwnWords: true,
    hedges: [],
    locator: { file: 'a'.repeat(64), passage: 0, mark: { first: 0, count: 1 } },
    ...more,
  };
}

const STATED = {
  author: 'Mary Wells',
  publisher: 'Port News & Co',
  published: '2024-03-01',
} as const;
const AT = { page: '12', lastPage: '13', source: 'https://example.org/m(1)#:~:text=The%20moon' } as const;

describe('a citation', () => {
  test('is one line with all that is stated', () => {
    const forms = citationForms([quoteOf('The moon\nis far.', STATED, AT)], english);
    expect(forms).toEqual({
      plain:
        '“The moon is far.” Mary Wells, Port News & Co, “On the Moon”, 2.1, pp. 12–13, 2024-03-01, https://example.org/m%281%29#:~:text=The%20moon',
      markdown:
        '“The moon is far.” — Mary Wells, Port News & Co, [*On the Moon*](<https://example.org/m%281%29#:~:text=The%20moon>), 2.1, pp. 12–13, 2024-03-01',
      bibtex:
        '@misc{moon-2024-2.1, title = {On the Moon}, author = {Mary Wells}, publisher = {Port News \\& Co}, year = {2024}, date = {2024-03-01}, note = {2.1}, pages = {12--13}, annote = {The moon is far.}, url = {https://example.org/m%281%29#:~:text=The%20moon}}',
    });
  });

  test('names nothing that isn’t stated, and marks nothing as markup', () => {
    const { plain, markdown, bibtex } = citationForms([quoteOf('A *b* {c} 5% #1 <@1>')], english);
    expect(plain).toBe('“A *b* {c} 5% #1 <@1>” “On the Moon”, 2.1');
    expect(markdown).toBe('“A \\*b\\* {c} 5% \\#1 \\<@1\\>” — *On the Moon*, 2.1');
    expect(bibtex).toBe(
      '@misc{moon-2024-2.1, title = {On the Moon}, note = {2.1}, annote = {A *b* \\{c\\} 5\\% \\#1 <@1>}}',
    );
  });

  test('of several passages has all of them, and of a marked one the mark', () => {
    const whole = { mark: null, locator: { file: 'a', passage: 0, mark: null } };
    const run = [quoteOf('One.', {}, whole), quoteOf('Two.', {}, { ...whole, reference: '2.2' })];
    expect(citationForms(run, english).plain).toBe('“One. Two.” “On the Moon”, 2.1–2.2');
    const marked = quoteOf('One. Two.', {}, { mark: { start: 105, end: 109 } });
    expect(citationForms([marked], english).plain).toBe('“Two.” “On the Moon”, 2.1');
  });

  test('is shown to be copied character for character, with nothing live, on every platform', () => {
    fc.assert(
      fc.property(soup, soup, (text, title) => {
        const quote = quoteOf(text, { title });
        const excerpt = { file: 'aaaaaa', first: 0, last: 0, mark: null };
        const reply = citationReply(excerpt, [quote], english);
        const forms = Object.values(citationForms([quote], english));
        expect(forms.every((form) => !/[\r\n]/.test(form))).toBe(true);
        const slack = readSlack(messageOf(reply, 0, english)).texts.join('');
        for (const form of forms) expect(slack).toContain(form);
        const shown = renderScreen(reply, 0, english).components.flatMap((component) =>
          component.type === 10 && !component.content.startsWith('-#')
            ? [readDiscord(component.content)]
            : [],
        );
        const squeezed = (it: string) => it.replace(/\s+/gu, '');
        expect(squeezed(shown.map(textOf).join(''))).toBe(squeezed(forms.join('')));
        for (const runs of shown)
          expect([...kindsOf(runs)].filter((kind) => kind !== 'codeBlock')).toEqual([]);
        const [page] = reply.pages;
        const plain = page ? renderPage(page, { columns: 80, guarded: false, style: (_, it) => it }) : '';
        for (const form of forms) expect(plain).toContain(form);
      }),
      { numRuns: 200 },
    );
  });
});
