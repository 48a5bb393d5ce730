/** The answers that one set of reports gave lately: in a channel, many ask the same. */
import { LRUCache } from 'lru-cache';
import type { Answer, Library, Outcome } from '../library.ts';

/** A library's `ask`, with where it is asked ahead of it; null: nowhere in particular. */
type Ask = (place: string | null, ...asked: Parameters<Library['ask']>) => ReturnType<Library['ask']>;

/** In bytes, by a rough count: some two thousand answers of usual length. */
const MOST_KEPT = 32_000_000;
/** What an answer, or a quote of one, takes besides its text. */
const REST = 2000;

/**
 * `ask`, which asks again only what it doesn't keep: the last answers, `mostKept` bytes of them. A set of reports answers the
 * same question in the same way, wherever it may be seen.
 */
export function remembering(ask: Ask, mostKept = MOST_KEPT): Ask {
  const given = new LRUCache<string, Outcome<Answer>>({ maxSize: mostKept, sizeCalculation: sizeOf });
  return async (place, question, scope) => {
    const key = JSON.stringify([place, question, scope.section, scope.report]);
    const known = given.get(key);
    if (known) return known;
    const outcome = await ask(place, question, scope);
    if (outcome.ok) given.set(key, outcome);
    return outcome;
  };
}

function sizeOf(outcome: Outcome<Answer>, key: string): number {
  const quotes = outcome.ok ? outcome.value.quotes : [];
  return quotes.reduce((size, { text }) => size + text.length + REST, REST + key.length);
}
