/** A passage or a run of them as a reply, verbatim. */
import type { Quote } from '../library/library.ts';
import { attribution, citation, quoteBlock, rangeOf } from './quote-parts.ts';
import { fileKey, formatRecipe } from './recipe.ts';
import type { Page, Reply } from './reply.ts';
import type { Strings } from './strings.ts';

/** One page a section, since a citation names one; `quotes` are in the order of the text and at least one. */
export function quoteReply(quotes: readonly Quote[], strings: Strings): Reply {
  const bySection = new Map<number, Quote[]>();
  for (const quote of quotes) {
    const section = bySection.get(quote.section.number) ?? [];
    section.push(quote);
    bySection.set(quote.section.number, section);
  }
  const pages = [...bySection.values()].map((section) => quotePage(section, strings));
  const [first, last] = [quotes[0], quotes.at(-1)];
  const recipe =
    first && last
      ? formatRecipe({
          kind: 'quote',
          file: fileKey(first.report.sha256),
          reference: rangeOf(first.reference, last.reference, '-'),
        })
      : null;
  return { pages, recipe };
}

function quotePage(quotes: readonly Quote[], strings: Strings): Page {
  const [first, last] = [quotes[0], quotes.at(-1)];
  if (!first || !last) return { body: [], foot: [] };
  return {
    body: quotes.map(quoteBlock),
    foot: [
      { kind: 'note', text: attribution(quotes, strings) },
      { kind: 'note', text: citation(first, rangeOf(first.reference, last.reference), strings) },
    ],
  };
}
