/** HTTP mode: Slack posts to a port of ours. */
import type { IncomingHttpHeaders, Server } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import { inTime } from '../../../with-deadline.ts';
import { STOP_MS, type Transport } from './transport.ts';

const PATH = '/slack/events';

/** As for the past in Bolt. */
const MAX_AGE_S = 5 * 60;
/** So much less that a request dated too far ahead doesn't come of age while it is under way. */
const MAX_AHEAD_S = MAX_AGE_S - 5;

/** A message of Slack's longest, as text and as blocks, with each character escaped, is shorter. */
const MAX_BODY_BYTES = 2_000_000;

/** Together with the bound above, what strangers can make the process hold. Slack needs a few at a time. */
const MAX_CONNECTIONS = 256;

/** Slack waits 3 s for an answer: whoever takes longer to ask is not Slack. */
const SERVER_OPTIONS = { headersTimeout: 4000, requestTimeout: 4000, connectionsCheckingInterval: 500 };

/** How often connections that wait for nothing are closed while stopping. */
const IDLE_CHECK_MS = 50;

export function httpTransport(
  mode: { readonly signingSecret: string; readonly port: number },
  logger: Logger,
): Transport {
  const receiver = new HTTPReceiver({
    signingSecret: mode.signingSecret,
    endpoints: [PATH],
    bodyLimit: MAX_BODY_BYTES,
    logger,
  });
  refuseUnread(receiver, logger);
  let server: Server | undefined;
  return {
    receiver,
    async start() {
      try {
        server = await receiver.start(mode.port, SERVER_OPTIONS);
        server.maxConnections = MAX_CONNECTIONS;
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

/**
 * Refuses what its headers alone tell to be no good. Bolt checks that a signed request isn't old, not that it isn't
 * from the future, where it could be kept for later; and of a body that it refuses it still reads the rest.
 */
function refuseUnread(receiver: HTTPReceiver, logger: Logger): void {
  const { requestListener } = receiver;
  receiver.requestListener = (request, response) => {
    response.once('finish', () => {
      if (!request.complete) request.destroy();
    });
    const status = refusalOf(request.headers);
    if (status === null) return requestListener(request, response);
    logger.warn(`refused a request by its headers (${status})`);
    response.writeHead(status, { connection: 'close' }).end();
  };
}

/** An HTTP status; null where the request may be read. What is missing is for Bolt to judge, since some needs no date. */
function refusalOf(headers: IncomingHttpHeaders): number | null {
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES) return 413;
  const date = headers['x-slack-request-timestamp'];
  if (date === undefined) return null;
  const ahead = Number(date) - Date.now() / 1000;
  return ahead > MAX_AHEAD_S || ahead < -MAX_AGE_S - 1 ? 401 : null;
}
