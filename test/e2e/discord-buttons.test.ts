import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/library/open-library.ts';
import { english } from '../../src/reply/strings/english.ts';
import { kindsOf, read, textOf } from '../platforms/discord/reader.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { TRANSPORTS } from './support/discord-https.ts';
import { command, press } from './support/discord-payloads.ts';
import { discordSuite, knowledge, PAGED, reportText } from './support/discord-suite.ts';

describe.each(TRANSPORTS)('Discord over %s', (transport) => {
  const discord = discordSuite(transport);
  const { start, shown, pressed, ask, posted } = discord;

  describe('a button', () => {
    test('turns to the next passage and back, and says where one is', async () => {
      await start();
      const first = await discord.server.ask(command('ask', { question: PAGED }));
      const total = Number(/of (\d)/.exec(shown(first).buttons[1] ?? '')?.[1]);
      expect(total).toBeGreaterThan(2);
      const second = await discord.server.ask(pressed(first, 'Next'));
      const third = await discord.server.ask(pressed(second, 'Next'));
      expect(shown(third)).toMatchObject({ updates: true });
      expect(shown(third).buttons).toEqual([
        'Previous',
        `3 of ${total}`,
        'Next',
        'In context',
        'Share',
        'Copy citation',
        'Not what I asked',
      ]);
      expect(shown(third).disabled).toContain(`3 of ${total}`);
      const quotes = [first, second, third].map((answer, i) => shown(answer).texts[i === 0 ? 0 : 1] ?? '');
      expect(new Set(quotes).size).toBe(3);
      for (const quote of quotes) expect(reportText).toContain(quote);
      const back = await discord.server.ask(pressed(third, 'Previous'));
      expect(shown(back)).toEqual(shown(second));
    });

    test('keeps what was asked, whatever was', async () => {
      await start();
      const question = 'what does the report say about *Ukraine*? <@1> [x](https://a.co) @here `\\` :x:';
      const first = await discord.server.ask(command('ask', { question }));
      const second = await discord.server.ask(pressed(first, 'Next'));
      for (const answer of [first, second]) {
        expect(shown(answer).texts.at(-1)).toBe(`Asked: ${question}`);
        expect([...kindsOf(shown(answer).markdown.slice(-1).flatMap(read))]).toEqual(['subtext']);
      }
    });

    test('is there for what it can do', async () => {
      await start();
      expect((await ask('quote', { reference: '1.2' })).buttons).toEqual([
        'In context',
        'Share',
        'Copy citation',
      ]);
      expect((await ask('outline')).buttons).toEqual([]);
      const question = 'Which wallabies oversee Bitcoin in Queensland?';
      const refusal = await discord.server.ask(command('ask', { question }));
      expect(shown(refusal).buttons).toEqual(['Previous', expect.stringMatching(/^1 of /), 'Next']);
      const closest = await discord.server.ask(pressed(refusal, 'Next'));
      expect(shown(closest).buttons).toEqual(['Previous', expect.stringMatching(/^2 of /), 'Next']);
    });

    test('works after a restart', async () => {
      const bot = await start();
      const first = await discord.server.ask(command('ask', { question: PAGED }));
      await bot.stop();
      await start(await openLibrary(knowledge.pathname));
      const second = await discord.server.ask(pressed(first, 'Next'));
      expect(shown(second).updates).toBe(true);
      expect(shown(second).buttons[1]).toMatch(/^2 of /);
      expect(shown(second).texts.at(-1)).toBe(`Asked: ${PAGED}`);
      expect(shown(await discord.server.ask(pressed(second, 'In context'))).bold).toBe(shown(second).bold);
      await discord.server.ask(pressed(second, 'Share'));
      const [shared] = await posted(1);
      // It is near what answers, which a channel is told.
      expect(shared?.texts[0]).toContain(PAGED);
      expect(shared?.texts[1]).toBe(english.ask.notSure(1));
      expect(shared?.texts[2]).toBe(shown(second).texts[1]);
    });

    test.each(['Next', 'In context', 'Share'])(
      '%j says so where the report has changed, and leaves the quote standing',
      async (label) => {
        const first = 'Owls sleep by day in May.\n\nOwls sleep by day in June.\n';
        const { folder, remove } = await knowledgeFolder({ 'owls.txt': knowledgeFile(first) });
        const changed = await knowledgeFolder({ 'owls.txt': knowledgeFile(`Anew. ${first}`) });
        try {
          const bot = await start(await openLibrary(folder));
          const answer = await discord.server.ask(
            command('ask', { question: 'do owls sleep by day in May?' }),
          );
          await bot.stop();
          await start(await openLibrary(changed.folder));
          const told = shown(await discord.server.ask(pressed(answer, label)));
          expect(told).toMatchObject({ updates: false, texts: [english.problem.changed], buttons: [] });
          expect(discord.server.seen('POST', /^\/webhooks\//)).toEqual([]);
        } finally {
          await Promise.all([remove(), changed.remove()]);
        }
      },
    );

    test.each([
      '',
      'x',
      'none Previous',
      'h~',
      'a:zzzzzz:0.0~1',
      'q:abcdef:9.9~0',
      '{"page":2}',
      '~~~~',
      '~x',
      '~xh:~',
      '~sp:zzzzzz:0.0',
      '~sp:abcdef:9.0',
      '~xx:abcdef:0.zzzzzz',
      'é'.repeat(100),
    ])('that can’t be read (%j) is answered with a sentence', async (id) => {
      await start();
      const told = shown(await discord.server.ask(press(id)));
      expect(told.updates).toBe(false);
      expect([english.problem.unreadableButton, english.problem.changed]).toContain(told.texts[0]);
    });

    test('of a reply that has fewer screens now shows the last', async () => {
      await start();
      const told = shown(await discord.server.ask(press('h~zz')));
      expect(told.texts.join('\n')).toContain('/ask');
    });

    test('stays within its length for the longest question over five passages', async () => {
      await start();
      const question = 'what, if anything at all, is said about Ukraine? '.repeat(145);
      const first = await discord.server.ask(command('ask', { question: question.slice(-6000) }));
      await discord.server.ask(pressed(first, 'Next'));
      expect(shown(first).texts.at(-1)?.length).toBeLessThanOrEqual('Asked: '.length + 200);
    });
  });

  describe('“In context”', () => {
    test('shows the passages around the quote to whoever presses, and marks the quote', async () => {
      await start();
      const first = await discord.server.ask(command('ask', { question: PAGED }));
      const around = shown(await discord.server.ask(pressed(first, 'In context')));
      expect(around.updates).toBe(false);
      expect(around.bold).toBe(shown(first).bold);
      const text = around.texts.join('\n');
      const [quote = ''] = shown(first).texts;
      expect(text).toContain(quote);
      expect(text.length).toBeGreaterThan(quote.length + 500);
      for (const part of around.markdown.filter((content) => content.startsWith('> ')))
        expect(reportText).toContain(textOf(read(part)));
    });

    test('marks all of a quote in which nothing is marked', async () => {
      await start();
      const first = await discord.server.ask(command('quote', { reference: '1.2' }));
      const around = shown(await discord.server.ask(pressed(first, 'In context')));
      expect(around.bold).toBe(shown(first).texts[1]);
    });
  });
});
