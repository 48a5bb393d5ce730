/** `/quoth`: help and status. */
import { helpReply } from '../src/reply/report-replies.ts';
import { defineCommand, shownName, usageOf } from './command.ts';

export const quoth = defineCommand({
  name: 'quoth',
  text: (strings) => strings.commands.quoth,
  options: {},
  async run(_input, context) {
    const { library, strings, commands, prefix } = context;
    const usages = commands.map((command) => ({
      usage: usageOf(command, prefix, shownName(command, context)),
      description: command.text(strings).description,
    }));
    return helpReply(usages, await library.status(), strings);
  },
});
