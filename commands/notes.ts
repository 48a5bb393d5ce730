/** What is said below a reply that is of the channel's report alone. */
import type { ReportSummary } from '../src/library/library.ts';
import { shortened } from '../src/reply/quote-parts.ts';
import { narrowedRecipe } from '../src/reply/recipe.ts';
import type { Reply } from '../src/reply/reply.ts';
import type { Context } from './command.ts';
import { ALL_REPORTS } from './options/report-option.ts';

/** Says so, and in its recipe, too. */
export function narrowed(reply: Reply, report: ReportSummary, { strings }: Context): Reply {
  const note = strings.channel.askedAlone(shortened(report.origin.title), `report:${ALL_REPORTS}`);
  return { ...withFoot(reply, note), recipe: reply.recipe && narrowedRecipe(reply.recipe) };
}

export function withFoot(reply: Reply, text: string): Reply {
  const [first, ...others] = reply.pages;
  if (!first) return reply;
  return { ...reply, pages: [{ ...first, foot: [...first.foot, { kind: 'note', text }] }, ...others] };
}
