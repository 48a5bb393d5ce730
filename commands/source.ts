/** `/source`: where the report comes from, and how to tell that it is the same file. */
import { problemReply } from '../src/reply/problem-reply.ts';
import { sourceReply } from '../src/reply/report-replies.ts';
import { defineCommand } from './command.ts';
import { reportOption } from './options/report-option.ts';

export const source = defineCommand({
  name: 'source',
  text: ({ commands }) => commands.source,
  options: { report: reportOption },
  async run({ report }, { library, strings }) {
    const outcome = await library.source(report);
    return outcome.ok
      ? sourceReply(outcome.value, strings)
      : problemReply(outcome.problem, strings, 'source');
  },
});
