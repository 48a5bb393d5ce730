/** What a search over reports takes and gives. */
import type { Passage, Report, Span } from '../report/report.ts';
import type { Steps } from '../steps.ts';
import type { PackedCollection } from './collection/collection.ts';
import type { PackedWords } from './collection/report-words.ts';

/** A word of the question that was read as one of the reports' own. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** A passage that may answer the question. */
export interface Hit {
  readonly report: Report;
  readonly passage: Passage;
  /** The sentence, or run of sentences, of the passage that answers best: body offsets, never splitting a sentence. */
  readonly sentence: Span;
  /** The higher the better; comparable within one search only. */
  readonly score: number;
}

/** Whether the reports answer: they do; something near the question stands there, best shown as such; they don't. */
export type AnswerVerdict = 'answer' | 'perhaps' | 'none';

export interface Findings {
  /** `answer` where the best hit is surely what answers; else by `confidence`. */
  readonly verdict: AnswerVerdict;
  /** Whether the verdict is `answer`. */
  readonly answered: boolean;
  /** 0 to 1; orders answers over all reports and questions. */
  readonly confidence: number;
  readonly corrections: readonly Correction[];
  /** Words of the question, as they were typed, that the searched reports lack; not those by which any question is put. */
  readonly missing: readonly string[];
  /** Best first, at most five, each passage once. */
  readonly hits: readonly Hit[];
}

/** Where to search; everything where a field is absent. */
export interface Scope {
  /** A report's name. */
  readonly report?: string;
  /** A section's number. */
  readonly section?: number;
}

/** Of each of an index's collections. */
export interface PackedIndex {
  readonly collections: readonly PackedCollection[];
  readonly own: readonly PackedWords[];
}

export interface SearchIndex {
  /** As plain data, for an index of the same reports, or of some of them, to be built from: once, and where it was built to be kept. */
  pack(): PackedIndex | null;
  /** What else is told of each sentence when a question comes upon it first, told now, so that no question waits for it. */
  preparing(): Steps<void>;
  find(question: string, scope?: Scope): Findings;
}
