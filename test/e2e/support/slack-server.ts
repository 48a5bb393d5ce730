/** A server on this machine that stands in for Slack: its Web API, its web socket, and its signed requests. */
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { eventually } from '../../support/waiting.ts';

export const BOT_TOKEN = 'xoxb-1-right';
export const APP_TOKEN = 'xapp-1-right';
export const SIGNING_SECRET = 'a-signing-secret';
/** In the address of the web socket: whoever has it may connect. */
export const TICKET = 'a-ticket-0123456789';

interface Acknowledgement {
  readonly envelope_id: string;
  readonly payload: unknown;
}

interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** An error by its name, too many calls, which may be tried again after as many seconds, or an HTTP status. */
export type Refusal = string | { readonly retryAfter: number } | { readonly status: number };

/** An app's web socket, and what it runs over. */
export interface Connected {
  readonly socket: WebSocket;
  readonly stream: Socket;
}

type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api' | 'unheard_of';

interface Retry {
  readonly retry_attempt: number;
  readonly retry_reason: string;
}

export interface SlackServer {
  /** With a slash at its end. */
  readonly apiUrl: string;
  /** What the Web API was asked, in order, except by tokens that it doesn't know. */
  readonly calls: readonly Call[];
  /** The arguments of the first call of `method` from the one numbered `from` on, as soon as there is one. */
  called(method: string, from: number): Promise<Readonly<Record<string, unknown>>>;
  /** Refuses the next calls of `method`, one for each refusal. */
  refuse(method: string, ...refusals: readonly Refusal[]): void;
  /** Refuses calls with these arguments, for as long as it is there. */
  refuses: (call: Call) => Refusal | undefined;
  /** How many apps are connected by a web socket. */
  connections(): number;
  /** Those that were said hello to and are open, the oldest first. */
  connected(): readonly Connected[];
  /**
   * What becomes of those who want to connect: hello, nothing, a status in place of a connection, or hello and the end, by Slack's
   * own words, a close, a broken line or what is no message.
   */
  door: 'open' | 'silent' | 'farewell' | 'renewal' | 'closing' | 'breaking' | 'garbled' | number;
  /** Sends this text as it is to the connected app. */
  sendRaw(text: string | Buffer): void;
  /** Sends a payload in an envelope; the envelope's id. */
  send(type: EnvelopeType, payload: object, retry?: Retry): string;
  /** Sends a payload in an envelope; resolves to the acknowledgement's payload, once there is one. */
  deliver(type: EnvelopeType, payload: object, retry?: Retry): Promise<unknown>;
  readonly acknowledgements: readonly Acknowledgement[];
  /** The acknowledgement of this envelope, as soon as there is one. */
  acknowledged(envelopeId: string): Promise<Acknowledgement>;
  /** An address to answer at; `status` is what it says to each answer. */
  responseUrl(status?: number): string;
  /** The first answer at this address, or the one of another index, as soon as there is one. */
  answerAt(responseUrl: string, index?: number): Promise<unknown>;
  answersAt(responseUrl: string): readonly unknown[];
  close(): Promise<void>;
}

export async function openSlackServer(): Promise<SlackServer> {
  const calls: Call[] = [];
  const refusals = new Map<string, Refusal[]>();
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
    calls.push({ method: id, args: argumentsOf(body) });
    response.setHeader('content-type', 'application/json');
    const refusal = refusals.get(id)?.shift() ?? opened.refuses({ method: id, args: argumentsOf(body) });
    if (typeof refusal === 'object') {
      if ('status' in refusal) response.writeHead(refusal.status).end('something is broken');
      else response.writeHead(429, { 'retry-after': String(refusal.retryAfter) }).end();
      return;
    }
    if (refusal !== undefined) {
      response.end(JSON.stringify({ ok: false, error: refusal }));
      return;
    }
    response.end(JSON.stringify(apiAnswer(id, tokenOf(request, body), base().replace('http', 'ws'))));
  });
  const sockets = new WebSocketServer({ noServer: true });
  const connected = new Map<WebSocket, Socket>();
  server.on('upgrade', (request, stream, head) => {
    if (typeof opened.door === 'number') {
      stream.end(`HTTP/1.1 ${opened.door} Refused\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', () => {});
      socket.on('close', () => connected.delete(socket));
      socket.on('message', (data) => acknowledgements.push(JSON.parse(data.toString())));
      if (opened.door === 'silent') return;
      if (opened.door !== 'open') {
        socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
        if (opened.door === 'closing') return socket.close(1000);
        if (opened.door === 'breaking') return void stream.destroy();
        if (opened.door === 'garbled') {
          socket.send('<html>disconnect envelope_id</html>');
          return socket.close(1011);
        }
        const reason = opened.door === 'renewal' ? 'refresh_requested' : 'too_many_websockets';
        socket.send(JSON.stringify({ type: 'disconnect', reason }));
        return;
      }
      if (stream instanceof Socket) connected.set(socket, stream);
      socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const base = () => `http://127.0.0.1:${port}`;
  const app = (): WebSocket => {
    const [newest] = opened.connected().toReversed();
    if (!newest) throw new Error('no app is connected');
    return newest.socket;
  };
  const send: SlackServer['send'] = (type, payload, retry) => {
    const { id, text } = envelopeOf(type, payload, retry);
    app().send(text);
    return id;
  };
  const opened: SlackServer = {
    apiUrl: `${base()}/api/`,
    calls,
    called: (method, from) =>
      eventually(() => calls.slice(from).find((call) => call.method === method)?.args),
    refuse: (method, ...given) => void refusals.set(method, [...given]),
    refuses: () => undefined,
    acknowledgements,
    connections: () => sockets.clients.size,
    connected: () =>
      [...connected]
        .map(([socket, stream]) => ({ socket, stream }))
        .filter(({ socket }) => socket.readyState === 1),
    door: 'open',
    sendRaw: (text) => app().send(text),
    send,
    acknowledged: (envelope_id) =>
      eventually(
        () => acknowledgements.find((ack) => ack.envelope_id === envelope_id),
        'an acknowledgement',
        30_000,
      ),
    async deliver(type, payload, retry) {
      return (await opened.acknowledged(send(type, payload, retry))).payload;
    },
    responseUrl(status = 200) {
      const id = randomUUID();
      answers.set(id, []);
      return `${base()}/respond/${id}/${status}`;
    },
    answerAt: (responseUrl, index = 0) => eventually(() => answers.get(idOf(responseUrl))?.[index]),
    answersAt: (responseUrl) => answers.get(idOf(responseUrl)) ?? [],
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return opened;
}

/** A payload as Slack puts it on a web socket, and the id by which it is acknowledged. */
export function envelopeOf(
  type: EnvelopeType,
  payload: object,
  retry?: Retry,
): { readonly id: string; readonly text: string } {
  const id = randomUUID();
  const accepts_response_payload = type !== 'events_api';
  return { id, text: JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload, ...retry }) };
}

export interface Signing {
  readonly secret?: string;
  /** Seconds from now. */
  readonly ahead?: number;
  /** Turns a good signature into another. */
  readonly spoil?: (signature: string) => string | undefined;
  /** Besides those that every request has. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Posted {
  readonly status: number;
  readonly body: string;
}

export interface SignedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A form, or an event as JSON, as Slack sends it to an app in HTTP mode. */
export function signed(payload: object, signing: Signing = {}): SignedRequest {
  if (isEventBody(payload)) return signedJson(payload, signing);
  const form = new URLSearchParams({ ...payload }).toString();
  return signedBody(form, 'application/x-www-form-urlencoded', signing);
}

export function signedJson(payload: object, signing: Signing = {}): SignedRequest {
  return signedBody(JSON.stringify(payload), 'application/json', signing);
}

function signedBody(
  body: string,
  contentType: string,
  { secret = SIGNING_SECRET, ahead = 0, spoil = (signature) => signature, headers = {} }: Signing,
): SignedRequest {
  const timestamp = String(Math.floor(Date.now() / 1000) + ahead);
  const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const signature = spoil(`v0=${hash}`);
  return {
    body,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      ...(signature !== undefined && { 'x-slack-signature': signature }),
      ...headers,
    },
  };
}

/** Posts what is signed already as it is, and a payload signed as Slack does. */
export async function post(
  port: number | null,
  request: SignedRequest | Readonly<Record<string, string>> | { readonly event: object },
  signing: Signing = {},
): Promise<Posted> {
  const sent = isSigned(request) ? request : signed(request, signing);
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', ...sent });
  return { status: response.status, body: await response.text() };
}

function isSigned(request: object): request is SignedRequest {
  return 'headers' in request;
}

function isEventBody(payload: object): payload is { readonly event: object } {
  return 'event' in payload && typeof payload.event === 'object';
}

function apiAnswer(method: string, token: string, socketUrl: string): object {
  if (method === 'auth.test') {
    if (token !== BOT_TOKEN) return { ok: false, error: 'invalid_auth' };
    return { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', team: 'team', user: 'quoth' };
  }
  if (method === 'apps.connections.open') {
    if (token !== APP_TOKEN) return { ok: false, error: 'invalid_auth' };
    return { ok: true, url: `${socketUrl}/socket/?ticket=${TICKET}&app_id=A1` };
  }
  if (token !== BOT_TOKEN) return { ok: false, error: 'not_authed' };
  if (
    [
      'assistant.threads.setSuggestedPrompts',
      'chat.postMessage',
      'views.open',
      'views.update',
      'views.publish',
    ].includes(method)
  )
    return { ok: true };
  return { ok: false, error: 'unknown_method' };
}

/** Of a form, whose lists and objects are JSON. */
function argumentsOf(body: string): Readonly<Record<string, unknown>> {
  const entries = [...new URLSearchParams(body)].map(([name, value]) => [
    name,
    /^[[{]/.test(value) ? JSON.parse(value) : value,
  ]);
  return Object.fromEntries(entries);
}

function idOf(responseUrl: string): string {
  return new URL(responseUrl).pathname.split('/')[2] ?? '';
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
