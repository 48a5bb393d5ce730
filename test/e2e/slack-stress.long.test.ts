/** Slack when it limits, drops, moves and shares: what its own documents and bug reports say that it does. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { settingsFolder } from '../support/settings.ts';
import { eventually } from '../support/waiting.ts';
import { type Bot, startBot } from './support/bot.ts';
import { SlackBot, seenIn } from './support/slack-bot.ts';
import { commandPayload, directMessage, eventPayload, mention } from './support/slack-payloads.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  openSlackServer,
  type Refusal,
  type SlackServer,
} from './support/slack-server.ts';

const QUESTION = 'who oversees the plant?';

let slack: SlackServer;
let gate: Library;
beforeAll(async () => {
  slack = await openSlackServer();
  gate = await openLibrary('knowledge');
});
afterAll(() => Promise.all([gate.close(), slack.close()]));
afterEach(() => {
  slack.door = 'open';
  slack.refuses = () => undefined;
});

const posts = (from: number) => slack.calls.slice(from).filter(({ method }) => method === 'chat.postMessage');

describe.each(['socket', 'http'] as const)('Slack in %s mode', (mode) => {
  let bot: SlackBot;
  beforeEach(async () => {
    bot = new SlackBot(mode, slack);
    await bot.start(gate);
  });
  afterEach(() => bot.stop());

  describe('a limit of Slack’s', () => {
    const limited = () => {
      slack.refuses = ({ method, args }) =>
        method === 'chat.postMessage' && args.channel === 'CLIMITED' ? { retryAfter: 600 } : undefined;
    };
    const inLimitedChannel = mention(`<@UBOT> ${QUESTION}`, { channel: 'CLIMITED' });

    it('holds the channel that it is for, and no other call', async () => {
      slack.refuses = ({ method, args }) =>
        method === 'chat.postMessage' && args.channel === 'CLIMITED' ? { retryAfter: 60 } : undefined;
      const from = slack.calls.length;
      const held = bot.event(eventPayload(inLimitedChannel)).catch(() => {});
      await eventually(() => posts(from).length === 1);
      expect(await bot.postedFor(mention(`<@UBOT> ${QUESTION}`))).toMatchObject({ channel: 'C1' });
      expect(await bot.postedFor(directMessage(QUESTION))).toMatchObject({ channel: 'D1' });
      expect((await bot.ask(QUESTION)).quotes).toHaveLength(1);
      const before = slack.calls.length;
      expect(await bot.command('/ask', '')).toEqual({});
      await slack.called('views.open', before);
      await bot.event(eventPayload({ type: 'app_home_opened', user: 'U1', tab: 'home', channel: 'D1' }));
      await slack.called('views.publish', before);
      expect(posts(from).filter(({ args }) => args.channel === 'CLIMITED')).toHaveLength(1);
      await held;
    });

    it('is waited for, and then everybody is answered in turn', async () => {
      const from = slack.calls.length;
      slack.refuse('chat.postMessage', { retryAfter: 1 });
      await Promise.all(
        ['1', '2', '3'].map((ts) => bot.event(eventPayload(mention(`<@UBOT> ${QUESTION}`, { ts })))),
      );
      await eventually(() => posts(from).length === 4);
      expect(
        posts(from)
          .map(({ args }) => args.thread_ts)
          .toSorted(),
      ).toEqual(['1', '1', '2', '3']);
      expect(bot.logged(50)).toBe('');
    });

    it('that lasts too long is given up', async () => {
      limited();
      const from = slack.calls.length;
      await bot.failing(eventPayload(inLimitedChannel));
      expect(posts(from)).toHaveLength(1);
    });

    it('of the Home tab holds no answer, and of a dialog is answered with how the command goes', async () => {
      slack.refuse('views.publish', { retryAfter: 30 });
      slack.refuse('views.open', { retryAfter: 30 });
      void bot
        .event(eventPayload({ type: 'app_home_opened', user: 'U1', tab: 'home', channel: 'D1' }))
        .catch(() => {});
      expect(seenIn(await bot.command('/ask', '')).texts[0]).toMatch(/^Still missing: question/);
      expect(await bot.postedFor(mention(`<@UBOT> ${QUESTION}`))).toMatchObject({ channel: 'C1' });
    });

    it('at the start is waited for', async () => {
      await bot.stop();
      slack.refuse('auth.test', { retryAfter: 1 });
      slack.refuse('apps.connections.open', ...(mode === 'socket' ? [{ retryAfter: 1 }] : []));
      await bot.start(gate);
      expect((await bot.ask(QUESTION)).quotes).toHaveLength(1);
    });
  });

  describe('a message with a subtype', () => {
    const threaded = { thread_ts: '4.4', root: { user: 'U2', text: 'Look', ts: '4.4' } };
    it.each<[string, object]>([
      ['sent to its channel, too', directMessage(QUESTION, { subtype: 'thread_broadcast', ...threaded })],
      ['in the third person', directMessage(QUESTION, { subtype: 'me_message' })],
      ['with a file', mention(`<@UBOT> ${QUESTION}`, { subtype: 'file_share', files: [{ id: 'F1' }] })],
      ['of a kind that is new', directMessage(QUESTION, { subtype: 'whispered_in_verse' })],
      ['with nothing in it', directMessage(QUESTION, { subtype: null, bot_id: null, hidden: null })],
    ])('%s is answered', async (_, event) => {
      expect(seenIn(await bot.postedFor(event)).quotes).toHaveLength(1);
    });

    it('that tells what an app, an edit or Slack itself did is left alone', async () => {
      const from = slack.calls.length;
      for (const subtype of [
        'bot_message',
        'message_changed',
        'message_deleted',
        'message_replied',
        'channel_join',
        'group_topic',
        'huddle_thread',
        'pinned_item',
        'reminder_add',
        'tombstone',
        'assistant_app_thread',
      ]) {
        await bot.event(eventPayload(directMessage(QUESTION, { subtype })));
      }
      await bot.postedFor(directMessage(QUESTION, { ts: 'last' }));
      await delay(50);
      expect(posts(from).map(({ args }) => args.thread_ts)).toEqual(['last']);
    });
  });

  describe('notices without an event', () => {
    const limitedNotice = {
      token: 'a-verification-token',
      type: 'app_rate_limited',
      team_id: 'T1',
      minute_rate_limited: 1_518_467_820,
      api_app_id: 'A1',
    };
    it('are acknowledged, and what Slack drops is told in the log', async () => {
      if (mode === 'socket') expect(await slack.deliver('events_api', limitedNotice)).toBeUndefined();
      else expect(await bot.posting(limitedNotice)).toBe(200);
      expect(bot.logged(40)).toContain('Slack drops events of a workspace since 2018-02-12T20:37:00.000Z');
      expect(bot.logged(40)).not.toMatch(/TypeError|unhandled/);
    });

    it.each([
      { type: 'app_uninstalled_everywhere', team_id: 'T1' },
      { type: 'event_callback', event: null },
    ])('that are not known are acknowledged', async (notice) => {
      if (mode === 'socket') expect(await slack.deliver('events_api', notice)).toBeUndefined();
      else expect(await bot.posting(notice)).toBe(200);
      expect(bot.logged(40)).toContain('a notice that is not known');
      expect((await bot.ask(QUESTION)).quotes).toHaveLength(1);
    });
  });

  describe('a channel that several workspaces share', () => {
    let two: Library;
    let folder: Awaited<ReturnType<typeof knowledgeFolder>>;
    let kept: Awaited<ReturnType<typeof settingsFolder>>;
    beforeEach(async () => {
      folder = await knowledgeFolder({
        'moon.md': knowledgeFile('The Moon is made of rock.', 'title: Moon'),
        'tides.md': knowledgeFile('The tides follow the Moon and its rock.', 'title: Tides'),
      });
      two = await openLibrary(folder.folder);
      kept = await settingsFolder();
      await bot.stop();
      await bot.start(two, '', kept.reopen());
    });
    afterEach(async () => {
      await two.close();
      await kept.remove();
      await folder.remove();
    });

    const told = ({ texts, notes }: ReturnType<typeof seenIn>) => [...texts, ...notes].join('\n');
    const TIDES = 'what follows the Moon and its rock?';

    it('has one report, whoever asks from wherever', async () => {
      await bot.command('/quoth', 'report:moon');
      const asked = { ...commandPayload('/ask', TIDES), team_id: 'T2', user_id: 'U9' };
      expect(told(seenIn(await bot.send(asked)))).toContain('“Moon”');
      expect(told(seenIn(await bot.send(asked)))).not.toContain('“Tides”');
      const event = {
        ...eventPayload(mention(`<@UBOT> ${TIDES}`, { user: 'U9', user_team: 'T2' })),
        team_id: 'T2',
        context_team_id: 'T1',
        context_enterprise_id: 'E1',
        is_ext_shared_channel: true,
      };
      const from = slack.calls.length;
      await bot.event(event);
      expect(told(seenIn(await slack.called('chat.postMessage', from)))).not.toContain('“Tides”');
    });

    it('of an organisation-wide installation is answered, with no workspace named', async () => {
      const asked = {
        ...commandPayload('/ask', 'what is made of rock?'),
        enterprise_id: 'E1',
        is_enterprise_install: 'true',
      };
      const { team_id: _, ...without } = asked;
      expect(seenIn(await bot.send(without)).quotes).toHaveLength(1);
      const from = slack.calls.length;
      const event = {
        ...eventPayload(mention('<@UBOT> what is made of rock?')),
        team_id: null,
        enterprise_id: 'E1',
        authorizations: [
          { enterprise_id: 'E1', team_id: null, user_id: 'UBOT', is_bot: true, is_enterprise_install: true },
        ],
      };
      await bot.event(event);
      expect(seenIn(await slack.called('chat.postMessage', from)).quotes).toHaveLength(1);
    });
  });
});

describe('a web socket that does not last', () => {
  let bot: Bot;
  const opened = (from: number) =>
    slack.calls.slice(from).filter(({ method }) => method === 'apps.connections.open').length;

  beforeAll(async () => {
    bot = startBot({ SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN });
    await bot.ready();
  }, 120_000);
  afterAll(async () => {
    bot.child.kill('SIGKILL');
    await bot.ended;
  });

  const refusing = (refusal: Refusal) => () => {
    slack.refuses = ({ method }) => (method === 'apps.connections.open' ? refusal : undefined);
  };
  const behind = (door: SlackServer['door']) => () => {
    slack.door = door;
  };
  test.each<[string, () => void]>([
    ['Slack’s farewell', behind('farewell')],
    ['a request to renew it', behind('renewal')],
    ['a close', behind('closing')],
    ['a broken line', behind('breaking')],
    ['a page that is no message', behind('garbled')],
    ['HTTP 503', behind(503)],
    ['HTTP 429', behind(429)],
    ['no hello', behind('silent')],
    ['no address for it', refusing('internal_error')],
    ['a broken Web API', refusing({ status: 500 })],
    ['a limit of the Web API’s', refusing({ retryAfter: 2 })],
  ])(
    'is opened again ever more seldom, and the log says so once (%s)',
    async (_, begin) => {
      const from = slack.calls.length;
      const lines = bot.log.lines.length;
      begin();
      slack.connected()[0]?.socket.close(1000);
      await eventually(() => opened(from) >= 2, 'a second try', 30_000);
      await delay(2000);
      expect(opened(from)).toBeLessThanOrEqual(6);
      expect(bot.log.lines.slice(lines).length).toBeLessThanOrEqual(1);
      slack.door = 'open';
      slack.refuses = () => undefined;
      await eventually(() => slack.connected().length === 1, 'a connection', 60_000);
      expect(await slack.deliver('slash_commands', commandPayload('/ask', QUESTION))).toHaveProperty(
        'blocks',
      );
    },
    120_000,
  );
});
