/** Tables of contents and indexes, which repeat a text's headings and words with the pages that they stand on. */
import { lettersOf, withoutNumber } from './headings.ts';
import type { Line } from './pdf-lines.ts';

export interface WithoutContents {
  readonly lines: readonly Line[];
  /** How many lines of a table of contents, and of an index, were taken out. */
  readonly contents: number;
  readonly index: number;
}

/** Dots that lead to a page's number. */
const LEADER = /(?:\.\s?){4,}\s*(?:\d+|[ivxlc]+)$/iu;
const PAGE = /^(?:\d{1,4}|[ivxlc]{1,6})$/iu;
/** The numbers of sections may stand in a column of their own. */
const ONLY_NUMBER = /^(?:[A-Z]\.?)?\d{0,3}(?:\.\d{1,3})*\.?$/u;
const CONTENTS =
  /^(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|(?:table des matières|sommaire)|(?:índice|contenido)|indice|inhoud|innehåll)$/iu;
const INDEX =
  /^(?:(?:\p{L}+ ){0,3}index|(?:stichwort|sach|personen|namen)(?:verzeichnis|register)|register|index (?:des|der) .{3,30}|índice (?:alfabético|analítico|de materias))$/iu;

const LEAST_ENTRIES = 3;
/** So many lines of other text may stand between two entries: an entry's first lines, a part's title. */
const MOST_BETWEEN = 3;
/** How far ahead of its first entry its title may stand. */
const TITLE_REACH = 6;

const ENDS_SENTENCE = /\p{L}[.!?…]$/u;

/**
 * A table of contents is three entries at least, one below the other: half of those with dots ahead of a number stand again
 * in the text, or all without dots on the very page that they name. Figures behind dots are no contents. What else stands
 * between its entries is part of them. `labels` are those of the pages, by their indices.
 */
export function withoutContents(lines: readonly Line[], labels: readonly (string | null)[]): WithoutContents {
  const text = new Text(lines, labels);
  const gone = new Set<Line>();
  let index = 0;
  for (const { from, to, entries } of stretchesOf(lines, text)) {
    const ahead = Math.max(0, from - TITLE_REACH);
    const title = lines.slice(ahead, from).findIndex(isIndexTitle);
    const isIndex = title >= 0;
    if (!isIndex && entries.filter((line) => text.hasAgain(titleOf(line))).length * 2 < entries.length)
      continue;
    const before = gone.size;
    const first = isIndex ? ahead + title : reachOf(lines, from, -1, text);
    const last = isIndex ? to : reachOf(lines, to, 1, text);
    for (const line of lines.slice(first, last + 1)) if (!ENDS_SENTENCE.test(line.text)) gone.add(line);
    if (isIndex) index += gone.size - before;
  }
  return { lines: lines.filter((line) => !gone.has(line)), contents: gone.size - index, index };
}

/** What the lines say that are no entries with dots, to look for the titles of entries in. */
class Text {
  readonly #pages = new Map<string, string[]>();
  readonly #whole: string;

  constructor(lines: readonly Line[], labels: readonly (string | null)[]) {
    const all: string[] = [];
    for (const { text, page } of lines) {
      if (LEADER.test(text)) continue;
      const letters = lettersOf(text);
      all.push(letters);
      const own = labels[page] ?? String(page + 1);
      const known = this.#pages.get(letters);
      if (known) known.push(own);
      else this.#pages.set(letters, [own]);
    }
    this.#whole = all.join('');
  }

  /** Whether a line says the title, or lines one behind the other do. */
  hasAgain(title: string): boolean {
    const letters = lettersOf(title);
    return (
      this.#pages.has(letters) ||
      this.#pagesOf(title).length > 0 ||
      (letters.length > 20 && this.#whole.includes(letters))
    );
  }

  /** Whether the title stands again as a line of the page that is named behind it. */
  isOnItsPage({ text }: Line): boolean {
    const entry = entryOf(text);
    return entry !== null && this.#pagesOf(entry.title).includes(entry.page);
  }

  #pagesOf(title: string): readonly string[] {
    return this.#pages.get(lettersOf(title)) ?? this.#pages.get(lettersOf(withoutNumber(title))) ?? [];
  }
}

/** A title and the page's number behind it; null for any other line. */
function entryOf(text: string): { readonly title: string; readonly page: string } | null {
  const at = text.lastIndexOf(' ');
  const [title, page] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
  return PAGE.test(page) && /\p{L}/u.test(title) ? { title, page } : null;
}

function isIndexTitle({ text }: Line): boolean {
  return INDEX.test(withoutNumber(text));
}

function isTitle(line: Line): boolean {
  return CONTENTS.test(line.text) || isIndexTitle(line);
}

interface Stretch {
  /** Indices of its first and its last entry. */
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Line[];
}

function stretchesOf(lines: readonly Line[], text: Text): readonly Stretch[] {
  const stretches: { from: number; to: number; entries: Line[] }[] = [];
  let between = 0;
  for (const [i, line] of lines.entries()) {
    const open = stretches.at(-1);
    if (LEADER.test(line.text) || text.isOnItsPage(line)) {
      if (open && between <= MOST_BETWEEN) {
        open.entries.push(line);
        open.to = i;
      } else stretches.push({ from: i, to: i, entries: [line] });
      between = 0;
    } else if (isTitle(line)) between = Number.POSITIVE_INFINITY;
    else if (!ONLY_NUMBER.test(line.text)) between += 1;
  }
  return stretches.filter(({ entries }) => entries.length >= LEAST_ENTRIES);
}

function titleOf({ text }: Line): string {
  return LEADER.test(text) ? text.replace(LEADER, '') : (entryOf(text)?.title ?? text);
}

/** How far it reaches beyond an entry: to its title, to chapters, which often have no dots, and to numbers in a column of their own. */
function reachOf(lines: readonly Line[], start: number, step: 1 | -1, text: Text): number {
  let end = start;
  for (let i = start + step; i >= 0 && i < lines.length; i += step) {
    const line = lines[i]?.text ?? '';
    const title = entryOf(line)?.title;
    const isPart = CONTENTS.test(line) || ONLY_NUMBER.test(line);
    if (!isPart && !(title !== undefined && text.hasAgain(title))) break;
    end = i;
  }
  return end;
}
