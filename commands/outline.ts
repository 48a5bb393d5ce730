/** `/outline`: the headings with their references. */
import { problemReply } from '../src/reply/problem-reply.ts';
import { outlineReply } from '../src/reply/report-replies.ts';
import { defineCommand } from './command.ts';
import { reportOption } from './options/report-option.ts';

export const outline = defineCommand({
  name: 'outline',
  text: ({ commands }) => commands.outline,
  options: { report: reportOption },
  async run({ report }, { library, strings }) {
    const outcome = await library.outline(report);
    return outcome.ok
      ? outlineReply(outcome.value, strings)
      : problemReply(outcome.problem, strings, 'outline');
  },
});
