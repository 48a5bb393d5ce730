/** Passages as replies, verbatim: those at a reference, those around a quote, and a quote as a channel sees it. */
import type { Quote } from '../library/library.ts';
import { quoteBlock, quotePage, rangeOf, shortened } from './quote-parts.ts';
import { type Excerpt, fileKey, formatRecipe } from './recipe.ts';
import type { Block, Page, Reply } from './reply.ts';
import type { Strings } from './strings/index.ts';

/** `quotes` are in the order of the text and at least one. */
export function quoteReply(quotes: readonly Quote[], strings: Strings): Reply {
  const [first, last] = [quotes[0], quotes.at(-1)];
  const recipe =
    first && last
      ? formatRecipe({
          kind: 'quote',
          file: fileKey(first.report.sha256),
          reference: rangeOf(first.reference, last.reference, '-'),
        })
      : null;
  return { pages: sectionPages(quotes, strings), recipe };
}

/** A quote for a channel: the very same as its page in a private reply. */
export function sharedReply(excerpt: Excerpt, quotes: readonly Quote[], strings: Strings): Reply {
  return { pages: sectionPages(quotes, strings), recipe: formatRecipe({ kind: 'shared', ...excerpt }) };
}

/**
 * `around` are the passages ahead of the excerpt, the excerpt, and those behind it; headings show where sections start.
 * An excerpt without a mark of its own is marked as a whole, so that it is told from what stands around it.
 */
export function contextReply(
  excerpt: Excerpt,
  around: readonly Quote[],
  quotes: readonly Quote[],
  strings: Strings,
): Reply {
  const body: Block[] = [];
  let section: number | null = null;
  for (const quote of around) {
    const { number, heading } = quote.section;
    if (number !== section && heading !== '') {
      body.push({ kind: 'heading', text: `${number} ${shortened(heading)}` });
    }
    section = number;
    const { passage } = quote.locator;
    const isWhole = excerpt.mark === null && passage >= excerpt.first && passage <= excerpt.last;
    const block = quoteBlock(quote);
    body.push(isWhole ? { ...block, mark: { start: 0, end: block.text.length } } : block);
  }
  const { foot } = quotePage(quotes, strings);
  return { pages: [{ body, foot }], recipe: formatRecipe({ kind: 'context', ...excerpt }) };
}

/** One page a section, since a citation names one. */
function sectionPages(quotes: readonly Quote[], strings: Strings): readonly Page[] {
  const bySection = new Map<number, Quote[]>();
  for (const quote of quotes) {
    const section = bySection.get(quote.section.number) ?? [];
    section.push(quote);
    bySection.set(quote.section.number, section);
  }
  return [...bySection.values()].map((section) => quotePage(section, strings));
}
