/** The page's port: bounds what comes in, asks who may, and answers with the same strict headers whatever is asked. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '../../../log.ts';
import { inTime } from '../../../with-deadline.ts';
import { type Asset, readAssets } from './assets.ts';
import { HEADERS } from './headers.ts';
import { isSameOrigin, memberAsking, type Origins, originAsked } from './origin.ts';

/** Together with the bound of a body, what strangers can make the process hold. */
const MAX_CONNECTIONS = 256;
const SERVER_OPTIONS = { headersTimeout: 4000, requestTimeout: 4000, connectionsCheckingInterval: 500 };
/** A message of Discord's longest with its buttons, each character escaped, is shorter. */
const MAX_BODY_BYTES = 128_000;
const STOP_WITHIN_MS = 3000;
/** Of what is asked, all is bounded by itself; this bounds what it waits for besides. */
const ANSWER_WITHIN_MS = 2900;

export interface Asked {
  readonly method: 'GET' | 'POST';
  /** Decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** As whom it counts. */
  readonly member: string;
  /** `Accept-Language` */
  readonly languages: string;
  /** The page's own as the browser sees it. */
  readonly origin: string;
  /** What was posted. */
  readonly body: unknown;
}

export interface Told {
  readonly status: number;
  readonly type: string;
  readonly body: string | AsyncIterable<string>;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Answer = (asked: Asked) => Promise<Told>;

export interface Served {
  /** The one that is listened on. */
  readonly port: number;
  /** Takes no more connections and finishes what is under way. */
  stop(): Promise<void>;
}

/** Rejects with one sentence for the operator where the port can't be had. */
export async function serve(
  { port, ...origins }: Origins & { readonly port: number },
  answer: Answer,
  log: Logger,
): Promise<Served> {
  const assets = await readAssets();
  let stopping = false;
  const server = createServer(SERVER_OPTIONS, (request, response) => {
    // Of a body that is refused, the rest is not read.
    response.once('finish', () => {
      if (!request.complete) request.destroy();
    });
    if (stopping) response.setHeader('connection', 'close');
    handle(request, response, origins, assets, answer).catch((error) => {
      log.error({ err: error }, 'no answer could be made');
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Something went wrong on my side; it has been logged.');
    });
  });
  server.maxConnections = MAX_CONNECTIONS;
  await listen(server, port, origins.host);
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await inTime(closed, STOP_WITHIN_MS, 'late').catch(() => server.closeAllConnections());
    },
  };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(`WEB_PORT ${port} can’t be listened on at ${host} (${error.code ?? error.message})`));
    });
    server.listen(port, host, resolve);
  });
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  origins: Origins,
  assets: ReadonlyMap<string, Asset>,
  answer: Answer,
): Promise<void> {
  const { method, headers, socket } = request;
  const origin = originAsked(headers, origins);
  if (origin === null)
    return refuse(response, 421, 'I am not known by this name: PUBLIC_URL tells me of it.');
  const url = urlOf(request.url, origin);
  const path = url && decoded(url.pathname);
  if (!url || path === null) return refuse(response, 400, 'There is nothing at this address.');
  const asset = path.startsWith('/assets/') ? assets.get(path.slice('/assets/'.length)) : undefined;
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST')
    return refuse(response, 405, 'Only GET and POST.');
  if (asset && method !== 'POST') return sendAsset(request, response, asset);
  let body: unknown;
  if (method === 'POST') {
    if (!isSameOrigin(headers, origin, origins))
      return refuse(response, 403, 'Only my own page may send this.');
    if (!/^application\/json\b/i.test(headers['content-type'] ?? ''))
      return refuse(response, 415, 'Only JSON.');
    const read = await bodyOf(request);
    if (read === null) return refuse(response, 413, 'That is too long.');
    try {
      body = JSON.parse(read);
    } catch {
      return refuse(response, 400, 'That is no JSON.');
    }
  }
  const answering = answer({
    method: method === 'POST' ? 'POST' : 'GET',
    path,
    query: url.searchParams,
    member: memberAsking(socket.remoteAddress, headers, origins),
    languages: headers['accept-language'] ?? '',
    origin,
    body,
  });
  await send(request, response, await inTime(answering, ANSWER_WITHIN_MS, 'no answer in time'));
}

function urlOf(target: string | undefined, origin: string): URL | null {
  return target?.startsWith('/') && URL.canParse(`${origin}${target}`) ? new URL(`${origin}${target}`) : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Null where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function sendAsset(request: IncomingMessage, response: ServerResponse, asset: Asset): void {
  const { etag, type, bytes, gzipped } = asset;
  const headers = { ...HEADERS, 'cache-control': 'no-cache', etag, vary: 'accept-encoding' };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const sent = zipped ? gzipped : bytes;
  response.writeHead(200, {
    ...headers,
    'content-type': type,
    'content-length': sent.length,
    ...(zipped && { 'content-encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

async function send(request: IncomingMessage, response: ServerResponse, told: Told): Promise<void> {
  const { status, type, body, headers } = told;
  response.writeHead(status, { ...HEADERS, 'content-type': type, ...headers });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  if (typeof body === 'string') {
    response.end(body);
    return;
  }
  for await (const part of body) {
    if (response.destroyed) return;
    if (!response.write(part)) await drained(response);
  }
  response.end();
}

/** Resolves when more can be written, or nobody reads on. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

function refuse(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, {
    ...HEADERS,
    'content-type': 'text/plain; charset=utf-8',
    connection: 'close',
  });
  response.end(`${line}\n`);
}
