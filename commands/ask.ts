/** `/ask`: the passage that answers a question, or that the report doesn't say. */
import { questionWithoutTokens } from '../src/chat-tokens.ts';
import { problemReply } from '../src/reply/problem-reply.ts';
import { replyTo } from './answer.ts';
import { defineCommand } from './command.ts';
import { keepQuestion } from './kept-questions/keep-question.ts';
import { reportOption } from './options/report-option.ts';
import { quoth } from './quoth.ts';

export const ask = defineCommand({
  name: 'ask',
  text: ({ commands }) => commands.ask,
  options: {
    question: { required: true, maxLength: 6000 },
    section: { required: false, completes: 'section', maxLength: 300 },
    report: reportOption,
  },
  async run({ question, section, report }, context) {
    const { library, strings } = context;
    const asked = questionWithoutTokens(question);
    const outcome = await library.ask(asked, { ...(section && { section }), ...(report && { report }) });
    if (!outcome.ok) return problemReply(outcome.problem, strings, 'ask');
    const { talk, about } = outcome.value;
    if (talk === 'help') return quoth.run({}, context);
    const kept = talk || about ? null : keepQuestion(outcome.value, context);
    const reply = await replyTo(
      outcome.value,
      { ...(report && { report }), ...(section && { section }) },
      context,
    );
    return kept === null ? reply : { ...reply, kept };
  },
});
