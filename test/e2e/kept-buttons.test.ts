/**
 * Every button that is shown in a channel to which a report is kept, pressed elsewhere: it has the very same answer as where
 * the report isn’t there, by the very same work.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exampleQuestions } from '../../commands/first-steps/example-questions.ts';
import { commands } from '../../commands/index.ts';
import type { PlacedLibrary } from '../../src/library/library.ts';
import { createLogger } from '../../src/log.ts';
import { hasDialog } from '../../src/platforms/slack/listeners/modal.ts';
import { english } from '../../src/reply/strings/english.ts';
import { openWeb, post, send } from '../platforms/web/support/web.ts';
import { openPlaced } from '../support/placed-library.ts';
import { startOver, TRANSPORTS } from './support/discord-https.ts';
import {
  buttonsOf,
  command,
  directMessage,
  type Json,
  messageCommand,
  type Posted,
  pressUnder,
} from './support/discord-payloads.ts';
import { type Answer, DiscordServer } from './support/discord-server.ts';
import { inChannel, KEPT, OPEN, SECRET, WORDS, watched } from './support/kept-knowledge.ts';
import { SlackBot, seenIn } from './support/slack-bot.ts';
import {
  eventPayload,
  pressPayload,
  shortcutPayload,
  submissionPayload,
  suggestionPayload,
} from './support/slack-payloads.ts';
import { openSlackServer, type SlackServer } from './support/slack-server.ts';

const CLAIM = `The ${SECRET} merger closes in June, Odette Quill said. Boats are not sold.`;

/** What is asked in the channel; its replies have buttons of all kinds. */
const ASKED: readonly (readonly [name: string, options: Readonly<Record<string, string>>])[] = [
  ['ask', { question: `when does the ${SECRET} merger close?` }],
  ['ask', { question: 'who paints the harbour?' }],
  ['ask', { question: 'boats', section: 'water' }],
  ['quote', { reference: '1', report: 'merger' }],
  ['quote', { reference: '1.1' }],
  ['check', { text: CLAIM }],
  ['check', { text: `The ${SECRET} merger closes in May, Odette Quill said.` }],
  ['said', {}],
  ['said', { by: 'Odette Quill' }],
  ['outline', {}],
  ['outline', { report: 'merger' }],
  ['source', {}],
  ['source', { report: 'merger' }],
  ['quoth', {}],
];

/** Of what is found, each of what is pressed may show more; there it ends. */
const MOST_BUTTONS = 80;

let withKept: PlacedLibrary;
let without: PlacedLibrary;
beforeAll(async () => {
  [withKept, without] = await Promise.all([openPlaced({ ...OPEN, ...KEPT }), openPlaced(OPEN)]);
  // Examples are found once for a set of reports, whoever asks first.
  await exampleQuestions({ commands, library: without, strings: english, prefix: '' });
});

describe.each(TRANSPORTS)('on Discord over %s', (transport) => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  async function start(placed: PlacedLibrary) {
    const server = await DiscordServer.listen();
    closing.push(() => server.close());
    const { library, asked } = watched(placed);
    const log = createLogger('silent', []);
    const service = { commands, library, libraryAt: library.at, strings: english, log };
    const bot = await startOver(transport, server, service);
    closing.push(() => bot.stop());
    return { server, asked };
  }

  /** The ids of all buttons that members find in the channel, each with the message that it stands under. */
  async function buttonsIn(server: DiscordServer): Promise<ReadonlyMap<string, Posted>> {
    const found = new Map<string, Posted>();
    const note = (answer: Answer) => {
      const { type } = z.object({ type: z.number() }).parse(answer.body);
      const told = type === 4 || type === 7 ? [server.messageOf(answer)] : [];
      for (const posted of [...told, ...server.followUpsOf(answer)])
        for (const id of buttonsOf(posted)) if (!found.has(id)) found.set(id, posted);
    };
    for (const [name, options] of ASKED) note(await server.ask(inChannel(command(name, options))));
    note(await server.ask(inChannel(messageCommand(english.ask.shortcut, { content: CLAIM }))));
    note(await server.ask(inChannel(messageCommand(english.check.shortcut, { content: CLAIM }))));
    for (const [id, posted] of found) {
      if (found.size >= MOST_BUTTONS) break;
      server.messages.set(posted.id, posted);
      note(await server.ask(inChannel(pressUnder(posted, id))));
    }
    return found;
  }

  test('each button is answered elsewhere as where the report isn’t there', async () => {
    const [one, other] = [await start(withKept), await start(without)];
    const buttons = await buttonsIn(one.server);
    expect(buttons.size).toBeGreaterThan(25);
    const shown = JSON.stringify(one.server.answers.map(({ body }) => body));
    expect(shown).toMatch(WORDS);
    const pressedElsewhere: string[] = [];
    const outcomeAt = async ({ server, asked }: typeof one, pressing: Json, posted: Posted) => {
      server.messages.set(posted.id, posted);
      asked.length = 0;
      const { body, interaction } = await server.ask(pressing);
      if (server === one.server) pressedElsewhere.push(interaction);
      return { body, asked: [...asked] };
    };
    for (const elsewhere of [(it: Json) => it, directMessage])
      for (const [id, posted] of buttons) {
        const pressing = elsewhere(pressUnder({ ...posted, components: [] }, id));
        const here = await outcomeAt(one, pressing, posted);
        expect({ id, ...here }).toEqual({ id, ...(await outcomeAt(other, pressing, posted)) });
      }
    const tokens = new Set(pressedElsewhere.map((id) => `token-${id}`));
    const told = one.server.requests.filter(({ path }) => path.split('/').some((part) => tokens.has(part)));
    expect(told.filter(({ body }) => WORDS.test(JSON.stringify(body)))).toEqual([]);
  });
});

describe('on Slack', () => {
  let slack: SlackServer;
  beforeAll(async () => {
    slack = await openSlackServer();
  });
  afterAll(() => slack.close());
  const bots: SlackBot[] = [];
  afterEach(async () => {
    for (const bot of bots.splice(0)) await bot.stop();
  });

  async function start(placed: PlacedLibrary) {
    const { library, asked } = watched(placed);
    const bot = new SlackBot('http', slack);
    bots.push(bot);
    await bot.start(library, '', undefined, undefined, library.at);
    return { bot, asked };
  }

  type Button = { readonly action_id: string; readonly value: string };

  /** Each under a message of its own. */
  let messages = 0;
  const pressed = async (bot: SlackBot, button: Button, channel: string) => {
    const url = slack.responseUrl();
    messages += 1;
    await bot.interact(pressPayload(button, url, { channel, messageTs: `1.${messages}` }));
    return slack.answerAt(url);
  };

  test('each button is answered elsewhere as where the report isn’t there', async () => {
    const [one, other] = [await start(withKept), await start(without)];
    const found = new Map<string, Button>();
    const note = (answer: unknown) => {
      if (!z.object({ blocks: z.unknown() }).safeParse(answer).success) return;
      for (const { action_id, value } of seenIn(answer).buttons) found.set(value, { action_id, value });
    };
    for (const [name, { report, section, ...options }] of ASKED) {
      const named = [section && `section:${section}`, report && `report:${report}`].filter(Boolean);
      const text = [...Object.values(options), ...named].join(' ');
      note(await one.bot.commandIn('C0KEPT', `/${name}`, text));
    }
    for (const callback_id of ['check_report', 'ask_report']) {
      const url = slack.responseUrl();
      const used = { ...shortcutPayload(CLAIM, url), callback_id, channel: { id: 'C0KEPT', name: 'kept' } };
      await one.bot.interact(used);
      note(await slack.answerAt(url));
    }
    for (const button of found.values()) {
      if (found.size >= MOST_BUTTONS) break;
      note(await pressed(one.bot, button, 'C0KEPT'));
    }
    expect(found.size).toBeGreaterThan(25);
    for (const channel of ['C1', 'D1'])
      for (const button of found.values()) {
        const told = [];
        for (const { bot, asked } of [one, other]) {
          asked.length = 0;
          told.push({ button, answer: await pressed(bot, button, channel), asked: [...asked] });
        }
        expect(told[0]).toEqual(told[1]);
        // What the member asked stands in the button.
        expect(/the board|takeover/i.test(JSON.stringify(told[0]?.answer))).toBe(false);
      }
  });

  test('a dialog, the Home tab and what an agent offers are as where the report isn’t there', async () => {
    const [one, other] = [await start(withKept), await start(without)];
    const opened = { type: 'app_home_opened', user: 'U1', channel: 'D1', event_ts: '1.1' };
    const told = [];
    for (const { bot, asked } of [one, other]) {
      asked.length = 0;
      let from = slack.calls.length;
      await bot.event(eventPayload({ ...opened, tab: 'home' }));
      const home = await slack.called('views.publish', from);
      from = slack.calls.length;
      await bot.event(eventPayload({ ...opened, tab: 'messages' }));
      const prompts = await slack.called('assistant.threads.setSuggestedPrompts', from);
      const dialogs = [];
      for (const name of commands.filter(hasDialog).map((it) => `/${it.name}`)) {
        from = slack.calls.length;
        const url = slack.responseUrl();
        await bot.command(name, '', url);
        const { view } = await slack.called('views.open', from);
        const dialog = viewSchema.parse(view);
        const fields = dialog.blocks.map(({ block_id }) => block_id);
        const offered = [];
        for (const field of fields) offered.push(await bot.interact(suggestionPayload(dialog, field, '')));
        const given = fields.map((field) => [
          field,
          field === 'report'
            ? { type: 'external_select', selected_option: { value: 'merger' } }
            : { type: 'plain_text_input', value: '1.1' },
        ]);
        const submitted = await bot.interact(submissionPayload(dialog, Object.fromEntries(given)));
        const { private_metadata: _, ...shown } = dialog;
        const isRefused = z.object({ response_action: z.string() }).safeParse(submitted).success;
        dialogs.push({ shown, offered, submitted, answer: isRefused ? null : await slack.answerAt(url) });
      }
      told.push({ home, prompts, dialogs, asked: [...asked] });
    }
    expect(told[0]).toEqual(told[1]);
    expect(/odette|the board|takeover/i.test(JSON.stringify({ ...told[0], asked: [] }))).toBe(false);
  });
});

describe('in a browser', () => {
  test('pages, replies, completion and buttons are as where the report isn’t there', async () => {
    const told: unknown[] = [];
    for (const placed of [withKept, without]) {
      const { library, asked } = watched(placed);
      const web = await openWeb({}, { library, libraryAt: library.at });
      const { sha256 = '' } =
        (await withKept.at('slack:C0KEPT').status()).reports.find(({ name }) => name === 'merger') ?? {};
      const here: { readonly status: number; readonly text: string }[] = [];
      const note = ({ status, text }: (typeof here)[number]) =>
        here.push({ status, text: text.replaceAll(`:${web.port}/`, '/') });
      for (const path of ['/', '/r/tides', '/r/merger', '/r/takeover', '/r/merger/credits', '/r/nothing'])
        note(await send(web, path));
      for (const [name, options] of ASKED) {
        note(await post(web, '/api/command', { command: name, input: options }));
        note(
          await post(web, '/api/command', { line: `/${name} ${Object.values(options).join(' report:')}` }),
        );
      }
      for (const line of ['', '/source ', '/source mer', '/quote 1.1 report:m', '/said Od'])
        note(await post(web, '/api/complete', { line }));
      for (const recipe of ['q:KEY:1.1~0', 'o:KEY~0', 's:KEY~0', '~xx:KEY:0.0.0', '~sp:KEY:0.0.0']) {
        const customId = recipe.replace('KEY', sha256.slice(0, 6));
        const message = { id: '1', isPrivate: true, components: [] };
        note(await post(web, '/api/press/discord', { message, customId }));
      }
      told.push({ here, asked });
      await web.stop();
    }
    expect(told[0]).toEqual(told[1]);
    expect(/the board|takeover\.md/i.test(JSON.stringify(told[0]))).toBe(false);
  });
});

const viewSchema = z.looseObject({
  callback_id: z.string(),
  private_metadata: z.string(),
  blocks: z.array(z.looseObject({ block_id: z.string() })),
});
