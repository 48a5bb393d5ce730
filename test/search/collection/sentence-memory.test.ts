/** What was told of a sentence holds as long as its report is searched, whatever else changes. */
import { describe, expect, test, vi } from 'vitest';
import {
  type Collection,
  gatherAll,
  kindsIn,
  preparing,
  remembered,
} from '../../../src/search/collection/collection.ts';
import { buildIndex } from '../../../src/search/index.ts';
import { languageOf } from '../../../src/search/language/language.ts';
import { thesaurusOf } from '../../../src/search/language/thesaurus.ts';
import { knowledgeFile, reportFrom, withoutPassage } from '../../support/report.ts';

const BRIDGE =
  'The bridge of Velmora cost nine million euros in 1931. It fell in May.\n\nNobody was hurt. Why it fell is not known.\n';
const GATE = 'The gate was shut by the guards because of the flood. It opened again.\n';
const MOON = 'This moon is small. It must be seen twice a year.\n';

const reportOf = (body: string) => reportFrom('x.md', knowledgeFile(body, 'title: A test\nlanguage: en'));

function collectionOf(...reports: Parameters<typeof gatherAll>[0]): Collection {
  const [{ collection } = {}] = gatherAll(reports);
  if (!collection) throw new Error('no collection');
  return collection;
}

/** What is known without being told now: the numbers of sentences, and what stands in them. */
function known(collection: Collection): readonly number[] {
  const { memory, reportOf: of, text } = collection;
  return Array.from(of).flatMap((_, passage) => {
    const count = (text.sentenceStarts[passage + 1] ?? 0) - (text.sentenceStarts[passage] ?? 0);
    return Array.from({ length: count }, (__, at) => memory.kinds.at(remembered(collection, passage) + at));
  });
}

describe('what was told of sentences', () => {
  test('is known again where reports that are the same stand among others', () => {
    const bridge = reportOf(BRIDGE);
    const before = collectionOf(bridge, reportOf(GATE));
    for (const _ of preparing(before));
    const after = collectionOf(reportOf(MOON), bridge);
    const told = known(after);
    expect(told.slice(0, 2)).toEqual([-2, -2]);
    expect(told.slice(2)).toEqual(known(before).slice(0, 4));
    expect(told.slice(2)).not.toContain(-2);
  });

  test('is told anew of what is left of a report', () => {
    const bridge = reportOf(BRIDGE);
    for (const _ of preparing(collectionOf(bridge)));
    const left = collectionOf(withoutPassage(bridge, 0));
    expect(known(left)).toEqual([-2, -2]);
    expect(kindsIn(left, 0, 0)).toBe(kindsIn(collectionOf(bridge), 1, 0));
  });

  test('changes no answer', () => {
    const [bridge, gate, moon] = [reportOf(BRIDGE), reportOf(GATE), reportOf(MOON)];
    const ask = (...reports: Parameters<typeof buildIndex>[0]) =>
      ['What did the bridge cost?', 'Why was the gate shut?', 'How often must it be seen?'].map(
        (question) => {
          const { verdict, confidence, hits } = buildIndex(reports).find(question);
          return {
            verdict,
            confidence,
            hits: hits.map(({ passage, sentence, score }) => [passage.index, sentence, score]),
          };
        },
      );
    const first = ask(gate, bridge, moon);
    ask(moon, gate);
    ask(bridge);
    expect(ask(gate, bridge, moon)).toEqual(first);
  });
});

test('what may be said for the words that reports have more than once is looked up ahead of questions', () => {
  const thesaurus = thesaurusOf('en');
  if (!thesaurus) throw new Error('there is one for English');
  const collection = collectionOf(reportOf('A brittle trestle swayed. The trestle was mended.\n'));
  for (const _ of preparing(collection));
  const lookedUp = vi.spyOn(thesaurus, 'relatedTo');
  languageOf('en').relatedStems('trestle');
  expect(lookedUp).not.toHaveBeenCalled();
  languageOf('en').relatedStems('brittle');
  expect(lookedUp.mock.calls).toEqual([['brittle']]);
  lookedUp.mockRestore();
});
