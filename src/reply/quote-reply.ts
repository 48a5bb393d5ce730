/** Passages as replies, verbatim: those at a reference, those around a quote, and a quote as a channel sees it. */
import type { Quote } from '../library/library.ts';
import { citationForms } from './citation-forms.ts';
import { headingBehind, quoteBlock, quotePage, rangeOf } from './quote-parts.ts';
import { type Excerpt, fileKey, formatRecipe, LONGEST_REFERENCE, type Standing } from './recipe.ts';
import type { Block, Page, Reply } from './reply.ts';
import type { Strings } from './strings/index.ts';

/** `quotes` are in the order of the text and at least one. */
export function quoteReply(quotes: readonly Quote[], strings: Strings): Reply {
  const [first] = quotes;
  const reference = runsOf(quotes)
    .map((run) => rangeOf(run[0]?.reference ?? '', run.at(-1)?.reference ?? '', '-'))
    .join(',');
  const fits = first && reference.length <= LONGEST_REFERENCE;
  return {
    pages: sectionsOf(quotes).map((section) => quotedPage(section, strings)),
    recipe: fits ? formatRecipe({ kind: 'quote', file: fileKey(first.report.sha256), reference }) : null,
  };
}

/** Says first what it is: nothing was asked that the quote would be the answer to. */
function quotedPage(quotes: readonly Quote[], strings: Strings): Page {
  const page = quotePage(quotes, strings);
  const [first, last] = [quotes[0], quotes.at(-1)];
  if (!first || !last) return page;
  const text = strings.quote.at(rangeOf(first.reference, last.reference), first === last);
  return { ...page, body: [{ kind: 'text', text }, ...page.body] };
}

/** Passages that stand one right behind the other. */
function runsOf(quotes: readonly Quote[]): readonly (readonly Quote[])[] {
  const runs: Quote[][] = [];
  for (const quote of quotes) {
    const run = runs.at(-1);
    if (run?.at(-1)?.locator.passage === quote.locator.passage - 1) run.push(quote);
    else runs.push([quote]);
  }
  return runs;
}

/** A quote for a channel: the very same as its page in a private reply, with whether it answers. */
export function sharedReply(
  excerpt: Excerpt & { readonly unsure: boolean },
  quotes: readonly Quote[],
  strings: Strings,
): Reply {
  const standing = excerpt.unsure ? 'unsure' : 'answer';
  const pages = sectionsOf(quotes).map((section) => {
    const page = quotePage(section, strings, { standing });
    return { ...page, body: [...aheadOf(standing, strings), ...page.body] };
  });
  return { pages, recipe: formatRecipe({ kind: 'shared', ...excerpt }) };
}

/** What may answer is not shown without saying so. */
function aheadOf(standing: Standing, strings: Strings): readonly Block[] {
  return standing === 'unsure' ? [{ kind: 'text', text: strings.ask.notSure(1) }] : [];
}

/** A quote with its source on one line, in each form that people copy. */
export function citationReply(excerpt: Excerpt, quotes: readonly Quote[], strings: Strings): Reply {
  const { plain, markdown, bibtex } = citationForms(quotes, strings);
  const forms = [
    [strings.citation.plainForm, plain],
    ['Markdown', markdown],
    ['BibTeX', bibtex],
  ] as const;
  const body = forms.flatMap(([name, text]): Block[] => [
    { kind: 'note', text: name },
    { kind: 'code', text },
  ]);
  return { pages: [{ body, foot: [] }], recipe: formatRecipe({ kind: 'citation', ...excerpt }) };
}

/**
 * `around` are the passages ahead of the excerpt, the excerpt, and those behind it; headings show where sections start.
 * An excerpt without a mark of its own is marked as a whole, so that it is told from what stands around it.
 */
export function contextReply(
  excerpt: Excerpt & { readonly standing: Standing },
  around: readonly Quote[],
  quotes: readonly Quote[],
  strings: Strings,
): Reply {
  const body: Block[] = [...aheadOf(excerpt.standing, strings)];
  let section: number | null = null;
  for (const quote of around) {
    const { number, heading } = quote.section;
    if (number !== section && heading !== '') {
      body.push({ kind: 'heading', text: `${number} · ${headingBehind(number, heading)}` });
    }
    section = number;
    const { passage } = quote.locator;
    const isWhole = excerpt.mark === null && passage >= excerpt.first && passage <= excerpt.last;
    const block = quoteBlock(quote);
    body.push(isWhole ? { ...block, mark: { start: 0, end: block.text.length } } : block);
  }
  const { foot, source, quoted } = quotePage(quotes, strings, { standing: excerpt.standing });
  const here = quoted && { quoted: { shared: quoted.shared, citation: quoted.citation } };
  return {
    pages: [{ body, foot, ...here, ...(source && { source }) }],
    recipe: formatRecipe({ kind: 'context', ...excerpt }),
  };
}

/** Each run of passages within one section: it has a page, since a citation names one. */
function sectionsOf(quotes: readonly Quote[]): readonly (readonly Quote[])[] {
  return runsOf(quotes).flatMap((run) => {
    const bySection = new Map<number, Quote[]>();
    for (const quote of run) {
      const section = bySection.get(quote.section.number) ?? [];
      section.push(quote);
      bySection.set(quote.section.number, section);
    }
    return [...bySection.values()];
  });
}
