/** An answer as a reply: the quote first, then whose words they are and where they stand. */
import type { Answer, Quote } from '../library/library.ts';
import { quotePage, shortened } from './quote-parts.ts';
import { fileKey, formatRecipe } from './recipe.ts';
import type { Block, Page, Reply } from './reply.ts';
import type { Strings } from './strings/index.ts';

const NEAREST_SECTIONS = 3;

export function answerReply(answer: Answer, strings: Strings): Reply {
  if (answer.talk)
    return { pages: [{ body: [{ kind: 'text', text: strings.talk[answer.talk] }], foot: [] }], recipe: null };
  const words = strings.ask;
  const notes: Block[] = [];
  if (answer.corrections.length > 0) {
    const corrections = answer.corrections.map(({ from, to }) => ({
      from: shortened(from),
      to: shortened(to),
    }));
    notes.push({ kind: 'note', text: words.readAs(corrections) });
  }
  const missing = answer.missing.map((word) => shortened(word));
  if (answer.answered) {
    if (missing.length > 0) notes.push({ kind: 'note', text: words.notFound(missing) });
    const pages = answer.quotes.map((quote, i) => quotePage([quote], strings, i === 0 ? notes : []));
    return { pages, recipe: answerRecipe(true, answer.quotes) };
  }
  const body: Block[] = [{ kind: 'text', text: words.notSaid(answer.searched) }];
  if (missing.length > 0) body.push({ kind: 'text', text: words.notFound(missing) });
  const nearest = nearestSections(answer.quotes);
  if (nearest.length > 0) body.push({ kind: 'text', text: words.nearest }, { kind: 'list', items: nearest });
  return {
    pages: [{ body, foot: notes }, ...closestPages(answer.quotes, strings)],
    recipe: answerRecipe(false, answer.quotes),
    outcome: 'unanswered',
    mayBeElsewhere: true,
  };
}

/** The pages of an answer that is long past, from the quotes that its buttons remember. */
export function recalledReply(answered: boolean, quotes: readonly Quote[], strings: Strings): Reply {
  const pages = answered
    ? quotes.map((quote) => quotePage([quote], strings))
    : [notSaidAgain(quotes, strings), ...closestPages(quotes, strings)];
  return { pages, recipe: answerRecipe(answered, quotes) };
}

function notSaidAgain(quotes: readonly Quote[], strings: Strings): Page {
  const reports = new Set(quotes.map((quote) => quote.report.sha256)).size;
  return {
    body: [
      { kind: 'text', text: strings.ask.notSaid(reports) },
      { kind: 'text', text: strings.ask.nearest },
      { kind: 'list', items: nearestSections(quotes) },
    ],
    foot: [],
  };
}

function closestPages(quotes: readonly Quote[], strings: Strings): readonly Page[] {
  return quotes.map((quote) => {
    // Not to be shared: a channel would take it for an answer.
    const { body, foot } = quotePage([quote], strings);
    return { body: [{ kind: 'note', text: strings.ask.closest }, ...body], foot };
  });
}

function nearestSections(quotes: readonly Quote[]): readonly { label: string; text: string }[] {
  const items = new Map<string, { label: string; text: string }>();
  for (const { report, section, reference, text } of quotes) {
    const key = `${report.sha256} ${section.number}`;
    if (items.has(key) || items.size === NEAREST_SECTIONS) continue;
    const item =
      section.heading === ''
        ? { label: reference, text: `${shortened(text, 60)}` }
        : { label: String(section.number), text: shortened(section.heading) };
    items.set(key, item);
  }
  return [...items.values()];
}

function answerRecipe(answered: boolean, quotes: readonly Quote[]): string | null {
  if (quotes.length === 0) return null;
  return formatRecipe({
    kind: 'answers',
    answered,
    quotes: quotes.map((quote) => ({ ...quote.locator, file: fileKey(quote.report.sha256) })),
  });
}
