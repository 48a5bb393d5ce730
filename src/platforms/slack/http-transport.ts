/** HTTP mode: Slack posts to a port of ours. */
import type { IncomingMessage, Server } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import { inTime } from '../deadline.ts';
import { STOP_MS, type Transport } from './transport.ts';

const PATH = '/slack/events';

/** How far a request's date may be off, as for the past in Bolt. */
const MAX_SKEW_S = 5 * 60;

/** How often connections that wait for nothing are closed while stopping. */
const IDLE_CHECK_MS = 50;

export function httpTransport(
  mode: { readonly signingSecret: string; readonly port: number },
  logger: Logger,
): Transport {
  const receiver = new HTTPReceiver({ signingSecret: mode.signingSecret, endpoints: [PATH], logger });
  refuseTheFuture(receiver, logger);
  let server: Server | undefined;
  return {
    receiver,
    async start() {
      try {
        server = await receiver.start(mode.port);
      } catch (error) {
        const why = error instanceof Error && 'code' in error ? error.code : error;
        throw new Error(`PORT ${mode.port} can't be listened on (${why}).`);
      }
      const address = server.address();
      return address !== null && typeof address === 'object' ? address.port : mode.port;
    },
    async stop(underWay) {
      const closing = setInterval(() => server?.closeIdleConnections(), IDLE_CHECK_MS);
      try {
        await inTime(Promise.all([receiver.stop(), underWay()]), STOP_MS, 'answers were still under way');
      } catch (error) {
        logger.warn(`stopped all the same: ${error}`);
        server?.closeAllConnections();
      } finally {
        clearInterval(closing);
      }
    },
  };
}

/** Bolt checks that a signed request isn't old, not that it isn't from the future, where it could be kept for later. */
function refuseTheFuture(receiver: HTTPReceiver, logger: Logger): void {
  const { requestListener } = receiver;
  receiver.requestListener = (request, response) => {
    if (!isFromTheFuture(request)) return requestListener(request, response);
    logger.warn('refused a request dated more than 5 minutes ahead');
    response.writeHead(401).end();
  };
}

function isFromTheFuture({ headers }: IncomingMessage): boolean {
  return Number(headers['x-slack-request-timestamp']) > Date.now() / 1000 + MAX_SKEW_S;
}
