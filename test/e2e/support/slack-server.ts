/** A server on this machine that stands in for Slack: its Web API, its web socket, and its signed requests. */
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';

export const BOT_TOKEN = 'xoxb-1-right';
export const APP_TOKEN = 'xapp-1-right';
export const SIGNING_SECRET = 'a-signing-secret';

interface Acknowledgement {
  readonly envelope_id: string;
  readonly payload: unknown;
}

export interface SlackServer {
  /** With a slash at its end. */
  readonly apiUrl: string;
  /** Paths of the Web API that were called, in order. */
  readonly calls: readonly string[];
  /** How many apps are connected by a web socket. */
  connections(): number;
  /** Sends this text as it is to the connected app. */
  sendRaw(text: string | Buffer): void;
  /** Sends a payload in an envelope; resolves to the acknowledgement's payload, once there is one. */
  deliver(type: 'slash_commands' | 'interactive', payload: object): Promise<unknown>;
  readonly acknowledgements: readonly Acknowledgement[];
  /** An address to answer at; `status` is what it says to each answer. */
  responseUrl(status?: number): string;
  /** The first answer at this address, as soon as there is one. */
  answerAt(responseUrl: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function openSlackServer(): Promise<SlackServer> {
  const calls: string[] = [];
  const acknowledgements: Acknowledgement[] = [];
  const answers = new Map<string, unknown[]>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const body = await textOf(request);
    const [, kind = '', id = '', status = ''] = path.split('/');
    if (kind === 'respond') {
      answers.get(id)?.push(JSON.parse(body));
      response.writeHead(Number(status)).end('ok');
      return;
    }
    calls.push(id);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(apiAnswer(id, tokenOf(request, body), base().replace('http', 'ws'))));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => acknowledgements.push(JSON.parse(data.toString())));
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const base = () => `http://127.0.0.1:${port}`;
  const app = (): WebSocket => {
    const socket = [...sockets.clients].find(({ readyState }) => readyState === 1);
    if (!socket) throw new Error('no app is connected');
    return socket;
  };
  return {
    apiUrl: `${base()}/api/`,
    calls,
    acknowledgements,
    connections: () => sockets.clients.size,
    sendRaw: (text) => app().send(text),
    async deliver(type, payload) {
      const envelope_id = randomUUID();
      app().send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload: true }));
      const found = await eventually(() => acknowledgements.find((ack) => ack.envelope_id === envelope_id));
      return found.payload;
    },
    responseUrl(status = 200) {
      const id = randomUUID();
      answers.set(id, []);
      return `${base()}/respond/${id}/${status}`;
    },
    async answerAt(responseUrl) {
      const id = new URL(responseUrl).pathname.split('/')[2] ?? '';
      return eventually(() => answers.get(id)?.[0]);
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** What `look` finds, as soon as it finds something. */
export async function eventually<T>(look: () => T | undefined, withinMs = 4000): Promise<T> {
  for (const end = Date.now() + withinMs; Date.now() < end; await delay(1)) {
    const found = look();
    if (found !== undefined) return found;
  }
  throw new Error(`nothing within ${withinMs} ms`);
}

export interface Signing {
  readonly secret?: string;
  /** Seconds from now. */
  readonly ahead?: number;
  /** Turns a good signature into another. */
  readonly spoil?: (signature: string) => string | undefined;
}

export interface Posted {
  readonly status: number;
  readonly body: string;
}

/** Posts a form to an app in HTTP mode, signed as Slack does. */
export async function post(
  port: number | null,
  fields: Readonly<Record<string, string>>,
  { secret = SIGNING_SECRET, ahead = 0, spoil = (signature) => signature }: Signing = {},
): Promise<Posted> {
  const body = new URLSearchParams(fields).toString();
  const timestamp = String(Math.floor(Date.now() / 1000) + ahead);
  const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const signature = spoil(`v0=${hash}`);
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      ...(signature !== undefined && { 'x-slack-signature': signature }),
    },
  });
  return { status: response.status, body: await response.text() };
}

/** A slash command as Slack sends it. */
export function commandPayload(command: string, text: string) {
  return {
    token: 'a-verification-token',
    team_id: 'T1',
    team_domain: 'team',
    channel_id: 'C1',
    channel_name: 'general',
    user_id: 'U1',
    user_name: 'member',
    command,
    text,
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: 'http://127.0.0.1:9/not-to-be-used',
    trigger_id: '1.2.a-trigger',
  };
}

/** The press of a button under a private message. */
export function pressPayload(action: { action_id: string; value?: string }, responseUrl: string) {
  return {
    type: 'block_actions',
    user: { id: 'U1', username: 'member', team_id: 'T1' },
    api_app_id: 'A1',
    token: 'a-verification-token',
    container: { type: 'message', message_ts: '1.2', channel_id: 'C1', is_ephemeral: true },
    trigger_id: '1.2.a-trigger',
    team: { id: 'T1', domain: 'team' },
    channel: { id: 'C1', name: 'general' },
    response_url: responseUrl,
    actions: [{ type: 'button', block_id: 'b1', action_ts: '1.2', ...action }],
  };
}

function apiAnswer(method: string, token: string, socketUrl: string): object {
  if (method === 'auth.test') {
    if (token !== BOT_TOKEN) return { ok: false, error: 'invalid_auth' };
    return { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', team: 'team', user: 'quoth' };
  }
  if (method === 'apps.connections.open') {
    if (token !== APP_TOKEN) return { ok: false, error: 'invalid_auth' };
    return { ok: true, url: `${socketUrl}/socket` };
  }
  return { ok: false, error: 'unknown_method' };
}

function tokenOf(request: IncomingMessage, body: string): string {
  const bearer = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1];
  return bearer || new URLSearchParams(body).get('token') || '';
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
