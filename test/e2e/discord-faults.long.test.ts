import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { english } from '../../src/reply/strings/english.ts';
import { eventually } from '../support/waiting.ts';
import { type Bot, startBot } from './support/bot.ts';
import { malformedUnderQuestions } from './support/discord-malformed.ts';
import { command, type Json, press, TOKEN } from './support/discord-payloads.ts';
import { DiscordServer, type Refusal } from './support/discord-server.ts';
import { DROPS, dropUnderQuestions } from './support/drops.ts';
import { Gateway } from './support/gateway.ts';

const QUESTION = command('ask', { question: 'who oversees the plant?' });

let server: DiscordServer;
let gateway: Gateway;
let bot: Bot;

async function open(): Promise<void> {
  server = await DiscordServer.listen();
  gateway = new Gateway(server);
}

async function close(): Promise<void> {
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  await server.close();
}

async function start(): Promise<void> {
  const settings = { DISCORD_API_URL: server.apiUrl, DISCORD_TOKEN: TOKEN, KNOWLEDGE_DIR: 'knowledge' };
  bot = startBot({ ...settings, RATE_LIMIT: '0' });
  await bot.ready();
}

const logged = (what: string) => bot.log.lines.filter((line) => line.includes(what));
const tries = (id: string) => server.seen('POST', new RegExp(`^/interactions/${id}/`)).length;

async function answered(interaction: Json = QUESTION): Promise<string> {
  const id = gateway.push(interaction);
  await server.answerTo(id);
  return id;
}

/** Refuses the first answers to interactions, one for each refusal; what follows is served. */
function refuseAnswers(...refusals: readonly Refusal[]): void {
  const left = [...refusals];
  server.refuse = ({ path }) => (path.startsWith('/interactions/') ? left.shift() : undefined);
}

describe('Discord’s gateway', () => {
  beforeEach(open);
  afterEach(close);

  test('may drop the bot in any way that can be resumed, and some that can’t', async () => {
    await start();
    const anew = DROPS.filter(({ name }) => ['close code 4007', 'a reset'].includes(name));
    const drops = [...DROPS.filter(({ identifies }) => !identifies), ...anew];
    const figures = await dropUnderQuestions(server, gateway, drops, 60_000);
    expect(figures).toMatchObject({ drops: drops.length, unanswered: [], answeredTwice: [] });
    expect(figures.repeated).toBeGreaterThan(0);
    expect(logged('unhandled rejection')).toEqual([]);
  });

  test('may be slow to let the bot in when it starts', async () => {
    const left: Refusal[] = [{ status: 500 }, { status: 429, retryAfter: 0.2 }, { status: 502 }];
    server.refuse = ({ path }) => (path === '/gateway/bot' ? left.shift() : undefined);
    await start();
    expect(left).toEqual([]);
    await answered();
  });

  test('may send what is no payload, or none that is known', async () => {
    await start();
    const figures = await malformedUnderQuestions(gateway, 60, 1);
    expect(figures.sent).toBeGreaterThanOrEqual(60);
    const id = await answered();
    expect(tries(id)).toBe(1);
  });
});

describe('an interaction that can’t be read', () => {
  beforeAll(async () => {
    await open();
    await start();
  });
  afterAll(close);

  test.each<readonly [string, Json, Json]>([
    ['of an unknown type', { ...QUESTION, type: 99 }, { type: 4, data: { flags: (1 << 15) | (1 << 6) } }],
    ['with a part missing', { ...QUESTION, entitlements: null }, { type: 4 }],
    ['while somebody types', { ...QUESTION, type: 4, member: null }, { type: 8, data: { choices: [] } }],
  ])('%s is answered in a sentence, and logged', async (_kind, interaction, expected) => {
    const id = gateway.push(interaction);
    const { body } = await server.answerTo(id);
    expect(body).toMatchObject(expected);
    if (expected.type === 4) expect(JSON.stringify(body)).toContain(english.problem.failed.slice(0, 20));
    expect(logged(id).some((line) => line.includes('can’t be read'))).toBe(true);
    await answered();
  });
});

describe('an answer that Discord doesn’t take', () => {
  beforeAll(async () => {
    await open();
    await start();
  });
  afterEach(() => {
    server.refuse = () => undefined;
    bot.log.lines.length = 0;
  });
  afterAll(close);

  test.each<readonly [string, readonly Refusal[]]>([
    [
      'at once, since there are too many',
      [
        { status: 429, retryAfter: 0.2 },
        { status: 429, retryAfter: 0.1 },
      ],
    ],
    ['at once, since something is broken', [{ status: 500 }, { status: 503 }]],
  ])('%s, is sent again, and taken once', async (_why, refusals) => {
    refuseAnswers(...refusals);
    const id = await answered();
    expect(tries(id)).toBe(refusals.length + 1);
    expect(server.answers.filter(({ interaction }) => interaction === id)).toHaveLength(1);
    expect(logged('"level":50')).toEqual([]);
  });

  test.each<readonly [string, Refusal]>([
    ['since it comes too late', { status: 404, code: 10_062 }],
    ['since there is one', { status: 400, code: 40_060 }],
    ['for a long time, since there are too many', { status: 429, retryAfter: 60 }],
  ])('%s, is logged and not sent again', async (_why, refusal) => {
    for (const interaction of [QUESTION, press('q~1~x'), command('nonsense')]) {
      refuseAnswers(refusal);
      const id = gateway.push(interaction);
      const [line = ''] = await eventually(() => {
        const lines = logged(`"interaction":"${id}"`);
        return lines.length > 0 && lines;
      });
      expect(line).toContain('Discord takes no answer any more');
      expect(line).toContain('"level":40');
      expect(tries(id)).toBe(1);
      await answered();
    }
    expect(logged('oversees')).toEqual([]);
  });

  test('but took all the same, is not answered twice', async () => {
    refuseAnswers({ status: 500, isDone: true }, { status: 400, code: 40_060 });
    const id = await answered();
    await eventually(() => logged('Discord takes no answer any more').length === 1);
    expect(server.answers.filter(({ interaction }) => interaction === id)).toHaveLength(1);
  });

  test('whatever one does, is given up in the end', async () => {
    refuseAnswers(...Array.from({ length: 8 }, () => ({ status: 500 })));
    gateway.push(QUESTION);
    await eventually(() => logged('could not say so either').length === 1);
    await answered();
  });
});
