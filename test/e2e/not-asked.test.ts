/** "Not what I asked": noted once where questions are kept, and what is nearest next, on both platforms and in the terminal. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { PlacedLibrary } from '../../src/library/library.ts';
import { createLogger } from '../../src/log.ts';
import { startDiscord } from '../../src/platforms/discord/start.ts';
import type { Running } from '../../src/platforms/service.ts';
import { Session } from '../../src/platforms/terminal/session.ts';
import { english } from '../../src/reply/strings/english.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { openPlaced } from '../support/placed-library.ts';
import { knowledgeFile } from '../support/report.ts';
import { settingsFolder } from '../support/settings.ts';
import { command, pressOf, TOKEN } from './support/discord-payloads.ts';
import { DiscordServer } from './support/discord-server.ts';
import { labelsOf, SlackBot, seenIn } from './support/slack-bot.ts';
import { openSlackServer, type SlackServer } from './support/slack-server.ts';

const { button, noted, nothing } = english.notAsked;
const QUESTION = 'when does the ferry leave?';
/** One sentence holds all that it asks about. */
const ANSWERED = 'what do dogs on the ferry need?';

const SENTENCES = [
  'The ferry leaves at nine.',
  'The ferry of the islands leaves from the pier.',
  'The night ferry leaves when the tide is in.',
  'No ferry leaves in a storm.',
  'Dogs on the ferry need a lead.',
  'The pier was built of oak.',
];
/** Those that a message, or whatever else, has. */
const sentencesIn = (shown: unknown) =>
  SENTENCES.filter((sentence) =>
    JSON.stringify(shown).replaceAll('\\', '').replaceAll('**', '').includes(sentence),
  );
/** Colons are escaped on Discord. */
const NEAREST = english.notAsked.nearest(1).slice(0, -1);

let library: PlacedLibrary;
let made: Awaited<ReturnType<typeof settingsFolder>>;
let settings: Settings;

beforeAll(async () => {
  library = await openPlaced({
    'ferry.md': knowledgeFile(SENTENCES.join('\n\n')),
  });
});
afterAll(() => library.close());
beforeEach(async () => {
  made = await settingsFolder();
  settings = made.reopen();
});
afterEach(() => made.remove());

async function outcomes(): Promise<readonly (readonly [string, string])[]> {
  await settings.questions.settled();
  return (await settings.questions.list()).map(({ question, outcome }) => [question, outcome] as const);
}

/** What is kept is written behind the reply. */
async function isNotedOnce(): Promise<void> {
  const within = { timeout: 30_000, interval: 20 };
  await vi.waitFor(async () => expect(await outcomes()).toEqual([[QUESTION, 'wrong']]), within);
}

const service = (kept: Settings | null) => ({
  commands,
  library,
  libraryAt: library.at,
  strings: english,
  log: createLogger('silent', []),
  ...(kept && { settings: kept, questions: kept.questions }),
});

describe('on Discord', () => {
  let server: DiscordServer;
  const bots: Running[] = [];
  beforeEach(async () => {
    server = await DiscordServer.listen();
  });
  afterEach(async () => {
    for (const bot of bots.splice(0)) await bot.stop();
    await server.close();
  });
  const start = async (kept: Settings | null) => {
    bots.push(await startDiscord({ token: TOKEN, apiUrl: server.apiUrl }, service(kept)));
  };

  test('notes it once, shows the next nearest in place, and so on to the end; also after a restart', async () => {
    await start(settings);
    const answer = await server.ask(command('ask', { question: QUESTION }));
    const first = server.messageOf(answer);
    const before = sentencesIn(first.components);
    const pressed = pressOf(first, button);
    await bots.pop()?.stop();
    await start(made.reopen());
    await server.ask(pressed);
    const text = JSON.stringify(server.messageOf(answer).components);
    expect(text).toContain(noted);
    expect(text).toContain(QUESTION);
    expect(before).not.toEqual([]);
    const after = sentencesIn(server.messageOf(answer).components);
    expect(after).not.toEqual([]);
    expect(after.filter((sentence) => before.includes(sentence))).toEqual([]);
    await isNotedOnce();
    // Pressed twice, the second time as the message was.
    await server.ask(pressed);
    await isNotedOnce();
    for (let i = 0; i < 3; i += 1) {
      const shown = server.messageOf(answer);
      if (!JSON.stringify(shown.components).includes(button)) break;
      await server.ask(pressOf(shown, button));
    }
    await isNotedOnce();
  });

  test('a page that is turned to has it, and notes the same question', async () => {
    await start(settings);
    const answer = await server.ask(command('ask', { question: QUESTION }));
    await server.ask(pressOf(server.messageOf(answer), english.paging.next));
    await server.ask(pressOf(server.messageOf(answer), button));
    expect(JSON.stringify(server.messageOf(answer).components)).toContain(noted);
    await isNotedOnce();
  });

  test('with nothing kept, just shows the next nearest', async () => {
    await start(null);
    const answer = await server.ask(command('ask', { question: QUESTION }));
    await server.ask(pressOf(server.messageOf(answer), button));
    const text = JSON.stringify(server.messageOf(answer).components);
    expect(text).toContain(NEAREST);
    expect(text).not.toContain(noted);
  });

  test('what is shared and what isn’t an answer lack it', async () => {
    await start(settings);
    const answer = await server.ask(command('ask', { question: ANSWERED }));
    const shared = await server.ask(pressOf(server.messageOf(answer), english.share.share));
    expect(JSON.stringify(server.followUpsOf(shared))).not.toContain(button);
    for (const asked of [command('ask', { question: 'who painted the Mona Lisa?' }), command('outline')]) {
      const other = await server.ask(asked);
      expect(JSON.stringify(server.messageOf(other).components)).not.toContain(button);
    }
  });
});

describe('on Slack', () => {
  let slack: SlackServer;
  let bot: SlackBot;
  beforeAll(async () => {
    slack = await openSlackServer();
  });
  afterAll(() => slack.close());
  afterEach(() => bot.stop());
  const start = async (kept?: Settings) => {
    bot = new SlackBot('http', slack);
    await bot.start(library, '', kept);
  };

  test('notes it once, and shows the next nearest in place; also after a restart and from a page turned to', async () => {
    await start(settings);
    const seen = await bot.ask(QUESTION);
    expect(labelsOf(seen)).toContain(button);
    const turned = seenIn(await slack.answerAt(await bot.press(seen, english.paging.next)));
    await bot.stop();
    await start(made.reopen());
    for (const from of [turned, seen]) {
      const next = await slack.answerAt(await bot.press(from, button));
      expect(next).toMatchObject({ response_type: 'ephemeral', replace_original: true });
      expect(JSON.stringify(next)).toContain(noted);
      await isNotedOnce();
      seenIn(next);
    }
  });

  test('with nothing kept, just shows the next nearest', async () => {
    await start();
    const next = await slack.answerAt(await bot.press(await bot.ask(QUESTION), button));
    expect(JSON.stringify(next)).toContain(NEAREST);
    expect(JSON.stringify(next)).not.toContain(noted);
  });

  test('what is shared lacks it', async () => {
    await start(settings);
    const shared = await slack.answerAt(await bot.press(await bot.ask(ANSWERED), english.share.share));
    expect(shared).toMatchObject({ response_type: 'in_channel' });
    expect(JSON.stringify(shared)).not.toContain(button);
  });
});

test('in the terminal, /wrong notes it and shows the next nearest, to the end', async () => {
  const session = new Session(service(settings));
  const said = async (line: string) => JSON.stringify(await session.respond(line));
  expect(await said('/wrong')).toContain(english.terminal.nothingWrong);
  const first = await said(QUESTION);
  expect(first).toContain(`${button}? /wrong`);
  const next = await said('/wrong');
  expect(next).toContain(noted);
  expect(sentencesIn(next).filter((sentence) => sentencesIn(first).includes(sentence))).toEqual([]);
  for (let i = 0; i < 3; i += 1) if ((await said('/wrong')).includes(nothing)) break;
  expect(await said('/wrong')).toContain(nothing);
  await isNotedOnce();
});
