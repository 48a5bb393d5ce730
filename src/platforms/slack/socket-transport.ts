/** Socket Mode: a web socket from here to Slack. */
import { type Logger, SocketModeReceiver } from '@slack/bolt';
import { inTime } from '../deadline.ts';
import type { Observer } from '../service.ts';
import { refusal } from './refusal.ts';
import { STOP_MS, type Transport } from './transport.ts';

const START_MS = 15_000;
const REQUEST_MS = 10_000;
const CLOSE_MS = 500;

export function socketTransport(
  appToken: string,
  apiUrl: string,
  logger: Logger,
  observer?: Observer,
): Transport {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl, timeout: REQUEST_MS } },
  });
  const { client } = receiver;
  containFailures(receiver, logger);
  client.on('connected', () => observer?.connection('connected'));
  client.on('close', () => observer?.connection('lost'));
  const disconnect = () => inTime(client.disconnect(), CLOSE_MS, 'Slack did not close the connection');
  return {
    receiver,
    async start() {
      try {
        await inTime(receiver.start(), START_MS, `no connection within ${START_MS / 1000} s`);
      } catch (error) {
        await disconnect().catch(() => {});
        throw new Error(refusal(error, 'SLACK_APP_TOKEN', apiUrl));
      }
      return null;
    },
    async stop(underWay) {
      // An answer goes out over the same connection, so it closes last.
      await inTime(underWay(), STOP_MS, 'answers were still under way').catch((error) =>
        logger.warn(`stopped all the same: ${error}`),
      );
      // Asked twice, the client no longer waits for the other side.
      await disconnect()
        .catch(disconnect)
        .catch(() => {});
    },
  };
}

/** Bolt reads an envelope in an async listener that nobody awaits: what it throws would end the process. */
function containFailures({ client }: SocketModeReceiver, logger: Logger): void {
  for (const listener of client.listeners('ws_message')) {
    client.off('ws_message', listener);
    client.on('ws_message', async (...message) => {
      try {
        await listener(...message);
      } catch (error) {
        logger.warn(`an envelope could not be read: ${error}`);
      }
    });
  }
}
