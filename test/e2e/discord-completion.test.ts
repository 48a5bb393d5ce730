import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { english } from '../../src/reply/strings/english.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { eventually } from '../support/waiting.ts';
import { TRANSPORTS } from './support/discord-https.ts';
import { command, type Json, messageCommand, typing } from './support/discord-payloads.ts';
import { discordSuite, QUESTION } from './support/discord-suite.ts';

describe.each(TRANSPORTS)('Discord over %s', (transport) => {
  const discord = discordSuite(transport);
  const { logged, overGateway, start, shown, pressed, ask, posted } = discord;

  describe('completion', () => {
    const choicesSchema = z.object({
      type: z.literal(8),
      data: z.object({ choices: z.array(z.object({ name: z.string(), value: z.string() })) }),
    });

    async function offered(name: string, option: string, value: string, others: Json = {}) {
      const { body } = await discord.server.ask(typing(name, option, value, others));
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
        .parse(discord.server.registered);
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
      await start({ ...discord.gate, complete });
      expect(await offered('ask', 'section', 'a secret')).toEqual([]);
      expect(logged.some((line) => line.includes('could not complete'))).toBe(true);
      expect(logged.join('')).not.toContain('secret');
      expect((await ask('ask', { question: QUESTION })).bold).toContain('Rosatom');
    });

    overGateway('that comes too late for Discord brings nothing down', async () => {
      await start();
      discord.server.refuse = ({ path }) => (path.endsWith('/callback') ? 404 : undefined);
      discord.server.push(typing('ask', 'section', 'u'));
      await eventually(() => logged.some((line) => line.includes('could not answer')), 'the log line');
      discord.server.refuse = () => undefined;
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
      const answer = await discord.server.ask(messageCommand('Check against the report', message));
      return shown(answer).texts.join('\n');
    }

    test('tells whether what was written is in the report', async () => {
      await start();
      expect(await check({ content: SENTENCE })).toContain('Word for word in the report.');
      const altered = await check({ content: SENTENCE.replace('oversees', 'owns') });
      expect(altered).toContain('report: “oversees” / checked text: “owns”');
      expect(await check({ content: 'Owls sleep by day.' })).toContain('Not in the report.');
    });

    test('can be shared', async () => {
      await start();
      const answer = await discord.server.ask(
        messageCommand('Check against the report', { content: SENTENCE }),
      );
      await discord.server.ask(pressed(answer, 'Share'));
      const [message] = await posted(1);
      expect(message?.texts[0]).toContain('who asked: /check Rosatom, Russia’s state');
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
      const first = await discord.server.ask(command('ask', { question: QUESTION }));
      await discord.server.ask(pressed(first, 'Share'));
      const [message] = await posted(1);
      expect(await check({ components: message?.components })).toMatch(/word for word/i);
    });

    test('says so where a message has no words', async () => {
      await start();
      expect(await check({ content: '' })).toBe(english.check.noWords);
      expect(await check({ content: '🦉' })).toBe(english.check.noWords);
    });
  });
});
