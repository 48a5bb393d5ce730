/** For whoever is shown the answer to another question: a button, and what is nearest behind what it stands under. */
import type { Quote } from '../library/library.ts';
import { recalledReply } from './answer-reply.ts';
import { formatButton, formatRecipe, parseRecipe, readNarrowed } from './recipe.ts';
import type { Reply } from './reply.ts';
import type { Strings } from './strings/index.ts';

/** As many as the first page of a "perhaps" shows at once. */
const SHOWN_AT_ONCE = 3;

/** The id of the button under one of a reply's pages; null where there is none, since nothing was said to be an answer. */
export function notAskedButton(
  { recipe, kept }: Pick<Reply, 'recipe' | 'kept'>,
  page: number,
): string | null {
  const parsed = recipe === null ? null : parseRecipe(readNarrowed(recipe).recipe);
  if (parsed?.kind !== 'answers' || parsed.verdict === 'none') return null;
  const quotes = parsed.quotes.slice(parsed.verdict === 'perhaps' ? SHOWN_AT_ONCE : page + 1);
  const next = quotes.length === 0 ? '' : formatRecipe({ kind: 'answers', verdict: 'perhaps', quotes });
  return formatButton({ action: 'notAsked', kept: kept ?? null, recipe: next });
}

/** `quotes`: what is nearest next. `isNoted`: whether it is kept that the answer was to another question. */
export function nextNearestReply(quotes: readonly Quote[], isNoted: boolean, strings: Strings): Reply {
  const words = strings.notAsked;
  const lead = (text: string) => ({ kind: 'text', text: isNoted ? `${words.noted} ${text}` : text }) as const;
  if (quotes.length === 0) return { pages: [{ body: [lead(words.nothing)], foot: [] }], recipe: null };
  const reports = new Set(quotes.map(({ report }) => report.sha256)).size;
  const reply = recalledReply('perhaps', quotes, strings);
  const [first, ...others] = reply.pages;
  const [, ...sentences] = first?.body ?? [];
  const led = first ? [{ ...first, body: [lead(words.nearest(reports)), ...sentences] }] : [];
  return { ...reply, pages: [...led, ...others], outcome: 'perhaps' };
}
