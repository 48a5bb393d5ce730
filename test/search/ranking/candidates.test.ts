/** The passages worth a closer look are those that BM25 puts ahead, whichever postings were passed over to find them. */
import { describe, expect, test } from 'vitest';
import { type Collection, gatherAll, passageAt } from '../../../src/search/collection/collection.ts';
import { findCandidates } from '../../../src/search/ranking/candidates.ts';
import { MODEL } from '../../../src/search/ranking/model.ts';
import { weighCandidates } from '../../../src/search/ranking/ranking.ts';
import { type Question, readQuestion } from '../../../src/search/reading/question.ts';
import { madeUpReports, randomFrom } from '../../eval/made-up.ts';

const LIMIT = 24;
const PASSAGES = 3000;

const reports = madeUpReports(PASSAGES);
const all = reports.flatMap(({ body }) => body.toLowerCase().match(/\w+/g) ?? []);
const [{ collection } = {}] = gatherAll(reports);

/** Term by term, the rarest first, over all postings. */
function byAllPostings(
  { postings }: Collection,
  { asked }: Question,
): readonly (readonly [number, number])[] {
  const scores = new Map<number, number>();
  for (const { term, weight } of asked.toSorted((a, b) => b.weight - a.weight)) {
    for (let at = postings.starts[term] ?? 0; at < (postings.starts[term + 1] ?? 0); at++) {
      const [passage = 0, count = 0] = [postings.passages[at], postings.counts[at]];
      const length = (postings.lengths[passage] ?? 0) / postings.meanLength;
      const gain = (weight * count * 2.2) / (count + 1.2 * (0.25 + 0.75 * length));
      scores.set(passage, (scores.get(passage) ?? 0) + gain);
    }
  }
  return [...scores].sort(([p, a], [q, b]) => b - a || p - q).slice(0, LIMIT);
}

describe('candidates', () => {
  // Of few words all postings are read, of many it is learned early which need not be.
  test.each([3, 6, 12, 40])('of %d words are the best by BM25, the best first', (words) => {
    if (!collection) throw new Error('there are reports');
    const random = randomFrom(words);
    const whole = [{ from: 0, to: PASSAGES }];
    for (let round = 0; round < 8; round++) {
      const typed = Array.from({ length: words }, () => all[Math.floor(random() * all.length)] ?? '');
      const question = readQuestion(collection, typed.join(' '), whole);
      expect(question.asked.every(({ term }) => term >= 0)).toBe(true);
      const found = findCandidates(collection, question, whole, LIMIT);
      expect(found.map(({ passage, bm25 }) => [passage, bm25])).toEqual(byAllPostings(collection, question));
      expect(collection.scores.some((score) => score !== 0)).toBe(false);
    }
  });
});

describe('a close look', () => {
  const WHOLE = [{ from: 0, to: PASSAGES }];
  const lookedAt = (
    question: string,
    ranges = WHOLE,
  ): { readonly found: number; readonly weighed: readonly number[] } => {
    if (!collection) throw new Error('there are reports');
    const read = readQuestion(collection, question, ranges);
    const weighed = weighCandidates(collection, read, ranges, MODEL).map(({ passage }) => passage);
    return { found: findCandidates(collection, read, ranges, LIMIT).length, weighed };
  };
  const wordsOf = (passage: number): readonly string[] => {
    const at = collection && passageAt(collection, passage);
    const text = at?.report.body.slice(at.passage.start, at.passage.end) ?? '';
    return [...new Set(text.toLowerCase().match(/[a-z]{5,}/g) ?? [])];
  };

  test.each([40, 1200, 2700])('is spent on few where passage %d has the question’s own words', (passage) => {
    const { found, weighed } = lookedAt(wordsOf(passage).slice(0, 9).join(' '));
    expect(found).toBe(LIMIT);
    expect(weighed.length).toBeLessThan(LIMIT / 2);
    expect(weighed).toContain(passage);
  });

  test('is spent on all of a short report, but where one of its passages has the question’s own words', () => {
    const few = [{ from: 30, to: 60 }];
    const words = wordsOf(40);
    expect(lookedAt(words.slice(0, 9).join(' '), few).weighed.length).toBeLessThan(15);
    expect(lookedAt(`${words[0]} marmalade harpsichord`, few).weighed.length).toBe(30);
  });

  test('is spent on all that are found where each has one word of it', () => {
    const { found, weighed } = lookedAt(wordsOf(40)[0] ?? '');
    expect(weighed.length).toBe(found);
    expect(found).toBeGreaterThan(1);
  });
});
