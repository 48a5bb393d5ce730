/** How near to one another a question's words stand in a sentence. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/report/reading/parse-report.ts';
import { gatherAll } from '../../../src/search/collection/collection.ts';
import { readClosely } from '../../../src/search/ranking/close-reading.ts';
import { tabulateSenses } from '../../../src/search/ranking/evidence.ts';
import { readQuestion } from '../../../src/search/reading/question.ts';

const BODY =
  'The harbour of Velmora opened in 1874. Herring was shipped from the harbour to nine countries, and the herring trade grew.\n';

function reading(text: string, sentence: number) {
  const parsed = parseReport('x.md', new TextEncoder().encode(`---\ntitle: x\nlanguage: en\n---\n${BODY}`));
  if (!parsed.ok) throw new Error(parsed.faults.map(({ what }) => what).join('; '));
  const [{ collection } = {}] = gatherAll([parsed.report]);
  if (!collection) throw new Error('no collection');
  const question = readQuestion(collection, text, [{ from: 0, to: 1 }]);
  return readClosely(collection, question, tabulateSenses(collection, question), 0, sentence);
}

describe('a close reading', () => {
  test('finds the shortest stretch that holds the question’s words, a word', () => {
    expect(reading('Did the harbour open?', 0).window).toBe(1.5);
    expect(reading('the harbour of Velmora', 0).window).toBe(1);
    expect(reading('herring trade', 1).window).toBe(1);
  });

  test('has fixed values where the sentence has one of the words, and where it has none', () => {
    expect(reading('Velmora herring', 0).window).toBe(3);
    expect(reading('herring trade', 0).window).toBe(8);
  });

  test('says how far the nearest word is that may be the answer', () => {
    expect(reading('When did the harbour open?', 0).nearestAnswer).toBe(1);
    expect(reading('When did the herring trade grow?', 1).nearestAnswer).toBe(12);
    expect(reading('Why did the harbour open?', 0).nearestAnswer).toBe(-1);
  });
});
