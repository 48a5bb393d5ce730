/**
 * HTTPS: Discord posts each interaction to a port of ours and takes the answer from the response. To discord.js it is a way
 * of sharding that opens no connection: what is posted is dispatched as the gateway would have.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClientOptions } from 'discord.js';
import { z } from 'zod';
import type { DiscordSettings } from '../../../config.ts';
import type { Logger } from '../../../log.ts';
import type { Observer } from '../../service.ts';
import { SharedPort } from '../../shared-port.ts';
import { REST, Routes } from '../discord-js.ts';
import { loggedIn } from './gateway.ts';
import { PendingResponses } from './pending-responses.ts';
import { isSigned, publicKeyOf, signedBy } from './signature.ts';
import { isLongWait, KeyRefused } from './start-error.ts';
import type { Transport } from './transport.ts';

const PATH = '/discord/interactions';

/** An interaction with the longest of messages in it, each character escaped, is shorter. */
const MAX_BODY_BYTES = 1_000_000;

const STOP_MS = 4000;
const IDENTITY_WITHIN_MS = 10_000;

const KEY_REFUSED =
  'DISCORD_PUBLIC_KEY is not that of the bot’s application: copy it anew from its General Information page in the Developer Portal';

const pingSchema = z.object({ type: z.literal(1) });
const interactionSchema = z.looseObject({
  id: z.string().regex(/^\d{1,20}$/),
  token: z.string().min(1),
  type: z.number(),
});

const userSchema = z.looseObject({ id: z.string() });
const applicationSchema = z.looseObject({ id: z.string(), verify_key: z.string().optional() });

type Strategies = NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;

/** What discord.js listens to of its connections. */
interface Connections {
  emit(event: 'hello' | 'ready' | 'dispatch', what: object): unknown;
}

export type HttpsSettings = DiscordSettings & { readonly https: NonNullable<DiscordSettings['https']> };

export function httpsTransport(
  settings: HttpsSettings,
  log: Logger,
  observer: Observer | undefined,
  port = new SharedPort(settings.https.port),
): Transport {
  const key = publicKeyOf(settings.https.publicKey);
  const held = new PendingResponses(log);
  let connections: Connections | null = null;

  const buildStrategy: Strategies = (built) => {
    // Their names are an enumeration of a package that discord.js doesn't hand on.
    const tell = built as unknown as Connections;
    connections = tell;
    return {
      async connect() {
        const { user, application } = await identityOf(settings);
        const data = { v: 10, user, application, guilds: [], session_id: '', resume_gateway_url: '' };
        tell.emit('hello', { shardId: 0 });
        tell.emit('ready', { shardId: 0, data });
        tell.emit('dispatch', { shardId: 0, data: { op: 0, s: 1, t: 'READY', d: data } });
      },
      async spawn() {},
      async destroy() {},
      async send() {},
      fetchStatus: () => {
        throw new Error('there is no connection to have a status');
      },
    };
  };

  const dispatch = (interaction: z.infer<typeof interactionSchema>): void => {
    const data = { op: 0, s: null, t: 'INTERACTION_CREATE', d: interaction };
    try {
      connections?.emit('dispatch', { shardId: 0, data });
    } catch (error) {
      // Whoever watches for what can't be read sees to it.
      log.warn({ err: error }, 'discord.js can’t read an interaction');
    }
  };

  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    receive(request, response).catch((error) => {
      log.warn({ err: error }, 'a request of Discord’s could not be taken');
      response.destroy();
    });
  };

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refuse = (status: number) => {
      log.debug({ status }, 'refused a request that is not Discord’s');
      response.writeHead(status, { connection: 'close' }).end();
    };
    if (request.method !== 'POST') return refuse(405);
    const signed = signedBy(request.headers);
    if (!signed) return refuse(401);
    const body = await bodyOf(request);
    if (body === null) return refuse(413);
    if (!isSigned(key, signed, body)) return refuse(401);
    const payload = jsonOf(body);
    if (pingSchema.safeParse(payload).success) return answer(response, '{"type":1}');
    const interaction = interactionSchema.safeParse(payload).data;
    if (!interaction) return refuse(400);
    const told = await held.answerTo(interaction.id, interaction.token, () => dispatch(interaction));
    if (told === null) response.writeHead(202).end();
    else answer(response, told);
  };

  return {
    client: { ws: { buildStrategy } },
    rest: { makeRequest: held.makeRequest },
    kind: 'https',
    ended: new Promise(() => {}),
    connect: loggedIn,
    async open() {
      const served = await port.serve(PATH, listener);
      observer?.connection('connected');
      log.info({ port: served }, 'answering Discord over HTTPS');
      return served;
    },
    answered: (id) => held.finished(id),
    async close(underWay) {
      try {
        await port.leave(PATH, underWay, STOP_MS);
      } catch (error) {
        log.warn(`stopped all the same: ${error}`);
      }
    },
  };
}

function answer(response: ServerResponse, json: string): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) });
  response.end(json);
}

/** What the gateway tells of the bot when it lets it in. */
async function identityOf({ token, apiUrl, https }: HttpsSettings) {
  const rest = new REST({ api: apiUrl, rejectOnRateLimit: isLongWait }).setToken(token);
  const signal = AbortSignal.timeout(IDENTITY_WITHIN_MS);
  const [user, application] = await Promise.all([
    rest.get(Routes.user(), { signal }),
    rest.get(Routes.currentApplication(), { signal }),
  ]);
  const { verify_key, ...known } = applicationSchema.parse(application);
  if (verify_key !== undefined && verify_key.toLowerCase() !== https.publicKey.toLowerCase())
    throw new KeyRefused(KEY_REFUSED);
  return { user: userSchema.parse(user), application: { flags: 0, ...known } };
}

/** Null where it is longer than may be. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
