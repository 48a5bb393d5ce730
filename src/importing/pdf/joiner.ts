/** Joins lines to text: hyphens at line ends undone, with what the rest of the text tells about words that a line's end parts. */
import { knownWordsOf } from '../../words/known-words.ts';
import type { Line } from './pdf-lines.ts';

export const HYPHEN_END = /\p{L}[-\u2010\u00AD]$/u;

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/gu;
const LAST_WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*(?=[-\u2010\u00AD]$)/u;
const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Behind a part of a word that what comes next has, too: “Web- und Mailserver”, “pre- and post-war”. */
const SUSPENDING = /^(?:und|oder|bzw|sowie|and|or)$/u;

const LONGEST_WORD = 100;

/** A text, and where in it lines begin that stand on another page than the one ahead of them. */
export interface Joined {
  readonly text: string;
  readonly turns: readonly { readonly at: number; readonly page: number }[];
}

/** In a text whose lines end at hyphens of its own only, so few may seem to part a word. */
const MOST_PARTED = 0.15;

/** Below so many line ends that tell, a text says nothing of how it parts words. */
const LEAST_TELLING = 8;

export class Joiner {
  readonly rejoined: string[] = [];
  readonly uncertain: string[] = [];
  readonly #words = new Set<string>();
  readonly #isEnglish: boolean;
  /** Whether hyphens are put at line ends at all. */
  readonly #hyphenates: boolean;

  /** `language` is what the file says of its text's. */
  constructor(lines: readonly Line[], language: string | undefined) {
    this.#isEnglish = language === undefined || /^en\b/i.test(language);
    const ends: Parted[] = [];
    let ahead: string | null = null;
    for (const { text } of lines) {
      const words = text.replaceAll('\u2010', '-').toLowerCase().match(WORD) ?? [];
      // A word that a line's end parts is no witness for its parts.
      const from = ahead === null ? 0 : 1;
      if (ahead !== null && /^\p{L}/u.test(text)) ends.push(partedOf(ahead, text));
      ahead = HYPHEN_END.test(text) ? text : null;
      const end = ahead === null ? words.length : words.length - 1;
      for (let i = from; i < end; i += 1) this.#words.add(words[i] ?? '');
    }
    const parted = ends.filter(({ first, second }) => this.#has(first + second)).length;
    const whole = ends.filter((each) => this.#isCompound(each)).length;
    this.#hyphenates = parted + whole < LEAST_TELLING || parted > whole * MOST_PARTED;
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
    const parted = partedOf(end, text);
    const { first, second } = parted;
    const whole = first + second;
    if (end.endsWith('\u00AD')) return this.#whole(ahead, text, whole);
    if (SUSPENDING.test(second) && !this.#has(whole) && !this.#isKnown(whole)) return `${ahead} ${text}`;
    if (!this.#hyphenates && (/-./.test(whole) || !this.#has(whole))) return ahead + text;
    if (this.#has(whole)) return this.#whole(ahead, text, whole);
    const keeps = this.#words.has(`${first}-${second}`.toLowerCase()) || /^\p{Lu}/u.test(second);
    if (keeps || /-|\p{Lu}{2}/u.test(first)) return ahead + text;
    // A word's last part, of what has hyphens of its own: professor-led.
    const [start = second] = second.split('-');
    if (this.#has(first + start) || this.#isKnown(first + start)) return this.#whole(ahead, text, whole);
    if (start !== second || this.#isCompound(parted)) return ahead + text;
    if (second.length >= 4 && this.#isKnown(first) && this.#isKnown(second)) return ahead + text;
    this.uncertain.push(whole);
    return this.#whole(ahead, text, whole);
  }

  /** Whether both are words of their own, so that what is parted may be a compound; or it is one elsewhere. */
  #isCompound({ first, second }: Parted): boolean {
    if (this.#words.has(`${first}-${second}`.toLowerCase())) return true;
    return first.length >= 3 && second.length >= 3 && this.#has(first) && this.#has(second);
  }

  #isKnown(word: string): boolean {
    return this.#isEnglish && knownWordsOf('en').has(word.toLowerCase());
  }

  #whole(ahead: string, text: string, word: string): string {
    this.rejoined.push(word);
    return ahead.slice(0, -1) + text;
  }

  #has(word: string): boolean {
    return this.#words.has(word.toLowerCase());
  }
}

/** What stands ahead of a line's end, and behind it. */
interface Parted {
  readonly first: string;
  readonly second: string;
}

function partedOf(ahead: string, text: string): Parted {
  return { first: LAST_WORD.exec(ahead)?.[0] ?? '', second: FIRST_WORD.exec(text)?.[0] ?? '' };
}

/** Whether a line's end parts what has no blank within: a compound, a range of numbers, an address. */
export function goesOnUnspaced(ahead: string, text: string): boolean {
  if (/\S[@]$/u.test(ahead) || /[\p{L}\p{N}]:\/\/$/u.test(ahead)) return /^[\p{L}\p{N}]/u.test(text);
  if (/[-\u2010—/]$/u.test(ahead)) return /^[\p{L}\p{N}]/u.test(text) && !/\s[-\u2010—/]$/u.test(ahead);
  // An en dash between words has blanks around it, or none on either side where it joins numbers and names.
  return /[\p{L}\p{N}]\u2013$/u.test(ahead) && /^[\p{L}\p{N}]/u.test(text);
}
