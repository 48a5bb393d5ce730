/**
 * A draft to the knowledge file that reads back as that very text.
 *
 * Quotes show the file's own characters, so that markup can't be escaped with backslashes in a passage. But Quoth reads a
 * passage's blocks only, not its inline markup, and leaves out the white space ahead of a passage: a line that would open a
 * heading, rule, fence, link definition or HTML stands indented, as code does, and comes out as it is. In headings, whose
 * inline markup is read, backslashes escape and are not shown.
 */
import { stringify } from 'yaml';
import { linesOf } from '../report/lines.ts';
import { type BodyBlock, markdownBlocks } from '../report/reading/blocks.ts';
import { parseReport } from '../report/reading/parse-report.ts';
import type { Report } from '../report/report.ts';
import { type Block, type Draft, partOf } from './draft.ts';
import { pageComments } from './page-comments.ts';
import { Unreadable } from './source/unreadable.ts';

export interface Rendered {
  readonly ending: '.md' | '.txt';
  readonly text: string;
  readonly report: Report;
}

const FIELDS = [
  'title',
  'publisher',
  'author',
  'url',
  'published',
  'retrieved',
  'language',
  'disclaimer',
] as const;

/** Makes a line code, of which nothing is markup. */
const INDENT = '    ';

/** Ends a list, which would take what is indented behind it for its own, and parts code from code; no text of a report. */
const DIVIDER = '<!-- -->';

/** Blocks that are written otherwise than they are at first; more are of a text that nobody wrote. */
const MOST_FALLBACKS = 100;

/**
 * Markdown where there are headings, plain text where there are none. What was written is read back and compared, so that
 * a file either says what its draft does or is not made. A block that doesn't read back is written line by line as code, a
 * heading that doesn't as a passage.
 */
export function render(name: string, draft: Draft): Rendered {
  const frontMatter = frontMatterOf(draft);
  const headings = draft.blocks.some(({ kind }) => kind === 'heading');
  if (!headings && draft.markup === 'none') return plain(name, draft, frontMatter);
  const literal = draft.markup === 'none';
  let blocks: readonly Written[] = literal ? draft.blocks.flatMap(partAtMarkup) : draft.blocks;
  for (let fallbacks = 0; fallbacks <= MOST_FALLBACKS; fallbacks += 1) {
    const body = `\n${markdown(blocks, literal, languageOf(draft))}\n`;
    const read = markdownBlocks(body);
    const at = firstDifference(body, read, blocks);
    if (at === null) {
      const text = frontMatter + body;
      return { ending: '.md', text, report: reportOf(`${name}.md`, text, read) };
    }
    const block = blocks[at];
    if (!literal || !block || block.isCode) break;
    blocks = [...blocks.slice(0, at), ...asCode(block), ...blocks.slice(at + 1)];
  }
  // Nothing in a plain text is markup; what it costs is that headings make no sections.
  return plain(name, draft, frontMatter);
}

/** A block as it is written down: as code, of which nothing is markup, where it would not be read as it is. */
type Written = Block & { readonly isCode?: boolean };

function asCode(block: Block): readonly Written[] {
  return linesOf(block.text).map(({ start, end }) => {
    const { text, pages = [] } = partOf(block, start, end);
    return { kind: 'passage', text, pages, isCode: true };
  });
}

function plain(name: string, draft: Draft, frontMatter: string): Rendered {
  const comments = pageComments(draft.blocks, languageOf(draft));
  const parts = draft.blocks.flatMap((block, i) => [...(comments[i] ?? []), block.text]);
  const text = `${frontMatter}\n${parts.join('\n\n')}\n`;
  return { ending: '.txt', text, report: reportOf(`${name}.txt`, text) };
}

function frontMatterOf({ stated }: Draft): string {
  const fields = FIELDS.flatMap((field) => (stated[field] === undefined ? [] : [[field, stated[field]]]));
  return `---\n${stringify(Object.fromEntries(fields), { lineWidth: 110 })}---\n`;
}

function reportOf(file: string, text: string, read?: readonly BodyBlock[]): Report {
  const parsed = parseReport(file, new TextEncoder().encode(text), read);
  if (parsed.ok) return parsed.report;
  throw new Unreadable(`makes no sound report: ${parsed.faults.map(({ what }) => what).join('; ')}`);
}

/** A line at which Markdown ends a paragraph's being one, or that would not be read as text. */
const MARKUP_LINE = /^(?:#{1,6}(?:\s|$)|[-=*_](?:[ \t]*[-=*_])*[ \t]*$|`{3}|~{3}|<|\[[^\]]*\]:)/;

/** The marks of lists and quotations, which hold blocks of their own and are themselves read as text. */
const CONTAINER_MARKS = /^(?:\s*(?:[-*+>]|\d{1,9}[.)])(?=\s))*\s*/;

/** Nested more deeply, the parser gives up and takes what follows for part of it. */
const TOO_DEEP = /^(?:\s*(?:>|(?:[-*+]|\d{1,9}[.)])(?=\s))){6}/;

/** Passages that hold such a line behind their first are parted ahead of it and behind it. */
function partAtMarkup(block: Block): readonly Block[] {
  if (block.kind === 'heading') return [block];
  const lines = linesOf(block.text).map(({ start, end }) => block.text.slice(start, end));
  const parts: string[][] = [];
  let wasMarkup = false;
  for (const [i, line] of lines.entries()) {
    const isMarkup = isMarkupLine(line);
    if (i === 0 || isMarkup || wasMarkup) parts.push([line]);
    else parts.at(-1)?.push(line);
    wasMarkup = isMarkup;
  }
  let start = 0;
  return parts.map((part) => {
    const end = start + part.join('\n').length;
    const own = partOf(block, start, end);
    start = end + 1;
    return own;
  });
}

function languageOf({ stated }: Draft): string {
  return stated.language ?? 'en';
}

function isMarkupLine(line: string): boolean {
  return (
    MARKUP_LINE.test(line.trim()) ||
    MARKUP_LINE.test(line.replace(CONTAINER_MARKS, '')) ||
    TOO_DEEP.test(line)
  );
}

const LIST_MARK = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/** What inline Markdown would take for more than itself. */
const HEADING_MARKUP = /[\\`*_[\]<>#]|&(?=#?\w+;)/g;

/** `literal`: the very words, of which nothing may be taken for markup. */
function markdown(blocks: readonly Written[], literal: boolean, language: string): string {
  const comments = pageComments(blocks, language);
  const parts: string[] = [];
  let parting = false;
  for (const [i, block] of blocks.entries()) {
    const isCode = literal && (block.isCode || (block.kind === 'passage' && isMarkupLine(block.text)));
    const pages = comments[i] ?? [];
    if (isCode && parting && pages.length === 0) parts.push(DIVIDER);
    parts.push(...pages);
    parts.push(isCode ? INDENT + block.text.trimStart() : markdownOf(block, literal));
    parting = isCode || (block.kind === 'passage' && LIST_MARK.test(block.text));
  }
  return parts.join('\n\n');
}

function markdownOf(block: Block, literal: boolean): string {
  // Indented, several of them would be one block of code; a passage begins with its first character anyway.
  if (block.kind === 'passage') return literal ? block.text.replace(/^[ \t]+/, '') : block.text;
  return `${'#'.repeat(block.level)} ${block.text.replace(HEADING_MARKUP, String.raw`\$&`)}`;
}

/** Which of the blocks does not read back from a body as the heading or passage that it is; null where all do. */
function firstDifference(
  body: string,
  bodyBlocks: readonly BodyBlock[],
  blocks: readonly Block[],
): number | null {
  const read = bodyBlocks.flatMap((block) => {
    if (block.kind === 'page') return [];
    return block.kind === 'heading' ? `${block.level} ${block.text}` : body.slice(block.start, block.end);
  });
  const meant = blocks.map((block) =>
    // White space in a heading is read as spaces: no-break ones, which French has ahead of its marks, are the same there.
    block.kind === 'heading'
      ? `${block.level} ${block.text.replace(/\s+/gu, ' ').trim()}`
      : block.text.trim(),
  );
  const at = meant.findIndex((text, i) => text !== read[i]);
  if (at >= 0) return at;
  return read.length === meant.length ? null : meant.length - 1;
}
