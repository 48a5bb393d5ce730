/** What commands ask of the reports. Plain data in and out, so that it can stand in another thread. */

import type { Caution, Difference, Verdict } from '../checking/checking.ts';
import type { Fault } from '../report/reading/fault.ts';
import type { Origin, SentenceRun, Span } from '../report/report.ts';
import type { AboutReport } from '../search/reading/about-report.ts';
import type { SmallTalk } from '../search/reading/courtesy.ts';
import type { AnswerVerdict, Correction } from '../search/search.ts';

export type { AboutReport } from '../search/reading/about-report.ts';
export type { AnswerVerdict } from '../search/search.ts';

export interface ReportSummary {
  readonly name: string;
  /** Hexadecimal, of the whole file. */
  readonly sha256: string;
  readonly origin: Origin;
  readonly sections: number;
  readonly passages: number;
  readonly sentences: number;
  /** UTF-16 code units of the passages. */
  readonly characters: number;
}

/** Whom the text credits with words of a quote; null where it names nobody, or does it by quotation marks alone. */
export interface Credit {
  readonly speaker: string | null;
  readonly cue: string | null;
}

/** A passage, verbatim, with where it stands. */
export interface Quote {
  readonly report: Pick<ReportSummary, 'name' | 'sha256' | 'origin'>;
  /** `2.1` */
  readonly reference: string;
  readonly section: { readonly number: number; readonly heading: string };
  /** The printed label of the page on which the mark, or the passage where nothing is marked, begins; null where none is known. */
  readonly page: string | null;
  /** Of the page on which the last sentence of the same begins. */
  readonly lastPage: string | null;
  /** Which page of the source's file `page` is, from 1; null where that is not known. */
  readonly sheet: number | null;
  /** The address of the source, at the same where that can be told; at most 512 characters, null where none is stated. */
  readonly source: string | null;
  readonly text: string;
  /** Where `text` starts in the body. */
  readonly start: number;
  /** Of `text`: body offsets, in order. */
  readonly sentences: readonly Span[];
  /** The marked sentence or run of sentences, in body offsets; null where nothing is marked. */
  readonly mark: Span | null;
  /** Of the marked sentences, or of the whole passage where nothing is marked; in the order of the text. */
  readonly credits: readonly Credit[];
  /** Whether the text credits nobody with some of the same sentences. */
  readonly hasOwnWords: boolean;
  /** Words that weaken what the same sentences say. */
  readonly hedges: readonly string[];
  /** How a button remembers it. */
  readonly locator: Locator;
}

export interface ScoredQuote extends Quote {
  readonly mark: Span;
  readonly score: number;
}

export interface Answer {
  readonly question: string;
  /** Something was said and nothing asked; then there are no quotes. */
  readonly talk?: SmallTalk;
  /** What was asked of the reports themselves, which outline, opening and source answer; then there are no quotes. */
  readonly about?: AboutReport;
  /** How many reports were searched. */
  readonly searched: number;
  /** `perhaps`: the quotes may answer; `none`: they are the closest, and the reports don't say. */
  readonly verdict: AnswerVerdict;
  /** Whether the verdict is `answer`. */
  readonly answered: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly corrections: readonly Correction[];
  readonly missing: readonly string[];
  /** Best first, at most five; where `answered` is false they are the closest, not an answer. */
  readonly quotes: readonly ScoredQuote[];
}

/** Whether wording is in the reports. */
export interface Check {
  /** The worst of the claims'; `absent` where there are none. */
  readonly verdict: Verdict;
  /** Sentence by sentence, or all as one where it stands in a report as one; none where the text has no words. */
  readonly claims: readonly ClaimCheck[];
  /** Whether all of it stands in a report word for word, one claim right behind the other. */
  readonly together: boolean;
  /** Whether, of some sentence, only what it has in quotation marks was checked. */
  readonly quotedOnly: boolean;
}

export interface ClaimCheck {
  /** As it was typed. */
  readonly claim: string;
  readonly verdict: Verdict;
  /**
   * Verbatim: where it stands first, several where an ellipsis reaches over passages. Altered: what it was made from.
   * Absent: the nearest, if any is near. The mark is the run of sentences that holds it; the score goes from 0 to 1.
   */
  readonly quotes: readonly ScoredQuote[];
  /** Verbatim: up to four more passages that have it. */
  readonly elsewhere: readonly ScoredQuote[];
  /** How often it stands in the reports; 0 where it is not verbatim. */
  readonly occurrences: number;
  /** In the order of the text; empty unless altered, and where it is spliced. `category` says what they weigh. */
  readonly differences: readonly Difference[];
  /** Hedges and negations that stand right next to it, or that its ellipses leave out. */
  readonly unsaid: readonly Caution[];
  /** What ellipses within a sentence leave out, in order, as it stands in the report. */
  readonly leftOut: readonly string[];
  /** Altered, but only by its ellipses: each part is verbatim, though not in this order or not this close together. */
  readonly spliced: boolean;
  /** Where it is wording of the report's title (section null) or of a heading; then it has no quotes. */
  readonly heading: {
    readonly report: Quote['report'];
    readonly section: number | null;
    readonly text: string;
  } | null;
}

export interface Outline {
  readonly report: ReportSummary;
  readonly sections: readonly {
    readonly number: number;
    readonly heading: string;
    readonly level: number;
    readonly passages: number;
    /** The opening words of the section's first passage, with "…" where it goes on; empty where it has none. */
    readonly opening: string;
  }[];
}

/** One of several things that may be meant. */
export interface Meaning {
  /** What it is called. */
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail: string;
  /** How a button remembers it: a report (all of its file's sha256), a section or passages of one, or a speaker. */
  readonly means:
    | { readonly file: string; readonly section?: number; readonly reference?: string }
    | { readonly said: SaidHandle };
}

/** Why a request can't be served, where that is the asker's or the operator's to mend. */
export type Problem =
  | { readonly kind: 'no-reports' }
  | { readonly kind: 'unknown-report'; readonly report: string; readonly known: readonly string[] }
  | { readonly kind: 'which-report'; readonly meanings: readonly Meaning[] }
  /** What was typed may mean each of these. */
  | {
      readonly kind: 'which';
      readonly of: 'report' | 'section' | 'reference' | 'speaker';
      readonly typed: string;
      readonly meanings: readonly Meaning[];
    }
  | { readonly kind: 'unknown-section'; readonly section: string; readonly nearest: readonly Meaning[] }
  /** The section is there, but ends with `last`; the one meaning is what there is. */
  | {
      readonly kind: 'beyond-end';
      readonly reference: string;
      readonly section: string;
      readonly last: string;
      readonly meanings: readonly Meaning[];
    }
  | { readonly kind: 'unknown-reference'; readonly reference: string; readonly last: string }
  /** `first` and `last` are the report's first and last page; null where no page is known. */
  | {
      readonly kind: 'unknown-page';
      readonly page: string;
      readonly known: { readonly first: string; readonly last: string } | null;
    }
  | {
      readonly kind: 'too-many-passages';
      readonly reference: string;
      readonly passages: number;
      readonly most: number;
    }
  | { readonly kind: 'changed' }
  /** The reports can be asked, but what this needs of them is not gathered yet. */
  | { readonly kind: 'still-reading' };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** A marked passage by numbers alone, small enough for a button: see `Library.recall`. */
export interface Locator {
  /** The first digits, at least 6, of the file's sha256 in hexadecimal. */
  readonly file: string;
  /** Index in the report's passages. */
  readonly passage: number;
  /** Index of the first marked sentence and how many; null where nothing is marked. */
  readonly mark: SentenceRun | null;
}

/** Somebody whom the reports credit with words or views. */
export interface Speaker {
  /** The fullest name that the text gives. */
  readonly name: string;
  readonly statements: number;
}

/** Where `by` names somebody, `quotes` are what that speaker is credited with, in the order of the text. */
export interface Said {
  /** Speaker and topic as they were read from what was typed; null where none was asked for. */
  readonly by: string | null;
  readonly about: string | null;
  /** Who is meant; null where nobody was named or nobody is near: then `speakers` are all, most statements first. */
  readonly speaker: Speaker | null;
  readonly speakers: readonly Speaker[];
  readonly quotes: readonly Quote[];
  /** How a button remembers `quotes`; null where there are none, or too many to remember. */
  readonly handle: SaidHandle | null;
}

/** Words of a report in body offsets. */
interface SpannedText extends Span {
  readonly text: string;
}

/** Words that a report credits somebody with, each as it stands there; `speaker` and `cue` are null where it has none. */
export interface CreditedWords {
  readonly report: string;
  readonly reference: string;
  readonly page: string | null;
  readonly speaker: SpannedText | null;
  readonly cue: SpannedText | null;
  readonly content: readonly SpannedText[];
  readonly hedges: readonly SpannedText[];
}

/** A passage as whoever reads on sees it. All offsets count from the start of its text. */
export interface ReadPassage {
  /** `2.1` */
  readonly reference: string;
  readonly section: number;
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Where printed pages begin in it; where one begins ahead of it, and it is the first passage there, at 0. */
  readonly pages: readonly { readonly at: number; readonly label: string }[];
  /** What the text credits somebody with, where that was asked for. */
  readonly credits: readonly ReadCredit[];
  /** Words that weaken what it says, where that was asked for. */
  readonly hedges: readonly Span[];
}

/** As far as it stands in the passage; `name` is the fullest that the text gives. */
interface ReadCredit {
  readonly name: string | null;
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
}

export interface SaidHandle {
  /** Changes when any of the reports does. */
  readonly reports: string;
  /** Index of the speaker among all of those reports. */
  readonly speaker: number;
  /** Bits of the statements that are meant, the first the lowest, in hexadecimal; null: all of the speaker's. */
  readonly statements: string | null;
}

/** What completion offers for an option. */
export type Completes = 'report' | 'section' | 'reference' | 'speaker';

export interface Choice {
  /** What is shown, at most 100 UTF-16 code units. */
  readonly label: string;
  /** What is then given to the command, at most 100. */
  readonly value: string;
}

export interface Status {
  readonly reports: readonly ReportSummary[];
  readonly faults: readonly Fault[];
}

/** Where a `report` is named, its name, its title or the first digits (at least 6) of its file's sha256 will do. */
export interface Library {
  status(): Promise<Status>;
  /** `section` is a section's number or its heading, typos forgiven. */
  ask(question: string, scope: { section?: string; report?: string }): Promise<Outcome<Answer>>;
  /** `reference` is `2.1`, `2` (a whole section), `2.1-2.3`, several of those, or a page (`p. 12`); one quote a passage. */
  quote(reference: string, report?: string): Promise<Outcome<readonly Quote[]>>;
  /** In one report, or in all. Takes time in proportion to the text's length. */
  check(text: string, report?: string): Promise<Outcome<Check>>;
  /** Of one report, or of all. */
  outline(report?: string): Promise<Outcome<readonly Outline[]>>;
  source(report?: string): Promise<Outcome<readonly ReportSummary[]>>;
  /** Typos in `by` are forgiven; `about` keeps the statements that have one of its content words, inflected or not. */
  said(by?: string, about?: string, report?: string): Promise<Outcome<Said>>;
  /** Word by word, in the order of the text, of whoever may be meant by `by` or of everybody. */
  credited(by?: string, report?: string): Promise<Outcome<readonly CreditedWords[]>>;
  /** So many passages of the report whose file has this sha256 (all of it), from an index on; `changed` where there is none. */
  read(
    file: string,
    passages: { readonly from: number; readonly count: number; readonly credits: boolean },
  ): Promise<Outcome<readonly ReadPassage[]>>;
  /** The quotes that a button of `/said` stands for; `changed` where a report is no longer the same. */
  recallSaid(handle: SaidHandle): Promise<Outcome<Said>>;
  /** At most 25 choices for what is typed so far; the first ones where that is empty. */
  complete(kind: Completes, typed: string, report?: string): Promise<readonly Choice[]>;
  /** The quotes that a button stands for; `changed` where the file is no longer the same. */
  recall(locators: readonly Locator[]): Promise<Outcome<readonly Quote[]>>;
  close(): Promise<void>;
}

/** A library over reports some of which are kept to places. By itself it knows only those that may be seen everywhere. */
export interface PlacedLibrary extends Library {
  /** What may be seen in a channel, `discord:1234` or `slack:C1234`. */
  at(place: string): Library;
}
