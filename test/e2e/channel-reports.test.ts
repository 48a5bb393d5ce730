/** The report that a channel asks, on each platform with the real clients, across restarts. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/log.ts';
import type { Running } from '../../src/platforms/service.ts';
import { english } from '../../src/reply/strings/english.ts';
import { messageFaults } from '../platforms/discord/limit-faults.ts';
import { read as readDiscord, textOf } from '../platforms/discord/reader.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { settingsFolder } from '../support/settings.ts';
import { startOver, TRANSPORTS } from './support/discord-https.ts';
import {
  command,
  directMessage,
  type Json,
  messageCommand,
  pressOf,
  typing,
} from './support/discord-payloads.ts';
import { DiscordServer } from './support/discord-server.ts';
import { BOT, runProgram } from './support/program.ts';
import { type Mode, SlackBot, seenIn } from './support/slack-bot.ts';
import {
  directMessage as directSlackMessage,
  eventPayload,
  mention,
  shortcutPayload,
  submissionPayload,
  suggestionPayload,
} from './support/slack-payloads.ts';
import { openSlackServer, type SlackServer } from './support/slack-server.ts';

const TIDES = knowledgeFile(
  '# High water\n\nHigh water is at noon.\n\n# Low water\n\nLow water is at six.\n',
  'title: On Tides',
);
const MOON = knowledgeFile('# Craters\n\nCraters are round.\n', 'title: On the Moon');
const QUESTION = { question: 'what are craters like?' };

const SET = english.channel.set('On Tides', '/quoth report:all');
const NOTE = english.channel.askedAlone('On Tides', 'report:all');

let library: Library;
let remove: () => Promise<void>;
let settings: Awaited<ReturnType<typeof settingsFolder>>;

beforeAll(async () => {
  const knowledge = await knowledgeFolder({ 'tides.md': TIDES, 'moon.md': MOON });
  ({ remove } = knowledge);
  library = await openLibrary(knowledge.folder);
});
afterAll(() => remove());
beforeEach(async () => {
  settings = await settingsFolder();
});
afterEach(() => settings.remove());

describe.each(TRANSPORTS)('on Discord over %s', (transport) => {
  let server: DiscordServer;
  let bot: Running;

  const start = async () => {
    const log = createLogger('silent', []);
    const kept = settings.reopen();
    // Loads the database's client, which takes longer than a member waits where the machine is busy.
    await kept.channelReports.set('discord 1', null);
    const service = { commands, library, strings: english, log, settings: kept };
    bot = await startOver(transport, server, service);
  };
  const restart = async () => {
    await bot.stop();
    await start();
  };
  beforeEach(async () => {
    server = await DiscordServer.listen();
    await start();
  });
  afterEach(async () => {
    await bot.stop();
    await server.close();
  });

  const shownSchema = z.object({
    data: z.looseObject({ components: z.array(z.looseObject({ content: z.string().default('') })) }),
  });
  const answerTo = async (interaction: Json) => {
    const answer = await server.ask(interaction);
    const { data } = shownSchema.parse(answer.body);
    expect(messageFaults(z.looseObject({ data: z.unknown() }).parse(answer.body).data)).toEqual([]);
    return { answer, text: data.components.map(({ content }) => textOf(readDiscord(content))).join('\n') };
  };
  const told = async (interaction: Json) => (await answerTo(interaction)).text;
  /** Asked by somebody who may manage the channel. */
  const managed = (interaction: Json): Json => ({
    ...interaction,
    member: { ...z.looseObject({}).parse(interaction.member), permissions: String(1 << 4) },
  });
  const offered = async (interaction: Json) => {
    const { body } = await server.ask(interaction);
    const { data } = z
      .object({ data: z.object({ choices: z.array(z.object({ value: z.string() })) }) })
      .parse(body);
    return data.choices.map(({ value }) => value);
  };

  it('is set by those who may manage the channel, and goes for all commands after a restart', async () => {
    expect(await told(command('quoth', { report: 'tides' }))).toBe(english.channel.notAllowed);
    expect(await told(managed(command('quoth', { report: 'tydes' })))).toBe(SET);
    await restart();
    expect(await told(command('quoth'))).toContain(english.channel.asks('On Tides', '/quoth report:all'));
    expect(await told(command('ask', QUESTION))).toContain(NOTE);
    const question = 'which crab of Portugal eats fish on beaches while the water is low?';
    const { text, answer } = await answerTo(command('ask', { question }));
    expect(text).toContain(NOTE);
    expect(await told(command('ask', { ...QUESTION, report: 'all' }))).toContain('Craters are round');
    expect(await told(command('quote', { reference: '1.1' }))).toContain('High water is at noon');
    expect(await told(command('outline'))).toContain(NOTE);
    expect(
      await told(messageCommand('Check against the report', { content: 'Low water is never at six.' })),
    ).toContain(NOTE);
    expect(await offered(typing('quote', 'reference', ''))).toEqual(['1', '1.1', '2', '2.1']);
    expect(await offered(typing('quote', 'reference', '', { report: 'moon' }))).toEqual(['1', '1.1']);
    expect(await offered(typing('quoth', 'report', ''))).toEqual(['moon', 'tides', 'all']);
    await restart();
    const next = await answerTo(pressOf(server.messageOf(answer), 'Next'));
    const back = await answerTo(pressOf(server.messageOf(next.answer), 'Previous'));
    expect(back.text).toContain(NOTE);
    expect(await told(managed(command('quoth', { report: 'all' })))).toBe(english.channel.cleared);
    expect(await told(command('ask', QUESTION))).toContain('Craters are round');
  });

  it('is each channel’s own, goes for its threads, and for whoever is there in direct messages', async () => {
    expect(await told(managed(command('quoth', { report: 'tides' })))).toBe(SET);
    const elsewhere = { id: '3', type: 0, guild_id: '111111111111111111' };
    expect(await told({ ...command('ask', QUESTION), channel_id: '3', channel: elsewhere })).toContain(
      'Craters are round',
    );
    const thread = { id: '4', type: 11, parent_id: '444444444444444444', guild_id: '111111111111111111' };
    const inThread = (interaction: Json) => ({ ...interaction, channel_id: '4', channel: thread });
    expect(await told(inThread(command('ask', QUESTION)))).toContain(NOTE);
    expect(await offered(inThread(typing('quote', 'reference', '')))).toEqual(['1', '1.1', '2', '2.1']);
    expect(await told(directMessage(command('ask', QUESTION)))).toContain('Craters are round');
    expect(await told(directMessage(command('quoth', { report: 'tides' })))).toBe(SET);
    expect(await told(directMessage(command('ask', QUESTION)))).toContain(NOTE);
  });
});

describe.each(['socket', 'http'] satisfies Mode[])('on Slack in %s mode', (mode) => {
  let slack: SlackServer;
  let bot: SlackBot;

  const restart = async () => {
    await bot.stop();
    await bot.start(library, '', settings.reopen());
  };
  beforeAll(async () => {
    slack = await openSlackServer();
  });
  afterAll(() => slack.close());
  beforeEach(async () => {
    bot = new SlackBot(mode, slack);
    await restart();
  });
  afterEach(() => bot.stop());

  const told = async (name: string, text = '') => {
    const { texts, notes, quotes } = seenIn(await bot.command(name, text));
    return [...texts, ...notes, ...quotes.map((quote) => quote.text)].join('\n');
  };

  it('is set by whoever may write there, and goes for all ways to ask after a restart', async () => {
    expect(await told('/quoth', 'tydes')).toBe(SET);
    await restart();
    expect(await told('/quoth')).toContain(english.channel.asks('On Tides', '/quoth report:all'));
    expect(await told('/ask', QUESTION.question)).toContain(NOTE);
    expect(await told('/ask', `${QUESTION.question} report:all`)).toContain('Craters are round');
    expect(await told('/quote', '1.1')).toContain('High water is at noon');
    expect(await told('/source')).toContain(NOTE);

    const from = slack.calls.length;
    await bot.event(eventPayload(mention(`<@UBOT> ${QUESTION.question}`)));
    expect(JSON.stringify(await slack.called('chat.postMessage', from))).toContain(NOTE);

    const url = slack.responseUrl();
    await bot.interact(shortcutPayload('Low water is never at six.', url));
    expect(seenIn(await slack.answerAt(url)).notes.join()).toContain(NOTE);

    const opened = slack.calls.length;
    const responseUrl = slack.responseUrl();
    await bot.command('/ask', '', responseUrl);
    const { view } = await slack.called('views.open', opened);
    const dialog = z
      .looseObject({
        callback_id: z.string(),
        private_metadata: z.string(),
        blocks: z.array(z.looseObject({ block_id: z.string() })),
      })
      .parse(view);
    await restart();
    expect(await bot.interact(suggestionPayload(dialog, 'section', ''))).toMatchObject({
      options: [{ value: '1' }, { value: '2' }],
    });
    const question = { type: 'plain_text_input', value: QUESTION.question };
    await bot.interact(submissionPayload(dialog, { question }));
    expect(seenIn(await slack.answerAt(responseUrl)).notes.join()).toContain(NOTE);

    expect(await told('/quoth', 'report:all')).toBe(english.channel.cleared);
    expect(await told('/ask', QUESTION.question)).toContain('Craters are round');
  });

  it('is each channel’s own, and a direct message’s too', async () => {
    const answered = async (text: string) => {
      const from = slack.calls.length;
      await bot.event(eventPayload(directSlackMessage(text)));
      return JSON.stringify(await slack.called('chat.postMessage', from));
    };
    expect(await told('/quoth', 'tides')).toBe(SET);
    expect(await answered(QUESTION.question)).toContain('Craters are round');
    expect(await answered('quoth tides')).toContain('From now on');
    expect(await answered(QUESTION.question)).toContain(NOTE);
  });

  it.each([
    'High water is never at noon',
    `High water is never at noon. ${'And nobody in the harbour knows why that is so. '.repeat(20)}`,
  ])('leaves what was checked on screen where a quote of it is shared: %s', async (claim) => {
    let first = seenIn(await bot.command('/check', claim));
    // Behind a summary there is nothing to be shared yet.
    if (claim.length > 100) first = seenIn(await slack.answerAt(await bot.press(first, 'Next')));
    const url = await bot.press(first, 'Share');
    expect(await slack.answerAt(url, 0)).toMatchObject({ response_type: 'in_channel' });
    const { texts, quotes } = seenIn(await slack.answerAt(url, 1));
    expect({ texts, quotes }).toEqual({ texts: first.texts, quotes: first.quotes });
    expect(texts.join()).toContain('never');
    expect(texts).not.toContain(english.check.notKept);
  });
});

describe('in the terminal', () => {
  const chat = (lines: readonly string[], environment: Readonly<Record<string, string>>) =>
    runProgram(BOT, [], `${lines.join('\n')}\n`, environment);

  it('is kept from one chat to the next', async () => {
    const environment = { DATA_DIR: join(settings.folder, 'data'), LOG_LEVEL: 'warn' };
    const first = await chat(['/quoth gate', '/quoth report:zebra'], environment);
    expect(first.out).toContain('From now on, this channel asks “Putin Discusses');
    expect(first.out).toContain(english.problem.unknownReport('zebra'));
    const { status, out, err } = await chat(['/quoth'], environment);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('This channel asks “Putin Discusses');
  });

  it('doesn’t keep a question from being answered where the database is not there, and tells no password', async () => {
    const DATABASE_URL = 'postgres://quoth:sec-ret-word@127.0.0.1:1/quoth';
    const lines = ['who oversees the plant?', '/quoth gate'];
    const { status, out, err } = await chat(lines, { DATABASE_URL, LOG_LEVEL: 'trace' });
    expect(status).toBe(0);
    expect(out).toContain('Rosatom');
    expect(out).toContain(english.channel.notKept);
    expect(err).toContain('can’t be had');
    expect(err).not.toContain('sec-ret');
  });
});
