/** Abbreviations that a report defines: `Zaporizhzhia Nuclear Power Plant (ZNPP)`. */
import { segmentsOf } from '../../report/sentences/segments.ts';
import { lower } from '../language/fold.ts';
import type { Language } from '../language/language.ts';

export interface Abbreviation {
  readonly short: string;
  /** What it stands for, as it is written where it is defined. */
  readonly long: string;
}

/** An abbreviation in brackets, with what may stand around it there: `(the “ZNPP”)`, `(kurz: ZNPP)`. */
const IN_BRACKETS =
  /[(（]\s*(?:\p{Ll}[\p{L}.-]*[:,]?\s+){0,3}["'“”„‟«»‘’「『]?(?<short>[\p{Lu}\p{N}][\p{L}\p{N}&-]{1,11})["'“”„‟«»‘’」』]?\s*[)）]/gu;
const BEFORE_BRACKETS =
  /(?<![\p{L}\p{N}-])(?<short>\p{Lu}[\p{L}\p{N}&-]{1,11})["'“”„‟«»‘’」』]?\s{0,2}[(（](?<long>[^()（）]{5,100})[)）]/gu;
/** Code units ahead of the brackets, behind which nothing is part of the long form. */
const LONGEST = 200;
/** What a name reaches across; anything else but letters and digits ends it. */
const PARTED = /[^\p{L}\p{M}\p{N}\s'’&/-]/u;
const NAME_END = /["'“”„‟«»‘’」』\s]+$/u;
const CASED = /[\p{Lu}\p{Ll}]/u;
const CAPITAL = /^\p{Lu}/u;
const INSIDE_WORD = /[\p{L}\p{M}\p{N}]/u;
const WORD = /[\p{L}\p{M}\p{N}'’&-]+/gu;
/** Languages that write each syllable by itself, with a capital on a word's first alone. */
const SYLLABIC = new Set(['vi']);

/** Each pair that a text of this language defines. Costs no more than the text's length. */
export function abbreviationsIn(text: string, language: Language): readonly Abbreviation[] {
  if (!/[(（]/.test(text)) return [];
  const found: Abbreviation[] = [];
  for (const { index, groups } of text.matchAll(IN_BRACKETS)) {
    const short = groups?.short ?? '';
    if (!isAbbreviation(short)) continue;
    const before = text.slice(Math.max(0, index - LONGEST), index).replace(NAME_END, '');
    const long = longForm(short, before.split(PARTED).at(-1) ?? '', language);
    if (long !== null) found.push({ short, long });
  }
  if (!mayBeAheadOfBrackets(text)) return found;
  for (const { groups } of text.matchAll(BEFORE_BRACKETS)) {
    const { short = '', long = '' } = groups ?? {};
    if (isAbbreviation(short) && !PARTED.test(long) && isLongForm(short, long, language))
      found.push({ short, long });
  }
  return found;
}

const SHORT_FORM_AT_END = /\p{Lu}[\p{L}\p{N}&-]{1,11}["'“”„‟«»‘’」』]?\s{0,2}$/u;
/** Code units that a short form and what parts it from its brackets may take, and more. */
const AHEAD = 40;

/** Whether a short form stands right ahead of any bracket: looked for there alone, since brackets are few. */
function mayBeAheadOfBrackets(text: string): boolean {
  for (const { index } of text.matchAll(/[(（]/g))
    if (SHORT_FORM_AT_END.test(text.slice(Math.max(0, index - AHEAD), index))) return true;
  return false;
}

/** At least two capitals, and no more other letters than these: `ZNPP`, `BfS`, `NPPs`. */
function isAbbreviation(short: string): boolean {
  const capitals = short.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = short.match(/\p{L}/gu)?.length ?? 0;
  return capitals >= 2 && 2 * capitals >= letters;
}

/** The end of `before` that `short` stands for, or null where that is not sure. */
function longForm(short: string, before: string, language: Language): string | null {
  const spelled = spelledOut(short, before);
  if (spelled !== null) return spelled;
  if (!CASED.test(before.slice(-1)) || SYLLABIC.has(language.code)) return lastWords(short, before, language);
  return capitalised(short, before, language);
}

/**
 * Letters of the short form found from right to left, the first of them, and both of two, at a word's beginning (after
 * Schwartz and Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text", 2003).
 */
function spelledOut(short: string, before: string): string | null {
  const letters = [...lower(short.replace(/(?<=\p{Lu})s$/u, '')).replaceAll(/[&-]/g, '')];
  const text = before.toLowerCase();
  if (text.length !== before.length) return null;
  let at = text.length;
  for (const [left, letter] of [...letters.entries()].reverse()) {
    const isInitial = left === 0 || letters.length === 2;
    do at = at > 0 ? text.lastIndexOf(letter, at - 1) : -1;
    while (at > 0 && isInitial && INSIDE_WORD.test(text.charAt(at - 1)));
    if (at < 0) return null;
  }
  const long = before.slice(at);
  const words = long.match(WORD)?.length ?? 0;
  return words <= 2 * letters.length && long.length > short.length + 1 ? long : null;
}

/** The capitalised words at the end, two at least, with the small words between them. */
function capitalised(short: string, before: string, language: Language): string | null {
  let from = before.length;
  let count = 0;
  for (const { index, 0: word } of [...before.matchAll(WORD)].reverse()) {
    const isSmall = language.stopWords.has(lower(word));
    if (isSmall ? count === 0 : !CAPITAL.test(word)) break;
    if (isSmall) continue;
    from = index;
    count++;
  }
  return count >= 2 && count <= 2 * short.length ? before.slice(from) : null;
}

/** As many words at the end as the short form has letters. */
function lastWords(short: string, before: string, language: Language): string | null {
  const from = wordsOf(before, language).at(-short.length)?.at;
  const long = from === undefined ? null : before.slice(from);
  return long === null || /\p{N}/u.test(long) ? null : long;
}

/** Whether what stands in brackets behind a short form is what it stands for. */
function isLongForm(short: string, long: string, language: Language): boolean {
  if (spelledOut(short, long)?.length === long.length) return true;
  const words = wordsOf(long, language);
  if (words.length < 3 || words.length > 2 * short.length) return false;
  return words.every(
    ({ word }) => !CASED.test(word) || CAPITAL.test(word) || language.stopWords.has(lower(word)),
  );
}

function wordsOf(
  text: string,
  language: Language,
): readonly { readonly at: number; readonly word: string }[] {
  const words: { at: number; word: string }[] = [];
  // Of Chinese, words as a reader parts them; the index has characters.
  if (language.code === 'zh') {
    for (const { start, end, isWordLike } of segmentsOf(text, language.code)) {
      if (isWordLike) words.push({ at: start, word: text.slice(start, end) });
    }
  } else language.eachWord(text, (start, end) => words.push({ at: start, word: text.slice(start, end) }));
  return words;
}
