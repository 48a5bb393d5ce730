/** On Slack a channel is known by what it is, a message by who wrote it, and what is no event by nothing that an event has. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { english } from '../../src/reply/strings/english.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { settingsFolder } from '../support/settings.ts';
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

const CRATERS = 'what are craters like?';
const NOTE = english.channel.askedAlone('On Tides', 'report:all');

let slack: SlackServer;
let library: Library;
let folder: Awaited<ReturnType<typeof knowledgeFolder>>;
let kept: Awaited<ReturnType<typeof settingsFolder>>;
beforeAll(async () => {
  slack = await openSlackServer();
  kept = await settingsFolder();
  folder = await knowledgeFolder({
    'tides.md': knowledgeFile(
      '# High water\n\nHigh water is at noon.\n\n# Low water\n\nLow water is at six.\n',
      'title: On Tides',
    ),
    'moon.md': knowledgeFile('# Craters\n\nCraters are round.\n', 'title: On the Moon'),
  });
  library = await openLibrary(folder.folder);
});
afterAll(async () => {
  await Promise.all([library.close(), slack.close()]);
  await kept.remove();
  await folder.remove();
});

const told = (message: unknown) => {
  const { texts, notes, quotes } = seenIn(message);
  return [...texts, ...notes, ...quotes.map(({ text }) => text)].join('\n');
};

describe.each(['socket', 'http'] as const)('Slack in %s mode', (mode) => {
  let bot: SlackBot;
  beforeAll(async () => {
    bot = new SlackBot(mode, slack);
    await bot.start(library, '', kept.reopen());
  });
  afterAll(() => bot.stop());
  beforeEach(() => void bot.log.splice(0));

  const GUEST = { team: { id: 'T2', domain: 'other' }, user: { id: 'W9', name: 'guest', team_id: 'T2' } };
  const dialogSchema = z.looseObject({
    callback_id: z.string(),
    private_metadata: z.string(),
    blocks: z.array(z.looseObject({ block_id: z.string() })),
  });

  describe('a channel’s report goes for a guest of another workspace', () => {
    beforeEach(async () => {
      await bot.command('/quoth', 'tides');
    });

    it('who asks by a command', async () => {
      const asked = { ...commandPayload('/ask', CRATERS), team_id: 'T2', user_id: 'W9', enterprise_id: 'E2' };
      expect(told(await bot.send(asked))).toContain(NOTE);
    });

    it.each<[string, object]>([
      ['the guest’s workspace', { team_id: 'T2', context_team_id: 'T1' }],
      ['the guest’s organisation', { team_id: null, enterprise_id: 'E2', context_enterprise_id: 'E1' }],
      ['no workspace', { team_id: undefined, authorizations: undefined }],
      [
        'the authorisations of both',
        { team_id: 'T2', authorizations: [{ team_id: 'T2' }, { team_id: 'T1' }] },
      ],
      ['a shared channel’s mark', { team_id: 'T2', is_ext_shared_channel: true, context_team_id: null }],
    ])('who mentions the bot, with %s', async (_, more) => {
      const event = mention(`<@UBOT> ${CRATERS}`, {
        user: 'W9',
        user_team: 'T2',
        source_team: 'T2',
        team: 'T2',
      });
      expect(told(await bot.postedFor(event, more))).toContain(NOTE);
    });

    it('who checks a message', async () => {
      const url = slack.responseUrl();
      await bot.interact({ ...shortcutPayload('Craters are round.', url), ...GUEST });
      expect(told(await slack.answerAt(url))).toContain(NOTE);
    });

    it('who presses a button', async () => {
      const seen = seenIn(await bot.command('/ask', 'when is high water?'));
      const [{ action_id, value } = { action_id: '', value: '' }] = seen.buttons;
      const url = slack.responseUrl();
      await bot.interact({ ...pressPayload({ action_id, value }, url), ...GUEST });
      expect(told(await slack.answerAt(url))).toContain('water');
      expect(told(await slack.answerAt(url))).not.toContain('Craters');
    });

    it('who fills in the dialog', async () => {
      const [from, url] = [slack.calls.length, slack.responseUrl()];
      await bot.send({ ...commandPayload('/ask', '', url), team_id: 'T2', user_id: 'W9' });
      const view = dialogSchema.parse((await slack.called('views.open', from)).view);
      expect(await bot.interact({ ...suggestionPayload(view, 'section', ''), ...GUEST })).toMatchObject({
        options: [{ value: '1' }, { value: '2' }],
      });
      const question = { type: 'plain_text_input', value: CRATERS };
      await bot.interact({ ...submissionPayload(view, { question }), ...GUEST });
      expect(told(await slack.answerAt(url))).toContain(NOTE);
    });

    it('who sets another, for all', async () => {
      await bot.send({ ...commandPayload('/quoth', 'moon'), team_id: 'T2', user_id: 'W9' });
      expect(told(await bot.command('/ask', 'when is high water?'))).toContain(
        english.channel.askedAlone('On the Moon', 'report:all'),
      );
    });

    it('and not in a channel of the same name', async () => {
      const elsewhere = { ...commandPayload('/ask', CRATERS), channel_id: 'C2', team_id: 'T2' };
      expect(told(await bot.send(elsewhere))).toContain('Craters are round');
    });
  });

  describe('a member’s message of any look is answered', () => {
    beforeAll(async () => {
      await bot.command('/quoth', 'report:all');
    });

    it.each<[string, object]>([
      [
        'a reply that is shown in the channel, too',
        mention(`<@UBOT> ${CRATERS}`, {
          subtype: 'thread_broadcast',
          thread_ts: '1.1',
          root: { type: 'message', bot_id: 'B7', user: 'UBOT', text: 'earlier', thread_ts: '1.1' },
        }),
      ],
      [
        'in the third person, in a thread',
        directMessage(CRATERS, { subtype: 'me_message', thread_ts: '1.1' }),
      ],
      [
        'with a picture',
        mention(`<@UBOT> ${CRATERS}`, {
          subtype: 'file_share',
          files: [{ id: 'F1', mimetype: 'image/png', mode: 'hosted' }],
          upload: false,
          display_as_bot: false,
        }),
      ],
      ['of a look that is not known yet', directMessage(CRATERS, { subtype: 'voice_note' })],
      [
        'with a preview, a reaction and a pin',
        directMessage(CRATERS, {
          attachments: [{ from_url: 'https://x.example' }],
          reactions: [],
          pinned_to: ['D1'],
        }),
      ],
    ])('%s', async (_, event) => {
      expect(told(await bot.postedFor(event))).toContain('Craters are round');
    });

    it.each<[string, object]>([
      ['an app’s reply shown in the channel, too', { subtype: 'thread_broadcast', bot_id: 'B2' }],
      ['an app’s file', { subtype: 'file_share', bot_id: 'B2' }],
      [
        'an edit of what is in the third person',
        { subtype: 'me_message', edited: { user: 'U1', ts: '5.3' } },
      ],
      ['the bot’s own', { subtype: 'thread_broadcast', user: 'UBOT' }],
      ['the notice of a reply in the channel', { subtype: 'reply_broadcast' }],
    ])('but not %s', async (_, more) => {
      const from = slack.calls.length;
      await bot.event(eventPayload(directMessage(CRATERS, more)));
      await bot.postedFor(directMessage(CRATERS, { ts: 'last' }));
      const posted = slack.calls.slice(from).filter(({ method }) => method === 'chat.postMessage');
      expect(posted.map(({ args }) => args.thread_ts)).toEqual(['last']);
    });
  });

  describe('an envelope without an event is acknowledged and told in the log', () => {
    const limited = { type: 'app_rate_limited', api_app_id: 'A1', minute_rate_limited: 1_700_000_040 };
    it.each<[string, object, string]>([
      ['events that are dropped', { ...limited, team_id: 'T1' }, 'since 2023-11-14T22:14:00.000Z'],
      [
        'of an organisation',
        { ...limited, enterprise_id: 'E1', is_enterprise_install: true },
        'Slack drops events',
      ],
      [
        'with the token and more',
        { ...limited, token: 't', authed_users: ['U1'], event_context: 'x' },
        'Slack drops events',
      ],
      ['of a kind that is not known', { type: 'app_quota_warning', team_id: 'T1' }, 'app_quota_warning'],
      ['that is an event’s in all but the event', { ...eventPayload({}), event: undefined }, 'not known'],
    ])('%s', async (_, notice, line) => {
      if (mode === 'socket') expect(await slack.deliver('events_api', notice)).toBeUndefined();
      else expect(await bot.posting(notice)).toBe(200);
      expect(bot.logged(40)).toContain(line);
      expect(bot.logged(40)).not.toMatch(/TypeError|unhandled|could not be read/);
    });

    it.runIf(mode === 'socket').each<[string, unknown]>([
      ['nothing', undefined],
      ['null', null],
      ['text', 'app_rate_limited'],
      ['a list', []],
      ['a number', 7],
    ])('with %s for its payload', async (_, payload) => {
      const envelope_id = `odd ${JSON.stringify(payload)}`;
      slack.sendRaw(JSON.stringify({ type: 'events_api', envelope_id, payload }));
      expect(await slack.acknowledged(envelope_id)).toMatchObject({ envelope_id });
      expect(bot.logged(40)).not.toMatch(/TypeError|unhandled/);
      expect(told(await bot.command('/ask', CRATERS))).toContain('Craters are round');
    });
  });
});
