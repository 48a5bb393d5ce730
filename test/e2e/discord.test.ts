import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/log.ts';
import type { Running } from '../../src/platforms/service.ts';
import { english } from '../../src/reply/strings/english.ts';
import { stringsFor } from '../../src/reply/strings/index.ts';
import { choiceFaults, commandFaults, messageFaults } from '../platforms/discord/limit-faults.ts';
import { kindsOf, read, textOf } from '../platforms/discord/reader.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { eventually } from '../support/waiting.ts';
import { startOver, TRANSPORTS } from './support/discord-https.ts';
import { openApiChecker, openApiIsThere } from './support/discord-openapi.ts';
import {
  ANOTHER,
  type Answer,
  by,
  command,
  DiscordServer,
  directMessage,
  type Json,
  MEMBER,
  messageCommand,
  oddities,
  press,
  pressOf,
  TOKEN,
  typing,
} from './support/discord-server.ts';

describe.each(TRANSPORTS)('Discord over %s', (transport) => {
  /** Where Discord can refuse an answer, or lose a connection. Over HTTPS the response is the answer. */
  const overGateway = test.runIf(transport === 'gateway');
  const EPHEMERAL = 1 << 6;
  const QUESTION = 'who oversees the plant?';
  /** Near which several passages are. */
  const PAGED = 'what does the report say about Ukraine?';

  const knowledge = new URL('../../knowledge/', import.meta.url);
  const reportText = readFileSync(new URL('gate-zaporizhzhia-bitcoin-miners.md', knowledge), 'utf8');

  let gate: Library;
  let server: DiscordServer;
  let bots: Running[];
  let logged: string[];

  beforeAll(async () => {
    gate = await openLibrary(knowledge.pathname);
  });

  afterAll(() => gate.close());

  beforeEach(async () => {
    server = await DiscordServer.listen();
    bots = [];
    logged = [];
  });

  afterEach(async () => {
    await Promise.all(bots.map((bot) => bot.stop()));
    await server.close();
    for (const answer of server.answers) expect(faultsOf(answer)).toEqual([]);
    for (const { method, body } of server.seen('(?:POST|PATCH)', /^\/webhooks\//)) {
      const schema =
        method === 'POST' ? 'IncomingWebhookRequestPartial' : 'IncomingWebhookUpdateRequestPartial';
      expect([...messageFaults(body), ...openApi(schema, body)]).toEqual([]);
    }
    for (const { body } of server.seen('PUT', /^\/applications\/\d+\/commands$/)) {
      for (const definition of z.array(z.looseObject({ type: z.number() })).parse(body)) {
        // Of others' making, and as they made it.
        if (definition.type === 4) continue;
        expect(commandFaults(definition)).toEqual([]);
        expect(openApi('ApplicationCommandUpdateRequest', definition)).toEqual([]);
      }
    }
    expect(logged.join('')).not.toContain(TOKEN);
    expect(logged.join('')).not.toContain('"token-');
  });

  async function start(library = gate, token = TOKEN, apiUrl = server.apiUrl): Promise<Running> {
    const log = createLogger('info', [], (line) => logged.push(line));
    const service = { commands, library, strings: english, log };
    const bot = await startOver(transport, server, service, { token, apiUrl });
    bots.push(bot);
    return bot;
  }

  const openApi = openApiIsThere ? openApiChecker() : () => [];

  test.skipIf(openApiIsThere)(
    'payloads are not held to Discord’s OpenAPI document: ../shared/specs is not there',
    () => {},
  );

  const callback = z.object({
    type: z.number(),
    data: z.looseObject({ flags: z.number().default(0) }).optional(),
  });

  function faultsOf({ body }: Answer): readonly string[] {
    const { type, data } = callback.parse(body);
    if (type === 8) {
      return [...choiceFaults(data), ...openApi('ApplicationCommandAutocompleteCallbackRequest', body)];
    }
    const schema =
      type === 4 ? 'CreateMessageInteractionCallbackRequest' : 'UpdateMessageInteractionCallbackRequest';
    if (type === 6) return openApi(schema, body);
    const hidden = type === 7 || ((data?.flags ?? 0) & EPHEMERAL) !== 0;
    return [
      ...messageFaults(data),
      ...openApi(schema, body),
      ...(hidden ? [] : ['not for the asking member alone']),
    ];
  }

  const componentsSchema = z.array(
    z.union([
      z.object({ type: z.literal(10), content: z.string() }),
      z.object({
        type: z.literal(1),
        components: z.array(z.object({ label: z.string(), custom_id: z.string(), disabled: z.boolean() })),
      }),
    ]),
  );

  /** What a message shows: the text of each part, what of it is bold, and the buttons. */
  function seen(components: unknown) {
    const parts = componentsSchema.parse(components);
    const contents = parts.flatMap((part) => (part.type === 10 ? [part.content] : []));
    const runs = contents.flatMap(read);
    const buttons = parts.flatMap((part) => (part.type === 1 ? part.components : []));
    return {
      markdown: contents,
      texts: contents.map((content) => textOf(read(content))),
      bold: textOf(runs.filter(({ within }) => within.includes('strong'))),
      buttons: buttons.map(({ label }) => label),
      disabled: buttons.filter((each) => each.disabled).map(({ label }) => label),
    };
  }

  const shownSchema = z.object({ type: z.number(), data: z.object({ components: z.unknown() }) });

  /** What an answer shows, and whether it takes the place of what was shown. */
  function shown({ body }: Answer) {
    const { type, data } = shownSchema.parse(body);
    return { updates: type === 7, ...seen(data.components) };
  }

  function pressed(answer: Answer, label: string): Json {
    return pressOf(server.messageOf(answer), label);
  }

  async function ask(name: string, options: Readonly<Record<string, string>> = {}) {
    return shown(await server.ask(command(name, options)));
  }

  describe('starting', () => {
    test('registers the commands, and not again where they are registered', async () => {
      await start();
      const puts = () => server.seen('PUT', /^\/applications\/\d+\/commands$/);
      expect(puts()).toHaveLength(1);
      const names = [...commands.map(({ name }) => name), 'Check against the report', 'Ask about this'];
      expect(server.registered.map(({ name }) => name)).toEqual(names.toReversed());
      expect(puts()[0]?.body).toMatchObject(
        names.map((name) => ({ name, contexts: [0, 1, 2], integration_types: [0, 1] })),
      );
      await start();
      expect(puts()).toHaveLength(1);
      server.registered = server.registered.map((each) => ({ ...each, description: 'Another' }));
      await start();
      expect(puts()).toHaveLength(2);
      server.registered = server.registered.map((each) => ({ ...each, name_localizations: { de: 'alt' } }));
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
      server.registered = [launch];
      await start();
      const { id, name, handler } = launch;
      expect(server.registered).toContainEqual(expect.objectContaining({ name, handler, type: 4 }));
      expect(server.registered).toHaveLength(commands.length + 3);
      const [put] = server.seen('PUT', /^\/applications\/\d+\/commands$/);
      expect(put?.body).toContainEqual(expect.objectContaining({ id, name }));
      await start();
      expect(server.seen('PUT', /^\/applications\/\d+\/commands$/)).toHaveLength(1);
    });

    test('registers every language’s names and descriptions', async () => {
      await start();
      const named = (name: string) => server.registered.find((each) => each.name === name);
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
      expect(server.identified).toEqual([expect.objectContaining({ intents: 0 })]);
    });

    test('clears commands that are left in single servers, and lives with those where it may not', async () => {
      const left = [{ name: 'ask' }];
      server.guildCommands.set('1', left).set('2', []).set('3', left).set('4', left);
      server.refuse = ({ path }) => (path.includes('/guilds/3/') ? 403 : undefined);
      await start();
      await eventually(() => server.guildCommands.get('4')?.length === 0, 'the last server’s clearing');
      expect(server.guildCommands.get('1')).toEqual([]);
      expect(server.seen('PUT', /\/guilds\//).map(({ path }) => /guilds\/(\d)/.exec(path)?.[1])).toEqual([
        '1',
        '4',
      ]);
      expect(logged.some((line) => line.includes('"guild":"3"'))).toBe(true);
      expect(await ask('ask', { question: QUESTION })).toMatchObject({ updates: false });
    });

    const startUnknown = () => {
      server.gatewayToken = 'another';
      return start();
    };
    test.each([
      ['the API', () => start(gate, 'another')] as const,
      ...(transport === 'gateway' ? [['the gateway', () => startUnknown()] as const] : []),
      ['nobody, since no header can hold it', () => start(gate, 'not a\ntoken')] as const,
    ])('fails with one clear sentence for a token that is refused by %s', async (_who, begin) => {
      const error = await begin().then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(Error);
      expect(String(error)).toBe(
        'Error: Discord refused DISCORD_TOKEN: copy it anew from the Bot page of the application in the Developer Portal',
      );
      await eventually(() => server.connections === 0, 'the end of the connection');
    });

    test('fails where Discord does not take the commands, and says with which status', async () => {
      server.refuse = ({ method }) => (method === 'PUT' ? 400 : undefined);
      await expect(start()).rejects.toThrow(
        /^Discord did not take the commands: refused with 400 \(HTTP 400\)$/,
      );
      expect(logged.join('')).not.toContain('updated');
    });

    test('fails where Discord wants to be asked much later, and says when', async () => {
      server.refuse = () => ({ status: 429, retryAfter: 600 });
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
      await expect(start(gate, TOKEN, apiUrl)).rejects.toThrow(
        `Discord can’t be reached at ${apiUrl}: what answers there is not Discord’s API`,
      );
      another.closeAllConnections();
      await new Promise((resolve) => another.close(resolve));
    });

    test('fails where Discord can’t be reached', async () => {
      const gone = await DiscordServer.listen();
      const { apiUrl } = gone;
      await gone.close();
      await expect(start(gate, TOKEN, apiUrl)).rejects.toThrow(
        new RegExp(`^Discord can’t be reached at ${apiUrl}: .*ECONNREFUSED`),
      );
    });
  });

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
      const answer = await server.ask(directMessage(command('ask', { question: QUESTION })));
      expect(shown(answer).bold).toContain('Rosatom');
    });

    test('without its option, or with too long a one, gets a sentence', async () => {
      await start();
      expect((await ask('ask')).texts).toEqual([
        'Something is missing. It goes like this: /ask question [section:…] [report:…]',
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
        await server.ask(data);
      },
    );
  });

  describe('a member’s language', () => {
    const german = stringsFor('de');
    const inGerman = (interaction: Json): Json => ({ ...interaction, locale: 'de' });

    test('is what Quoth says its own words in', async () => {
      await start();
      const first = await server.ask(inGerman(command('ask', { question: PAGED })));
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
      expect(shown(first).texts[1]).toContain(' · 1.2');
      await server.ask(inGerman(pressed(first, share.share)));
      const [message] = await posted(1);
      expect(message?.texts.at(-1)).toContain(share.sharedBy('member', PAGED));
      expect(seen(server.messageOf(first).components).disabled).toContain(share.shared);
      const missing = shown(await server.ask(inGerman(command('check'))));
      expect(missing.texts[0]).toContain('/prüfen text');
    });

    test('may change while a message stands', async () => {
      await start();
      const first = await server.ask(inGerman(command('ask', { question: PAGED })));
      const second = await server.ask(pressed(first, german.paging.next));
      expect(shown(second).texts.at(-1)).toBe(`Asked: ${PAGED}`);
    });
  });

  describe('whatever fails', () => {
    const failing = (fail: Library['ask']): Library => ({ ...gate, ask: fail });

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
      const answer = await server.ask(command('ask', { question: 'x' }));
      expect(shown(answer).texts).toEqual([english.problem.failed]);
    });

    overGateway('on Discord’s side once is told; what is refused for good is logged', async () => {
      await start();
      let refusals = 1;
      server.refuse = ({ path }) => (path.startsWith('/interactions/') && refusals-- > 0 ? 400 : undefined);
      expect((await ask('ask', { question: QUESTION })).texts).toEqual([english.problem.failed]);
      refusals = Number.POSITIVE_INFINITY;
      server.push(command('ask', { question: 'a secret question' }));
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
          if (broken === null) server.dispatch('INTERACTION_CREATE', null);
          else server.push(broken);
        }
        expect((await ask('ask', { question: QUESTION })).bold).toContain('Rosatom');
        await pause(50);
      } finally {
        process.removeAllListeners('unhandledRejection');
        for (const listener of others) process.on('unhandledRejection', listener);
      }
      // What main.ts logs. If there were none, it would need no handler for them.
      if (transport === 'gateway') expect(rejections.length).toBeGreaterThan(0);
    });
  });

  describe('a button', () => {
    test('turns to the next passage and back, and says where one is', async () => {
      await start();
      const first = await server.ask(command('ask', { question: PAGED }));
      const total = Number(/of (\d)/.exec(shown(first).buttons[1] ?? '')?.[1]);
      expect(total).toBeGreaterThan(2);
      const second = await server.ask(pressed(first, 'Next'));
      const third = await server.ask(pressed(second, 'Next'));
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
      const back = await server.ask(pressed(third, 'Previous'));
      expect(shown(back)).toEqual(shown(second));
    });

    test('keeps what was asked, whatever was', async () => {
      await start();
      const question = 'What did Putin *announce*? <@1> [x](https://a.co) @here `\\` :x:';
      const first = await server.ask(command('ask', { question }));
      const second = await server.ask(pressed(first, 'Next'));
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
      const refusal = await server.ask(command('ask', { question }));
      expect(shown(refusal).buttons).toEqual(['Previous', expect.stringMatching(/^1 of /), 'Next']);
      const closest = await server.ask(pressed(refusal, 'Next'));
      expect(shown(closest).buttons).toEqual(['Previous', expect.stringMatching(/^2 of /), 'Next']);
    });

    test('works after a restart', async () => {
      const bot = await start();
      const first = await server.ask(command('ask', { question: PAGED }));
      await bot.stop();
      await start(await openLibrary(knowledge.pathname));
      const second = await server.ask(pressed(first, 'Next'));
      expect(shown(second).updates).toBe(true);
      expect(shown(second).buttons[1]).toMatch(/^2 of /);
      expect(shown(second).texts.at(-1)).toBe(`Asked: ${PAGED}`);
      expect(shown(await server.ask(pressed(second, 'In context'))).bold).toBe(shown(second).bold);
      await server.ask(pressed(second, 'Share'));
      const [shared] = await posted(1);
      // It is near what answers, which a channel is told.
      expect(shared?.texts[0]).toBe(english.ask.notSure(1));
      expect(shared?.texts[1]).toBe(shown(second).texts[1]);
      expect(shared?.texts.at(-1)).toContain(PAGED);
    });

    test.each(['Next', 'In context', 'Share'])(
      '%j says so where the report has changed, and leaves the quote standing',
      async (label) => {
        const first = 'Owls sleep by day in May.\n\nOwls sleep by day in June.\n';
        const { folder, remove } = await knowledgeFolder({ 'owls.txt': knowledgeFile(first) });
        const changed = await knowledgeFolder({ 'owls.txt': knowledgeFile(`Anew. ${first}`) });
        try {
          const bot = await start(await openLibrary(folder));
          const answer = await server.ask(command('ask', { question: 'When do owls sleep?' }));
          await bot.stop();
          await start(await openLibrary(changed.folder));
          const told = shown(await server.ask(pressed(answer, label)));
          expect(told).toMatchObject({ updates: false, texts: [english.problem.changed], buttons: [] });
          expect(server.seen('POST', /^\/webhooks\//)).toEqual([]);
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
      const told = shown(await server.ask(press(id)));
      expect(told.updates).toBe(false);
      expect([english.problem.unreadableButton, english.problem.changed]).toContain(told.texts[0]);
    });

    test('of a reply that has fewer screens now shows the last', async () => {
      await start();
      const told = shown(await server.ask(press('h~zz')));
      expect(told.texts.join('\n')).toContain('/ask');
    });

    test('stays within its length for the longest question over five passages', async () => {
      await start();
      const question = 'what, if anything at all, is said about Ukraine? '.repeat(145);
      const first = await server.ask(command('ask', { question: question.slice(-6000) }));
      await server.ask(pressed(first, 'Next'));
      expect(shown(first).texts.at(-1)?.length).toBeLessThanOrEqual('Asked: '.length + 200);
    });
  });

  /** The messages that came behind answers, as soon as there are so many. */
  async function posted(count: number) {
    const all = () =>
      server.answers.flatMap((answer) => server.followUpsOf(answer).map((it) => ({ ...it, answer })));
    await eventually(() => all().length >= count, `${count} messages behind answers`);
    return all().map((it) => ({ ...it, ...seen(it.components), isPrivate: (it.flags & EPHEMERAL) !== 0 }));
  }

  describe('“In context”', () => {
    test('shows the passages around the quote to whoever presses, and marks the quote', async () => {
      await start();
      const first = await server.ask(command('ask', { question: PAGED }));
      const around = shown(await server.ask(pressed(first, 'In context')));
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
      const first = await server.ask(command('quote', { reference: '1.2' }));
      const around = shown(await server.ask(pressed(first, 'In context')));
      expect(around.bold).toBe(shown(first).texts[0]);
    });
  });

  describe('“Share”', () => {
    const sharedBy = (name: string) => `Shared by ${name}, who asked: ${QUESTION}`;

    async function share(over: (interaction: Json) => Json = (it) => it) {
      const first = await server.ask(over(command('ask', { question: QUESTION })));
      const update = await server.ask(over(pressed(first, 'Share')));
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
      expect(message.markdown[0]).toBe(before.markdown[0]);
      expect(message.texts[1]).toBe(`${before.texts[1]}\n${sharedBy('member')}`);
      expect(message.buttons).toEqual(['In context', 'Delete']);
      const paths = server.requests.map(({ path }) => path);
      expect(paths.findLastIndex((path) => path.endsWith('/callback'))).toBeLessThan(
        paths.findIndex((path) => path.startsWith('/webhooks/')),
      );
    });

    test('names the member as the server does, as plain text', async () => {
      await start();
      const nick = '<@&1> **Bo** @everyone';
      const { message } = await share((interaction) => by(MEMBER, interaction, nick));
      expect(message.texts.at(-1)).toContain(sharedBy(nick));
      expect([...kindsOf(message.markdown.slice(-1).flatMap(read))]).toEqual(['subtext']);
    });

    test('still shares where Discord does not tell what the private message shows', async () => {
      await start();
      const first = server.messageOf(await server.ask(command('ask', { question: QUESTION })));
      const bare = { ...pressOf(first, 'Share'), message: { id: first.id } };
      await server.ask(bare);
      const [message] = await posted(1);
      expect(message?.texts.at(-1)).toMatch(/Shared by member$/);
    });

    test('works in a direct message', async () => {
      await start();
      const { message } = await share(directMessage);
      expect(message.isPrivate).toBe(false);
      await server.ask(directMessage(pressOf(message, 'Delete')));
      await eventually(() => !server.messages.has(message.id), 'the deletion');
    });

    test('pressed twice at once shares once', async () => {
      await start();
      const first = await server.ask(command('ask', { question: QUESTION }));
      const press = pressed(first, 'Share');
      const ids = [server.push(press), server.push(press), server.push(press)];
      for (const id of ids) await server.answerTo(id);
      await pause(50);
      expect(await posted(1)).toHaveLength(1);
    });

    test('pressed once more on what was shared shares nothing, even after a restart', async () => {
      const bot = await start();
      const { update } = await share();
      await bot.stop();
      await start();
      await server.ask(pressed(update, 'Shared'));
      await pause(50);
      expect(await posted(1)).toHaveLength(1);
    });

    test('shares each passage that one turns to', async () => {
      await start();
      const first = await server.ask(command('ask', { question: PAGED }));
      await server.ask(pressed(first, 'Share'));
      const second = await server.ask(pressed(first, 'Next'));
      await server.ask(pressed(second, 'Share'));
      const all = await posted(2);
      const [one, other] = all.map(({ texts }) => texts);
      expect(one?.[0]).toBe(shown(first).texts[0]);
      // That it is near and no answer, and what it is.
      expect(other?.[1]).toBe(shown(second).texts[1]);
    });

    test('of a long quote shows its first screen, says so, and leaves the rest to “In context”', async () => {
      const sentence = 'The owl, which sleeps by day, hunts by night over meadows, moors and marshes. ';
      const { folder, remove } = await knowledgeFolder({ 'owls.txt': knowledgeFile(sentence.repeat(120)) });
      try {
        await start(await openLibrary(folder));
        const first = await server.ask(command('quote', { reference: '0.1' }));
        await server.ask(pressed(first, 'Share'));
        const [message] = await posted(1);
        if (!message) throw new Error('nothing was shared');
        expect(message.buttons).toEqual(['1 of 3', 'In context', 'Delete']);
        expect(message.disabled).toEqual(['1 of 3']);
        expect(message.texts.at(-1)).toContain('Shared by member, who asked: /quote 0.1');
        let screen = await server.ask(by(ANOTHER, pressOf(message, 'In context')));
        let text = shown(screen).texts[0] ?? '';
        while (!shown(screen).disabled.includes('Next')) {
          screen = await server.ask(by(ANOTHER, pressed(screen, 'Next')));
          text += ` ${shown(screen).texts[0]}`;
        }
        expect(text).toBe(sentence.repeat(120).trim());
      } finally {
        await remove();
      }
    });

    const refuseFollowUps = (status: number) => {
      let refusals = 1;
      server.refuse = ({ method, path }) =>
        method === 'POST' && path.startsWith('/webhooks/') && refusals-- > 0 ? status : undefined;
    };

    test.each([403, 400])('that Discord refuses with %i is told, and may be tried again', async (status) => {
      await start();
      refuseFollowUps(status);
      const { first, message } = await share();
      expect(message).toMatchObject({ isPrivate: true, texts: [english.share.notAllowed] });
      expect(seen(server.messageOf(first).components).buttons).toContain('Share');
      expect(logged.some((line) => line.includes('not allowed to share'))).toBe(true);
      await server.ask(pressed(first, 'Share'));
      expect((await posted(2)).at(-1)).toMatchObject({ isPrivate: false });
    });

    test('that fails on Discord’s side is told and logged', async () => {
      await start();
      let refusals = 4;
      server.refuse = ({ method, path }) =>
        method === 'POST' && path.startsWith('/webhooks/') && refusals-- > 0 ? 500 : undefined;
      const { message } = await share();
      expect(message).toMatchObject({ isPrivate: true, texts: [english.problem.failed] });
      expect(logged.some((line) => line.includes('could not share'))).toBe(true);
    });

    test('that only the member would see is taken back and told', async () => {
      await start();
      server.hidesFollowUps = true;
      const { first, message } = await share();
      await eventually(
        () => seen(server.messageOf(first).components).buttons.includes('Share'),
        'the way back',
      );
      const all = await posted(1);
      expect(all.map(({ texts }) => texts)).toEqual([[english.share.notAllowed]]);
      expect(message.isPrivate).toBe(true);
    });

    overGateway('that is refused as a press changes nothing', async () => {
      await start();
      const first = await server.ask(command('ask', { question: QUESTION }));
      let refusals = 1;
      server.refuse = ({ path }) => (path.endsWith('/callback') && refusals-- > 0 ? 400 : undefined);
      expect(shown(await server.ask(pressed(first, 'Share'))).texts).toEqual([english.problem.failed]);
      await server.ask(pressed(first, 'Share'));
      expect(await posted(1)).toHaveLength(1);
    });

    test('makes a message that all can see in context', async () => {
      await start();
      const { first, message } = await share();
      const around = shown(await server.ask(by(ANOTHER, pressOf(message, 'In context'))));
      expect(around.updates).toBe(false);
      expect(around.bold).toBe(shown(first).bold);
      expect(server.messages.get(message.id)?.components).toEqual(message.components);
    });

    test('makes a message that only its sharer can delete, after a restart too', async () => {
      const bot = await start();
      const { message } = await share();
      const told = shown(await server.ask(by(ANOTHER, pressOf(message, 'Delete'))));
      expect(told).toMatchObject({ updates: false, texts: [english.share.notYours] });
      expect(server.messages.has(message.id)).toBe(true);
      await bot.stop();
      await start();
      const mine = pressOf(message, 'Delete');
      await server.ask(mine);
      await eventually(() => !server.messages.has(message.id), 'the deletion');
      await server.ask(mine);
      await pause(50);
      expect(logged.join('')).not.toContain('could not');
      expect(await posted(0)).toEqual([]);
    });

    test('tells whoever deletes where Discord does not let it', async () => {
      await start();
      const { message } = await share();
      server.refuse = ({ method }) => (method === 'DELETE' ? 403 : undefined);
      await server.ask(pressOf(message, 'Delete'));
      expect((await posted(2)).at(-1)).toMatchObject({ isPrivate: true, texts: [english.problem.failed] });
    });
  });

  describe('completion', () => {
    const choicesSchema = z.object({
      type: z.literal(8),
      data: z.object({ choices: z.array(z.object({ name: z.string(), value: z.string() })) }),
    });

    async function offered(name: string, option: string, value: string, others: Json = {}) {
      const { body } = await server.ask(typing(name, option, value, others));
      return choicesSchema.parse(body).data.choices;
    }

    test('is asked for where an option offers something', async () => {
      await start();
      const definitions = z
        .array(
          z.object({
            name: z.string(),
            options: z
              .array(z.object({ name: z.string(), autocomplete: z.boolean().optional() }))
              .default([]),
          }),
        )
        .parse(server.registered);
      for (const { name, options } of definitions) {
        const own = commands.find((each) => each.name === name)?.options ?? {};
        expect(options.map((option) => [option.name, option.autocomplete === true])).toEqual(
          Object.entries(own).map(([option, { completes }]) => [option, completes !== undefined]),
        );
      }
    });

    test('offers something useful ahead of the first letter, and what fits behind it', async () => {
      await start();
      expect((await offered('quote', 'reference', '')).length).toBeGreaterThan(5);
      const [first] = await offered('quote', 'reference', '2.');
      expect(first?.value).toBe('2.1');
      const [section] = await offered('ask', 'section', 'ukrainian staff');
      expect(section?.name).toContain('Ukrainian Staff and Russian Control');
      expect(await offered('said', 'by', 'put')).toEqual([
        expect.objectContaining({ name: 'Russian President Vladimir Putin' }),
      ]);
      expect(await offered('source', 'report', '')).toHaveLength(1);
    });

    test('goes by the report that is named', async () => {
      const { folder, remove } = await knowledgeFolder({
        'owls.md': knowledgeFile('# Sleep\n\nOwls sleep by day.', 'title: Owls'),
        'bats.md': knowledgeFile('# Flight\n\nBats fly by night.', 'title: Bats'),
      });
      try {
        await start(await openLibrary(folder));
        const names = async (others: Json) =>
          (await offered('ask', 'section', '', others)).map(({ name }) => name);
        expect(await names({ report: 'bats' })).toEqual(['1 Flight']);
        expect((await names({})).toSorted()).toEqual(['1 Flight · Bats', '1 Sleep · Owls']);
        expect(await names({ report: 'no such' })).toEqual([]);
      } finally {
        await remove();
      }
    });

    test('keeps to 25 choices of 100 characters', async () => {
      const heading = `# ${'Very long words on owls '.repeat(9)}`;
      const body = Array.from(
        { length: 40 },
        (_, i) => `${heading}${i}\n\n${'Owls sleep by day. '.repeat(20)}`,
      );
      const { folder, remove } = await knowledgeFolder({ 'owls.md': knowledgeFile(body.join('\n\n')) });
      try {
        await start(await openLibrary(folder));
        expect(await offered('ask', 'section', 'owls')).toHaveLength(25);
        expect(await offered('quote', 'reference', '')).toHaveLength(25);
      } finally {
        await remove();
      }
    });

    test.each([
      ['fails', () => Promise.reject(new Error('broken'))],
      ['never ends', () => new Promise<never>(() => {})],
      [
        'throws',
        () => {
          throw new Error('broken');
        },
      ],
    ])('that %s offers nothing', async (_how, complete) => {
      await start({ ...gate, complete });
      expect(await offered('ask', 'section', 'a secret')).toEqual([]);
      expect(logged.some((line) => line.includes('could not complete'))).toBe(true);
      expect(logged.join('')).not.toContain('secret');
      expect((await ask('ask', { question: QUESTION })).bold).toContain('Rosatom');
    });

    overGateway('that comes too late for Discord brings nothing down', async () => {
      await start();
      server.refuse = ({ path }) => (path.endsWith('/callback') ? 404 : undefined);
      server.push(typing('ask', 'section', 'u'));
      await eventually(() => logged.some((line) => line.includes('could not answer')), 'the log line');
      server.refuse = () => undefined;
      expect((await ask('ask', { question: QUESTION, section: 'Ukrainian staf' })).bold).toContain('Rosatom');
    });

    test('has nothing for options and commands that there are not', async () => {
      await start();
      expect(await offered('ask', 'question', 'w')).toEqual([]);
      expect(await offered('ask', '__proto__', 'w')).toEqual([]);
      expect(await offered('constructor', 'report', 'w')).toEqual([]);
    });
  });

  describe('“Check against the report” in a message’s menu', () => {
    const SENTENCE = 'Rosatom, Russia’s state nuclear enterprise, oversees management of the plant';

    async function check(message: Json) {
      const answer = await server.ask(messageCommand('Check against the report', message));
      return shown(answer).texts.join('\n');
    }

    test('tells whether what was written is in the report', async () => {
      await start();
      expect(await check({ content: SENTENCE })).toContain('Word for word in the report.');
      const altered = await check({ content: SENTENCE.replace('oversees', 'owns') });
      expect(altered).toContain('“oversees” → “owns”');
      expect(await check({ content: 'Owls sleep by day.' })).toContain('Not in the report.');
    });

    test('can be shared', async () => {
      await start();
      const answer = await server.ask(messageCommand('Check against the report', { content: SENTENCE }));
      await server.ask(pressed(answer, 'Share'));
      const [message] = await posted(1);
      expect(message?.texts.at(-1)).toContain('who asked: /check Rosatom, Russia’s state');
    });

    test.each([
      ['a block quote', { content: `Look at this!\n> ${SENTENCE}\nIsn’t that wrong?` }],
      ['a quotation', { content: `He wrote: “${SENTENCE}” – “so it is”.` }],
      [
        'markup',
        {
          content: SENTENCE.replace('oversees', '**__oversees__** ||*really*||').replace(' ||*really*||', ''),
        },
      ],
      [
        'what an app shows',
        { components: [{ type: 17, id: 1, components: [{ type: 10, id: 2, content: `> ${SENTENCE}` }] }] },
      ],
      ['what a link shows', { embeds: [{ type: 'rich', title: null, description: `“${SENTENCE}”` }] }],
      [
        'what was forwarded',
        {
          message_reference: { type: 1, message_id: '1', channel_id: '2' },
          message_snapshots: [
            { message: { type: 0, content: SENTENCE, embeds: [], attachments: [], flags: 0 } },
          ],
        },
      ],
    ])('reads %s', async (_what, message) => {
      await start();
      expect(await check(message)).toContain('Word for word in the report.');
    });

    test('reads what Quoth itself shared', async () => {
      await start();
      const first = await server.ask(command('ask', { question: QUESTION }));
      await server.ask(pressed(first, 'Share'));
      const [message] = await posted(1);
      expect(await check({ components: message?.components })).toMatch(/word for word/i);
    });

    test('says so where a message has no words', async () => {
      await start();
      expect(await check({ content: '' })).toBe(english.check.noWords);
      expect(await check({ content: '🦉' })).toBe(english.check.noWords);
    });
  });

  describe('many at once', () => {
    test('are each answered exactly once', async () => {
      await start();
      const passages = ['0.1', '1.1', '1.2', '2.1', '2.2', '3.1', '3.2'];
      const asked = Array.from({ length: 200 }, (_, i) => {
        const reference = passages[i % passages.length] ?? '0.1';
        const data = i % 2 === 0 ? command('ask', { question: QUESTION }) : command('quote', { reference });
        return { id: server.push(data), reference: i % 2 === 0 ? '2.1' : reference };
      });
      await eventually(() => server.answers.length >= asked.length, 'every answer');
      await pause(100);
      expect(server.answers).toHaveLength(asked.length);
      for (const { id, reference } of asked) {
        const answer = server.answers.find(({ interaction }) => interaction === id);
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
        const answer = await server.ask(command('ask', { question: QUESTION }));
        took.push(answer.at - pushed);
      }
      const sorted = took.slice(20).toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(sorted.length * share)]?.toFixed(1);
      console.log(`/ask on Discord, push to callback: median ${at(0.5)} ms, 95 % ${at(0.95)} ms`);
      expect(sorted).toHaveLength(100);
    });
  });

  describe('a connection that breaks', () => {
    overGateway('is resumed, and questions are answered again', async () => {
      await start();
      server.hangUp(4000);
      await eventually(() => logged.some((line) => line.includes('"resumed"')), 'the resumption');
      expect((await ask('ask', { question: QUESTION })).bold).toContain('Rosatom');
    });
  });

  describe('stopping', () => {
    test('finishes what is under way, takes nothing more, and disconnects', async () => {
      let asked = 0;
      const bot = await start({
        ...gate,
        async ask(question, scope) {
          asked += 1;
          await pause(200);
          return gate.ask(question, scope);
        },
      });
      const id = server.push(command('ask', { question: QUESTION }));
      await eventually(() => asked === 1, 'the question');
      const stopped = bot.stop();
      server.push(command('ask', { question: QUESTION }));
      await stopped;
      // What still comes by a connection that is open is served over HTTPS: nobody else would.
      if (transport === 'https') await server.answerTo(id);
      const answered = server.answers.map(({ interaction }) => interaction);
      if (transport === 'https') expect(answered).toContain(id);
      else expect({ answered, asked }).toEqual({ answered: [id], asked: 1 });
      await eventually(() => server.connections === 0, 'the end of the connection');
    });
  });
});
