import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { english } from '../../src/reply/strings/english.ts';
import { stringsFor } from '../../src/reply/strings/index.ts';
import { eventually } from '../support/waiting.ts';
import { TRANSPORTS } from './support/discord-https.ts';
import { command, directMessage, type Json, oddities, press } from './support/discord-payloads.ts';
import { discordSuite, PAGED, QUESTION, reportText } from './support/discord-suite.ts';

describe.each(TRANSPORTS)('Discord over %s', (transport) => {
  const discord = discordSuite(transport);
  const { logged, overGateway, start, seen, shown, pressed, ask, posted } = discord;

  describe('a command', () => {
    test('/ask shows the passage word for word, what answers bold, and where it stands', async () => {
      await start();
      const { texts, bold, markdown } = await ask('ask', { question: QUESTION });
      const [quote = '', notes = ''] = texts;
      expect(reportText).toContain(`\n\n${quote}\n`);
      expect(bold).toMatch(/^Rosatom, Russia’s state nuclear enterprise, oversees management of the plant/);
      expect(markdown[0]?.startsWith('> ')).toBe(true);
      expect(notes).toContain('Gate, “Putin Discusses Potential Bitcoin Miners Operations at …” · 2.1');
    });

    test('/ask says that the report doesn’t say, with the words it lacks', async () => {
      await start();
      const { texts } = await ask('ask', { question: 'Which wallabies hop in Queensland?' });
      expect(texts[0]).toBe('The report doesn’t say.');
      expect(texts[1]).toContain('wallabies');
    });

    test.each(['quote', 'outline', 'source', 'quoth'])('/%s is answered', async (name) => {
      await start();
      const { texts } = await ask(name, name === 'quote' ? { reference: '1.2' } : {});
      const told = {
        quote: 'Bitcoin miners require',
        outline: 'Energy-Intensive',
        source: 'sha256',
        quoth: '/ask',
      };
      expect(texts.join('\n')).toContain(Object.entries(told).find(([key]) => key === name)?.[1]);
    });

    test('is answered in a direct message', async () => {
      await start();
      const answer = await discord.server.ask(directMessage(command('ask', { question: QUESTION })));
      expect(shown(answer).bold).toContain('Rosatom');
    });

    test('without its option, or with too long a one, gets a sentence', async () => {
      await start();
      expect((await ask('ask')).texts).toEqual([
        'Still missing: question. Type it like this: /ask question [section:…] [report:…]',
      ]);
      expect((await ask('ask', { question: 'x'.repeat(6001) })).texts).toEqual([
        'That question is too long: 6001 characters. I read up to 6000.',
      ]);
    });

    test('that is unknown gets a sentence, with nothing of it live', async () => {
      await start();
      const { texts, markdown } = await ask('@everyone');
      expect(texts[0]).toContain('I don’t know “@everyone”');
      expect(markdown[0]).toContain('\\@everyone');
    });

    test.each([
      ['of words', 'wallaby hops over Queensland '.repeat(206)],
      ['of different words', Array.from({ length: 1200 }, (_, i) => `w${i.toString(36)}q`).join(' ')],
      ['of no word', '*'.repeat(6000)],
      ['of markup', '<@1> @everyone [a](https://b.c) '.repeat(187)],
    ])('takes a question of 6,000 characters %s', async (_what, question) => {
      await start();
      const { texts } = await ask('ask', { question: question.slice(0, 6000) });
      expect(['The report doesn’t say.', english.talk.greeting]).toContain(texts[0]);
    });

    test.each(Object.entries(oddities))(
      'that Quoth has none of (%s) is answered all the same',
      async (_kind, data) => {
        await start();
        await discord.server.ask(data);
      },
    );
  });

  describe('a member’s language', () => {
    const german = stringsFor('de');
    const inGerman = (interaction: Json): Json => ({ ...interaction, locale: 'de' });

    test('is what Quoth says its own words in', async () => {
      await start();
      const first = await discord.server.ask(inGerman(command('ask', { question: PAGED })));
      const { share, paging } = german;
      expect(shown(first).buttons).toEqual([
        paging.previous,
        expect.stringMatching(/^1 /),
        paging.next,
        share.inContext,
        share.share,
        share.cite,
        german.notAsked.button,
      ]);
      expect(shown(first).texts.at(-1)).toBe(share.asked(PAGED));
      expect(shown(first).texts[1]).toContain(' · 0.1');
      await discord.server.ask(inGerman(pressed(first, share.share)));
      const [message] = await posted(1);
      expect(message?.texts[0]).toContain(share.sharedBy('member', PAGED));
      expect(seen(discord.server.messageOf(first).components).disabled).toContain(share.shared);
      const missing = shown(await discord.server.ask(inGerman(command('check'))));
      expect(missing.texts[0]).toContain('/prüfen text');
    });

    test('may change while a message stands', async () => {
      await start();
      const first = await discord.server.ask(inGerman(command('ask', { question: PAGED })));
      const second = await discord.server.ask(pressed(first, german.paging.next));
      expect(shown(second).texts.at(-1)).toBe(`Asked: ${PAGED}`);
    });
  });

  describe('whatever fails', () => {
    const failing = (fail: Library['ask']): Library => ({ ...discord.gate, ask: fail });

    test('in the library is told in one sentence and logged without the question; the next is answered', async () => {
      await start(failing(() => Promise.reject(new Error('broken index'))));
      expect((await ask('ask', { question: 'a secret question' })).texts).toEqual([english.problem.failed]);
      expect(logged.some((line) => line.includes('broken index'))).toBe(true);
      expect(logged.join('')).not.toContain('secret');
      expect((await ask('source')).texts[0]).toContain('Putin Discusses');
    });

    test('synchronously or with what is no error is told too', async () => {
      await start(
        failing(() => {
          throw 'a string';
        }),
      );
      expect((await ask('ask', { question: 'x' })).texts).toEqual([english.problem.failed]);
    });

    test('by never ending is told', async () => {
      await start(failing(() => new Promise(() => {})));
      const answer = await discord.server.ask(command('ask', { question: 'x' }));
      expect(shown(answer).texts).toEqual([english.problem.failed]);
    });

    overGateway('on Discord’s side once is told; what is refused for good is logged', async () => {
      await start();
      let refusals = 1;
      discord.server.refuse = ({ path }) =>
        path.startsWith('/interactions/') && refusals-- > 0 ? 400 : undefined;
      expect((await ask('ask', { question: QUESTION })).texts).toEqual([english.problem.failed]);
      refusals = Number.POSITIVE_INFINITY;
      discord.server.push(command('ask', { question: 'a secret question' }));
      await eventually(() => logged.some((line) => line.includes('could not say so either')), 'the log line');
      expect(logged.join('')).not.toContain('secret');
      refusals = 0;
      expect((await ask('ask', { question: QUESTION })).bold).toContain('Rosatom');
    });

    test('in an interaction that can’t be read costs no more than that interaction', async () => {
      await start();
      const others = process.listeners('unhandledRejection');
      const rejections: unknown[] = [];
      process.removeAllListeners('unhandledRejection');
      process.on('unhandledRejection', (reason) => rejections.push(reason));
      try {
        const good = command('ask', { question: QUESTION });
        for (const broken of [
          null,
          {},
          { type: 99 },
          { type: 2 },
          { ...good, data: null },
          { ...good, data: { type: 9 } },
          { ...good, data: { id: '1', name: null, type: 1, options: 'text' } },
          { ...good, data: { id: '1', name: 'ask', type: 1, options: [null, 3] } },
          { ...good, data: { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3 }] } },
          {
            ...good,
            data: { id: '1', name: 'ask', type: 1, options: [{ name: '__proto__', type: 10, value: 1 }] },
          },
          { ...good, member: null, user: null },
          { ...good, channel: 7, entitlements: null },
          { ...press('h~1'), message: null },
          { ...press('h~1'), data: { component_type: 2 } },
          { ...press('h~1'), data: { component_type: 77, custom_id: 'x' } },
        ]) {
          if (broken === null) discord.server.dispatch('INTERACTION_CREATE', null);
          else discord.server.push(broken);
        }
        expect((await ask('ask', { question: QUESTION })).bold).toContain('Rosatom');
        await pause(50);
      } finally {
        process.removeAllListeners('unhandledRejection');
        for (const listener of others) process.on('unhandledRejection', listener);
      }
      // What bot.ts logs. If there were none, it would need no handler for them.
      if (transport === 'gateway') expect(rejections.length).toBeGreaterThan(0);
    });
  });

  describe('many at once', () => {
    test('are each answered exactly once', async () => {
      await start();
      const passages = ['0.1', '1.1', '1.2', '2.1', '2.2', '3.1', '3.2'];
      const asked = Array.from({ length: 200 }, (_, i) => {
        const reference = passages[i % passages.length] ?? '0.1';
        const data = i % 2 === 0 ? command('ask', { question: QUESTION }) : command('quote', { reference });
        return { id: discord.server.push(data), reference: i % 2 === 0 ? '2.1' : reference };
      });
      await eventually(() => discord.server.answers.length >= asked.length, 'every answer');
      await pause(100);
      expect(discord.server.answers).toHaveLength(asked.length);
      for (const { id, reference } of asked) {
        const answer = discord.server.answers.find(({ interaction }) => interaction === id);
        expect(answer && shown(answer).texts.join('\n')).toMatch(
          new RegExp(` · ${reference.replace('.', '\\.')}(?![.\\d])`),
        );
      }
    });

    test('take this long one after the other', async () => {
      await start();
      const took: number[] = [];
      for (let i = 0; i < 120; i += 1) {
        const pushed = performance.now();
        const answer = await discord.server.ask(command('ask', { question: QUESTION }));
        took.push(answer.at - pushed);
      }
      const sorted = took.slice(20).toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(sorted.length * share)]?.toFixed(1);
      console.log(`/ask on Discord, push to callback: median ${at(0.5)} ms, 95 % ${at(0.95)} ms`);
      expect(sorted).toHaveLength(100);
    });
  });
});
