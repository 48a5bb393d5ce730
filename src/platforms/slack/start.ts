/** Slack's life: connects, answers until told to stop, and disconnects. */
import { App } from '@slack/bolt';
import type { SlackSettings } from '../../config.ts';
import type { Running, Service } from '../service.ts';
import type { SharedPort } from '../shared-port.ts';
import { appLinks } from './app-links.ts';
import { listen } from './listeners/index.ts';
import { Responder } from './listeners/responder.ts';
import { acknowledgeWhenAnswered } from './transports/acknowledge-when-answered.ts';
import { boltLogger } from './transports/bolt-logger.ts';
import { httpTransport } from './transports/http.ts';
import { RateLimits } from './transports/rate-limits.ts';
import { socketTransport } from './transports/socket-mode.ts';
import { refusal } from './transports/start-error.ts';

export interface SlackRunning extends Running {
  /** Listened on in HTTP mode; null in Socket Mode. */
  readonly port: number | null;
}

/** Rejects with an error of one sentence for the operator where Slack refuses a token or can't be reached. */
export async function startSlack(
  settings: SlackSettings,
  service: Service,
  port?: SharedPort,
): Promise<SlackRunning> {
  const { observer } = service;
  const { mode, apiUrl, botToken: token, commandPrefix: prefix } = settings;
  const log = service.log.child({ platform: 'slack' });
  let started = false;
  const logger = boltLogger(log, () => started);
  const transport =
    mode.kind === 'socket'
      ? socketTransport(mode.appToken, apiUrl, logger, observer)
      : httpTransport(mode, logger, port);
  const app = new App({
    token,
    receiver: transport.receiver,
    logger,
    clientOptions: {
      slackApiUrl: apiUrl,
      timeout: 5000,
      retryConfig: { retries: 3, minTimeout: 250 },
      rejectRateLimitedCalls: true,
    },
    // The token is tried in `init`, where its refusal can be caught.
    deferInitialization: true,
    convoStore: false,
    ignoreSelf: false,
  });

  const { commands, library, strings, questions, publicUrl } = service;
  const limits = new RateLimits();
  const base = { commands, library, strings, prefix, ...(publicUrl !== undefined && { publicUrl }) };
  const responder = new Responder({ ...base, ...(questions && { questions }) }, { ...service, log, limits });
  listen(app, responder);
  const handled = acknowledgeWhenAnswered(app, logger);

  try {
    await limits.run('auth.test', () => app.init());
  } catch (error) {
    throw new Error(refusal(error, 'SLACK_BOT_TOKEN', apiUrl));
  }
  const listening = await transport.start();
  started = true;
  observer?.connection('connected');
  log.info({ mode: mode.kind, ...(listening !== null && { port: listening }) }, 'answering on Slack');
  log.info(
    appLinks(settings),
    'a workspace installs the app at the first link, and members open it at the second',
  );
  return { port: listening, stop: () => transport.stop(handled) };
}
