/**
 * Reports that are kept to some channels: from anywhere else, everything that members can do has the very same answer as where
 * the report isn't there at all.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import type { PlacedLibrary } from '../../src/library/library.ts';
import { openLiveLibrary } from '../../src/library/serving/live-library.ts';
import { createLogger } from '../../src/log.ts';
import type { Running } from '../../src/platforms/service.ts';
import { english } from '../../src/reply/strings/english.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { openPlaced } from '../support/placed-library.ts';
import { settingsFolder } from '../support/settings.ts';
import { eventually } from '../support/waiting.ts';
import { startOver, TRANSPORTS } from './support/discord-https.ts';
import {
  BOT,
  command,
  directMessage,
  type Json,
  messageCommand,
  press,
  typing,
  written,
} from './support/discord-payloads.ts';
import { DiscordServer } from './support/discord-server.ts';
import { CHANNEL, inChannel, inThread, KEPT, OPEN, SECRET, WORDS } from './support/kept-knowledge.ts';
import { SlackBot } from './support/slack-bot.ts';
import {
  directMessage as directSlackMessage,
  eventPayload,
  mention,
  shortcutPayload,
  suggestionPayload,
} from './support/slack-payloads.ts';
import { openSlackServer, type SlackServer } from './support/slack-server.ts';

/** By somebody who may manage the channel. */
const managed = (interaction: Json): Json => ({
  ...interaction,
  member: { ...z.looseObject({}).parse(interaction.member), permissions: String(1 << 4) },
});

let withKept: PlacedLibrary;
let without: PlacedLibrary;
/** The first digits of the kept file's sha256, which a button of a reply in the channel has. */
let key: string;
beforeAll(async () => {
  [withKept, without] = await Promise.all([openPlaced({ ...OPEN, ...KEPT }), openPlaced(OPEN)]);
  const kept = (await withKept.at('slack:C0KEPT').status()).reports.find(({ name }) => name === 'merger');
  key = kept?.sha256.slice(0, 6) ?? '';
  expect(key).toHaveLength(6);
});

describe('a library of which a report is kept to channels', () => {
  test('knows it there, and nothing of it elsewhere: neither its words nor its count', async () => {
    const names = async (library: Pick<PlacedLibrary, 'status'>) =>
      (await library.status()).reports.map(({ name }) => name);
    expect(await names(withKept)).toEqual(['tides']);
    expect(await names(withKept.at('slack:C0OTHER'))).toEqual(['tides']);
    expect(await names(withKept.at('slack:C0KEPT'))).toEqual(['merger', 'tides']);
    expect(await withKept.status()).toEqual(await without.status());
    // A word that the kept report alone has repairs nothing, and is missing like any other.
    for (const question of [
      `when does the ${SECRET} merger close?`,
      'zirconum',
      'who is Odette Quill?',
      'boats sold',
    ])
      expect(await withKept.ask(question, {})).toEqual(await without.ask(question, {}));
    expect(await withKept.at('slack:C0KEPT').ask(`the ${SECRET} merger`, {})).toMatchObject({
      ok: true,
      value: { answered: true, searched: 2 },
    });
  });
});

test('a live library knows it, too, when a file begins or ceases to name channels', async () => {
  const made = await knowledgeFolder({ ...OPEN, ...KEPT });
  const library = await openLiveLibrary(made.folder, createLogger('silent', []));
  const knows = (seen: Pick<PlacedLibrary, 'status'>, names: string) =>
    // On a busy machine its thread may be taken to hang, and is replaced.
    eventually(
      () =>
        seen.status().then(
          ({ reports }) => reports.map(({ name }) => name).join() === names,
          () => false,
        ),
      names,
      100_000,
    );
  await knows(library, 'tides');
  await knows(library.at('slack:C0KEPT'), 'merger,tides');
  await knows(library.at('slack:C0OTHER'), 'tides');
  await writeFile(join(made.folder, 'merger.md'), KEPT['merger.md'].replace('slack:C0KEPT', 'slack:C0OTHER'));
  await knows(library.at('slack:C0OTHER'), 'merger,tides');
  await knows(library.at('slack:C0KEPT'), 'tides');
  await knows(library, 'tides');
  await library.close();
  await made.remove();
});

describe.each(TRANSPORTS)('on Discord over %s', (transport) => {
  const running: { bot: Running; server: DiscordServer; remove(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const { bot, server, remove } of running.splice(0)) {
      await bot.stop();
      await server.close();
      await remove();
    }
  });

  async function start(library: PlacedLibrary): Promise<DiscordServer> {
    const server = await DiscordServer.listen();
    const settings = await settingsFolder();
    const kept = settings.reopen();
    // Loads the database's client, which takes longer than a member waits where the machine is busy.
    await kept.channelReports.set('discord 1', null);
    const service = {
      commands,
      library,
      libraryAt: library.at,
      strings: english,
      log: createLogger('silent', []),
      settings: kept,
    };
    const mentions = transport === 'gateway' && ({ mentions: true } as const);
    const bot = await startOver(transport, server, service, { ...mentions });
    running.push({ bot, server, remove: settings.remove });
    return server;
  }

  /** Everything that a member can do about the kept report. */
  const attempts = (): readonly Json[] => [
    ...['', 'merger', `The ${SECRET} merger`, `${key}0000`, 'all'].flatMap((report) => {
      const named = report === '' ? {} : { report };
      return [
        command('ask', { question: `when does the ${SECRET} merger close?`, ...named }),
        command('ask', { question: 'boats', section: 'Zirconium', ...named }),
        command('quote', { reference: '1.1', ...named }),
        command('quote', { reference: 'Zirconium', ...named }),
        command('check', { text: `The ${SECRET} merger closes in May, Odette Quill said.`, ...named }),
        command('said', { by: 'Odette Quill', ...named }),
        command('said', named),
        command('outline', named),
        command('source', named),
        managed(command('quoth', named)),
        typing('quote', 'reference', '', named),
        typing('ask', 'section', 'z', named),
        typing('said', 'by', 'O', named),
      ];
    }),
    command('quote', { reference: '1.1 report:merger' }),
    typing('ask', 'report', ''),
    typing('ask', 'report', 'mer'),
    typing('quoth', 'report', 'merg'),
    messageCommand('Check against the report', { content: `The ${SECRET} merger closes in May.` }),
    messageCommand('Ask about this', { content: `When does the ${SECRET} merger close?` }),
    // What buttons of replies in the channel hold.
    ...[
      `a:${key}:00.0~0`,
      `~xx:${key}:0.0.0`,
      `~sp:${key}:0.0.0`,
      `q:${key}:1.1~0`,
      `o:${key}~0`,
      `s:${key}~0`,
      'h~0',
    ].map(press),
  ];

  test('whatever is tried elsewhere is answered as where the report isn’t there', async () => {
    const [one, other] = [await start(withKept), await start(without)];
    for (const elsewhere of [(it: Json) => it, directMessage])
      for (const attempt of attempts()) {
        if (elsewhere === directMessage && 'message' in attempt) continue;
        const [here, there] = [await one.ask(elsewhere(attempt)), await other.ask(elsewhere(attempt))];
        expect({ attempt, body: here.body }).toEqual({ attempt, body: there.body });
      }
  });

  test.runIf(transport === 'gateway')(
    'mentions and direct messages elsewhere are, too; in the channel and its threads it is there',
    async () => {
      const [one, other] = [await start(withKept), await start(without)];
      for (const server of [one, other])
        server.channels.set('5', { id: '5', type: 11, parent_id: CHANNEL.id });
      const told = async (server: DiscordServer, message: Json) => {
        const before = server.seen('POST', /^\/channels/).length;
        server.dispatch('MESSAGE_CREATE', { id: server.nextId(), ...message });
        const { body } = await eventually(() => server.seen('POST', /^\/channels/)[before], 'an answer');
        return z.looseObject({ components: z.unknown() }).parse(body).components;
      };
      for (const text of [
        `when does the ${SECRET} merger close?`,
        'source merger',
        'outline',
        'said Odette Quill',
        'help',
      ]) {
        const message = written(`<@${BOT.id}> ${text}`, [BOT]);
        expect(await told(one, message)).toEqual(await told(other, message));
        const { guild_id, ...direct } = message;
        expect(await told(one, direct)).toEqual(await told(other, direct));
      }
      const asked = written(`<@${BOT.id}> source merger`, [BOT], { channel_id: CHANNEL.id });
      expect(JSON.stringify(await told(one, asked))).toMatch(WORDS);
      expect(JSON.stringify(await told(one, { ...asked, channel_id: '5' }))).toMatch(WORDS);
    },
  );

  test('in the channel and its threads it is asked like any other', async () => {
    const server = await start(withKept);
    for (const there of [inChannel, inThread])
      for (const attempt of [
        command('ask', { question: `when does the ${SECRET} merger close?` }),
        command('source', { report: 'merger' }),
        command('outline'),
        typing('ask', 'report', ''),
        press(`q:${key}:1.1~0`),
        messageCommand('Check against the report', {
          content: `The ${SECRET} merger closes in May, Odette Quill said.`,
        }),
      ])
        expect(JSON.stringify((await server.ask(there(attempt))).body)).toMatch(WORDS);
    // Even there nobody is told of a file that can't be read.
    expect(JSON.stringify((await server.ask(inChannel(command('quoth')))).body)).not.toContain('takeover');
  });
});

describe('on Slack', () => {
  let slack: SlackServer;
  const bots: SlackBot[] = [];
  beforeAll(async () => {
    slack = await openSlackServer();
  });
  afterAll(() => slack.close());
  afterEach(async () => {
    for (const bot of bots.splice(0)) await bot.stop();
  });

  async function start(library: PlacedLibrary): Promise<SlackBot> {
    const bot = new SlackBot('http', slack);
    bots.push(bot);
    await bot.start(library, '', undefined, undefined, library.at);
    return bot;
  }

  test('whatever is tried elsewhere is answered as where the report isn’t there', async () => {
    const [one, other] = [await start(withKept), await start(without)];
    for (const [name, text] of [
      ['/ask', `when does the ${SECRET} merger close?`],
      ['/ask', 'boats report:merger'],
      ['/quote', '1.1 report:merger'],
      ['/quote', 'Zirconium'],
      ['/check', `The ${SECRET} merger closes in May, Odette Quill said.`],
      ['/said', 'Odette Quill'],
      ['/said', 'report:merger'],
      ['/outline', 'merger'],
      ['/source', 'merger'],
      ['/quoth', 'merger'],
      ['/quoth', ''],
      ['/outline', ''],
    ] as const)
      expect({ name, text, body: await one.command(name, text) }).toEqual({
        name,
        text,
        body: await other.command(name, text),
      });
    for (const event of [mention(`<@UBOT> the ${SECRET} merger?`), directSlackMessage('source merger')]) {
      const posted = [];
      for (const bot of [one, other]) {
        const from = slack.calls.length;
        await bot.event(eventPayload(event));
        posted.push(
          z.looseObject({ blocks: z.unknown() }).parse(await slack.called('chat.postMessage', from)).blocks,
        );
      }
      expect(posted[0]).toEqual(posted[1]);
    }
    for (const callback_id of ['check_report', 'ask_report']) {
      const told = [];
      for (const bot of [one, other]) {
        const url = slack.responseUrl();
        await bot.interact({ ...shortcutPayload(`The ${SECRET} merger closes in May.`, url), callback_id });
        told.push(await slack.answerAt(url));
      }
      expect(told[0]).toEqual(told[1]);
    }
    const dialog = async (bot: SlackBot) => {
      const opened = slack.calls.length;
      await bot.command('/ask', '', slack.responseUrl());
      const view = await slack.called('views.open', opened);
      return z
        .looseObject({
          callback_id: z.string(),
          private_metadata: z.string(),
          blocks: z.array(z.looseObject({ block_id: z.string() })),
        })
        .parse(view.view);
    };
    const offered = [];
    for (const bot of [one, other])
      offered.push(await bot.interact(suggestionPayload(await dialog(bot), 'report', '')));
    expect(offered[0]).toEqual(offered[1]);
  });

  test('in the channel it is asked like any other', async () => {
    const bot = await start(withKept);
    for (const text of [`when does the ${SECRET} merger close?`, 'boats report:merger'])
      expect(JSON.stringify(await bot.commandIn('C0KEPT', '/ask', text))).toMatch(WORDS);
    expect(JSON.stringify(await bot.commandIn('C0KEPT', '/outline', ''))).toMatch(WORDS);
  });
});
