/** A quote in the form that scripts read. */
import type { Quote, ScoredQuote } from '../../library/library.ts';

/** The contract's form of a quote that was searched for. */
export function jsonQuote(quote: ScoredQuote) {
  const { mark } = quote;
  const { hedges, speaker, cue, ...where } = passageOf(quote);
  return {
    ...where,
    sentence: { text: quote.text.slice(mark.start - quote.start, mark.end - quote.start), ...mark },
    speaker,
    cue,
    hedges,
    score: quote.score,
  };
}

/** The same of a passage that was named: nothing is marked in it and nothing scored, and whose words it is may go for a part. */
export function jsonPassage(quote: Quote) {
  const speakers = new Set(quote.credits.flatMap(({ speaker }) => speaker ?? []));
  return { ...passageOf(quote), inPart: speakers.size > 1 || (speakers.size === 1 && quote.hasOwnWords) };
}

function passageOf(quote: Quote) {
  const credit = quote.credits.find(({ speaker }) => speaker !== null) ?? quote.credits[0];
  return {
    report: quote.report.name,
    reference: quote.reference,
    page: quote.page,
    section: quote.section.heading,
    text: quote.text,
    speaker: credit?.speaker ?? null,
    cue: credit?.cue ?? null,
    hedges: quote.hedges,
  };
}
