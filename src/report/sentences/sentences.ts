/**
 * Where the sentences of a passage begin and end.
 *
 * The boundaries are those of Unicode's rules (UAX #29), less those that a reader would not
 * make: behind abbreviations, initials and ordinals, inside a short quotation or bracket, ahead of what closes one, and
 * at the end of a line that only wraps. As in Kiss & Strunk (2006), a full stop behind an abbreviation does end the
 * sentence where the next word is one that often opens sentences; here those are the language's stop words.
 */

import { languageCode } from '../language-code.ts';
import { trimmed } from '../lines.ts';
import type { Span } from '../report.ts';
import { isAbbreviation, isAbbreviationBeforeNumber } from './abbreviations.ts';
import { sentenceEnds } from './sentence-ends.ts';
import { stopWordsOf } from './stop-words.ts';

/** A quotation or bracket of more UTF-16 code units is split at the ends of the sentences inside it. */
const SHORT_ENCLOSURE = 200;

/** Where a day or a rank is written as number and full stop. */
const ORDINAL_STOP = new Set([
  'cs',
  'da',
  'de',
  'et',
  'fi',
  'hr',
  'hu',
  'is',
  'nb',
  'nn',
  'no',
  'pl',
  'sk',
  'sl',
  'tr',
]);

/** A new line that starts a list item or a table row, whatever the line ahead of it ends with. */
const ITEM = /^[ \t]*(?:[-*+•][ \t]|\d{1,9}[.)][ \t]|\|)/;

/**
 * The sentences of `text`, in order, without the white space between them. Every character that is not white space is
 * in exactly one of them; none where `text` is blank. `language` is BCP 47.
 */
export function splitSentences(text: string, language: string): readonly Span[] {
  const code = languageCode(language);
  const sentences: Span[] = [];
  for (const item of items(text)) {
    const part = text.slice(item.start, item.end);
    // A line's end inside a sentence is a blank like any other.
    const unwrapped = part.replace(/[\r\n\u0085\u2028\u2029]/g, ' ');
    const enclosed = enclosures(unwrapped);
    let start = 0;
    let enclosure = 0;
    let last = 0;
    for (const end of sentenceEnds(unwrapped, code)) {
      const from = last;
      last = end;
      while (enclosure < enclosed.length && (enclosed[enclosure]?.end ?? 0) <= end) enclosure += 1;
      const inside = enclosed[enclosure];
      if (end < unwrapped.length && inside && inside.start < end) continue;
      if (end < unwrapped.length && !endsSentence(unwrapped, start, from, end, language)) continue;
      const sentence = trimmed(part, { start, end });
      if (sentence) sentences.push({ start: item.start + sentence.start, end: item.start + sentence.end });
      start = end;
    }
  }
  return sentences;
}

/** The list items and table rows of a text; all of it where there are none. */
function items(text: string): readonly Span[] {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n?|\n/g)) {
    const next = lineBreak.index + lineBreak[0].length;
    if (ITEM.test(text.slice(next, next + 40))) starts.push(next);
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/** Whether a sentence that starts at `start` ends at `end`, where Unicode's rules let a segment from `from` end. */
function endsSentence(text: string, start: number, from: number, end: number, language: string): boolean {
  // Enough to hold the last words of the one and the first of the other, however long they are.
  const before = text.slice(Math.max(from, end - 60), end).trimEnd();
  const after = text.slice(end, end + 60);
  if (!/[\p{L}\p{N}]/u.test(text.slice(Math.max(start, end - 200), end))) return false;
  if (/^[\p{Pe}\p{Pf}"'”’»]/u.test(after)) return false;
  const startsLow = /^\p{Ll}/u.test(after);
  if (startsLow && /[.!?…][\p{Pe}\p{Pf}\p{Pi}"']+$/u.test(before)) return false;
  if (!before.endsWith('.')) return true;
  const word = lastWordOf(before);
  // The number or letter of a list item, alone at the front.
  if (word.length <= 4 && text.slice(start, end).trim() === word && /^(?:\p{N}+|\p{L})\.$/u.test(word))
    return false;
  const startsNumber = /^\p{N}/u.test(after);
  if (startsNumber && isAbbreviationBeforeNumber(word)) return false;
  if (/^\p{N}{1,2}\.$/u.test(word)) return !ORDINAL_STOP.has(languageCode(language));
  const initials = /^(?:(\p{L})\1?\p{M}*[.\-‐])+$/u.test(word);
  if (!initials && !isAbbreviation(word, language)) return true;
  const next = /^[\p{L}\p{M}'’]+/u.exec(after)?.[0] ?? '';
  return !startsLow && next.length > 1 && stopWordsOf(language).has(next.toLowerCase());
}

/** From behind, since a pattern that must reach the end is tried at every place ahead of it. */
function lastWordOf(text: string): string {
  let start = text.length;
  while (start > 0 && !/[\s\p{Ps}\p{Pi}"']/u.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '(': ')',
  '[': ']',
  '（': '）',
  '"': '"',
};

/** Short, closed quotations and brackets that nothing else encloses, in order: a sentence may not end inside one. */
function enclosures(text: string): readonly Span[] {
  const found: Span[] = [];
  let open: { readonly closers: string; readonly start: number } | null = null;
  for (const { 0: mark, index } of text.matchAll(/[“”„«»‹›「」『』()[\]（）"]/gu)) {
    if (open && index - open.start > SHORT_ENCLOSURE) open = null;
    if (open) {
      if (!open.closers.includes(mark)) continue;
      found.push({ start: open.start + 1, end: index });
      open = null;
    } else {
      const closers = CLOSERS[mark];
      if (closers) open = { closers, start: index };
    }
  }
  return found;
}
