/** What checking a text against reports gives. */
import type { Passage, Report, SentenceRun, Span } from '../report/report.ts';

/** `absent`: the reports have no wording near it. */
export type Verdict = 'verbatim' | 'altered' | 'absent';

/** A word that weakens what is said, or turns it round. */
export interface Caution {
  readonly kind: 'hedge' | 'negation';
  /** As it stands. */
  readonly word: string;
}

/** Strongest first. `subject`: what the rest is said of; `speaker`: whose words they are; `order`: words that stand elsewhere. */
export const CATEGORIES = [
  'subject',
  'number',
  'name',
  'negation',
  'hedge',
  'speaker',
  'order',
  'wording',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Neighbouring words in which a claim differs from the report. */
export interface Difference {
  readonly category: Category;
  /** Where `from` stands in the report's body; null where the claim adds. */
  readonly at: Span | null;
  readonly kind: 'added' | 'removed' | 'changed';
  /** The report's words, as they stand there; empty where the claim adds. */
  readonly from: string;
  /** The claim's, as they were typed; empty where it leaves out. */
  readonly to: string;
  /** In `from` and not in `to`. */
  readonly lost: readonly Caution[];
  /** In `to` and not in `from`. */
  readonly gained: readonly Caution[];
}

/** The sentences of a passage that hold what was claimed, or what comes nearest. */
export interface Place {
  readonly report: Report;
  readonly passage: Passage;
  /** Index of the first sentence, and how many. */
  readonly sentences: SentenceRun;
}

export interface Checked {
  /** In order; none where the text has no words. */
  readonly claims: readonly CheckedClaim[];
  /** Whether all of the text stands in a report word for word, one claim right behind the other. */
  readonly together: boolean;
  /** Whether somewhere only what is quoted was checked, in quotation marks or behind who says it, and not the words around it. */
  readonly quotedOnly: boolean;
}

/** A sentence of the checked text, or all of it where it stands in the report as one. */
export interface CheckedClaim {
  /** Where it stands in the checked text. */
  readonly span: Span;
  readonly verdict: Verdict;
  /**
   * Verbatim: its first occurrence; more than one passage where an ellipsis reaches over to the next. Altered: the
   * wording it comes from. Absent: the nearest, if any is near. Spliced: the first of each part, without repetition.
   */
  readonly places: readonly Place[];
  /** Verbatim: the first occurrence in each further passage, at most four. */
  readonly elsewhere: readonly Place[];
  /** How often it stands in the reports; 0 where it is not verbatim. */
  readonly occurrences: number;
  /** 0 to 1: the share of its words, by weight, that it has in common with its place; 1 where verbatim. */
  readonly score: number;
  /** In the order of the text; empty unless altered, and where it is spliced. */
  readonly differences: readonly Difference[];
  /** Cautions of the same sentences that the claim leaves out, by an ellipsis or by where it starts or ends. */
  readonly unsaid: readonly Caution[];
  /** What an ellipsis within a sentence leaves out, in order, as body offsets of the report. */
  readonly leftOut: readonly Span[];
  /** Altered, but only by its ellipses: each part is verbatim, though not in this order or not this close together. */
  readonly spliced: boolean;
  /** Whom the words around a quotation name as its speaker; null where nobody, or where it is none. */
  readonly saidBy: string | null;
  /** Where it is wording of the report's title or of a heading, not of its text; then it has no places. */
  readonly heading: Heading | null;
}

export interface Heading {
  readonly report: Report;
  /** The section's number; null for the report's title. */
  readonly section: number | null;
  /** All of it. */
  readonly text: string;
}
