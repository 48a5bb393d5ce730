import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { stringsFor } from '../../src/reply/strings/index.ts';
import { eventually } from '../support/waiting.ts';
import { TRANSPORTS } from './support/discord-https.ts';
import { command, TOKEN } from './support/discord-payloads.ts';
import { DiscordServer } from './support/discord-server.ts';
import { discordSuite, QUESTION } from './support/discord-suite.ts';

describe.each(TRANSPORTS)('Discord over %s', (transport) => {
  const discord = discordSuite(transport);
  const { logged, overGateway, start, ask } = discord;

  describe('starting', () => {
    test('registers the commands, and not again where they are registered', async () => {
      await start();
      const puts = () => discord.server.seen('PUT', /^\/applications\/\d+\/commands$/);
      expect(puts()).toHaveLength(1);
      const names = [...commands.map(({ name }) => name), 'Check against the report', 'Ask about this'];
      expect(discord.server.registered.map(({ name }) => name)).toEqual(names.toReversed());
      expect(puts()[0]?.body).toMatchObject(
        names.map((name) => ({ name, contexts: [0, 1, 2], integration_types: [0, 1] })),
      );
      await start();
      expect(puts()).toHaveLength(1);
      discord.server.registered = discord.server.registered.map((each) => ({
        ...each,
        description: 'Another',
      }));
      await start();
      expect(puts()).toHaveLength(2);
      discord.server.registered = discord.server.registered.map((each) => ({
        ...each,
        name_localizations: { de: 'alt' },
      }));
      await start();
      expect(puts()).toHaveLength(3);
      expect(logged.filter((line) => line.includes('updated'))).toHaveLength(3);
    });

    test('leaves an application’s entry point in place', async () => {
      const launch = {
        id: '9',
        type: 4,
        name: 'launch',
        handler: 2,
        contexts: [0],
        integration_types: [0],
        version: '1',
      };
      discord.server.registered = [launch];
      await start();
      const { id, name, handler } = launch;
      expect(discord.server.registered).toContainEqual(expect.objectContaining({ name, handler, type: 4 }));
      expect(discord.server.registered).toHaveLength(commands.length + 3);
      const [put] = discord.server.seen('PUT', /^\/applications\/\d+\/commands$/);
      expect(put?.body).toContainEqual(expect.objectContaining({ id, name }));
      await start();
      expect(discord.server.seen('PUT', /^\/applications\/\d+\/commands$/)).toHaveLength(1);
    });

    test('registers every language’s names and descriptions', async () => {
      await start();
      const named = (name: string) => discord.server.registered.find((each) => each.name === name);
      const spoken = ['de', 'es-419', 'es-ES', 'fr', 'ja'];
      for (const { name, text } of commands) {
        const { name_localizations, description_localizations } = z
          .looseObject({
            name_localizations: z.record(z.string(), z.string()),
            description_localizations: z.record(z.string(), z.string()),
          })
          .parse(named(name));
        expect(Object.keys(name_localizations).toSorted()).toEqual(spoken);
        expect(name_localizations['es-419']).toBe(text(stringsFor('es')).name);
        expect(description_localizations.ja).toBe(text(stringsFor('ja')).description);
      }
      expect(named('ask')?.options).toContainEqual(
        expect.objectContaining({
          name: 'section',
          description_localizations: expect.objectContaining({
            fr: stringsFor('fr').commands.ask.options.section,
          }),
        }),
      );
      expect(named('Check against the report')).toMatchObject({
        name_localizations: { de: stringsFor('de').check.shortcut },
      });
    });

    overGateway('asks for no intent', async () => {
      await start();
      expect(discord.server.identified).toEqual([expect.objectContaining({ intents: 0 })]);
    });

    test('clears commands that are left in single servers, and lives with those where it may not', async () => {
      const left = [{ name: 'ask' }];
      discord.server.guildCommands.set('1', left).set('2', []).set('3', left).set('4', left);
      discord.server.refuse = ({ path }) => (path.includes('/guilds/3/') ? 403 : undefined);
      await start();
      await eventually(
        () => discord.server.guildCommands.get('4')?.length === 0,
        'the last server’s clearing',
      );
      expect(discord.server.guildCommands.get('1')).toEqual([]);
      expect(
        discord.server.seen('PUT', /\/guilds\//).map(({ path }) => /guilds\/(\d)/.exec(path)?.[1]),
      ).toEqual(['1', '4']);
      expect(logged.some((line) => line.includes('"guild":"3"'))).toBe(true);
      expect(await ask('ask', { question: QUESTION })).toMatchObject({ updates: false });
    });

    const startUnknown = () => {
      discord.server.gatewayToken = 'another';
      return start();
    };
    test.each([
      ['the API', () => start(discord.gate, 'another')] as const,
      ...(transport === 'gateway' ? [['the gateway', () => startUnknown()] as const] : []),
      ['nobody, since no header can hold it', () => start(discord.gate, 'not a\ntoken')] as const,
    ])('fails with one clear sentence for a token that is refused by %s', async (_who, begin) => {
      const error = await begin().then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(Error);
      expect(String(error)).toBe(
        'Error: Discord refused DISCORD_TOKEN: copy it anew from the Bot page of the application in the Developer Portal',
      );
      await eventually(() => discord.server.connections === 0, 'the end of the connection');
    });

    test('fails where Discord does not take the commands, and says with which status', async () => {
      discord.server.refuse = ({ method }) => (method === 'PUT' ? 400 : undefined);
      await expect(start()).rejects.toThrow(
        /^Discord did not take the commands: refused with 400 \(HTTP 400\)$/,
      );
      expect(logged.join('')).not.toContain('updated');
    });

    test('fails where Discord wants to be asked much later, and says when', async () => {
      discord.server.refuse = () => ({ status: 429, retryAfter: 600 });
      await expect(start()).rejects.toThrow(
        /^Discord can’t be reached at .*: it wants to be asked again in 60\d s \(HTTP 429\)$/,
      );
    });

    test('fails where something else answers', async () => {
      const another = createServer((_, response) => {
        response.setHeader('content-type', 'application/json');
        response.end('{}');
      });
      await new Promise<void>((resolve) => another.listen(0, '127.0.0.1', resolve));
      const address = another.address();
      const apiUrl = `http://127.0.0.1:${address && typeof address === 'object' && address.port}/api`;
      await expect(start(discord.gate, TOKEN, apiUrl)).rejects.toThrow(
        `Discord can’t be reached at ${apiUrl}: what answers there is not Discord’s API`,
      );
      another.closeAllConnections();
      await new Promise((resolve) => another.close(resolve));
    });

    test('fails where Discord can’t be reached', async () => {
      const gone = await DiscordServer.listen();
      const { apiUrl } = gone;
      await gone.close();
      await expect(start(discord.gate, TOKEN, apiUrl)).rejects.toThrow(
        new RegExp(`^Discord can’t be reached at ${apiUrl}: .*ECONNREFUSED`),
      );
    });
  });

  describe('stopping', () => {
    test('finishes what is under way, takes nothing more, and disconnects', async () => {
      let asked = 0;
      const bot = await start({
        ...discord.gate,
        async ask(question, scope) {
          asked += 1;
          await pause(200);
          return discord.gate.ask(question, scope);
        },
      });
      const id = discord.server.push(command('ask', { question: QUESTION }));
      await eventually(() => asked === 1, 'the question');
      const stopped = bot.stop();
      discord.server.push(command('ask', { question: QUESTION }));
      await stopped;
      // What still comes by a connection that is open is served over HTTPS: nobody else would.
      if (transport === 'https') await discord.server.answerTo(id);
      const answered = discord.server.answers.map(({ interaction }) => interaction);
      if (transport === 'https') expect(answered).toContain(id);
      else expect({ answered, asked }).toEqual({ answered: [id], asked: 1 });
      await eventually(() => discord.server.connections === 0, 'the end of the connection');
    });
  });

  describe('a connection that breaks', () => {
    overGateway('is resumed, and questions are answered again', async () => {
      await start();
      discord.server.hangUp(4000);
      await eventually(() => logged.some((line) => line.includes('"resumed"')), 'the resumption');
      expect((await ask('ask', { question: QUESTION })).bold).toContain('Rosatom');
    });
  });
});
