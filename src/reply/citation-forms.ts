/** A quote with its source on one line, in the forms in which people pass it on. */
import type { Quote } from '../library/library.ts';
import { rangeOf } from './quote-parts.ts';
import type { Strings } from './strings/index.ts';

export interface CitationForms {
  readonly plain: string;
  readonly markdown: string;
  readonly bibtex: string;
}

/** Of the marked sentences, or of all passages where nothing is marked; at least one, in the order of the text. */
export function citationForms(quotes: readonly Quote[], strings: Strings): CitationForms {
  const [first, last] = [quotes[0], quotes.at(-1)];
  if (!first || !last) return { plain: '', markdown: '', bibtex: '' };
  const { origin, name } = first.report;
  const { start, text, mark, source } = first;
  const words = oneLine(
    mark ? text.slice(mark.start - start, mark.end - start) : quotes.map((quote) => quote.text).join(' '),
  );
  const url =
    source?.replace(/[()<>{}\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`) ?? null;
  const { author, publisher, published } = origin;
  const title = oneLine(origin.title);
  const who = [author, publisher].flatMap((each) => each ?? []).map(oneLine);
  const reference = rangeOf(first.reference, last.reference);
  const pages = first.page === null ? null : rangeOf(first.page, last.lastPage ?? first.page);
  const where = [
    reference,
    ...(first.page === null ? [] : [strings.citation.pages(first.page, last.lastPage ?? first.page)]),
    ...(published === undefined ? [] : [oneLine(published)]),
  ];
  const quoted = strings.check.word(words);
  const named = escapedMarkdown([...who, ''].join(', '));
  const linked = url === null ? `*${escapedMarkdown(title)}*` : `[*${escapedMarkdown(title)}*](<${url}>)`;
  const fields = Object.entries({
    title,
    author,
    publisher,
    year: published?.match(/\d{4}/)?.[0],
    date: published,
    note: reference,
    pages: pages?.replace('–', '--'),
    annote: words,
  }).flatMap(([field, value]) => (value === undefined ? [] : [`${field} = {${escapedTex(oneLine(value))}}`]));
  const key = `${name}-${reference}`.normalize('NFKD').replace(/[^A-Za-z0-9.]+/g, '-');
  return {
    plain: [
      `${quoted} ${[...who, strings.citation.title(title)].join(', ')}`,
      ...where,
      ...(url ? [url] : []),
    ].join(', '),
    markdown: `${escapedMarkdown(quoted)} — ${named}${linked}${where.map((part) => `, ${escapedMarkdown(part)}`).join('')}`,
    bibtex: `@misc{${key}, ${[...fields, ...(url ? [`url = {${url}}`] : [])].join(', ')}}`,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function escapedMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapedTex(text: string): string {
  return text.replace(/[\\{}%&#$_~^]/g, (mark) => TEX[mark] ?? `\\${mark}`);
}
