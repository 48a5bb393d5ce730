/** Heads, feet and page numbers, which a PDF repeats on every page and which stand in the middle of its text. */
import { lettersOf, withoutNumber } from './headings.ts';
import { edgeLines, type Printed } from './page-labels.ts';
import { type Line, median } from './pdf-lines.ts';

const LEAST_PAGES = 3;

/** Of the pages from its first to its last: left and right pages often have heads of their own, and chapters begin without. */
const LEAST_SHARE = 0.35;

/** In characters. */
const LONGEST_HEAD = 120;

/** In parts of the text's size. */
const LARGER = 1.4;

export interface WithoutHeads {
  readonly lines: readonly Line[];
  /** What was taken out, each once, page numbers left away. */
  readonly heads: readonly string[];
}

/**
 * A line at a page's edge goes where the same one, or the same but for the page's number or one that counts with the
 * pages, stands at the same height on at least three pages near each other; and a line that is its page's number and nothing
 * else. Of fewer pages the first keeps what all have.
 */
export function withoutRunningHeads(
  lines: readonly Line[],
  pages: number,
  { labels, numbers }: Printed,
): WithoutHeads {
  const edge = edgeLines(lines);
  const pagesOfKey = new Map<string, Set<number>>();
  const keys = new Map<Line, readonly string[]>();
  for (const line of edge) {
    const own = keysOf(line, labels[line.page] ?? null);
    keys.set(line, own);
    for (const key of own) {
      const known = pagesOfKey.get(key) ?? new Set<number>();
      pagesOfKey.set(key, known.add(line.page));
    }
  }
  const first = Math.min(...lines.map(({ page }) => page));
  // What is set much larger than the text is a chapter's beginning, even where each page begins one.
  const largest = median(lines.map(({ size }) => size)) * LARGER;
  const heads = new Set(
    edge.filter((line) => {
      if (numbers.has(line)) return true;
      if (line.size > largest) return false;
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

/** Dots that lead to a page's number. */
const LEADER = /(?:\.\s?){4,}\s*(?:\d+|[ivxlc]+)$/iu;
const CONTENTS =
  /^(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|(?:table des matières|sommaire)|(?:índice|contenido)|indice|inhoud|innehåll)$/iu;

/**
 * The same lines without a table of contents: three entries at least with dots ahead of a number, half of which stand again
 * in the text. Figures behind dots are no contents.
 */
export function withoutContents(lines: readonly Line[]): readonly Line[] {
  const entries = new Set(lines.filter(({ text }) => LEADER.test(text)));
  if (entries.size < 3) return lines;
  const others = new Set(lines.flatMap((line) => (entries.has(line) ? [] : [lettersOf(line.text)])));
  const all = [...others].join(' ');
  const again = [...entries].filter(({ text }) => {
    const title = lettersOf(text.replace(LEADER, ''));
    return others.has(title) || (title.length > 20 && all.includes(title));
  });
  if (again.length * 2 < entries.size) return lines;
  addChapters(lines, entries, others);
  return lines.filter((line, i) => {
    const next = lines[i + 1];
    return !entries.has(line) && !(CONTENTS.test(line.text) && next !== undefined && entries.has(next));
  });
}

const WITH_PAGE = /^(?<title>.*\p{L}.*?)\s+(?:\d{1,4}|[ivxlc]{1,6})$/iu;

/** Chapters often have no dots in a table of contents: lines beside entries that end in a number and whose title stands again. */
function addChapters(lines: readonly Line[], entries: Set<Line>, others: ReadonlySet<string>): void {
  const isChapter = ({ text }: Line) => {
    const title = WITH_PAGE.exec(text)?.groups?.title;
    return (
      title !== undefined && (others.has(lettersOf(title)) || others.has(lettersOf(withoutNumber(title))))
    );
  };
  const go = (order: readonly Line[]) => {
    for (const [i, line] of order.entries()) {
      const ahead = order[i - 1];
      if (ahead && entries.has(ahead) && isChapter(line)) entries.add(line);
    }
  };
  go(lines);
  go([...lines].reverse());
}

/** The line at its height: as it is, with its page's number left open, as what ends in that number, and with each of its numbers as its distance from the page's. */
function keysOf({ text, page, y }: Line, label: string | null): readonly string[] {
  const height = Math.round(y / 4);
  const keys = [`${height} ${text}`];
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
