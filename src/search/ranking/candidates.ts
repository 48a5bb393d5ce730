/** The passages worth a closer look: the best by BM25. */
import type { Collection, Range } from '../collection/collection.ts';
import { seek } from '../collection/postings.ts';
import type { Question } from '../reading/question.ts';

export interface Candidate {
  readonly passage: number;
  readonly bm25: number;
}

const K1 = 1.2;
const B = 0.75;
/** What a passage gets for kin of a term that the reports lack, as a share of what the term itself would give. */
const KIN = 0.4;

/**
 * At most `limit` passages of the ranges, best first, by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework: BM25 and Beyond", 2009). Rare terms come first; once no passage that lacks them all can reach the best
 * `limit`, common terms are looked up only for passages that still can (as in MaxScore: Turtle and Flood, 1995).
 */
export function findCandidates(
  collection: Collection,
  question: Question,
  ranges: readonly Range[],
  limit: number,
): readonly Candidate[] {
  const { postings } = collection;
  const searches: { term: number; weight: number }[] = [];
  for (const { term, senses, weight } of question.asked) {
    if (term >= 0) searches.push({ term, weight });
    else
      for (const sense of senses) searches.push({ term: sense.term, weight: weight * sense.likeness * KIN });
  }
  searches.sort((a, b) => b.weight - a.weight);
  let remaining = searches.reduce((sum, { weight }) => sum + weight * (K1 + 1), 0);

  const gain = (place: number, passage: number, weight: number): number => {
    const count = postings.counts[place] ?? 0;
    const length = (postings.lengths[passage] ?? 0) / postings.meanLength;
    return (weight * count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
  };
  const scores = collection.scores;
  let touched: number[] = [];
  let pruned = false;
  for (const { term, weight } of searches) {
    const start = postings.starts[term] ?? 0;
    const end = postings.starts[term + 1] ?? 0;
    if (!pruned && touched.length > limit && end - start > touched.length) {
      const floor = kthBest(touched, scores, limit);
      if (floor > remaining) {
        pruned = true;
        const hopeful: number[] = [];
        for (const passage of touched) {
          if ((scores[passage] ?? 0) + remaining >= floor) hopeful.push(passage);
          else scores[passage] = 0;
        }
        touched = hopeful.sort((a, b) => a - b);
      }
    }
    remaining -= weight * (K1 + 1);
    if (pruned) {
      let place = start;
      for (const passage of touched) {
        place = seek(postings, place, end, passage);
        if (place < end && postings.passages[place] === passage) {
          scores[passage] = (scores[passage] ?? 0) + gain(place, passage, weight);
        }
      }
      continue;
    }
    for (const { from, to } of ranges) {
      for (let place = from === 0 ? start : seek(postings, start, end, from); place < end; place++) {
        const passage = postings.passages[place] ?? 0;
        if (passage >= to) break;
        const score = scores[passage] ?? 0;
        if (score === 0) touched.push(passage);
        scores[passage] = score + gain(place, passage, weight);
      }
    }
  }

  const floor = touched.length > limit ? kthBest(touched, scores, limit) : 0;
  const best: Candidate[] = [];
  for (const passage of touched) {
    const bm25 = scores[passage] ?? 0;
    scores[passage] = 0;
    if (bm25 >= floor) best.push({ passage, bm25 });
  }
  return best.sort((a, b) => b.bm25 - a.bm25 || a.passage - b.passage).slice(0, limit);
}

/** The k-th largest score among the passages, by a heap of k. */
function kthBest(passages: readonly number[], scores: Float64Array, k: number): number {
  const heap = new Float64Array(k);
  for (const passage of passages) {
    const score = scores[passage] ?? 0;
    if (score <= (heap[0] ?? 0)) continue;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= k) break;
      if (child + 1 < k && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++;
      if ((heap[child] ?? 0) >= score) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = score;
  }
  return heap[0] ?? 0;
}
