/** A plain text, or Markdown, to a draft. */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { linesOf } from '../report/lines.ts';
import { markdownBlocks } from '../report/reading/blocks.ts';
import { pageStarts } from '../report/reading/pages.ts';
import type { PageStart, Span } from '../report/report.ts';
import { dateOf } from './dates.ts';
import type { Block, Draft, PageTurn, Stated } from './draft.ts';
import { withoutMarks } from './markdown-marks.ts';
import { languageTag, stated } from './metadata.ts';
import { decodeText } from './source/decode.ts';

/** Characters from which on a line is a paragraph rather than a line of one. */
const LONG = 160;
const LONGEST_HEADING = 120;

/**
 * A plain text. Blank lines part paragraphs; where there are hardly any and lines are long, every line is one. A short
 * line in title case, without a full stop, between long paragraphs is a heading.
 */
export function readText(bytes: Uint8Array): Draft {
  const text = decodeText(bytes).replace(/\f/g, '\n\n');
  const paragraphs = paragraphsOf(text);
  const blocks = paragraphs.map((paragraph, i): Block => {
    const [, underlined, sign] = UNDERLINED.exec(paragraph) ?? [];
    if (underlined !== undefined)
      return { kind: 'heading', level: i === 0 ? 1 : sign === '=' ? 2 : 3, text: underlined.trim() };
    const heading =
      isHeading(paragraph) && standsAheadOfText(paragraphs, i) && (paragraphs[i - 1]?.length ?? LONG) >= LONG;
    const after =
      isHeading(paragraph) && standsAheadOfText(paragraphs, i) && isHeading(paragraphs[i - 1] ?? '');
    // A line that opens the text stands above the headings under it.
    return heading || after
      ? { kind: 'heading', level: i === 0 ? 1 : 1 + depthOf(paragraph), text: paragraph }
      : { kind: 'passage', text: paragraph };
  });
  return { blocks, stated: {}, markup: 'none', mayHaveButtons: true, notes: [] };
}

/** A line with a rule of signs under it, and perhaps above it, as plain texts set headings. */
const UNDERLINED = /^(?:[=\-~^*#]{3,}\n)?(?![=\-~^*#\s])(.{1,120})\n([=\-~^*#])\2{2,}$/u;

/** The number of a heading in a standard, a judgment or an audit. */
const NUMBER = /^(\d{1,3}(?:\.\d{1,3}){0,4})\.?\s+(?=\p{Lu})/u;

/** 1 of a heading without a number, or with one of a single part. */
function depthOf(heading: string): number {
  return Math.min(NUMBER.exec(heading)?.[1]?.split('.').length ?? 1, 5);
}

function paragraphsOf(text: string): readonly string[] {
  const lines = linesOf(text).map(({ start, end }) => text.slice(start, end));
  const full = lines.filter((line) => line.trim() !== '');
  const blank = lines.slice(0, text.trimEnd().length).filter((line, i) => line.trim() === '' && i > 0).length;
  const long = full.filter((line) => line.length >= LONG).length;
  if (blank < full.length / 4 && long >= full.length / 3) return full.map((line) => line.trim());
  const paragraphs: string[] = [];
  let open: string[] = [];
  for (const line of [...lines, '']) {
    if (line.trim() !== '') {
      open.push(line.trimEnd());
    } else if (open.length > 0) {
      paragraphs.push(open.join('\n').trim());
      open = [];
    }
  }
  return paragraphs;
}

function standsAheadOfText(paragraphs: readonly string[], index: number): boolean {
  const next = paragraphs[index + 1] ?? '';
  return next.length >= LONG || (isHeading(next) && (paragraphs[index + 2] ?? '').length >= LONG);
}

/** One short line without a full stop in which most of the longer words are capitalised. */
function isHeading(paragraph: string): boolean {
  if (
    paragraph === '' ||
    paragraph.length > LONGEST_HEADING ||
    /\n|[.!?…:;,][\p{Pe}\p{Pf}"'’”]*$|^[-*•–—>|]/u.test(paragraph)
  )
    return false;
  if (NUMBER.test(paragraph)) return true;
  const words = [...paragraph.matchAll(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu)].map(([word]) => word);
  const longer = words.filter((word) => word.length >= 4);
  const capital = longer.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 0 && /^[^\p{L}]*\p{Lu}/u.test(paragraph) && capital >= longer.length * 0.75;
}

const field = z
  .union([z.string(), z.array(z.string()).transform((values) => values.join(', '))])
  .optional()
  .catch(undefined);

/** The names that other tools use for what a knowledge file states. */
const frontMatterSchema = z.object({
  title: field,
  publisher: field,
  author: field,
  authors: field,
  url: field,
  canonical: field,
  published: field,
  date: field,
  language: field,
  lang: field,
  disclaimer: field,
  retrieved: field,
});

const YAML = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const TOML = /^\+\+\+[ \t]*\r?\n([\s\S]*?)(?<=\n)\+\+\+[ \t]*(?:\r?\n|$)/;

/** Markdown stays the source that it is; what YAML stands ahead of it is read for what it states. */
export function readMarkdown(bytes: Uint8Array): Draft {
  const text = decodeText(bytes);
  const [yaml, toml] = [YAML.exec(text), TOML.exec(text)];
  const { text: body, lines } = withoutMarks(text.slice((yaml ?? toml)?.[0].length ?? 0));
  const parts = markdownBlocks(body);
  const pages = pageStarts(body, parts);
  const blocks = parts.flatMap((block): readonly Block[] => {
    if (block.kind === 'page') return [];
    if (block.kind === 'heading') return [block];
    const text = sourceOf(body, block);
    return [{ kind: 'passage', text, ...pagesWithin(pages, block, text.length) }];
  });
  return {
    blocks,
    stated: statedBy(yaml ? yamlFields(yaml[1] ?? '') : tomlFields(toml?.[1] ?? '')),
    markup: 'markdown',
    mayHaveButtons: true,
    notes:
      lines === 0
        ? []
        : [`left out: what only a program reads, on ${lines === 1 ? '1 line' : `${lines} lines`}`],
  };
}

/** The pages on which a passage stands; its source's text may begin ahead of it. */
function pagesWithin(
  pages: readonly PageStart[],
  { start, end }: Span,
  length: number,
): { readonly pages?: readonly PageTurn[] } {
  const ahead = length - (end - start);
  const opening = pages.findLast((page) => page.start <= start);
  const within = pages.filter((page) => page.start > start && page.start < end);
  const turns = [
    ...(opening ? [{ at: 0, label: opening.label, sheet: opening.sheet }] : []),
    ...within.map(({ start: at, label, sheet }) => ({ at: ahead + at - start, label, sheet })),
  ];
  return turns.length > 0 ? { pages: turns } : {};
}

/** A passage with the white space ahead of its first line, which Markdown may give a meaning. */
function sourceOf(body: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const lineStart = Math.max(body.lastIndexOf('\n', start - 1), body.lastIndexOf('\r', start - 1)) + 1;
  const margin = body.slice(lineStart, start);
  return (margin.trim() === '' ? margin : '') + body.slice(start, end);
}

function yamlFields(yaml: string): unknown {
  const document = parseDocument(yaml, { schema: 'failsafe' });
  return document.errors.length > 0 ? {} : document.toJS({ maxAliasCount: 0 });
}

/** Texts, lists of texts and days on lines of their own, ahead of the first table: all that a report states of itself. */
function tomlFields(toml: string): unknown {
  const [own = ''] = toml.split(/^\s*\[/mu);
  return Object.fromEntries(
    [...own.matchAll(/^[ \t]*([\w-]+)[ \t]*=[ \t]*(\S.*?)[ \t]*$/gmu)].map(([, name, value = '']) => {
      const texts = [...value.matchAll(/"([^"\\]*)"|'([^']*)'/gu)].map(
        ([, basic, literal]) => basic ?? literal,
      );
      return [name, /^\d/.test(value) ? value : value.startsWith('[') ? texts : texts[0]];
    }),
  );
}

function statedBy(fields: unknown): Stated {
  const parsed = frontMatterSchema.safeParse(fields);
  if (!parsed.success) return {};
  const {
    title,
    publisher,
    author,
    authors,
    url,
    canonical,
    published,
    date,
    language,
    lang,
    disclaimer,
    retrieved,
  } = parsed.data;
  return stated({
    title,
    publisher,
    author: author ?? authors,
    url: url ?? canonical,
    published: dateOf(published ?? date),
    language: languageTag(language ?? lang),
    disclaimer,
    retrieved,
  });
}
