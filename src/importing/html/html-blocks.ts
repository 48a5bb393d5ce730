/** An element of a page, as a reader sees it, to headings and passages: white space as CSS folds it, nothing else touched. */

import type { Block } from '../draft.ts';
import { type DomElement, type DomNode, isElement, isText } from './dom.ts';

const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form
  header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption`.split(
    /\s+/u,
  ),
);

const UNSEEN = new Set(
  `audio button canvas datalist embed head iframe input math meter noscript object option progress script select style
  svg template textarea title video`.split(/\s+/u),
);

const HIDDEN_CLASS = /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text)(?:\s|$)/;

/** The sign that documentation sites put behind a heading, to link to it. */
const HEADING_SIGN = /\s*[¶#§🔗]\s*$/u;

export function blocksOf(root: DomElement): readonly Block[] {
  const flow = new Flow();
  flow.walk(root);
  flow.endPassage();
  return flow.blocks;
}

class Flow {
  readonly blocks: Block[] = [];
  #text = '';

  walk(node: DomNode): void {
    for (const child of node.childNodes) {
      if (isText(child)) this.#add(child.textContent ?? '');
      else if (isElement(child) && !isUnseen(child)) this.#element(child);
    }
  }

  endPassage(): void {
    // Two line breaks in a row are how old pages part paragraphs.
    for (const part of this.#text.split(/\n[ \t]*\n+/u)) {
      const text = part.replace(/^[\s]+|[\s]+$/gu, '').replace(/[ \t]*\n[ \t]*/gu, '\n');
      if (text !== '') this.blocks.push({ kind: 'passage', text });
    }
    this.#text = '';
  }

  #element(element: DomElement): void {
    const name = element.localName;
    const heading = /^h([1-6])$/.exec(name);
    if (heading) {
      this.endPassage();
      const text = oneLine(element).replace(HEADING_SIGN, '');
      if (text !== '') this.blocks.push({ kind: 'heading', level: Number(heading[1]), text });
    } else if (name === 'br') {
      this.#text += '\n';
    } else if (name === 'q') {
      // Browsers show these marks, and a quotation without them reads as the report's own claim.
      this.#text += '“';
      this.walk(element);
      this.#text += '”';
    } else if (name === 'pre') {
      this.endPassage();
      for (const part of (element.textContent ?? '').split(/\n[ \t]*\n+/u)) {
        const text = part.replace(/^\s*\n|\s+$/gu, '');
        if (text.trim() !== '') this.blocks.push({ kind: 'passage', text });
      }
    } else if (name === 'ul' || name === 'ol' || name === 'table') {
      this.endPassage();
      const lines = name === 'table' ? tableLines(element) : listLines(element, '');
      if (lines === null) this.#boundedWalk(element);
      else if (lines.length > 0) this.blocks.push({ kind: 'passage', text: lines.join('\n') });
    } else if (BLOCKS.has(name)) {
      this.#boundedWalk(element);
    } else {
      this.walk(element);
    }
  }

  #boundedWalk(element: DomElement): void {
    this.endPassage();
    this.walk(element);
    this.endPassage();
  }

  #add(text: string): void {
    const folded = text.replace(/[ \t\r\n\f]+/g, ' ');
    const atStart = this.#text === '' || /[ \n]$/.test(this.#text);
    this.#text += atStart ? folded.replace(/^ /, '') : folded;
  }
}

function isUnseen(element: DomElement): boolean {
  return (
    UNSEEN.has(element.localName) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '') ||
    HIDDEN_CLASS.test(element.className)
  );
}

function oneLine(element: DomElement): string {
  return blocksOf(element)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s*\n\s*/gu, ' ');
}

/** A list's items, a line each, with the marks that a browser shows; null where it is not a list but a page's layout. */
function listLines(list: DomElement, indent: string): readonly string[] | null {
  const lines: string[] = [];
  let number = Number(list.getAttribute('start') ?? 1);
  const numbered = list.localName === 'ol' && /^1?$/.test(list.getAttribute('type') ?? '');
  for (const item of list.children) {
    if (isUnseen(item)) continue;
    if (item.localName !== 'li') return null;
    const own = new Flow();
    const nested: string[] = [];
    for (const child of item.childNodes) {
      if (isElement(child) && (child.localName === 'ul' || child.localName === 'ol')) {
        const inner = isUnseen(child) ? [] : listLines(child, `${indent}  `);
        if (inner === null) return null;
        nested.push(...inner);
      } else {
        own.walk({ nodeType: 1, textContent: null, childNodes: [child] });
      }
    }
    own.endPassage();
    if (own.blocks.length > 1 || own.blocks.some(({ kind }) => kind === 'heading')) return null;
    const mark = numbered ? `${number}. ` : '- ';
    number += 1;
    const text = own.blocks[0]?.text.replace(/\n/gu, ' ');
    if (text !== undefined) lines.push(`${indent}${mark}${text}`);
    lines.push(...nested);
  }
  return lines;
}

/** A table's rows, a line each; null where it is not a table but a page's layout. */
function tableLines(table: DomElement): readonly string[] | null {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return null;
  const lines: string[] = [];
  let columns = 0;
  for (const row of table.querySelectorAll('tr')) {
    const cells = [...row.children].filter((cell) => !isUnseen(cell));
    columns = Math.max(columns, cells.length);
    if (cells.some((cell) => cell.querySelector('h1,h2,h3,h4,h5,h6'))) return null;
    const texts = cells.map(oneLine);
    if (texts.some((text) => text !== '')) lines.push(`| ${texts.join(' | ')} |`);
  }
  if (columns < 2) return null;
  const caption = table.querySelector('caption');
  return caption && oneLine(caption) !== '' ? [oneLine(caption), ...lines] : lines;
}
