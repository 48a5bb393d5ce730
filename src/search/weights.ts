/** The fitted numbers of the search, written by test/eval/fit.ts from the answer sets wiki-long wiki-many wiki-es wiki-de wiki-ru wiki-zh wiki-ar wiki-hi wiki-th wiki-tr wiki-vi wiki-el wiki-ro wiki-unanswerable. */
import type { Model } from './model.ts';

export const MODEL: Model = {
  sentence: {
    exact: 8.9579,
    kin: 5.0846,
    pairs: 0.7976,
    before: 4.1621,
    after: 2.4743,
    count: 0.8351,
    name: 0.5813,
    length: -0.1033,
    first: 0.0584,
  },
  passage: {
    bm25: 2.7688,
    exact: 3.1686,
    kin: 3.4076,
    pairs: 5.8858,
    sentence: 0.4574,
    heading: 1,
    title: 14.4818,
    length: -0.918,
    neighbours: 1.6117,
    opening: 1.5018,
    sameForm: 3.8072,
  },
  confidence: {
    bias: -1.1686,
    kin: 1.2233,
    missing: -0.7523,
    topicFound: 2.2901,
    topicSentence: 1.4472,
    pairs: 0.7409,
    sameForm: 0.0162,
    margin: 0.2215,
    bm25: 0.8983,
    apart: -1.0918,
    words: -0.5947,
    size: -0.4744,
  },
  threshold: 0.4133,
};
