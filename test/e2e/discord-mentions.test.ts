/** Mentions of the bot on Discord and direct messages to it, with the real client. */

import { Client } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { exampleQuestions } from '../../commands/first-steps/example-questions.ts';
import { commands } from '../../commands/index.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/log.ts';
import { startDiscord } from '../../src/platforms/discord/start.ts';
import { Allowance } from '../../src/platforms/rate-limit.ts';
import type { Running } from '../../src/platforms/service.ts';
import { english } from '../../src/reply/strings/english.ts';
import { stringsFor } from '../../src/reply/strings/index.ts';
import { messageFaults } from '../platforms/discord/limit-faults.ts';
import { read, textOf } from '../platforms/discord/reader.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { settingsFolder } from '../support/settings.ts';
import { eventually } from '../support/waiting.ts';
import { openApiChecker, openApiIsThere } from './support/discord-openapi.ts';
import {
  ANOTHER,
  BOT,
  by,
  directMessage,
  type Json,
  pressOf,
  TOKEN,
  written,
} from './support/discord-payloads.ts';
import { DiscordServer } from './support/discord-server.ts';

const openApi = openApiIsThere ? openApiChecker() : () => [];

const QUESTION = 'who oversees the plant?';
/** Near which several passages are. */
const PAGED = 'what does the report say about Ukraine?';
const AT = `<@${BOT.id}>`;

let gate: Library;
let server: DiscordServer;
let bots: Running[];
let logged: string[];
let settings: Awaited<ReturnType<typeof settingsFolder>>;

beforeAll(async () => {
  gate = await openLibrary('knowledge');
});
afterAll(() => gate.close());
beforeEach(async () => {
  server = await DiscordServer.listen();
  settings = await settingsFolder();
  bots = [];
  logged = [];
});
afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  await settings.remove();
  await server.close();
});

async function start(
  library = gate,
  allowance?: Allowance,
  mentions = true,
  kept = settings.reopen(),
  greets = false,
): Promise<void> {
  const log = createLogger('info', [], (line) => logged.push(line));
  const service = {
    commands,
    library,
    strings: english,
    log,
    settings: kept,
    ...(allowance && { allowance }),
  };
  const given = {
    token: TOKEN,
    apiUrl: server.apiUrl,
    ...(mentions && ({ mentions: true } as const)),
    ...(greets && ({ greets: true } as const)),
  };
  bots.push(await startDiscord(given, service));
}

const sentSchema = z.object({
  flags: z.number(),
  allowed_mentions: z.unknown(),
  message_reference: z.object({ message_id: z.string() }),
  components: z.array(
    z.looseObject({
      content: z.string().optional(),
      components: z.array(z.object({ label: z.string() })).default([]),
    }),
  ),
});

const sent = () => server.seen('POST', /^\/channels\/\d+\/messages$/);

/** Tells the bot of a message; its id. */
function tell(message: Json, id = server.nextId()): string {
  server.dispatch('MESSAGE_CREATE', { id, ...message });
  return id;
}

/** The answer to a message, which is a reply to it. */
async function answerTo(message: Json) {
  const before = sent().length;
  const id = tell(message);
  const { body, path } = await eventually(() => sent()[before], 'an answer');
  expect(messageFaults({ ...z.looseObject({}).parse(body), allowed_mentions: { parse: [] } })).toEqual([]);
  expect(openApi('MessageCreateRequest', body)).toEqual([]);
  const { components, flags, allowed_mentions, message_reference } = sentSchema.parse(body);
  expect(message_reference.message_id).toBe(id);
  expect(allowed_mentions).toEqual({ parse: [], replied_user: false });
  expect(flags).toBe(1 << 15);
  const posted = [...server.messages.values()].at(-1);
  if (!posted) throw new Error('nothing was posted');
  return {
    channel: /\d+/.exec(path)?.[0],
    text: components
      .map(({ content = '' }) => textOf(read(content)))
      .join('\n')
      .trim(),
    buttons: components.flatMap((row) => row.components.map(({ label }) => label)),
    posted,
  };
}

const { share, paging } = english;

describe('a message that mentions the bot', () => {
  test('is answered as a reply that pings nobody, with no privileged intent', async () => {
    await start();
    expect(server.identified).toEqual([expect.objectContaining({ intents: (1 << 9) | (1 << 12) })]);
    const { text, buttons, channel } = await answerTo(written(`${AT} ${QUESTION}`, [BOT]));
    expect(text).toContain('Rosatom');
    expect(channel).toBe('444444444444444444');
    expect(buttons).toContain(share.inContext);
    expect(buttons).toContain(share.delete);
    expect(buttons).not.toContain(share.share);
  });

  test.each([
    [`hey ${AT}, ${QUESTION}`, 'Rosatom'],
    [`${QUESTION} ${AT}`, 'Rosatom'],
    [`<@!${BOT.id}> quote 2.1`, '2.1'],
    [`${AT} /outline`, 'Ukrainian Staff'],
    [`${AT} hello`, english.talk.greeting],
    [`${AT} merci !`, english.talk.thanks],
    [`${AT} Hilfe`, english.help.intro],
    [AT, english.commands.ask.description],
    [`${AT} help`, english.commands.ask.description],
  ])('is a question unless it starts with a command’s name: %s', async (content, shown) => {
    await start();
    expect((await answerTo(written(content, [BOT]))).text).toContain(shown);
  });

  test('in a thread, or as a reply to the bot, is answered there', async () => {
    await start();
    const reply = { type: 19, channel_id: '5', message_reference: { message_id: '1', channel_id: '5' } };
    expect((await answerTo(written(QUESTION, [BOT], reply))).channel).toBe('5');
  });

  test('is answered once, however often it is told, on how many replicas, and however it is edited', async () => {
    await start();
    await start();
    const repliesTo = (id: string) =>
      sent().filter(({ body }) => sentSchema.parse(body).message_reference.message_id === id);
    const id = server.nextId();
    for (let i = 0; i < 3; i += 1) tell(written(`${AT} ${QUESTION}`, [BOT]), id);
    const edited = written(`${AT} what else?`, [BOT], { edited_timestamp: '2024-01-01T00:00:00Z' });
    server.dispatch('MESSAGE_UPDATE', { id, ...edited });
    await eventually(() => repliesTo(id).length > 0, 'the answer');
    const later = tell(written(`${AT} help`, [BOT], { channel_id: '6' }));
    await eventually(() => repliesTo(later).length > 0, 'the next answer');
    expect(repliesTo(id)).toHaveLength(1);
  });

  test('that is answered by replicas that know nothing of each other has one answer', async () => {
    const apart = [await settingsFolder(), await settingsFolder()];
    for (const { reopen } of apart) await start(gate, undefined, true, reopen());
    const answers = () => server.seen('POST', /^\/channels\/\d+\/messages$/);
    tell(written(`${AT} ${QUESTION}`, [BOT]));
    await eventually(() => answers().length === 2, 'both answers');
    await eventually(() => server.messages.size > 0, 'the message');
    expect(server.messages.size).toBe(1);
    for (const { remove } of apart) await remove();
  });

  test.each<[string, Json]>([
    ['a forward', { message_snapshots: [{ message: { content: QUESTION } }] }],
    ['a poll', { poll: { question: { text: QUESTION }, answers: [] } }],
    ['an embed', { embeds: [{ type: 'rich', description: QUESTION }] }],
  ])('with nothing said is answered by what is shown: %s', async (_, shown) => {
    await start();
    const plain = await answerTo(written(`${AT} ${QUESTION}`, [BOT]));
    expect((await answerTo(written(AT, [BOT], shown))).text).toBe(plain.text);
  });

  test.each<[string, Json]>([
    ['a text too long for a message', { attachments: [{ id: '1', filename: 'message.txt' }] }],
    ['a voice message', { flags: 1 << 13, attachments: [{ id: '1', filename: 'voice-message.ogg' }] }],
  ])('with nothing but a file is told that it can’t be read: %s', async (_, shown) => {
    await start();
    expect((await answerTo(written(AT, [BOT], shown))).text).toBe(english.problem.filesUnread);
    expect((await answerTo(written(`${AT} ${QUESTION}`, [BOT], shown))).text).toContain('Rosatom');
  });

  test.each(['**quote 2.1**', '`quote 2.1`', '||2.1||', '> 2.1', '# quote: 2.1', 'please quote 2.1'])(
    'names a command or a reference in whatever markup and courtesy: %s',
    async (said) => {
      await start();
      const plain = await answerTo(written(`${AT} quote 2.1`, [BOT]));
      expect(plain.text).toContain('2.1');
      expect((await answerTo(written(`${AT} ${said}`, [BOT]))).text).toBe(plain.text);
    },
  );

  test('of a bot, a webhook or Discord itself, and talk of others, is left alone', async () => {
    await start();
    const asked = `${AT} ${QUESTION}`;
    tell(written(asked, [BOT], { author: { ...ANOTHER, bot: true } }));
    tell(written(asked, [BOT], { author: BOT }));
    tell(written(asked, [BOT], { webhook_id: '1' }));
    tell(written(asked, [BOT], { type: 7 }));
    tell(written('', [ANOTHER]));
    tell(written('@everyone', [], { mention_everyone: true }));
    tell(null as never);
    tell({ mentions: [null, 3], guild_id: '1' });
    await answerTo(written(`${AT} help`, [BOT]));
    expect(sent()).toHaveLength(1);
  });

  test('is not answered where mentions are switched off', async () => {
    await start(gate, undefined, false);
    expect(server.identified).toEqual([expect.objectContaining({ intents: 0 })]);
  });

  test('where the bot may not write costs a line in the log', async () => {
    await start();
    server.refuse = ({ path }) =>
      path.startsWith('/channels/7/') ? { status: 403, code: 50013 } : undefined;
    tell(written(`${AT} ${QUESTION}`, [BOT], { channel_id: '7' }));
    await eventually(() => logged.some((line) => line.includes('takes no answer there')));
    expect((await answerTo(written(`${AT} ${QUESTION}`, [BOT]))).text).toContain('Rosatom');
  });

  test('of whoever asks too much is told so once', async () => {
    await start(gate, new Allowance(1));
    await answerTo(written(`${AT} ${QUESTION}`, [BOT]));
    expect((await answerTo(written(`${AT} ${QUESTION}`, [BOT]))).text).toContain('60');
    tell(written(`${AT} ${QUESTION}`, [BOT]));
    expect((await answerTo(written(`${AT} ${QUESTION}`, [BOT], { author: ANOTHER }))).text).toContain(
      'Rosatom',
    );
    expect(sent()).toHaveLength(3);
  });

  test('whose answer fails is told in one sentence', async () => {
    await start({ ...gate, ask: () => Promise.reject(new Error('broken')) });
    expect((await answerTo(written(`${AT} ${QUESTION}`, [BOT]))).text).toBe(english.problem.failed);
  });
});

describe('the answer to a mention', () => {
  test('is turned for whoever presses alone, and deleted by whoever asked alone', async () => {
    await start();
    const { posted, buttons } = await answerTo(written(`${AT} ${PAGED}`, [BOT]));
    expect(buttons).toContain(paging.next);
    const turned = await server.ask(by(ANOTHER, pressOf(posted, paging.next)));
    expect(turned.body).toMatchObject({ type: 4, data: { flags: (1 << 15) | (1 << 6) } });
    const refused = await server.ask(by(ANOTHER, pressOf(posted, share.delete)));
    expect(JSON.stringify(refused.body)).toContain(share.notYours);
    await server.ask(pressOf(posted, share.delete));
    await eventually(() => !server.messages.has(posted.id), 'the deletion');
  });
});

describe('a direct message', () => {
  const direct = (content: string) => {
    const { guild_id, member, ...message } = written(content) as Json;
    return { ...message, channel_id: '777777777777777777' };
  };

  test('is answered without a mention; its page is turned in place, and there is nobody to share with', async () => {
    await start();
    const { text, buttons, posted } = await answerTo(direct(PAGED));
    expect(text).toContain('Ukraine');
    expect(buttons).not.toContain(share.share);
    expect(buttons).not.toContain(share.delete);
    const turned = await server.ask(directMessage(pressOf(posted, paging.next)));
    expect(turned.body).toMatchObject({ type: 7 });
    expect(JSON.stringify(turned.body)).not.toContain(`"label":"${share.share}"`);
  });

  test('may choose its report; a mention in a channel may not, and goes by the channel that its thread is in', async () => {
    const knowledge = await knowledgeFolder({
      'moon.md': knowledgeFile('Craters are round.', 'title: On the Moon'),
      'tides.md': knowledgeFile('High water is at noon.', 'title: On Tides'),
    });
    const two = await openLibrary(knowledge.folder);
    await start(two);
    const set = english.channel.set('On Tides', '/quoth report:all');
    expect((await answerTo(direct('quoth tides'))).text).toBe(set);
    expect((await answerTo(written(`${AT} quoth tides`, [BOT]))).text).toBe(english.channel.notAllowed);
    await settings.reopen().channelReports.set('discord 444444444444444444', 'moon');
    server.channels.set('8', { id: '8', type: 11, parent_id: '444444444444444444' });
    expect((await answerTo(written(`${AT} source`, [BOT], { channel_id: '8' }))).text).toContain(
      'On the Moon',
    );
    expect(server.seen('GET', /^\/channels\/8$/)).toHaveLength(1);
    await answerTo(written(`${AT} source`, [BOT], { channel_id: '8' }));
    expect(server.seen('GET', /^\/channels\/8$/)).toHaveLength(1);
    await two.close();
    await knowledge.remove();
  });
});

describe('other people’s talk', () => {
  test('of 2,000 messages costs nothing but a glance: what is asked meanwhile is answered, and nothing else', async () => {
    await start();
    const talk = written('', [ANOTHER]);
    for (let i = 0; i < 2000; i += 1) tell(talk);
    await answerTo(written(`${AT} ${QUESTION}`, [BOT]));
    expect(sent()).toHaveLength(1);
    expect(server.requests.filter(({ path }) => path.startsWith('/channels/'))).toHaveLength(2);
  });
});

describe('a server that adds the bot', () => {
  const SYSTEM = '888888888888888888';
  const EVERYONE = '500000000000000000';
  const VIEW_AND_SEND = String((1 << 10) | (1 << 11));

  /** As Discord tells of a server; `permissions` are those of its members, the bot among them. */
  function guild(id: string, permissions = VIEW_AND_SEND, more: Json = {}): Json {
    return {
      id,
      name: 'A server',
      owner_id: '999999999999999999',
      unavailable: false,
      preferred_locale: 'de',
      system_channel_id: SYSTEM,
      roles: [{ id, name: '@everyone', permissions, position: 0, color: 0, hoist: false, managed: false }],
      members: [{ user: BOT, roles: [], joined_at: '2026-01-01T00:00:00.000Z', flags: 0 }],
      channels: [{ id: SYSTEM, type: 0, name: 'welcome', position: 0, permission_overwrites: [] }],
      threads: [],
      emojis: [],
      stickers: [],
      ...more,
    };
  }

  test('is greeted once, in its language, with questions that a press asks', async () => {
    await start(gate, undefined, true, undefined, true);
    expect(server.identified).toEqual([expect.objectContaining({ intents: 1 | (1 << 9) | (1 << 12) })]);
    server.dispatch('GUILD_CREATE', guild(EVERYONE));
    const { path, body } = await eventually(() => sent()[0], 'a greeting');
    expect(path).toContain(SYSTEM);
    expect(messageFaults({ ...z.looseObject({}).parse(body), allowed_mentions: { parse: [] } })).toEqual([]);
    const german = stringsFor('de');
    expect(JSON.stringify(body)).toContain(german.newHere('/').slice(0, 40));
    const posted = [...server.messages.values()].at(-1);
    if (!posted) throw new Error('nothing was posted');
    const [question = ''] = await exampleQuestions(
      { library: gate, strings: german, commands, prefix: '' },
      60_000,
    );
    const answer = await server.ask(by(ANOTHER, pressOf(posted, question)));
    expect(answer.body).toMatchObject({ type: 4, data: { flags: (1 << 15) | (1 << 6) } });
    server.dispatch('GUILD_DELETE', { id: EVERYONE });
    server.dispatch('GUILD_CREATE', guild(EVERYONE));
    await answerTo(written(`${AT} ${QUESTION}`, [BOT]));
    expect(sent()).toHaveLength(2);
  });

  test('is not where the bot may not write, there is no such channel, or that is not switched on', async () => {
    await start(gate, undefined, true, undefined, true);
    server.dispatch('GUILD_CREATE', guild('500000000000000001', '0'));
    server.dispatch('GUILD_CREATE', guild('500000000000000002', VIEW_AND_SEND, { system_channel_id: null }));
    server.dispatch('GUILD_CREATE', guild('500000000000000003', VIEW_AND_SEND, { members: [] }));
    await answerTo(written(`${AT} ${QUESTION}`, [BOT]));
    expect(sent()).toHaveLength(1);
    await bots.pop()?.stop();
    await start();
    server.dispatch('GUILD_CREATE', guild('500000000000000004'));
    await answerTo(written(`${AT} ${QUESTION}`, [BOT]));
    expect(sent()).toHaveLength(2);
  });

  test('has its talk passed over by a glance, though its channels are known', async () => {
    const emit = vi.spyOn(Client.prototype, 'emit');
    await start(gate, undefined, true, undefined, true);
    server.dispatch('GUILD_CREATE', guild(EVERYONE));
    await eventually(() => sent()[0], 'a greeting');
    const place = { guild_id: EVERYONE, channel_id: SYSTEM };
    for (let i = 0; i < 50; i += 1) tell(written('', [ANOTHER], place));
    expect((await answerTo(written(`${AT} ${QUESTION}`, [BOT], place))).channel).toBe(SYSTEM);
    const told = emit.mock.calls.map(([event]) => String(event));
    expect(told.filter((event) => event === 'raw').length).toBeGreaterThan(50);
    expect(told.filter((event) => event === 'messageCreate')).toEqual([]);
    emit.mockRestore();
  });

  test('is told by the log how', async () => {
    await start();
    const link = logged.map((line) => JSON.parse(line).link).find(Boolean);
    const { searchParams, hostname, pathname } = new URL(link);
    expect([hostname, pathname]).toEqual(['discord.com', '/oauth2/authorize']);
    expect(searchParams.get('client_id')).toMatch(/^\d+$/);
    expect(searchParams.get('scope')).toBe('bot applications.commands');
    expect(BigInt(searchParams.get('permissions') ?? '')).toBe((1n << 10n) | (1n << 11n) | (1n << 38n));
  });
});
