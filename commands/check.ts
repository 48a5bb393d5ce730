/** `/check`: is this wording in the report? */
import { withoutTokens } from '../src/chat-tokens.ts';
import { checkReply } from '../src/reply/check-reply.ts';
import { problemReply } from '../src/reply/problem-reply.ts';
import { defineCommand } from './command.ts';
import { reportOption } from './options/report-option.ts';

export const check = defineCommand({
  name: 'check',
  text: ({ commands }) => commands.check,
  options: {
    text: { required: true, maxLength: 6000 },
    report: reportOption,
  },
  async run({ text, report }, { library, strings }) {
    const outcome = await library.check(withoutTokens(text), report);
    return outcome.ok ? checkReply(outcome.value, strings) : problemReply(outcome.problem, strings, 'check');
  },
});
