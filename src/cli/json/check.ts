/** A check in the form that scripts read. */
import type { Check } from '../../library/library.ts';
import { jsonQuote } from './quote.ts';

/** The contract's form of a check; a quote that several sentences share is told once. */
export function jsonCheck({ verdict, claims }: Check) {
  const quotes = claims.flatMap((claim) => [...claim.quotes, ...claim.elsewhere]).map(jsonQuote);
  const once = new Map(quotes.map((quote) => [JSON.stringify(quote), quote]));
  const differences = claims.flatMap((claim) =>
    claim.differences.map(({ kind, from, to }) => ({ kind, from, to })),
  );
  return { verdict, quotes: [...once.values()], differences };
}
