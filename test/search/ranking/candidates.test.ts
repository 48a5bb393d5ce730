/** The passages worth a closer look are those that BM25 puts ahead, whichever postings were passed over to find them. */
import { describe, expect, test } from 'vitest';
import { type Collection, gatherAll } from '../../../src/search/collection/collection.ts';
import { findCandidates } from '../../../src/search/ranking/candidates.ts';
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
