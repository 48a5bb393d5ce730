import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { english } from '../../src/reply/strings/english.ts';
import { optionBreaches, viewBreaches } from '../platforms/slack/breaches.ts';
import { readBlocks } from '../platforms/slack/reader.ts';
import { labelsOf, seenIn, slacks } from './support/slack-bot.ts';
import {
  chosenPayload,
  shortcutPayload,
  submissionPayload,
  suggestionPayload,
} from './support/slack-payloads.ts';
import { ROSATOM, slackSuite } from './support/slack-suite.ts';

describe.each(['socket', 'http'] as const)('Slack in %s mode', (mode) => {
  const suite = slackSuite(mode);
  const { restart } = suite;

  describe('the shortcut', () => {
    const check = async (text: string, message?: object) => {
      const url = suite.slack.responseUrl();
      expect(await suite.bot.interact(shortcutPayload(text, url, message))).toEqual({});
      return suite.slack.answerAt(url);
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

    const open = async (responseUrl = suite.slack.responseUrl()) => {
      const from = suite.slack.calls.length;
      expect(await suite.bot.command('/ask', ' ', responseUrl)).toEqual({});
      const { trigger_id, view } = await suite.slack.called('views.open', from);
      expect(trigger_id).toBe('1.2.a-trigger');
      expect(viewBreaches(view)).toEqual([]);
      if (slacks) expect(viewBreaches(view, slacks)).toEqual([]);
      return viewSchema.parse(view);
    };
    const submit = (view: View, fields: Readonly<Record<string, object>>) =>
      suite.bot.interact(submissionPayload(view, fields));
    const typed = (value: string) => ({ type: 'plain_text_input', value });
    const selected = (value: string) => ({ type: 'external_select', selected_option: { value } });
    const offered = async (view: View, field: string, text: string) => {
      const choices = await suite.bot.interact(suggestionPayload(view, field, text));
      expect(optionBreaches(choices)).toEqual([]);
      if (slacks) expect(optionBreaches(choices, slacks)).toEqual([]);
      const { options } = z
        .object({ options: z.array(z.object({ text: z.object({ text: z.string() }), value: z.string() })) })
        .parse(choices);
      return options.map(({ text, value }) => [text.text, value]);
    };

    it('opens where /ask is typed alone, and is answered in the channel', async () => {
      const url = suite.slack.responseUrl();
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
      const answer = await suite.slack.answerAt(url);
      expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
      const seen = seenIn(answer);
      expect(seen.quotes[0]?.text).toContain(ROSATOM);
      expect(labelsOf(seen)).toContain('Share');
    });

    it('answers in itself where the way back to the channel is closed', async () => {
      const url = suite.slack.responseUrl(404);
      const view = await open(url);
      const result = z
        .object({ response_action: z.literal('update'), view: z.looseObject({ blocks: z.unknown() }) })
        .parse(await submit(view, { question: typed('who oversees the plant?') }));
      expect(viewBreaches(result.view)).toEqual([]);
      const seen = readBlocks(result.view.blocks);
      expect(seen.quotes[0]?.text).toContain(ROSATOM);
      expect(seen.notes.join()).toContain('2.1');
      expect(suite.slack.answersAt(url)).toHaveLength(1);
    });

    it('answers what goes wrong with one plain sentence', async () => {
      await restart({ ...suite.gate, ask: () => Promise.reject(new Error('the disk is on fire')) });
      const url = suite.slack.responseUrl();
      const result = z
        .object({ view: z.looseObject({ blocks: z.unknown() }) })
        .parse(await submit(await open(url), { question: typed('why?') }));
      expect(readBlocks(result.view.blocks).texts).toEqual([english.problem.failed]);
      expect(suite.slack.answersAt(url)).toEqual([]);
    });

    it('offers reports, and the sections of the one that was chosen', async () => {
      await restart(suite.long);
      const view = await open();
      expect(await offered(view, 'report', '')).toEqual([
        ['Long', 'long'],
        ['Other', 'other'],
        ['All reports', 'all'],
      ]);
      expect(await offered(view, 'report', 'oth')).toEqual([['Other', 'other']]);
      const from = suite.slack.calls.length;
      expect(await suite.bot.interact(chosenPayload(view, 'report', 'other'))).toEqual({});
      const update = await suite.slack.called('views.update', from);
      expect(update).toMatchObject({ view_id: 'V1', hash: '1.h' });
      expect(viewBreaches(update.view)).toEqual([]);
      const updated = viewSchema.parse(update.view);
      expect(await offered(updated, 'section', '')).toEqual([['1 Money', '1']]);
      const url = suite.slack.responseUrl();
      const chosen = { ...updated, private_metadata: updated.private_metadata.replace(/http[^"]*/, url) };
      await submit(chosen, {
        question: typed('what is short?'),
        section: selected('1'),
        report: selected('other'),
      });
      expect(seenIn(await suite.slack.answerAt(url)).quotes[0]?.text).toBe('Money is short.');
    });

    it('offers nothing where nothing can be offered', async () => {
      await restart({ ...suite.gate, complete: () => Promise.reject(new Error('no')) });
      const view = await open();
      expect(await offered(view, 'section', 'x')).toEqual([]);
      expect(await offered(view, 'nonsense', 'x')).toEqual([]);
      expect(await offered({ ...view, private_metadata: '{' }, 'section', 'x')).toEqual([]);
    });

    // The waits are of the Web API's client, the same in either mode.
    it.runIf(mode === 'socket')('gives way to the usage where Slack doesn’t open it', async () => {
      suite.slack.refuse('views.open', 'expired_trigger_id');
      const usage = ['Still missing: question. Type it like this: /ask question [section:…] [report:…]'];
      expect((await suite.bot.ask('')).texts).toEqual(usage);
      suite.slack.refuse('views.open', { retryAfter: 3 });
      expect((await suite.bot.ask('')).texts).toEqual(usage);
      suite.slack.refuse('views.open');
      expect(suite.bot.logged(40)).toContain('a dialog could not be opened');
      expect(suite.bot.logged(0)).not.toMatch(/a-trigger|\/respond\//);
    });
  });
});
