/** A message that somebody picked, to what the reports say of its words. */
import type { Context } from '../../commands/command.ts';
import { withFoot } from '../../commands/notes.ts';
import { runCommand } from '../../commands/run-command.ts';
import { plainReply } from '../reply/problem-reply.ts';
import type { Reply } from '../reply/reply.ts';
import type { MessageReading } from './message-reading.ts';

export async function messageReply(
  command: 'check' | 'ask',
  { text, hasUnreadFile }: MessageReading,
  context: Context,
): Promise<Reply> {
  const { check, problem } = context.strings;
  if (text === '') return plainReply(hasUnreadFile ? problem.filesUnread : check.noWords);
  const input = command === 'check' ? { text } : { question: text };
  const reply = await runCommand(command, input, context);
  return hasUnreadFile ? withFoot(reply, check.fileLeftOut) : reply;
}
