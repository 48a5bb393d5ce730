/** What members do on Slack besides commands: buttons, sharing, the shortcut, the dialog, mentions, the Home tab. */
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { english } from '../../src/reply/strings/english.ts';
import { breaches, optionBreaches, viewBreaches } from '../platforms/slack/breaches.ts';
import { readBlocks, type Seen } from '../platforms/slack/reader.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { eventually } from '../support/waiting.ts';
import { labelsOf, SlackBot, seenIn, slacks } from './support/slack-bot.ts';
import {
  chosenPayload,
  commandPayload,
  directMessage,
  eventPayload,
  mention,
  openSlackServer,
  type Pressing,
  pressPayload,
  type SlackServer,
  shortcutPayload,
  submissionPayload,
  suggestionPayload,
} from './support/slack-server.ts';

/** Near which several passages are. */
const QUESTION = 'What does the report say about Ukraine?';
const ROSATOM =
  'Rosatom, Russia’s state nuclear enterprise, oversees management of the plant, yet Ukrainian staff continue';

let slack: SlackServer;
let gate: Library;
let changed: Library;
let long: Library;
const folders: (() => Promise<void>)[] = [];

async function libraryOf(files: Readonly<Record<string, string>>): Promise<Library> {
  const { folder, remove } = await knowledgeFolder(files);
  folders.push(remove);
  return openLibrary(folder);
}

beforeAll(async () => {
  slack = await openSlackServer();
  gate = await openLibrary('knowledge');
  changed = await libraryOf({ 'gate.md': knowledgeFile('Another text altogether.') });
  const sentences = Array.from(
    { length: 400 },
    (_, i) => `The reactor number ${i} is cooled by <@U${i}> & water.`,
  );
  long = await libraryOf({
    'long.md': knowledgeFile(
      `# *Cooling*\n\n${sentences.join(' ')}\n\n# Heat\n\nHeat is lost.`,
      'title: Long',
    ),
    'other.md': knowledgeFile('# Money\n\nMoney is short.', 'title: Other'),
  });
});

afterAll(async () => {
  await Promise.all([gate.close(), changed.close(), long.close(), slack.close()]);
  await Promise.all(folders.map((remove) => remove()));
});

describe.each(['socket', 'http'] as const)('Slack in %s mode', (mode) => {
  let bot: SlackBot;
  beforeEach(async () => {
    bot = new SlackBot(mode, slack);
    await bot.start(gate);
  });
  afterEach(() => bot.stop());

  const restart = async (library: Library = gate) => {
    await bot.stop();
    await bot.start(library);
  };

  /** Presses a button and sees the one answer. */
  const press = async (seen: Seen, label: string, pressing?: Pressing) => {
    const url = await bot.press(seen, label, pressing);
    const answer = await slack.answerAt(url);
    return { answer, seen: seenIn(answer), url };
  };

  /** Shares what is seen; what the channel sees, and what becomes of the private message. */
  const share = async (seen: Seen, pressing?: Pressing) => {
    const url = await bot.press(seen, 'Share', pressing);
    const posted = await slack.answerAt(url, 0);
    const left = await slack.answerAt(url, 1);
    return { posted, left, shared: seenIn(posted), own: seenIn(left), url };
  };

  const inChannel: Pressing = { isPrivate: false, messageTs: '9.9' };

  describe('the buttons under a quote', () => {
    it('are there, and show the quote in context with the quote marked', async () => {
      const first = await bot.ask(QUESTION);
      expect(first.notes.at(-1)).toBe('1 of 5');
      expect(labelsOf(first)).toEqual(['Next', 'In context', 'Share', 'Copy citation', 'Not what I asked']);
      await restart();
      const { answer, seen } = await press(first, 'In context');
      expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
      expect(seen.quotes.length).toBeGreaterThan(1);
      expect(seen.quotes.map(({ text }) => text)).toContain(first.quotes[0]?.text);
      expect(seen.quotes.filter(({ bold }) => bold !== '').map(({ bold }) => bold)).toEqual([
        first.quotes[0]?.bold,
      ]);
      expect(seen.notes[1]).toBe(first.notes[1]);
    });

    it('share the very same quote, with who asked what, and say that it is shared', async () => {
      const first = await bot.ask(QUESTION);
      await restart();
      const { posted, left, shared, own } = await share(first);
      expect(posted).toMatchObject({ response_type: 'in_channel', replace_original: false });
      expect(posted).toMatchObject({ unfurl_links: false, unfurl_media: false });
      expect(shared.quotes).toEqual(first.quotes);
      expect(shared.notes.slice(0, 2)).toEqual(first.notes.slice(0, 2));
      expect(shared.notes.at(-1)).toBe(`Shared by jo, who asked: ${QUESTION}`);
      expect(labelsOf(shared)).toEqual(['In context', 'Delete']);
      expect(left).toMatchObject({ response_type: 'ephemeral', replace_original: true });
      expect(own.quotes).toEqual(first.quotes);
      expect(own.notes.at(-1)).toBe('1 of 5 · Shared');
      expect(labelsOf(own)).toEqual(['Next', 'In context', 'Copy citation', 'Not what I asked']);
    });

    it('share a page once: also after turning away and back, and after a restart', async () => {
      const { own } = await share(await bot.ask(QUESTION));
      const second = (await press(own, 'Next')).seen;
      expect(labelsOf(second)).toEqual([
        'Previous',
        'Next',
        'In context',
        'Share',
        'Copy citation',
        'Not what I asked',
      ]);
      await restart();
      const back = (await press(second, 'Previous')).seen;
      expect(back.notes.at(-1)).toBe('1 of 5 · Shared');
      expect(labelsOf(back)).not.toContain('Share');
      const { shared } = await share(second);
      expect(shared.quotes).toEqual(second.quotes);
      expect(shared.notes.at(-1)).toContain(QUESTION);
    });

    it('share once where Share is pressed twice before it is gone', async () => {
      const first = await bot.ask(QUESTION);
      const pressing = { messageTs: `${mode} twice` };
      const urls = await Promise.all([
        bot.press(first, 'Share', pressing),
        bot.press(first, 'Share', pressing),
      ]);
      await Promise.all(
        urls.map((url) => eventually(() => lastOf(slack.answersAt(url), 'replace_original'))),
      );
      const answers = urls.flatMap((url) => slack.answersAt(url));
      expect(
        answers
          .map((answer) => z.looseObject({ response_type: z.string() }).parse(answer).response_type)
          .sort(),
      ).toEqual(['ephemeral', 'ephemeral', 'in_channel']);
    });

    it('share after a first try that failed', async () => {
      const first = await bot.ask(QUESTION);
      const pressing = { messageTs: `${mode} failed` };
      await bot.press(first, 'Share', pressing, 500);
      await eventually(() => bot.logged(50).includes('an answer could not be sent'));
      const { posted } = await share(first, pressing);
      expect(posted).toMatchObject({ response_type: 'in_channel' });
    });

    it('let only whoever shared a quote delete it', async () => {
      const { shared } = await share(await bot.ask(QUESTION));
      await restart();
      const others = await press(shared, 'Delete', { ...inChannel, user: 'U2' });
      expect(others.answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
      expect(others.seen.texts).toEqual([english.share.notYours]);
      const url = await bot.press(shared, 'Delete', inChannel);
      expect(await slack.answerAt(url)).toEqual({ delete_original: true });
    });

    it('show anybody alone a shared quote in context', async () => {
      const { shared } = await share(await bot.ask(QUESTION));
      const { answer, seen } = await press(shared, 'In context', { ...inChannel, user: 'U2' });
      expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
      expect(seen.quotes.length).toBeGreaterThan(1);
    });

    it('say so where the report has changed, and leave what stands there', async () => {
      const first = await bot.ask(QUESTION);
      const { shared } = await share(first);
      await restart(changed);
      for (const label of ['Next', 'In context', 'Share']) {
        const { answer, seen } = await press(first, label);
        expect(answer, label).toMatchObject({ response_type: 'ephemeral', replace_original: false });
        expect(seen.texts, label).toEqual([english.problem.changed]);
      }
      expect((await press(shared, 'In context', inChannel)).seen.texts).toEqual([english.problem.changed]);
      const url = await bot.press(shared, 'Delete', inChannel);
      expect(await slack.answerAt(url)).toEqual({ delete_original: true });
    });

    it('name whoever shared by a name without life, and never ping', async () => {
      const { shared } = await share(await bot.ask('Who & *Rosatom* oversees the plant?'), { user: 'U3' });
      expect(shared.notes.at(-1)).toMatch(
        /^Shared by <!channel> \*jo\* @here, who asked: Who & \*Rosatom\* oversees the plant\?/,
      );
    });

    it('share of several screens the first, and say so', async () => {
      await restart(long);
      const first = seenIn(await bot.command('/quote', '1.1 report:long'));
      expect(labelsOf(first)).toContain('Share');
      const { shared } = await share(first);
      expect(shared.notes.at(-1)).toMatch(/^1 of \d+$/);
      expect(shared.quotes).toHaveLength(1);
      expect(labelsOf(shared)).toEqual(['In context', 'Delete']);
    });

    it('open the source by a link, whose press gets no answer', async () => {
      const url = 'https://example.org/tides';
      const linked = await libraryOf({
        'tides.md': knowledgeFile('High water is at noon.', `title: Tides\nurl: ${url}`),
      });
      await restart(linked);
      const first = await bot.ask('when is high water?');
      expect(first.buttons.find(({ label }) => label === 'Source')?.url).toBe(
        `${url}#:~:text=High%20water%20is%20at%20noon.`,
      );
      const pressed = await bot.press(first, 'Source');
      const { seen } = await press(first, 'Copy citation');
      expect(seen.texts[0]).toBe(
        `“High water is at noon.” “Tides”, 0.1, ${url}#:~:text=High%20water%20is%20at%20noon.`,
      );
      expect(slack.answersAt(pressed)).toEqual([]);
      await restart();
      await linked.close();
    });

    it('stay in the thread that they stand in', async () => {
      const first = await bot.ask(QUESTION);
      const inThread = { threadTs: '7.7' };
      expect((await press(first, 'In context', inThread)).answer).toMatchObject({ thread_ts: '7.7' });
      expect((await share(first, { ...inThread, messageTs: `${mode} thread` })).posted).toMatchObject({
        thread_ts: '7.7',
      });
      expect((await press(first, 'In context', { threadTs: '1.2' })).answer).not.toHaveProperty('thread_ts');
    });

    it('keep within the limits with the longest question', async () => {
      const word = 'Rosatom "原子力" \\ ';
      const question = `who oversees the plant, ${word.repeat(400)}`.slice(0, 6000);
      const first = await bot.ask(question);
      const quoted = labelsOf(first).includes('Share') ? first : (await press(first, 'Next')).seen;
      const { shared } = await share(quoted);
      expect(shared.notes.join('\n')).toContain('who asked: who oversees the plant, Rosatom');
    });

    it('quote what /quote, /said and /check show, too', async () => {
      for (const [name, text] of [
        ['/quote', '1.1'],
        ['/said', 'Putin'],
        ['/check', ROSATOM],
      ] as const) {
        const first = seenIn(await bot.command(name, text));
        expect(labelsOf(first), name).toContain('Share');
        const { shared, own } = await share(first);
        expect(shared.quotes, name).toEqual(first.quotes);
        expect(shared.notes.at(-1), name).toBe(`Shared by jo, who asked: ${name} ${text}`);
        expect(own.notes.at(-1), name).toMatch(/Shared$/);
      }
    });
  });

  describe('the shortcut', () => {
    const check = async (text: string, message?: object) => {
      const url = slack.responseUrl();
      expect(await bot.interact(shortcutPayload(text, url, message))).toEqual({});
      return slack.answerAt(url);
    };

    it('checks a message against the report, for whoever used it alone', async () => {
      const answer = await check(
        `Did you know? *${ROSATOM}* performing essential operational and maintenance functions.`,
      );
      expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
      expect(answer).not.toHaveProperty('thread_ts');
      expect(seenIn(answer).texts.join()).toContain('1 word for word');
    });

    it('checks what the message quotes, without its markup', async () => {
      const answer = seenIn(
        await check(`They write\n&gt; *Rosatom*, Russia’s state &lt;nuclear&gt; enterprise\nIs it so?`),
      );
      expect(answer.quotes[0]?.text).toContain(ROSATOM);
      expect(answer.texts).toContain(english.check.verbatim(1));
    });

    it('answers in the thread of the message, and what has no words or too many', async () => {
      expect(await check('Rosatom', { thread_ts: '4.4' })).toMatchObject({ thread_ts: '4.4' });
      expect(seenIn(await check('…')).texts).toEqual([english.check.noWords]);
      expect(seenIn(await check('')).texts).toEqual([english.check.noWords]);
      expect(seenIn(await check('why '.repeat(3000))).texts[0]).toMatch(
        /^That text is too long: 11999 characters/,
      );
    });
  });

  describe('the dialog', () => {
    const viewSchema = z.looseObject({
      type: z.literal('modal'),
      callback_id: z.string(),
      private_metadata: z.string(),
      blocks: z.array(z.looseObject({ block_id: z.string(), element: z.looseObject({ type: z.string() }) })),
    });
    type View = z.infer<typeof viewSchema>;

    const open = async (responseUrl = slack.responseUrl()) => {
      const from = slack.calls.length;
      expect(await bot.command('/ask', ' ', responseUrl)).toEqual({});
      const { trigger_id, view } = await slack.called('views.open', from);
      expect(trigger_id).toBe('1.2.a-trigger');
      expect(viewBreaches(view)).toEqual([]);
      if (slacks) expect(viewBreaches(view, slacks)).toEqual([]);
      return viewSchema.parse(view);
    };
    const submit = (view: View, fields: Readonly<Record<string, object>>) =>
      bot.interact(submissionPayload(view, fields));
    const typed = (value: string) => ({ type: 'plain_text_input', value });
    const selected = (value: string) => ({ type: 'external_select', selected_option: { value } });
    const offered = async (view: View, field: string, text: string) => {
      const choices = await bot.interact(suggestionPayload(view, field, text));
      expect(optionBreaches(choices)).toEqual([]);
      if (slacks) expect(optionBreaches(choices, slacks)).toEqual([]);
      const { options } = z
        .object({ options: z.array(z.object({ text: z.object({ text: z.string() }), value: z.string() })) })
        .parse(choices);
      return options.map(({ text, value }) => [text.text, value]);
    };

    it('opens where /ask is typed alone, and is answered in the channel', async () => {
      const url = slack.responseUrl();
      const view = await open(url);
      expect(view.blocks.map(({ block_id, element }) => [block_id, element.type])).toEqual([
        ['question', 'plain_text_input'],
        ['section', 'external_select'],
        ['report', 'external_select'],
      ]);
      await restart();
      expect(
        await submit(view, { question: typed('who oversees the plant?'), section: selected('2') }),
      ).toEqual({});
      const answer = await slack.answerAt(url);
      expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
      const seen = seenIn(answer);
      expect(seen.quotes[0]?.text).toContain(ROSATOM);
      expect(labelsOf(seen)).toContain('Share');
    });

    it('answers in itself where the way back to the channel is closed', async () => {
      const url = slack.responseUrl(404);
      const view = await open(url);
      const result = z
        .object({ response_action: z.literal('update'), view: z.looseObject({ blocks: z.unknown() }) })
        .parse(await submit(view, { question: typed('who oversees the plant?') }));
      expect(viewBreaches(result.view)).toEqual([]);
      const seen = readBlocks(result.view.blocks);
      expect(seen.quotes[0]?.text).toContain(ROSATOM);
      expect(seen.notes.join()).toContain('2.1');
      expect(slack.answersAt(url)).toHaveLength(1);
    });

    it('answers what goes wrong with one plain sentence', async () => {
      await restart({ ...gate, ask: () => Promise.reject(new Error('the disk is on fire')) });
      const url = slack.responseUrl();
      const result = z
        .object({ view: z.looseObject({ blocks: z.unknown() }) })
        .parse(await submit(await open(url), { question: typed('why?') }));
      expect(readBlocks(result.view.blocks).texts).toEqual([english.problem.failed]);
      expect(slack.answersAt(url)).toEqual([]);
    });

    it('offers reports, and the sections of the one that was chosen', async () => {
      await restart(long);
      const view = await open();
      expect(await offered(view, 'report', '')).toEqual([
        ['Long', 'long'],
        ['Other', 'other'],
        ['All reports', 'all'],
      ]);
      expect(await offered(view, 'report', 'oth')).toEqual([['Other', 'other']]);
      const from = slack.calls.length;
      expect(await bot.interact(chosenPayload(view, 'report', 'other'))).toEqual({});
      const update = await slack.called('views.update', from);
      expect(update).toMatchObject({ view_id: 'V1', hash: '1.h' });
      expect(viewBreaches(update.view)).toEqual([]);
      const updated = viewSchema.parse(update.view);
      expect(await offered(updated, 'section', '')).toEqual([['1 Money', '1']]);
      const url = slack.responseUrl();
      const chosen = { ...updated, private_metadata: updated.private_metadata.replace(/http[^"]*/, url) };
      await submit(chosen, {
        question: typed('what is short?'),
        section: selected('1'),
        report: selected('other'),
      });
      expect(seenIn(await slack.answerAt(url)).quotes[0]?.text).toBe('Money is short.');
    });

    it('offers nothing where nothing can be offered', async () => {
      await restart({ ...gate, complete: () => Promise.reject(new Error('no')) });
      const view = await open();
      expect(await offered(view, 'section', 'x')).toEqual([]);
      expect(await offered(view, 'nonsense', 'x')).toEqual([]);
      expect(await offered({ ...view, private_metadata: '{' }, 'section', 'x')).toEqual([]);
    });

    // The waits are of the Web API's client, the same in either mode.
    it.runIf(mode === 'socket')('gives way to the usage where Slack doesn’t open it', async () => {
      slack.refuse('views.open', 'expired_trigger_id');
      const usage = ['Something is missing. It goes like this: /ask question [section:…] [report:…]'];
      expect((await bot.ask('')).texts).toEqual(usage);
      slack.refuse('views.open', { retryAfter: 3 });
      expect((await bot.ask('')).texts).toEqual(usage);
      slack.refuse('views.open');
      expect(bot.logged(40)).toContain('a dialog could not be opened');
      expect(bot.logged(0)).not.toMatch(/a-trigger|\/respond\//);
    });
  });

  describe('a mention', () => {
    const posted = async (event: object, id?: string) => {
      const from = slack.calls.length;
      await bot.event(eventPayload(event, id));
      return slack.called('chat.postMessage', from);
    };
    const posts = (from: number) =>
      slack.calls.slice(from).filter(({ method }) => method === 'chat.postMessage');

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
      expect(seenIn(await posted(mention('<@UBOT> outlines?'))).texts[0]).toBe(english.ask.notSaid(1));
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
      const url = await bot.press(seen, 'Delete', { ...pressing, user: 'U1' });
      expect(await slack.answerAt(url)).toEqual({ delete_original: true });
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
      const from = slack.calls.length;
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
        await bot.event(eventPayload(event));
      }
      await posted(mention('<@UBOT> why?', { ts: 'last' }));
      await delay(50);
      expect(posts(from).map(({ args }) => args.thread_ts)).toEqual(['last']);
    });

    it('is answered once, however often Slack sends it, and for bearing a retry number alone, too', async () => {
      const from = slack.calls.length;
      const payload = eventPayload(mention('<@UBOT> why?'), `${mode}-again`);
      await Promise.all([bot.event(payload), bot.event(payload, 1)]);
      await bot.event(payload, 2);
      await slack.called('chat.postMessage', from);
      await bot.event(payload, 3);
      await bot.event(eventPayload(mention('<@UBOT> why?', { ts: 'late' }), `${mode}-late`), 1);
      await eventually(() => posts(from).find(({ args }) => args.thread_ts === 'late'));
      await delay(50);
      expect(posts(from).map(({ args }) => args.thread_ts)).toEqual(['5.1', 'late']);
    });

    it('is answered when it comes again, where the first answer could not be sent', async () => {
      const from = slack.calls.length;
      const payload = eventPayload(mention('<@UBOT> why?'), `${mode}-failed`);
      slack.refuse('chat.postMessage', 'internal_error');
      await bot.failing(payload);
      await eventually(() => bot.logged(50).includes('an answer could not be sent'));
      await bot.event(payload, 1);
      await eventually(() => posts(from).length === 2);
      await bot.event(payload, 2);
      await delay(50);
      expect(posts(from)).toHaveLength(2);
    });

    it('is acknowledged where no answer is to be had, so that Slack doesn’t send it again', async () => {
      slack.refuse('chat.postMessage', 'channel_not_found');
      await bot.event(eventPayload(mention('<@UBOT> why?')));
      expect(bot.logged(40)).toContain('channel_not_found');
      expect(bot.logged(50)).toBe('');
    });

    it.runIf(mode === 'socket')('is answered after Slack asked to wait', async () => {
      const from = slack.calls.length;
      slack.refuse('chat.postMessage', { retryAfter: 1 });
      await bot.event(eventPayload(mention('<@UBOT> why?')));
      await eventually(() => posts(from).length === 2);
      expect(bot.logged(50)).toBe('');
    });

    it('is answered with one plain sentence where something goes wrong', async () => {
      await restart({ ...gate, ask: () => Promise.reject(new Error('the disk is on fire')) });
      expect(seenIn(await posted(mention('<@UBOT> why?'))).texts).toEqual([english.problem.failed]);
      expect(bot.logged(50)).toContain('the disk is on fire');
      expect(bot.logged(30)).not.toContain('why?');
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
      const from = slack.calls.length;
      await bot.event(joined('UBOT', channel));
      const message = await slack.called('chat.postMessage', from);
      expect(message).toMatchObject({ channel });
      expect(breaches(message)).toEqual([]);
      const seen = seenIn(message);
      expect(seen.texts[0]).toBe(english.newHere('/ask'));
      const [question = ''] = labelsOf(seen);
      const { answer, seen: answered } = await press(seen, question, { ...inChannel, channel });
      expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
      expect(answered.quotes).toEqual((await bot.ask(question)).quotes);
      await bot.event(joined('UBOT', channel));
      await bot.event(joined('UBOT', `${channel}2`));
      await slack.called('chat.postMessage', from + 1);
      const greeted = slack.calls.slice(from).filter(({ method }) => method === 'chat.postMessage');
      expect(greeted).toHaveLength(2);
    });

    it('is left alone where somebody else joins it', async () => {
      const from = slack.calls.length;
      await bot.event(joined('U2', 'COTHER'));
      await bot.event(eventPayload(mention('<@UBOT> outline', { channel: 'CLAST' })));
      expect(await slack.called('chat.postMessage', from)).toMatchObject({ channel: 'CLAST' });
    });
  });

  describe('the Home tab', () => {
    const opened = { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', event_ts: '1.1' };
    const publishedFor = async (event: object) => {
      const from = slack.calls.length;
      await bot.event(eventPayload(event));
      const { user_id, view } = await slack.called('views.publish', from);
      expect(user_id).toBe('U1');
      expect(viewBreaches(view)).toEqual([]);
      if (slacks) expect(viewBreaches(view, slacks)).toEqual([]);
      return readBlocks(z.object({ type: z.literal('home'), blocks: z.unknown() }).parse(view).blocks);
    };

    it('says how to ask, and shows the reports with their outlines', async () => {
      const seen = await publishedFor(opened);
      const [outline] = seenIn(await bot.command('/outline', '')).texts;
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
      const from = slack.calls.length;
      const {
        container: _,
        channel: __,
        response_url: ___,
        ...payload
      } = pressPayload({ action_id, value }, '');
      const view = { id: 'V1', type: 'home', private_metadata: '' };
      expect(await bot.interact({ ...payload, container: { type: 'view', view_id: 'V1' }, view })).toEqual(
        {},
      );
      const dialog = z
        .object({ view: z.looseObject({ type: z.literal('modal'), blocks: z.unknown() }) })
        .parse(await slack.called('views.open', from)).view;
      expect(viewBreaches(dialog)).toEqual([]);
      const answer = await bot.ask(label);
      expect(readBlocks(dialog.blocks).quotes[0]).toEqual(answer.quotes[0]);
    });

    it('fits in, however many reports there are, and says what part is shown', async () => {
      const files = Array.from({ length: 70 }, (_, i) => [
        `r${i}.md`,
        knowledgeFile(`# One\n\nText ${i}.\n\n# Two\n\nMore.`, `title: Report ${i}`),
      ]);
      const many = await libraryOf(Object.fromEntries(files));
      await restart(many);
      expect((await publishedFor(opened)).notes.at(-1)).toMatch(/^1 of \d$/);
      await many.close();
    });

    it('is left alone where another tab is opened, and never fatal', async () => {
      const from = slack.calls.length;
      await bot.event(eventPayload({ ...opened, tab: 'messages' }));
      slack.refuse('views.publish', 'not_enabled');
      await bot.event(eventPayload(opened));
      await eventually(() => bot.logged(50).includes('an answer could not be sent'));
      expect(slack.calls.slice(from).filter(({ method }) => method === 'views.publish')).toHaveLength(1);
      expect((await publishedFor(opened)).texts.length).toBeGreaterThan(3);
    });
  });

  it('lives on after interactions that it can’t read', async () => {
    const url = slack.responseUrl();
    const broken = { ...pressPayload({ action_id: 'x', value: '{"button":7}' }, url), container: null };
    await bot.interact(broken);
    expect(seenIn(await slack.answerAt(url)).texts).toEqual([english.problem.unreadableButton]);
    expect((await bot.ask(QUESTION)).quotes).toHaveLength(1);
  });
});

const SAMPLES = '../shared/specs';

describe.skipIf(!existsSync(SAMPLES))('the payloads of these tests (../shared/specs)', () => {
  const view = { callback_id: 'c', private_metadata: '{}', blocks: [{ block_id: 'question' }] };
  it.each([
    ['BlockAction', pressPayload({ action_id: 'a', value: 'v' }, 'u', { isPrivate: false, threadTs: '1.1' })],
    ['MessageShortcut', shortcutPayload('text', 'u', { thread_ts: '1.1' })],
    ['ViewSubmission', submissionPayload(view, {})],
    ['SlashCommand', commandPayload('/ask', 'why?')],
  ])('of %s have no more than Slack’s samples', (name, payload) => {
    const sample: unknown = JSON.parse(readFileSync(`${SAMPLES}/slack-${name}Payload.json`, 'utf8'));
    expect(unknownPaths(payload, sample)).toEqual([]);
  });
});

const record = z.record(z.string(), z.unknown());

/** Where `payload` has what `sample` has not; lists are compared by their first items, and empty samples hold anything. */
function unknownPaths(payload: unknown, sample: unknown, path = ''): readonly string[] {
  if (Array.isArray(payload) && Array.isArray(sample)) {
    return sample.length === 0 ? [] : unknownPaths(payload[0], sample[0], `${path}[0]`);
  }
  const [given, known] = [record.safeParse(payload).data, record.safeParse(sample).data];
  if (!given || !known || Object.keys(known).length === 0) return [];
  return Object.entries(given).flatMap(([key, value]) =>
    key in known ? unknownPaths(value, known[key], `${path}.${key}`) : [`${path}.${key}`],
  );
}

function lastOf(answers: readonly unknown[], key: string): unknown {
  return answers.find((answer) => z.looseObject({ [key]: z.literal(true) }).safeParse(answer).success);
}
