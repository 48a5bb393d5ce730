import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { choicesFor } from '../../commands/options/completion.ts';
import { recallReply } from '../../commands/recall-reply.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { english } from '../../src/reply/strings/english.ts';
import type { ChannelReports } from '../../src/settings/channel-reports.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { settingsFolder } from '../support/settings.ts';

const TIDES = `---
title: On Tides
---
Ahead of all.

## High water

High water is at noon, said Mary Wells.

## Low water

Low water is at six.
`;

const MOON = `---
title: On the Moon
---
The moon is far.

## Craters

Craters are round, said Ann Lee. Stones made them.
`;

let knowledge: Awaited<ReturnType<typeof knowledgeFolder>>;
let settings: Awaited<ReturnType<typeof settingsFolder>>;
let library: Library;
let opened: Settings;
let reports: ChannelReports;

beforeAll(async () => {
  knowledge = await knowledgeFolder({ 'tides.md': TIDES, 'moon.md': MOON });
  library = await openLibrary(knowledge.folder);
});
afterAll(() => knowledge.remove());
beforeEach(async () => {
  settings = await settingsFolder();
  opened = settings.reopen();
  reports = opened.channelReports;
});
afterEach(() => settings.remove());

function contextOf({ id = 'discord 1', mayManage = true, ...more } = {}): Context {
  const channel = { id, mayManage, reports };
  return { library, strings: english, commands, prefix: '', channel, ...more };
}

function textOf({ pages }: Reply): string {
  const blocks = pages.flatMap(({ body, foot }) => [...body, ...foot]);
  return blocks
    .map((block) =>
      block.kind === 'list'
        ? block.items.map(({ label, text }) => `${label} ${text}`).join('\n')
        : block.text,
    )
    .join('\n');
}

async function said(line: string, context = contextOf()): Promise<string> {
  const [, name = '', option = '', value = ''] = /^(\w+) ?(\w*):?(.*)$/u.exec(line) ?? [];
  return textOf(await runCommand(name, option === '' ? {} : { [option]: value }, context));
}

const NOTE = english.channel.askedAlone('On Tides', 'report:all');

describe('the report of a channel', () => {
  test('is set by its name or title, typos forgiven, and says how to take that back', async () => {
    expect(await said('quoth report:on tydes')).toBe(english.channel.set('On Tides', '/quoth report:all'));
    expect(await reports.get('discord 1')).toEqual({ report: 'tides' });
    expect(await said('quoth')).toContain(english.channel.asks('On Tides', '/quoth report:all'));
    expect(await said('quoth', contextOf({ id: 'discord 2' }))).toContain(
      english.channel.asksAll('/quoth report:…'),
    );
  });

  test.each(['all', 'ALL', '-', 'alle', 'todos', 'tous', 'すべて'])('is taken back by %j', async (word) => {
    await reports.set('discord 1', 'tides');
    expect(await said(`quoth report:${word}`)).toBe(english.channel.cleared);
    expect(await reports.get('discord 1')).toEqual({ report: null });
  });

  test('is not what is asked for where that is help, or no report', async () => {
    expect(await said('quoth report:help')).toBe(await said('quoth'));
    expect(await said('quoth report:zebra')).toContain(english.problem.unknownReport('zebra'));
    expect(await reports.get('discord 1')).toEqual({ report: null });
  });

  test('is set by those alone who may manage the channel', async () => {
    const context = contextOf({ mayManage: false });
    expect(await said('quoth report:tides', context)).toBe(english.channel.notAllowed);
    expect(await said('quoth report:all', context)).toBe(english.channel.notAllowed);
    expect(await said('quoth', context)).toContain('On Tides');
    expect(await reports.get('discord 1')).toEqual({ report: null });
  });

  test('is nothing where there is no channel', async () => {
    const { channel: _, ...context } = contextOf();
    expect(await said('quoth report:tides', context)).toBe(english.channel.noChannel);
    expect(await said('ask question:when is high water?', context)).toContain('noon');
  });

  test('that can’t be kept is said not to be', async () => {
    await rm(settings.folder, { recursive: true });
    await writeFile(settings.folder, '');
    expect(await said('quoth report:tides')).toBe(english.channel.notKept);
  });
});

describe('a command without a report', () => {
  beforeEach(() => reports.set('discord 1', 'tides'));

  test.each([
    ['ask question:when is high water?', 'High water is at noon'],
    ['quote reference:1.1', 'High water is at noon'],
    ['quote reference:low water', 'Low water is at six'],
    ['check text:High water is at noon', 'Word for word'],
    ['said by:Mary Wells', 'High water is at noon'],
  ])('asks the channel’s: %s', async (line, answer) => {
    const text = await said(line);
    expect(text).toContain(answer);
    expect(text).not.toContain(NOTE);
    expect(text).not.toContain('Moon');
  });

  test.each([
    ['ask question:how far is the moon?', english.ask.notSaid(1)],
    ['check text:The moon is far', english.check.verdicts.absent],
    ['check text:Low water is not at six', 'not'],
    ['said', 'Mary Wells'],
    ['said by:Ann Lee', english.said.unknownSpeaker('Ann Lee')],
    ['quote reference:7.1', english.problem.unknownReference('7.1', '2.1')],
    ['outline', 'High water'],
    ['source', 'tides'],
  ])('says that it asked no other, where others may have more: %s', async (line, answer) => {
    const text = await said(line);
    expect(text).toContain(answer);
    expect(text).toContain(NOTE);
    expect(text).not.toContain('Craters');
  });

  test('asks another where that is named, and all where all are meant', async () => {
    const context = contextOf();
    const ask = async (report: string) =>
      textOf(await runCommand('ask', { question: 'how far is the moon?', report }, context));
    expect(await ask('moon')).toContain('The moon is far');
    expect(await ask('all')).toContain('The moon is far');
    expect(await ask('tides')).toContain(english.ask.notSaid(1));
    expect(await ask('tides')).not.toContain(NOTE);
    const outline = await runCommand('outline', { report: '-' }, context);
    const titles = outline.pages.flatMap(({ body }) => body.filter(({ kind }) => kind === 'heading'));
    expect(titles).toHaveLength(2);
    expect(textOf(await runCommand('quote', { reference: '1.1 report:moon' }, context))).toContain('Craters');
  });

  test('asks all where the channel’s is no longer there, and says so', async () => {
    await reports.set('discord 1', 'tide');
    const note = english.channel.gone('tide', '/quoth report:…');
    expect(await said('ask question:how far is the moon?')).toContain('The moon is far');
    expect(await said('ask question:how far is the moon?')).toContain(note);
    expect(await said('quote reference:1.1')).toContain(note);
    expect(await said('quoth')).toContain(note);
  });

  test('asks all where the channel’s can’t be looked up', async () => {
    opened.close();
    await writeFile(join(settings.folder, 'quoth.db'), 'no database '.repeat(500));
    await rm(join(settings.folder, 'quoth.db-wal'), { force: true });
    expect(await said('ask question:how far is the moon?')).toContain('The moon is far');
    expect(await said('quoth')).toContain(english.channel.unreadable);
  });

  test('doesn’t speak of others where there is but one', async () => {
    const alone = await knowledgeFolder({ 'tides.md': TIDES });
    try {
      const context = { ...contextOf(), library: await openLibrary(alone.folder) };
      expect(await said('ask question:how far is the moon?', context)).not.toContain(NOTE);
      expect(await said('outline', context)).not.toContain(NOTE);
    } finally {
      await alone.remove();
    }
  });
});

describe('a button of a reply that asked the channel’s report alone', () => {
  test.each([
    ['ask', { question: 'how far is the moon?' }],
    ['check', { text: 'Low water is never at six' }],
    ['outline', {}],
    ['source', {}],
  ])('says so again, whatever the channel asks by then: %s', async (name, input) => {
    await reports.set('discord 1', 'tides');
    const reply = await runCommand(name, input, contextOf());
    expect(reply.recipe).toMatch(/^.{1,91}-$/);
    await reports.set('discord 1', 'moon');
    const again = await recallReply(reply.recipe ?? '', contextOf());
    expect(again.recipe).toBe(reply.recipe);
    expect(textOf(again)).toContain(NOTE);
    expect(textOf(again)).not.toContain('Craters');
  });

  test('finds the very same reply again where the message tells what was asked', async () => {
    await reports.set('discord 1', 'tides');
    for (const [name, input] of [
      ['ask', { question: 'how far is the moon?' }],
      ['ask', { question: 'when is hihg water?' }],
      ['check', { text: 'Low water is never at six' }],
      ['check', { text: 'Low water is at six. High water is never at noon.' }],
    ] as const) {
      const { asked, pages, recipe } = await runCommand(name, input, contextOf());
      expect(await recallReply(recipe ?? '', contextOf(), asked)).toMatchObject({ pages, recipe });
    }
  });

  test('tells what is left of it where it doesn’t', async () => {
    const { recipe } = await runCommand('check', { text: 'Low water is never at six' }, contextOf());
    for (const asked of [undefined, '/check Low water is at …', '/check The moon is far', 'x']) {
      expect(textOf(await recallReply(recipe ?? '', contextOf(), asked))).toContain(english.check.notKept);
    }
  });
});

describe('what is offered', () => {
  const offered = async (name: string, option: string, typed = '', given = {}, context = contextOf()) => {
    const command = commands.find((known) => known.name === name);
    if (!command) throw new Error(`no command ${name}`);
    return choicesFor(command, option, typed, given, context);
  };
  const valuesOf = async (...asked: Parameters<typeof offered>) =>
    (await offered(...asked)).map(({ value }) => value);

  test('are references and sections of the channel’s report, or of the one that is named', async () => {
    await reports.set('discord 1', 'tides');
    expect(await valuesOf('quote', 'reference')).toEqual(['0.1', '1', '1.1', '2', '2.1']);
    expect(await valuesOf('ask', 'section')).toEqual(['1', '2']);
    expect(await valuesOf('said', 'by')).toEqual(['Mary Wells']);
    expect(await valuesOf('ask', 'section', '', { report: 'moon' })).toEqual(['1']);
  });

  test('are those of all reports where none is meant, each with its report', async () => {
    expect(await offered('ask', 'section')).toEqual([
      { label: '1 Craters · On the Moon', value: '1 report:moon' },
      { label: '1 High water · On Tides', value: '1 report:tides' },
      { label: '2 Low water · On Tides', value: '2 report:tides' },
    ]);
    expect(await valuesOf('quote', 'reference', 'crat')).toEqual(['1 report:moon', '1.1 report:moon']);
    expect(await valuesOf('quote', 'reference', 'cratres')).toEqual(['1 report:moon', '1.1 report:moon']);
    await reports.set('discord 1', 'tides');
    expect(await valuesOf('quote', 'reference', 'crat', { report: 'all' })).toHaveLength(2);
  });

  test.each([
    ['quote', 'reference', '1.1 report:moon', 'Craters are round'],
    ['ask', 'section', '1 report:moon', 'Craters are round'],
  ])('is taken by %s with its report, whatever the channel’s is', async (name, option, value, text) => {
    await reports.set('discord 1', 'tides');
    const input = { question: 'who says that craters are round?', [option]: value };
    expect(textOf(await runCommand(name, input, contextOf()))).toContain(text);
  });

  test('are all reports, too, where there are several, or where the channel’s is to be chosen', async () => {
    expect(await valuesOf('ask', 'report')).toEqual(['moon', 'tides', 'all']);
    expect(await valuesOf('ask', 'report', 'al')).toContain('all');
    expect(await valuesOf('ask', 'report', 'tid')).toEqual(['tides']);
    expect(await offered('quoth', 'report', '-')).toContainEqual({
      label: english.channel.allReports,
      value: 'all',
    });
  });
});
