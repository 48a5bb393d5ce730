/** Socket Mode: a web socket from here to Slack, and the next one as soon as that one goes. */
import { setTimeout as pause } from 'node:timers/promises';
import { type App, type Logger, SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import { inTime } from '../../../with-deadline.ts';
import type { Observer } from '../../service.ts';
import { LogThrottle } from './log-throttle.ts';
import { eventlessPayload } from './no-event.ts';
import { RateLimits, retryAfterOf } from './rate-limits.ts';
import { ReconnectBackoff } from './reconnect-backoff.ts';
import { refusal } from './start-error.ts';
import { STOP_MS, type Transport } from './transport.ts';

const START_MS = 10_000;
const REQUEST_MS = 10_000;
const CLOSE_MS = 500;

/** What came by a connection that is to go is answered by it for so long: Slack waits no longer. */
const LEAVE_MS = 3000;

/** How often it is seen to whether the connection still is one. */
const WATCH_MS = 1000;
const OPEN = 1;

/** Slack's own words that a connection is to go, and why; some come seconds ahead. */
const farewell = z.object({ type: z.literal('disconnect'), reason: z.string().default('no reason told') });

/** An events envelope without an event. */
const notice = z.object({
  type: z.literal('events_api'),
  envelope_id: z.string(),
  payload: eventlessPayload.optional(),
});

/** Socket Mode was switched off: there is no other connection to be had. */
const SWITCHED_OFF = 'link_disabled';

/**
 * Bolt's own way to reconnect waits for 5 s or more, in which members get no answer, and gives up for good where Slack
 * can't be reached. So each receiver of Bolt's is one connection here.
 */
export function socketTransport(
  appToken: string,
  apiUrl: string,
  logger: Logger,
  observer?: Observer,
): Transport {
  const stopping = new AbortController();
  const open = new Set<SocketModeReceiver>();
  let app: App | null = null;
  let current: SocketModeReceiver | null = null;
  let renewing: Promise<void> | null = null;
  let watch: NodeJS.Timeout | undefined;
  const pacing = new ReconnectBackoff();
  const news = new LogThrottle((line) => logger.warn(line));
  /** When the current one said hello, as `performance.now()`. */
  let since = 0;
  /** Those by which something was asked. */
  const useful = new WeakSet<SocketModeReceiver>();
  let why = 'it broke off';

  /** Resolves to a connection by which Slack has said hello. */
  const connect = async (): Promise<SocketModeReceiver> => {
    pacing.opening();
    const connection = new SocketModeReceiver({
      appToken,
      // What becomes of connections is told here, once.
      logger: { ...logger, warn: logger.debug, error: logger.debug },
      autoReconnectEnabled: false,
      installerOptions: {
        clientOptions: {
          slackApiUrl: apiUrl,
          timeout: REQUEST_MS,
          retryConfig: { retries: 0 },
          rejectRateLimitedCalls: true,
        },
      },
    });
    if (app) connection.init(app);
    handleMessages(connection, { leave, used, logger });
    open.add(connection);
    try {
      await inTime(connection.start(), START_MS, `no connection within ${START_MS / 1000} s`);
    } catch (error) {
      void hangUp(connection);
      throw error;
    }
    connection.client.once('disconnected', () => lost(connection));
    return connection;
  };

  const taken = (connection: SocketModeReceiver): void => {
    current = connection;
    since = performance.now();
    why = 'it broke off';
  };

  const used = (connection: SocketModeReceiver): void => void useful.add(connection);

  /** Asked twice, the client no longer waits for the other side. */
  const hangUp = async (connection: SocketModeReceiver): Promise<void> => {
    open.delete(connection);
    const { client } = connection;
    const disconnect = () => inTime(client.disconnect(), CLOSE_MS, 'Slack did not close the connection');
    await disconnect()
      .catch(disconnect)
      .catch(() => {});
  };

  const lost = (connection: SocketModeReceiver): void => {
    void hangUp(connection);
    if (connection !== current || stopping.signal.aborted) return;
    observer?.connection('lost');
    current = null;
    if (!renewing) pacing.ended(performance.now() - since, useful.has(connection));
    void renew();
  };

  /** Tries for as long as it takes. */
  const renew = (): Promise<void> => {
    const { signal } = stopping;
    const keepTrying = async () => {
      for (let told = 0; !signal.aborted; ) {
        await rest(Math.max(told, pacing.pause()), signal);
        if (signal.aborted) return;
        try {
          const connection = await connect();
          if (signal.aborted) return hangUp(connection);
          const ended = why;
          taken(connection);
          news.tell(`connected to Slack anew (of the last connection: ${ended})`);
          observer?.connection('connected');
          return;
        } catch (error) {
          pacing.failed();
          told = (retryAfterOf(error) ?? 0) * 1000;
          news.tell(`no connection to Slack: ${error ?? 'it was closed before Slack said hello'}`);
        }
      }
    };
    renewing ??= keepTrying().finally(() => {
      renewing = null;
    });
    return renewing;
  };

  /** The next connection is there before one that is to go goes. */
  const leave = async (connection: SocketModeReceiver, reason: string): Promise<void> => {
    const { signal } = stopping;
    if (connection !== current || signal.aborted) return;
    why = `Slack closed it, ${reason}`;
    if (reason === SWITCHED_OFF) return;
    if (!renewing) pacing.ended(performance.now() - since, useful.has(connection));
    await renew();
    await pause(LEAVE_MS, undefined, { signal }).catch(() => {});
  };

  return {
    receiver: {
      init(given) {
        app = given;
      },
      start: () => Promise.resolve(),
      stop: () => Promise.resolve(),
    },
    async start() {
      try {
        taken(await new RateLimits().run('apps.connections.open', connect));
      } catch (error) {
        throw new Error(refusal(error, 'SLACK_APP_TOKEN', apiUrl));
      }
      // Where the other side has gone silent, the client waits half a minute more for it to say goodbye.
      watch = setInterval(() => {
        if (current && current.client.websocket?.readyState !== OPEN) lost(current);
      }, WATCH_MS);
      return null;
    },
    async stop(underWay) {
      stopping.abort();
      clearInterval(watch);
      news.stop();
      // An answer goes out over the same connection, so it closes last.
      await inTime(underWay(), STOP_MS, 'answers were still under way').catch((error) =>
        logger.warn(`stopped all the same: ${error}`),
      );
      await Promise.all([...open].map(hangUp));
    },
  };
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await pause(ms, undefined, { signal }).catch(() => {});
}

/**
 * Bolt reads an envelope in an async listener that nobody awaits: what it throws would end the process. It goes as soon as
 * Slack says that the connection is to go: `leave` is waited for first. And it knows of no events envelope without an event.
 */
function handleMessages(
  connection: SocketModeReceiver,
  {
    leave,
    used,
    logger,
  }: {
    leave(connection: SocketModeReceiver, reason: string): Promise<void>;
    used(connection: SocketModeReceiver): void;
    readonly logger: Logger;
  },
): void {
  const { client } = connection;
  for (const listener of client.listeners('ws_message')) {
    client.off('ws_message', listener);
    client.on('ws_message', async (data: unknown, ...more: unknown[]) => {
      try {
        if (typeof data === 'string' && data.includes('envelope_id')) used(connection);
        const told = typeof data === 'string' && data.includes('disconnect') && reasonIn(data);
        if (typeof told === 'string') await leave(connection, told);
        const eventless = typeof data === 'string' && data.includes('events_api') && noticeIn(data);
        if (!eventless) return await listener(data, ...more);
        const { envelope_id, payload: body = {} } = eventless;
        const ack = async () => client.websocket?.send(JSON.stringify({ envelope_id }), () => {});
        client.emit('slack_event', { ack, envelope_id, body });
      } catch (error) {
        logger.warn(`an envelope could not be read: ${error}`);
      }
    });
  }
}

/** Null where the message is another one. */
function reasonIn(message: string): string | null {
  return parsed(farewell, message)?.reason ?? null;
}

/** Null where the message is another one. */
function noticeIn(message: string): z.infer<typeof notice> | null {
  return parsed(notice, message) ?? null;
}

function parsed<T>(schema: z.ZodType<T>, message: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(message)).data;
  } catch {
    return undefined;
  }
}
