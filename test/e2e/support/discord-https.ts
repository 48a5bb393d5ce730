/** Discord as it posts interactions: signed with the application's key, in tests one of their own. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import type { DiscordSettings } from '../../../src/config.ts';
import { type DiscordRunning, startDiscord } from '../../../src/platforms/discord/start.ts';
import type { Service } from '../../../src/platforms/service.ts';
import { type Json, TOKEN } from './discord-payloads.ts';
import type { DiscordServer } from './discord-server.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');

/** As `DISCORD_PUBLIC_KEY` has it. */
export const PUBLIC_KEY = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString(
  'hex',
);

export interface Told {
  readonly status: number;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

/** Headers by which a body is Discord's; `at` in seconds since 1970. */
export function signedHeaders(
  body: string | Buffer,
  at: number | string = Math.floor(Date.now() / 1000),
  key: KeyObject = privateKey,
): Record<string, string> {
  const signature = sign(null, Buffer.concat([Buffer.from(String(at)), Buffer.from(body)]), key);
  return {
    'content-type': 'application/json',
    'x-signature-timestamp': String(at),
    'x-signature-ed25519': signature.toString('hex'),
  };
}

/** Rejects where the connection ends ahead of a whole response. */
export function post(
  port: number,
  body: string | Buffer,
  headers: OutgoingHttpHeaders = signedHeaders(body),
  {
    agent,
    method = 'POST',
    path = '/discord/interactions',
  }: { agent?: Agent; method?: string; path?: string } = {},
): Promise<Told> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers, ...(agent && { agent }) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response;
          const told = { status, headers, body: Buffer.concat(chunks).toString() };
          if (response.complete) resolve(told);
          else reject(new Error('the response was cut'));
        });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** As often as a balancer tries, where a connection fails or takes too long on a busy machine. */
const TRIES = 3;

/** Posts interactions to `port` in place of sending them by the gateway, and takes the answers from the responses. */
function postInteractions(server: DiscordServer, port: number): void {
  server.deliver = async (interaction: Json) => {
    for (let tries = 1; ; tries += 1) {
      const told = await post(port, JSON.stringify(interaction)).catch((error: unknown) => error);
      if (!(told instanceof Error)) {
        const { status, body } = told as Told;
        if (status === 200) return JSON.parse(body);
        if (status === 202) return null;
      }
      if (tries === TRIES) throw new Error('it could not be posted', { cause: told });
    }
  };
}

/** The ways in which Discord's interactions come. */
export const TRANSPORTS = ['gateway', 'https'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** Starts the bot over one of them, with `server` as its Discord. */
export async function startOver(
  transport: Transport,
  server: DiscordServer,
  service: Service,
  settings: Partial<DiscordSettings> = {},
): Promise<DiscordRunning> {
  const https = transport === 'https' && { https: { publicKey: PUBLIC_KEY, port: 0 } };
  const bot = await startDiscord({ token: TOKEN, apiUrl: server.apiUrl, ...https, ...settings }, service);
  if (bot.port !== null) postInteractions(server, bot.port);
  return bot;
}
