/** What members and their chats really send, on both platforms: whatever stands around the words changes nothing. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/log.ts';
import type { Running } from '../../src/platforms/service.ts';
import { english } from '../../src/reply/strings/english.ts';
import { stringsFor } from '../../src/reply/strings/index.ts';
import { startOver, TRANSPORTS } from './support/discord-https.ts';
import { command, type Json, messageCommand } from './support/discord-payloads.ts';
import { DiscordServer } from './support/discord-server.ts';
import { SlackBot, seenIn } from './support/slack-bot.ts';
import { directMessage, eventPayload, mention, shortcutPayload } from './support/slack-payloads.ts';
import { openSlackServer, type SlackServer } from './support/slack-server.ts';

const Q = 'who oversees the plant?';
const S =
  'Rosatom, Russia’s state nuclear enterprise, oversees management of the plant, yet Ukrainian staff continue performing essential operational and maintenance functions.';
const VERBATIM = english.check.verbatim(1);
const CHECK = 'Check against the report';

let gate: Library;
beforeAll(async () => {
  gate = await openLibrary('knowledge');
});
afterAll(() => gate.close());

describe('on Slack', () => {
  let slack: SlackServer;
  let bot: SlackBot;
  beforeAll(async () => {
    slack = await openSlackServer();
    bot = new SlackBot('socket', slack);
    await bot.start(gate);
  });
  afterAll(async () => {
    await bot.stop();
    await slack.close();
  });

  const posted = async (event: object) => {
    const from = slack.calls.length;
    await bot.event(eventPayload(event));
    return seenIn(await slack.called('chat.postMessage', from));
  };
  const checked = async (message: object) => {
    const url = slack.responseUrl();
    expect(await bot.interact(shortcutPayload('', url, message))).toEqual({});
    return seenIn(await slack.answerAt(url));
  };

  test.each([
    `${Q} <@U7>`,
    `${Q} <!subteam^S1>`,
    `<#C7> ${Q}`,
    `${Q} :pray:`,
    `${Q} :pray::skin-tone-2:`,
    `:pray::skin-tone-2: ${Q}`,
    `: ${Q}`,
    `<!here> ${Q} <https://a.example/b>`,
  ])('a question is answered as without what the chat puts between its words: %s', async (text) => {
    const plain = await bot.ask(Q);
    expect((await bot.ask(text)).quotes).toEqual(plain.quotes);
    const message = await posted(mention(`<@UBOT> ${text}`));
    expect(message.quotes).toEqual(plain.quotes);
  });

  test.each<[string, object]>([
    ['an attachment’s text', { attachments: [{ text: S, fallback: 'x' }] }],
    ['a section', { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: S } }] }],
    ['a forward', { attachments: [{ is_share: true, author_name: 'Jo', text: S }] }],
    ['an emoji ahead', { text: `:fire: ${S}` }],
    ['a mention ahead', { text: `<@U2> <!subteam^S1> ${S}` }],
    ['a number ahead', { text: `1. ${S}` }],
    ['a snippet', { files: [{ id: 'F1', mode: 'snippet', preview: S }] }],
  ])('a message is checked with %s', async (_, message) => {
    expect((await checked(message)).texts).toContain(VERBATIM);
  });

  test('a forward is checked with the remark on it', async () => {
    const seen = await checked({ text: 'look at this', attachments: [{ is_share: true, text: S }] });
    expect(seen.texts.join()).toContain(english.check.summary(2, 1, 0, 1));
  });

  test('a message without words is told apart from one with a file', async () => {
    expect((await checked({ blocks: [{ type: 'divider' }] })).texts).toEqual([english.check.noWords]);
    const file = { id: 'F1', name: 'message.txt' };
    expect((await checked({ files: [file] })).texts).toEqual([english.problem.filesUnread]);
    const both = await checked({ text: S, files: [file] });
    expect(both.texts).toContain(VERBATIM);
    expect(both.notes).toContain(english.check.fileLeftOut);
    expect((await posted(directMessage('', { subtype: 'file_share', files: [file] }))).texts).toEqual([
      english.problem.filesUnread,
    ]);
  });

  test('what is forwarded to the bot is the question, where nothing else is said', async () => {
    const plain = await bot.ask(Q);
    const forward = { attachments: [{ is_share: true, text: Q }] };
    expect((await posted(directMessage('', forward))).quotes).toEqual(plain.quotes);
    expect((await posted(mention('<@UBOT>', forward))).quotes).toEqual(plain.quotes);
  });

  test('/check is of the words alone', async () => {
    const seen = seenIn(await bot.command('/check', `:fire: <@U2> ${S}`));
    expect(seen.texts).toContain(VERBATIM);
  });

  test('half a character is told as the sign for what can’t be shown', async () => {
    const answer = await bot.command('/ask', 'who \uD83D oversees the plant?');
    expect(JSON.stringify(answer)).not.toMatch(/\\ud83d/i);
    const unknown = await bot.command('/quote', '\uDE00');
    expect(JSON.stringify(unknown)).toContain('\uFFFD');
  });
});

describe.each(TRANSPORTS)('on Discord over %s', (transport) => {
  let server: DiscordServer;
  let bot: Running;
  const logged: string[] = [];
  beforeAll(async () => {
    server = await DiscordServer.listen();
    const log = createLogger('info', [], (line) => logged.push(line));
    bot = await startOver(transport, server, { commands, library: gate, strings: english, log });
  });
  beforeEach(() => void logged.splice(0));
  afterAll(async () => {
    await bot.stop();
    await server.close();
  });

  const answerSchema = z.object({
    type: z.literal(4),
    data: z.object({
      flags: z.number(),
      components: z.array(z.looseObject({ content: z.string().optional() })),
    }),
  });
  const shown = async (interaction: Json) => {
    const { data } = answerSchema.parse((await server.ask(interaction)).body);
    expect(data.flags & 64).toBe(64);
    return data.components.map(({ content }) => content?.replace(/\\(.)/g, '$1') ?? '').join('\n');
  };
  const checked = (message: Json) => shown(messageCommand(CHECK, message));
  const poll = {
    question: { text: 'Is it so?' },
    answers: [{ answer_id: 1, poll_media: { text: S } }],
    expiry: null,
    allow_multiselect: false,
    layout_type: 1,
  };
  afterEach(() => expect(logged.filter((line) => Number(JSON.parse(line).level) >= 40)).toEqual([]));

  test.each([
    `${Q} <@7>`,
    `<@&7> ${Q}`,
    `<#7> ${Q} <:pray:7>`,
    `${Q} <t:1700000000:R>`,
    `${Q} :pray:`,
    `@here ${Q}`,
  ])('a question is answered as without what the chat puts between its words: %s', async (question) => {
    const quotes = (text: string) => text.split('\n').filter((line) => line.startsWith('>'));
    const plain = quotes(await shown(command('ask', { question: Q })));
    expect(plain.length).toBeGreaterThan(0);
    expect(quotes(await shown(command('ask', { question })))).toEqual(plain);
  });

  test.each<[string, Json]>([
    [
      'an embed’s field',
      { embeds: [{ type: 'rich', fields: [{ name: '\u200b', value: S, inline: false }] }] },
    ],
    ['an embed’s author', { embeds: [{ type: 'rich', author: { name: S } }] }],
    ['an embed’s footer', { embeds: [{ type: 'rich', footer: { text: S } }] }],
    [
      'a bare link’s preview',
      { content: 'https://a.example', embeds: [{ type: 'article', description: S }] },
    ],
    ['an embed behind a role', { content: '<@&7>', embeds: [{ type: 'rich', description: S }] }],
    ['several forwards', { message_snapshots: [{ message: { content: S } }, { message: { content: S } }] }],
    ['what nobody should send in it', { content: S, author: null, embeds: 7, poll: 'x', components: [{}] }],
  ])('a message is checked with %s', async (_, message) => {
    expect(await checked(message)).toMatch(/word for word/i);
  });

  test('a link’s preview is checked with the remark on it', async () => {
    const message = { content: 'look https://a.example', embeds: [{ type: 'article', description: S }] };
    expect(await checked(message)).toContain(english.check.summary(2, 1, 0, 1));
  });

  test('a poll is checked, though the client can’t read it, in the language of whoever asks', async () => {
    expect(await checked({ content: '', poll })).toContain(english.check.summary(2, 1, 0, 1));
    const inGerman = await shown({ ...messageCommand(CHECK, { content: '', poll }), locale: 'de' });
    expect(inGerman).toContain(stringsFor('de').check.summary(2, 1, 0, 1));
  });

  test('a message without words is told apart from one with a file', async () => {
    const file = {
      id: '1',
      filename: 'message.txt',
      size: 1,
      url: 'https://a.example',
      proxy_url: 'https://a.example',
    };
    expect(await checked({ content: '', sticker_items: [{ id: '1', name: 'Owl', format_type: 1 }] })).toBe(
      english.check.noWords,
    );
    expect(await checked({ content: '', attachments: [file] })).toBe(english.problem.filesUnread);
    const both = await checked({ content: S, attachments: [file] });
    expect(both).toContain(VERBATIM);
    expect(both).toContain(english.check.fileLeftOut);
  });

  test('half a character is told as the sign for what can’t be shown', async () => {
    const answer = await server.ask(command('ask', { question: 'who \uD83D oversees the plant?' }));
    expect(JSON.stringify(answer.body)).not.toMatch(/\\ud83d/i);
    expect(JSON.stringify(answer.body)).toContain('\uFFFD');
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['ask', { question: 'who oversees it?', section: '\uD83D', report: 'x' }],
    ['ask', { question: 'who oversees it?', report: '\uD83Dmoon' }],
    ['quote', { reference: '\uDE002.1' }],
    ['said', { by: '\uD83D', about: '\uDE00' }],
    ['check', { text: `\uD83D${S}\uDE00` }],
    ['outline', { report: '\uD83D' }],
  ])('half a character in an option is sent to nobody: /%s %j', async (name, options) => {
    const answer = await server.ask(command(name, options));
    expect(JSON.stringify(answer.body)).not.toMatch(/\\u[dD][89a-fA-F]/);
  });

  test('half a character in a message is sent to nobody', async () => {
    const message = { content: `\uD83D${S}`, embeds: [{ type: 'rich', title: '\uDE00', description: S }] };
    expect(JSON.stringify(await checked(message))).not.toMatch(/\\u[dD][89a-fA-F]/);
  });
});
