/** Socket Mode: a web socket from here to Slack, and the next one as soon as that one goes. */
import { setTimeout as pause } from 'node:timers/promises';
import { type App, type Logger, SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import { inTime } from '../../../with-deadline.ts';
import type { Observer } from '../../service.ts';
import { refusal } from './start-error.ts';
import { STOP_MS, type Transport } from './transport.ts';

const START_MS = 10_000;
const REQUEST_MS = 10_000;
const CLOSE_MS = 500;

/** From a failed try to the next one, doubled with each; and the longest. */
const RETRY_MS = 500;
const MAX_RETRY_MS = 30_000;

/** What came by a connection that is to go is answered by it for so long: Slack waits no longer. */
const LEAVE_MS = 3000;

/** How often it is seen to whether the connection still is one. */
const WATCH_MS = 1000;
const OPEN = 1;

/** Slack's own words that a connection is to go, and why; some come seconds ahead. */
const farewell = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.object({ type: z.literal('disconnect'), reason: z.string().default('no reason told') }));

/** Socket Mode was switched off: there is no other connection to be had. */
const SWITCHED_OFF = 'link_disabled';

const tooMany = z.object({ retryAfter: z.number().positive() });

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

  /** Resolves to a connection by which Slack has said hello. */
  const connect = async (): Promise<SocketModeReceiver> => {
    const connection = new SocketModeReceiver({
      appToken,
      logger,
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
    handleMessages(connection, leave, logger);
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
    logger.warn('the connection to Slack was lost');
    observer?.connection('lost');
    current = null;
    void renew();
  };

  /** Tries for as long as it takes. */
  const renew = (): Promise<void> => {
    const { signal } = stopping;
    const keepTrying = async () => {
      for (let failed = 0; !signal.aborted; failed += 1) {
        try {
          const connection = await connect();
          if (signal.aborted) return hangUp(connection);
          current = connection;
          logger.warn('connected to Slack anew');
          observer?.connection('connected');
          return;
        } catch (error) {
          const wait = waitAfter(error, failed);
          const why = error ?? 'it was closed before Slack said hello';
          logger.warn(`no connection to Slack, the next try is in ${(wait / 1000).toFixed(1)} s: ${why}`);
          await pause(wait, undefined, { signal }).catch(() => {});
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
    logger.warn(`Slack closes the connection (${reason})`);
    if (reason === SWITCHED_OFF) return;
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
        current = await connect();
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
      // An answer goes out over the same connection, so it closes last.
      await inTime(underWay(), STOP_MS, 'answers were still under way').catch((error) =>
        logger.warn(`stopped all the same: ${error}`),
      );
      await Promise.all([...open].map(hangUp));
    },
  };
}

/** In milliseconds; as long as Slack says, or the longer the oftener it failed, and never for all bots at once. */
function waitAfter(error: unknown, failed: number): number {
  const told = tooMany.safeParse(error).data;
  if (told) return told.retryAfter * 1000;
  return Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** failed) * (0.5 + Math.random() / 2);
}

/**
 * Bolt reads an envelope in an async listener that nobody awaits: what it throws would end the process. And it goes as
 * soon as Slack says that the connection is to go: `leave` is waited for first.
 */
function handleMessages(
  connection: SocketModeReceiver,
  leave: (connection: SocketModeReceiver, reason: string) => Promise<void>,
  logger: Logger,
): void {
  const { client } = connection;
  for (const listener of client.listeners('ws_message')) {
    client.off('ws_message', listener);
    client.on('ws_message', async (data: unknown, ...more: unknown[]) => {
      try {
        const told = typeof data === 'string' && data.includes('disconnect') && reasonIn(data);
        if (typeof told === 'string') await leave(connection, told);
        await listener(data, ...more);
      } catch (error) {
        logger.warn(`an envelope could not be read: ${error}`);
      }
    });
  }
}

/** Null where the message is another one. */
function reasonIn(message: string): string | null {
  try {
    return farewell.safeParse(message).data?.reason ?? null;
  } catch {
    return null;
  }
}
