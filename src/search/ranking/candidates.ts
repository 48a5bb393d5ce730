/** The passages worth a closer look: the best by BM25. */
import type { Collection, Range } from '../collection/collection.ts';
import { seek, seekNear } from '../collection/postings.ts';
import type { Question } from '../reading/question.ts';

export interface Candidate {
  readonly passage: number;
  readonly bm25: number;
}

const K1 = 1.2;
const B = 0.75;
/** What a passage gets for kin of a term that the reports lack, as a share of what the term itself would give. */
const KIN = 0.4;

/** Of fewer postings, all are read sooner than it is learned which need not be. */
const LONG = 20_000;
/** So many times the limit are looked up in full to learn what the best will reach. */
const PROBED = 4;
/** Sums of scores may be off by less. */
const ROUNDING = 1e-9;

interface Search {
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/**
 * At most `limit` passages of the ranges, best first, by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework: BM25 and Beyond", 2009). Rare terms come first; once no passage that lacks them all can reach the best
 * `limit`, common terms are looked up only for passages that still can (as in MaxScore: Turtle and Flood, 1995). What the best
 * will reach is learned early, from those that are ahead so far.
 */
export function findCandidates(
  collection: Collection,
  question: Question,
  ranges: readonly Range[],
  limit: number,
): readonly Candidate[] {
  const { postings, scores, touched } = collection;
  const searches = searchesFor(collection, question);
  let remaining = searches.reduce((sum, { weight }) => sum + weight * (K1 + 1), 0);

  const gain = (place: number, passage: number, weight: number): number => {
    const count = postings.counts[place] ?? 0;
    const length = (postings.lengths[passage] ?? 0) / postings.meanLength;
    return (weight * count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
  };
  /** With what the searches from `next` on add to it. */
  const wholeScore = (passage: number, next: number): number => {
    let score = scores[passage] ?? 0;
    for (let at = next; at < searches.length; at++) {
      const { start, end, weight } = searches[at] as Search;
      const place = seek(postings, start, end, passage);
      if (place < end && postings.passages[place] === passage) score += gain(place, passage, weight);
    }
    return score;
  };

  let left = searches.reduce((sum, { start, end }) => sum + end - start, 0);
  let count = 0;
  let pruned = false;
  for (const [at, { weight, start, end }] of searches.entries()) {
    if (!pruned && count > limit && end - start > count) {
      const found = touched.subarray(0, count);
      const floor =
        left > LONG
          ? reachedByBest(found, scores, limit, (passage) => wholeScore(passage, at))
          : kthBest(found, scores, limit);
      if (floor > remaining + ROUNDING) {
        pruned = true;
        const before = count;
        count = 0;
        for (let each = 0; each < before; each++) {
          const passage = touched[each] as number;
          if ((scores[passage] ?? 0) + remaining >= floor - ROUNDING) touched[count++] = passage;
          else scores[passage] = 0;
        }
        touched.subarray(0, count).sort();
      }
    }
    remaining -= weight * (K1 + 1);
    left -= end - start;
    if (pruned) {
      let place = start;
      for (let each = 0; each < count; each++) {
        const passage = touched[each] as number;
        place = seekNear(postings, place, end, passage);
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
        if (score === 0) touched[count++] = passage;
        scores[passage] = score + gain(place, passage, weight);
      }
    }
  }

  const found = touched.subarray(0, count);
  const floor = count > limit ? kthBest(found, scores, limit) : 0;
  const best: Candidate[] = [];
  for (const passage of found) {
    const bm25 = scores[passage] ?? 0;
    scores[passage] = 0;
    if (bm25 >= floor) best.push({ passage, bm25 });
  }
  return best.sort((a, b) => b.bm25 - a.bm25 || a.passage - b.passage).slice(0, limit);
}

/** The terms that are looked up, the rarest first. */
function searchesFor({ postings }: Collection, question: Question): readonly Search[] {
  const searches: Search[] = [];
  const add = (term: number, weight: number) =>
    searches.push({ weight, start: postings.starts[term] ?? 0, end: postings.starts[term + 1] ?? 0 });
  for (const { term, senses, weight } of question.asked) {
    if (term >= 0) add(term, weight);
    else for (const sense of senses) add(sense.term, weight * sense.likeness * KIN);
  }
  return searches.sort((a, b) => b.weight - a.weight);
}

/** What the best `limit` of all passages reach at the least: as much as that many of those that are ahead so far do. */
function reachedByBest(
  touched: Int32Array,
  scores: Float64Array,
  limit: number,
  wholeScore: (passage: number) => number,
): number {
  const ahead = kthBest(touched, scores, PROBED * limit);
  const whole: number[] = [];
  for (const passage of touched) {
    if ((scores[passage] ?? 0) < ahead) continue;
    whole.push(wholeScore(passage));
    if (whole.length === 2 * PROBED * limit) break;
  }
  return whole.sort((a, b) => b - a)[limit - 1] ?? 0;
}

/** The k-th largest score among the passages, by a heap of k. */
function kthBest(passages: Int32Array, scores: Float64Array, k: number): number {
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
