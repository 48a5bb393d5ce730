/** The shape of a report: what a knowledge file says, and where each part of it stands. */
import { firstFrom } from '../first-from.ts';

/** A stretch of a report's body: UTF-16 code units from the body's start, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A paragraph (or list, table, block of code): what stands between blank lines. */
export interface Passage extends Span {
  /** The number of the section it stands in. */
  readonly section: number;
  /** Its number within the section, from 1. */
  readonly number: number;
  /** Its index in the report's passages. */
  readonly index: number;
  /** In order, without the white space between them; at least one. */
  readonly sentences: readonly Span[];
}

/** A heading with what stands under it. Section 0 is the text ahead of the first heading and has no heading. */
export interface Section {
  readonly number: number;
  /** The heading's words without its markup; empty for section 0. */
  readonly heading: string;
  /** 1 to 6 as in Markdown; 0 for section 0. */
  readonly level: number;
  readonly passages: readonly Passage[];
}

/** What the front matter states of where the report comes from; what is not stated is absent. */
export interface Origin {
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  readonly published?: string;
  readonly retrieved?: string;
  readonly disclaimer?: string;
  /** BCP 47. */
  readonly language: string;
  /** The only channels in which it may be seen, as `discord:1234` or `slack:C1234`, at least one; absent: everywhere. */
  readonly channels?: readonly string[];
}

/** Where a page of the source begins; what starts from here on up to the next one stands on it. */
export interface PageStart {
  /** UTF-16 code units from the body's start. */
  readonly start: number;
  /** As it is printed, such as `12` or `xii`; null where no page is known from here on. */
  readonly label: string | null;
  /** Its number in the source's file, from 1, whatever is printed on it; null where that is not known. */
  readonly sheet: number | null;
}

export interface Report {
  /** The file's name within its folder. */
  readonly file: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly origin: Origin;
  /** Everything behind the line break of the front matter's closing `---`, as it stands in the file. */
  readonly body: string;
  /** In order; section 0 only where text stands ahead of the first heading. */
  readonly sections: readonly Section[];
  /** Every passage of every section, in order. */
  readonly passages: readonly Passage[];
  /** In order; none where the file doesn't say where pages of the source begin. */
  readonly pages: readonly PageStart[];
  /** Of the whole file, in hexadecimal. */
  readonly sha256: string;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A run of a passage's sentences by numbers: the index of the first, and how many. */
export interface SentenceRun {
  readonly first: number;
  readonly count: number;
}

/** Where the run stands in the body; null where the passage has no such sentences. */
export function spanOf(passage: Passage, { first, count }: SentenceRun): Span | null {
  const [from, to] = [passage.sentences[first], passage.sentences[first + count - 1]];
  return from && to ? { start: from.start, end: to.end } : null;
}

export function textOf(report: Pick<Report, 'body'>, span: Span): string {
  return report.body.slice(span.start, span.end);
}

/** Where a passage stands: `2.1` is section 2, passage 1. */
export function referenceOf(passage: Passage): string {
  return `${passage.section}.${passage.number}`;
}

/** The page on which what stands at `offset` of the body begins; null where none is known. */
export function pageAt({ pages }: Report, offset: number): (PageStart & { readonly label: string }) | null {
  const page = pages[firstFrom(offset + 1, 0, pages.length, (at) => pages[at]?.start ?? 0) - 1];
  return page && page.label !== null ? { ...page, label: page.label } : null;
}

interface PassageOfReport {
  readonly report: Report;
  readonly passage: Passage;
}

/** The same by what they say, since a passage may be read anew. */
export function isSamePassage(a: PassageOfReport, b: PassageOfReport): boolean {
  return a.report === b.report && a.passage.index === b.passage.index;
}
