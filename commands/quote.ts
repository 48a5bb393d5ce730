/** `/quote`: what stands at a reference, verbatim. */
import { problemReply } from '../src/reply/problem-reply.ts';
import { quoteReply } from '../src/reply/quote-reply.ts';
import { defineCommand } from './command.ts';
import { reportOption } from './report-option.ts';

export const quote = defineCommand({
  name: 'quote',
  description: 'Show a passage word for word',
  options: {
    reference: {
      description: 'Where it stands: 2.1, or 2.1-2.3, or 2 for a section',
      required: true,
      completes: 'reference',
      maxLength: 100,
    },
    report: reportOption,
  },
  async run({ reference, report }, { library, strings }) {
    const outcome = await library.quote(reference, report);
    return outcome.ok ? quoteReply(outcome.value, strings) : problemReply(outcome.problem, strings);
  },
});
