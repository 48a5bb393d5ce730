/** The channel that an interaction came from, and whether whoever acted may manage it. */
import type { Client, Interaction } from 'discord.js';
import { z } from 'zod';
import type { Context } from '../../../../commands/command.ts';
import type { Service } from '../../service.ts';
import { ChannelType, GatewayDispatchEvents, PermissionFlagsBits, Routes } from '../discord-js.ts';

const threadPayload = z.object({
  id: z.string(),
  channel: z.object({
    type: z.literal([ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread]),
    parent_id: z.string(),
  }),
});

/** Of the time that a member waits for an answer. */
const ASKED_WITHIN_MS = 1000;

const THREADS: readonly number[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

const channelSchema = z
  .object({ type: z.number(), parent_id: z.string().nullish() })
  .transform(({ type, parent_id }) => ({ parent: THREADS.includes(type) ? parent_id : null }));

/** Interactions that nobody asks about are forgotten when there are so many. */
const MOST_THREADS = 1000;

/**
 * A thread counts as the channel that it is in. Discord tells which that is with each interaction, but discord.js keeps it
 * only of servers that it knows all about, for which the bot lacks the intents; so it is read as it comes in.
 */
export class Channels {
  readonly #parents = new Map<string, string>();
  readonly #asked = new Map<string, Promise<string>>();
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown) => {
      const thread = threadPayload.safeParse(payload).data;
      if (!thread) return;
      if (this.#parents.size >= MOST_THREADS) this.#parents.clear();
      this.#parents.set(thread.id, thread.channel.parent_id);
    });
  }

  /** Of a message, with which Discord doesn't tell what kind of channel it is in: that is asked once a channel. */
  async ofMessage(id: string, isDirect: boolean, service: Service): Promise<Where> {
    if (!service.settings && !service.libraryAt) return { library: service.library };
    const channel = isDirect ? id : await this.#channelOf(id);
    // Nor what its author may do.
    return whereIn(channel, isDirect, service);
  }

  /** The channel that a thread is in; any other is itself. */
  #channelOf(id: string): Promise<string> {
    const known = this.#asked.get(id);
    if (known) return known;
    const asked = this.#client.rest
      .get(Routes.channel(id), { signal: AbortSignal.timeout(ASKED_WITHIN_MS) })
      .then((channel) => channelSchema.parse(channel).parent ?? id)
      .catch(() => {
        this.#asked.delete(id);
        return id;
      });
    if (this.#asked.size >= MOST_THREADS) this.#asked.clear();
    this.#asked.set(id, asked);
    return asked;
  }

  /** To be asked once an interaction. */
  of(interaction: Interaction, service: Service): Where {
    const parent = this.#parents.get(interaction.id);
    this.#parents.delete(interaction.id);
    const id = parent ?? interaction.channelId;
    if (id === null) return { library: service.library };
    // In direct messages there is nobody but those who are asked for.
    const isDirect = interaction.guildId === null;
    const mayManage =
      isDirect || (interaction.memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false);
    return whereIn(id, mayManage, service);
  }
}

/** What may be asked in a channel, and what is kept for it. */
type Where = Pick<Context, 'library' | 'channel'>;

function whereIn(
  id: string,
  mayManage: boolean,
  { settings, library, libraryAt }: Pick<Service, 'settings' | 'library' | 'libraryAt'>,
): Where {
  const seen = libraryAt?.(`discord:${id}`) ?? library;
  const reports = settings?.channelReports;
  return { library: seen, ...(reports && { channel: { id: `discord ${id}`, mayManage, reports } }) };
}
