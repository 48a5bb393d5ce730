/** What stands where a speaker is asked for. */
import { expect, test } from 'vitest';
import { libraryOver } from '../../../src/library/answering/library-over.ts';
import { readSpeaker } from '../../../src/library/lookup/typed-speaker.ts';
import { knowledgeFile, reportFrom } from '../../support/report.ts';

const known = (name: string) => ['anna berg', 'berg', 'person on duty'].includes(name.toLowerCase());

test.each([
  ['Berg', 'Berg', undefined],
  ['by Anna Berg', 'Anna Berg', undefined],
  ['von Berg', 'Berg', undefined],
  ['Berg about the mine', 'Berg', 'the mine'],
  ['Anna Berg über die Mine', 'Anna Berg', 'die Mine'],
  ['by Berg on safety', 'Berg', 'safety'],
  ['about miners', undefined, 'miners'],
  ['sobre las minas', undefined, 'las minas'],
  ['鉱山について', undefined, '鉱山'],
  ['everyone', undefined, undefined],
  ['person on duty', 'person on duty', undefined],
  ['Nobody on duty', 'Nobody on duty', undefined],
  ['by Zelda', 'by Zelda', undefined],
])('%s', (typed, by, about) => {
  expect(readSpeaker(typed, known)).toEqual({ by, about });
});

test('one option is read as two where a known speaker stands ahead', async () => {
  const body =
    'Anna Berg said that the mine is safe.\n\nAnna Berg said that the harbour is deep.\n\nTom Reed said that the mine is old.\n';
  const library = libraryOver({ reports: [reportFrom('mine.md', knowledgeFile(body))], faults: [] });
  const quotesOf = async (by?: string, about?: string) => {
    const outcome = await library.said(by, about);
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    return outcome.value.quotes.map(({ reference }) => reference);
  };
  expect(await library.said('about the mine')).toMatchObject({ value: { by: null, about: 'the mine' } });
  expect(await library.said('everyone')).toEqual(await library.said());
  expect(await library.said('by Zelda')).toMatchObject({ value: { by: 'by Zelda', speaker: null } });
  expect(await quotesOf('by Berg')).toEqual(['0.1', '0.2']);
  expect(await quotesOf('Berg about the harbour')).toEqual(await quotesOf('Berg', 'the harbour'));
  await library.close();
});
