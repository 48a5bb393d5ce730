/** What is printed on pages as their number: Arabic, Roman, with a letter, starting anew. */
import { ROMAN } from '../notation/numerals.ts';
import type { Line } from './pdf-lines.ts';

interface Candidate {
  readonly page: number;
  readonly label: string;
  /** Pages of one run of numbers have the same: how they are written, and what they are ahead of the page's place by. */
  readonly run: string;
}

/** How many rows from a page's top and bottom may hold it. */
const ROWS = 2;
/** Fewer pages are a run by chance, unless the document has no more. */
const LEAST_PAGES = 3;

const NUMBER = String.raw`(?<prefix>(?:\p{Lu}{1,3}|\d{1,2})[-–.])?(?<number>\d{1,4}|[ivxlcdm]{1,9}|[IVXLCDM]{1,9})`;
/** The whole of a line, with the words and marks that go with a page's number in it. */
const ALONE = new RegExp(
  String.raw`^(?:page|seite|página|pagina|p\.|s\.|[-–—|·•])?\s*${NUMBER}\s*(?:[-–—|·•]|(?:of|von|de|sur|/)\s*\d{1,4}|/\d{1,4})?$`,
  'iu',
);
const AT_START = new RegExp(String.raw`^${NUMBER}(?=\s{1,}\P{N}|\s*[|·•])`, 'u');
const AT_END = new RegExp(String.raw`(?<=\P{N}\s|[|·•]\s*|\b(?:page|seite|p\.) )${NUMBER}$`, 'iu');

export interface Printed {
  /** By page: its label; null where none is known. */
  readonly labels: readonly (string | null)[];
  /** Lines that are a page's number and nothing else. */
  readonly numbers: ReadonlySet<Line>;
}

/** `stated` are the labels that the file states. What is printed goes ahead of them. */
export function printedLabels(
  lines: readonly Line[],
  pages: number,
  stated: readonly string[] | null,
): Printed {
  const found: Found[] = [];
  for (const line of edgeLines(lines)) {
    const alone = candidateOf(line, ALONE);
    const candidates = alone ? [alone] : [AT_START, AT_END].map((pattern) => candidateOf(line, pattern));
    for (const candidate of candidates)
      if (candidate) found.push({ candidate, line, isAlone: alone !== null });
  }
  const places = stated?.every((label, page) => label === String(page + 1)) ?? true;
  const sizes = new Map<string, Set<number>>();
  // Numbers of sections, one a page, may run as pages do; what the file states, too, is surer.
  const agreed = new Map<string, Set<number>>();
  for (const { candidate } of found) {
    const { run, page, label } = candidate;
    sizes.set(run, (sizes.get(run) ?? new Set<number>()).add(page));
    if (!places && stated?.[page] === label)
      agreed.set(run, (agreed.get(run) ?? new Set<number>()).add(page));
  }
  const surety = ({ run }: Candidate) => (sizes.get(run)?.size ?? 0) + (agreed.get(run)?.size ?? 0);
  const labels: (string | null)[] = Array.from({ length: pages }, () => null);
  const runs: (string | null)[] = Array.from({ length: pages }, () => null);
  const numbers = new Set<Line>();
  // The longer a run, the surer.
  const surest = [...found].sort(
    (a, b) => surety(b.candidate) - surety(a.candidate) || Number(b.isAlone) - Number(a.isAlone),
  );
  for (const { candidate, line, isAlone } of surest) {
    const { page, label, run } = candidate;
    const size = sizes.get(run)?.size ?? 0;
    // A page's place is its number as a rule; alone on a line, it is hardly anything else.
    const isStated = (stated?.[page] ?? String(page + 1)) === label;
    if (size < Math.min(LEAST_PAGES, Math.max(2, pages)) && !(isStated && isAlone)) continue;
    if (runs[page] !== null && runs[page] !== run) continue;
    labels[page] = label;
    runs[page] = run;
    if (isAlone) numbers.add(line);
  }
  addAtTheirHeight(found, labels, runs, numbers);
  const isNumbered = runs.some((run) => run !== null);
  if (!isNumbered) {
    return { labels: labels.map((_, page) => stated?.[page] || String(page + 1)), numbers };
  }
  if (stated && !places) for (let page = 0; page < pages; page += 1) labels[page] ??= stated[page] || null;
  else carryOn(labels, runs);
  return { labels, numbers };
}

interface Found {
  readonly candidate: Candidate;
  readonly line: Line;
  /** Whether the line says nothing else. */
  readonly isAlone: boolean;
}

/** Few pages of a run, such as a preface's, are told by standing where the others have their numbers. */
function addAtTheirHeight(
  found: readonly Found[],
  labels: (string | null)[],
  runs: (string | null)[],
  numbers: Set<Line>,
): void {
  const heights = new Set([...numbers].map(({ y }) => Math.round(y)));
  for (const { candidate, line, isAlone } of found) {
    const { page, label, run } = candidate;
    if (!isAlone || runs[page] !== null || !heights.has(Math.round(line.y))) continue;
    labels[page] = label;
    runs[page] = run;
    numbers.add(line);
  }
}

/** Pages without a number count on from those ahead of them, and down from those behind: a chapter's first often has none. */
function carryOn(labels: (string | null)[], runs: (string | null)[]): void {
  for (let page = 1; page < labels.length; page += 1) {
    if (labels[page] !== null || !runs[page - 1]) continue;
    const next = runs.findIndex((run, i) => i > page && run !== null);
    // Ahead of numbers that start anew, it may belong to those.
    if (next >= 0 && runs[next] !== runs[page - 1]) continue;
    labels[page] = labelIn(runs[page - 1] ?? '', page);
    runs[page] = runs[page - 1] ?? null;
  }
  for (let page = labels.length - 2; page >= 0; page -= 1) {
    if (labels[page] !== null || !runs[page + 1]) continue;
    const label = labelIn(runs[page + 1] ?? '', page);
    if (label === null) continue;
    labels[page] = label;
    runs[page] = runs[page + 1] ?? null;
  }
}

function labelIn(run: string, page: number): string | null {
  const [prefix = '', kind = '', ahead = '0'] = run.split('\t');
  const number = page + Number(ahead);
  if (number < 1) return null;
  const roman = romanOf(number);
  return prefix + (kind === 'arabic' ? String(number) : kind === 'roman' ? roman : roman.toUpperCase());
}

function candidateOf({ text, page }: Line, pattern: RegExp): Candidate | null {
  const { prefix = '', number } = pattern.exec(text)?.groups ?? {};
  if (number === undefined) return null;
  const isArabic = /^\d/.test(number);
  const value = isArabic ? Number(number) : valueOfRoman(number);
  if (value === null || value < 1) return null;
  const kind = isArabic ? 'arabic' : number === number.toLowerCase() ? 'roman' : 'ROMAN';
  return { page, label: prefix + number, run: `${prefix}\t${kind}\t${value - page}` };
}

/** The lines of the first rows of each page and of its last ones. */
export function edgeLines(lines: readonly Line[]): readonly Line[] {
  const byPage = new Map<number, Line[]>();
  for (const line of lines) {
    const known = byPage.get(line.page);
    if (known) known.push(line);
    else byPage.set(line.page, [line]);
  }
  return [...byPage.values()].flatMap((own) => {
    const rows = [...new Set(own.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
    const [top, bottom] = [rows[ROWS - 1] ?? Number.POSITIVE_INFINITY, rows[rows.length - ROWS] ?? 0];
    return own.filter(({ y }) => Math.round(y) <= top || Math.round(y) >= bottom);
  });
}

function romanOf(value: number): string {
  let rest = value;
  let roman = '';
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      roman += letters;
      rest -= worth;
    }
  }
  return roman;
}

/** Null for letters that are no number, or none as it is written. */
export function valueOfRoman(text: string): number | null {
  let rest = text.toLowerCase();
  let value = 0;
  for (const [worth, letters] of ROMAN) {
    while (rest.startsWith(letters)) {
      value += worth;
      rest = rest.slice(letters.length);
    }
  }
  return rest === '' && romanOf(value) === text.toLowerCase() ? value : null;
}
