/** Interactions that the client can't read or knows nothing of: their members get a sentence all the same. */
import type { Client } from 'discord.js';
import { z } from 'zod';
import type { Logger } from '../../../log.ts';
import { stringsFor } from '../../../reply/strings/index.ts';
import { Events, InteractionResponseType, InteractionType, MessageFlags, Routes } from '../discord-js.ts';
import { sentenceMessage } from './ephemeral.ts';

const dispatchSchema = z.object({
  t: z.literal('INTERACTION_CREATE'),
  d: z.object({ id: z.string(), token: z.string(), type: z.number(), locale: z.string().catch('') }),
});

/** What every interaction has. */
type Unread = z.infer<typeof dispatchSchema>['d'];

/** Calls `take` with each interaction that reached `client` and that it has not told of. */
export function onUnread(client: Client, take: (unread: Unread) => void): void {
  const unread = new Map<string, Unread>();
  client.on(Events.Raw, (packet: unknown) => {
    // Ahead of that the client keeps what comes for later.
    const dispatch =
      client.isReady() && isInteraction(packet) ? dispatchSchema.safeParse(packet).data : undefined;
    if (!dispatch) return;
    const { d } = dispatch;
    unread.set(d.id, d);
    setImmediate(() => {
      if (unread.delete(d.id)) take(d);
    });
  });
  client.on(Events.InteractionCreate, ({ id }) => void unread.delete(id));
}

/** Thousands of other events a second may come. */
function isInteraction(packet: unknown): boolean {
  return typeof packet === 'object' && packet !== null && 't' in packet && packet.t === 'INTERACTION_CREATE';
}

/** Never rejects. */
export async function answerUnread(
  client: Client,
  { id, token, type, locale }: Unread,
  log: Logger,
): Promise<void> {
  const strings = stringsFor(locale);
  log.warn({ interaction: id, type }, 'an interaction that can’t be read');
  const { flags, components, allowedMentions } = sentenceMessage(strings.problem.failed, strings);
  const body =
    type === InteractionType.ApplicationCommandAutocomplete
      ? { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
      : {
          type: InteractionResponseType.ChannelMessageWithSource,
          data: { flags: flags | MessageFlags.Ephemeral, components, allowed_mentions: allowedMentions },
        };
  try {
    await client.rest.post(Routes.interactionCallback(id, token), { auth: false, body });
  } catch (error) {
    log.warn({ interaction: id, err: error }, 'could not say so');
  }
}
