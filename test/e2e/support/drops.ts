/** Every way in which Discord's gateway loses a bot, with members asking meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../../support/waiting.ts';
import { ANOTHER, by, command, type Json, press } from './discord-payloads.ts';
import type { DiscordServer } from './discord-server.ts';
import { type Gateway, send } from './gateway.ts';

export interface Drop {
  readonly name: string;
  /** Whether the client starts anew, for which it waits 5 to 6.5 s from the last time that it did. */
  readonly identifies: boolean;
  happen(gateway: Gateway, server: DiscordServer): Promise<void> | void;
}

const closed = (code: number, identifies: boolean): Drop => ({
  name: `close code ${code}`,
  identifies,
  happen: (gateway) => gateway.connection.close(code),
});

/** What becomes of those who want to connect for the next `ms`, who have lost their connection. */
const shut = (name: string, door: DiscordServer['door'], ms: number): Drop => ({
  name,
  identifies: door === 'closed',
  async happen(gateway, server) {
    server.door = door;
    gateway.connection.terminate();
    await pause(ms);
    server.door = 'open';
  },
});

export const DROPS: readonly Drop[] = [
  closed(4000, false),
  closed(4001, false),
  closed(4002, false),
  closed(4009, false),
  closed(1001, false),
  closed(1011, false),
  closed(1012, false),
  {
    name: 'told to reconnect',
    identifies: false,
    happen: (gateway) => send(gateway.connection, { op: 7, d: null }),
  },
  {
    name: 'invalid session that may be resumed',
    identifies: false,
    happen: (gateway) => send(gateway.connection, { op: 9, d: true }),
  },
  { name: 'the end of the stream', identifies: false, happen: (gateway) => gateway.connection.terminate() },
  {
    name: 'heartbeats without an answer',
    identifies: false,
    async happen(gateway) {
      gateway.acknowledgesHeartbeats = false;
      gateway.heartbeatMs = 150;
      gateway.connection.close(4000);
      await eventually(() => !gateway.isLive, 'the first end');
      const { sessions } = gateway;
      await eventually(() => gateway.sessions > sessions, 'a connection without heartbeats', 20_000);
      gateway.heartbeatMs = 45_000;
      // The client may as well start anew where it notices while it is about to connect.
      await eventually(() => gateway.sessions > sessions + 1, 'a connection anew', 40_000);
      gateway.acknowledgesHeartbeats = true;
    },
  },
  {
    name: 'lost while resuming',
    identifies: false,
    happen(gateway) {
      gateway.inPlaceOfResuming = (connection) => connection.terminate();
      gateway.connection.close(4000);
    },
  },
  shut('503 in place of a connection', 503, 700),
  {
    name: 'what is no frame',
    identifies: false,
    happen: (gateway) => void gateway.socket.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 1, 2, 3])),
  },
  closed(1000, true),
  { name: 'a reset', identifies: true, happen: (gateway) => void gateway.socket.resetAndDestroy() },
  closed(4003, true),
  closed(4005, true),
  closed(4007, true),
  closed(4008, true),
  {
    name: 'invalid session',
    identifies: true,
    happen(gateway) {
      send(gateway.connection, { op: 9, d: false });
      gateway.forget();
    },
  },
  {
    name: 'a session that is gone when it would be resumed',
    identifies: true,
    happen(gateway) {
      gateway.connection.close(4000);
      gateway.forget();
    },
  },
  {
    name: 'lost while identifying',
    identifies: true,
    happen(gateway) {
      gateway.inPlaceOfReady = (connection) => connection.terminate();
      gateway.connection.close(4007);
    },
  },
  {
    name: 'closed while identifying',
    identifies: true,
    happen(gateway) {
      gateway.inPlaceOfReady = (connection) => connection.close(4000);
      gateway.connection.close(4007);
    },
  },
  {
    name: 'invalid session while identifying',
    identifies: true,
    happen(gateway) {
      gateway.inPlaceOfReady = (connection) => send(connection, { op: 9, d: false });
      gateway.connection.close(4007);
    },
  },
  {
    name: 'lost while waiting to identify',
    identifies: true,
    async happen(gateway, server) {
      const { identified } = gateway;
      gateway.connection.close(4007);
      await eventually(() => gateway.identified > identified && gateway.isLive, 'a session', 40_000);
      gateway.connection.close(4007);
      // It has connected by then and waits.
      await pause(1500);
      server.hangUp(4000);
    },
  },
  shut('nobody at the door', 'closed', 1200),
];

export interface DropFigures {
  readonly drops: number;
  readonly asked: number;
  readonly answered: number;
  /** Sent again to a client that had them. */
  readonly repeated: number;
  /** By the gateway, with their session. */
  readonly lost: number;
  /** That reached the client and were not answered, or more than once. */
  readonly unanswered: readonly string[];
  readonly answeredTwice: readonly string[];
  /** From the drop until the next question's answer, in milliseconds, with the drop. */
  readonly slowest: { readonly ms: number; readonly drop: string };
}

/** Drops until `drops` are over or `withinMs` are; members ask ahead of, during and behind each. */
export async function dropUnderQuestions(
  server: DiscordServer,
  gateway: Gateway,
  drops: readonly Drop[],
  withinMs: number,
): Promise<DropFigures> {
  const end = performance.now() + withinMs;
  const asked: string[] = [];
  let slowest = { ms: 0, drop: '' };
  let done = 0;
  const ask = (count: number) => {
    for (let i = 0; i < count; i++) asked.push(gateway.push(someInteraction(asked.length)));
  };
  const isAnswered = (id: string | undefined) => server.answers.some(({ interaction }) => interaction === id);
  for (const drop of drops) {
    if (performance.now() > end) break;
    await eventually(() => gateway.isLive, 'a session', 40_000);
    gateway.repeats = done % 3;
    ask(3);
    const started = performance.now();
    const { sessions } = gateway;
    await drop.happen(gateway, server);
    ask(2);
    await eventually(() => !gateway.isLive || gateway.sessions > sessions, 'the drop');
    ask(2);
    await eventually(
      () => gateway.isLive && gateway.sessions > sessions,
      `a session after ${drop.name}`,
      40_000,
    );
    ask(1);
    const isNextAnswered = () => {
      // Its session may have ended, too.
      if (gateway.isLive && gateway.lost.has(asked.at(-1) ?? '')) ask(1);
      return isAnswered(asked.at(-1));
    };
    await eventually(isNextAnswered, `an answer after ${drop.name}`, 40_000);
    const ms = Math.round(performance.now() - started);
    if (ms > slowest.ms) slowest = { ms, drop: drop.name };
    done += 1;
  }
  const times = new Map<string, number>();
  const count = () => {
    times.clear();
    for (const { interaction } of server.answers) times.set(interaction, (times.get(interaction) ?? 0) + 1);
    return asked.filter((id) => !times.has(id) && !gateway.lost.has(id));
  };
  await eventually(() => count().length === 0, 'the last answers', 3000).catch(() => {});
  return {
    drops: done,
    asked: asked.length,
    answered: asked.filter((id) => times.has(id)).length,
    repeated: gateway.repeated,
    lost: asked.filter((id) => !times.has(id) && gateway.lost.has(id)).length,
    unanswered: count(),
    answeredTwice: asked.filter((id) => (times.get(id) ?? 0) > 1),
    slowest,
  };
}

/** A question, mostly. */
function someInteraction(number: number): Json {
  if (number % 7 === 3) return press('q~1~not-a-recipe');
  if (number % 7 === 5) return by(ANOTHER, command('quoth'));
  return command('ask', { question: `who oversees the plant, for the ${number}th time?` });
}
