/** What a reader sees, before a platform gives it its looks. */
import type { Span } from '../report/report.ts';

/**
 * A part of a reply. Every `text` is plain: a platform shows exactly these characters, with none of them taken as
 * markup, mention or link.
 */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** To be copied, character for character. */
  | { readonly kind: 'code'; readonly text: string }
  /** Small print: citation, attribution, what was repaired. */
  | { readonly kind: 'note'; readonly text: string; readonly link?: NoteLink }
  | { readonly kind: 'list'; readonly items: readonly { readonly label: string; readonly text: string }[] }
  | QuoteBlock;

/** A stretch of a note's text that leads to where a report is read. */
export interface NoteLink extends Span {
  /** From the first address of the page in the browser on. */
  readonly path: string;
  /** Absent where members reach no such page: then nothing is linked. */
  readonly address?: string;
}

/** The report's own words. Offsets count from the start of `text`. */
export interface QuoteBlock {
  readonly kind: 'quote';
  readonly text: string;
  readonly mark: Span | null;
  /** Where `text` may be split over blocks or pages. */
  readonly sentences: readonly Span[];
}

/**
 * What one screen shows. A platform whose messages are too small for it splits `body` (lists between items, quotes
 * at sentence ends) over several screens and repeats `foot` on each.
 */
export interface Page {
  readonly body: readonly Block[];
  readonly foot: readonly Block[];
  /**
   * Where the page quotes something: the recipes of the replies that show it in context, unless this page does, as it is shared, and
   * with its source to be copied.
   */
  readonly quoted?: { readonly context?: string; readonly shared: string; readonly citation: string };
  /** The address of the source at what the page quotes, at most 512 characters; absent where none is stated. */
  readonly source?: string;
  /** The wording that the page is a check of, as it was typed: sharing the page needs it. */
  readonly checked?: string;
  /** What may be meant, to choose from, in the order of the list in `body`: see `Recipe`. */
  readonly choices?: readonly PageChoice[];
  /** Questions that a press asks, each at most 75 UTF-16 code units. */
  readonly asks?: readonly string[];
  /** What opens a quote of `body` among the passages around it, in their order: recipes of replies of their own. */
  readonly opens?: readonly PageChoice[];
}

export interface PageChoice {
  /** On one line. */
  readonly label: string;
  readonly recipe: string;
}

export interface Reply {
  /** At least one. */
  readonly pages: readonly Page[];
  /**
   * How the same pages are found again from a button alone, at most 92 ASCII characters (see recipe.ts); null where there is nothing
   * to turn to.
   */
  readonly recipe: string | null;
  /** Where only some of the reports were asked: whether others might have had more to say. */
  readonly mayBeElsewhere?: true;
  /** What was asked, on one line of at most 200 UTF-16 code units, where that is to be told when a quote is shared. */
  readonly asked?: string;
  /** What was asked in full, where `asked` is only the start of it. */
  readonly askedInFull?: string;
  /** What tells the question from others that are kept, where any are. */
  readonly kept?: string;
  /** What came of the question where that is no answer: something near was shown, the reports don't say, or something is to be mended first. */
  readonly outcome?: 'perhaps' | 'unanswered' | 'problem';
}
