/**
 * Discord's gateway with its sessions: events are numbered and kept, a session that is resumed is sent what its client
 * has not seen, and every way in which a connection can be lost.
 */
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { type Json, READY } from './discord-payloads.ts';
import type { DiscordServer } from './discord-server.ts';

const messageSchema = z.object({ op: z.number(), d: z.unknown() });
const resumeSchema = z.object({ session_id: z.string(), seq: z.number() });

interface Session {
  readonly id: string;
  readonly events: { readonly s: number; readonly id: string | null; readonly payload: string }[];
  /** The highest number that its client is known to have seen. */
  seen: number;
  /** The number of what was sent last. */
  sent: number;
}

export class Gateway {
  readonly #server: DiscordServer;
  #session: Session | null = null;
  #live: WebSocket | null = null;
  #sessions = 0;
  readonly #sockets = new WeakMap<WebSocket, Socket>();
  /** How many times a client identified, and how many times it resumed. */
  identified = 0;
  resumed = 0;
  /** How many interactions were sent again to a client that had them. */
  repeated = 0;
  /** Interactions that Discord itself lost: in a session that ended, or while there was none. */
  readonly lost = new Set<string>();
  /** What happens in place of READY, once. */
  inPlaceOfReady: ((connection: WebSocket) => void) | null = null;
  /** What happens in place of resuming, once. */
  inPlaceOfResuming: ((connection: WebSocket) => void) | null = null;
  heartbeatMs = 45_000;
  acknowledgesHeartbeats = true;
  /** How many events that a client has seen are sent again when it resumes. */
  repeats = 0;

  constructor(server: DiscordServer) {
    this.#server = server;
    server.greet = (connection, socket) => this.#greet(connection, socket);
  }

  /** Whether a client is connected and has a session. */
  get isLive(): boolean {
    return this.#live?.readyState === 1;
  }

  /** How many times a session began or went on. */
  get sessions(): number {
    return this.identified + this.resumed;
  }

  get connection(): WebSocket {
    if (!this.#live) throw new Error('nobody is connected');
    return this.#live;
  }

  /** What the connection runs over. */
  get socket(): Socket {
    const socket = this.#sockets.get(this.connection);
    if (!socket) throw new Error('nobody is connected');
    return socket;
  }

  /** Sends an interaction to the client, now or when it resumes; its id. */
  push(interaction: Json): string {
    const id = this.#server.nextId();
    const session = this.#session;
    if (!session) {
      this.lost.add(id);
      return id;
    }
    const s = session.sent + 1;
    const d = { id, token: `token-${id}`, ...interaction };
    const event = { s, id, payload: JSON.stringify({ op: 0, s, t: 'INTERACTION_CREATE', d }) };
    session.events.push(event);
    session.sent = s;
    if (this.isLive) this.#live?.send(event.payload);
    return id;
  }

  /** Ends the session: what its client has not seen for sure may be lost. */
  forget(): void {
    for (const { s, id } of this.#session?.events ?? []) {
      if (id !== null && s > (this.#session?.seen ?? 0)) this.lost.add(id);
    }
    this.#session = null;
    this.#live = null;
  }

  #greet(connection: WebSocket, socket: Socket): void {
    this.#sockets.set(connection, socket);
    send(connection, { op: 10, d: { heartbeat_interval: this.heartbeatMs } });
    connection.on('close', () => {
      if (this.#live === connection) this.#live = null;
    });
    connection.on('message', (raw) => {
      const { op, d } = messageSchema.parse(JSON.parse(String(raw)));
      if (op === 1 && this.acknowledgesHeartbeats) send(connection, { op: 11 });
      if (op === 2) this.#identify(connection);
      if (op === 6) this.#resume(connection, resumeSchema.parse(d));
    });
  }

  #identify(connection: WebSocket): void {
    this.forget();
    this.identified += 1;
    const { inPlaceOfReady } = this;
    this.inPlaceOfReady = null;
    if (inPlaceOfReady) {
      inPlaceOfReady(connection);
      return;
    }
    this.#sessions += 1;
    const id = `session-${this.#sessions}`;
    this.#session = { id, events: [], seen: 1, sent: 1 };
    this.#live = connection;
    const resume_gateway_url = `ws://127.0.0.1:${this.#server.port}`;
    send(connection, { op: 0, s: 1, t: 'READY', d: { ...READY, session_id: id, resume_gateway_url } });
  }

  #resume(connection: WebSocket, { session_id, seq }: z.infer<typeof resumeSchema>): void {
    const { inPlaceOfResuming } = this;
    this.inPlaceOfResuming = null;
    if (inPlaceOfResuming) {
      inPlaceOfResuming(connection);
      return;
    }
    const session = this.#session;
    if (session?.id !== session_id) {
      send(connection, { op: 9, d: false });
      return;
    }
    this.resumed += 1;
    session.seen = Math.max(session.seen, seq);
    const from = seq - this.repeats;
    for (const { s, payload } of session.events) {
      if (s > from) connection.send(payload);
      if (s > from && s <= seq) this.repeated += 1;
    }
    session.sent += 1;
    send(connection, { op: 0, s: session.sent, t: 'RESUMED', d: {} });
    this.#live = connection;
  }
}

export function send(connection: WebSocket, payload: unknown): void {
  connection.send(JSON.stringify(payload));
}
