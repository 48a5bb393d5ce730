/** A member who asks too much, on both platforms with the real clients. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/log.ts';
import { Allowance } from '../../src/platforms/rate-limit.ts';
import type { Running } from '../../src/platforms/service.ts';
import { english } from '../../src/reply/strings/english.ts';
import { eventually } from '../support/waiting.ts';
import { startOver, TRANSPORTS } from './support/discord-https.ts';
import {
  ANOTHER,
  by,
  command,
  type Json,
  messageCommand,
  pressOf,
  typing,
} from './support/discord-payloads.ts';
import { DiscordServer } from './support/discord-server.ts';
import { labelsOf, SlackBot, seenIn } from './support/slack-bot.ts';
import {
  commandPayload,
  eventPayload,
  mention,
  pressPayload,
  shortcutPayload,
  submissionPayload,
  suggestionPayload,
} from './support/slack-payloads.ts';
import { openSlackServer, type SlackServer } from './support/slack-server.ts';

const QUESTION = 'who oversees the plant?';
const PLENTY = 3;
const TOO_MUCH = /That was a lot for one minute\. Please go on in \d\d? seconds\./;

let gate: Library;
let asked: number;
beforeAll(async () => {
  const whole = await openLibrary('knowledge');
  gate = {
    ...whole,
    ask: (...given) => {
      asked += 1;
      return whole.ask(...given);
    },
  };
});
beforeEach(() => {
  asked = 0;
});
afterAll(() => gate.close());

describe.each(TRANSPORTS)('on Discord over %s', (transport) => {
  let server: DiscordServer;
  let bot: Running;
  const logged: string[] = [];
  beforeEach(async () => {
    logged.length = 0;
    server = await DiscordServer.listen();
    const log = createLogger('info', [], (line) => logged.push(line));
    const service = { commands, library: gate, strings: english, log, allowance: new Allowance(PLENTY) };
    bot = await startOver(transport, server, service);
  });
  afterEach(async () => {
    await bot.stop();
    await server.close();
  });

  const ask = async (interaction: Json) => JSON.stringify((await server.ask(interaction)).body);
  const question = command('ask', { question: QUESTION });

  test('each further question is told when to go on and costs no search, in the member’s language', async () => {
    for (let i = 0; i < PLENTY; i += 1) expect(await ask(question)).toContain('Rosatom');
    for (let i = 0; i < 50; i += 1) expect(await ask(question)).toMatch(TOO_MUCH);
    expect(await ask({ ...question, locale: 'de' })).toMatch(/In \d\d? Sekunden geht es weiter/);
    expect(await ask(messageCommand('Check against the report', { content: 'Owls.' }))).toMatch(TOO_MUCH);
    expect(asked).toBe(PLENTY);
    expect(logged.filter((line) => line.includes('asks too much'))).toHaveLength(1);
  });

  test('the others don’t feel it', async () => {
    for (let i = 0; i < 300; i += 1) server.push(question);
    // Within the time that a member waits, or it would be rejected.
    expect(await ask(by(ANOTHER, question))).toContain('Rosatom');
    expect(asked).toBe(PLENTY + 1);
  });

  test('buttons and completion go on, to a bound of their own', async () => {
    const first = await server.ask(question);
    for (let i = 0; i < PLENTY; i += 1) await ask(question);
    const press = pressOf(server.messageOf(first), 'In context');
    const letter = typing('quote', 'reference', '');
    expect(await ask(press)).toContain('Rosatom');
    expect(choicesSchema.parse((await server.ask(letter)).body).data.choices).not.toEqual([]);
    for (let i = 0; i < 20 * PLENTY; i += 1) await server.ask(letter);
    expect(choicesSchema.parse((await server.ask(letter)).body).data.choices).toEqual([]);
    expect(await ask(press)).toMatch(TOO_MUCH);
  });
});

const choicesSchema = z.object({ data: z.object({ choices: z.array(z.unknown()) }) });

describe.each(['socket', 'http'] as const)('on Slack in %s mode', (mode) => {
  let slack: SlackServer;
  let bot: SlackBot;
  beforeEach(async () => {
    slack = await openSlackServer();
    bot = new SlackBot(mode, slack);
    await bot.start(gate, '', undefined, new Allowance(PLENTY));
  });
  afterEach(async () => {
    await bot.stop();
    await slack.close();
  });

  const exhaust = async () => {
    for (let i = 0; i < PLENTY; i += 1) expect((await bot.ask(QUESTION)).quotes).toHaveLength(1);
  };

  test('each further command and shortcut is told when to go on and costs no search', async () => {
    await exhaust();
    for (let i = 0; i < 50; i += 1) expect((await bot.ask(QUESTION)).texts[0]).toMatch(TOO_MUCH);
    const url = slack.responseUrl();
    await bot.interact(shortcutPayload('Owls.', url));
    expect(seenIn(await slack.answerAt(url)).texts[0]).toMatch(TOO_MUCH);
    expect(asked).toBe(PLENTY);
    expect(bot.logged(40).split('asks too much')).toHaveLength(2);
  });

  test('another member doesn’t feel it; a member is the same in every workspace', async () => {
    await exhaust();
    const asking = (given: object) => bot.send({ ...commandPayload('/ask', QUESTION), ...given });
    expect(seenIn(await asking({ user_id: 'U2' })).quotes).toHaveLength(1);
    expect(seenIn(await asking({ team_id: 'T2' })).texts[0]).toMatch(TOO_MUCH);
  });

  test('of mentions, only the first too many is answered', async () => {
    await exhaust();
    for (let i = 0; i < 5; i += 1) await bot.event(eventPayload(mention(`<@UBOT> ${QUESTION}`)));
    await bot.event(eventPayload(mention(`<@UBOT> ${QUESTION}`, { user: 'U2' })));
    await eventually(() => posted().length > 1);
    expect(posted()).toEqual([expect.stringMatching(TOO_MUCH), expect.stringContaining('Rosatom')]);
  });

  const posted = () =>
    slack.calls.filter(({ method }) => method === 'chat.postMessage').map(({ args }) => JSON.stringify(args));

  test('a dialog costs nothing until it is sent, and keeps what was written into it', async () => {
    await bot.command('/ask', '', slack.responseUrl());
    const { view } = viewSchema.parse(await slack.called('views.open', 0));
    await exhaust();
    const field = { question: { type: 'plain_text_input', value: QUESTION } };
    expect(await bot.interact(submissionPayload(view, field))).toEqual({
      response_action: 'errors',
      errors: { question: expect.stringMatching(TOO_MUCH) },
    });
  });

  test('buttons and completion go on, to a bound of their own', async () => {
    const first = await bot.ask(QUESTION);
    for (let i = 0; i < PLENTY; i += 1) await bot.ask(QUESTION);
    expect(labelsOf(first)).toContain('In context');
    const press = async () => seenIn(await slack.answerAt(await bot.press(first, 'In context')));
    expect((await press()).quotes.length).toBeGreaterThan(0);
    const view = {
      private_metadata: JSON.stringify({ command: 'ask', response_url: 'http://127.0.0.1:9/' }),
    };
    const letter = () =>
      bot.interact(suggestionPayload({ callback_id: 'c', blocks: [], ...view }, 'section', ''));
    expect(await letter()).not.toEqual({ options: [] });
    for (let i = 0; i < 20 * PLENTY; i += 1) await letter();
    expect(await letter()).toEqual({ options: [] });
    expect((await press()).texts[0]).toMatch(TOO_MUCH);
    const unknown = pressPayload({ action_id: 'a', value: '' }, slack.responseUrl(), { user: 'U2' });
    expect(await bot.interact(unknown)).toEqual({});
  });
});

const viewSchema = z.object({
  view: z.looseObject({
    callback_id: z.string(),
    private_metadata: z.string(),
    blocks: z.array(z.object({ block_id: z.string() })),
  }),
});
