/** A stand-in for Discord on this machine: its REST routes that Quoth uses, and a gateway that real clients connect to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { eventually } from '../../support/waiting.ts';
import {
  APPLICATION,
  BOT,
  componentSchema,
  EPHEMERAL,
  type Json,
  type Posted,
  READY,
  rawMessage,
  TOKEN,
} from './discord-payloads.ts';

export interface Request {
  readonly method: string;
  /** Without `/api/v10` and the query. */
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
}

export interface Refusal {
  readonly status: number;
  /** Of the error in its body. */
  readonly code?: number;
  /** Seconds. */
  readonly retryAfter?: number;
  /** Whether what was asked for is done all the same. */
  readonly isDone?: boolean;
}

/** What the client answered an interaction with. */
export interface Answer {
  readonly interaction: string;
  readonly body: unknown;
  /** As `performance.now()`. */
  readonly at: number;
}

const messageSchema = z.object({
  flags: z.number().default(0),
  components: z.array(z.looseObject({})).default([]),
});
const nonceSchema = z.object({
  nonce: z.string().max(25).default(''),
  enforce_nonce: z.boolean().default(false),
});
const callbackSchema = z.object({ type: z.number(), data: z.unknown().optional() });
const commandsSchema = z.array(z.looseObject({ name: z.string() }));
const interactionSchema = z.looseObject({
  message: z.object({ id: z.string() }).nullish().catch(null),
});
const gatewaySchema = z.object({ op: z.number(), d: z.unknown() });
const identifySchema = z.object({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.number(), z.number()]).optional(),
});

export class DiscordServer {
  readonly requests: Request[] = [];
  readonly answers: Answer[] = [];
  /** What clients said of themselves to the gateway. */
  readonly identified: z.infer<typeof identifySchema>[] = [];
  /** Global commands as Discord lists them. */
  registered: readonly Json[] = [];
  readonly guildCommands = new Map<string, readonly Json[]>();
  /** A status other than its own for a request; undefined where it is served. */
  refuse: (request: Request) => number | Refusal | undefined = () => undefined;
  /** Sends an interaction in another way than by the gateway; resolves to the answer, or null where that comes by itself. */
  deliver: ((interaction: Json) => Promise<unknown>) | null = null;
  /** What the gateway does with a connection. */
  greet: (connection: WebSocket, socket: Socket) => void = (connection) => this.#greet(connection);
  /** What becomes of those who want to connect to the gateway: a status in place of a connection, or just the end. */
  door: 'open' | 'closed' | number = 'open';
  /** What is told of a channel that is asked for. */
  readonly channels = new Map<string, Json>();
  /** Every message that was not deleted, in the order in which they were posted. */
  readonly messages = new Map<string, Posted>();
  /** Shows what is posted behind an answer to the member alone, as where that member may not use apps in public. */
  hidesFollowUps = false;
  /** How many shards it recommends. */
  shards = 1;
  /** Of the application, where it is told. */
  publicKey: string | undefined;
  /** The token that the gateway lets in. */
  gatewayToken = TOKEN;
  readonly #http = createServer((request, response) => void this.#serve(request, response));
  readonly #gateway = new WebSocketServer({ noServer: true });
  /** By an interaction's id: the message that its answer is, or that it is about where the answer is no new one. */
  readonly #originals = new Map<string, string>();
  readonly #nonces = new Map<string, string>();
  readonly #shardOf = new WeakMap<WebSocket, number>();
  #ids = 300_000_000_000_000_000n;

  private constructor() {
    this.#http.on('upgrade', (request, socket, head) => {
      if (this.door === 'closed') socket.destroy();
      else if (this.door !== 'open') socket.end(`HTTP/1.1 ${this.door} Refused\r\n\r\n`);
      else
        this.#gateway.handleUpgrade(request, socket, head, (connection) => {
          if (socket instanceof Socket) this.greet(connection, socket);
        });
    });
  }

  static async listen(): Promise<DiscordServer> {
    const server = new DiscordServer();
    await new Promise<void>((resolve) => server.#http.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get port(): number {
    const address = this.#http.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return address.port;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.port}/api`;
  }

  get connections(): number {
    return this.#gateway.clients.size;
  }

  async close(): Promise<void> {
    for (const connection of this.#gateway.clients) connection.terminate();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** The message that the answer to an interaction is. */
  messageOf({ interaction }: Answer): Posted {
    const posted = this.messages.get(this.#originals.get(interaction) ?? '');
    if (!posted) throw new Error(`no message came of ${interaction}`);
    return posted;
  }

  /** Messages posted behind the answer to an interaction. */
  followUpsOf({ interaction }: Pick<Answer, 'interaction'>): readonly Posted[] {
    const original = this.#originals.get(interaction);
    return [...this.messages.values()].filter((it) => it.interaction === interaction && it.id !== original);
  }

  /** Requests of this method and path, in order. */
  seen(method: string, path: RegExp): readonly Request[] {
    return this.requests.filter(
      (request) => new RegExp(`^${method}$`).test(request.method) && path.test(request.path),
    );
  }

  nextId(): string {
    this.#ids += 1n;
    return String(this.#ids);
  }

  /** Sends an interaction with `data`, and the answer to it; rejects where none comes. */
  async ask(interaction: Json, shard?: number): Promise<Answer> {
    const id = this.push(interaction, shard);
    return this.answerTo(id);
  }

  /** Sends an interaction to every connected client, or to that shard's; its id. */
  push(interaction: Json, shard?: number): string {
    const id = this.nextId();
    const { message } = interactionSchema.parse(interaction);
    if (message) this.#originals.set(id, message.id);
    const sent = { id, token: `token-${id}`, ...interaction };
    if (this.deliver)
      void this.deliver(sent).then(
        (body) => this.#answered(id, body),
        () => {},
      );
    else this.dispatch('INTERACTION_CREATE', sent, shard);
    return id;
  }

  dispatch(event: string, data: unknown, shard?: number): void {
    for (const connection of this.#gateway.clients) {
      if (shard !== undefined && this.#shardOf.get(connection) !== shard) continue;
      send(connection, { op: 0, s: 2, t: event, d: data });
    }
  }

  /** Ends every connection with this close code. */
  hangUp(code: number): void {
    for (const connection of this.#gateway.clients) connection.close(code);
  }

  async answerTo(id: string): Promise<Answer> {
    return eventually(() => this.answers.find(({ interaction }) => interaction === id), `an answer to ${id}`);
  }

  #answered(interaction: string, body: unknown): void {
    if (body === null) return;
    this.#take(interaction, body);
    this.answers.push({ interaction, body, at: performance.now() });
  }

  #greet(connection: WebSocket): void {
    send(connection, { op: 10, d: { heartbeat_interval: 45_000 } });
    connection.on('message', (raw) => {
      const { op, d } = gatewaySchema.parse(JSON.parse(String(raw)));
      if (op === 1) send(connection, { op: 11 });
      if (op === 6) send(connection, { op: 0, s: 3, t: 'RESUMED', d: {} });
      if (op !== 2) return;
      const identity = identifySchema.parse(d);
      this.identified.push(identity);
      this.#shardOf.set(connection, identity.shard?.[0] ?? 0);
      if (identity.token !== this.gatewayToken) return connection.close(4004);
      send(connection, {
        op: 0,
        s: 1,
        t: 'READY',
        d: {
          ...READY,
          session_id: 'session',
          resume_gateway_url: `ws://127.0.0.1:${this.port}`,
        },
      });
    });
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const [path = '', query = ''] = (incoming.url ?? '')
      .replace(/^\/api\/v10/, '')
      .replace('%40', '@')
      .split('?');
    const request = {
      method: incoming.method ?? '',
      path,
      query,
      body: text === '' ? null : JSON.parse(text),
    };
    this.requests.push(request);
    const isByToken = /^\/(?:interactions|webhooks)\//.test(path);
    const refusal = this.refuse(request) ?? this.#refuseWithoutEntryPoint(request);
    const refused = typeof refusal === 'number' ? { status: refusal } : refusal;
    if (refused?.isDone) this.#result(request);
    const status =
      refused?.status ?? (isByToken || incoming.headers.authorization === `Bot ${TOKEN}` ? 200 : 401);
    const result =
      status === 200
        ? this.#result(request)
        : { code: refused?.code ?? 0, message: `refused with ${status}`, retry_after: refused?.retryAfter };
    if (result === undefined) {
      response.writeHead(404, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ code: 10008, message: 'Unknown Message' }));
      return;
    }
    if (result === null) {
      response.writeHead(204).end();
      return;
    }
    if (refused?.retryAfter !== undefined) response.setHeader('retry-after', refused.retryAfter);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(result));
  }

  /** What is left out of an update of all commands goes, but not an application's entry point. */
  #refuseWithoutEntryPoint({ method, path, body }: Request): Refusal | undefined {
    if (method !== 'PUT' || !/^\/applications\/\d+\/commands$/.test(path)) return undefined;
    const isKept = commandsSchema.parse(body).some(({ type }) => type === 4);
    const hasOne = this.registered.some(({ type }) => type === 4);
    return hasOne && !isKept ? { status: 400, code: 50240 } : undefined;
  }

  #post(interaction: string, data: unknown, flags = 0): Posted {
    const parsed = messageSchema.parse(data);
    const posted = {
      id: this.nextId(),
      interaction,
      flags: parsed.flags | flags,
      components: identified(parsed.components),
    };
    this.messages.set(posted.id, posted);
    return posted;
  }

  /** A message in a channel; one that is told to be the same as an earlier one is that one. */
  #postOnce(data: unknown): Posted {
    const { nonce, enforce_nonce } = nonceSchema.parse(data);
    const earlier = enforce_nonce ? this.messages.get(this.#nonces.get(nonce) ?? '') : undefined;
    const posted = earlier ?? this.#post('', data);
    this.#nonces.set(nonce, posted.id);
    return posted;
  }

  #edit(id: string, data: unknown): Posted | undefined {
    const before = this.messages.get(id);
    if (!before) return undefined;
    const after = { ...before, components: identified(messageSchema.parse(data).components) };
    this.messages.set(id, after);
    return after;
  }

  /** What an interaction's token lets one do; undefined where there is no such message. */
  #webhook(interaction: string, which: string | undefined, { method, body }: Request): unknown {
    if (which === undefined) {
      return rawMessage(this.#post(interaction, body, this.hidesFollowUps ? EPHEMERAL : 0));
    }
    const id = which === '@original' ? (this.#originals.get(interaction) ?? '') : which;
    if (method === 'DELETE') return this.messages.delete(id) ? null : undefined;
    const edited = this.#edit(id, body);
    return edited && rawMessage(edited);
  }

  /** Null: nothing to tell; undefined: there is no such message. */
  #result(request: Request): unknown {
    const { method, path, query, body } = request;
    const webhook = /^\/webhooks\/\d+\/token-(\d+)(?:\/messages\/([^/]+))?$/.exec(path);
    if (webhook?.[1] !== undefined) return this.#webhook(webhook[1], webhook[2], request);
    const callback = /^\/interactions\/(\d+)\/[^/]+\/callback$/.exec(path);
    if (callback?.[1] !== undefined) {
      this.#answered(callback[1], body);
      return {};
    }
    const channel = /^\/channels\/(\d+)(\/messages)?$/.exec(path);
    if (channel?.[2] !== undefined) return rawMessage(this.#postOnce(body));
    if (channel) return this.channels.get(channel[1] ?? '');
    if (path === '/gateway/bot') {
      return {
        url: `ws://127.0.0.1:${this.port}`,
        shards: this.shards,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
      };
    }
    if (path === '/users/@me') return BOT;
    if (path === '/applications/@me') return { id: APPLICATION, flags: 0, verify_key: this.publicKey };
    if (path === '/users/@me/guilds')
      return [...this.guildCommands.keys()].map((id) => ({ id, name: 'team' }));
    const guild = /\/guilds\/(\d+)\/commands$/.exec(path)?.[1];
    if (guild !== undefined) {
      if (method === 'PUT') this.guildCommands.set(guild, this.#listed(body));
      return this.guildCommands.get(guild) ?? [];
    }
    if (method === 'PUT') this.registered = this.#listed(body);
    return query.includes('with_localizations=true')
      ? this.registered
      : this.registered.map((each) => ({
          ...each,
          name_localizations: null,
          description_localizations: null,
        }));
  }

  #take(interaction: string, body: unknown): void {
    const { type, data } = callbackSchema.parse(body);
    if (type === 4) this.#originals.set(interaction, this.#post(interaction, data).id);
    if (type === 7) this.#edit(this.#originals.get(interaction) ?? '', data);
  }

  /** Discord tells commands back in an order of its own, with what is default left out or written in. */
  #listed(body: unknown): readonly Json[] {
    return commandsSchema
      .parse(body)
      .map(({ options, contexts, ...command }) => ({
        ...command,
        id: this.nextId(),
        application_id: APPLICATION,
        version: this.nextId(),
        default_member_permissions: null,
        dm_permission: true,
        nsfw: false,
        contexts: z.array(z.number()).parse(contexts).toReversed(),
        ...(Array.isArray(options) && options.length > 0 && { options: options.map(withoutDefaults) }),
      }))
      .toReversed();
  }
}

function withoutDefaults({ required, autocomplete, ...option }: Json): Json {
  return {
    ...option,
    ...(required === true && { required }),
    ...(autocomplete === true && { autocomplete }),
  };
}

/** Discord numbers the components that have no number of their own, nested ones too. */
function identified(components: readonly Json[]): readonly Json[] {
  let next = 1;
  const number = (component: Json): Json => {
    const { components: inner, ...rest } = componentSchema.parse(component);
    const own = { id: next++, ...rest };
    return inner ? { ...own, components: inner.map(number) } : own;
  };
  return components.map(number);
}

function send(connection: WebSocket, payload: unknown): void {
  connection.send(JSON.stringify(payload));
}
