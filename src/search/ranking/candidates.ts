/** The passages worth a closer look: the best by BM25. */
import { type Collection, type Range, SCORED_AT_ONCE } from '../collection/collection.ts';
import { seekNear } from '../collection/postings.ts';
import type { Question } from '../reading/question.ts';

export interface Candidate {
  readonly passage: number;
  readonly bm25: number;
}

const K1 = 1.2;
const B = 0.75;
/** What a passage gets for kin of a term that the reports lack, as a share of what the term itself would give. */
const KIN = 0.4;

/** Passages of fewer tokens are told apart by their lengths. */
const LENGTHS = 256;

/** A term that is looked up. */
interface Search {
  readonly weight: number;
  /** Its next posting, and where its postings end. */
  place: number;
  readonly end: number;
  /** By a passage's length: what it gets where the term stands in it once. Empty where there are few postings. */
  readonly once: Float64Array;
}

/**
 * At most `limit` passages of the ranges, best first, by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework: BM25 and Beyond", 2009).
 */
export function findCandidates(
  collection: Collection,
  question: Question,
  ranges: readonly Range[],
  limit: number,
): readonly Candidate[] {
  const { postings, scores, touched } = collection;
  const { passages, counts, lengths } = postings;
  const searches = searchesFor(collection, question);
  const best = new Best(limit);
  for (const range of ranges) {
    for (const search of searches) search.place = seekNear(postings, search.place, search.end, range.from);
    for (let from = range.from; from < range.to; from += SCORED_AT_ONCE) {
      const to = Math.min(from + SCORED_AT_ONCE, range.to);
      let count = 0;
      for (const search of searches) {
        const { weight, once, end } = search;
        let place = search.place;
        for (; place < end; place++) {
          const passage = passages[place] as number;
          if (passage >= to) break;
          const times = counts[place] as number;
          const length = lengths[passage] as number;
          const score = scores[passage - from] as number;
          if (score === 0) touched[count++] = passage;
          scores[passage - from] =
            score +
            (times === 1 && length < once.length
              ? (once[length] as number)
              : gainOf(weight, times, length, postings.meanLength));
        }
        search.place = place;
      }
      for (let at = 0; at < count; at++) {
        const passage = touched[at] as number;
        best.add(passage, scores[passage - from] as number);
        scores[passage - from] = 0;
      }
    }
  }
  return best.inOrder();
}

function gainOf(weight: number, times: number, length: number, meanLength: number): number {
  return (weight * times * (K1 + 1)) / (times + K1 * (1 - B + B * (length / meanLength)));
}

/** The rarest first: in this order a passage's score is summed. */
function searchesFor({ postings }: Collection, question: Question): Search[] {
  const searches: Search[] = [];
  const add = (term: number, weight: number) => {
    const place = postings.starts[term] ?? 0;
    const end = postings.starts[term + 1] ?? 0;
    const once = new Float64Array(end - place > LENGTHS ? LENGTHS : 0);
    for (let length = 0; length < once.length; length++)
      once[length] = gainOf(weight, 1, length, postings.meanLength);
    searches.push({ weight, place, end, once });
  };
  for (const { term, senses, weight } of question.asked) {
    if (term >= 0) add(term, weight);
    else for (const sense of senses) add(sense.term, weight * sense.likeness * KIN);
  }
  return searches.sort((a, b) => b.weight - a.weight);
}

/** The best so many: a heap, the worst of them on top. Of as good ones the earlier is the better. */
class Best {
  readonly #limit: number;
  readonly #heap: Candidate[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(passage: number, bm25: number): void {
    const heap = this.#heap;
    const worst = heap[0];
    if (heap.length < this.#limit) {
      heap.push({ passage, bm25 });
      if (heap.length === this.#limit) heap.sort(worstFirst);
      return;
    }
    if (!worst || bm25 < worst.bm25 || (bm25 === worst.bm25 && passage > worst.passage)) return;
    const added = { passage, bm25 };
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const left = heap[child];
      if (!left) break;
      const right = heap[child + 1];
      if (right && worstFirst(right, left) < 0) child++;
      const worse = heap[child] ?? left;
      if (worstFirst(added, worse) <= 0) break;
      heap[at] = worse;
      at = child;
    }
    heap[at] = added;
  }

  inOrder(): readonly Candidate[] {
    return this.#heap.toSorted((a, b) => worstFirst(b, a));
  }
}

function worstFirst(a: Candidate, b: Candidate): number {
  return a.bm25 - b.bm25 || b.passage - a.passage;
}
