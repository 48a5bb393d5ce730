import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { english } from '../../src/reply/strings/english.ts';
import { breaches, viewBreaches } from '../platforms/slack/breaches.ts';
import { readBlocks } from '../platforms/slack/reader.ts';
import { knowledgeFile } from '../support/report.ts';
import { eventually } from '../support/waiting.ts';
import { labelsOf, seenIn, slacks } from './support/slack-bot.ts';
import {
  directMessage,
  eventPayload,
  mention,
  type Pressing,
  pressPayload,
} from './support/slack-payloads.ts';
import { QUESTION, ROSATOM, slackSuite } from './support/slack-suite.ts';

describe.each(['socket', 'http'] as const)('Slack in %s mode', (mode) => {
  const suite = slackSuite(mode);
  const { libraryOf, restart, press, inChannel } = suite;

  describe('a mention', () => {
    const posted = async (event: object, id?: string) => {
      const from = suite.slack.calls.length;
      await suite.bot.event(eventPayload(event, id));
      return suite.slack.called('chat.postMessage', from);
    };
    const posts = (from: number) =>
      suite.slack.calls.slice(from).filter(({ method }) => method === 'chat.postMessage');

    it('is answered in its thread, with nothing alive', async () => {
      const message = await posted(mention('hey <@UBOT> who oversees the plant?'));
      expect(message).toMatchObject({
        channel: 'C1',
        thread_ts: '5.1',
        unfurl_links: 'false',
        mrkdwn: 'false',
      });
      const seen = seenIn(message);
      expect(seen.quotes[0]?.text).toContain(ROSATOM);
      expect(labelsOf(seen)).toEqual(['In context', 'Delete']);
      const inThread = await posted(mention('who oversees the plant? <@UBOT>', { thread_ts: '3.3' }));
      expect(inThread).toMatchObject({ thread_ts: '3.3' });
      expect(seenIn(inThread).quotes).toEqual(seen.quotes);
    });

    it('is a question unless it starts with a command’s name', async () => {
      expect(seenIn(await posted(mention('<@UBOT|quoth>, quote 2.1'))).quotes[0]?.text).toContain(ROSATOM);
      expect(seenIn(await posted(mention('<@UBOT> /Outline'))).texts.length).toBeGreaterThan(2);
      expect(seenIn(await posted(mention('<@UBOT> outline of &lt;b&gt; *c*?'))).texts[0]).toContain('<b> c');
      expect(seenIn(await posted(mention('<@UBOT> outlines of the Ukraine conflict?'))).texts[0]).toBe(
        english.ask.notSure(1),
      );
      for (const [said, answer] of [
        ['hello', english.talk.greeting],
        ['¡gracias!', english.talk.thanks],
        ['ヘルプ', english.help.intro],
      ] as const) {
        expect(seenIn(await posted(mention(`<@UBOT> ${said}`))).texts[0]).toBe(answer);
        expect(seenIn(await posted(directMessage(said))).texts[0]).toBe(answer);
      }
      for (const text of ['<@UBOT>', '<@UBOT> Help!']) {
        expect(seenIn(await posted(mention(text))).texts[0]).toBe(english.help.intro);
      }
    });

    it('turns the page for whoever presses alone, and can be taken back by whoever asked', async () => {
      const seen = seenIn(await posted(mention(`<@UBOT> ${QUESTION}`)));
      await restart();
      const pressing: Pressing = { isPrivate: false, messageTs: '5.2', threadTs: '5.1', user: 'U2' };
      const next = await press(seen, 'Next', pressing);
      expect(next.answer).toMatchObject({
        response_type: 'ephemeral',
        replace_original: false,
        thread_ts: '5.1',
      });
      expect(next.seen.notes.at(-1)).toBe('2 of 5');
      expect(labelsOf(next.seen)).toContain('Share');
      expect((await press(seen, 'Delete', pressing)).seen.texts).toEqual([english.share.notYours]);
      const url = await suite.bot.press(seen, 'Delete', { ...pressing, user: 'U1' });
      expect(await suite.slack.answerAt(url)).toEqual({ delete_original: true });
    });

    it('is answered in a conversation with the bot without being one', async () => {
      const message = await posted(directMessage(QUESTION));
      expect(message).toMatchObject({ channel: 'D1', thread_ts: '5.1' });
      const seen = seenIn(message);
      expect(labelsOf(seen)).toEqual(['Next', 'In context', 'Copy citation', 'Not what I asked']);
      const next = await press(seen, 'Next', { isPrivate: false, channel: 'D1', threadTs: '5.1' });
      expect(next.answer).toMatchObject({ replace_original: true });
      expect(labelsOf(next.seen)).toEqual([
        'Previous',
        'Next',
        'In context',
        'Copy citation',
        'Not what I asked',
      ]);
    });

    it('of anybody’s but a member’s new words is left alone', async () => {
      const from = suite.slack.calls.length;
      for (const event of [
        directMessage('why?', { bot_id: 'BBOT', user: 'UBOT' }),
        directMessage('why?', { user: 'UBOT' }),
        directMessage('why?', { bot_id: 'B2', user: 'U9' }),
        directMessage('why?', { user: 'USLACKBOT' }),
        directMessage('why?', { subtype: 'message_changed', message: { text: 'why?' } }),
        directMessage('why?', { subtype: 'message_deleted', hidden: true }),
        directMessage('why?', { subtype: 'channel_join' }),
        directMessage('why?', { edited: { user: 'U1', ts: '5.2' } }),
        directMessage('why?', { channel: 'C1', channel_type: 'channel' }),
        mention('<@UBOT> why?', { bot_id: 'B2' }),
        mention('<@UBOT> why?', { edited: { user: 'U1', ts: '5.2' } }),
        mention('<@UBOT> why?', { text: undefined }),
      ]) {
        await suite.bot.event(eventPayload(event));
      }
      await posted(mention('<@UBOT> why?', { ts: 'last' }));
      await delay(50);
      expect(posts(from).map(({ args }) => args.thread_ts)).toEqual(['last']);
    });

    it('is answered once, however often Slack sends it, and for bearing a retry number alone, too', async () => {
      const from = suite.slack.calls.length;
      const payload = eventPayload(mention('<@UBOT> why?'), `${mode}-again`);
      await Promise.all([suite.bot.event(payload), suite.bot.event(payload, 1)]);
      await suite.bot.event(payload, 2);
      await suite.slack.called('chat.postMessage', from);
      await suite.bot.event(payload, 3);
      await suite.bot.event(eventPayload(mention('<@UBOT> why?', { ts: 'late' }), `${mode}-late`), 1);
      await eventually(() => posts(from).find(({ args }) => args.thread_ts === 'late'));
      await delay(50);
      expect(posts(from).map(({ args }) => args.thread_ts)).toEqual(['5.1', 'late']);
    });

    it('is answered when it comes again, where the first answer could not be sent', async () => {
      const from = suite.slack.calls.length;
      const payload = eventPayload(mention('<@UBOT> why?'), `${mode}-failed`);
      suite.slack.refuse('chat.postMessage', 'internal_error');
      await suite.bot.failing(payload);
      await eventually(() => suite.bot.logged(50).includes('an answer could not be sent'));
      await suite.bot.event(payload, 1);
      await eventually(() => posts(from).length === 2);
      await suite.bot.event(payload, 2);
      await delay(50);
      expect(posts(from)).toHaveLength(2);
    });

    it('is acknowledged where no answer is to be had, so that Slack doesn’t send it again', async () => {
      suite.slack.refuse('chat.postMessage', 'channel_not_found');
      await suite.bot.event(eventPayload(mention('<@UBOT> why?')));
      expect(suite.bot.logged(40)).toContain('channel_not_found');
      expect(suite.bot.logged(50)).toBe('');
    });

    it.runIf(mode === 'socket')('is answered after Slack asked to wait', async () => {
      const from = suite.slack.calls.length;
      suite.slack.refuse('chat.postMessage', { retryAfter: 1 });
      await suite.bot.event(eventPayload(mention('<@UBOT> why?')));
      await eventually(() => posts(from).length === 2);
      expect(suite.bot.logged(50)).toBe('');
    });

    it('is answered with one plain sentence where something goes wrong', async () => {
      await restart({ ...suite.gate, ask: () => Promise.reject(new Error('the disk is on fire')) });
      expect(seenIn(await posted(mention('<@UBOT> why?'))).texts).toEqual([english.problem.failed]);
      expect(suite.bot.logged(50)).toContain('the disk is on fire');
      expect(suite.bot.logged(30)).not.toContain('why?');
    });

    it('keeps within the limits with 6,000 characters', async () => {
      const question = 'why "原子力" &lt;!channel&gt; '.repeat(400).slice(0, 5990);
      const message = await posted(mention(`<@UBOT> ${question}`));
      expect(seenIn(message).texts.length).toBeGreaterThan(0);
    });
  });

  describe('a channel that the bot is added to', () => {
    const joined = (user: string, channel: string) =>
      eventPayload({
        type: 'member_joined_channel',
        user,
        channel,
        channel_type: 'C',
        team: 'T1',
        inviter: 'U1',
      });

    it('is greeted once, with questions that a press asks for whoever presses', async () => {
      const channel = `C${mode.toUpperCase()}NEW`;
      const from = suite.slack.calls.length;
      await suite.bot.event(joined('UBOT', channel));
      const message = await suite.slack.called('chat.postMessage', from);
      expect(message).toMatchObject({ channel });
      expect(breaches(message)).toEqual([]);
      const seen = seenIn(message);
      expect(seen.texts[0]).toBe(english.newHere('/ask'));
      const [question = ''] = labelsOf(seen);
      const { answer, seen: answered } = await press(seen, question, { ...inChannel, channel });
      expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
      expect(answered.quotes).toEqual((await suite.bot.ask(question)).quotes);
      await suite.bot.event(joined('UBOT', channel));
      await suite.bot.event(joined('UBOT', `${channel}2`));
      await suite.slack.called('chat.postMessage', from + 1);
      const greeted = suite.slack.calls.slice(from).filter(({ method }) => method === 'chat.postMessage');
      expect(greeted).toHaveLength(2);
    });

    it('is left alone where somebody else joins it', async () => {
      const from = suite.slack.calls.length;
      await suite.bot.event(joined('U2', 'COTHER'));
      await suite.bot.event(eventPayload(mention('<@UBOT> outline', { channel: 'CLAST' })));
      expect(await suite.slack.called('chat.postMessage', from)).toMatchObject({ channel: 'CLAST' });
    });
  });

  describe('the Home tab', () => {
    const opened = { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', event_ts: '1.1' };
    const publishedFor = async (event: object) => {
      const from = suite.slack.calls.length;
      await suite.bot.event(eventPayload(event));
      const { user_id, view } = await suite.slack.called('views.publish', from);
      expect(user_id).toBe('U1');
      expect(viewBreaches(view)).toEqual([]);
      if (slacks) expect(viewBreaches(view, slacks)).toEqual([]);
      return readBlocks(z.object({ type: z.literal('home'), blocks: z.unknown() }).parse(view).blocks);
    };

    it('says how to ask, and shows the reports with their outlines', async () => {
      const seen = await publishedFor(opened);
      const [outline] = seenIn(await suite.bot.command('/outline', '')).texts;
      expect(seen.texts[0]).toBe(english.help.intro);
      expect(seen.texts.join('\n')).toContain('/ask question [section:…] [report:…]');
      expect(seen.texts).toContain(outline);
      expect(seen.texts.some((text) => /^2 {2}Ukrainian Staff and Russian Control/.test(text))).toBe(true);
      // What it offers to ask, and nothing else.
      expect(seen.buttons.length).toBeGreaterThan(0);
      for (const { label } of seen.buttons) expect(seen.texts).toContain(label);
    });

    it('answers a question that is pressed there in a dialog', async () => {
      const seen = await publishedFor(opened);
      const [{ label = '', action_id, value } = { action_id: '', value: '' }] = seen.buttons;
      const from = suite.slack.calls.length;
      const {
        container: _,
        channel: __,
        response_url: ___,
        ...payload
      } = pressPayload({ action_id, value }, '');
      const view = { id: 'V1', type: 'home', private_metadata: '' };
      expect(
        await suite.bot.interact({ ...payload, container: { type: 'view', view_id: 'V1' }, view }),
      ).toEqual({});
      const dialog = z
        .object({ view: z.looseObject({ type: z.literal('modal'), blocks: z.unknown() }) })
        .parse(await suite.slack.called('views.open', from)).view;
      expect(viewBreaches(dialog)).toEqual([]);
      const answer = await suite.bot.ask(label);
      expect(readBlocks(dialog.blocks).quotes[0]).toEqual(answer.quotes[0]);
    });

    it('names the reports alone where their outlines would be too long to read', async () => {
      const files = Array.from({ length: 70 }, (_, i) => [
        `r${i}.md`,
        knowledgeFile(`# One\n\nText ${i}.\n\n# Two\n\nMore.`, `title: Report ${i}`),
      ]);
      const many = await libraryOf(Object.fromEntries(files));
      await restart(many);
      const seen = await publishedFor(opened);
      expect(seen.texts.filter((text) => /^r\d+ {2}Report \d+ · /.test(text))).toHaveLength(70);
      expect(seen.texts.filter((text) => /^1 {2}One/.test(text))).toEqual([]);
      await many.close();
    });

    it('fits in, however many headings there are, and says what part is shown', async () => {
      const sections = Array.from({ length: 900 }, (_, i) => `# ${'Long '.repeat(20)}${i}\n\nText ${i}.\n\n`);
      const long = await libraryOf({ 'long.md': knowledgeFile(sections.join(''), 'title: Long') });
      await restart(long);
      expect((await publishedFor(opened)).notes.at(-1)).toMatch(/^1 of \d$/);
      await long.close();
    });

    it('is left alone where another tab is opened, and never fatal', async () => {
      const from = suite.slack.calls.length;
      await suite.bot.event(eventPayload({ ...opened, tab: 'messages' }));
      suite.slack.refuse('views.publish', 'not_enabled');
      await suite.bot.event(eventPayload(opened));
      await eventually(() => suite.bot.logged(50).includes('an answer could not be sent'));
      expect(suite.slack.calls.slice(from).filter(({ method }) => method === 'views.publish')).toHaveLength(
        1,
      );
      expect((await publishedFor(opened)).texts.length).toBeGreaterThan(3);
    });
  });
});
