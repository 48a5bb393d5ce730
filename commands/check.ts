/** `/check`: is this wording in the report? */
import { withoutTokens } from '../src/chat-tokens.ts';
import { checkReply } from '../src/reply/check-reply.ts';
import { problemReply } from '../src/reply/problem-reply.ts';
import { defineCommand } from './command.ts';
import { reportOption, reportsAsked } from './options/report-option.ts';

export const check = defineCommand({
  name: 'check',
  text: ({ commands }) => commands.check,
  options: {
    text: { required: true, maxLength: 6000 },
    report: reportOption,
  },
  async run({ text, report }, { library, strings }) {
    const outcome = await library.check(withoutTokens(text), report);
    if (!outcome.ok) return problemReply(outcome.problem, strings, 'check');
    const isQuoted = outcome.value.claims.some(({ quotes }) => quotes.length > 0);
    return checkReply(outcome.value, strings, isQuoted ? [] : await reportsAsked(library, report));
  },
});
