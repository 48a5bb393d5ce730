/** Payloads of Slack's in shapes other than the usual: notices, subtypes, organisations, broken characters, odd limits. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { SlackBot, seenIn } from './support/slack-bot.ts';
import {
  commandPayload,
  directMessage,
  eventPayload,
  mention,
  pressPayload,
  shortcutPayload,
  submissionPayload,
  suggestionPayload,
} from './support/slack-payloads.ts';
import { openSlackServer, type SlackServer } from './support/slack-server.ts';

const QUESTION = 'who oversees the plant?';
const S = 'Rosatom, Russia’s state nuclear enterprise, oversees management of the plant';

let slack: SlackServer;
let gate: Library;
beforeAll(async () => {
  slack = await openSlackServer();
  gate = await openLibrary('knowledge');
});
afterAll(() => Promise.all([gate.close(), slack.close()]));

const viewSchema = z.looseObject({
  callback_id: z.string(),
  private_metadata: z.string(),
  blocks: z.array(z.looseObject({ block_id: z.string() })),
});

describe.each(['socket', 'http'] as const)('Slack in %s mode', (mode) => {
  let bot: SlackBot;
  beforeAll(async () => {
    bot = new SlackBot(mode, slack);
    await bot.start(gate);
  });
  afterAll(() => bot.stop());
  beforeEach(() => void bot.log.splice(0));

  const posts = (from: number) =>
    slack.calls.slice(from).filter(({ method }) => method === 'chat.postMessage');
  const opened = async (responseUrl = slack.responseUrl()) => {
    const from = slack.calls.length;
    await bot.command('/ask', '', responseUrl);
    return viewSchema.parse((await slack.called('views.open', from)).view);
  };

  describe('a notice that is not as documented', () => {
    const limited = { type: 'app_rate_limited', team_id: 'T1', api_app_id: 'A1' };
    it.each<[string, object]>([
      ['its minute as text', { ...limited, minute_rate_limited: '1518467820' }],
      ['its minute out of all time', { ...limited, minute_rate_limited: 1e18 }],
      ['its minute null', { ...limited, minute_rate_limited: null }],
      ['no minute', limited],
      ['an organisation in place of a workspace', { ...limited, team_id: null, enterprise_id: 'E1' }],
      ['no type', { team_id: 'T1' }],
      ['nothing in it', {}],
      ['an event that is null', { type: 'event_callback', event: null }],
      ['an event without anything', { type: 'event_callback', event: {} }],
      ['an event that is text', { type: 'event_callback', event: 'hello' }],
      ['an event that is a list', { type: 'event_callback', event: [] }],
      ['an event whose type is a number', { type: 'event_callback', event: { type: 7 } }],
      [
        'an event that nobody listens to',
        { type: 'event_callback', event: { type: 'team_rename', name: 'x' } },
      ],
    ])('%s', async (_, payload) => {
      if (mode === 'socket')
        expect(await slack.deliver('events_api', payload)).toSatisfy(
          (it) => it === undefined || JSON.stringify(it) === '{}',
        );
      else expect(await bot.posting(payload)).toBe(200);
      expect(bot.logged(40)).not.toMatch(/TypeError|RangeError|unhandled|could not be read/);
      expect((await bot.ask(QUESTION)).quotes).toHaveLength(1);
    });
  });

  describe('a message', () => {
    it.each<[string, object]>([
      [
        'to the bot alone of which the kind of channel is not told',
        directMessage(QUESTION, { channel_type: undefined }),
      ],
      ['with an empty subtype', directMessage(QUESTION, { subtype: '' })],
      [
        'with a mention, sent to its channel too',
        mention(`<@UBOT> ${QUESTION}`, { subtype: 'thread_broadcast', thread_ts: '4.4' }),
      ],
      ['with a mention, in the third person', mention(`<@UBOT> ${QUESTION}`, { subtype: 'me_message' })],
      [
        'with files, to the bot alone',
        directMessage(QUESTION, { subtype: 'file_share', files: [{ id: 'F1' }], upload: true }),
      ],
      [
        'of a member of an organisation',
        directMessage(QUESTION, { user: 'W1', team: null, user_team: 'E1', source_team: 'E1' }),
      ],
      [
        'with a client’s own marks',
        directMessage(QUESTION, {
          client_msg_id: 'c',
          app_id: null,
          bot_profile: null,
          edited: null,
          parent_user_id: null,
          thread_ts: null,
        }),
      ],
    ])('%s is answered', async (_, event) => {
      expect(seenIn(await bot.postedFor(event)).quotes).toHaveLength(1);
    });

    it('that no member wrote is left alone', async () => {
      const from = slack.calls.length;
      for (const subtype of [
        'file_mention',
        'file_comment',
        'bot_add',
        'bot_remove',
        'channel_archive',
        'group_leave',
        'ekm_access_denied',
        'sh_room_created',
        'document_mention',
        'channel_canvas_updated',
        'unpinned_item',
      ])
        await bot.event(eventPayload(directMessage(QUESTION, { subtype })));
      await bot.event(eventPayload(directMessage(QUESTION, { channel_type: 'mpim', channel: 'G1' })));
      await bot.event(eventPayload(directMessage(QUESTION, { channel_type: 'channel', channel: 'C1' })));
      await bot.event(eventPayload(directMessage(QUESTION, { bot_id: 'B1' })));
      await bot.event(eventPayload(directMessage(QUESTION, { hidden: true })));
      await bot.postedFor(directMessage(QUESTION, { ts: 'last' }));
      expect(posts(from).map(({ args }) => args.thread_ts)).toEqual(['last']);
    });
  });

  describe('an organisation-wide installation', () => {
    const wide = { team: null, enterprise: { id: 'E1', name: 'Org' }, is_enterprise_install: true };

    it('is answered where a command names no workspace', async () => {
      const { team_id: _, team_domain: __, ...command } = commandPayload('/ask', QUESTION);
      const org = { ...command, enterprise_id: 'E1', enterprise_name: 'Org', is_enterprise_install: 'true' };
      expect(seenIn(await bot.send(org)).quotes).toHaveLength(1);
    });

    it('is answered where a button is pressed', async () => {
      const seen = await bot.ask(QUESTION);
      const url = slack.responseUrl();
      const [{ action_id, value } = { action_id: '', value: '' }] = seen.buttons;
      expect(await bot.interact({ ...pressPayload({ action_id, value }, url), ...wide })).toEqual({});
      expect(seenIn(await slack.answerAt(url)).quotes.length).toBeGreaterThan(0);
    });

    it('is answered where a message is checked', async () => {
      const url = slack.responseUrl();
      expect(await bot.interact({ ...shortcutPayload(S, url), ...wide })).toEqual({});
      expect(seenIn(await slack.answerAt(url)).texts.join()).toMatch(/word for word/i);
    });

    it('is answered where a dialog is filled in', async () => {
      const url = slack.responseUrl();
      const view = await opened(url);
      const suggested = await bot.interact({ ...suggestionPayload(view, 'section', ''), ...wide });
      expect(suggested).toHaveProperty('options');
      await bot.interact({
        ...submissionPayload(view, { question: { type: 'plain_text_input', value: QUESTION } }),
        ...wide,
      });
      expect(seenIn(await slack.answerAt(url)).quotes).toHaveLength(1);
    });

    it.each<[string, object]>([
      ['no authorizations', { authorizations: undefined }],
      ['empty authorizations', { authorizations: [] }],
      [
        'neither workspace nor organisation',
        { team_id: null, enterprise_id: null, context_team_id: null, authorizations: undefined },
      ],
      [
        'another workspace’s context',
        { team_id: 'T2', context_team_id: 'T1', context_enterprise_id: null, is_ext_shared_channel: true },
      ],
      [
        'an organisation’s context',
        { team_id: 'T2', enterprise_id: 'E2', context_team_id: null, context_enterprise_id: 'E1' },
      ],
    ])('is answered where an event comes with %s', async (_, more) => {
      expect(seenIn(await bot.postedFor(mention(`<@UBOT> ${QUESTION}`), more)).quotes).toHaveLength(1);
    });

    it('has its Home tab', async () => {
      const from = slack.calls.length;
      await bot.event({
        ...eventPayload({ type: 'app_home_opened', user: 'W1', tab: 'home', channel: 'D1' }),
        ...{ team_id: null, enterprise_id: 'E1' },
      });
      await slack.called('views.publish', from);
    });
  });

  describe('half a character', () => {
    const HALF = /\\u[dD][89a-fA-F]|[\ud800-\udbff](?![\udc00-\udfff])/u;
    const HIGH = '\uD83D';
    const LOW = '\uDE00';
    const whole = (sent: unknown) => expect(JSON.stringify(sent)).not.toMatch(HALF);

    it.each<[string, string]>([
      ['/ask', `who ${HIGH} oversees the plant? section:${LOW}`],
      ['/ask', `${QUESTION} report:${HIGH}moon`],
      ['/quote', `${HIGH}2.1`],
      ['/said', `by:${LOW} about:${HIGH}`],
      ['/check', `${HIGH}${S}${LOW}`],
      ['/quoth', `report:${HIGH}`],
      ['/outline', `${HIGH}x`],
      [`/${HIGH}`, 'x'],
    ])('is sent to nobody: %s %j', async (name, text) => {
      whole(await bot.command(name, text));
    });

    it('is sent to nobody in answer to messages', async () => {
      whole(await bot.postedFor(mention(`<@UBOT> ${HIGH} ${QUESTION}`)));
      whole(await bot.postedFor(directMessage(`${LOW}`)));
      const url = slack.responseUrl();
      await bot.interact(
        shortcutPayload(`${HIGH}${S} ${LOW}`, url, { attachments: [{ text: `${S}${HIGH}`, title: LOW }] }),
      );
      whole(await slack.answerAt(url));
      expect(bot.logged(40)).toBe('');
    });

    it('is sent to nobody by what is shared or asked again', async () => {
      const seen = await bot.ask(`${HIGH} ${QUESTION}`);
      for (const { action_id, value } of seen.buttons.filter((button) => button.url === undefined)) {
        const url = slack.responseUrl();
        await bot.interact(pressPayload({ action_id, value }, url));
        whole(await slack.answerAt(url));
      }
    });

    it('is sent to nobody in dialogs', async () => {
      const view = await opened();
      whole(await bot.interact(suggestionPayload(view, 'section', HIGH)));
      whole(
        await bot.interact(
          submissionPayload(view, { question: { type: 'plain_text_input', value: `${HIGH}${QUESTION}` } }),
        ),
      );
    });
  });

  describe('a limit that is told oddly', () => {
    it.each([0, 0.5])('is waited for: %d s', async (retryAfter) => {
      const from = slack.calls.length;
      slack.refuse('chat.postMessage', { retryAfter });
      await bot.event(eventPayload(mention(`<@UBOT> ${QUESTION}`)));
      expect(posts(from)).toHaveLength(2);
      expect(bot.logged(50)).toBe('');
    });
    it('is waited for where no time is told', async () => {
      const from = slack.calls.length;
      slack.refuse('chat.postMessage', { status: 429 });
      await bot.event(eventPayload(mention(`<@UBOT> ${QUESTION}`)));
      expect(posts(from)).toHaveLength(2);
    });
    it('is waited for where it is told as an error', async () => {
      const from = slack.calls.length;
      slack.refuse('chat.postMessage', 'ratelimited');
      await bot.event(eventPayload(mention(`<@UBOT> ${QUESTION}`)));
      expect(posts(from)).toHaveLength(2);
    });
  });
});
