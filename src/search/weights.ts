/** The fitted numbers of the search, written by test/eval/fit.ts from the answer sets wiki-long wiki-many. */
import type { Model } from './model.ts';

export const MODEL: Model = {
  sentence: {
    exact: 7.9938,
    kin: 4.3704,
    pairs: 1.9388,
    before: 3.664,
    after: 1.8212,
    count: 1.2038,
    name: 0.7823,
    length: -0.0674,
    first: 0.031,
  },
  passage: {
    bm25: 2.4071,
    exact: 2.3894,
    kin: 2.4678,
    pairs: 6.9773,
    sentence: 0.4315,
    heading: 0,
    title: 11.8107,
    length: -0.7185,
    neighbours: 1.0295,
    opening: 1.2968,
    sameForm: 3.4626,
  },
  confidence: {
    bias: -1.2846,
    kin: 0.8626,
    missing: -0.5959,
    topicFound: 2.0151,
    topicSentence: 0.6936,
    pairs: 2.3077,
    sameForm: 0.7477,
    margin: 0.2203,
    bm25: 0.5661,
    apart: -0.0559,
    words: -0.4781,
    size: -0.4118,
  },
  threshold: 0.3191,
};
