/** A page of a reply as a terminal shows it, or as plain text for a file or a script. */
import type { Block, Page, QuoteBlock } from '../../reply/reply.ts';
import type { Span } from '../../report/report.ts';
import { cellsIn } from './cells.ts';
import { visible } from './visible.ts';
import { BLANKS, rowsOf } from './wrap.ts';

type Style = 'bold' | 'dim';

export interface Looks {
  /** How wide the terminal is. Null: plain text, where each quote stands as it is in its file. */
  readonly columns: number | null;
  /** Whether the text goes to a terminal, which would obey what control characters say. */
  readonly guarded: boolean;
  readonly style: (style: Style, text: string) => string;
}

/** Beside a quote, so that the report's words are told from Quoth's. */
const BAR = '│ ';
/** Beside the marked sentence, which a terminal without bold, and plain text, tell by nothing else. */
const MARKED_BAR = '» ';
/** Rows longer than this are hard to read. */
const MAX_COLUMNS = 100;
/** Where labels take no more of the width than this, or all of it goes on one row, text stands beside them, else below. */
const LABEL_SHARE = 1 / 3;
const LABEL_INDENT = '  ';
const TEXT_INDENT = '    ';

/** Without a line break at its end. */
export function renderPage(page: Page, looks: Looks): string {
  let text = '';
  let previous: Block | null = null;
  for (const block of [...page.body, ...page.foot]) {
    if (previous) text += tight(previous, block) ? '\n' : '\n\n';
    text += renderBlock(block, looks);
    previous = block;
  }
  return text;
}

/** Whether no empty line stands between two blocks. */
function tight(previous: Block, next: Block): boolean {
  switch (next.kind) {
    case 'quote':
      return false;
    case 'code':
    case 'note':
      return previous.kind === 'note';
    case 'text':
      return previous.kind === 'text' || previous.kind === 'heading';
    case 'list':
      return true;
    case 'heading':
      return false;
  }
}

function renderBlock(block: Block, looks: Looks): string {
  switch (block.kind) {
    case 'quote':
      return looks.columns === null ? plainQuote(block, looks) : quoteRows(block, looks);
    case 'list':
      return listRows(block.items, looks);
    case 'code':
      // In one row, however long, so that it is copied as one.
      return looks.guarded ? visible(block.text) : block.text;
    case 'text':
      return rowsIn(block.text, looks).join('\n');
    case 'heading':
      return styledRows(block.text, 'bold', looks);
    case 'note':
      return styledRows(block.text, 'dim', looks);
  }
}

/**
 * Its characters as they stand in the file, in one piece: the bar stands ahead of the first line alone, and what is marked stands
 * ahead of it all once more, since nothing else tells it there.
 */
function plainQuote({ text, mark }: QuoteBlock, { guarded }: Looks): string {
  const shown = (part: string) => (guarded ? visible(part) : part);
  const marked = mark ? text.slice(mark.start, mark.end) : '';
  if (marked.trim() === '') return BAR + shown(text);
  const ahead = MARKED_BAR + shown(marked);
  return marked.trim() === text.trim() ? ahead : `${ahead}\n\n${BAR}${shown(text)}`;
}

function quoteRows(block: QuoteBlock, looks: Looks): string {
  const { text, mark } = visibleQuote(block);
  const rows = partsAround(text, mark).flatMap((part) =>
    rowsOf(text.slice(part.start, part.end), widthOf(looks, BAR.length)).map((row) => ({
      start: part.start + row.start,
      end: part.start + row.end,
    })),
  );
  return rows
    .map((row) => {
      const start = Math.max(row.start, mark.start);
      const end = Math.min(row.end, mark.end);
      if (start >= end) return BAR + text.slice(row.start, row.end);
      const marked = looks.style('bold', text.slice(start, end));
      return MARKED_BAR + text.slice(row.start, start) + marked + text.slice(end, row.end);
    })
    .join('\n');
}

const BREAK_AHEAD = new RegExp(`[${BLANKS}]*\\n?[${BLANKS}]*$`, 'u');
const BLANKS_BEHIND = new RegExp(`^[${BLANKS}]*`, 'u');

/** So that the bar of the marked sentence stands beside that alone, it has rows of its own where blanks part it from others. */
function partsAround(text: string, mark: Span): readonly Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const at of [mark.start, mark.end]) {
    const ahead = BREAK_AHEAD.exec(text.slice(start, at))?.[0].length ?? 0;
    const behind = BLANKS_BEHIND.exec(text.slice(at))?.[0].length ?? 0;
    const lineEnd = ahead === 0 && text[at + behind] === '\n' ? 1 : 0;
    if (at - ahead <= start || ahead + behind + lineEnd === 0 || text.slice(at).trim() === '') continue;
    parts.push({ start, end: at - ahead });
    start = at + behind + lineEnd;
  }
  return [...parts, { start, end: text.length }];
}

/** What stands ahead decides how a character is shown, so the mark's ends are found by how long that has become. */
function visibleQuote({ text, mark }: QuoteBlock): { readonly text: string; readonly mark: Span } {
  const shown = (end: number) => visible(text.slice(0, end)).length;
  return {
    text: visible(text),
    mark: mark ? { start: shown(mark.start), end: shown(mark.end) } : { start: 0, end: 0 },
  };
}

function listRows(items: readonly { readonly label: string; readonly text: string }[], looks: Looks): string {
  const widthsOf = (texts: readonly string[]) =>
    texts.map((text) => cellsIn(looks.guarded ? visible(text) : text));
  const labels = widthsOf(items.map(({ label }) => label));
  const widest = largest(labels);
  const besideLabel = LABEL_INDENT.length + widest + 2;
  const texts = widthsOf(items.map(({ text }) => text));
  const beside =
    besideLabel <= widthOf(looks, 0) * LABEL_SHARE || besideLabel + largest(texts) <= widthOf(looks, 0);
  const indent = beside ? ' '.repeat(besideLabel) : TEXT_INDENT;
  return items
    .flatMap(({ label, text }, i) => {
      const head = rowsIn(label, looks, LABEL_INDENT.length).map(
        (row) => LABEL_INDENT + looks.style('bold', row),
      );
      if (text === '') return head;
      const rows = rowsIn(text, looks, indent.length).map((row) => (row === '' ? '' : indent + row));
      if (!beside) return [...head, ...rows];
      const padding = ' '.repeat(widest - (labels[i] ?? 0) + 2);
      const [first = '', ...others] = rows;
      return [head.join(' ') + padding + first.trimStart(), ...others];
    })
    .join('\n');
}

function styledRows(text: string, style: Style, looks: Looks): string {
  return rowsIn(text, looks)
    .map((row) => looks.style(style, row))
    .join('\n');
}

/** Of words that are not a quote. `taken` is how many columns stand ahead of each row. */
function rowsIn(text: string, looks: Looks, taken = 0): readonly string[] {
  const shown = looks.guarded ? visible(text) : text;
  if (looks.columns === null) return shown.split('\n');
  return rowsOf(shown, widthOf(looks, taken)).map(({ start, end }) => shown.slice(start, end));
}

function widthOf({ columns }: Looks, taken: number): number {
  return Math.max(1, Math.min(columns ?? MAX_COLUMNS, MAX_COLUMNS) - taken);
}

/** 0 for none; of more than a call can be given, too. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
