/**
 * Discord's markdown as Quoth writes it, drawn: quotes, lists, headings, small print, code, bold, links, and a backslash ahead of
 * whatever is no markup. Anything else stands as it is.
 */
import { element, link } from '../dom.ts';

const MARKS = [
  { start: '> ', kind: 'quote' },
  { start: '### ', kind: 'heading' },
  { start: '-# ', kind: 'small' },
  { start: '- ', kind: 'item' },
] as const;

type Kind = (typeof MARKS)[number]['kind'] | 'text' | 'code';

/** What a block of code starts and ends with, each on a line of its own. */
const FENCE = '```';

export function drawMarkdown(markdown: string): HTMLElement[] {
  const groups: { readonly kind: Kind; readonly lines: string[] }[] = [];
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (line === FENCE) {
      isCode = !isCode;
      if (isCode) groups.push({ kind: 'code', lines: [] });
      continue;
    }
    if (isCode) {
      groups.at(-1)?.lines.push(line);
      continue;
    }
    const mark = MARKS.find(({ start }) => line.startsWith(start));
    const kind = mark?.kind ?? 'text';
    const text = line.slice(mark?.start.length ?? 0);
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(text);
    else groups.push({ kind, lines: [text] });
  }
  return groups.map(({ kind, lines }) => drawGroup(kind, lines));
}

function drawGroup(kind: Kind, lines: readonly string[]): HTMLElement {
  switch (kind) {
    case 'quote':
      return element('blockquote', {}, ...inLines(lines));
    case 'item':
      return element('ul', {}, ...lines.map((line) => element('li', {}, ...inline(line))));
    case 'heading':
      return element('p', { class: 'heading' }, ...inLines(lines));
    case 'small':
      return element('p', { class: 'small' }, ...inLines(lines));
    case 'code':
      return element('pre', {}, lines.join('\n'));
    case 'text':
      return element('p', {}, ...inLines(lines));
  }
}

function inLines(lines: readonly string[]): (Node | string)[] {
  return lines.flatMap((line, i) => [...(i > 0 ? ['\n'] : []), ...inline(line)]);
}

/** `\*`, `**`, `[label](address)` */
const TOKEN = /\\([\s\S])|\*\*|\[((?:\\[\s\S]|[^\]\\])*)\]\((https?:\/\/[^\s()]+)\)/gu;

function inline(line: string): (Node | string)[] {
  const all: (Node | string)[] = [];
  /** What is bold so far; null where nothing is. */
  let bold: (Node | string)[] | null = null;
  let at = 0;
  const add = (part: Node | string) => {
    const into = bold ?? all;
    const last = into.at(-1);
    // So that text stays in one piece.
    if (typeof part === 'string' && typeof last === 'string') into[into.length - 1] = last + part;
    else if (part !== '') into.push(part);
  };
  for (const match of line.matchAll(TOKEN)) {
    add(line.slice(at, match.index));
    at = match.index + match[0].length;
    const [whole, plain, label, address] = match;
    if (plain !== undefined) add(plain);
    else if (address !== undefined) add(link(address, ...inline(label ?? '')));
    else if (whole === '**' && bold) {
      all.push(element('strong', {}, ...bold));
      bold = null;
    } else bold = [];
  }
  add(line.slice(at));
  // Bold that never ends is none.
  return bold ? [...all, '**', ...bold] : all;
}
