import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/library/open-library.ts';
import { english } from '../../src/reply/strings/english.ts';
import { kindsOf, read } from '../platforms/discord/reader.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { eventually } from '../support/waiting.ts';
import { TRANSPORTS } from './support/discord-https.ts';
import {
  ANOTHER,
  by,
  command,
  directMessage,
  type Json,
  MEMBER,
  pressOf,
} from './support/discord-payloads.ts';
import { discordSuite, PAGED, QUESTION, UNSURE } from './support/discord-suite.ts';

describe.each(TRANSPORTS)('Discord over %s', (transport) => {
  const discord = discordSuite(transport);
  const { logged, overGateway, start, seen, shown, pressed, posted } = discord;

  describe('“Share”', () => {
    const sharedBy = (name: string) => `Shared by ${name}, who asked: ${QUESTION}`;

    async function share(over: (interaction: Json) => Json = (it) => it) {
      const first = await discord.server.ask(over(command('ask', { question: QUESTION })));
      const update = await discord.server.ask(over(pressed(first, 'Share')));
      const [message] = await posted(1);
      if (!message) throw new Error('nothing was shared');
      return { first, update, message };
    }

    test('shows the channel the very same quote with who asked what, and can’t be pressed again', async () => {
      await start();
      const { first, update, message } = await share();
      const before = shown(first);
      expect(shown(update)).toEqual({
        ...before,
        updates: true,
        buttons: before.buttons.with(before.buttons.indexOf('Share'), 'Shared'),
        disabled: [...before.disabled, 'Shared'],
      });
      expect(message).toMatchObject({ isPrivate: false, bold: before.bold });
      expect(message.markdown.slice(1)).toEqual(before.markdown.slice(0, 2));
      expect(message.texts[0]).toBe(sharedBy('member'));
      expect(message.buttons).toEqual(['In context', 'Delete']);
      const paths = discord.server.requests.map(({ path }) => path);
      expect(paths.findLastIndex((path) => path.endsWith('/callback'))).toBeLessThan(
        paths.findIndex((path) => path.startsWith('/webhooks/')),
      );
    });

    test('names the member as the server does, as plain text', async () => {
      await start();
      const nick = '<@&1> **Bo** @everyone';
      const { message } = await share((interaction) => by(MEMBER, interaction, nick));
      expect(message.texts[0]).toContain(sharedBy(nick));
      expect([...kindsOf(message.markdown.slice(0, 1).flatMap(read))]).toEqual(['subtext']);
    });

    test('still shares where Discord does not tell what the private message shows', async () => {
      await start();
      const first = discord.server.messageOf(
        await discord.server.ask(command('ask', { question: QUESTION })),
      );
      const bare = { ...pressOf(first, 'Share'), message: { id: first.id } };
      await discord.server.ask(bare);
      const [message] = await posted(1);
      expect(message?.texts[0]).toMatch(/Shared by member$/);
    });

    test('works in a direct message', async () => {
      await start();
      const { message } = await share(directMessage);
      expect(message.isPrivate).toBe(false);
      await discord.server.ask(directMessage(pressOf(message, 'Delete')));
      await eventually(() => !discord.server.messages.has(message.id), 'the deletion');
    });

    test('pressed twice at once shares once', async () => {
      await start();
      const first = await discord.server.ask(command('ask', { question: QUESTION }));
      const press = pressed(first, 'Share');
      const ids = [discord.server.push(press), discord.server.push(press), discord.server.push(press)];
      for (const id of ids) await discord.server.answerTo(id);
      await pause(50);
      expect(await posted(1)).toHaveLength(1);
    });

    test('of what was opened among the nearest shows the channel that it may be no answer, and what was asked', async () => {
      const bot = await start();
      const unsure = await discord.server.ask(command('ask', { question: UNSURE }));
      expect(shown(unsure).texts[0]).toBe(english.ask.notSure(1));
      const nearest = shown(unsure).texts[3];
      const opened = await discord.server.ask(pressed(unsure, shown(unsure).buttons[1] ?? ''));
      expect(shown(opened).buttons).toEqual(['Share', 'Copy citation']);
      await bot.stop();
      await start();
      await discord.server.ask(pressed(opened, 'Share'));
      const [message] = await posted(1);
      expect(message?.texts.slice(0, 2)).toEqual([
        `Shared by member, who asked: ${UNSURE}`,
        english.ask.notSure(1),
      ]);
      expect(message?.bold).toBe(nearest);
    });

    test('of what was checked, opened in context, shows the channel the verdict and what differs', async () => {
      await start();
      const text = 'Rosatom oversees management of the bank';
      const checked = await discord.server.ask(command('check', { text }));
      const opened = await discord.server.ask(pressed(checked, 'In context'));
      await discord.server.ask(pressed(opened, 'Share'));
      const [message] = await posted(1);
      expect(message?.texts.slice(1)).toEqual(shown(checked).texts.slice(0, -1));
    });

    test('of what somebody else asked in a channel says only who shared it', async () => {
      await start();
      const { message } = await share();
      const opened = await discord.server.ask(by(ANOTHER, pressOf(message, 'In context')));
      await discord.server.ask(by(ANOTHER, pressed(opened, 'Share')));
      const [, again] = await posted(2);
      expect(again?.texts[0]).toMatch(/^Shared by \w+$/);
      expect(again?.bold).toBe(message.bold);
    });

    test('pressed once more on what was shared shares nothing, even after a restart', async () => {
      const bot = await start();
      const { update } = await share();
      await bot.stop();
      await start();
      await discord.server.ask(pressed(update, 'Shared'));
      await pause(50);
      expect(await posted(1)).toHaveLength(1);
    });

    test('shares each passage that one turns to', async () => {
      await start();
      const first = await discord.server.ask(command('ask', { question: PAGED }));
      await discord.server.ask(pressed(first, 'Share'));
      const second = await discord.server.ask(pressed(first, 'Next'));
      await discord.server.ask(pressed(second, 'Share'));
      const all = await posted(2);
      const [one, other] = all.map(({ texts }) => texts);
      expect(one?.[1]).toBe(shown(first).texts[0]);
      // That it is near and no answer, and what it is.
      expect(other?.[2]).toBe(shown(second).texts[1]);
    });

    test('of a long quote shows its first screen, says so, and leaves the rest to “In context”', async () => {
      const sentence = 'The owl, which sleeps by day, hunts by night over meadows, moors and marshes. ';
      const { folder, remove } = await knowledgeFolder({ 'owls.txt': knowledgeFile(sentence.repeat(120)) });
      try {
        await start(await openLibrary(folder));
        const first = await discord.server.ask(command('quote', { reference: '0.1' }));
        await discord.server.ask(pressed(first, 'Share'));
        const [message] = await posted(1);
        if (!message) throw new Error('nothing was shared');
        expect(message.buttons).toEqual(['1 of 3', 'In context', 'Delete']);
        expect(message.disabled).toEqual(['1 of 3']);
        expect(message.texts[0]).toContain('Shared by member, who asked: /quote 0.1');
        let screen = await discord.server.ask(by(ANOTHER, pressOf(message, 'In context')));
        let text = shown(screen).texts[0] ?? '';
        while (!shown(screen).disabled.includes('Next')) {
          screen = await discord.server.ask(by(ANOTHER, pressed(screen, 'Next')));
          text += ` ${shown(screen).texts[0]}`;
        }
        expect(text).toBe(sentence.repeat(120).trim());
      } finally {
        await remove();
      }
    });

    const refuseFollowUps = (status: number) => {
      let refusals = 1;
      discord.server.refuse = ({ method, path }) =>
        method === 'POST' && path.startsWith('/webhooks/') && refusals-- > 0 ? status : undefined;
    };

    test.each([403, 400])('that Discord refuses with %i is told, and may be tried again', async (status) => {
      await start();
      refuseFollowUps(status);
      const { first, message } = await share();
      expect(message).toMatchObject({ isPrivate: true, texts: [english.share.notAllowed] });
      expect(seen(discord.server.messageOf(first).components).buttons).toContain('Share');
      expect(logged.some((line) => line.includes('not allowed to share'))).toBe(true);
      await discord.server.ask(pressed(first, 'Share'));
      expect((await posted(2)).at(-1)).toMatchObject({ isPrivate: false });
    });

    test('that fails on Discord’s side is told and logged', async () => {
      await start();
      let refusals = 4;
      discord.server.refuse = ({ method, path }) =>
        method === 'POST' && path.startsWith('/webhooks/') && refusals-- > 0 ? 500 : undefined;
      const { message } = await share();
      expect(message).toMatchObject({ isPrivate: true, texts: [english.problem.failed] });
      expect(logged.some((line) => line.includes('could not share'))).toBe(true);
    });

    test('that only the member would see is taken back and told', async () => {
      await start();
      discord.server.hidesFollowUps = true;
      const { first, message } = await share();
      await eventually(
        () => seen(discord.server.messageOf(first).components).buttons.includes('Share'),
        'the way back',
      );
      const all = await posted(1);
      expect(all.map(({ texts }) => texts)).toEqual([[english.share.notAllowed]]);
      expect(message.isPrivate).toBe(true);
    });

    overGateway('that is refused as a press changes nothing', async () => {
      await start();
      const first = await discord.server.ask(command('ask', { question: QUESTION }));
      let refusals = 1;
      discord.server.refuse = ({ path }) => (path.endsWith('/callback') && refusals-- > 0 ? 400 : undefined);
      expect(shown(await discord.server.ask(pressed(first, 'Share'))).texts).toEqual([
        english.problem.failed,
      ]);
      await discord.server.ask(pressed(first, 'Share'));
      expect(await posted(1)).toHaveLength(1);
    });

    test('makes a message that all can see in context', async () => {
      await start();
      const { first, message } = await share();
      const around = shown(await discord.server.ask(by(ANOTHER, pressOf(message, 'In context'))));
      expect(around.updates).toBe(false);
      expect(around.bold).toBe(shown(first).bold);
      expect(discord.server.messages.get(message.id)?.components).toEqual(message.components);
    });

    test('makes a message that only its sharer can delete, after a restart too', async () => {
      const bot = await start();
      const { message } = await share();
      const told = shown(await discord.server.ask(by(ANOTHER, pressOf(message, 'Delete'))));
      expect(told).toMatchObject({ updates: false, texts: [english.share.notYours] });
      expect(discord.server.messages.has(message.id)).toBe(true);
      await bot.stop();
      await start();
      const mine = pressOf(message, 'Delete');
      await discord.server.ask(mine);
      await eventually(() => !discord.server.messages.has(message.id), 'the deletion');
      await discord.server.ask(mine);
      await pause(50);
      expect(logged.join('')).not.toContain('could not');
      expect(await posted(0)).toEqual([]);
    });

    test('tells whoever deletes where Discord does not let it', async () => {
      await start();
      const { message } = await share();
      discord.server.refuse = ({ method }) => (method === 'DELETE' ? 403 : undefined);
      await discord.server.ask(pressOf(message, 'Delete'));
      expect((await posted(2)).at(-1)).toMatchObject({ isPrivate: true, texts: [english.problem.failed] });
    });
  });
});
