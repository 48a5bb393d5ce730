/** `/quoth`: help and status. */
import { helpReply } from '../src/reply/report-replies.ts';
import { defineCommand, usageOf } from './command.ts';

export const quoth = defineCommand({
  name: 'quoth',
  description: 'What I can do, and which reports I have read',
  options: {},
  async run(_input, { library, strings, commands, prefix }) {
    const usages = commands.map((command) => ({
      usage: usageOf(command, prefix),
      description: command.description,
    }));
    return helpReply(usages, await library.status(), strings);
  },
});
