/** The lines of a PDF to headings and passages: paragraphs joined over lines, columns and pages, hyphens at line ends undone. */
import type { Block, PageTurn } from '../draft.ts';
import { withLabels } from './chapter-labels.ts';
import { countingOn, hasMarkedHeadings, numberOf } from './headings.ts';
import { goesOnUnspaced, HYPHEN_END, type Joined, Joiner } from './joiner.ts';
import { median } from './page/gutters.ts';
import type { Line } from './pdf-lines.ts';

interface Paragraph {
  readonly lines: readonly Line[];
  readonly table: boolean;
}

export interface PdfText {
  readonly blocks: readonly Block[];
  /** Words joined over a line's end, as they came out, and those of them that stand nowhere else in the text. */
  readonly rejoined: readonly string[];
  readonly uncertain: readonly string[];
}

/** `labels` are those of the pages, by their indices; `language` is what the file says of its text's. */
export function blocksOfLines(
  lines: readonly Line[],
  labels: readonly (string | null)[],
  language: string | undefined,
): PdfText {
  const body = bodyOf(lines);
  const columns = columnsOf(lines);
  const paragraphs = asidesBehind(paragraphsOf(lines, body, columns), body);
  const joiner = new Joiner(lines, language);
  const levels = headingLevels(paragraphs, lines, body);
  const blocks = paragraphs.map((paragraph, i): Block => {
    const level = levels.get(i);
    const { text, turns } = textOf(paragraph, joiner);
    const first = paragraph.lines[0]?.page ?? 0;
    const pages = [{ at: 0, page: first }, ...turns].map(
      ({ at, page }): PageTurn => ({ at, label: labels[page] ?? null, sheet: page + 1 }),
    );
    return level === undefined
      ? { kind: 'passage', text, pages }
      : { kind: 'heading', level, text: text.replace(/\n/g, ' '), pages };
  });
  return { blocks: withLabels(blocks), rejoined: joiner.rejoined, uncertain: joiner.uncertain };
}

function textOf(paragraph: Paragraph, joiner: Joiner): Joined {
  const parts: readonly Joined[] = paragraph.table
    ? paragraph.lines.map(({ cells }) => ({ text: `| ${cells.join(' | ')} |`, turns: [] }))
    : itemsOf(paragraph.lines).map((item) => joiner.join(item));
  const firsts = paragraph.table ? paragraph.lines : itemsOf(paragraph.lines).map(([first]) => first);
  let text = '';
  let ahead = paragraph.lines[0]?.page ?? 0;
  const turns: { at: number; page: number }[] = [];
  for (const [i, part] of parts.entries()) {
    if (i > 0) text += '\n';
    const page = firsts[i]?.page ?? ahead;
    if (page !== ahead) turns.push({ at: text.length, page });
    for (const turn of part.turns) turns.push({ at: text.length + turn.at, page: turn.page });
    ahead = turns.at(-1)?.page ?? ahead;
    text += part.text;
  }
  return { text, turns };
}

interface Body {
  readonly size: number;
  readonly bold: boolean;
  /** From baseline to baseline, in parts of the size. */
  readonly leading: number;
}

/** The style in which most of the text is set. */
function bodyOf(lines: readonly Line[]): Body {
  const characters = new Map<string, number>();
  for (const line of lines) {
    const style = `${roundSize(line.size)} ${line.bold}`;
    characters.set(style, (characters.get(style) ?? 0) + line.text.length);
  }
  const [style = '10 false'] = [...characters].sort((a, b) => b[1] - a[1])[0] ?? [];
  const [size = '10', bold] = style.split(' ');
  const gaps = lines.flatMap((line, i) => {
    const ahead = lines[i - 1];
    const follows = ahead && ahead.column === line.column && roundSize(line.size) === Number(size);
    return follows && line.y > ahead.y ? [(line.y - ahead.y) / line.size] : [];
  });
  return { size: Number(size), bold: bold === 'true', leading: Math.min(median(gaps) || 1.2, 2.5) };
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/** Where the text of each column begins and ends; the margins that most of its lines keep. */
function columnsOf(lines: readonly Line[]): ReadonlyMap<number, Column> {
  const columns = new Map<number, Line[]>();
  for (const line of lines) {
    const known = columns.get(line.column);
    if (known) known.push(line);
    else columns.set(line.column, [line]);
  }
  return new Map(
    [...columns].map(([column, own]) => [
      column,
      { left: Math.min(...own.map(({ x }) => x)), right: Math.max(...own.map(({ right }) => right)) },
    ]),
  );
}

const ITEM = /^(?:[•◦▪‣·∙●○■–*-]|\(?\d{1,3}[.)]|\(?[a-z]\))\s/u;
const ENDS_SENTENCE = /[.!?:;…。！？][\p{Pe}\p{Pf}"'’”\d]*$/u;

function paragraphsOf(
  lines: readonly Line[],
  body: Body,
  columns: ReadonlyMap<number, Column>,
): readonly Paragraph[] {
  const indents = indentsParagraphs(lines, columns);
  const paragraphs: { lines: Line[]; table: boolean }[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.lines.at(-1);
    const row = line.cells.length > 1;
    if (!open || !last || startsAnew(last, line, open.lines, body, columns, indents)) {
      paragraphs.push({ lines: [line], table: row });
    } else {
      open.lines.push(line);
    }
  }
  // A single row with a gap in it is a heading with its number, or the like.
  return paragraphs.map(({ lines: own, table }) => ({ lines: own, table: table && own.length > 1 }));
}

/** Whether paragraphs are told by the indent of their first line, so that a full line at a page's end may go on. */
function indentsParagraphs(lines: readonly Line[], columns: ReadonlyMap<number, Column>): boolean {
  let indented = 0;
  let starts = 0;
  for (const [i, line] of lines.entries()) {
    const ahead = lines[i - 1];
    if (!ahead || ahead.column !== line.column || !ENDS_SENTENCE.test(ahead.text) || ITEM.test(line.text))
      continue;
    if (!hasRoomFor(ahead, line, columns)) continue;
    starts += 1;
    if (isIndented(line, columns)) indented += 1;
  }
  return starts >= 3 && indented >= starts / 2;
}

function isIndented(line: Line, columns: ReadonlyMap<number, Column>): boolean {
  return line.x - (columns.get(line.column)?.left ?? line.x) > line.size * 0.8;
}

/** Whether the first word of `line` would have fitted behind `ahead`: then it was set on a new line for a reason. */
function hasRoomFor(ahead: Line, line: Line, columns: ReadonlyMap<number, Column>): boolean {
  const right = columns.get(ahead.column)?.right ?? ahead.right;
  const word = /^\S+/u.exec(line.text)?.[0].length ?? 0;
  const perCharacter = (line.right - line.x) / Math.max(1, line.text.length);
  return right - ahead.right > (word + 2) * perCharacter;
}

/** Whether `ahead` ends well before its column does and `line` would have gone on there: it was ended for a reason. */
function endsEarly(ahead: Line, line: Line, columns: ReadonlyMap<number, Column>): boolean {
  const column = columns.get(ahead.column);
  const left = column ? column.right - ahead.right : 0;
  return (
    column !== undefined && left > (column.right - column.left) * 0.25 && hasRoomFor(ahead, line, columns)
  );
}

function startsAnew(
  last: Line,
  line: Line,
  open: readonly Line[],
  body: Body,
  columns: ReadonlyMap<number, Column>,
  indents: boolean,
): boolean {
  if (last.tag && line.tag && last.page === line.page) {
    const [table, next] = [last.tag.cell?.table, line.tag.cell?.table];
    if (last.cells.length > 1 && line.cells.length > 1 && (table ?? next) !== undefined)
      return table !== next;
    const isSame = last.tag.element === line.tag.element;
    if (isSame && last.tag.kind !== 'cell') return false;
    if (!isSame && (last.tag.kind === 'heading' || line.tag.kind === 'heading')) return true;
    if (!isSame && last.tag.kind === 'text' && line.tag.kind === 'text') return true;
  } else if ((last.tag?.kind === 'heading') !== (line.tag?.kind === 'heading')) return true;
  if (isHeadOfRow(last, line)) return false;
  if (isProminent(last, body) !== isProminent(line, body)) return true;
  // A line of mostly code or small capitals may stand in the middle of a sentence.
  const runsOn = last.column === line.column && !ENDS_SENTENCE.test(last.text) && /^\p{Ll}/u.test(line.text);
  if (Math.abs(last.size - line.size) > (runsOn ? 1.5 : 0.6)) return true;
  if (last.cells.length > 1 !== line.cells.length > 1) return true;
  if (last.column === line.column && line.y > last.y) {
    const gap = (line.y - last.y) / line.size;
    if (isProminent(line, body)) return gap > Math.max(1.7, body.leading * 1.3);
    if (gap > body.leading * 1.3) return true;
    if (line.cells.length > 1) return false;
    if (ITEM.test(line.text))
      return !ITEM.test(open[0]?.text ?? '') && ENDS_SENTENCE.test(last.text) && !last.text.endsWith(':');
    if (!ENDS_SENTENCE.test(last.text)) {
      const isNew = /^[\p{Lu}\p{N}]/u.test(line.text) && !goesOnUnspaced(last.text, line.text);
      return isNew && endsEarly(last, line, columns);
    }
    if (hasRoomFor(last, line, columns)) return true;
    // Behind a list's mark, the lines of an item stand indented.
    return isIndented(line, columns) && !isIndented(last, columns) && !ITEM.test(open[0]?.text ?? '');
  }
  // Over the end of a column or page.
  if (FLOAT.test(line.text)) return true;
  if (isProminent(line, body) || line.cells.length > 1) return true;
  if (HYPHEN_END.test(last.text) || /^\p{Ll}/u.test(line.text)) return false;
  if (ITEM.test(line.text)) return !ITEM.test(open[0]?.text ?? '');
  if (!ENDS_SENTENCE.test(last.text)) return endsEarly(last, line, columns);
  return !indents || isIndented(line, columns) || hasRoomFor(last, line, columns);
}

/** Whether a row of a table stands below the one that names its columns, which is bold as a rule. */
function isHeadOfRow(last: Line, line: Line): boolean {
  return (
    last.bold &&
    !line.bold &&
    last.cells.length > 1 &&
    last.cells.length === line.cells.length &&
    last.column === line.column &&
    Math.abs(last.x - line.x) < 2 &&
    line.y > last.y &&
    line.y - last.y < line.size * 2.5
  );
}

/** What a picture or table is called that stands at the top of a column, wherever its sentence was. */
const FLOAT =
  /^(?:fig(?:ure|\.)|table|abb(?:ildung|\.)|tab(?:elle|leau|\.)|figura|tabla) ?\d+(?:[.-]\d+)*[:.] /iu;

/** Footnotes at a page's foot and captions at a column's top stand behind the paragraph that goes on over them. */
function asidesBehind(paragraphs: readonly Paragraph[], body: Body): readonly Paragraph[] {
  const ordered: Paragraph[] = [];
  let i = 0;
  while (i < paragraphs.length) {
    const paragraph = paragraphs[i];
    if (!paragraph) break;
    let next = i + 1;
    while (next < paragraphs.length && (isSmall(paragraphs[next], body) || isCaption(paragraphs[next])))
      next += 1;
    const last = paragraph.lines.at(-1);
    const rest = paragraphs[next];
    const goesOn =
      next > i + 1 &&
      last !== undefined &&
      !isSmall(paragraph, body) &&
      !paragraph.table &&
      rest?.lines[0] !== undefined &&
      !rest.table &&
      (rest.lines[0].page === last.page + 1 ||
        (isOtherColumn(last, rest.lines[0]) && paragraphs.slice(i + 1, next).every(isCaption))) &&
      (HYPHEN_END.test(last.text) || (!ENDS_SENTENCE.test(last.text) && /^\p{Ll}/u.test(rest.lines[0].text)));
    if (goesOn && rest) {
      ordered.push(
        { lines: [...paragraph.lines, ...rest.lines], table: false },
        ...paragraphs.slice(i + 1, next),
      );
      i = next + 1;
    } else {
      ordered.push(paragraph);
      i += 1;
    }
  }
  return ordered;
}

function isCaption(paragraph: Paragraph | undefined): boolean {
  return FLOAT.test(paragraph?.lines[0]?.text ?? '');
}

function isOtherColumn(last: Line, line: Line): boolean {
  return last.page === line.page && last.column !== line.column;
}

function isSmall(paragraph: Paragraph | undefined, body: Body): boolean {
  return (paragraph?.lines[0]?.size ?? body.size) < body.size * 0.93;
}

/** Set larger than the text, or bold where the text is not. */
function isProminent({ size, bold }: Line, body: Body): boolean {
  return size >= body.size * 1.12 || (bold && !body.bold && size >= body.size * 0.95);
}

const LONGEST_HEADING = 200;
/** Who wrote a text is set larger than it, with where to write to. */
const ADDRESS = /[\p{L}\p{N}_}-]@[\p{L}\p{N}-]+\.\p{L}/u;
const CAPTION =
  /^(?:fig(?:ure|\.)?|table|abb(?:ildung|\.)?|tab(?:elle|\.)?|figura|tabla|tableau|box|chart) ?\d/iu;

function isHeading({ lines, table }: Paragraph, body: Body): boolean {
  const text = lines.map((line) => line.text).join(' ');
  const [first] = lines;
  if (table || !first || lines.length > 4 || text.length > LONGEST_HEADING || !/\p{L}/u.test(text))
    return false;
  return (
    isProminent(first, body) &&
    !/[.,;]$/u.test(text) &&
    !CAPTION.test(text) &&
    !/^[•◦▪‣·∙●○■]/u.test(text) &&
    !ADDRESS.test(text)
  );
}

function styleOf({ lines }: Paragraph): string {
  const [first] = lines;
  return first ? `${roundSize(first.size)} ${first.bold}` : '';
}

/**
 * By the indices of the paragraphs that are headings: their levels. What the file marks goes ahead; where it marks none,
 * what is set apart, the larger and of one size the bold standing higher, and what is numbered from the first on.
 */
function headingLevels(
  paragraphs: readonly Paragraph[],
  lines: readonly Line[],
  body: Body,
): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  for (const [i, { lines: own }] of paragraphs.entries()) {
    const tag = own[0]?.tag;
    if (tag?.kind === 'heading' && tag.level !== null) levels.set(i, Math.min(tag.level, 6));
  }
  const marked = hasMarkedHeadings(lines);
  const isOfStructure = lines.some(({ tag }) => tag !== null && tag.element > 0);
  if (marked && isOfStructure) return levels;
  const looks = new Map<number, string>();
  for (const [i, paragraph] of paragraphs.entries())
    if (!levels.has(i) && isHeading(paragraph, body)) looks.set(i, styleOf(paragraph));
  const byStyle = levelsByStyle(paragraphs, levels, new Set(looks.values()));
  for (const [i, style] of looks) levels.set(i, byStyle.get(style) ?? 6);
  if (!marked) addNumbered(paragraphs, levels);
  return levels;
}

/** A style that marked headings have is of their level; others stand below those if they are set smaller. */
function levelsByStyle(
  paragraphs: readonly Paragraph[],
  marked: ReadonlyMap<number, number>,
  styles: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const [i, level] of marked) {
    const style = paragraphs[i] ? styleOf(paragraphs[i]) : '';
    known.set(style, Math.min(level, known.get(style) ?? 6));
  }
  const order = [...new Set([...styles, ...known.keys()])].sort((a, b) => {
    const [[sizeA, boldA], [sizeB, boldB]] = [a.split(' '), b.split(' ')];
    return Number(sizeB) - Number(sizeA) || Number(boldB === 'true') - Number(boldA === 'true');
  });
  const levels = new Map<string, number>();
  let level = 0;
  for (const style of order) {
    level = known.get(style) ?? Math.min(level + 1, 6);
    levels.set(style, level);
  }
  return levels;
}

/** Lines that stand by themselves and whose numbers count on from each other, ahead of text. */
function addNumbered(paragraphs: readonly Paragraph[], levels: Map<number, number>): void {
  const numbers = paragraphs.map(({ lines, table }, i) => {
    if (table || lines.length > 2) return null;
    const number = numberOf(lines.map(({ text }) => text).join(' '));
    const next = paragraphs[i + 1];
    const nextText = next?.lines.map(({ text }) => text).join(' ') ?? '';
    const below = numberOf(nextText);
    // Ahead of the next of the same depth stands nothing in a list.
    const isListed =
      below !== null &&
      number !== null &&
      below.family === number.family &&
      below.parts.length <= number.parts.length;
    return next && !isListed ? number : null;
  });
  const chain = countingOn(numbers);
  const others = [...levels].filter(([i]) => !chain.has(i));
  // Where headings are set apart, numbers that are not stand below them.
  if (others.length > 0 && [...chain].every((i) => !levels.has(i)) && others.length >= chain.size) return;
  const shallowest = Math.min(...[...chain].map((i) => levels.get(i) ?? 7));
  const depths = Math.min(...[...chain].map((i) => numbers[i]?.parts.length ?? 1));
  const base =
    shallowest <= 6 ? shallowest : others.length > 0 ? Math.min(...others.map(([, level]) => level)) + 1 : 1;
  for (const i of chain) {
    if (levels.has(i)) continue;
    levels.set(i, Math.min(base + (numbers[i]?.parts.length ?? 1) - depths, 6));
  }
}

/** The items of a list, each of its own lines; all lines where there is no list. */
function itemsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const items: Line[][] = [];
  const list = lines.filter(({ text }) => ITEM.test(text)).length > (ITEM.test(lines[0]?.text ?? '') ? 1 : 0);
  for (const line of lines) {
    const open = items.at(-1);
    const last = open?.at(-1);
    if (open && !(list && ITEM.test(line.text)) && !(last && isOfOtherItem(last, line))) open.push(line);
    else items.push([line]);
  }
  return items;
}

/** Whether the file's structure has two lines of a page in two items: their marks may be drawn, or none. */
function isOfOtherItem({ tag, page }: Line, line: Line): boolean {
  return (
    page === line.page &&
    tag?.kind === 'item' &&
    line.tag?.kind === 'item' &&
    tag.element !== line.tag.element
  );
}
