/** The answers that one set of reports gave lately: in a channel, many ask the same. */
import { LRUCache } from 'lru-cache';
import type { Answer, Library, Outcome } from './library.ts';

type Ask = Library['ask'];

/** In UTF-16 code units of what is quoted and asked, some megabytes in all. */
const MOST_KEPT = 4_000_000;
/** What an answer takes besides its texts, by a rough count. */
const REST = 2000;

/** `ask`, which asks again only what it doesn't keep. A set of reports answers the same question in the same way. */
export function remembering(ask: Ask): Ask {
  const given = new LRUCache<string, Outcome<Answer>>({ maxSize: MOST_KEPT, sizeCalculation: sizeOf });
  return async (question, scope) => {
    const key = JSON.stringify([question, scope.section, scope.report]);
    const known = given.get(key);
    if (known) return known;
    const outcome = await ask(question, scope);
    if (outcome.ok) given.set(key, outcome);
    return outcome;
  };
}

function sizeOf(outcome: Outcome<Answer>, key: string): number {
  const quotes = outcome.ok ? outcome.value.quotes : [];
  return quotes.reduce((size, { text }) => size + text.length + REST, REST + key.length);
}
