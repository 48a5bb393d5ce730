/** Which lines are headings: by what the file says of its structure, by its bookmarks, by numbers that count on, by looks. */

import type { Bookmark } from './file/pdf-file.ts';
import { valueOfRoman } from './page-labels.ts';
import type { Line } from './pdf-lines.ts';

const MOST_LINES = 4;

/** Fewer marked headings say nothing of the others. */
const LEAST_MARKED = 2;

/** The lines with those marked as headings that bookmarks are called after, where the file's structure marks none. */
export function markedByBookmarks(lines: readonly Line[], bookmarks: readonly Bookmark[]): readonly Line[] {
  if (bookmarks.length === 0 || countMarked(lines) >= LEAST_MARKED) return lines;
  const byPage = new Map<number, number[]>();
  for (const [i, { page }] of lines.entries()) byPage.set(page, [...(byPage.get(page) ?? []), i]);
  const marked = new Map<number, Line>();
  const letters = new Map<Line, string>();
  const lettersIn = (line: Line) => {
    const known = letters.get(line) ?? lettersOf(line.text);
    letters.set(line, known);
    return known;
  };
  for (const [element, { title, level, page }] of bookmarks.entries()) {
    const wanted = lettersOf(title);
    if (wanted === '') continue;
    const indices = byPage.get(page) ?? [];
    const found =
      runOf(lines, indices, wanted, marked, lettersIn) ??
      runOf(lines, indices, lettersOf(withoutNumber(title)), marked, lettersIn);
    for (const i of found ?? []) {
      const line = lines[i];
      if (line) marked.set(i, { ...line, tag: { level, element: -1 - element, kind: 'heading' } });
    }
  }
  return lines.map((line, i) => marked.get(i) ?? line);
}

/** The indices of lines one behind the other that say just `wanted`, with or without a number ahead of it. */
function runOf(
  lines: readonly Line[],
  indices: readonly number[],
  wanted: string,
  taken: ReadonlyMap<number, Line>,
  lettersIn: (line: Line) => string,
): readonly number[] | null {
  if (wanted === '') return null;
  for (const [at, first] of indices.entries()) {
    if (taken.has(first)) continue;
    let text = '';
    let letters = '';
    for (let count = 1; count <= MOST_LINES; count += 1) {
      const index = indices[at + count - 1];
      const line = index === undefined ? undefined : lines[index];
      if (!line) break;
      text += ` ${line.text}`;
      letters += lettersIn(line);
      if (letters === wanted) return indices.slice(at, at + count);
      // With its number ahead, and the word that goes with that.
      if (letters.endsWith(wanted) && lettersOf(withoutNumber(text.trim())) === wanted)
        return indices.slice(at, at + count);
      if (letters.length > wanted.length + 12) break;
    }
  }
  return null;
}

const ONLY_ASCII = /^[\0-\x7f]*$/;

export function lettersOf(text: string): string {
  // As most lines are, which saves most of the time.
  if (ONLY_ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

export function withoutNumber(text: string): string {
  return text.replace(
    /^(?:(?:chapter|section|part|annex|appendix|kapitel|teil|anhang|chapitre|capítulo)\s+)?(?:\d+(?:\.\d+)*|[A-Z]|[IVXLC]+)[.):]?\s+/iu,
    '',
  );
}

function countMarked(lines: readonly Line[]): number {
  return new Set(
    lines.flatMap(({ tag, page }) => (tag?.kind === 'heading' ? [`${page} ${tag.element}`] : [])),
  ).size;
}

export function hasMarkedHeadings(lines: readonly Line[]): boolean {
  return countMarked(lines) >= LEAST_MARKED;
}

/** The number that a heading of a standard, a judgment or an audit begins with. */
export interface Numbered {
  /** Numbers of one family count on from each other. */
  readonly family: string;
  readonly parts: readonly number[];
}

const DECIMAL = /^(\d{1,2}(?:\.\d{1,3}){0,4})\.?\s+(?=\p{Lu}|\p{Lo})/u;
const ANNEX = /^([A-Z])((?:\.\d{1,3}){1,4})\.?\s+(?=\p{Lu})/u;
const ROMAN = /^([IVXLC]{1,7})\.\s+(?=\p{Lu})/u;
const WORD =
  /^(chapter|section|part|annex|appendix|article|kapitel|teil|abschnitt|anhang|artikel|chapitre|partie|annexe|capítulo|sección|parte)\s+(\d{1,3}|[A-Z]|[IVXLC]{1,7})(?=$|[\s.:–—-])/iu;
const LONGEST = 120;

/** Null for a text that doesn't look like such a heading. */
export function numberOf(text: string): Numbered | null {
  if (text.length > LONGEST || /[.,;:!?]$/u.test(text)) return null;
  const decimal = DECIMAL.exec(text)?.[1];
  if (decimal) return { family: 'decimal', parts: decimal.split('.').map(Number) };
  const annex = ANNEX.exec(text);
  if (annex) return { family: `annex ${annex[1]}`, parts: (annex[2] ?? '').split('.').slice(1).map(Number) };
  const roman = ROMAN.exec(text)?.[1];
  if (roman) return { family: 'roman', parts: [valueOfRoman(roman) ?? 0] };
  const word = WORD.exec(text);
  if (!word) return null;
  const number = word[2] ?? '';
  const value = /^\d/.test(number) ? Number(number) : (valueOfRoman(number) ?? number.charCodeAt(0) - 64);
  return { family: (word[1] ?? '').toLowerCase(), parts: [value] };
}

/** In a chain of fewer, numbers are those of a list or stand there by chance. */
const LEAST_CHAIN = 3;

/** Which of the candidates, in the order of the text, count on from each other; `null` stands for other text between them. */
export function countingOn(candidates: readonly (Numbered | null)[]): ReadonlySet<number> {
  const chains = new Map<string, { last: readonly number[]; readonly at: number[] }>();
  for (const [i, candidate] of candidates.entries()) {
    if (!candidate) continue;
    const chain = chains.get(candidate.family);
    if (!chain) {
      if (candidate.parts.every((part) => part <= 1))
        chains.set(candidate.family, { last: candidate.parts, at: [i] });
    } else if (follows(chain.last, candidate.parts)) {
      chain.last = candidate.parts;
      chain.at.push(i);
    }
  }
  return new Set([...chains.values()].flatMap(({ at }) => (at.length >= LEAST_CHAIN ? at : [])));
}

function follows(last: readonly number[], next: readonly number[]): boolean {
  // One level down starts with 1, or with 0; up, the number of that level counts on.
  if (next.length > last.length)
    return (
      next.length === last.length + 1 && last.every((part, i) => part === next[i]) && (next.at(-1) ?? 9) <= 1
    );
  const end = next.length - 1;
  return next.slice(0, end).every((part, i) => part === last[i]) && next[end] === (last[end] ?? 0) + 1;
}
