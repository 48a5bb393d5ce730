/** Heads, feet and page numbers, which a PDF repeats on every page and which stand in the middle of its text. */
import { lettersOf, withoutNumber } from './headings.ts';
import { median } from './page/gutters.ts';
import { edgeLines, type Printed } from './page-labels.ts';
import type { Line } from './pdf-lines.ts';

const LEAST_PAGES = 3;

/** Of the pages from its first to its last: left and right pages often have heads of their own, and chapters begin without. */
const LEAST_SHARE = 0.35;

/** In characters. */
const LONGEST_HEAD = 120;

/** Several pages may have the same note, such as the source of a figure. */
const FOOTNOTE = /^\[\d{1,3}\]\s/;

/** In parts of the text's size. */
const LARGER = 1.4;

/** What browsers print at the foot of each page, with the day and the title at its head. */
const BROWSER_FOOT = /^(?:https?|file):\/\/\S+\s+\d{1,4}\/\d{1,4}$/u;
const BROWSER_HEAD = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}\b/u;

export interface WithoutHeads {
  readonly lines: readonly Line[];
  /** What was taken out, each once, page numbers left away. */
  readonly heads: readonly string[];
}

/**
 * A line at a page's edge goes where the same one, or the same but for the page's number or one that counts with the
 * pages, stands at the same height on at least three pages near each other, or one that says a heading of the text; and a line that is
 * its page's number and nothing else. Of fewer pages the first keeps what all have, but for a browser's own.
 */
export function withoutRunningHeads(
  lines: readonly Line[],
  pages: number,
  { labels, numbers }: Printed,
): WithoutHeads {
  const edge = edgeLines(lines);
  const pagesOfKey = new Map<string, Set<number>>();
  const keys = new Map<Line, readonly string[]>();
  const headings = headingsOf(lines, edge);
  for (const line of edge) {
    const own = keysOf(line, labels[line.page] ?? null, headings);
    keys.set(line, own);
    for (const key of own) {
      const known = pagesOfKey.get(key) ?? new Set<number>();
      pagesOfKey.set(key, known.add(line.page));
    }
  }
  const first = Math.min(...lines.map(({ page }) => page));
  // What is set much larger than the text is a chapter's beginning, even where each page begins one.
  const largest = median(lines.map(({ size }) => size)) * LARGER;
  const browsers = new Set(edge.filter(({ text }) => BROWSER_FOOT.test(text)).map(({ page }) => page));
  const heads = new Set(
    edge.filter((line) => {
      if (numbers.has(line)) return true;
      if (browsers.has(line.page) && (BROWSER_FOOT.test(line.text) || BROWSER_HEAD.test(line.text)))
        return true;
      if (line.size > largest || FOOTNOTE.test(line.text)) return false;
      const runsThrough = (keys.get(line) ?? []).some((key) => {
        const own = pagesOfKey.get(key) ?? new Set();
        return runs(own, pages) && !(key.endsWith(LEFT) && isOnBothSides(own));
      });
      return runsThrough && (pages >= LEAST_PAGES || line.page !== first);
    }),
  );
  const named = [...heads].map(({ text }) => text.replace(/\d+/g, ' ').replace(/\s+/gu, ' ').trim());
  return {
    lines: lines.filter((line) => !heads.has(line)),
    heads: [...new Set(named)].filter((text) => /\p{L}{3}/u.test(text)),
  };
}

/** Whether a line on these pages runs through them; a sentence may well open three pages far apart. */
function runs(own: ReadonlySet<number>, pages: number): boolean {
  if (own.size < Math.max(2, Math.min(LEAST_PAGES, pages))) return false;
  const all = [...own];
  return own.size >= (Math.max(...all) - Math.min(...all) + 1) * LEAST_SHARE;
}

/** What begins with the page's number: on left pages a head, on each page a chapter's heading may well do. */
const LEFT = '@…';

function isOnBothSides(own: ReadonlySet<number>): boolean {
  return new Set([...own].map((page) => page % 2)).size > 1;
}

/** What says the same as a heading that is set apart more: the section that the page belongs to. */
const SECTION = '§';

/** In parts of the size: what is set larger than so much is set apart. */
const APART = 1.05;

/** Lines by what they say, with and without their number, that may be headings. */
function headingsOf(lines: readonly Line[], edge: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const wanted = new Set(edge.flatMap(({ text }) => titlesOf(text)));
  const smallest = median(edge.map(({ size }) => size)) * APART;
  const headings = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.text.length > LONGEST_HEAD || !(line.bold || line.size > smallest)) continue;
    for (const title of titlesOf(line.text))
      if (wanted.has(title)) headings.set(title, [...(headings.get(title) ?? []), line]);
  }
  return headings;
}

function titlesOf(text: string): readonly string[] {
  if (text.length > LONGEST_HEAD) return [];
  return [lettersOf(text), lettersOf(withoutNumber(text))].filter((title) => title.length > 2);
}

function standsOut(heading: Line, { size, bold, y }: Line): boolean {
  const isElsewhere = Math.abs(heading.y - y) > size;
  return (
    isElsewhere && (heading.size > size * APART || (heading.bold && !bold && heading.size > size * 0.95))
  );
}

/** The line at its height: as it is, as a section’s name, with its page's number left open, as what ends in that number, and with each of its numbers as its distance from the page's. */
function keysOf(
  line: Line,
  label: string | null,
  headings: ReadonlyMap<string, readonly Line[]>,
): readonly string[] {
  const { text, page, y } = line;
  const height = Math.round(y / 4);
  const keys = [`${height} ${text}`];
  if (titlesOf(text).some((title) => headings.get(title)?.some((heading) => standsOut(heading, line))))
    keys.push(`${height} ${SECTION}`);
  if (label !== null && text !== label && text.includes(label))
    keys.push(`${height} ${text.replace(label, '@')}`);
  // The sections that right pages are headed with change from page to page.
  if (label !== null && text.length < LONGEST_HEAD) {
    if (text.endsWith(` ${label}`)) keys.push(`${height} …@`);
    if (text.startsWith(`${label} `)) keys.push(`${height} ${LEFT}`);
  }
  for (const number of text.matchAll(/\d+/g)) {
    const counted = `${text.slice(0, number.index)}#${Number(number[0]) - page}${text.slice(number.index + number[0].length)}`;
    keys.push(`${height} ${counted}`);
  }
  return keys;
}
