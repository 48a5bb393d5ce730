/** The lines of a PDF to headings and passages: paragraphs joined over lines, columns and pages, hyphens at line ends undone. */
import type { Block } from '../draft.ts';
import { type Line, median } from './pdf-lines.ts';

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

export function blocksOfLines(lines: readonly Line[]): PdfText {
  const body = bodyOf(lines);
  const columns = columnsOf(lines);
  const paragraphs = footnotesBehind(paragraphsOf(lines, body, columns), body);
  const joiner = new Joiner(lines);
  const levels = levelsOf(paragraphs, body);
  const blocks: Block[] = [];
  for (const paragraph of paragraphs) {
    const text = paragraph.table
      ? paragraph.lines.map(({ cells }) => `| ${cells.join(' | ')} |`).join('\n')
      : itemsOf(paragraph.lines)
          .map((item) => joiner.join(item))
          .join('\n');
    const level = isHeading(paragraph, body) ? levels.get(styleOf(paragraph)) : undefined;
    blocks.push(
      level === undefined
        ? { kind: 'passage', text }
        : { kind: 'heading', level, text: text.replace(/\n/g, ' ') },
    );
  }
  return { blocks, rejoined: joiner.rejoined, uncertain: joiner.uncertain };
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
const HYPHEN_END = /\p{L}[-\u2010\u00AD]$/u;

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
    if (!ENDS_SENTENCE.test(last.text))
      return /^[\p{Lu}\p{N}]/u.test(line.text) && endsEarly(last, line, columns);
    if (hasRoomFor(last, line, columns)) return true;
    // Behind a list's mark, the lines of an item stand indented.
    return isIndented(line, columns) && !isIndented(last, columns) && !ITEM.test(open[0]?.text ?? '');
  }
  // Over the end of a column or page.
  if (isProminent(line, body) || line.cells.length > 1) return true;
  if (HYPHEN_END.test(last.text) || /^\p{Ll}/u.test(line.text)) return false;
  if (ITEM.test(line.text)) return !ITEM.test(open[0]?.text ?? '');
  if (!ENDS_SENTENCE.test(last.text)) return endsEarly(last, line, columns);
  return !indents || isIndented(line, columns) || hasRoomFor(last, line, columns);
}

/** A footnote at a page's foot stands behind the paragraph that goes on over the page. */
function footnotesBehind(paragraphs: readonly Paragraph[], body: Body): readonly Paragraph[] {
  const ordered: Paragraph[] = [];
  let i = 0;
  while (i < paragraphs.length) {
    const paragraph = paragraphs[i];
    if (!paragraph) break;
    let next = i + 1;
    while (next < paragraphs.length && isSmall(paragraphs[next], body)) next += 1;
    const last = paragraph.lines.at(-1);
    const rest = paragraphs[next];
    const goesOn =
      next > i + 1 &&
      last !== undefined &&
      !isSmall(paragraph, body) &&
      !paragraph.table &&
      rest?.lines[0] !== undefined &&
      !rest.table &&
      rest.lines[0].page === last.page + 1 &&
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

function isSmall(paragraph: Paragraph | undefined, body: Body): boolean {
  return (paragraph?.lines[0]?.size ?? body.size) < body.size * 0.93;
}

/** Set larger than the text, or bold where the text is not. */
function isProminent({ size, bold }: Line, body: Body): boolean {
  return size >= body.size * 1.12 || (bold && !body.bold && size >= body.size * 0.95);
}

const LONGEST_HEADING = 200;
const CAPTION =
  /^(?:fig(?:ure|\.)?|table|abb(?:ildung|\.)?|tab(?:elle|\.)?|figura|tabla|tableau|box|chart) ?\d/iu;

function isHeading({ lines, table }: Paragraph, body: Body): boolean {
  const text = lines.map((line) => line.text).join(' ');
  const [first] = lines;
  if (table || !first || lines.length > 4 || text.length > LONGEST_HEADING || !/\p{L}/u.test(text))
    return false;
  return (
    isProminent(first, body) && !/[.,;]$/u.test(text) && !CAPTION.test(text) && !/^[•◦▪‣·∙●○■]/u.test(text)
  );
}

function styleOf({ lines }: Paragraph): string {
  const [first] = lines;
  return first ? `${roundSize(first.size)} ${first.bold}` : '';
}

/** Levels by style: the larger, and of one size the bold, stands higher. */
function levelsOf(paragraphs: readonly Paragraph[], body: Body): ReadonlyMap<string, number> {
  const styles = new Set(paragraphs.filter((paragraph) => isHeading(paragraph, body)).map(styleOf));
  const order = [...styles].sort((a, b) => {
    const [[sizeA, boldA], [sizeB, boldB]] = [a.split(' '), b.split(' ')];
    return Number(sizeB) - Number(sizeA) || Number(boldB === 'true') - Number(boldA === 'true');
  });
  return new Map(order.map((style, i) => [style, Math.min(i + 1, 6)]));
}

/** The items of a list, each of its own lines; all lines where there is no list. */
function itemsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const items: Line[][] = [];
  const list = lines.filter(({ text }) => ITEM.test(text)).length > (ITEM.test(lines[0]?.text ?? '') ? 1 : 0);
  for (const line of lines) {
    const open = items.at(-1);
    if (open && !(list && ITEM.test(line.text))) open.push(line);
    else items.push([line]);
  }
  return items;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/gu;
const LAST_WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*(?=[-\u2010\u00AD]$)/u;
const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Joins lines, with what the rest of the text tells about words that a line's end parts. */
class Joiner {
  readonly rejoined: string[] = [];
  readonly uncertain: string[] = [];
  readonly #words = new Set<string>();

  constructor(lines: readonly Line[]) {
    for (const [i, { text }] of lines.entries()) {
      const words = [...text.toLowerCase().matchAll(WORD)].map(([word]) => word.replaceAll('\u2010', '-'));
      // A word that a line's end parts is no witness for its parts.
      const from = HYPHEN_END.test(lines[i - 1]?.text ?? '') ? 1 : 0;
      for (const word of HYPHEN_END.test(text) ? words.slice(from, -1) : words.slice(from))
        this.#words.add(word);
    }
  }

  join(lines: readonly Line[]): string {
    let joined = '';
    for (const { text } of lines) {
      if (joined === '') joined = text;
      else if (HYPHEN_END.test(joined) && /^\p{L}/u.test(text)) joined = this.#hyphenated(joined, text);
      else if (/[-\u2010—/]$/u.test(joined) && /^[\p{L}\p{N}]/u.test(text) && !/\s[-\u2010—]$/u.test(joined))
        joined += text;
      else
        joined += UNSPACED.test(joined.at(-1) ?? '') && UNSPACED.test(text.at(0) ?? '') ? text : ` ${text}`;
    }
    return joined;
  }

  #hyphenated(ahead: string, text: string): string {
    const first = LAST_WORD.exec(ahead)?.[0] ?? '';
    const second = FIRST_WORD.exec(text)?.[0] ?? '';
    const whole = first + second;
    if (ahead.endsWith('\u00AD')) return this.#whole(ahead, text, whole);
    const compound = `${first}-${second}`.toLowerCase();
    if (this.#has(whole)) return this.#whole(ahead, text, whole);
    const keeps = this.#words.has(compound) || /^\p{Lu}/u.test(second) || first.includes('-');
    // Both words of their own, so that what is parted may be a compound.
    const twoWords = first.length >= 3 && second.length >= 3 && this.#has(first) && this.#has(second);
    if (keeps || twoWords) return ahead + text;
    this.uncertain.push(whole);
    return this.#whole(ahead, text, whole);
  }

  #whole(ahead: string, text: string, word: string): string {
    this.rejoined.push(word);
    return ahead.slice(0, -1) + text;
  }

  #has(word: string): boolean {
    return this.#words.has(word.toLowerCase());
  }
}
