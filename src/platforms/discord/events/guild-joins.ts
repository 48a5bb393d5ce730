/** A server that the bot is new in is greeted, where the bot may write in the channel that Discord greets members in. */
import type { Client, Guild } from 'discord.js';
import { GREETED_MS, greetingReply } from '../../../../commands/first-steps/greeting.ts';
import type { Logger } from '../../../log.ts';
import { stringsFor } from '../../../reply/strings/index.ts';
import type { Once } from '../../../settings/once-here.ts';
import type { Service } from '../../service.ts';
import { DiscordAPIError, Events, PermissionFlagsBits, Routes } from '../discord-js.ts';
import { renderReply } from '../rendering/render.ts';
import { replyInTime } from './with-deadline.ts';

const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];

/** Needs the intent for servers; discord.js tells of those alone that were not there at the start. */
export function greetNewGuilds(client: Client<boolean>, service: Service, once: Once): void {
  client.on(Events.GuildCreate, (guild) => void greet(client, guild, service, once));
}

/** Never rejects. */
async function greet(client: Client<boolean>, guild: Guild, service: Service, once: Once): Promise<void> {
  const log = service.log.child({ guild: guild.id });
  const channel = guild.systemChannelId;
  if (channel === null || !mayWrite(guild, channel))
    return log.debug('a new server has no channel to greet in');
  try {
    await once.run(
      `discord greeted ${guild.id}`,
      async () => {
        await post(client, channel, guild.preferredLocale, service, log);
        return true;
      },
      GREETED_MS,
    );
  } catch (error) {
    log.error({ err: error }, 'a new server could not be greeted');
  }
}

function mayWrite({ channels, members }: Guild, id: string): boolean {
  const channel = channels.cache.get(id);
  return Boolean(channel && members.me?.permissionsIn(channel).has(NEEDED));
}

async function post(
  client: Client<boolean>,
  channel: string,
  locale: string,
  service: Service,
  log: Logger,
): Promise<void> {
  const strings = stringsFor(locale);
  const library = service.libraryAt?.(`discord:${channel}`) ?? service.library;
  const reply = await replyInTime(
    greetingReply({ ...service, library, strings, prefix: '', translatedNames: true }),
  );
  const { flags, components } = renderReply(reply, 0, strings, { kind: 'direct' });
  try {
    const body = { flags, components, allowed_mentions: { parse: [] } };
    await client.rest.post(Routes.channelMessages(channel), { body });
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.status >= 500) throw error;
    log.warn({ code: error.code }, 'Discord takes no greeting there');
  }
}
