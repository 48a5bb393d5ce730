/** Two replicas of the bot over one PostgreSQL: what members see of them, on Discord over HTTPS and on Slack. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/log.ts';
import { type DiscordRunning, startDiscord } from '../../src/platforms/discord/start.ts';
import { Allowance } from '../../src/platforms/rate-limit.ts';
import { english } from '../../src/reply/strings/english.ts';
import { type Settings, settingsIn } from '../../src/settings/settings.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { openPostgres, type TestPostgres } from '../support/postgres.ts';
import { knowledgeFile } from '../support/report.ts';
import { eventually } from '../support/waiting.ts';
import { PUBLIC_KEY, post } from './support/discord-https.ts';
import { command, type Json, pressOf, TOKEN } from './support/discord-payloads.ts';
import { DiscordServer } from './support/discord-server.ts';
import { SlackBot } from './support/slack-bot.ts';
import { eventPayload, mention } from './support/slack-payloads.ts';
import { openSlackServer, type SlackServer } from './support/slack-server.ts';

const TIMES = 200;

let postgres: TestPostgres;
let library: Library;
let remove: () => Promise<void>;
beforeAll(async () => {
  postgres = await openPostgres();
  const made = await knowledgeFolder({
    'moon.md': knowledgeFile('Craters are round. Nobody paints them.', 'title: On the Moon'),
    'tides.md': knowledgeFile('High water is at noon. Nobody paints it.', 'title: On Tides'),
  });
  library = await openLibrary(made.folder);
  remove = made.remove;
});
afterAll(async () => {
  await library.close();
  await remove();
  await postgres.close();
});

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** On a machine that other tests keep busy, time limits are `patience` times as long. */
async function settings(patience = 10): Promise<Settings> {
  const log = createLogger('silent', []);
  const kept = { questions: 'none', days: 1 } as const;
  const opened = settingsIn({ kind: 'postgres', address: postgres.url }, kept, log, undefined, patience);
  closing.push(() => opened.close());
  await opened.open();
  return opened;
}

describe('on Discord over HTTPS', () => {
  // One for all: what it numbers is done once.
  let server: DiscordServer;
  beforeAll(async () => {
    server = await DiscordServer.listen();
  });
  afterAll(() => server.close());

  async function start(limit?: number, patience?: number): Promise<DiscordRunning> {
    const kept = await settings(patience);
    const service = {
      commands,
      library,
      strings: english,
      log: createLogger('silent', []),
      settings: kept,
      ...(limit !== undefined && { allowance: new Allowance(limit, 'discord', kept.counts) }),
    };
    const https = { publicKey: PUBLIC_KEY, port: 0 };
    const bot = await startDiscord({ token: TOKEN, apiUrl: server.apiUrl, https }, service);
    closing.push(() => bot.stop());
    return bot;
  }

  const send = (bot: DiscordRunning, interaction: Json, id = server.nextId()) =>
    post(bot.port ?? 0, JSON.stringify({ id, token: `token-${id}`, ...interaction }));

  const told = async (bot: DiscordRunning, interaction: Json) => (await send(bot, interaction)).body;

  test(`Share pressed on both at one moment posts once, ${TIMES} times of ${TIMES}`, async () => {
    const [one, other] = [await start(), await start()];
    const answer = JSON.parse(await told(one, command('ask', { question: 'are craters round?' })));
    for (let i = 0; i < TIMES; i += 1) {
      const id = server.nextId();
      const posted = { id, interaction: id, flags: 1 << 6, components: answer.data.components };
      server.messages.set(id, posted);
      const press = pressOf(posted, english.share.share);
      const before = server.seen('POST', /^\/webhooks\//).length;
      const statuses = await Promise.all([send(one, press), send(other, press)]);
      for (const { status } of statuses) expect([200, 202]).toContain(status);
      expect(server.seen('POST', /^\/webhooks\//)).toHaveLength(before + 1);
    }
  });

  test('a share that a balancer sends to both posts once', async () => {
    const [one, other] = [await start(), await start()];
    const answer = JSON.parse(await told(one, command('ask', { question: 'are craters round?' })));
    for (let i = 0; i < 20; i += 1) {
      const id = server.nextId();
      const posted = { id, interaction: id, flags: 1 << 6, components: answer.data.components };
      server.messages.set(id, posted);
      const press = pressOf(posted, english.share.share);
      const before = server.seen('POST', /^\/webhooks\//).length;
      const same = server.nextId();
      await Promise.all([send(one, press, same), send(other, press, same)]);
      await send(one, press, same);
      expect(server.seen('POST', /^\/webhooks\//)).toHaveLength(before + 1);
    }
  });

  test('a share that another replica took up and does not get done is told so, and offered again', async () => {
    const [bot, other] = [await start(undefined, 1), await settings()];
    const answer = JSON.parse(await told(bot, command('ask', { question: 'are craters round?' })));
    const [id, pressing] = [server.nextId(), server.nextId()];
    const posted = { id, interaction: id, flags: 1 << 6, components: answer.data.components };
    server.messages.set(id, posted);
    await new Promise<void>((begun) => {
      void other.once.run(`discord button ${pressing}`, () => {
        begun();
        return new Promise<boolean>(() => {});
      });
    });
    await send(bot, pressOf(posted, english.share.share), pressing);
    const said = server
      .seen('POST', /^\/webhooks\//)
      .filter(({ path }) => path.endsWith(`token-${pressing}`));
    expect(said).toHaveLength(1);
    expect(JSON.stringify(said)).toContain(english.problem.failed);
    const [edited] = server.seen('PATCH', /^\/webhooks\//).slice(-1);
    expect(JSON.stringify(edited)).toContain(`"label":"${english.share.share}"`);
  });

  test('a channel’s report that is set on one is heeded by the other at once', async () => {
    const [one, other] = [await start(), await start()];
    const managed = (interaction: Json): Json => ({
      ...interaction,
      member: { ...z.looseObject({}).parse(interaction.member), permissions: String(1 << 4) },
    });
    for (let i = 0; i < 20; i += 1) {
      const [setting, asking] = i % 2 === 0 ? [one, other] : [other, one];
      const [report, title] = i % 4 < 2 ? ['tides', 'On Tides'] : ['moon', 'On the Moon'];
      expect(await told(setting, managed(command('quoth', { report })))).toContain(title);
      const source = await told(asking, command('source'));
      expect(source).toContain(title);
      expect(source).not.toContain(title === 'On Tides' ? 'On the Moon' : 'On Tides');
    }
  });

  test('a member’s limit counts over both', async () => {
    const [one, other] = [await start(10), await start(10)];
    const outcomes = [];
    for (let i = 0; i < 12; i += 1)
      outcomes.push(
        await told(i % 2 === 0 ? one : other, command('quote', { reference: '=0', report: 'moon' })),
      );
    expect(outcomes.filter((body) => body.includes('Craters'))).toHaveLength(10);
  });
});

describe('on Slack', () => {
  let slack: SlackServer;
  beforeAll(async () => {
    slack = await openSlackServer();
  });
  afterAll(() => slack.close());

  test(`an event that both are told of is answered once, ${TIMES} times of ${TIMES}`, async () => {
    const bots = [new SlackBot('http', slack), new SlackBot('http', slack)];
    for (const bot of bots) {
      await bot.start(library, '', await settings());
      closing.push(() => bot.stop());
    }
    const [one, other] = bots;
    for (let i = 0; i < TIMES; i += 1) {
      const from = slack.calls.length;
      const event = eventPayload(mention('<@UBOT> who paints the craters?'));
      await Promise.all([one?.event(event), other?.event(event, 1)]);
      await (i % 2 === 0 ? one : other)?.event(event, 2);
      const posted = () => slack.calls.slice(from).filter(({ method }) => method === 'chat.postMessage');
      await eventually(() => posted().length > 0, 'the answer');
      expect(posted()).toHaveLength(1);
    }
  });
});
