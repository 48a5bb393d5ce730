import { describe, expect, test } from 'vitest';
import { parseKnowledge } from '../../../src/report/reading/parse-knowledge.ts';
import { knowledgeFile } from '../../support/report.ts';

function read(frontMatter: string, lastGood: string | null = null) {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return parseKnowledge([
    {
      file: 'a.md',
      content: bytes(knowledgeFile('Words.', frontMatter)),
      lastGood: lastGood === null ? null : bytes(knowledgeFile('Words.', lastGood)),
    },
  ]);
}

describe('the channels that a report is kept to', () => {
  test.each([
    ['channels: [discord:123456, slack:C0123AB]', ['discord:123456', 'slack:C0123AB']],
    ['channels:\n  - discord:123456', ['discord:123456']],
    ['channels: discord:123456, slack:G0123', ['discord:123456', 'slack:G0123']],
  ])('are read from %j', (channels, read_) => {
    expect(read(`title: A\n${channels}`).reports.map(({ origin }) => origin.channels)).toEqual([read_]);
  });

  test('are none where none are stated', () => {
    expect(read('title: A').reports.map(({ origin }) => origin.channels)).toEqual([undefined]);
  });

  test.each([
    ['channels: [general]', 'has what is no channel'],
    ['channels: [discord:123456, "#board"]', 'has what is no channel'],
    ['channels: []', 'is empty'],
    ['channels: ""', 'is empty'],
    ['channels: {a: b}', 'is no list'],
    ['channel: discord:123456', 'channel is not read: write channels'],
  ])(
    'that are not to be read keep the report from being served, and its name from everybody: %j',
    (channels, what) => {
      const { reports, faults } = read(`title: A\n${channels}`);
      expect(reports).toEqual([]);
      expect(faults).toEqual([
        expect.objectContaining({ what: expect.stringContaining(what), isKept: true }),
      ]);
    },
  );

  test('keep a file’s faults to themselves, whatever else is wrong with it now', () => {
    const { reports, faults } = read('publisher: B', 'title: A\nchannels: [slack:C0123AB]');
    expect(reports.map(({ origin }) => origin.channels)).toEqual([['slack:C0123AB']]);
    expect(faults).toEqual([expect.objectContaining({ isKept: true })]);
    expect(read('publisher: B').faults).toEqual([expect.not.objectContaining({ isKept: true })]);
  });
});
