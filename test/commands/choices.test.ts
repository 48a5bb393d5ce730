/** What may mean several things is asked back, and each choice does what was meant. */
import { MessageFlags } from 'discord.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { recallReply } from '../../commands/recall-reply.ts';
import { runCommand } from '../../commands/run-command.ts';
import { libraryOver } from '../../src/library/answering/library-over.ts';
import { askedIn } from '../../src/platforms/discord/rendering/question-line.ts';
import { renderScreen } from '../../src/platforms/discord/rendering/render.ts';
import { parseValue } from '../../src/platforms/slack/rendering/button-value.ts';
import { messageOf } from '../../src/platforms/slack/rendering/render.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { english } from '../../src/reply/strings/english.ts';
import { LOCALES, stringsFor } from '../../src/reply/strings/index.ts';
import { knowledgeFile, reportFrom } from '../support/report.ts';

const YEAR = (year: number, rain: string) =>
  knowledgeFile(
    `## Rain\n\nIt rained ${rain}.\n\n## Sun\n\nSunshine was plentiful, John Smith said.\n\n## Rain\n\nAnna Smith said that rain is good for ${rain} things.\n`,
    `title: Annual report ${year}`,
  );

let context: Context;
beforeAll(() => {
  const reports = [
    reportFrom('annual-report-2024.md', YEAR(2024, 'often')),
    reportFrom('annual-report-2025.md', YEAR(2025, 'seldom')),
  ];
  context = { library: libraryOver({ reports, faults: [] }), strings: english, commands, prefix: '' };
});

function textOf({ pages }: Reply): string {
  return JSON.stringify(pages.map(({ body, foot }) => [body, foot]));
}

/** What a press of each button comes to, as a bot does that has just been started: on Discord and on Slack. */
async function pressed(reply: Reply): Promise<readonly string[]> {
  const onDiscord = renderScreen(reply, 0, english);
  expect(onDiscord.flags).toBe(MessageFlags.IsComponentsV2);
  const ids = [...JSON.stringify(onDiscord.components).matchAll(/"custom_id":"([^"]*)~0"/g)].map(
    ([, id = '']) => id,
  );
  const asked = askedIn(onDiscord.components) ?? undefined;
  const fromDiscord = await Promise.all(ids.map((id) => recallReply(id, context, asked)));
  const onSlack = messageOf(reply, 0, english);
  const values = onSlack.blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.map((element) => ('value' in element ? element.value : undefined))
      : [],
  );
  const fromSlack = await Promise.all(
    values.map(async (text) => {
      const value = parseValue(text ?? '');
      if (value?.button.action !== 'turn') throw new Error('no such button');
      return textOf(await recallReply(value.button.recipe, context, value.askedInFull ?? value.asked));
    }),
  );
  expect(fromSlack).toEqual(fromDiscord.map(textOf));
  return fromSlack;
}

describe('asked back, and answered by a button alone', () => {
  test.each([
    [
      'a report, for a question',
      'ask',
      { question: 'how often did it rain?', report: 'annual report' },
      ['It rained often', 'It rained seldom'],
    ],
    [
      'a report, for a section of it',
      'ask',
      { question: 'was sunshine plentiful?', section: 'Sun', report: 'annual report' },
      ['Sunshine', 'Sunshine'],
    ],
    [
      'a section, for a question',
      'ask',
      { question: 'how often did it rain?', section: 'rain', report: '2024' },
      ['It rained often', 'often things'],
    ],
    [
      'a report, for wording',
      'check',
      { text: 'It rained “seldom”: so it did.', report: 'annual-report' },
      ['', 'rained seldom'],
    ],
    [
      'a report, for a speaker',
      'said',
      { by: 'John Smith', about: 'sunshine', report: 'annual report' },
      ['Annual report 2024', 'Annual report 2025'],
    ],
    ['a speaker', 'said', { by: 'Smith', report: '2025' }, ['seldom things', 'John Smith']],
    [
      'a heading that stands there twice',
      'quote',
      { reference: 'Rain', report: '2025' },
      ['It rained seldom', 'seldom things'],
    ],
    [
      'a passage that several reports have',
      'quote',
      { reference: '§ 1.1' },
      ['It rained often', 'It rained seldom'],
    ],
    [
      'a report, for its outline',
      'outline',
      { report: 'annual report' },
      ['Annual report 2024', 'Annual report 2025'],
    ],
    [
      'a report, for its source',
      'source',
      { report: 'annual report' },
      ['Annual report 2024', 'Annual report 2025'],
    ],
    [
      'a section that is nearly called so',
      'ask',
      { question: 'was there sunshine?', section: 'sunday', report: '2024' },
      ['Sunshine'],
    ],
    [
      'what there is ahead of a section’s end',
      'quote',
      { reference: '1.1-1.3', report: '2025' },
      ['It rained seldom'],
    ],
  ])('%s', async (_, name, given, expected) => {
    const reply = await runCommand(name, given, context);
    expect(reply.outcome).toBe('problem');
    const replies = await pressed(reply);
    expect(replies.length).toBeGreaterThanOrEqual(expected.length);
    for (const [i, text] of expected.entries()) expect(replies[i]).toContain(text);
  });

  test.each(LOCALES)('in %s', async (locale) => {
    const strings = stringsFor(locale);
    const reply = await runCommand(
      'ask',
      { question: 'rain?', report: 'annual report' },
      { ...context, strings },
    );
    expect(reply.pages[0]?.body[0]).toEqual({
      kind: 'text',
      text: strings.problem.which.report('annual report'),
    });
    expect(reply.pages[0]?.choices).toHaveLength(2);
  });

  test('with no button that would ask only part of a long question', async () => {
    const reply = await runCommand(
      'ask',
      { question: 'rain '.repeat(100), report: 'annual report' },
      context,
    );
    expect(reply.pages[0]?.choices).toBeUndefined();
    expect(textOf(reply)).toContain('Annual report 2024');
  });

  test('within what a message holds, however many fit and however they are called', async () => {
    const reports = Array.from({ length: 30 }, (_, i) =>
      reportFrom(`r${i}.md`, knowledgeFile('雨。', `title: "${'年次報告書'.repeat(20)}${i}"`)),
    );
    const library = libraryOver({ reports, faults: [] });
    const reply = await runCommand(
      'ask',
      { question: '雨'.repeat(90), report: '年次' },
      { ...context, library },
    );
    expect(reply.pages[0]?.choices).toHaveLength(10);
    const { components } = renderScreen(reply, 0, english);
    expect(Buffer.byteLength(JSON.stringify(components))).toBeLessThan(9000);
    expect(Buffer.byteLength(JSON.stringify(messageOf(reply, 0, english).blocks))).toBeLessThan(12_000);
    expect(messageOf(reply, 1, english)).toEqual(messageOf(reply, 0, english));
  });

  test('and a changed report is said to be changed', async () => {
    const reply = await runCommand('ask', { question: 'rain?', report: 'annual report' }, context);
    const none = { ...context, library: libraryOver({ reports: [], faults: [] }) };
    const recipe = reply.pages[0]?.choices?.[0]?.recipe ?? '';
    expect(textOf(await recallReply(recipe, none, 'rain?'))).toContain(english.problem.changed);
  });
});
