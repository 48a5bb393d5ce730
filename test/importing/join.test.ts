import { expect, test } from 'vitest';
import type { Stated } from '../../src/importing/draft.ts';
import { composeReport, readSource } from '../../src/importing/import-report.ts';
import { linesOf } from './support/import.ts';
import { passage } from './support/prose.ts';

const FILES: readonly (readonly [string, string])[] = [
  ['b.md', `---\ntitle: The Wall\nauthor: Ada Quill\npublisher: Gate\n---\n\n# Costs\n\n${passage(1)}\n`],
  [
    'a.html',
    `<html lang="en"><title>Annex of Lamps</title><meta name="author" content="Bo Marsh"><h1>Annex of Lamps</h1><h2>Oil</h2><p>${passage(2)}</p></html>`,
  ],
];

async function joinedBy(given: Stated) {
  const drafts = await Promise.all(
    FILES.map(([name, text]) =>
      readSource({ name, bytes: new TextEncoder().encode(text) }, '2025-12-05', () => {}),
    ),
  );
  return composeReport(
    drafts,
    FILES.map(([name]) => name),
    given,
  );
}

test('several files make one report in the order given, each behind the first under its own title', async () => {
  const imported = await joinedBy({});
  expect(linesOf(imported)).toEqual(['# Costs', passage(1), '# Annex of Lamps', '## Oil', passage(2)]);
  expect(imported.report.origin).toEqual({ title: 'The Wall', publisher: 'Gate', language: 'en' });
  expect(imported.notes.join()).toContain(
    'left out, as the files differ in it: the author (Ada Quill; Bo Marsh)',
  );
});

test('under a title that is given, each file is a chapter', async () => {
  const imported = await joinedBy({ title: 'All of It' });
  expect(imported.report.origin.title).toBe('All of It');
  expect(linesOf(imported).filter((line) => line.startsWith('#'))).toEqual([
    '# The Wall',
    '## Costs',
    '# Annex of Lamps',
    '## Oil',
  ]);
});
