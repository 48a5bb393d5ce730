/**
 * A real PostgreSQL: the one that listens on this machine (or at `TEST_DATABASE_URL`), else one that is embedded. Each time a
 * database of its own, reached by a way that can be cut.
 */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, Socket } from 'node:net';
import pg from 'pg';

const HERE = 'postgres://postgres@127.0.0.1:5432/postgres';

export interface TestPostgres {
  readonly url: string;
  /** Runs a statement past the way that can be cut. */
  query(text: string, values?: unknown[]): Promise<pg.QueryResult>;
  /** Ends every connection, and takes no other until it is mended. */
  cut(): Promise<void>;
  /** Connections stay, and nothing comes through. */
  silence(): void;
  mend(): Promise<void>;
  close(): Promise<void>;
}

interface Base {
  /** Of a database that is this test's own. */
  readonly address: URL;
  close(): Promise<void>;
}

export async function openPostgres(): Promise<TestPostgres> {
  const base = (await ownDatabase(process.env.TEST_DATABASE_URL ?? HERE)) ?? (await embedded());
  const way = await Way.open(base.address);
  const admin = new pg.Pool({ connectionString: base.address.href, max: 1 });
  admin.on('error', () => {});
  admin.on('connect', (client) => client.on('error', () => {}));
  const url = new URL(base.address);
  url.hostname = '127.0.0.1';
  url.port = String(way.port);
  return {
    url: url.href,
    query: (text, values) => admin.query(text, values),
    cut: () => way.cut(),
    silence: () => way.silence(),
    mend: () => way.mend(),
    async close() {
      await admin.end();
      await way.cut();
      await base.close();
    },
  };
}

/** Null where nobody listens there. */
async function ownDatabase(address: string): Promise<Base | null> {
  const admin = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 });
  try {
    await admin.connect();
  } catch (error) {
    if (process.env.TEST_DATABASE_URL) throw error;
    return null;
  }
  const name = `quoth_${randomBytes(6).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${name}`);
  const own = new URL(address);
  own.pathname = `/${name}`;
  return {
    address: own,
    async close() {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

async function embedded(): Promise<Base> {
  const { PGlite } = await import('@electric-sql/pglite');
  const { PGLiteSocketServer } = await import('@electric-sql/pglite-socket');
  const db = await PGlite.create();
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 50 });
  await server.start();
  const [host = '', port = ''] = server.getServerConn().split(':');
  return {
    address: new URL(`postgres://postgres@${host}:${port}/postgres?sslmode=disable`),
    async close() {
      await server.stop();
      await db.close();
    },
  };
}

/** What is between a client and the database. */
class Way {
  readonly #to: URL;
  #server: Server | null = null;
  readonly #sockets = new Set<Socket>();
  #isSilent = false;
  #port = 0;

  private constructor(to: URL) {
    this.#to = to;
  }

  static async open(to: URL): Promise<Way> {
    const way = new Way(to);
    await way.mend();
    return way;
  }

  get port(): number {
    return this.#port;
  }

  async mend(): Promise<void> {
    this.#isSilent = false;
    for (const socket of this.#sockets) socket.resume();
    if (this.#server) return;
    const server = createServer((client) => this.#carry(client));
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    for (const socket of this.#sockets) socket.destroy();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  silence(): void {
    this.#isSilent = true;
    for (const socket of this.#sockets) socket.pause();
  }

  #carry(client: Socket): void {
    const server = new Socket();
    server.connect(Number(this.#to.port || 5432), this.#to.hostname);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => {});
      one.on('data', (data) => void other.write(data));
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
      if (this.#isSilent) one.pause();
    }
  }
}
