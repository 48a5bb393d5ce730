/** A stand-in for a libSQL server: its HTTP protocol (Hrana 2, `POST /v2/pipeline`) over a database in memory. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Client, createClient } from '@libsql/client/sqlite3';
import { z } from 'zod';

const requests = z.object({
  requests: z.array(
    z.union([
      z.object({ type: z.literal('close') }),
      z.object({
        type: z.literal('execute'),
        stmt: z.object({
          sql: z.string(),
          args: z
            .array(z.union([z.object({ value: z.string() }), z.object({ type: z.literal('null') })]))
            .default([]),
        }),
      }),
    ]),
  ),
});

type Request = z.infer<typeof requests>['requests'][number];

export class LibsqlServer {
  /** While set, requests are taken and never answered. */
  silent = false;
  /** What requests were authorised with. */
  readonly authorizations: (string | undefined)[] = [];
  readonly #database: Client = createClient({ url: ':memory:' });
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      if (this.silent) return;
      if (request.method !== 'POST' || request.url !== '/v2/pipeline') {
        // Other versions of the protocol are asked for first.
        response.writeHead(request.url === '/v2' ? 200 : 404).end();
        return;
      }
      this.authorizations.push(request.headers.authorization);
      const body = requests.parse(JSON.parse(await text(request)));
      const results: unknown[] = [];
      for (const one of body.requests) results.push(await this.#result(one));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ baton: null, base_url: null, results }));
    });
  }

  static async listen(): Promise<LibsqlServer> {
    const server = new LibsqlServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get address(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    this.#database.close();
  }

  async #result(request: Request): Promise<unknown> {
    if (request.type === 'close') return { type: 'ok', response: { type: 'close' } };
    const { sql, args } = request.stmt;
    try {
      const values = args.map((arg) => ('value' in arg ? arg.value : null));
      const { columns, rows, rowsAffected } = await this.#database.execute({ sql, args: values });
      const result = {
        cols: columns.map((name) => ({ name })),
        rows: rows.map((row) => columns.map((_, i) => ({ type: 'text', value: String(row[i]) }))),
        affected_row_count: rowsAffected,
        last_insert_rowid: null,
      };
      return { type: 'ok', response: { type: 'execute', result } };
    } catch (error) {
      return { type: 'error', error: { message: String(error), code: 'SQLITE_ERROR' } };
    }
  }
}
