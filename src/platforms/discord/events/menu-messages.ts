/** The messages that members use the menu on, as they come in. */
import type { Client } from 'discord.js';
import { z } from 'zod';
import { GatewayDispatchEvents } from '../discord-js.ts';

/** A command of a message's menu, in the payload of its interaction. */
const usedSchema = z.object({
  id: z.string(),
  channel_id: z.string().catch('0'),
  data: z.object({
    type: z.literal(3),
    target_id: z.string(),
    resolved: z.object({ messages: z.record(z.string(), z.unknown()) }),
  }),
});

/** Interactions that nobody asks about are forgotten when there are so many. */
const MOST = 1000;

/**
 * Of polls and of some forwarded messages discord.js makes nothing and throws; of others it keeps less than there is. So it
 * gets an empty message in their place, and what there is is kept here.
 */
export class MenuMessages {
  readonly #messages = new Map<string, unknown>();

  constructor(client: Client) {
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown) => {
      const used = usedSchema.safeParse(payload).data;
      if (!used) return;
      const { target_id: id, resolved } = used.data;
      if (this.#messages.size >= MOST) this.#messages.clear();
      this.#messages.set(used.id, resolved.messages[id]);
      putEmptyMessage(payload, id, used.channel_id);
    });
  }

  /** The payload of the message that an interaction is about; to be asked once. */
  take(interaction: string): unknown {
    const message = this.#messages.get(interaction);
    this.#messages.delete(interaction);
    return message;
  }
}

function putEmptyMessage(payload: unknown, id: string, channel_id: string): void {
  const { data } = payload as { data: { resolved: { messages: Record<string, unknown> } } };
  data.resolved.messages = {
    [id]: {
      id,
      channel_id,
      type: 0,
      content: '',
      author: { id: '0', username: '', discriminator: '0', avatar: null },
      embeds: [],
      attachments: [],
      mentions: [],
      mention_roles: [],
      components: [],
      timestamp: new Date(0).toISOString(),
      edited_timestamp: null,
      flags: 0,
    },
  };
}
