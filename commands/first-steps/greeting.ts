/** What a channel is told where the bot is new in it: what it does, about which reports, and questions to begin with. */
import { shortened } from '../../src/reply/quote-parts.ts';
import type { Block, Reply } from '../../src/reply/reply.ts';
import { ask } from '../ask.ts';
import { type Command, type Context, shownName } from '../command.ts';
import { quoth } from '../quoth.ts';
import { exampleQuestions } from './example-questions.ts';

const MOST_REPORTS = 5;
/** Where the bot is removed and added again within it, nobody is greeted again. */
export const GREETED_MS = 30 * 24 * 60 * 60_000;

export async function greetingReply(context: Context): Promise<Reply> {
  const { library, strings, prefix } = context;
  const [{ reports }, examples] = await Promise.all([library.status(), exampleQuestions(context)]);
  const typed = (command: Command) => `/${prefix}${shownName(command, context)}`;
  const more = reports.length - MOST_REPORTS;
  const titles = reports
    .slice(0, MOST_REPORTS)
    .map(({ origin }) => ({ label: shortened(origin.title), text: '' }));
  const body: Block[] = [
    { kind: 'text', text: strings.newHere(typed(ask)) },
    ...(titles.length > 0 ? [{ kind: 'list', items: titles } as const] : []),
    ...(more > 0 ? [{ kind: 'note', text: strings.moreReports(more, typed(quoth)) } as const] : []),
    ...(examples.length > 0 ? [{ kind: 'text', text: strings.examples.begin } as const] : []),
  ];
  const asks = examples.length > 0 && { asks: examples };
  return { pages: [{ body, foot: [], ...asks }], recipe: null };
}
