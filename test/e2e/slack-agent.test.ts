/** What an agent app's conversation on Slack begins with, by the real clients. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { english } from '../../src/reply/strings/english.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { settingsFolder } from '../support/settings.ts';
import { eventually } from '../support/waiting.ts';
import { SlackBot, seenIn } from './support/slack-bot.ts';
import { directMessage, eventPayload } from './support/slack-payloads.ts';
import { openSlackServer, type SlackServer } from './support/slack-server.ts';

const METHOD = 'assistant.threads.setSuggestedPrompts';

let slack: SlackServer;
let gate: Library;
beforeAll(async () => {
  [slack, gate] = [await openSlackServer(), await openLibrary('knowledge')];
});
afterAll(() => Promise.all([slack.close(), gate.close()]));

const written = directMessage('');
const opened = {
  type: 'app_home_opened',
  user: 'U1',
  channel: z.object({ channel: z.string() }).parse(written).channel,
  tab: 'messages',
  event_ts: '1.1',
};

describe.each(['socket', 'http'] as const)('a conversation with an agent on Slack in %s mode', (mode) => {
  let bot: SlackBot;
  beforeEach(async () => {
    bot = new SlackBot(mode, slack);
    await bot.start(gate);
  });
  afterEach(() => bot.stop());

  const offered = async () => {
    const from = slack.calls.length;
    await bot.event(eventPayload(opened));
    const { prompts, ...rest } = await slack.called(METHOD, from);
    // Of the conversation, not of a thread in it.
    expect(rest).toEqual({ channel_id: opened.channel, team_id: 'T1' });
    const text = z.string().min(1);
    const list = typeof prompts === 'string' ? JSON.parse(prompts) : prompts;
    return z
      .array(z.strictObject({ title: text, message: text }))
      .max(4)
      .parse(list);
  };

  const answerTo = async (text: string) => {
    const from = slack.calls.length;
    await bot.event(eventPayload(directMessage(text)));
    return seenIn(await slack.called('chat.postMessage', from));
  };

  it('opens with prompts of the report, each of which is answered', async () => {
    const [about, ...questions] = await offered();
    expect(about).toEqual({ title: english.ask.about, message: 'outline' });
    expect((await answerTo('outline')).texts.join('\n')).toContain('Energy-Intensive Bitcoin Miners');
    expect(questions.length).toBeGreaterThan(0);
    for (const { title, message } of questions) {
      expect(message.startsWith(title.replace(/…$/, '').trim())).toBe(true);
      expect((await answerTo(message)).quotes.length).toBeGreaterThan(0);
    }
  });

  it('is of the report that it asks, of several', async () => {
    const { folder, remove } = await knowledgeFolder({
      'moon.md': knowledgeFile('# Craters\n\nThey are round.', 'title: On the Moon'),
      'tides.md': knowledgeFile('# High water\n\nIt is at noon.', 'title: On Tides'),
    });
    const [two, settings] = [await openLibrary(folder), await settingsFolder()];
    await bot.stop();
    await bot.start(two, '', settings.reopen());
    const [either, ...questions] = (await offered()).map(({ message }) => message);
    expect(either).toBe('outline moon');
    for (const question of questions) expect((await answerTo(question)).quotes.length).toBeGreaterThan(0);
    await answerTo('quoth tides');
    const [tides, ...others] = (await offered()).map(({ message }) => message);
    expect(tides).toBe('outline');
    expect(others.length).toBeGreaterThan(0);
    for (const prompt of others)
      expect((await answerTo(prompt)).quotes.map(({ text }) => text)).toEqual(['It is at noon.']);
    await bot.stop();
    await Promise.all([settings.remove(), two.close(), remove()]);
  });

  it('is offered nothing where Slack takes nothing, and answered all the same', async () => {
    const from = slack.calls.length;
    const tries = () => slack.calls.slice(from).filter(({ method }) => method === METHOD).length;
    slack.refuse(METHOD, 'missing_scope');
    await bot.event(eventPayload(opened));
    await eventually(() => tries() === 1, 'the offer');
    await eventually(
      () => bot.log.some((line) => line.includes('no prompts could be offered')),
      'the refusal',
    );
    await bot.event(eventPayload(opened));
    expect((await answerTo('quote 1')).quotes.length).toBeGreaterThan(0);
    expect(tries()).toBe(1);
  });
});
