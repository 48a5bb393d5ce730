/** What is asked is kept for the owner where that is wanted, and tells nothing where it must not. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Context } from '../../../commands/command.ts';
import { commands } from '../../../commands/index.ts';
import { recallReply } from '../../../commands/recall-reply.ts';
import { runCommand } from '../../../commands/run-command.ts';
import type { Library, PlacedLibrary } from '../../../src/library/library.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { english } from '../../../src/reply/strings/english.ts';
import type { Settings } from '../../../src/settings/settings.ts';
import { openPlaced } from '../../support/placed-library.ts';
import { knowledgeFile } from '../../support/report.ts';
import { settingsFolder } from '../../support/settings.ts';

let library: PlacedLibrary;
let made: Awaited<ReturnType<typeof settingsFolder>>;
let settings: Settings;

beforeAll(async () => {
  library = await openPlaced({
    'tides.md': knowledgeFile(
      '## High water\n\nHigh water is at noon.\n\n## Low water\n\nLow water is at six.',
    ),
    'merger.md': knowledgeFile('The merger closes in May.', 'title: The merger\nchannels: [slack:C0KEPT]'),
  });
});
afterAll(() => library.close());
beforeEach(async () => {
  made = await settingsFolder();
  settings = made.reopen();
});
afterEach(() => made.remove());

function contextOf(asked: Library = library): Context {
  return { library: asked, strings: english, commands, prefix: '', questions: settings.questions };
}

const ask = (question: string, asked?: Library) => runCommand('ask', { question }, contextOf(asked));

/** By their words: they may have been asked within one millisecond. */
async function kept() {
  await settings.questions.settled();
  const all = await settings.questions.list();
  return all.toSorted((a, b) => (a.question < b.question ? -1 : 1));
}

const textOf = ({ pages }: Reply) => JSON.stringify(pages);

test('a question is kept with its verdict, its words that lack, and the only report', async () => {
  await ask('When is high water?');
  await ask('who painted the Mona Lisa?');
  expect(await kept()).toMatchObject([
    { question: 'When is high water?', outcome: 'answer', report: 'tides', missing: [], isConfined: false },
    { question: 'who painted the Mona Lisa?', outcome: 'none', report: 'tides' },
  ]);
});

test('what asks nothing, other commands and what goes wrong are not kept', async () => {
  await ask('thanks!');
  await ask('');
  await runCommand('check', { text: 'High water is at noon.' }, contextOf());
  await runCommand('ask', { question: 'tides?', report: 'nothing' }, contextOf());
  expect(await kept()).toEqual([]);
});

test('turning a page asks nothing again', async () => {
  const { recipe, asked } = await ask('When is high water?');
  await recallReply(recipe ?? '', contextOf(), asked);
  expect(await kept()).toHaveLength(1);
});

test('what was asked beside a report that is kept from elsewhere is told to the owner, and counted for nobody', async () => {
  await ask('who stole the painting?');
  await ask('who stole the merger?', library.at('slack:C0KEPT'));
  expect((await kept()).map(({ question, isConfined }) => [question, isConfined])).toEqual([
    ['who stole the merger?', true],
    ['who stole the painting?', false],
  ]);
  for (const place of [library, library.at('slack:C0KEPT'), library.at('slack:C0OTHER')])
    expect(textOf(await runCommand('quoth', {}, contextOf(place)))).toContain(english.help.unanswered(1));
});

test('/quoth tells a count only where questions are kept', async () => {
  const { questions: _, ...context } = contextOf();
  expect(textOf(await runCommand('quoth', {}, context))).not.toContain('Not answered');
});
