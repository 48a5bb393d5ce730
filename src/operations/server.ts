/** `METRICS_PORT`: whether it lives, whether it is ready, and its metrics. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Condition } from '../platforms/health.ts';
import { CONTENT_TYPE, exposition } from './metrics.ts';

/** Whoever asks says so at once, in a line or two. */
const REQUEST_WITHIN_MS = 5000;
const MOST_CONNECTIONS = 100;

interface Told {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

type Page = (condition: Condition) => Told | Promise<Told>;

const PAGES: Readonly<Record<string, Page>> = {
  '/healthz': ({ broken }) => verdict(broken),
  '/readyz': ({ broken, lacking, amiss }) => verdict([...broken, ...lacking], amiss),
  '/metrics': async ({ metrics }) => ({ status: 200, type: CONTENT_TYPE, body: await exposition(metrics) }),
};

export interface OperationsServer {
  /** The one that is listened on. */
  readonly port: number;
  close(): void;
}

/** On all of the machine's addresses. Rejects with one sentence for the operator where the port can't be had. */
export async function serveOperations(
  port: number,
  condition: () => Promise<Condition>,
): Promise<OperationsServer> {
  const server = createServer((request, response) => {
    answer(request, response, condition).catch(() => response.destroy());
  });
  server.requestTimeout = REQUEST_WITHIN_MS;
  server.headersTimeout = REQUEST_WITHIN_MS;
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(`METRICS_PORT ${port} can’t be listened on (${error.code ?? error.message})`));
    });
    server.listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  condition: () => Promise<Condition>,
): Promise<void> {
  const page = PAGES[url.split('?', 1)[0] ?? ''];
  const mayRead = method === 'GET' || method === 'HEAD';
  if (page && !mayRead) response.setHeader('allow', 'GET, HEAD');
  const told = page
    ? mayRead
      ? await page(await condition())
      : plain(405, 'only GET')
    : plain(404, 'not found');
  response.writeHead(told.status, {
    'content-type': told.type,
    'content-length': Buffer.byteLength(told.body),
    'cache-control': 'no-store',
  });
  response.end(method === 'HEAD' ? undefined : told.body);
}

/** What is amiss is told, but takes no replica away from members: it may be amiss for all of them. */
function verdict(faults: readonly string[], amiss: readonly string[] = []): Told {
  return faults.length === 0
    ? plain(200, ['ok', ...amiss].join('; '))
    : plain(503, [...faults, ...amiss].join('; '));
}

function plain(status: number, line: string): Told {
  return { status, type: 'text/plain; charset=utf-8', body: `${line}\n` };
}
