/** Heads, feet and page numbers, which a PDF repeats on every page and which stand in the middle of its text. */
import type { Line } from './pdf-lines.ts';

/** How many rows from a page's top and bottom may be such. */
const ROWS = 2;
const LEAST_PAGES = 3;

/** Of the pages from its first to its last: left and right pages often have heads of their own, and chapters begin without. */
const LEAST_SHARE = 0.35;

export interface WithoutHeads {
  readonly lines: readonly Line[];
  /** What was taken out, each once, page numbers left away. */
  readonly heads: readonly string[];
}

/**
 * A line at a page's edge goes where the same one, or the same but for a number that counts with the pages, stands at the
 * same height on at least three pages near each other, or on all of fewer; and a line that is its page's number and nothing else.
 */
export function withoutRunningHeads(lines: readonly Line[], pages: number): WithoutHeads {
  const edge = lines.filter((line) => isAtEdge(line, edgesOf(lines)));
  const pagesOfKey = new Map<string, Set<number>>();
  for (const line of edge) {
    for (const key of keysOf(line)) {
      const known = pagesOfKey.get(key) ?? new Set<number>();
      pagesOfKey.set(key, known.add(line.page));
    }
  }
  const heads = new Set(
    edge.filter(
      (line) =>
        isPageNumber(line) || keysOf(line).some((key) => runs(pagesOfKey.get(key) ?? new Set(), pages)),
    ),
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

/** Dots that lead to a page's number. */
const LEADER = /(?:\.\s?){4,}\s*(?:\d+|[ivxlc]+)$/iu;
const CONTENTS =
  /^(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|(?:table des matières|sommaire)|(?:índice|contenido)|indice|inhoud|innehåll)$/iu;

/** The same lines without a table of contents, whose headings stand again in the text; three lines at least are one. */
export function withoutContents(lines: readonly Line[]): readonly Line[] {
  const entries = new Set(lines.filter(({ text }) => LEADER.test(text)));
  if (entries.size < 3) return lines;
  return lines.filter((line, i) => {
    const next = lines[i + 1];
    return !entries.has(line) && !(CONTENTS.test(line.text) && next !== undefined && entries.has(next));
  });
}

interface Edges {
  readonly top: number;
  readonly bottom: number;
}

const edgesCache = new WeakMap<readonly Line[], ReadonlyMap<number, Edges>>();

/** By page: the baselines within which a line is not at its edge. */
function edgesOf(lines: readonly Line[]): ReadonlyMap<number, Edges> {
  const cached = edgesCache.get(lines);
  if (cached) return cached;
  const baselines = new Map<number, number[]>();
  for (const { page, y } of lines) {
    const known = baselines.get(page);
    if (known) known.push(y);
    else baselines.set(page, [y]);
  }
  const edges = new Map<number, Edges>();
  for (const [page, all] of baselines) {
    const rows = [...new Set(all.map((y) => Math.round(y)))].sort((a, b) => a - b);
    edges.set(page, { top: rows[ROWS - 1] ?? 0, bottom: rows[rows.length - ROWS] ?? 0 });
  }
  edgesCache.set(lines, edges);
  return edges;
}

function isAtEdge({ page, y }: Line, edges: ReadonlyMap<number, Edges>): boolean {
  const edge = edges.get(page);
  const row = Math.round(y);
  return edge !== undefined && (row <= edge.top || row >= edge.bottom);
}

/** The line at its height: as it is, and with each of its numbers as its distance from the page's. */
function keysOf({ text, page, y }: Line): readonly string[] {
  const height = Math.round(y / 4);
  const keys = [`${height} ${text}`];
  for (const number of text.matchAll(/\d+/g)) {
    const counted = `${text.slice(0, number.index)}#${Number(number[0]) - page}${text.slice(number.index + number[0].length)}`;
    keys.push(`${height} ${counted}`);
  }
  return keys;
}

function isPageNumber({ text, page }: Line): boolean {
  const number =
    /^(?:page |seite |p\. ?|[-–—] )?(\d{1,4})(?: (?:of|von|de|\/) \d{1,4}|\/\d{1,4}| [-–—])?$/iu.exec(
      text,
    )?.[1];
  return (number !== undefined && Number(number) === page + 1) || /^[ivxlc]{1,6}$/u.test(text);
}
