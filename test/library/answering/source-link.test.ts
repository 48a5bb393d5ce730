/** Links to a source’s words, held to the grammar of text fragments and to what a browser finds by them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkingSource } from '../../../src/library/answering/source-link.ts';
import { parseReport } from '../../../src/report/reading/parse-report.ts';
import type { Report, Span } from '../../../src/report/report.ts';
import { overproportional } from '../../support/growth.ts';
import { changed, knowledgeFile } from '../../support/report.ts';

const URL_OF = 'https://example.org/news';

function reportOf(body: string, url = URL_OF, file = 'news.md'): Report {
  const parsed = parseReport(file, new TextEncoder().encode(knowledgeFile(body, `title: News\nurl: ${url}`)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.report;
}

function spanOf(report: Report, words: string, from = 0): Span {
  const start = report.body.indexOf(words, from);
  if (start < 0) throw new Error(`no ${words}`);
  return { start, end: start + words.length };
}

/**
 * `[prefix-,]textStart[,textEnd][,-suffix]` of https://wicg.github.io/scroll-to-text-fragment/#syntax, where a
 * TextDirectiveExplicitChar is a URL code point other than `&`, `-` and `,`.
 */
const STRING = "(?:[A-Za-z0-9!$'()*+./:;=?@_~]|%[0-9A-F]{2})+";
const DIRECTIVE = new RegExp(
  `^(?:(?<prefix>${STRING})-,)?(?<start>${STRING})(?:,(?<end>${STRING}))?(?:,-(?<suffix>${STRING}))?$`,
);

interface Parts {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

function partsOf(link: string | null): Parts {
  const [, directive = ''] = (link ?? '').split(':~:text=');
  const { prefix, start, end, suffix } = DIRECTIVE.exec(directive)?.groups ?? {};
  if (start === undefined) throw new Error(`not of the grammar: ${link}`);
  const [a = '', b = '', c = '', d = ''] = [prefix, start, end, suffix].map((part) =>
    decodeURIComponent(part ?? ''),
  );
  return { prefix: a, start: b, end: c, suffix: d };
}

/** Where a browser finds it first in the page's text, as the specification has it. */
function found(page: string, { prefix, start, end, suffix }: Parts): string | null {
  const text = page.replace(/\s+/gu, ' ');
  for (let from = 0; ; from++) {
    if (prefix !== '') {
      const at = text.indexOf(prefix, from);
      if (at < 0) return null;
      from = at;
      const behind = text.slice(at + prefix.length).trimStart();
      if (!behind.startsWith(start)) continue;
    }
    const begin = text.indexOf(start, prefix === '' ? from : from + prefix.length);
    if (begin < 0) return null;
    const finish = end === '' ? begin + start.length : text.indexOf(end, begin + start.length) + end.length;
    if (finish < begin + start.length) return null;
    if (suffix === '' || text.slice(finish).trimStart().startsWith(suffix)) return text.slice(begin, finish);
    from = begin;
  }
}

const BODY = [
  'Russian officials met in May. Some talks — on fuel, power & water — failed, and the well-known deal was off.',
  '## Talks',
  'The talks failed. Nobody was hurt in the long night that followed the talks at the plant by the river.',
  'The talks failed. It was the second time.',
].join('\n\n');

describe('a link to the source', () => {
  const report = reportOf(BODY);
  const link = (words: string, from = 0) => linkingSource(report)(spanOf(report, words, from), null);

  test('names a short text as a whole, and a long one by its ends', () => {
    expect(link('Nobody was hurt')).toBe(`${URL_OF}#:~:text=Nobody%20was%20hurt`);
    const long = 'Nobody was hurt in the long night that followed the talks at the plant by the river.';
    expect(link(long)).toBe(`${URL_OF}#:~:text=Nobody%20was%20hurt%20in,plant%20by%20the%20river.`);
  });

  test('encodes what parts a directive', () => {
    const words = 'fuel, power & water — failed, and the well-known deal was off.';
    const text = link(words) ?? '';
    expect(found(BODY, partsOf(text))).toBe(words);
    expect(text.split(':~:text=')[1]).not.toMatch(/[-&]|,.*,/);
  });

  test('takes words around a text that stands there more than once', () => {
    const second = BODY.lastIndexOf('The talks failed.');
    const parts = partsOf(link('The talks failed.', second));
    expect(parts.prefix + parts.suffix).not.toBe('');
    expect(found(BODY, parts)).toBe('The talks failed.');
    expect(BODY.replace(/\s+/gu, ' ').lastIndexOf(parts.start)).toBeGreaterThan(0);
    const first = partsOf(link('The talks failed.'));
    expect(first).not.toEqual(parts);
  });

  test('leaves Markdown’s marks out, which a page doesn’t show', () => {
    const marked = reportOf('One **bold** word and [a link](https://example.org/x) here, `code` too.');
    const parts = partsOf(linkingSource(marked)(marked.passages[0] ?? { start: 0, end: 0 }, null));
    expect(`${parts.start} … ${parts.end}`).not.toMatch(/[*`[\]]/);
  });

  test.each([
    ['a page', 'https://example.org/a#top', 'https://example.org/a#top:~:text=Nobody%20was%20hurt'],
    ['an empty fragment', 'https://example.org/a#', 'https://example.org/a#:~:text=Nobody%20was%20hurt'],
    [
      'a directive of its own',
      'https://example.org/a#:~:text=old',
      'https://example.org/a#:~:text=Nobody%20was%20hurt',
    ],
    ['both', 'https://example.org/a#s:~:text=old', 'https://example.org/a#s:~:text=Nobody%20was%20hurt'],
    ['a query', 'https://example.org/a?b=c&d=e', 'https://example.org/a?b=c&d=e#:~:text=Nobody%20was%20hurt'],
  ])('goes behind %s', (_, url, expected) => {
    const there = reportOf(BODY, url);
    expect(linkingSource(there)(spanOf(there, 'Nobody was hurt'), null)).toBe(expected);
  });

  test('of a PDF opens its page, where that is known', () => {
    const pdf = reportOf(BODY, 'https://example.org/Report.PDF?x=1#view');
    const words = spanOf(pdf, 'Nobody was hurt');
    expect(linkingSource(pdf)(words, 12)).toBe('https://example.org/Report.PDF?x=1#page=12');
    expect(linkingSource(pdf)(words, null)).toBe('https://example.org/Report.PDF?x=1#view');
  });

  test('of what has pages but no ending opens at both, the page and the words', () => {
    const served = reportOf(BODY, 'https://example.org/download?id=7');
    const words = spanOf(served, 'Nobody was hurt');
    expect(linkingSource(served)(words, 12)).toBe(
      'https://example.org/download?id=7#page=12:~:text=Nobody%20was%20hurt',
    );
  });

  test('is none without an address of the web', () => {
    const none: Report = changed(report, { origin: { title: 'News', language: 'en' } });
    expect(linkingSource(none)(spanOf(none, 'Nobody'), null)).toBeNull();
    for (const url of ['javascript:alert(1)', 'ftp://example.org/a', 'file:///etc/passwd', 'no address']) {
      const other: Report = changed(report, { origin: { ...report.origin, url } });
      expect(linkingSource(other)(spanOf(other, 'Nobody'), null)).toBeNull();
    }
  });

  test('is shortened, and where even the address is too long, is none', () => {
    const url = (length: number) => `https://example.org/${'a'.repeat(length - 20)}`;
    const japanese = reportOf(
      '原子力発電所の運転は、ロシアの国営企業が監督しています。作業員は残ります。',
      url(300),
    );
    const link = linkingSource(japanese)(japanese.passages[0]?.sentences[0] ?? { start: 0, end: 0 }, null);
    expect(link?.length).toBeLessThanOrEqual(512);
    expect(found(japanese.body, partsOf(link))).toBe('原子力発電所の運転は、');
    const tight = reportOf(BODY, url(505));
    expect(linkingSource(tight)(spanOf(tight, 'Nobody was hurt'), null)).toBe(url(505));
    const over = reportOf(BODY, url(513));
    expect(linkingSource(over)(spanOf(over, 'Nobody was hurt'), null)).toBeNull();
  });
});

test('any words of any report get a link of the grammar, within the limit, that finds no other words', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'the',
      'talks',
      'plant',
      'a-b',
      'x,y',
      'R&D',
      '100%',
      '“so”',
      'été',
      '電力',
      '\u{1F600}',
      'it’s',
      '#5',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  );
  const body = fc.array(fc.array(word, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(body, fc.nat(), (paragraphs, which) => {
      const text = paragraphs.map((words) => words.join(' ').replace(/[\r\n]/g, ' ')).join('\n\n');
      const report = changed(reportOf('x'), { body: text });
      const words = paragraphs[which % paragraphs.length]?.join(' ').replace(/[\r\n]/g, ' ') ?? '';
      const start = text.indexOf(words);
      const link = linkingSource(report)({ start, end: start + words.length }, null);
      expect(link?.length).toBeLessThanOrEqual(512);
      if (link?.includes(':~:')) partsOf(link);
      else expect(link).toBe(URL_OF);
    }),
    { numRuns: 100 },
  );
});

test('takes time in proportion to the report’s length', async () => {
  const work = (size: number) => {
    const report = reportOf('The talks failed again. '.repeat(size));
    const link = linkingSource(report);
    for (const { sentences } of report.passages) link(sentences[0] ?? { start: 0, end: 1 }, null);
  };
  expect(await overproportional(1000, work)).toBeNull();
});
