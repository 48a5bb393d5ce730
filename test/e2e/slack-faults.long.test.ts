import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { english } from '../../src/reply/strings/english.ts';
import { eventually } from '../support/waiting.ts';
import { type Bot, startBot } from './support/bot.ts';
import { LOSSES, loseUnderQuestions } from './support/losses.ts';
import { labelsOf, SlackBot, seenIn } from './support/slack-bot.ts';
import { malformedByHttp, malformedBySocket } from './support/slack-malformed.ts';
import { commandPayload, eventPayload, mention } from './support/slack-payloads.ts';
import { APP_TOKEN, BOT_TOKEN, openSlackServer, type SlackServer } from './support/slack-server.ts';

const QUESTION = 'who oversees the plant?';

describe('Slack’s web socket', () => {
  let slack: SlackServer;
  let bot: Bot;

  beforeAll(async () => {
    slack = await openSlackServer();
    const settings = { SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };
    bot = startBot({ ...settings, KNOWLEDGE_DIR: 'knowledge', RATE_LIMIT: '0' });
    await bot.ready();
  });

  afterAll(async () => {
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    await slack.close();
  });

  const logged = (what: string) => bot.log.lines.filter((line) => line.includes(what));

  test('may be lost in any way: commands and events are answered once, and the next one at once', async () => {
    const figures = await loseUnderQuestions(slack, LOSSES, 60_000);
    expect(figures).toMatchObject({ losses: LOSSES.length, unanswered: [], answeredTwice: [] });
    expect(logged('unhandled rejection')).toEqual([]);
    await eventually(() => slack.connections() === 1, 'the end of the old connections');
  });

  test('may carry what is no payload, or none that is known', async () => {
    expect(await malformedBySocket(slack, 60, 1)).toBe(60);
    const answer = await slack.deliver('slash_commands', commandPayload('/ask', QUESTION));
    expect(seenIn(answer).quotes).toHaveLength(1);
    expect(logged('unhandled rejection')).toEqual([]);
  });

  test('may be lost while a command is answered, which is then answered at its address', async () => {
    const url = slack.responseUrl();
    const id = slack.send('slash_commands', commandPayload('/ask', QUESTION, url));
    slack.connected()[0]?.socket.close(1001);
    const answer = await eventually(
      () =>
        slack.answersAt(url)[0] ??
        slack.acknowledgements.find(({ envelope_id }) => envelope_id === id)?.payload,
    );
    expect(seenIn(answer).quotes).toHaveLength(1);
  });
});

describe('two replicas in HTTP mode that share nothing', () => {
  let slack: SlackServer;
  let replicas: readonly SlackBot[];
  let library: Library;
  let turn = 0;

  beforeAll(async () => {
    slack = await openSlackServer();
    library = await openLibrary('knowledge');
    replicas = [new SlackBot('http', slack), new SlackBot('http', slack)];
    for (const bot of replicas) await bot.start(library);
  });

  afterAll(async () => {
    for (const bot of replicas) await bot.stop();
    await library.close();
    await slack.close();
  });

  afterEach(() => {
    for (const bot of replicas) bot.log.length = 0;
  });

  /** Each request goes to the other one. */
  const next = (): SlackBot => {
    turn += 1;
    const bot = replicas[turn % 2];
    if (!bot) throw new Error('no replica');
    return bot;
  };
  const posts = (ts: string) =>
    slack.calls.filter(({ method, args }) => method === 'chat.postMessage' && args.thread_ts === ts);

  test('turn each other’s pages, show each other’s quotes in context and share them', async () => {
    const first = await next().ask('What does the report say about Ukraine?');
    const second = seenIn(await slack.answerAt(await next().press(first, 'Next')));
    const third = seenIn(await slack.answerAt(await next().press(second, 'Next')));
    expect(new Set([first, second, third].map(({ quotes }) => quotes[0]?.text)).size).toBe(3);
    const back = seenIn(await slack.answerAt(await next().press(third, 'Previous')));
    expect(back.quotes).toEqual(second.quotes);
    const context = seenIn(await slack.answerAt(await next().press(back, 'In context')));
    expect(context.texts.concat(context.quotes.map(({ text }) => text)).join('\n')).toContain(
      back.quotes[0]?.text,
    );
    const url = await next().press(back, 'Share');
    const shared = seenIn(await slack.answerAt(url, 0));
    expect(shared.quotes).toEqual(back.quotes);
    expect(labelsOf(seenIn(await slack.answerAt(url, 1)))).not.toContain(english.share.share);
  });

  test('answer an event once: where one fails the other takes it up, and Slack sends none again that was answered', async () => {
    const payload = eventPayload(mention('<@UBOT> why?', { ts: 'both' }));
    slack.refuse('chat.postMessage', 'internal_error');
    await next().failing(payload);
    await next().event(payload, 1);
    expect(posts('both')).toHaveLength(2);
    const answered = eventPayload(mention('<@UBOT> why?', { ts: 'one' }));
    await next().event(answered);
    expect(posts('one')).toHaveLength(1);
  });

  test('live on after signed requests that they can’t read', async () => {
    const statuses = await malformedByHttp(slack, next().port, 60, 1);
    expect([...statuses.keys()].filter((status) => ![200, 400, 401, 404, 500].includes(status))).toEqual([]);
    expect((await next().ask(QUESTION)).quotes).toHaveLength(1);
    expect((await next().ask(QUESTION)).quotes).toHaveLength(1);
  });
});
