/** Discord, from connecting to disconnecting. */
import { setTimeout as pause } from 'node:timers/promises';
import type { DiscordSettings } from '../../config.ts';
import { type Once, OnceHere } from '../../settings/once-here.ts';
import type { Running, Service } from '../service.ts';
import type { SharedPort } from '../shared-port.ts';
import { Client, Events, GatewayIntentBits, Options, PermissionFlagsBits } from './discord-js.ts';
import { Channels } from './events/channel.ts';
import { greetNewGuilds } from './events/guild-joins.ts';
import { answer } from './events/interactions.ts';
import { answerMention, onMentions } from './events/mentions.ts';
import { MenuMessages } from './events/menu-messages.ts';
import { Recent } from './events/recently-handled.ts';
import { answerUnread, onUnread } from './events/unparsed-interactions.ts';
import { clearGuildCommands, registerCommands } from './register-commands.ts';
import { gatewayTransport } from './transports/gateway.ts';
import { isLongWait, refusal, TOKEN_REFUSED } from './transports/start-error.ts';

const STOP_WITHIN_MS = 4000;
const REGISTER_WITHIN_MS = 60_000;

/** For how long an interaction can be acted upon, and how many of them are kept in mind. */
const INTERACTIONS_KEPT_MS = 15 * 60_000;
const MOST_INTERACTIONS_KEPT = 10_000;

/** Discord takes a first answer within 3 s. */
const ANSWERABLE_MS = 3000;

export interface DiscordRunning extends Running {
  /** Listened on for HTTPS; null with the gateway. */
  readonly port: number | null;
}

/** None of them is privileged: the text of other talk than this is kept from the bot. */
const MENTIONS = [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** Tells of servers, not of their members. */
const GREETING = [GatewayIntentBits.Guilds];

/** What a server has to allow so that mentions are answered in it. */
const PERMISSIONS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
];

/** The page on which whoever runs a server adds the application to it. */
function installLink(application: string): string {
  const permissions = PERMISSIONS.reduce((all, each) => all | each, 0n);
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${permissions}`;
}

/**
 * Resolves when Discord is connected and the commands are registered. Rejects with an Error of one sentence for whoever
 * runs it where the token is wrong, Discord can't be reached or it refuses the commands. `port` is where HTTPS is served
 * where another platform is served there, too.
 */
export async function startDiscord(
  settings: DiscordSettings,
  service: Service,
  port?: SharedPort,
): Promise<DiscordRunning> {
  // What can't stand in a header would be told, token and all, by the error it causes.
  if (!/^[!-~]+$/.test(settings.token)) throw new Error(TOKEN_REFUSED);
  const log = service.log.child({ platform: 'discord' });
  const { https } = settings;
  const transport = https
    ? // What it needs takes memory that a shard has no use for.
      (await import('./transports/https.ts')).httpsTransport(
        { ...settings, https },
        log,
        service.observer,
        port,
      )
    : gatewayTransport(log, service.observer, settings.shard !== undefined);
  // Whoever runs it is to know why it doesn't start.
  let isStarting = true;
  const interactions = new Recent(INTERACTIONS_KEPT_MS, MOST_INTERACTIONS_KEPT);
  const client = new Client({
    ...transport.client,
    intents: [...(settings.mentions ? MENTIONS : []), ...(settings.greets ? GREETING : [])],
    rest: {
      ...transport.rest,
      api: settings.apiUrl,
      // An answer that Discord wants later than it takes one is not kept waiting for: each try counts towards a ban.
      rejectOnRateLimit: ({ url, retryAfter }) => {
        if (isStarting) return isLongWait({ retryAfter });
        const id = /\/interactions\/(\d+)\//.exec(url)?.[1];
        return id !== undefined && interactions.age(id) + retryAfter > ANSWERABLE_MS;
      },
    },
    allowedMentions: { parse: [] },
    // Every member who ever asked would be kept.
    makeCache: Options.cacheWithLimits({
      UserManager: 0,
      MessageManager: 0,
      // The bot's own permissions are asked of it.
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client: { user } }) => id === user.id },
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
    }),
  });
  const stopping = new AbortController();
  const once = service.settings?.once ?? new OnceHere();
  const seen = { once, channels: new Channels(client), menuMessages: new MenuMessages(client) };
  const inFlight = new Set<Promise<void>>();
  const takeUp = (id: string, answering: () => Promise<void>): void => {
    const isNew = interactions.take(id);
    if (transport.kind === 'gateway') {
      if (stopping.signal.aborted) return;
      // Discord sends again what it doesn't know to have arrived when a connection is resumed.
      if (!isNew) {
        log.debug({ interaction: id }, 'came twice');
        return;
      }
    }
    const underWay = answering().finally(() => {
      inFlight.delete(underWay);
      transport.answered(id);
    });
    inFlight.add(underWay);
  };
  client.on(Events.InteractionCreate, (interaction) =>
    takeUp(interaction.id, () =>
      transport.kind === 'gateway' && service.settings?.isShared
        ? answerOnce(once, interaction.id, () => answer(interaction, { ...service, log }, seen))
        : answer(interaction, { ...service, log }, seen),
    ),
  );
  onUnread(client, (unread) => takeUp(unread.id, () => answerUnread(client, unread, log)));
  if (settings.mentions)
    onMentions(client, (message) =>
      takeUp(message.id, () => answerMention(client, message, { ...service, log }, once, seen.channels)),
    );
  if (settings.greets) greetNewGuilds(client, { ...service, log }, once);
  client.on(Events.Error, (error) => log.error({ err: error }, 'error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.ShardError, (error) => log.error({ err: error }, 'shard error'));

  const fail = async (what: string, error: unknown): Promise<never> => {
    log.debug({ err: error }, 'could not start');
    await client.destroy();
    throw refusal(what, error);
  };
  const { application } = await transport
    .connect(client, settings.token)
    .catch((error) => fail(`Discord can’t be reached at ${settings.apiUrl}`, error));
  // They are the application's, not the shard's: the first one sees to them.
  if (!settings.shard) {
    const { rest } = client;
    const timeLimit = AbortSignal.timeout(REGISTER_WITHIN_MS);
    const outcome = await registerCommands(rest, application.id, service.commands, timeLimit).catch((error) =>
      fail('Discord did not take the commands', error),
    );
    log.info({ outcome, commands: service.commands.length }, 'ready');
    log.info({ link: installLink(application.id) }, 'a server adds the bot by this link');
    void clearGuildCommands(rest, application.id, stopping.signal, log);
  } else log.info('ready');
  const listening = await transport.open().catch(async (error) => {
    await client.destroy();
    throw error;
  });

  isStarting = false;

  return {
    ended: transport.ended,
    port: listening,
    async stop() {
      stopping.abort();
      const finish = async () => {
        await transport.close(async () => {
          while (inFlight.size > 0) await Promise.allSettled(inFlight);
        });
        await client.destroy();
      };
      await Promise.race([finish(), pause(STOP_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}

/** While a new version is started beside the old one, both are told of each interaction. */
async function answerOnce(once: Once, id: string, answering: () => Promise<void>): Promise<void> {
  await once.run(`discord interaction ${id}`, async () => {
    await answering();
    return true;
  });
}
