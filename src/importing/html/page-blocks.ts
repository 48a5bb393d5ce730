/** An element of a page, as a reader sees it, to headings and passages: white space as CSS folds it, nothing else touched. */
import type { Block } from '../draft.ts';
import { listPassages } from '../notation/grid.ts';
import { lowered, raised } from '../notation/raised.ts';
import { codeText, isNumberedCode } from './code.ts';
import { type DomElement, type DomNode, isElement, isText } from './dom.ts';
import { itemMarks } from './lists.ts';
import { isNoteLink, isNoteMark, isSiteLink, shiftOf, standApart } from './marks.ts';
import { mathText } from './mathml.ts';
import { tableLines } from './tables.ts';
import { isFormulaSource, isUnseen } from './visibility.ts';

/** With how many of its characters are links, and how many lead to other places of the same page. */
export type PageBlock = Block & { readonly linked: number; readonly inner: number };

/** What a page shows beside its text: counted, to be said. */
export interface Shown {
  pictures: number;
  media: number;
  formulas: number;
}

const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form
  header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption legend
  search`.split(/\s+/u),
);

/** The sign that documentation sites put behind a heading, to link to it. */
const HEADING_SIGN = /\s*(?:[¶#§🔗\uF0C1]|\[(?:edit|bearbeiten|modifier|editar|編集)[^\]]*\])\s*$/u;

/** Styles of the Official Journal of the European Union and of word processors, whose headings are paragraphs. */
const HEADING_CLASSES: readonly (readonly [RegExp, number])[] = [
  [/(?:^|\s)(?:oj-)?doc-ti(?:\s|$)|(?:^|\s)(?:MsoTitle|title-doc-first)(?:\s|$)/, 1],
  [/(?:^|\s)(?:oj-)?ti-(?:section-1|grseq-1|annotation)(?:\s|$)|(?:^|\s)title-annex-1(?:\s|$)/, 2],
  [/(?:^|\s)(?:oj-)?ti-(?:section-2|art)(?:\s|$)|(?:^|\s)title-article-norm(?:\s|$)/, 3],
];

/** Styles of a heading's further lines. */
const HEADING_GOES_ON =
  /(?:^|\s)(?:(?:oj-)?(?:doc-ti|sti-art)|MsoTitle|title-doc-first|stitle-article-norm)(?:\s|$)/;

/** A note's or a source's mark that only its place sets apart from what follows. */
const MARK_AHEAD = /^(\[[\p{L}\p{N}]{1,4}\])(?=\p{L})/u;

const MARK_ALONE = /^(?:\[\d{1,3}\]|[•–—·▪]|\((?:[a-z]|[ivx]{1,5}|\d{1,3})\))$/u;

/** A note's mark, and what is set apart from it by its style only. */
const MARKED = /[^\s\p{Lu}]\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]$/u;

const BACK = /^\s*[↩↑⤴⏎^][\uFE0E\uFE0F]?\s*$/u;

/** A bullet of Word's, which it sets apart by no-break spaces. */
const BULLET = /^[·•▪§o]\s*\u00A0\s*/u;

const NOTE_CLASS = /(?:^|\s)(?:ltx_note_outer|sidenote|marginnote)(?:\s|$)/;

/** `skipped` are elements that are not read. */
export function pageBlocks(
  root: DomElement,
  skipped: ReadonlySet<DomElement> = new Set(),
  shown: Shown = { pictures: 0, media: 0, formulas: 0 },
): readonly PageBlock[] {
  const flow = new Flow(skipped, shown);
  flow.walk(root);
  flow.endPassage();
  return flow.blocks;
}

/** A heading's words on one line, without the sign to link to it. */
export function headingLine(element: DomElement): string {
  return new Flow(new Set(), { pictures: 0, media: 0, formulas: 0 })
    .oneLine(element)
    .replace(HEADING_SIGN, '');
}

class Flow {
  readonly blocks: PageBlock[] = [];
  readonly #skipped: ReadonlySet<DomElement>;
  readonly #shown: Shown;
  #text = '';
  #linked = 0;
  #inner = 0;
  /** Whether the last heading is one by its paragraph's style. */
  #isStyled = false;
  /** Notes that stand where their marks do: they follow the passage. */
  #notes: DomElement[] = [];

  constructor(skipped: ReadonlySet<DomElement>, shown: Shown) {
    this.#skipped = skipped;
    this.#shown = shown;
  }

  walk(node: DomNode): void {
    let last: DomElement | undefined;
    for (const child of node.childNodes) {
      if (isText(child)) {
        this.#add(child.textContent ?? '');
        if (child.textContent !== '') last = undefined;
      } else if (isElement(child) && this.isRead(child)) {
        if (last && standApart(this.#text, last, child)) this.#add(' ');
        this.element(child);
        last = child;
      }
    }
  }

  isRead(element: DomElement): boolean {
    if (element.localName === 'img') this.#picture(element);
    else if (/^(?:iframe|video|audio|object|embed)$/.test(element.localName)) this.#shown.media += 1;
    return !this.#skipped.has(element) && !isUnseen(element);
  }

  /** Another flow over the same page. */
  apart(): Flow {
    return new Flow(this.#skipped, this.#shown);
  }

  /** An element's text on one line. */
  oneLine(element: DomElement): string {
    const own = this.apart();
    own.walk(element);
    own.endPassage();
    return own.blocks
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s*\n\s*/gu, ' ');
  }

  endPassage(): void {
    const [linked, inner] = [this.#linked, this.#inner];
    // Two line breaks in a row are how old pages part paragraphs.
    for (const part of this.#text.split(/\n[ \t]*\n+/u)) {
      const text = part.replace(/^[\s]+|[\s]+$/gu, '').replace(/[ \t]*\n[ \t]*/gu, '\n');
      if (text === '') continue;
      const apart = text.replace(MARK_AHEAD, '$1 ').replace(BULLET, '- ');
      const block: PageBlock = {
        kind: 'passage',
        text: apart,
        linked: Math.min(linked, apart.length),
        inner,
      };
      const last = this.blocks.at(-1);
      if (last && MARK_ALONE.test(last.text)) {
        // The mark stands in a box of its own beside the note or the item.
        this.blocks[this.blocks.length - 1] = {
          ...block,
          text: `${last.text} ${apart}`,
          linked: block.linked + last.linked,
        };
      } else this.blocks.push(block);
    }
    this.#text = '';
    this.#linked = 0;
    this.#inner = 0;
    for (const note of this.#notes.splice(0)) this.#bounded(note);
  }

  /** Adds blocks that were made apart. */
  take(blocks: readonly PageBlock[]): void {
    this.endPassage();
    for (const block of blocks) this.blocks.push(block);
  }

  element(element: DomElement): void {
    const name = element.localName;
    const level = headingLevel(element);
    if (
      level > 0 ||
      (element.localName === 'p' &&
        this.#isStyled &&
        this.#text.trim() === '' &&
        HEADING_GOES_ON.test(element.className))
    )
      this.#heading(element, level || 6);
    else if (name === 'br') this.#text += '\n';
    else if (name === 'math') this.#formula(mathText(element));
    else if (isFormulaSource(element)) this.#formula((element.textContent ?? '').trim());
    else if (shiftOf(element) !== undefined) this.#shifted(element);
    else if (name === 'ruby') this.#ruby(element);
    else if (NOTE_CLASS.test(element.className)) this.#notes.push(element);
    else if (name === 'q') {
      // Browsers show these marks, and a quotation without them reads as the report's own claim.
      this.#text += '“';
      this.walk(element);
      this.#text += '”';
    } else if (name === 'pre' || (name === 'table' && isNumberedCode(element))) this.#preformatted(element);
    else if (name === 'ul' || name === 'ol' || name === 'menu') this.#list(element);
    else if (name === 'table') this.#table(element);
    else if (BLOCKS.has(name) || /(?:^|;)\s*display\s*:\s*block/i.test(element.getAttribute('style') ?? ''))
      this.#bounded(element);
    else if (name === 'a' && element.hasAttribute('href')) this.#link(element);
    else if (name === 'button') this.#bounded(element);
    else this.walk(element);
  }

  #heading(element: DomElement, level: number): void {
    this.endPassage();
    const text = this.oneLine(element)
      .replace(HEADING_SIGN, '')
      .replace(/\s{2,}/gu, ' ');
    const last = this.blocks.at(-1);
    if (last?.kind === 'heading' && this.#isStyled && HEADING_GOES_ON.test(element.className))
      this.blocks[this.blocks.length - 1] = { ...last, text: `${last.text} ${text}`.trim() };
    else if (text !== '') this.blocks.push({ kind: 'heading', level, text, linked: 0, inner: 0 });
    this.#isStyled = element.localName === 'p';
  }

  #link(element: DomElement): void {
    const isInner = element.getAttribute('href')?.startsWith('#') === true;
    // It leads from a note back to its mark.
    if ((isInner && BACK.test(element.textContent ?? '')) || isSiteLink(element)) return;
    const before = this.#text.length;
    if (isNoteLink(element) && !/[[(]$/.test(this.#text))
      this.#text += raised(this.oneLine(element), this.#text.slice(-20), true);
    else this.walk(element);
    const length = Math.max(0, this.#text.length - before);
    this.#linked += length;
    if (isInner) this.#inner += length;
  }

  #formula(text: string): void {
    if (text === '') this.#shown.formulas += 1;
    else this.#add(/[\p{L}\p{N}]$/u.test(this.#text) ? ` ${text}` : text);
  }

  #shifted(element: DomElement): void {
    const text = this.oneLine(element);
    const isLow = shiftOf(element) === 'sub';
    const own = element.textContent ?? '';
    if (text === '') return;
    // White space at its ends is part of the line.
    const before = this.#text + (/^\s/u.test(own) ? ' ' : '');
    this.#text =
      before +
      (isLow
        ? lowered(text)
        : raised(text, before.slice(-20), isNoteMark(element), element.nextSibling?.textContent ?? '')) +
      (/\s$/u.test(own) ? ' ' : '');
  }

  /** Characters with their readings behind them in brackets, whether the page has brackets for older browsers or not. */
  #ruby(ruby: DomElement): void {
    const readings = [...ruby.querySelectorAll('rt')]
      .map((reading) => (reading.textContent ?? '').trim())
      .join('');
    const bases = (node: DomNode): string =>
      [...node.childNodes]
        .map((child) =>
          isText(child)
            ? (child.textContent ?? '')
            : isElement(child) && !/^r[tp]c?$/.test(child.localName)
              ? bases(child)
              : '',
        )
        .join('');
    this.#add(bases(ruby) + (readings === '' ? '' : `(${readings})`));
  }

  #preformatted(element: DomElement): void {
    this.endPassage();
    for (const part of codeText(element).split(/\n[^\S\n]*\n\s*?/u)) {
      const text = part.replace(/^\s*\n|\s+$/gu, '');
      if (text.trim() !== '') this.blocks.push({ kind: 'passage', text, linked: 0, inner: 0 });
    }
  }

  #table(element: DomElement): void {
    this.endPassage();
    const lines = tableLines(element, this);
    if (lines === null) this.#bounded(element);
    else if (lines.length > 0) this.blocks.push(linkedBlock(lines.join('\n'), element));
  }

  /** A list's items with the marks that a browser shows. */
  #list(list: DomElement): void {
    this.endPassage();
    const lines = this.#lines(list, '');
    if (lines !== null) {
      for (const text of listPassages(lines)) this.blocks.push(linkedBlock(text, list));
      return;
    }
    // Items of several paragraphs, or with headings, are passages of their own.
    const marks = itemMarks(list);
    for (const child of list.childNodes) {
      if (isText(child)) this.#add(child.textContent ?? '');
      else if (isElement(child) && this.isRead(child)) {
        const own = this.apart();
        own.walk(child);
        own.endPassage();
        const [first, ...rest] = own.blocks;
        const mark = marks.get(child) ?? '';
        if (first)
          this.take([
            {
              ...first,
              text:
                mark === '- ' && (first.kind === 'heading' || rest.length > 0)
                  ? first.text
                  : mark + first.text,
            },
            ...rest,
          ]);
      }
    }
    this.endPassage();
  }

  /** A line an item; null where an item has more than that. */
  #lines(list: DomElement, indent: string): readonly string[] | null {
    const lines: string[] = [];
    const marks = itemMarks(list);
    for (const item of list.children) {
      if (!this.isRead(item)) continue;
      if (item.localName === 'ul' || item.localName === 'ol') {
        // A list right within a list is not allowed, and common.
        const inner = this.#lines(item, `${indent}  `);
        if (inner === null) return null;
        lines.push(...inner);
        continue;
      }
      if (item.localName !== 'li') return null;
      const own = this.apart();
      const nested: string[] = [];
      for (const child of item.childNodes) {
        if (isElement(child) && (child.localName === 'ul' || child.localName === 'ol')) {
          const inner = this.isRead(child) ? this.#lines(child, `${indent}  `) : [];
          if (inner === null) return null;
          nested.push(...inner);
        } else {
          own.walk({ nodeType: 1, textContent: null, childNodes: [child] });
        }
      }
      own.endPassage();
      if (own.blocks.length > 1 || own.blocks.some(({ kind }) => kind === 'heading')) return null;
      const text = own.blocks[0]?.text.replace(/\n/gu, ' ');
      if (text !== undefined) lines.push(`${indent}${marks.get(item) ?? '- '}${text}`);
      lines.push(...nested);
    }
    return lines;
  }

  #bounded(element: DomElement): void {
    this.endPassage();
    this.walk(element);
    this.endPassage();
  }

  #picture(image: DomElement): void {
    const alt = (image.getAttribute('alt') ?? '').trim();
    if (/(?:^|[\s_-])(?:tex|latex|mwe-math|math|equation)(?:[\s_-]|$)/i.test(image.className)) {
      // Where the formula stands beside its picture, it has been read.
      if (!image.parentElement?.querySelector('math')) this.#formula(alt);
    } else if (isPicture(image)) this.#shown.pictures += 1;
  }

  #add(text: string): void {
    const folded = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (/^\p{Lu}/u.test(folded) && MARKED.test(this.#text.slice(-20))) this.#text += ' ';
    const atStart = this.#text === '' || /[ \n]$/.test(this.#text);
    this.#text += atStart ? folded.replace(/^ /, '') : folded;
  }
}

/** Not an icon or what only fills a place. */
function isPicture(image: DomElement): boolean {
  const size = Math.max(
    Number(image.getAttribute('width') ?? 100),
    Number(image.getAttribute('height') ?? 100),
  );
  return !(size <= 40) && image.getAttribute('role') !== 'presentation';
}

function headingLevel(element: DomElement): number {
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  if (level !== undefined) return Number(level);
  if (element.getAttribute('role') === 'heading')
    return Math.min(Math.max(Number(element.getAttribute('aria-level')) || 2, 1), 6);
  if (element.localName !== 'p' || element.className === '') return 0;
  return HEADING_CLASSES.find(([names]) => names.test(element.className))?.[1] ?? 0;
}

function linkedBlock(text: string, element: DomElement): PageBlock {
  let [linked, inner] = [0, 0];
  for (const link of element.querySelectorAll('a[href]')) {
    const length = (link.textContent ?? '').trim().length;
    linked += length;
    if (link.getAttribute('href')?.startsWith('#')) inner += length;
  }
  return {
    kind: 'passage',
    text,
    linked: Math.min(linked, text.length),
    inner: Math.min(inner, text.length),
  };
}
