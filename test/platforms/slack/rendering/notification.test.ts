/** The line that Slack shows where blocks can't be, such as in a notification: the outcome and the marked sentence. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { recallReply } from '../../../../commands/recall-reply.ts';
import { runCommand } from '../../../../commands/run-command.ts';
import type { Library } from '../../../../src/library/library.ts';
import { openLibrary } from '../../../../src/library/open-library.ts';
import { PRIVATE } from '../../../../src/platforms/slack/rendering/controls.ts';
import { messageOf } from '../../../../src/platforms/slack/rendering/render.ts';
import { english } from '../../../../src/reply/strings/english.ts';
import { knowledgeFolder } from '../../../support/knowledge.ts';
import { knowledgeFile } from '../../../support/report.ts';

let gate: Library;
let nasty: Library;
let remove: () => Promise<void>;
beforeAll(async () => {
  gate = await openLibrary('knowledge');
  const made = await knowledgeFolder({
    'n.md': knowledgeFile('## Owls\n\nNight falls. <!channel> *Owls* hunt <@U1> & :fire: mice at a.example.'),
  });
  remove = made.remove;
  nasty = await openLibrary(made.folder);
});
afterAll(async () => {
  await gate.close();
  await remove();
});

async function lineOf(
  name: string,
  input: Readonly<Record<string, string>>,
  isShared = false,
  library = gate,
) {
  const context = { library, strings: english, commands, prefix: '' };
  const reply = await runCommand(name, input, context);
  const shared = reply.pages[0]?.quoted?.shared ?? '';
  const shown = isShared ? await recallReply(shared, context, reply.askedInFull ?? reply.asked) : reply;
  return messageOf(shown, 0, english, isShared ? { kind: 'shared', owner: 'U1', by: 'jo' } : PRIVATE).text;
}

/** Without what keeps it from meaning anything. */
const plain = (line: string) => line.replaceAll('\u2060', '');

describe('begins with', () => {
  const ROSATOM = /^Rosatom, Russia’s state nuclear enterprise, oversees/;
  const CLAIM = { text: 'The United States expressed enthusiasm for this prospect' };

  test.each<[string, string, Readonly<Record<string, string>>, RegExp]>([
    ['the answering sentence', 'ask', { question: 'who oversees the plant?' }, ROSATOM],
    [
      'that it isn’t sure, and the nearest',
      'ask',
      { question: 'why do people worry about mining there?' },
      /^Not sure\. .+: [A-Z].{30,}/,
    ],
    [
      'that the report doesn’t say',
      'ask',
      { question: 'who won the football world cup?' },
      /^The report doesn’t say\./,
    ],
    [
      'what differs, and the report’s words',
      'check',
      CLAIM,
      /^Not the same: a hedge differs\. The United States reportedly/,
    ],
    [
      'that it is word for word',
      'check',
      { text: 'the facility’s substantial energy production' },
      /^Word for word in the report\. The United/,
    ],
    ['that it isn’t there', 'check', { text: 'Owls hunt mice.' }, /^Not in the report\./],
    [
      'the passage that was named',
      'quote',
      { reference: '2.1' },
      /^Passage 2\.1, word for word: Despite Russian occupation/,
    ],
    ['what is missing', 'quote', {}, /^Still missing: reference/],
  ])('%s', async (_, name, input, expected) => {
    expect(plain(await lineOf(name, input))).toMatch(expected);
  });

  test('the marked sentence among what stands around it', async () => {
    const context = { library: gate, strings: english, commands, prefix: '' };
    const { pages } = await runCommand('ask', { question: 'who oversees the plant?' }, context);
    const around = await recallReply(pages[0]?.quoted?.context ?? '', context);
    expect(plain(messageOf(around, 0, english).text)).toMatch(/^\d · .{20,90} Rosatom, Russia’s/);
  });

  test('the same where a quote is shared', async () => {
    expect(plain(await lineOf('ask', { question: 'who oversees the plant?' }, true))).toMatch(ROSATOM);
    expect(plain(await lineOf('check', CLAIM, true))).toMatch(/^Not the same: a hedge differs\. The United/);
  });
});

test('nothing in it is alive', async () => {
  const line = await lineOf('ask', { question: 'what do owls hunt?' }, false, nasty);
  expect(plain(line)).toContain('&lt;!channel&gt; *Owls* hunt &lt;@U1&gt; &amp; :fire: mice at a.example.');
  for (const live of ['<', '@U1', '*Owls*', ':fire:', 'a.example']) expect(line).not.toContain(live);
});
