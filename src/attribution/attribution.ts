/** Whose words or views a report gives, by which of its words, and how firmly. */
import { overlaps, type Passage, type Span } from '../report/report.ts';

/** All spans are offsets in the report's body. */
export interface Attribution {
  /** The passage that the cue (or, without one, the content) stands in. */
  readonly passage: Passage;
  /** Who is credited, as named there; null where the text names nobody ("reportedly", "is said to"). */
  readonly speaker: Span | null;
  /** The fullest name that the text gives the speaker so far, where that is clear; else as `speaker`. */
  readonly name: Span | null;
  /** The words that do the crediting ("according to", "announced"); null for a bare direct quotation. */
  readonly cue: Span | null;
  /** What is credited; several spans where the cue splits it. */
  readonly content: readonly Span[];
  /** Words that weaken the claim: "reportedly", "may", "uncertain". */
  readonly hedges: readonly Span[];
}

/** Whether its cue or anything of its content stands in `span`. */
export function touches({ cue, content }: Attribution, span: Span): boolean {
  return (cue !== null && overlaps(cue, span)) || content.some((part) => overlaps(part, span));
}
