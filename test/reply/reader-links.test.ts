/** Citations that lead to where the report is read. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { recallReply } from '../../commands/recall-reply.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { PlacedLibrary } from '../../src/library/library.ts';
import { renderScreen } from '../../src/platforms/discord/rendering/render.ts';
import { messageOf } from '../../src/platforms/slack/rendering/render.ts';
import { english } from '../../src/reply/strings/english.ts';
import { openPlaced } from '../support/placed-library.ts';
import { knowledgeFile } from '../support/report.ts';

let library: PlacedLibrary;
beforeAll(async () => {
  const body =
    '# Tides\n\nThe moon pulls at the sea. Fishermen in Brittany mend their nets at noon.\n\nSpring tides are high.\n';
  library = await openPlaced({
    'a (b) c|d.md': knowledgeFile(body, 'title: On 1.1 [tides](https://evil.example)\npublisher: A'),
    'kept.md': knowledgeFile(
      '# Pay\n\nThe treasurer earns ninety pounds.',
      'title: Pay\nchannels: [discord:12345]',
    ),
  });
});
afterAll(() => library.close());

function contextAt(publicUrl?: string, place?: string): Context {
  const seen = place ? library.at(place) : library;
  return { library: seen, commands, strings: english, prefix: '', ...(publicUrl && { publicUrl }) };
}

const HERE = 'https://quoth.example/x';
const PATH = 'r/a%20%28b%29%20c%7Cd';

async function shown(line: string, context: Context): Promise<readonly [discord: string, slack: string]> {
  const reply = await runCommand('ask', { question: line }, context);
  return [JSON.stringify(renderScreen(reply, 0, english)), JSON.stringify(messageOf(reply, 0, english))];
}

test('the reference of a citation leads to the marked sentence in its passage', async () => {
  const [discord, slack] = await shown('when do fishermen mend their nets?', contextAt(HERE));
  expect(discord).toContain(` · [1.1](${HERE}/${PATH}?mark=1.1.2#1.1)`);
  expect(slack).toContain(`{"type":"mrkdwn","text":"<${HERE}/${PATH}?mark=1.1.2#1.1|1.1>","verbatim":true}`);
  // What a title looks like is no link of ours.
  expect(discord).toContain(String.raw`\\[tides\\](https\\:`);
});

test('so it does where a button shows the reply again', async () => {
  const context = contextAt(HERE);
  const { recipe } = await runCommand('quote', { reference: '1.1-1.2' }, context);
  const reply = await recallReply(recipe ?? '', context);
  expect(JSON.stringify(renderScreen(reply, 0, english))).toContain(`[1.1–1.2](${HERE}/${PATH}#1.1)`);
});

test('nothing is linked where members reach no page, nor to a report that is kept to channels', async () => {
  for (const part of await shown('when do fishermen mend their nets?', contextAt()))
    expect(part).not.toContain('/r/');
  const kept = await shown('what does the treasurer earn?', contextAt(HERE, 'discord:12345'));
  for (const part of kept) {
    expect(part).toContain('ninety pounds');
    expect(part).not.toContain('/r/');
  }
});
