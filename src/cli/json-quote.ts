/** A quote in the form that scripts read. */
import type { ScoredQuote } from '../library/library.ts';

/** The contract's form of a quote. */
export function jsonQuote(quote: ScoredQuote): object {
  const { mark } = quote;
  const credit = quote.credits.find(({ speaker }) => speaker !== null) ?? quote.credits[0];
  return {
    report: quote.report.name,
    reference: quote.reference,
    page: quote.page,
    section: quote.section.heading,
    text: quote.text,
    sentence: { text: quote.text.slice(mark.start - quote.start, mark.end - quote.start), ...mark },
    speaker: credit?.speaker ?? null,
    cue: credit?.cue ?? null,
    hedges: quote.hedges,
    score: quote.score,
  };
}
