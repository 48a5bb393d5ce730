/** The channel that an interaction came from, and whether whoever acted may manage it. */
import {
  ChannelType,
  type Client,
  GatewayDispatchEvents,
  type Interaction,
  PermissionFlagsBits,
} from 'discord.js';
import { z } from 'zod';
import type { Channel } from '../../../../commands/command.ts';
import type { Service } from '../../service.ts';

const threadPayload = z.object({
  id: z.string(),
  channel: z.object({
    type: z.literal([ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread]),
    parent_id: z.string(),
  }),
});

/** Interactions that nobody asks about are forgotten when there are so many. */
const MOST_THREADS = 1000;

/**
 * A thread counts as the channel that it is in. Discord tells which that is with each interaction, but discord.js keeps it
 * only of servers that it knows all about, for which the bot lacks the intents; so it is read as it comes in.
 */
export class Channels {
  readonly #parents = new Map<string, string>();

  constructor(client: Client) {
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown) => {
      const thread = threadPayload.safeParse(payload).data;
      if (!thread) return;
      if (this.#parents.size >= MOST_THREADS) this.#parents.clear();
      this.#parents.set(thread.id, thread.channel.parent_id);
    });
  }

  /** To be asked once an interaction. */
  of(interaction: Interaction, { settings }: Service): { readonly channel?: Channel } {
    const parent = this.#parents.get(interaction.id);
    this.#parents.delete(interaction.id);
    const id = parent ?? interaction.channelId;
    const reports = settings?.channelReports;
    if (!reports || id === null) return {};
    // In direct messages there is nobody but those who are asked for.
    const isDirect = interaction.guildId === null;
    const mayManage =
      isDirect || (interaction.memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false);
    return { channel: { id: `discord ${id}`, mayManage, reports } };
  }
}
