/** What Discord over HTTPS takes and refuses, on a port that Slack may share. */
import { generateKeyPairSync } from 'node:crypto';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/log.ts';
import { type DiscordRunning, startDiscord } from '../../src/platforms/discord/start.ts';
import { SharedPort } from '../../src/platforms/shared-port.ts';
import { startSlack } from '../../src/platforms/slack/start.ts';
import { english } from '../../src/reply/strings/english.ts';
import { eventually } from '../support/waiting.ts';
import { startBot } from './support/bot.ts';
import { PUBLIC_KEY, post, signedHeaders } from './support/discord-https.ts';
import { command, type Posted, pressOf, TOKEN } from './support/discord-payloads.ts';
import { DiscordServer } from './support/discord-server.ts';
import { commandPayload } from './support/slack-payloads.ts';
import { BOT_TOKEN, openSlackServer, post as postToSlack, SIGNING_SECRET } from './support/slack-server.ts';

const QUESTION = 'who oversees the plant?';

let gate: Library;
let server: DiscordServer;
let bot: DiscordRunning;
let asked: number;
let logged: string[];

const log = createLogger('debug', [], (line) => logged.push(line));

beforeAll(async () => {
  gate = await openLibrary('knowledge');
});
afterAll(() => gate.close());

const start = (port?: SharedPort) => {
  const library: Library = {
    ...gate,
    ask(...given) {
      asked += 1;
      return gate.ask(...given);
    },
  };
  const https = { publicKey: PUBLIC_KEY, port: 0 };
  const settings = { token: TOKEN, apiUrl: server.apiUrl, https };
  return startDiscord(settings, { commands, library, strings: english, log }, port);
};

beforeEach(async () => {
  server = await DiscordServer.listen();
  asked = 0;
  logged = [];
  bot = await start();
});
afterEach(async () => {
  await bot.stop();
  await server.close();
});

const port = () => bot.port ?? 0;
const now = () => Math.floor(Date.now() / 1000);
const question = (id = server.nextId()) =>
  JSON.stringify({ id, token: `token-${id}`, ...command('ask', { question: QUESTION }) });

/** The answer to a question as a message that can be pressed upon. */
async function postedReply(): Promise<Posted> {
  const id = server.nextId();
  const { data } = JSON.parse((await post(port(), question(id))).body);
  const posted = { id: '666', interaction: id, flags: 1 << 6, components: data.components };
  server.messages.set('666', posted);
  return posted;
}

describe('a request', () => {
  test('of Discord’s is answered in its response; no gateway is opened', async () => {
    const { status, body } = await post(port(), question());
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ type: 4, data: { flags: (1 << 6) | (1 << 15) } });
    expect(body).toContain('Rosatom');
    expect(server.identified).toEqual([]);
    expect(server.seen('GET', /gateway/)).toEqual([]);
    expect(server.answers).toEqual([]);
  });

  test('that only asks whether somebody is there is told so', async () => {
    expect(await post(port(), '{"type":1}')).toMatchObject({ status: 200, body: '{"type":1}' });
  });

  test('is answered once where it is repeated while it is under way, and anew when it is over', async () => {
    const body = question('12');
    const [one, other] = await Promise.all([post(port(), body), post(port(), body)]);
    expect(other.body).toBe(one.body);
    expect((await post(port(), body)).body).toBe(one.body);
    expect(server.answers).toEqual([]);
  });

  test('that shares a quote is posted ahead of what goes behind it, and repeated shares nothing more', async () => {
    const posted = await postedReply();
    const shareId = server.nextId();
    const share = JSON.stringify({ id: shareId, token: `token-${shareId}`, ...pressOf(posted, 'Share') });
    expect(await post(port(), share)).toMatchObject({ status: 202, body: '' });
    // Of a repeated one, only the message that is told again is left to answer.
    expect(await post(port(), share)).toMatchObject({ status: 200 });
    const order = server.requests.map(({ path }) => path).filter((path) => path.includes(`token-${shareId}`));
    expect(order[0]).toMatch(/callback$/);
    expect(server.seen('POST', /^\/webhooks\//)).toHaveLength(1);
  });

  test('that shares what a replica that is gone had answered, and no more, is shared', async () => {
    const posted = await postedReply();
    server.refuse = ({ path }) => (path.endsWith('/callback') ? { status: 400, code: 40060 } : undefined);
    const id = server.nextId();
    const share = JSON.stringify({ id, token: `token-${id}`, ...pressOf(posted, 'Share') });
    expect(await post(port(), share)).toMatchObject({ status: 202, body: '' });
    expect(server.followUpsOf({ interaction: id })).toMatchObject([{ flags: 1 << 15 }]);
  });

  test('forged, stale, from the future or tampered with: of 1,000 none is taken', {
    timeout: 120_000,
  }, async () => {
    const { privateKey: another } = generateKeyPairSync('ed25519');
    const forgeries: ((body: string, i: number) => [string, Record<string, string>])[] = [
      (body) => [body, signedHeaders(body, now(), another)],
      (body, i) => [body, signedHeaders(body, now() - 301 - i)],
      (body, i) => [body, signedHeaders(body, now() + 302 + i)],
      (body) => [body.replace('plant', 'plent'), signedHeaders(body)],
      (body) => [`${body} `, signedHeaders(body)],
      (body) => [body, { ...signedHeaders(body, now() - 10), 'x-signature-timestamp': String(now()) }],
      (body) => {
        const headers = signedHeaders(body);
        const signature = headers['x-signature-ed25519'] ?? '';
        const digit = signature.startsWith('0') ? '1' : '0';
        return [body, { ...headers, 'x-signature-ed25519': digit + signature.slice(1) }];
      },
      (body) => [body, { ...signedHeaders(body), 'x-signature-ed25519': '' }],
      (body) => [body, { ...signedHeaders(body), 'x-signature-ed25519': '00'.repeat(64) }],
      (body) => [body, { ...signedHeaders(body), 'x-signature-timestamp': 'now' }],
      (body) => [body, { ...signedHeaders(body), 'x-signature-timestamp': `${now()}.0` }],
      (body) => [body, {}],
      (body) => ['{"type":1}', signedHeaders(body)],
    ];
    const statuses = new Map<number, number>();
    for (let i = 0; i < 1000; i += 1) {
      const forge = forgeries[i % forgeries.length];
      const [body, headers] = forge?.(question(), i) ?? ['', {}];
      const { status } = await post(port(), body, headers);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([[401, 1000]]);
    expect(asked).toBe(0);
    expect((await post(port(), question())).status).toBe(200);
    expect(logged.join('')).not.toContain('"token-');
  });

  test('that is signed and no interaction is refused, and costs no more than that', async () => {
    for (const body of ['', 'no json', '[]', '{}', '{"type":2}', '{"type":2,"id":"x","token":"t"}', 'null'])
      expect((await post(port(), body)).status).toBe(400);
    expect((await post(port(), question())).status).toBe(200);
  });

  test('in another way or to another path is not taken', async () => {
    expect((await post(port(), '', {}, { method: 'GET' })).status).toBe(405);
    expect((await post(port(), question(), undefined, { path: '/discord' })).status).toBe(404);
    expect((await post(port(), question(), undefined, { path: '/slack/events' })).status).toBe(404);
  });

  test('with a body past the bound is refused ahead of its signature', async () => {
    const long = 'x'.repeat(1_000_001);
    expect((await post(port(), long)).status).toBe(413);
    const endless = await new Promise<string>((resolve) => {
      const socket = connect(port(), '127.0.0.1');
      let sent = 0;
      let said = '';
      const headers = Object.entries(signedHeaders('x')).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(
        `POST /discord/interactions HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n${headers.join('')}\r\n`,
      );
      const more = () => {
        sent += 65_536;
        if (sent < 50_000_000 && socket.writable) socket.write(`10000\r\n${'x'.repeat(65_536)}\r\n`, more);
      };
      more();
      socket.on('data', (data) => {
        said += data;
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(`${said.split('\r\n')[0]} ${sent < 50_000_000}`));
    });
    expect(endless).toMatch(/true$/);
    expect((await post(port(), question())).status).toBe(200);
  });

  test('that never gets to its end is closed, and connections are taken to a bound', {
    timeout: 60_000,
  }, async () => {
    const sockets = Array.from({ length: 300 }, () => connect(port(), '127.0.0.1'));
    const closed = { count: 0 };
    for (const socket of sockets) {
      socket.resume();
      socket.on('error', () => {});
      socket.on('close', () => {
        closed.count += 1;
      });
      socket.write('POST /discord/interactions HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n');
    }
    await eventually(() => closed.count >= 44, 'the bound', 30_000);
    await eventually(() => closed.count === 300, 'the end of slow requests', 30_000);
    expect((await post(port(), question())).status).toBe(200);
  });
});

test('connections that only stay are there for as long as a balancer keeps them, and nobody else’s loss', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const pings = Array.from({ length: 256 }, () => post(port(), '{"type":1}', undefined, { agent }));
  for (const { headers } of await Promise.all(pings)) expect(headers['keep-alive']).toBe('timeout=610');
  expect(Object.values(agent.freeSockets).flat()).toHaveLength(256);
  const answered = () =>
    post(port(), question()).then(
      ({ status }) => status === 200,
      () => false,
    );
  await eventually(answered, 'an answer');
  agent.destroy();
});

describe('starting', () => {
  test('says so where the key is not the application’s', async () => {
    server.publicKey = '00'.repeat(32);
    await expect(start()).rejects.toThrow(/^DISCORD_PUBLIC_KEY is not that of the bot’s application/);
    server.publicKey = PUBLIC_KEY.toUpperCase();
    await (await start()).stop();
  });

  test('says so where the port is taken', async () => {
    await expect(start(new SharedPort(port()))).rejects.toThrow(/^PORT \d+ can't be listened on/);
  });
});

describe('one port', () => {
  test('serves Slack and Discord, until both are gone', async () => {
    const slack = await openSlackServer();
    const shared = new SharedPort(0);
    const mode = { kind: 'http', signingSecret: SIGNING_SECRET, port: 0 } as const;
    const settings = { botToken: BOT_TOKEN, apiUrl: slack.apiUrl, commandPrefix: '', mode };
    const service = { commands, library: gate, strings: english, log };
    const [onDiscord, onSlack] = await Promise.all([start(shared), startSlack(settings, service, shared)]);
    expect(onDiscord.port).toBe(onSlack.port);
    const common = onSlack.port ?? 0;
    expect((await post(common, question())).body).toContain('Rosatom');
    expect((await postToSlack(common, commandPayload('/ask', QUESTION))).body).toContain('Rosatom');
    await onSlack.stop();
    expect((await post(common, question())).body).toContain('Rosatom');
    await onDiscord.stop();
    await expect(post(common, question())).rejects.toThrow();
    await slack.close();
  });

  test('is listened on by the program where it is set', async () => {
    const free = await freePort();
    const program = startBot({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: server.apiUrl,
      DISCORD_PUBLIC_KEY: PUBLIC_KEY,
      PORT: String(free),
    });
    await program.ready();
    expect((await post(free, question())).body).toContain('Rosatom');
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });
});

async function freePort(): Promise<number> {
  const taken = new SharedPort(0);
  const free = await taken.serve('/', () => {});
  await taken.leave('/', async () => {}, 1000);
  return free;
}
