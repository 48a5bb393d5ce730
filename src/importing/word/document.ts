/** The main part of a Word document, its notes and its text boxes, to blocks. */
import type { Block } from '../draft.ts';
import { gridLines } from '../notation/grid.ts';
import { Line } from '../notation/line.ts';
import { numeral } from '../notation/numerals.ts';
import { BlockList } from './block-list.ts';
import { Fields, isContentsCode } from './fields.ts';
import { Losses } from './losses.ts';
import { Numberings } from './numbering.ts';
import type { WordPackage } from './package.ts';
import { readRuns, type Scope } from './runs.ts';
import { numberOf, type ParagraphStyle, Styles } from './styles.ts';
import {
  attributeOf,
  child,
  childrenOf,
  descendants,
  isOn,
  parseXml,
  textWithin,
  type XmlElement,
} from './xml.ts';

export interface WordText {
  readonly blocks: readonly Block[];
  /** In the document's own style for it. */
  readonly title: string | undefined;
  /** The first paragraph, where it looks like a title: in bold, centred or larger than what follows. */
  readonly likelyTitle: string | undefined;
  readonly losses: Losses;
}

/** Elements that hold blocks and are none themselves. */
const WRAPPERS = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:body']);

/** A cell with more is a page's layout; in characters. */
const LONGEST_CELL = 1500;

export function readDocument(file: WordPackage, progress: (done: number) => void): WordText {
  const reader = new DocumentReader(file);
  const list = new BlockList();
  parseXml(
    file.main,
    {
      depth: 2,
      element: (element, parent) => {
        if (parent.name === 'w:body') reader.block(element, list);
      },
    },
    progress,
  );
  reader.flush(list);
  reader.notes(list);
  for (const kind of ['header', 'footer'])
    for (const part of file.allRelated(kind)) reader.losses.text('edges', reader.plainText(part));
  const comments = file.related('comments');
  if (comments) reader.losses.text('comments', reader.plainText(comments));
  return { blocks: list.blocks, title: reader.title, likelyTitle: reader.likelyTitle, losses: reader.losses };
}

class DocumentReader {
  readonly losses = new Losses();
  title: string | undefined;
  likelyTitle: string | undefined;
  readonly #file: WordPackage;
  readonly #styles: Styles;
  readonly #numberings: Numberings;
  readonly #scope: Scope;
  #isFirst = true;
  #followsTitle = false;
  /** The line of a paragraph whose end is struck out, or that is a drop cap: the next one goes on in it. */
  #unended: Line | undefined;

  constructor(file: WordPackage) {
    this.#file = file;
    this.#styles = new Styles(file.related('styles'));
    this.#numberings = new Numberings(file.related('numbering'));
    const settings = file.related('settings');
    const noteFormat = (kind: 'footnote' | 'endnote') =>
      attributeOf(settings, `w:${kind}Pr`, 'w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman');
    this.#scope = {
      file,
      styles: this.#styles,
      fields: new Fields(),
      losses: this.losses,
      noted: [],
      boxes: [],
      noteMark: (kind, number) => noteMark(noteFormat(kind), number),
    };
  }

  block(element: XmlElement, list: BlockList): void {
    if (element.name === 'w:p') this.#paragraph(element, list);
    else if (element.name === 'w:tbl') this.#table(element, list);
    else if (element.name === 'w:sdt' && isContentsList(element))
      this.losses.text('contents', this.plainText(element));
    else if (element.name === 'w:sdt') this.#children(child(element, 'w:sdtContent'), list);
    else if (element.name === 'm:oMathPara' || element.name === 'm:oMath')
      this.#paragraph({ name: 'w:p', attributes: {}, children: [element] }, list);
    else if (element.name === 'w:altChunk' || element.name === 'w:subDoc') this.losses.thing('document', '');
    else if (element.name === 'w:del' || element.name === 'w:moveFrom')
      this.losses.text('deleted', this.plainText(element));
    else if (element.name === 'mc:AlternateContent')
      this.#children(child(element, 'mc:Choice') ?? child(element, 'mc:Fallback'), list);
    else if (WRAPPERS.has(element.name)) this.#children(element, list);
  }

  /** What stands in a line that no further paragraph ended. */
  flush(list: BlockList): void {
    const text = this.#unended?.text.trim();
    this.#unended = undefined;
    if (text) list.passage(text);
  }

  /** Footnotes and endnotes, in the order of their marks, each behind its own. */
  notes(list: BlockList): void {
    for (const kind of ['footnote', 'endnote'] as const) {
      const part = this.#file.related(`${kind}s`);
      const texts = new Map(childrenOf(part).map((note) => [note.attributes['w:id'], note]));
      // A note may have notes of its own.
      for (let at = 0; at < this.#scope.noted.length; at += 1) {
        const noted = this.#scope.noted[at];
        const note = noted?.kind === kind ? texts.get(noted.id) : undefined;
        if (!noted || !note) continue;
        const own = new BlockList();
        this.#children(note, own);
        const mark = /^[\p{L}\p{N}]+$/u.test(noted.mark) ? `[${noted.mark}]` : noted.mark;
        const [first, ...rest] = own.blocks;
        if (first) list.add([{ kind: 'passage', text: `${mark} ${first.text.trim()}` }, ...rest]);
      }
    }
  }

  /** For counting what is left out; nothing of it is taken for the document's own. */
  plainText(element: XmlElement): string {
    const paragraphs = descendants(element, 'w:p');
    const text = (of: XmlElement) =>
      [...descendants(of, 'w:t'), ...descendants(of, 'w:delText')].map(textWithin).join('');
    return (paragraphs.length > 0 ? paragraphs.map(text) : [text(element)]).join(' ').trim();
  }

  #children(element: XmlElement | undefined, list: BlockList): void {
    for (const each of childrenOf(element)) this.block(each, list);
  }

  #paragraph(paragraph: XmlElement, list: BlockList): void {
    const properties = child(paragraph, 'w:pPr');
    const styleId = attributeOf(properties, 'w:pStyle');
    const style = this.#styles.paragraph(styleId);
    const level = headingLevel(style, properties);
    const { fields, boxes } = this.#scope;
    // A heading within a contents list means that the list's end is missing.
    if (level > 0 && fields.isContents && !style.isContents) fields.endContents();
    const wasContents = style.isContents || fields.isContents || startsContents(paragraph);
    const goesOn = child(child(properties, 'w:rPr'), 'w:del') !== undefined || isDropCap(properties);
    // An item of which the end is struck out is none: the next one has its number.
    const mark = goesOn ? null : this.#numberings.next(numberingOf(style, properties), styleId);
    if (wasContents) {
      readRuns(paragraph, style.look, new Line(), this.#scope);
      this.losses.text('contents', this.plainText(paragraph));
      return;
    }
    const line = this.#unended ?? new Line();
    this.#unended = undefined;
    readRuns(paragraph, style.look, line, this.#scope);
    if (goesOn) {
      this.#unended = line;
      return;
    }
    const text = tidy(line.text);
    if (text !== '') this.losses.passed(text);
    if (text !== '') this.#emit(text, paragraph, style, level, mark, list);
    for (const box of boxes.splice(0)) {
      const own = new BlockList();
      this.#children(box, own);
      list.add(own.blocks);
    }
  }

  #emit(
    text: string,
    paragraph: XmlElement,
    style: ParagraphStyle,
    level: number,
    mark: ReturnType<Numberings['next']>,
    list: BlockList,
  ): void {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    const oneLine = text.replace(/\s*\n\s*/gu, ' ');
    const followsTitle = this.#followsTitle;
    this.#followsTitle = style.isTitle;
    if (style.isTitle && level === 0 && oneLine.length <= 300) {
      // A title of two lines is often two paragraphs.
      if (this.title === undefined) this.title = oneLine;
      else if (followsTitle) this.title += ` ${oneLine}`;
      list.heading(1, oneLine);
    } else if (level > 0 && oneLine.length <= 300) {
      list.heading(level, mark && !mark.isBullet && mark.text !== '' ? `${mark.text} ${oneLine}` : oneLine);
    } else if (mark && mark.text !== '') {
      list.item(mark.level, `${mark.text} ${oneLine}`, mark.list);
    } else {
      if (isFirst && looksLikeTitle(oneLine, paragraph, style, this.#styles)) this.likelyTitle = oneLine;
      list.passage(text);
    }
  }

  #table(table: XmlElement, list: BlockList): void {
    const rows = unwrapped(table, 'w:tr').filter((row) => {
      const kind = leftOut(row);
      if (kind !== undefined) this.losses.text(kind, this.plainText(row));
      return kind === undefined;
    });
    const cells = rows.map((row) => cellsOf(row));
    const asBlocks = cells.map((row) =>
      row.map((cell) => {
        const own = new BlockList();
        if (!cell.isContinued) this.#children(cell.element, own);
        return { own, ...cell };
      }),
    );
    const isLayout = asBlocks.some((row) =>
      row.some(
        ({ own, element }) =>
          own.blocks.some(({ kind }) => kind === 'heading') ||
          child(element, 'w:tbl') !== undefined ||
          (own.blocks.length > 2 && own.oneLine.length > LONGEST_CELL),
      ),
    );
    const grid = asBlocks.map((row, i) => [
      ...Array<string>(gridSkipped(rows[i])).fill(''),
      ...row.flatMap(({ own, span }) => [own.oneLine, ...Array<string>(span - 1).fill('')]),
    ]);
    const lines = isLayout ? null : gridLines(grid);
    if (lines === null) for (const row of asBlocks) for (const { own } of row) list.add(own.blocks);
    else if (lines.length > 0) list.passage(lines.join('\n'));
  }
}

function noteMark(format: string, number: number): string {
  if (format === 'lowerRoman') return numeral(number, 'lower-roman');
  if (format === 'upperRoman') return numeral(number, 'upper-roman');
  if (format === 'lowerLetter') return numeral(number, 'lower-alpha');
  if (format === 'upperLetter') return numeral(number, 'upper-alpha');
  if (format !== 'chicago') return String(number);
  return (['*', '†', '‡', '§'][(number - 1) % 4] ?? '*').repeat(Math.floor((number - 1) / 4) + 1);
}

/** 1 to 9; 0 of body text. The paragraph's own level goes ahead of its style's. */
function headingLevel(style: ParagraphStyle, properties: XmlElement | undefined): number {
  const own = numberOf(attributeOf(properties, 'w:outlineLvl'));
  return own === undefined ? (style.heading ?? 0) : (own + 1) % 10;
}

function numberingOf(style: ParagraphStyle, properties: XmlElement | undefined): ParagraphStyle['numbering'] {
  const own = child(properties, 'w:numPr');
  const id = attributeOf(own, 'w:numId');
  return {
    id: id ?? style.numbering.id,
    level: numberOf(attributeOf(own, 'w:ilvl')) ?? (id === undefined ? style.numbering.level : undefined),
  };
}

function isContentsList(control: XmlElement): boolean {
  const gallery = attributeOf(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery');
  return gallery === 'Table of Contents';
}

/** Whether the paragraph is the large letter that the next one opens with. */
function isDropCap(properties: XmlElement | undefined): boolean {
  return /^(?:drop|margin)$/.test(child(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '');
}

function startsContents(paragraph: XmlElement): boolean {
  return (
    descendants(paragraph, 'w:instrText').some((code) => isContentsCode(textWithin(code))) ||
    descendants(paragraph, 'w:fldSimple').some(({ attributes }) =>
      isContentsCode(attributes['w:instr'] ?? ''),
    )
  );
}

function looksLikeTitle(text: string, paragraph: XmlElement, style: ParagraphStyle, styles: Styles): boolean {
  if (text.length > 150 || /[.;:,]$/.test(text)) return false;
  const centred = (attributeOf(paragraph, 'w:pPr', 'w:jc') ?? (style.centred ? 'center' : '')) === 'center';
  const runs = descendants(paragraph, 'w:r').filter((run) => textWithin(child(run, 'w:t')).trim() !== '');
  const looks = runs.map((run) => styles.run(child(run, 'w:rPr'), style.look));
  return centred || (looks.length > 0 && looks.every(({ bold, size }) => bold || (size ?? 0) >= 28));
}

/** Spaces that only set the line, and those at its ends. */
function tidy(text: string): string {
  return text
    .replace(/[ \t\f\v]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** Why a row of a table is not shown, if so. */
function leftOut(row: XmlElement): 'deleted' | 'hidden' | undefined {
  const properties = child(row, 'w:trPr');
  if (!properties) return undefined;
  if (child(properties, 'w:del') !== undefined) return 'deleted';
  return isOn(properties, 'w:hidden') ? 'hidden' : undefined;
}

interface Cell {
  readonly element: XmlElement;
  readonly span: number;
  /** Whether it goes on from the row above, as a part of its cell. */
  readonly isContinued: boolean;
}

function cellsOf(row: XmlElement): readonly Cell[] {
  return unwrapped(row, 'w:tc').map((element) => {
    const properties = child(element, 'w:tcPr');
    const merge = child(properties, 'w:vMerge');
    return {
      element,
      span: Math.max(1, Math.min(numberOf(attributeOf(properties, 'w:gridSpan')) ?? 1, 64)),
      isContinued: merge !== undefined && merge.attributes['w:val'] !== 'restart',
    };
  });
}

function gridSkipped(row: XmlElement | undefined): number {
  return Math.min(numberOf(attributeOf(row, 'w:trPr', 'w:gridBefore')) ?? 0, 64);
}

/** The children of that name, those within content controls and the like included. */
function unwrapped(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((each) => {
    if (each.name === name) return [each];
    return each.name === 'w:sdt' || WRAPPERS.has(each.name) ? unwrapped(each, name) : [];
  });
}
