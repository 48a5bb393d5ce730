/** What a reader makes of a source: its text in order, and what it states of where it comes from. */
import type { Origin, PageStart } from '../report/report.ts';

/** What the page is on which a stretch of text stands. */
export type PageName = Pick<PageStart, 'label' | 'sheet'>;

/** A page begins `at` so many UTF-16 code units from the start of a block's text. */
export interface PageTurn extends PageName {
  readonly at: number;
}

interface Paged {
  /** In order: the page on which the block starts, and those that begin within it. Absent where no page is known. */
  readonly pages?: readonly PageTurn[];
}

interface HeadingBlock extends Paged {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  /** On one line. */
  readonly text: string;
}

/** A paragraph, list or table: lines without a blank one among them. */
interface PassageBlock extends Paged {
  readonly kind: 'passage';
  readonly text: string;
}

export type Block = HeadingBlock | PassageBlock;

/** What a source states of itself; what it doesn't is absent. Who may see a report no source states. */
export type Stated = Partial<Omit<Origin, 'channels'>>;

export interface Draft {
  readonly blocks: readonly Block[];
  readonly stated: Stated;
  /** Whether the blocks are Markdown source, or the very words. */
  readonly markup: 'markdown' | 'none';
  /** Whether “Share” by itself may be a button's label: of a page, or the print of one. */
  readonly mayHaveButtons?: boolean;
  /** All that a reader of the source sees, where the blocks are a part of it. */
  readonly visible?: string;
  /** What was left out, mended or noticed, a sentence each, for the person who adds the report. */
  readonly notes: readonly string[];
}

/** `of` is called as work proceeds; `total` is in the same unit as `done`. */
export type Progress = (what: string, done: number, total: number) => void;

/** The text of blocks, a line each, for counting and comparing. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

/** For telling whether two pieces of text are the same: white space, quotation marks and case don't count. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‚‛`´]/gu, "'")
    .replace(/[“”„‟]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.,-]*[\p{L}\p{N}])?/gu;

/** How much a text is, for a note: “12 words”. Chinese and Japanese are counted by their characters. */
export function wordCount(text: string): string {
  const count = text.match(WORD)?.length ?? 0;
  return count === 1 ? '1 word' : `${count} words`;
}

/** The opening words of a text, for naming it on a line. */
export function opening(text: string, length = 60): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return `“${line}”`;
  const cut = line.slice(0, length).replace(/\s+\S*$/u, '');
  return `“${cut}…”`;
}

/** A stretch of a block's text as a block of its own, with the pages that its text stands on. */
export function partOf(block: Block, start: number, end: number): Block {
  const text = block.text.slice(start, end);
  if (!block.pages) return { ...block, text };
  const pages = block.pages.filter(({ at }) => at < end).map((page) => ({ ...page, at: page.at - start }));
  return { ...block, text, pages };
}
