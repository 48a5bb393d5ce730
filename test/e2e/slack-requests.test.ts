/** What strangers may send to the port that Slack posts to. */
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/log.ts';
import { type SlackRunning, startSlack } from '../../src/platforms/slack/start.ts';
import { english } from '../../src/reply/strings/english.ts';
import { eventually } from '../support/waiting.ts';
import { commandPayload, eventPayload, mention, pressPayload } from './support/slack-payloads.ts';
import {
  BOT_TOKEN,
  openSlackServer,
  post,
  SIGNING_SECRET,
  type Signing,
  type SlackServer,
  signed,
} from './support/slack-server.ts';

const QUESTION = 'who oversees the plant?';

let slack: SlackServer;
let gate: Library;
let running: SlackRunning;
let asked: number;

beforeAll(async () => {
  const whole = await openLibrary('knowledge');
  const counted = Object.entries(whole).map(([name, method]) => [
    name,
    (...given: unknown[]) => {
      asked += 1;
      return Reflect.apply(method, whole, given);
    },
  ]);
  gate = { ...whole, ...Object.fromEntries(counted) };
});
afterAll(() => gate.close());

beforeEach(async () => {
  slack = await openSlackServer();
  running = await startSlack(
    {
      botToken: BOT_TOKEN,
      apiUrl: slack.apiUrl,
      commandPrefix: '',
      mode: { kind: 'http', signingSecret: SIGNING_SECRET, port: 0 },
    },
    { commands, library: gate, strings: english, log: createLogger('silent', []) },
  );
  asked = 0;
});
afterEach(async () => {
  await running.stop();
  await slack.close();
});

async function isAnswered(): Promise<boolean> {
  const { status, body } = await post(running.port, commandPayload('/ask', QUESTION));
  return status === 200 && body.includes('Rosatom');
}

/** Opens a connection and sends `parts`; resolves to all that comes back until it is closed. */
function talk(parts: Iterable<string>, whileOpen: (socket: Socket) => void = () => {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(running.port ?? 0, '127.0.0.1');
    let received = '';
    socket.setEncoding('utf8').on('data', (data: string) => {
      received += data;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(received));
    for (const part of parts) socket.write(part);
    whileOpen(socket);
  });
}

function head(headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ host: 'quoth', ...headers }).map(([name, value]) => `${name}: ${value}`);
  return `POST /slack/events HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}

const statusOf = (received: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(received)?.[1] ?? 0);

describe('of 1,000 requests that are not Slack’s own', () => {
  const command = commandPayload('/ask', QUESTION);
  const event = eventPayload(mention(`<@UBOT> ${QUESTION}`));
  const body = (payload: object, signing: Signing) => post(running.port, signed(payload, signing));
  const tooLong = signed({ ...command, text: 'a'.repeat(2_000_001) });

  const kinds: Readonly<Record<string, (i: number) => Promise<number>>> = {
    'dated 301 s ago': async () => (await body(command, { ahead: -301 })).status,
    'dated 301 s ahead': async () => (await body(command, { ahead: 301 })).status,
    'signed with another secret': async (i) => (await body(event, { secret: `guess-${i}` })).status,
    'signed for another text': async (i) => {
      const other = signed({ ...command, text: `${QUESTION} ${i}` });
      return (await post(running.port, { ...signed(command), headers: other.headers })).status;
    },
    'signed for another time': async (i) => {
      const { body: sent, headers } = signed(command);
      const date = String(Number(headers['x-slack-request-timestamp']) - 1 - (i % 200));
      return (
        await post(running.port, { body: sent, headers: { ...headers, 'x-slack-request-timestamp': date } })
      ).status;
    },
    'without a signature': async () => (await body(event, { spoil: () => undefined })).status,
    'that only claim to check the certificate': async () => {
      const check = { ...command, ssl_check: '1' };
      const { status, body: said } = await body(check, { spoil: () => undefined });
      // Slack itself doesn't sign these; they are answered with nothing.
      expect([status, said]).toEqual([200, '']);
      return 401;
    },
    'cut off in the middle': async () => {
      const { body: sent, headers } = signed(command);
      const length = { 'content-length': String(sent.length) };
      const received = await talk([head({ ...headers, ...length }), sent.slice(0, 99)], (it) => it.end());
      return statusOf(received);
    },
    'of a length that is not theirs': async () => {
      const { body: sent, headers } = signed(command);
      const length = { 'content-length': String(sent.length - 1), connection: 'close' };
      return statusOf(await talk([head({ ...headers, ...length }), sent]));
    },
    'too long, though signed': async () => {
      const { status } = await post(running.port, tooLong).catch(() => ({ status: 413 }));
      return status;
    },
  };

  test('none is taken, and the next of Slack’s is answered', async () => {
    const names = Object.keys(kinds);
    const statuses = new Map<string, Set<number>>();
    for (let i = 0; i < 1000; i += 40) {
      await Promise.all(
        Array.from({ length: 40 }, async (_, j) => {
          const name = names[(i + j) % names.length] ?? '';
          const status = (await kinds[name]?.(i + j)) ?? 0;
          statuses.set(name, (statuses.get(name) ?? new Set()).add(status));
        }),
      );
    }
    for (const [name, seen] of statuses) {
      for (const status of seen) expect([400, 401, 413], name).toContain(status);
    }
    expect(statuses.size).toBe(names.length);
    expect(asked).toBe(0);
    expect(slack.calls.map(({ method }) => method)).toEqual(['auth.test']);
    expect(await isAnswered()).toBe(true);
  });
});

test('a body without end is not read to its end', async () => {
  let sent = 0;
  const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`;
  const received = await talk([head({ 'transfer-encoding': 'chunked' })], (socket) => {
    const more = () => {
      while (socket.writable && sent < 1e9) {
        sent += chunk.length;
        if (!socket.write(chunk)) return;
      }
    };
    socket.on('drain', more);
    more();
  });
  expect([0, 413]).toContain(statusOf(received));
  // What the two sides' sockets hold besides what is read.
  expect(sent).toBeLessThan(30e6);
  expect(await isAnswered()).toBe(true);
});

test('a request that never gets to its end is given up, and keeps no other waiting', async () => {
  const { headers, body } = signed(commandPayload('/ask', QUESTION));
  const slow = Promise.all([
    talk([]),
    talk(['POST /slack/events HTTP/1.1\r\nhost: quoth\r\n']),
    talk([head({ ...headers, 'content-length': String(body.length) }), body.slice(0, -1)]),
    talk([head({ 'content-length': '1900000' })], (socket) => {
      const drip = setInterval(() => socket.write('a'), 100);
      socket.on('close', () => clearInterval(drip));
    }),
  ]);
  expect(await isAnswered()).toBe(true);
  expect((await slow).every((received) => !received.includes(' 200 '))).toBe(true);
  expect(asked).toBe(1);
});

test('connections are taken to a bound, and again once others are gone', async () => {
  const sockets = Array.from({ length: 300 }, () => connect(running.port ?? 0, '127.0.0.1'));
  let refused = 0;
  for (const socket of sockets) socket.on('error', () => {}).on('close', () => (refused += 1));
  await eventually(() => refused >= 44);
  for (const socket of sockets) socket.destroy();
  await delay(50);
  expect(await isAnswered()).toBe(true);
});

describe('a request that is repeated to the letter within its 5 minutes', () => {
  const twice = async (payload: object) => {
    const request = signed(payload);
    const answers = [await post(running.port, request), await post(running.port, request)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    return answers;
  };

  test('is told the same once more, which changes nothing, where it is a command', async () => {
    const [first, second] = await twice(commandPayload('/ask', QUESTION));
    expect(second).toEqual(first);
    expect(slack.calls.map(({ method }) => method)).toEqual(['auth.test']);
  });

  test('is answered once where it is an event', async () => {
    await twice(eventPayload(mention(`<@UBOT> ${QUESTION}`)));
    await slack.called('chat.postMessage', 0);
    await delay(200);
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  test('shares once where it is a press of Share', async () => {
    const { body } = await post(running.port, commandPayload('/ask', QUESTION));
    const value = /"value":"((?:[^"\\]|\\.)*~s(?:[^"\\]|\\.)*)"/.exec(body)?.[1] ?? '';
    const url = slack.responseUrl();
    const press = pressPayload({ action_id: 'quoth_share', value: JSON.parse(`"${value}"`) }, url);
    await twice({ payload: JSON.stringify(press) });
    await eventually(() => slack.answersAt(url).length >= 3);
    const shown = slack.answersAt(url).map((answer) => JSON.stringify(answer));
    expect(shown.filter((answer) => answer.includes('in_channel'))).toHaveLength(1);
  });
});
