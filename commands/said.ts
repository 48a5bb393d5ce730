/** `/said`: what the report credits somebody with. */
import { problemReply } from '../src/reply/problem-reply.ts';
import { saidReply } from '../src/reply/said-reply.ts';
import { defineCommand } from './command.ts';
import { reportOption, reportsAsked } from './options/report-option.ts';

export const said = defineCommand({
  name: 'said',
  text: ({ commands }) => commands.said,
  options: {
    by: { required: false, completes: 'speaker', maxLength: 300 },
    about: { required: false, maxLength: 300 },
    report: reportOption,
  },
  async run({ by, about, report }, { library, strings }) {
    const outcome = await library.said(by, about, report);
    if (!outcome.ok) return problemReply(outcome.problem, strings, 'said');
    const reports = outcome.value.speaker ? [] : await reportsAsked(library, report);
    return saidReply(outcome.value, strings, reports);
  },
});
