import { expect, test } from 'vitest';
import type { Content, KnowledgeFile } from '../../../src/report/reading/knowledge-files.ts';
import { parseKnowledge } from '../../../src/report/reading/parse-knowledge.ts';
import { textOf } from '../../../src/report/report.ts';
import { knowledgeFile } from '../../support/report.ts';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function file(name: string, content: Content, lastGood: string | null = null): KnowledgeFile {
  return { file: name, content, lastGood: lastGood === null ? null : bytes(knowledgeFile(lastGood)) };
}

function textsOf(files: readonly KnowledgeFile[]): readonly string[] {
  return parseKnowledge(files).reports.flatMap((report) =>
    report.passages.map((passage) => textOf(report, passage)),
  );
}

test('a faulty file’s last good text is read in its place, and said to be', () => {
  const files = [
    file('a.md', bytes('no title'), 'Good A.'),
    file('b.md', { unreadable: "can't be read (EIO)" }, 'Good B.'),
    file('c.md', bytes('no title')),
    file('d.md', bytes(knowledgeFile('New D.')), 'Good D.'),
  ];
  expect(textsOf(files)).toEqual(['Good A.', 'Good B.', 'New D.']);
  expect(parseKnowledge(files).faults).toEqual([
    { file: 'a.md', line: 1, what: expect.stringMatching(/^no title.*; its last good text is served$/) },
    { file: 'b.md', line: 1, what: "can't be read (EIO); its last good text is served" },
    { file: 'c.md', line: 1, what: expect.not.stringContaining('last good') },
  ]);
});

test('memory that threads share is read as any other', () => {
  const text = knowledgeFile('Shared “words”.');
  const shared = new Uint8Array(new SharedArrayBuffer(bytes(text).length));
  shared.set(bytes(text));
  const [report] = parseKnowledge([file('a.md', shared)]).reports;
  const [own] = parseKnowledge([file('a.md', bytes(text))]).reports;
  expect(report).toEqual(own);
});
