/** A channel that the bot is added to is greeted, once. */
import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { GREETED_MS, greetingReply } from '../../../../commands/first-steps/greeting.ts';
import { type Message, messageOf } from '../rendering/render.ts';
import type { Responder } from './responder.ts';

const joinSchema = z.object({
  team_id: z.string().nullish(),
  event: z.object({ type: z.literal('member_joined_channel'), user: z.string(), channel: z.string() }),
});

/** `bot` is the bot's own id as a member: others who join are none of its business. */
export async function handleChannelJoin(
  body: unknown,
  bot: string | undefined,
  client: webApi.WebClient,
  responder: Responder,
): Promise<void> {
  const joined = joinSchema.safeParse(body).data;
  if (!joined || joined.event.user !== bot) return;
  const { channel, type, user } = joined.event;
  const { strings } = responder.context;
  const post = async (message: Message) => {
    await responder.limits.run(`chat.postMessage ${channel}`, () =>
      client.chat.postMessage({ ...message, channel }),
    );
  };
  await responder.once.run(
    `slack greeted ${channel}`,
    () =>
      responder.answer({
        what: { event: type, team: joined.team_id, user },
        kind: 'act',
        compose: async () => {
          const reply = await responder.inTime(greetingReply(responder.contextIn(channel)));
          const message = messageOf(reply, 0, strings, { kind: 'direct' });
          return () => post(message);
        },
        // Nobody asked for it.
        apologise: async () => {},
      }),
    GREETED_MS,
  );
}
