import { describe, expect, test } from 'vitest';
import { parseKnowledge } from '../../../src/report/reading/parse-knowledge.ts';
import { unreadable } from '../../../src/report/reading/unreadable-file.ts';
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
    ['Kanäle: [discord:123456]', 'is not read: write channels'],
    ['canaux: [discord:123456]', 'is not read: write channels'],
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

  const kept = knowledgeFile('Words.', 'title: A\nchannels: [slack:C0123AB]');
  test.each([
    ['is UTF-16', Buffer.from(`\uFEFF${kept}`, 'utf16le')],
    ['is UTF-16 of the other order', Buffer.from(`\uFEFF${kept}`, 'utf16le').swap16()],
    ['is not UTF-8', Buffer.concat([Buffer.from(kept), Buffer.from([0xff])])],
    ['is on one line', Buffer.from('---\n{publisher: B, "channels": [slack:C0123AB]}\n---\nWords.')],
    ['is not closed', Buffer.from('---\ntitle: A\nchannels: [slack:C0123AB]\nWords.')],
    ['has another key', Buffer.from('---\ntitle: A\nkept to: [slack:C0123AB\n---\nWords.')],
    ['can’t be read', { unreadable: "can't be read (EACCES)" }],
  ])('keep a file’s faults to themselves where what says so %s', (_what, content) => {
    const { reports, faults } = parseKnowledge([{ file: 'a.md', content, lastGood: null }]);
    expect(reports).toEqual([]);
    expect(faults).toEqual([expect.objectContaining({ isKept: true })]);
  });

  test('keep to themselves what the library’s thread can’t serve, and no other file', () => {
    const other = knowledgeFile('Words.');
    const content = (text: string) => unreadable(Buffer.from(text), "it can't be served");
    expect(parseKnowledge([{ file: 'a.md', content: content(kept), lastGood: null }]).faults).toMatchObject([
      { isKept: true },
    ]);
    expect(parseKnowledge([{ file: 'a.md', content: content(other), lastGood: null }]).faults).toEqual([
      expect.not.objectContaining({ isKept: true }),
    ]);
  });
});
