/** The fitted numbers of the search. */
import type { Model } from './model.ts';

export const MODEL: Model = {
  sentence: {
    exact: 6,
    kin: 2,
    pairs: 3,
    before: 1,
    after: 0.5,
    count: 0.5,
    name: 0.3,
    length: 0.2,
    first: 0.2,
  },
  passage: {
    bm25: 8,
    exact: 2,
    kin: 1,
    pairs: 3,
    sentence: 0.5,
    heading: 0.5,
    title: 1,
    length: 0,
    neighbours: 0.2,
    opening: 0.2,
  },
  confidence: {
    bias: -4,
    exact: 6,
    kin: 1,
    pairs: 1,
    sentence: 0.1,
    missing: -1,
    margin: 0,
    bm25: 0,
    count: 0.2,
    name: 0.1,
    words: 0.1,
    size: 0,
  },
  threshold: 0.5,
};
