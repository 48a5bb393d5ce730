/** Bytes at random, and bits of what is meant put together at random, wherever Quoth reads what others write. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { recallReply } from '../../commands/recall-reply.ts';
import { runCommand } from '../../commands/run-command.ts';
import { libraryOver } from '../../src/library/answering/library-over.ts';
import type { Library } from '../../src/library/library.ts';
import { english } from '../../src/reply/strings/english.ts';
import { parseKnowledge } from '../../src/report/reading/parse-knowledge.ts';
import { press } from '../e2e/support/discord-payloads.ts';
import type { DiscordServer } from '../e2e/support/discord-server.ts';
import { pressPayload } from '../e2e/support/slack-payloads.ts';
import type { SlackServer } from '../e2e/support/slack-server.ts';

const BITS: readonly string[] = [
  ...['---', '---\n', 'title', 'title: ', 'language: ', 'language: xx-', 'published: ', 'disclaimer: |\n  '],
  ...['"', "'", '{', '}', '[', ']', '&a ', '*a', '!!js/function ', '%YAML 1.2\n', '? ', ': ', '- ', '<<: '],
  ...[
    '\n',
    '\r',
    '\t',
    ' ',
    '\0',
    '\ufeff',
    '\u2028',
    '\u200b',
    '\u202e',
    '\ud83d',
    '😀',
    'é',
    '中',
    '# a\n',
  ],
  ...['a:', 'c:', 'v:', 'q:', 'o:', 's:', 'x:', 'p:', 't:', 'h', '~x', '~s', '~d', '~1', '~zzzz', '0.0'],
  ...['abcdef', '000000', '.', ',', '-', '9'.repeat(70), '2.1-2.3', 'zzzzzz', '__proto__', 'constructor'],
  ...['{"button":"', '"}', ',"shared":[0]', '"shown":"h~1"', '\\u0000', '%s', 'null', '[['.repeat(20)],
];

const bytes = fc.uint8Array({ maxLength: 200 });
const bits = fc.array(fc.constantFrom(...BITS), { maxLength: 20 }).map((parts) => parts.join(''));

/** As a file may hold it. */
const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  bytes,
  bits.map((text) => new TextEncoder().encode(text)),
  fc.tuple(bits, bytes, bits).map(([ahead, inside, behind]) => joined(ahead, inside, behind)),
);

/** As it may stand in a message. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  bits,
  bytes.map((some) => Buffer.from(some).toString('latin1')),
  bytes.map((some) => Buffer.from(some).toString('utf8')),
);

function joined(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

const seeded = (runs: number) => ({ seed: 20_261_122, numRuns: runs });

const GOOD = {
  file: 'owls.md',
  content: joined('---\ntitle: Owls\n---\nOwls sleep by day.\n'),
  lastGood: null,
};

/** As a whole file, as its front matter, as more of it, and as its body: a report or a fault, and the good one served. */
export async function asFiles(runs: number): Promise<void> {
  const file = fc.oneof(
    anyBytes,
    anyBytes.map((some) => joined('---\n', some, '\n---\nOwls sleep.\n')),
    anyBytes.map((some) => joined('---\ntitle: T\n', some, '\n---\nOwls sleep.\n')),
    anyBytes.map((some) => joined('---\ntitle: T\n---\n', some)),
  );
  await fc.assert(
    fc.asyncProperty(file, fc.constantFrom('a.md', 'a.txt'), async (content, name) => {
      const { reports, faults } = parseKnowledge([{ file: name, content, lastGood: null }, GOOD]);
      for (const { file: faulty, line, what } of faults) {
        assert.equal(faulty, name);
        assert.ok(line > 0);
        assert.match(what, /^\S.*\S$/u);
      }
      assert.equal(reports.length, faults.length > 0 ? 1 : 2);
      if (faults.length > 0) return;
      const context = { library: libraryOver({ reports, faults }), strings: english, commands, prefix: '' };
      for (const [command, input] of [
        ['ask', { question: 'who sleeps by day?' }],
        ['outline', {}],
        ['said', {}],
        ['check', { text: 'Owls sleep by night.' }],
      ] as const) {
        assert.ok((await runCommand(command, input, context)).pages.length > 0);
      }
    }),
    seeded(runs),
  );
}

/** As what a button stands for: always a reply. */
export async function asRecipes(library: Library, runs: number): Promise<void> {
  const context = { library, strings: english, commands, prefix: '' };
  await fc.assert(
    fc.asyncProperty(anyText, async (recipe) => {
      assert.ok((await recallReply(recipe, context)).pages.length > 0);
    }),
    seeded(runs),
  );
}

const takenSchema = z.object({ type: z.literal(6) });

const shownSchema = z.object({
  type: z.union([z.literal(4), z.literal(7)]),
  data: z.object({ components: z.array(z.looseObject({ content: z.string().optional() })).min(1) }),
});

/** As ids of buttons on Discord: each press is answered once, with something to read. */
export async function asDiscordIds(server: DiscordServer, runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyText, async (id) => {
      server.answers.length = 0;
      const { body } = await server.ask(press(id));
      assert.equal(server.answers.length, 1);
      // What was taken back or shared is told by that.
      if (takenSchema.safeParse(body).success) return;
      const { data } = shownSchema.parse(body);
      assert.ok(data.components.some(({ content }) => content?.trim()));
    }),
    seeded(runs),
  );
}

/** As ids and values of buttons on Slack, in Socket Mode: each press is acknowledged and answered. */
export async function asSlackValues(slack: SlackServer, runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (action_id, value) => {
      const url = slack.responseUrl();
      assert.deepEqual(await slack.deliver('interactive', pressPayload({ action_id, value }, url)), {});
      assert.match(JSON.stringify(await slack.answerAt(url)), /"text":"[^"]/);
    }),
    seeded(runs),
  );
}
