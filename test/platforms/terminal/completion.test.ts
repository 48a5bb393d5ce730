import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Choice, Completes } from '../../../src/library/library.ts';
import { type Completions, commonStart, completionsOf } from '../../../src/platforms/terminal/completion.ts';
import { english } from '../../../src/reply/strings/english.ts';
import { german } from '../../../src/reply/strings/german.ts';
import { libraryWith } from '../../support/library.ts';

const CHOICES: Readonly<Record<Completes, readonly Choice[]>> = {
  report: [
    { label: 'On Tides', value: 'tides' },
    { label: 'On the Moon', value: 'the moon' },
  ],
  section: [
    { label: '1 High water', value: '1' },
    { label: '2 Low water', value: '2' },
  ],
  reference: [
    { label: '1 High water', value: '1' },
    { label: '1.1 The sea rises.', value: '1.1' },
    { label: '2.1 The sea falls.', value: '2.1' },
  ],
  speaker: [
    { label: 'Mary Wells', value: 'Mary Wells' },
    { label: 'Mary Webb', value: 'Mary Webb' },
    { label: 'the harbour', value: 'the harbour' },
  ],
};

let asked: (readonly [Completes, string, string | undefined])[] = [];
const library = libraryWith({
  async status() {
    return { reports: [], faults: [] };
  },
  async complete(kind: Completes, typed: string, report?: string) {
    asked.push([kind, typed, report]);
    return CHOICES[kind].filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
  },
});

async function completionsAt(line: string, strings = english): Promise<Completions> {
  asked = [];
  const completions = await completionsOf(line, { commands, unslashed: 'ask', library, strings });
  expect(line.endsWith(completions.typed)).toBe(true);
  return completions;
}

/** The lines that there are to choose from. */
async function completed(line: string): Promise<string[]> {
  const { typed, candidates } = await completionsAt(line);
  return candidates.map(({ value }) => line.slice(0, line.length - typed.length) + value);
}

describe('Tab', () => {
  const all = ['/ask ', '/quote ', '/check ', '/said ', '/outline ', '/source ', '/quoth '];
  test.each([
    ['/as', ['/ask ']],
    ['/AS', ['/ask ']],
    ['/quo', ['/quote ', '/quoth ']],
    ['/quoth', ['/quoth ']],
    ['/zebra', []],
    ['', all],
    ['  ', all.map((command) => `  ${command}`)],
  ])('at %j offers commands %j', async (line, offered) => {
    expect(await completed(line)).toEqual(offered);
  });

  test.each([
    ['/ask why re', ['/ask why report:']],
    ['/ask why ', ['/ask why section:', '/ask why report:']],
    ['/ask why report:tides ', ['/ask why report:tides section:']],
    ['/ask why report:tides SE', ['/ask why report:tides section:']],
    ['/ask why RE', ['/ask why report:']],
    ['why se', ['why section:']],
    ['/quote 1.1 ', ['/quote 1.1 report:']],
    ['/quote 1.1-2.1 re', ['/quote 1.1-2.1 report:']],
    ['/said mary wells a', ['/said mary wells about:']],
    ['/said ab', ['/said about:']],
    ['/zebra re', []],
  ])('at %j offers the names of options %j', async (line, offered) => {
    expect(await completed(line)).toEqual(offered);
  });

  test.each([
    ['/ask why section:', ['/ask why section:1 ', '/ask why section:2 ']],
    ['why section:lo', ['why section:2 ']],
    ['why section:low wa', ['why section:2 ']],
    ['why section:"low wa', ['why section:2 ']],
    ['/ask why report:', ['/ask why report:tides ', '/ask why report:the moon ']],
    ['/outline the', ['/outline the moon ']],
    ['/quote the sea r', ['/quote 1.1 ']],
    ['/quote ', ['/quote 1 ', '/quote 1.1 ', '/quote 2.1 ', '/quote report:']],
    ['/QUOTE 2', ['/QUOTE 2.1 ']],
    ['/said mary w', ['/said Mary Wells ', '/said Mary Webb ']],
    ['/said by:mary w', ['/said by:Mary Wells ', '/said by:Mary Webb ']],
    ['/said about:tides by:the', ['/said about:tides by:the harbour ']],
    ['/quote zebra', []],
  ])('at %j offers values %j', async (line, offered) => {
    expect(await completed(line)).toEqual(offered);
  });

  test('looks for values in the report that is named', async () => {
    await completionsAt('/ask why report:the moon section:wa');
    expect(asked).toEqual([['section', 'wa', 'the moon']]);
    await completionsAt('/ask why report:the m');
    expect(asked.at(-1)).toEqual(['report', 'the m', undefined]);
  });

  test('shows what each candidate is, in the language of the terminal', async () => {
    const about = async (line: string) =>
      (await completionsAt(line, german)).candidates.map((candidate) => candidate.about);
    expect(await about('/zi')).toEqual([]);
    expect(await about('/quote')).toEqual([german.commands.quote.description]);
    expect(await about('/quote ')).toEqual([
      'High water',
      'The sea rises.',
      'The sea falls.',
      german.commands.quote.options.report,
    ]);
    expect(await about('/outline ')).toEqual(['On Tides', 'On the Moon']);
    expect(await about('/said the')).toEqual(['']);
  });
});

describe('what is filled in', () => {
  test.each([
    ['/quo', '/quot'],
    ['/Quo', '/quot'],
    ['/ask why ', null],
    ['/said ma', 'Mary We'],
    ['/said Mary We', null],
    ['/said wells', 'Mary Wells '],
    ['/quote the sea', null],
    ['/quote the sea f', '2.1 '],
    ['/zebra', null],
  ])('at %j is %j', async (line, filled) => {
    expect(commonStart(await completionsAt(line))).toBe(filled);
  });
});
