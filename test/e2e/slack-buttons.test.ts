import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { english } from '../../src/reply/strings/english.ts';
import { knowledgeFile } from '../support/report.ts';
import { eventually } from '../support/waiting.ts';
import { labelsOf, seenIn } from './support/slack-bot.ts';
import { pressPayload } from './support/slack-payloads.ts';
import { QUESTION, ROSATOM, slackSuite, UNSURE } from './support/slack-suite.ts';

describe.each(['socket', 'http'] as const)('Slack in %s mode', (mode) => {
  const suite = slackSuite(mode);
  const { libraryOf, restart, press, share, inChannel } = suite;

  describe('the buttons under a quote', () => {
    it('are there, and show the quote in context with the quote marked', async () => {
      const first = await suite.bot.ask(QUESTION);
      expect(first.notes.at(-1)).toBe('1 of 5');
      expect(labelsOf(first)).toEqual(['Next', 'In context', 'Share', 'Copy citation', 'Not what I asked']);
      await restart();
      const { answer, seen } = await press(first, 'In context');
      expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
      expect(seen.quotes.length).toBeGreaterThan(1);
      expect(seen.quotes.map(({ text }) => text).join('\n')).toContain(first.quotes[0]?.text);
      expect(seen.quotes.filter(({ bold }) => bold !== '').map(({ bold }) => bold)).toEqual([
        first.quotes[0]?.bold,
      ]);
      expect(first.notes).toContain(seen.notes[1]);
    });

    it('share the very same quote, with who asked what, and say that it is shared', async () => {
      const first = await suite.bot.ask(QUESTION);
      await restart();
      const { posted, left, shared, own } = await share(first);
      expect(posted).toMatchObject({ response_type: 'in_channel', replace_original: false });
      expect(posted).toMatchObject({ unfurl_links: false, unfurl_media: false });
      expect(shared.quotes).toEqual(first.quotes);
      expect(shared.notes).toEqual([`Shared by jo, who asked: ${QUESTION}`, ...first.notes.slice(0, -2)]);
      expect(labelsOf(shared)).toEqual(['In context', 'Delete']);
      expect(left).toMatchObject({ response_type: 'ephemeral', replace_original: true });
      expect(own.quotes).toEqual(first.quotes);
      expect(own.notes.at(-1)).toBe('1 of 5 · Shared');
      expect(labelsOf(own)).toEqual(['Next', 'In context', 'Copy citation', 'Not what I asked']);
    });

    it('share what was opened among the nearest with what was asked, and that it may be no answer', async () => {
      const unsure = await suite.bot.ask(UNSURE);
      expect(unsure.texts[0]).toBe(english.ask.notSure(1));
      const [, second] = unsure.quotes;
      const { seen: opened } = await press(unsure, labelsOf(unsure)[1] ?? '');
      expect(labelsOf(opened)).toEqual(['Share', 'Copy citation']);
      await restart();
      const { shared, own } = await share(opened, { messageTs: `${mode} opened` });
      expect(shared.notes[0]).toBe(`Shared by jo, who asked: ${UNSURE}`);
      expect(shared.texts[0]).toBe(english.ask.notSure(1));
      expect(shared.quotes.map(({ bold }) => bold)).toEqual([second?.text]);
      expect(own.quotes).toEqual(opened.quotes);
      expect(own.notes.at(-1)).toBe('Shared');
      expect(labelsOf(own)).toEqual(['Copy citation']);
    });

    it('share what was checked and opened in context with the verdict and what differs', async () => {
      const checked = seenIn(await suite.bot.command('/check', 'Rosatom oversees management of the bank'));
      const { seen: opened } = await press(checked, 'In context');
      const { shared } = await share(opened, { messageTs: `${mode} checked` });
      expect(shared.texts).toEqual(checked.texts);
    });

    it('share what somebody else asked in a channel without what was asked', async () => {
      const { shared } = await share(await suite.bot.ask(QUESTION), { messageTs: `${mode} first` });
      const { seen: opened } = await press(shared, 'In context', { ...inChannel, user: 'U2' });
      const again = await share(opened, { messageTs: `${mode} again` });
      expect(again.shared.notes[0]).toBe('Shared by jo');
    });

    it('share a page once: also after turning away and back, and after a restart', async () => {
      const { own } = await share(await suite.bot.ask(QUESTION));
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
      expect(shared.notes[0]).toContain(QUESTION);
    });

    it('share once where Share is pressed twice before it is gone', async () => {
      const first = await suite.bot.ask(QUESTION);
      const pressing = { messageTs: `${mode} twice` };
      const urls = await Promise.all([
        suite.bot.press(first, 'Share', pressing),
        suite.bot.press(first, 'Share', pressing),
      ]);
      await Promise.all(
        urls.map((url) => eventually(() => lastOf(suite.slack.answersAt(url), 'replace_original'))),
      );
      const answers = urls.flatMap((url) => suite.slack.answersAt(url));
      expect(
        answers
          .map((answer) => z.looseObject({ response_type: z.string() }).parse(answer).response_type)
          .sort(),
      ).toEqual(['ephemeral', 'ephemeral', 'in_channel']);
    });

    it('share after a first try that failed', async () => {
      const first = await suite.bot.ask(QUESTION);
      const pressing = { messageTs: `${mode} failed` };
      await suite.bot.press(first, 'Share', pressing, 500);
      await eventually(() => suite.bot.logged(50).includes('an answer could not be sent'));
      const { posted } = await share(first, pressing);
      expect(posted).toMatchObject({ response_type: 'in_channel' });
    });

    it('let only whoever shared a quote delete it', async () => {
      const { shared } = await share(await suite.bot.ask(QUESTION));
      await restart();
      const others = await press(shared, 'Delete', { ...inChannel, user: 'U2' });
      expect(others.answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
      expect(others.seen.texts).toEqual([english.share.notYours]);
      const url = await suite.bot.press(shared, 'Delete', inChannel);
      expect(await suite.slack.answerAt(url)).toEqual({ delete_original: true });
    });

    it('show anybody alone a shared quote in context', async () => {
      const { shared } = await share(await suite.bot.ask(QUESTION));
      const { answer, seen } = await press(shared, 'In context', { ...inChannel, user: 'U2' });
      expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
      expect(seen.quotes.length).toBeGreaterThan(1);
    });

    it('say so where the report has suite.changed, and leave what stands there', async () => {
      const first = await suite.bot.ask(QUESTION);
      const { shared } = await share(first);
      await restart(suite.changed);
      for (const label of ['Next', 'In context', 'Share']) {
        const { answer, seen } = await press(first, label);
        expect(answer, label).toMatchObject({ response_type: 'ephemeral', replace_original: false });
        expect(seen.texts, label).toEqual([english.problem.changed]);
      }
      expect((await press(shared, 'In context', inChannel)).seen.texts).toEqual([english.problem.changed]);
      const url = await suite.bot.press(shared, 'Delete', inChannel);
      expect(await suite.slack.answerAt(url)).toEqual({ delete_original: true });
    });

    it('name whoever shared by a name without life, and never ping', async () => {
      const { shared } = await share(await suite.bot.ask('Who & *Rosatom* oversees the plant?'), {
        user: 'U3',
      });
      expect(shared.notes[0]).toMatch(
        /^Shared by <!channel> \*jo\* @here, who asked: Who & \*Rosatom\* oversees the plant\?/,
      );
    });

    it('share of several screens the first, and say so', async () => {
      await restart(suite.long);
      const first = seenIn(await suite.bot.command('/quote', '1.1 report:long'));
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
      const first = await suite.bot.ask('when is high water?');
      expect(first.buttons.find(({ label }) => label === 'Source')?.url).toBe(
        `${url}#:~:text=High%20water%20is%20at%20noon.`,
      );
      const pressed = await suite.bot.press(first, 'Source');
      const { seen } = await press(first, 'Copy citation');
      expect(seen.texts[0]).toBe(
        `“High water is at noon.” “Tides”, 0.1, ${url}#:~:text=High%20water%20is%20at%20noon.`,
      );
      expect(suite.slack.answersAt(pressed)).toEqual([]);
      await restart();
      await linked.close();
    });

    it('stay in the thread that they stand in', async () => {
      const first = await suite.bot.ask(QUESTION);
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
      const first = await suite.bot.ask(question);
      const quoted = labelsOf(first).includes('Share') ? first : (await press(first, 'Next')).seen;
      const { shared } = await share(quoted);
      expect(shared.notes[0]).toContain('who asked: who oversees the plant, Rosatom');
    });

    it('quote what /quote, /said and /check show, too', async () => {
      for (const [name, text] of [
        ['/quote', '1.1'],
        ['/said', 'Putin'],
        ['/check', ROSATOM],
      ] as const) {
        const first = seenIn(await suite.bot.command(name, text));
        expect(labelsOf(first), name).toContain('Share');
        const { shared, own } = await share(first);
        expect(shared.quotes, name).toEqual(first.quotes);
        expect(shared.notes[0], name).toBe(`Shared by jo, who asked: ${name} ${text}`);
        expect(own.notes.at(-1), name).toMatch(/Shared$/);
      }
    });
  });

  it('that can’t be read are told, and the bot lives on', async () => {
    const { slack, bot } = suite;
    const url = slack.responseUrl();
    const broken = { ...pressPayload({ action_id: 'x', value: '{"button":7}' }, url), container: null };
    await bot.interact(broken);
    expect(seenIn(await slack.answerAt(url)).texts).toEqual([english.problem.unreadableButton]);
    expect((await bot.ask(QUESTION)).quotes).toHaveLength(1);
  });
});

function lastOf(answers: readonly unknown[], key: string): unknown {
  return answers.find((answer) => z.looseObject({ [key]: z.literal(true) }).safeParse(answer).success);
}
