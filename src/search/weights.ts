/** The fitted numbers of the search, written by test/eval/fit.ts from the answer sets wiki-long wiki-many wiki-es wiki-de wiki-ru wiki-zh wiki-ar wiki-hi wiki-th wiki-tr wiki-vi wiki-el wiki-ro wiki-unanswerable. */
import type { Model } from './model.ts';

export const MODEL: Model = {
  sentence: {
    exact: 9.0009,
    kin: 5.1419,
    pairs: 0.7832,
    before: 4.1683,
    after: 2.4643,
    count: 0.8325,
    name: 0.5779,
    length: -0.107,
    first: 0.0536,
  },
  passage: {
    bm25: 2.6608,
    exact: 3.083,
    kin: 3.3575,
    pairs: 6.0433,
    sentence: 0.4422,
    heading: 1,
    title: 13.734,
    length: -0.9203,
    neighbours: 1.5732,
    opening: 1.517,
    sameForm: 3.8931,
  },
  confidence: {
    bias: -1.0973,
    kin: 1.1613,
    missing: -0.6442,
    topicFound: 2.3751,
    topicSentence: 1.4149,
    pairs: 0.948,
    sameForm: 0.0023,
    margin: 0.2004,
    bm25: 0.9125,
    apart: -1.151,
    words: -0.6882,
    size: -0.4807,
  },
  threshold: 0.4635,
};
