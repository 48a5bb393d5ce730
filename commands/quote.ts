/** `/quote`: what stands at a reference, verbatim. */
import { problemReply } from '../src/reply/problem-reply.ts';
import { quoteReply } from '../src/reply/quote-reply.ts';
import { defineCommand } from './command.ts';
import { reportOption } from './options/report-option.ts';

export const quote = defineCommand({
  name: 'quote',
  text: ({ commands }) => commands.quote,
  options: {
    reference: { required: true, completes: 'reference', maxLength: 100 },
    report: reportOption,
  },
  async run({ reference, report }, { library, strings }) {
    const outcome = await library.quote(reference, report);
    return outcome.ok ? quoteReply(outcome.value, strings) : problemReply(outcome.problem, strings, 'quote');
  },
});
