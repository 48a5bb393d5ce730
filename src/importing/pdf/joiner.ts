/** Joins lines to text: hyphens at line ends undone, with what the rest of the text tells about words that a line's end parts. */
import type { Line } from './pdf-lines.ts';

export const HYPHEN_END = /\p{L}[-\u2010\u00AD]$/u;

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/gu;
const LAST_WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*(?=[-\u2010\u00AD]$)/u;
const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

const LONGEST_WORD = 100;

/** A text, and where in it lines begin that stand on another page than the one ahead of them. */
export interface Joined {
  readonly text: string;
  readonly turns: readonly { readonly at: number; readonly page: number }[];
}

export class Joiner {
  readonly rejoined: string[] = [];
  readonly uncertain: string[] = [];
  readonly #words = new Set<string>();

  constructor(lines: readonly Line[]) {
    let isParted = false;
    for (const { text } of lines) {
      const words = text.replaceAll('\u2010', '-').toLowerCase().match(WORD) ?? [];
      // A word that a line's end parts is no witness for its parts.
      const from = isParted ? 1 : 0;
      isParted = HYPHEN_END.test(text);
      const end = isParted ? words.length - 1 : words.length;
      for (let i = from; i < end; i += 1) this.#words.add(words[i] ?? '');
    }
  }

  join(lines: readonly Line[]): Joined {
    let joined = '';
    let end = '';
    let ahead = lines[0]?.page ?? 0;
    const turns: { at: number; page: number }[] = [];
    for (const { text, page } of lines) {
      if (joined === '') joined = text;
      else if (HYPHEN_END.test(end) && /^\p{L}/u.test(text)) joined = this.#hyphenated(joined, end, text);
      else if (goesOnUnspaced(end, text)) joined += text;
      else joined += UNSPACED.test(end.at(-1) ?? '') && UNSPACED.test(text.at(0) ?? '') ? text : ` ${text}`;
      // A look at all that is joined so far would take ever longer.
      end = /\s/u.test(text) ? text : joined.slice(-LONGEST_WORD);
      if (page !== ahead) turns.push({ at: joined.length - text.length, page });
      ahead = page;
    }
    return { text: joined, turns };
  }

  /** `end` is that of `ahead`, with its last word at least. */
  #hyphenated(ahead: string, end: string, text: string): string {
    const first = LAST_WORD.exec(end)?.[0] ?? '';
    const second = FIRST_WORD.exec(text)?.[0] ?? '';
    const whole = first + second;
    if (end.endsWith('\u00AD')) return this.#whole(ahead, text, whole);
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

/** Whether a line's end parts what has no blank within: a compound, a range of numbers, an address. */
export function goesOnUnspaced(ahead: string, text: string): boolean {
  if (/\S[@]$/u.test(ahead) || /[\p{L}\p{N}]:\/\/$/u.test(ahead)) return /^[\p{L}\p{N}]/u.test(text);
  if (/[-\u2010—/]$/u.test(ahead)) return /^[\p{L}\p{N}]/u.test(text) && !/\s[-\u2010—/]$/u.test(ahead);
  // An en dash between words has blanks around it, or none on either side where it joins numbers and names.
  return /[\p{L}\p{N}]\u2013$/u.test(ahead) && /^[\p{L}\p{N}]/u.test(text);
}
