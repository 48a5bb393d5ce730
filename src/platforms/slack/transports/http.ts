/** HTTP mode: Slack posts to a port of ours. */
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import { SharedPort } from '../../shared-port.ts';
import { STOP_MS, type Transport } from './transport.ts';

const PATH = '/slack/events';

/** As for the past in Bolt. */
const MAX_AGE_S = 5 * 60;
/** So much less that a request dated too far ahead doesn't come of age while it is under way. */
const MAX_AHEAD_S = MAX_AGE_S - 5;

/** A message of Slack's longest, as text and as blocks, with each character escaped, is shorter. */
const MAX_BODY_BYTES = 2_000_000;

export function httpTransport(
  mode: { readonly signingSecret: string; readonly port: number },
  logger: Logger,
  port = new SharedPort(mode.port),
): Transport {
  const receiver = new HTTPReceiver({
    signingSecret: mode.signingSecret,
    endpoints: [PATH],
    bodyLimit: MAX_BODY_BYTES,
    logger,
  });
  return {
    receiver,
    start: () => port.serve(PATH, guarded(receiver.requestListener, logger)),
    async stop(underWay) {
      try {
        await port.leave(PATH, underWay, STOP_MS);
      } catch (error) {
        logger.warn(`stopped all the same: ${error}`);
      }
    },
  };
}

/**
 * Refuses what its headers alone tell to be no good. Bolt checks that a signed request isn't old, not that it isn't
 * from the future, where it could be kept for later.
 */
function guarded(listener: RequestListener, logger: Logger): RequestListener {
  return (request, response) => {
    const status = refusalOf(request.headers);
    if (status === null) return served(listener, request, response);
    logger.warn(`refused a request by its headers (${status})`);
    response.writeHead(status, { connection: 'close' }).end();
  };
}

/** Bolt throws where it serves nothing: at other methods than POST, say. */
function served(listener: RequestListener, ...[request, response]: Parameters<RequestListener>): void {
  try {
    listener(request, response);
  } catch {
    response.writeHead(404, { connection: 'close' }).end();
  }
}

/** An HTTP status; null where the request may be read. What is missing is for Bolt to judge, since some needs no date. */
function refusalOf(headers: IncomingHttpHeaders): number | null {
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES) return 413;
  const date = headers['x-slack-request-timestamp'];
  if (date === undefined) return null;
  const ahead = Number(date) - Date.now() / 1000;
  return ahead > MAX_AHEAD_S || ahead < -MAX_AGE_S - 1 ? 401 : null;
}
