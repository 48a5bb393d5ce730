/** The one port on which platforms that call by HTTPS are served, each at a path of its own. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { inTime } from '../with-deadline.ts';

/** Together with the bound of a body, what strangers can make the process hold. Platforms need a few at a time. */
const MAX_CONNECTIONS = 256;

/**
 * Platforms wait 3 s for an answer: whoever takes longer to ask is none of them. A connection that waits for the next request
 * stays for longer than balancers keep theirs (up to 600 s): a request that meets one just being closed would be lost.
 */
const SERVER_OPTIONS = {
  headersTimeout: 4000,
  requestTimeout: 4000,
  connectionsCheckingInterval: 500,
  keepAliveTimeout: 610_000,
};

/** How often connections that wait for nothing are closed while stopping. */
const IDLE_CHECK_MS = 50;

export class SharedPort {
  readonly #wanted: number;
  readonly #paths = new Map<string, RequestListener>();
  readonly #left = new Set<string>();
  #listening: Promise<Server> | null = null;

  /** 0: any that is free. */
  constructor(port: number) {
    this.#wanted = port;
  }

  /** Resolves to the port that is listened on; rejects with one sentence for the operator where it can't be. */
  async serve(path: string, listener: RequestListener): Promise<number> {
    this.#paths.set(path, listener);
    this.#listening ??= this.#listen();
    const address = (await this.#listening).address();
    return address !== null && typeof address === 'object' ? address.port : this.#wanted;
  }

  /**
   * Takes no more connections where `path` was the last one; what still comes by those that are open is served. Resolves when
   * `underWay` has and all connections are closed; rejects where that takes longer than `withinMs`, when they are closed all
   * the same.
   */
  async leave(path: string, underWay: () => Promise<void>, withinMs: number): Promise<void> {
    this.#left.add(path);
    const isLast = [...this.#paths.keys()].every((served) => this.#left.has(served));
    const server = isLast ? await this.#listening?.catch(() => null) : null;
    if (!server) return inTime(underWay(), withinMs, 'answers were still under way');
    this.#listening = null;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const closing = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
    try {
      await inTime(
        Promise.all([closed, underWay()]).then(() => {}),
        withinMs,
        'answers were still under way',
      );
    } finally {
      clearInterval(closing);
      server.closeAllConnections();
    }
  }

  async #listen(): Promise<Server> {
    const server = createServer(SERVER_OPTIONS, (request, response) => {
      // Of a body that is refused, the rest is not read.
      response.once('finish', () => {
        if (!request.complete) request.destroy();
      });
      const listener = this.#paths.get((request.url ?? '').split('?', 1)[0] ?? '');
      // Whoever asks next is to ask another replica.
      if (!this.#listening) response.setHeader('connection', 'close');
      if (listener) listener(request, response);
      else response.writeHead(404, { connection: 'close' }).end();
    });
    server.maxConnections = MAX_CONNECTIONS;
    // Whoever asks goes ahead of whoever only stays.
    server.on('drop', () => server.closeIdleConnections());
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        reject(new Error(`PORT ${this.#wanted} can't be listened on (${error.code ?? error.message}).`));
      });
      server.listen(this.#wanted, resolve);
    });
    return server;
  }
}
