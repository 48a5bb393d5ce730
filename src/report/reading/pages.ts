/**
 * Where the pages of a report's source begin, as its knowledge file says: a comment of its own block ahead of the passage,
 * `<!-- page 12 -->`, or `<!-- page 13: first words of a sentence -->` where the page begins inside the passage. Words are
 * looked for, not counted, so that it stays right where the text is edited. `(14)` behind the label says which page of
 * the source's file it is, where that is another number; a comment without a label, that no page is known from there on.
 */
import { type PageStart, type Span, textOf } from '../report.ts';
import type { BodyBlock } from './blocks.ts';

export interface PageMark {
  /** As it is printed; null where no page is known from here on. */
  readonly label: string | null;
  /** Number of the page in the source's file, from 1; null where none is known. */
  readonly sheet: number | null;
  /** The page begins with these words; null where it does with what comes next. */
  readonly words: string | null;
}

const COMMENT = /<!--[ \t]*page(?:[ \t]+(?<mark>(?:(?!-->).)*?))?[ \t]*-->/iu;
const ONLY_COMMENTS = new RegExp(String.raw`^\s*(?:${COMMENT.source.replace('?<mark>', '?:')}\s*)+$`, 'iu');

/** The marks in a text that holds nothing else; null in any other text. */
export function pageMarksIn(text: string): readonly PageMark[] | null {
  // Most passages are told by their first characters.
  if (!/^\s*<!--/.test(text) || !ONLY_COMMENTS.test(text)) return null;
  return [...text.matchAll(new RegExp(COMMENT, 'giu'))].map(({ groups }) => markOf(groups?.mark ?? ''));
}

function markOf(text: string): PageMark {
  const {
    label = '',
    sheet,
    words,
  } = /^(?<label>[^\s:](?:(?!:\s|\s\(\d+\)(?::|$)).)*?)?(?:\s\((?<sheet>\d{1,7})\))?(?::\s+(?<words>.*))?$/u.exec(
    text,
  )?.groups ?? {};
  const printed = /^\d{1,7}$/.test(label) ? Number(label) : null;
  return {
    label: label === '' ? null : label,
    sheet: sheet === undefined ? printed : Number(sheet),
    words: words === undefined || lettersOf(words).text === '' ? null : words,
  };
}

/** The comment that `pageMarksIn` reads as `mark`. */
export function pageComment({ label, sheet, words }: PageMark): string {
  if (label === null) return '<!-- page -->';
  const printed = /^\d{1,7}$/.test(label) ? Number(label) : null;
  const number = sheet === null || sheet === printed ? '' : ` (${sheet})`;
  return `<!-- page ${label}${number}${words === null ? '' : `: ${words.replace(/--+>?/g, ' ')}`} -->`;
}

/** In order. A page whose words stand nowhere up to the next mark begins behind the passage that its mark stands ahead of. */
export function pageStarts(body: string, blocks: readonly BodyBlock[]): readonly PageStart[] {
  const starts: PageStart[] = [];
  const lettered = new WeakMap<Span, Letters>();
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'page') continue;
    const passages = passagesBehind(blocks, i);
    const [first] = passages;
    if (!first) continue;
    const from = Math.max(first.start, starts.at(-1)?.start ?? 0);
    let start = block.words === null ? first.start : null;
    for (const passage of block.words === null ? [] : passages) {
      // One passage may go on over hundreds of pages.
      const letters = lettered.get(passage) ?? lettersOf(textOf({ body }, passage));
      lettered.set(passage, letters);
      const at = placeOf(letters, block.words ?? '', from - passage.start);
      if (at === null) continue;
      start = passage.start + at;
      break;
    }
    starts.push({ start: Math.max(start ?? first.end, from), label: block.label, sheet: block.sheet });
  }
  return starts;
}

/** The passages up to the next page mark that stands behind a passage. */
function passagesBehind(blocks: readonly BodyBlock[], index: number): readonly Span[] {
  const passages: Span[] = [];
  for (let i = index + 1; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block?.kind === 'passage') passages.push(block);
    else if (block?.kind === 'page' && passages.length > 0) break;
  }
  return passages;
}

/** The letters and digits of a text in lower case, with where each of them stands in it, and where the last one ahead ends. */
export interface Letters {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

export function lettersOf(text: string): Letters {
  const starts: number[] = [];
  const ends: number[] = [];
  let letters = '';
  let at = 0;
  for (const character of text) {
    if (LETTER.test(character)) {
      const lower = character.toLowerCase();
      letters += lower;
      for (let i = 0; i < lower.length; i += 1) {
        starts.push(at);
        ends.push(at + character.length);
      }
    }
    at += character.length;
  }
  return { text: letters, starts, ends };
}

/**
 * Where `words` begin first from `from` on, at a word's start if they ever do, with the marks and brackets right ahead of
 * them; null where they don't stand there. Only letters and digits count.
 */
export function placeOf(letters: Letters, words: string, from: number): number | null {
  const { text, starts, ends } = letters;
  const wanted = lettersOf(words).text;
  let first: number | null = null;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const start = starts[at] ?? 0;
    if (start < from) continue;
    const ahead = at === 0 ? 0 : (ends[at - 1] ?? 0);
    if (ahead < start || at === 0) return Math.max(ahead, from);
    first ??= start;
  }
  return first;
}
