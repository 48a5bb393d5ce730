import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/log.ts';
import { startDiscord } from '../../src/platforms/discord/start.ts';
import type { Running } from '../../src/platforms/service.ts';
import { english } from '../../src/reply/strings/english.ts';
import { commandFaults, messageFaults } from '../platforms/discord/limit-faults.ts';
import { read, textOf } from '../platforms/discord/reader.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { openApiChecker, openApiIsThere } from './support/discord-openapi.ts';
import {
  type Answer,
  command,
  DiscordServer,
  directMessage,
  oddities,
  press,
  TOKEN,
  until,
} from './support/discord-server.ts';

const EPHEMERAL = 1 << 6;
const QUESTION = 'who oversees the plant?';

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
  for (const { body } of server.seen('PUT', /^\/applications\/\d+\/commands$/)) {
    for (const definition of z.array(z.unknown()).parse(body)) {
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
  const bot = await startDiscord({ token, apiUrl }, service);
  bots.push(bot);
  return bot;
}

const openApi = openApiIsThere ? openApiChecker() : () => [];

test.skipIf(openApiIsThere)(
  'payloads are not held to Discord’s OpenAPI document: ../shared/specs is not there',
  () => {},
);

const callback = z.object({ type: z.number(), data: z.looseObject({ flags: z.number().default(0) }) });

function faultsOf({ body }: Answer): readonly string[] {
  const { type, data } = callback.parse(body);
  if (type === 8) return openApi('ApplicationCommandAutocompleteCallbackRequest', body);
  const schema =
    type === 4 ? 'CreateMessageInteractionCallbackRequest' : 'UpdateMessageInteractionCallbackRequest';
  const hidden = type === 7 || (data.flags & EPHEMERAL) !== 0;
  return [
    ...messageFaults(data),
    ...openApi(schema, body),
    ...(hidden ? [] : ['not for the asking member alone']),
  ];
}

const shownSchema = z.object({
  type: z.number(),
  data: z.object({
    components: z.array(
      z.union([
        z.object({ type: z.literal(10), content: z.string() }),
        z.object({
          type: z.literal(1),
          components: z.array(z.object({ label: z.string(), custom_id: z.string(), disabled: z.boolean() })),
        }),
      ]),
    ),
  }),
});

/** What an answer shows: the text of each part, what of it is bold, and the buttons. */
function shown({ body }: Answer) {
  const { type, data } = shownSchema.parse(body);
  const contents = data.components.flatMap((part) => (part.type === 10 ? [part.content] : []));
  const runs = contents.flatMap(read);
  return {
    updates: type === 7,
    markdown: contents,
    texts: contents.map((content) => textOf(read(content))),
    bold: textOf(runs.filter(({ within }) => within.includes('strong'))),
    buttons: data.components.flatMap((part) => (part.type === 1 ? part.components : [])),
  };
}

function button(answer: Answer, label: string): string {
  const found = shown(answer).buttons.find((each) => each.label === label);
  if (!found || found.disabled) throw new Error(`no button ${label}`);
  return found.custom_id;
}

async function ask(name: string, options: Readonly<Record<string, string>> = {}) {
  return shown(await server.ask(command(name, options)));
}

describe('starting', () => {
  test('registers the commands, and not again where they are registered', async () => {
    await start();
    const puts = () => server.seen('PUT', /^\/applications\/\d+\/commands$/);
    expect(puts()).toHaveLength(1);
    expect(server.registered.map(({ name }) => name)).toEqual(commands.map(({ name }) => name).toReversed());
    expect(puts()[0]?.body).toMatchObject(
      commands.map(({ name }) => ({ name, contexts: [0, 1, 2], integration_types: [0, 1] })),
    );
    await start();
    expect(puts()).toHaveLength(1);
    server.registered = server.registered.map((each) => ({ ...each, description: 'Another' }));
    await start();
    expect(puts()).toHaveLength(2);
    expect(logged.filter((line) => line.includes('updated'))).toHaveLength(2);
  });

  test('asks for no intent', async () => {
    await start();
    expect(server.identified).toEqual([expect.objectContaining({ intents: 0 })]);
  });

  test('clears commands that are left in single servers, and lives with those where it may not', async () => {
    const left = [{ name: 'ask' }];
    server.guildCommands.set('1', left).set('2', []).set('3', left).set('4', left);
    server.refuse = ({ path }) => (path.includes('/guilds/3/') ? 403 : undefined);
    await start();
    await until(() => server.guildCommands.get('4')?.length === 0, 'the last server’s clearing');
    expect(server.guildCommands.get('1')).toEqual([]);
    expect(server.seen('PUT', /\/guilds\//).map(({ path }) => /guilds\/(\d)/.exec(path)?.[1])).toEqual([
      '1',
      '4',
    ]);
    expect(logged.some((line) => line.includes('"guild":"3"'))).toBe(true);
    expect(await ask('ask', { question: QUESTION })).toMatchObject({ updates: false });
  });

  test.each([
    ['the API', () => start(gate, 'another')],
    [
      'the gateway',
      () => {
        server.gatewayToken = 'another';
        return start();
      },
    ],
    ['nobody, since no header can hold it', () => start(gate, 'not a\ntoken')],
  ])('fails with one clear sentence for a token that is refused by %s', async (_who, begin) => {
    const error = await begin().then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe(
      'Error: Discord refused DISCORD_TOKEN: copy it anew from the Bot page of the application in the Developer Portal',
    );
    await until(() => server.connections === 0, 'the end of the connection');
  });

  test('fails where Discord does not take the commands, and says with which status', async () => {
    server.refuse = ({ method }) => (method === 'PUT' ? 400 : undefined);
    await expect(start()).rejects.toThrow(
      /^Discord did not take the commands: refused with 400 \(HTTP 400\)$/,
    );
    expect(logged.join('')).not.toContain('updated');
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
    expect(notes).toContain('Gate · “Putin Discusses Potential Bitcoin Miners Operations');
    expect(notes).toContain('2 Ukrainian Staff and Russian Control Define Operational Complexity · 2.1');
    expect(notes).toContain('date not stated');
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
    ['of one word', '*'.repeat(6000)],
    ['of markup', '<@1> @everyone [a](https://b.c) '.repeat(187)],
  ])('takes a question of 6,000 characters %s', async (_what, question) => {
    await start();
    const { texts } = await ask('ask', { question: question.slice(0, 6000) });
    expect(texts[0]).toBe('The report doesn’t say.');
  });

  test.each(Object.entries(oddities))(
    'that Quoth has none of (%s) is answered all the same',
    async (_kind, data) => {
      await start();
      await server.ask(data);
    },
  );
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

  test('by never ending is told within 3 s', async () => {
    await start(failing(() => new Promise(() => {})));
    const pushed = performance.now();
    const answer = await server.ask(command('ask', { question: 'x' }));
    expect(answer.at - pushed).toBeLessThan(3000);
    expect(shown(answer).texts).toEqual([english.problem.failed]);
  });

  test('on Discord’s side once is told; what is refused for good is logged', async () => {
    await start();
    let refusals = 1;
    server.refuse = ({ path }) => (path.startsWith('/interactions/') && refusals-- > 0 ? 400 : undefined);
    expect((await ask('ask', { question: QUESTION })).texts).toEqual([english.problem.failed]);
    refusals = Number.POSITIVE_INFINITY;
    server.push(command('ask', { question: 'a secret question' }));
    await until(() => logged.some((line) => line.includes('could not say so either')), 'the log line');
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
    expect(rejections.length).toBeGreaterThan(0);
  });
});

describe('a button', () => {
  test('turns to the next passage and back, and says where one is', async () => {
    await start();
    const first = await server.ask(command('ask', { question: QUESTION }));
    const total = Number(/of (\d)/.exec(shown(first).buttons[1]?.label ?? '')?.[1]);
    expect(total).toBeGreaterThan(2);
    const second = await server.ask(press(button(first, 'Next')));
    const third = await server.ask(press(button(second, 'Next')));
    expect(shown(third)).toMatchObject({ updates: true });
    expect(shown(third).buttons[1]).toMatchObject({ label: `3 of ${total}`, disabled: true });
    const quotes = [first, second, third].map((answer) => shown(answer).texts[0] ?? '');
    expect(new Set(quotes).size).toBe(3);
    for (const quote of quotes) expect(reportText).toContain(`\n\n${quote}\n`);
    const back = await server.ask(press(button(third, 'Previous')));
    expect(shown(back)).toEqual(shown(second));
  });

  test('works after a restart', async () => {
    const bot = await start();
    const first = await server.ask(command('ask', { question: QUESTION }));
    await bot.stop();
    await start(await openLibrary(knowledge.pathname));
    const second = shown(await server.ask(press(button(first, 'Next'))));
    expect(second.updates).toBe(true);
    expect(second.buttons[1]?.label).toMatch(/^2 of /);
  });

  test('says so where the report has changed, and leaves the quote standing', async () => {
    const first = 'Owls sleep by day. They hunt by night.\n\nOwls nest in trees.\n';
    const { folder, remove } = await knowledgeFolder({ 'owls.txt': knowledgeFile(first) });
    try {
      const bot = await start(await openLibrary(folder));
      const answer = await server.ask(command('ask', { question: 'When do owls sleep?' }));
      await bot.stop();
      const changed = await knowledgeFolder({ 'owls.txt': knowledgeFile(`Anew. ${first}`) });
      await start(await openLibrary(changed.folder));
      await changed.remove();
      const told = shown(await server.ask(press(button(answer, 'Next'))));
      expect(told).toMatchObject({ updates: false, texts: [english.problem.changed], buttons: [] });
    } finally {
      await remove();
    }
  });

  test.each([
    '',
    'x',
    'none Previous',
    'h~',
    'a:zzzzzz:0.0~1',
    'q:abcdef:9.9~0',
    '{"page":2}',
    '~~~~',
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
    await until(() => server.answers.length >= asked.length, 'every answer');
    await pause(100);
    expect(server.answers).toHaveLength(asked.length);
    for (const { id, reference } of asked) {
      const answer = server.answers.find(({ interaction }) => interaction === id);
      expect(answer && shown(answer).texts.at(-1)).toContain(` · ${reference} · `);
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
  test('is resumed, and questions are answered again', async () => {
    await start();
    server.hangUp(4000);
    await until(() => logged.some((line) => line.includes('"resumed"')), 'the resumption');
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
    await until(() => asked === 1, 'the question');
    const stopped = bot.stop();
    server.push(command('ask', { question: QUESTION }));
    await stopped;
    expect(server.answers.map(({ interaction }) => interaction)).toEqual([id]);
    expect(asked).toBe(1);
    await until(() => server.connections === 0, 'the end of the connection');
  });
});
