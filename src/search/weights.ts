/** The fitted numbers of the search, written by test/eval/fit.ts from the answer sets wiki-long wiki-many. */
import type { Model } from './model.ts';

export const MODEL: Model = {
  sentence: {
    exact: 8.8712,
    kin: 4.9095,
    pairs: 1.1448,
    before: 3.6949,
    after: 1.9851,
    count: 1.1642,
    name: 0.8163,
    length: -0.0977,
    first: 0.0335,
  },
  passage: {
    bm25: 3.0783,
    exact: 2.2853,
    kin: 4.0125,
    pairs: 5.7737,
    sentence: 0.5732,
    heading: 0,
    title: 10.6446,
    length: -0.6946,
    neighbours: 0.9274,
    opening: 1.2312,
    sameForm: 3.5491,
  },
  confidence: {
    bias: -1.2594,
    kin: 1.4968,
    missing: -0.6861,
    topicFound: 2.0793,
    topicSentence: 1.3586,
    pairs: 1.9999,
    sameForm: 1.5059,
    margin: 0.1889,
    bm25: 0.735,
    apart: 0,
    words: -0.3223,
    size: -0.4807,
  },
  threshold: 0.181,
};
