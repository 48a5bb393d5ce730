/** The message shortcut that checks what a message says or quotes, answered to whoever used it alone. */
import type { RespondFn } from '@slack/bolt';
import { z } from 'zod';
import { messageReply } from '../../check-message.ts';
import type { Message } from '../rendering/render.ts';
import { readMessage } from './message-text.ts';
import type { Responder } from './responder.ts';

export const CHECK_SHORTCUT = 'check_report';
export const ASK_SHORTCUT = 'ask_report';

const shortcutSchema = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.looseObject({ ts: z.string(), thread_ts: z.string().nullish() }),
});

export function handleMessageShortcut(
  command: 'check' | 'ask',
  body: unknown,
  ack: () => Promise<void>,
  respond: RespondFn,
  responder: Responder,
): Promise<boolean> {
  const parsed = shortcutSchema.safeParse(body);
  const { ts, thread_ts } = parsed.data?.message ?? {};
  const thread = thread_ts && thread_ts !== ts ? { thread_ts } : {};
  const answer = async (message: Message) => {
    await respond({ ...message, response_type: 'ephemeral', replace_original: false, ...thread });
  };
  return responder.answer({
    what: { action: 'shortcut', team: parsed.data?.team?.id, user: parsed.data?.user.id },
    kind: 'question',
    command,
    begin: ack,
    compose: async (note) => {
      if (!parsed.success) throw parsed.error;
      const context = responder.contextIn(parsed.data.channel?.id);
      const reply = await responder.inTime(messageReply(command, readMessage(parsed.data.message), context));
      note(reply);
      const message = responder.message(reply);
      return () => answer(message);
    },
    apologise: answer,
  });
}
