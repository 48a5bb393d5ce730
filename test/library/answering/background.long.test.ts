/** A library that gathers in the background what few questions need. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { libraryOver } from '../../../src/library/answering/library-over.ts';
import type { Library } from '../../../src/library/library.ts';
import { parseKnowledge } from '../../../src/report/reading/parse-knowledge.ts';
import { knowledgeFile } from '../../support/report.ts';

const SAYING = [
  'Captain Mary Wells said that the ferries may stop in winter. Fares rose.',
  'Wells told reporters that “the harbour is deep enough for all of them”. She left.',
  'According to the harbour master, herring is landed on Mondays.',
];
const LONG = Array.from({ length: 600 }, (_, i) => `${SAYING[i % 3]} This was week ${i}.`);
/** So many words that no machine has found the place of each within one turn. */
const CALM = Array.from({ length: 8 }, (_, passage) =>
  Array.from({ length: 2000 }, (_, day) => `The sea was calm on day ${day} of log ${passage}.`).join(' '),
);
const bytes = (text: string) => new TextEncoder().encode(text);
const knowledge = parseKnowledge([
  { file: 'harbour.md', content: bytes(knowledgeFile(`## Ferries\n\n${LONG.join('\n\n')}`)), lastGood: null },
  { file: 'orchard.md', content: bytes(knowledgeFile('Ann Lee said that pears are few.')), lastGood: null },
  { file: 'log.txt', content: bytes(knowledgeFile(CALM.join('\n\n'))), lastGood: null },
]);

const WITHIN = { timeout: 60_000, interval: 10 };
const STILL_READING = { ok: false, problem: { kind: 'still-reading' } };
const LATE: readonly (readonly [string, (library: Library) => Promise<unknown>])[] = [
  ['who said what', (library) => library.said()],
  ['what one said', (library) => library.said('Wells', 'ferries')],
  ['what one said in one report', (library) => library.said('Lee', undefined, 'orchard')],
  ['whether a wording is there', (library) => library.check('the ferries could stop in winter')],
];
const AT_ONCE: readonly (readonly [string, (library: Library) => Promise<unknown>])[] = [
  ['a question', (library) => library.ask('may the ferries stop in winter?', {})],
  ['a passage', (library) => library.quote('1.500', 'harbour')],
  ['the outline', (library) => library.outline()],
];

/** Waits for all that it gathers; made once, since that costs the most here. */
let whole: Library;
beforeAll(() => {
  whole = libraryOver(knowledge);
});

describe('a library that is still being read', () => {
  test.each(AT_ONCE)('answers %s at once, as one that waits for all does', async (_, ask) => {
    expect(await ask(libraryOver(knowledge, 0))).toEqual(await ask(whole));
  });

  test.each(LATE)('says so rather than tell a part of %s, and then tells all', async (_, ask) => {
    const library = libraryOver(knowledge, 0);
    expect(await ask(library)).toEqual(STILL_READING);
    const all = await ask(whole);
    expect(all).toMatchObject({ ok: true });
    await vi.waitFor(async () => expect(await ask(library)).toEqual(all), WITHIN);
  });

  test('offers nothing to complete yet, and then the same', async () => {
    const library = libraryOver(knowledge, 0);
    expect(await library.complete('speaker', '')).toEqual([]);
    const all = await whole.complete('speaker', '');
    expect(all).toHaveLength(3);
    await vi.waitFor(async () => expect(await library.complete('speaker', '')).toEqual(all), WITHIN);
  });

  test('is waited for within its patience', async () => {
    expect(await libraryOver(knowledge, 60_000).said('Wells')).toEqual(await whole.said('Wells'));
  });
});

describe('a report with a passage that takes long to read', () => {
  let library: Library;
  beforeAll(() => {
    const body = 'Captain Mary Wells said that the ferries may stop in winter. '.repeat(3000);
    library = libraryOver(
      parseKnowledge([{ file: 'long.txt', content: bytes(knowledgeFile(body)), lastGood: null }]),
      0,
    );
  });

  test('is quoted once it is read', async () => {
    expect(await library.ask('may the ferries stop?', {})).toEqual(STILL_READING);
    await vi.waitFor(async () => {
      expect(await library.ask('may the ferries stop?', {})).toMatchObject({
        ok: true,
        value: {
          quotes: [{ credits: expect.arrayContaining([{ speaker: 'Captain Mary Wells', cue: 'said' }]) }],
        },
      });
    }, WITHIN);
  });
});
