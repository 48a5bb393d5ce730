import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../../commands/index.ts';
import type { Library } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/open-library.ts';
import { createLogger } from '../../../src/log.ts';
import type { Running } from '../../../src/platforms/service.ts';
import { english } from '../../../src/reply/strings/english.ts';
import { choiceFaults, commandFaults, messageFaults } from '../../platforms/discord/limit-faults.ts';
import { read, textOf } from '../../platforms/discord/reader.ts';
import { eventually } from '../../support/waiting.ts';
import { startOver, type Transport } from './discord-https.ts';
import { openApiChecker, openApiIsThere } from './discord-openapi.ts';
import { command, type Json, pressOf, TOKEN } from './discord-payloads.ts';
import { type Answer, DiscordServer } from './discord-server.ts';

const EPHEMERAL = 1 << 6;
export const QUESTION = 'who oversees the plant?';
/** Near which several passages are. */
export const PAGED = 'what does the report say about Ukraine?';
/** Of which it isn't sure what answers. */
export const UNSURE = 'how many reactors does the plant have?';

export const knowledge = new URL('../../../knowledge/', import.meta.url);
export const reportText = readFileSync(new URL('gate-zaporizhzhia-bitcoin-miners.md', knowledge), 'utf8');

/** A bot and its Discord for each test of a file, over one transport; every payload that it sends is held to Discord’s limits. */
export function discordSuite(transport: Transport) {
  /** Where Discord can refuse an answer, or lose a connection. Over HTTPS the response is the answer. */
  const overGateway = test.runIf(transport === 'gateway');

  let gate: Library;
  let server: DiscordServer;
  let bots: Running[];
  const logged: string[] = [];

  beforeAll(async () => {
    gate = await openLibrary(knowledge.pathname);
  });

  afterAll(() => gate.close());

  beforeEach(async () => {
    server = await DiscordServer.listen();
    bots = [];
    logged.length = 0;
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

  /** The messages that came behind answers, as soon as there are so many. */
  async function posted(count: number) {
    const all = () =>
      server.answers.flatMap((answer) => server.followUpsOf(answer).map((it) => ({ ...it, answer })));
    await eventually(() => all().length >= count, `${count} messages behind answers`);
    return all().map((it) => ({ ...it, ...seen(it.components), isPrivate: (it.flags & EPHEMERAL) !== 0 }));
  }

  return {
    get server() {
      return server;
    },
    get gate() {
      return gate;
    },
    logged,
    overGateway,
    start,
    seen,
    shown,
    pressed,
    ask,
    posted,
  };
}
