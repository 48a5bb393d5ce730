/** Discord, from connecting to disconnecting. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Events, Options } from 'discord.js';
import type { DiscordSettings } from '../../config.ts';
import type { Running, Service } from '../service.ts';
import { Channels } from './events/channel.ts';
import { answer } from './events/interactions.ts';
import { MenuMessages } from './events/menu-messages.ts';
import { Recent } from './events/recently-handled.ts';
import { answerUnread, onUnread } from './events/unparsed-interactions.ts';
import { clearGuildCommands, registerCommands } from './register-commands.ts';
import { refusal, TOKEN_REFUSED } from './transports/start-error.ts';

const STOP_WITHIN_MS = 4000;
const REGISTER_WITHIN_MS = 60_000;

/** For how long an interaction can be acted upon, and how many of them are kept in mind. */
const INTERACTIONS_KEPT_MS = 15 * 60_000;
const MOST_INTERACTIONS_KEPT = 10_000;

/** A press is not taken up again while the first may still be under way. */
const PRESSES_KEPT_MS = 5000;
const MOST_PRESSES_KEPT = 10_000;

/** Discord takes a first answer within 3 s. */
const ANSWERABLE_MS = 3000;

/**
 * Resolves when Discord is connected and the commands are registered. Rejects with an Error of one sentence for whoever
 * runs it where the token is wrong, Discord can't be reached or it refuses the commands.
 */
export async function startDiscord(settings: DiscordSettings, service: Service): Promise<Running> {
  // What can't stand in a header would be told, token and all, by the error it causes.
  if (!/^[!-~]+$/.test(settings.token)) throw new Error(TOKEN_REFUSED);
  const log = service.log.child({ platform: 'discord' });
  const interactions = new Recent(INTERACTIONS_KEPT_MS, MOST_INTERACTIONS_KEPT);
  const client = new Client({
    intents: [],
    rest: {
      api: settings.apiUrl,
      // An answer that Discord wants later than it takes one is not kept waiting for: each try counts towards a ban.
      rejectOnRateLimit: ({ url, retryAfter }) => {
        const id = /\/interactions\/(\d+)\//.exec(url)?.[1];
        return id !== undefined && interactions.age(id) + retryAfter > ANSWERABLE_MS;
      },
    },
    allowedMentions: { parse: [] },
    // Every member who ever asked would be kept.
    makeCache: Options.cacheWithLimits({ UserManager: 0, MessageManager: 0 }),
  });
  const stopping = new AbortController();
  const recent = new Recent(PRESSES_KEPT_MS, MOST_PRESSES_KEPT);
  const seen = { recent, channels: new Channels(client), menuMessages: new MenuMessages(client) };
  const inFlight = new Set<Promise<void>>();
  /** Discord sends again what it doesn't know to have arrived when a connection is resumed. */
  const once = (id: string, answering: () => Promise<void>): void => {
    if (stopping.signal.aborted) return;
    if (!interactions.take(id)) {
      log.debug({ interaction: id }, 'came twice');
      return;
    }
    const underWay = answering().finally(() => inFlight.delete(underWay));
    inFlight.add(underWay);
  };
  client.on(Events.InteractionCreate, (interaction) =>
    once(interaction.id, () => answer(interaction, { ...service, log }, seen)),
  );
  onUnread(client, (unread) => once(unread.id, () => answerUnread(client, unread, log)));
  client.on(Events.Error, (error) => log.error({ err: error }, 'error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.ShardError, (error) => log.error({ err: error }, 'shard error'));
  client.on(Events.ShardReady, () => service.observer?.connection('connected'));
  client.on(Events.ShardReconnecting, () => {
    if (stopping.signal.aborted) return;
    service.observer?.connection('lost');
    log.warn('reconnecting');
  });
  client.on(Events.ShardResume, () => {
    service.observer?.connection('connected');
    log.info('resumed');
  });
  const ended = new Promise<string>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      service.observer?.connection('ended');
      log.error({ code }, 'disconnected for good');
      resolve(`Discord ended the connection for good (${code})`);
    });
  });

  const fail = async (what: string, error: unknown): Promise<never> => {
    log.debug({ err: error }, 'could not start');
    await client.destroy();
    throw refusal(what, error);
  };
  const { application } = await connect(client, settings.token).catch((error) =>
    fail(`Discord can’t be reached at ${settings.apiUrl}`, error),
  );
  // They are the application's, not the shard's: the first one sees to them.
  if (!settings.shard) {
    const { rest } = client;
    const timeLimit = AbortSignal.timeout(REGISTER_WITHIN_MS);
    const outcome = await registerCommands(rest, application.id, service.commands, timeLimit).catch((error) =>
      fail('Discord did not take the commands', error),
    );
    log.info({ outcome, commands: service.commands.length }, 'ready');
    void clearGuildCommands(rest, application.id, stopping.signal, log);
  } else log.info('ready');

  return {
    ended,
    async stop() {
      stopping.abort();
      const finish = async () => {
        await Promise.allSettled(inFlight);
        await client.destroy();
      };
      await Promise.race([finish(), pause(STOP_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}

async function connect(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  return ready;
}
