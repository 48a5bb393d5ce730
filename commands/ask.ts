/** `/ask`: the passage that answers a question, or that the report doesn't say. */
import { answerReply } from '../src/reply/answer-reply.ts';
import { problemReply } from '../src/reply/problem-reply.ts';
import { defineCommand } from './command.ts';
import { reportOption } from './report-option.ts';

export const ask = defineCommand({
  name: 'ask',
  text: ({ commands }) => commands.ask,
  options: {
    question: { required: true, maxLength: 6000 },
    section: { required: false, completes: 'section', maxLength: 300 },
    report: reportOption,
  },
  async run({ question, section, report }, { library, strings }) {
    const outcome = await library.ask(question, { ...(section && { section }), ...(report && { report }) });
    return outcome.ok ? answerReply(outcome.value, strings) : problemReply(outcome.problem, strings, 'ask');
  },
});
