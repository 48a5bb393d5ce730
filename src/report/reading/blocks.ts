/** The parts that a knowledge file's body falls into: headings, and passages between blank lines. */
import MarkdownIt from 'markdown-it';
import { linesOf, trimmed } from '../lines.ts';
import type { Span } from '../report.ts';
import { type PageMark, pageMarksIn } from './pages.ts';

export type BodyBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly level: number }
  | ({ readonly kind: 'passage' } & Span)
  /** No text of the report: a page begins with the next passage or within it. */
  | ({ readonly kind: 'page' } & PageMark);

/** A plain text has no headings: every run of lines that are not blank is a passage, or says where pages begin. */
export function plainTextBlocks(body: string): readonly BodyBlock[] {
  const lines = linesOf(body);
  return passages(body, lines, { start: 0, end: lines.length }, []).flatMap((passage) => {
    const marks = pageMarksIn(body.slice(passage.start, passage.end));
    return marks ? pagesOf(marks) : [passage];
  });
}

function pagesOf(marks: readonly PageMark[]): readonly BodyBlock[] {
  return marks.map((mark) => ({ kind: 'page', ...mark }));
}

/** CommonMark with tables; blocks only, since a quote shows the file's own characters. */
const blockParser = new MarkdownIt('commonmark').enable('table').disable(['inline'], true);
const inlineParser = new MarkdownIt('commonmark');

/**
 * A Markdown body: headings that stand in nothing else make sections, blank lines part passages except inside code.
 * Rules, comments and link definitions are no text of the report and left out, but for what comments say of pages.
 */
export function markdownBlocks(body: string): readonly BodyBlock[] {
  const lines = linesOf(body);
  const blocks: BodyBlock[] = [];
  const solid: Span[] = [];
  const open: Span[] = [];
  const flush = () => {
    const [first, last] = [open[0], open.at(-1)];
    const own = first && last ? passages(body, lines, { start: first.start, end: last.end }, solid) : [];
    // Of a long report more than a call can be given.
    for (const passage of own) blocks.push(passage);
    open.length = 0;
    solid.length = 0;
  };
  const tokens = blockParser.parse(body, {});
  for (const [i, token] of tokens.entries()) {
    if (!token.map || token.nesting < 0) continue;
    const range: Span = { start: token.map[0], end: token.map[1] };
    if (token.type === 'fence' || token.type === 'code_block') solid.push(range);
    if (token.level > 0) continue;
    if (token.type === 'heading_open') {
      flush();
      const content = tokens[i + 1]?.content ?? '';
      blocks.push({ kind: 'heading', text: plainWords(content), level: Number(token.tag.slice(1)) });
    } else if (token.type === 'hr' || isComment(token.type, token.content)) {
      flush();
      blocks.push(...pagesOf(pageMarksIn(token.content) ?? []));
    } else {
      open.push(range);
    }
  }
  flush();
  return blocks;
}

function isComment(type: string, content: string): boolean {
  return type === 'html_block' && /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/.test(content);
}

/** The words of a heading, or of a beginning of a passage, without their markup, on one line. */
export function plainWords(source: string): string {
  const words = (inlineParser.parseInline(source, {})[0]?.children ?? []).map((token) =>
    token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content,
  );
  return words.join('').replace(/\s+/gu, ' ').trim();
}

/** The passages in the lines of `range` (indices of `lines`, end exclusive); blank lines in `solid` ranges part none. */
function passages(
  body: string,
  lines: readonly Span[],
  range: Span,
  solid: readonly Span[],
): readonly Extract<BodyBlock, { kind: 'passage' }>[] {
  const found: Extract<BodyBlock, { kind: 'passage' }>[] = [];
  let start: number | null = null;
  let end = 0;
  let nextSolid = 0;
  const flush = () => {
    const span = start === null ? null : trimmed(body, { start, end });
    if (span) found.push({ kind: 'passage', ...span });
    start = null;
  };
  for (let i = range.start; i < range.end; i += 1) {
    const line = lines[i];
    if (!line) break;
    while ((solid[nextSolid]?.end ?? Number.POSITIVE_INFINITY) <= i) nextSolid += 1;
    const inSolid = (solid[nextSolid]?.start ?? Number.POSITIVE_INFINITY) <= i;
    if (!inSolid && !trimmed(body, line)) {
      flush();
    } else {
      start ??= line.start;
      end = line.end;
    }
  }
  flush();
  return found;
}
