/** The fitted numbers of the search, written by test/eval/fit.ts from the answer sets wiki-long wiki-many wiki-es wiki-de wiki-ru wiki-zh wiki-ar wiki-hi wiki-th wiki-tr wiki-vi wiki-el wiki-ro wiki-unanswerable. */
import type { Model } from './model.ts';

export const MODEL: Model = {
  sentence: {
    exact: 9.1536,
    kin: 5.4052,
    pairs: 0.4248,
    before: 3.84,
    after: 3.1473,
    count: 0.7551,
    name: 0.49,
    length: -0.1333,
    first: -0.02,
  },
  passage: {
    bm25: 2.0653,
    exact: 2.4102,
    kin: 3.4162,
    pairs: 2.379,
    sentence: 0.3613,
    heading: 1,
    title: 10.5866,
    length: -0.8602,
    neighbours: 1.7254,
    opening: 1.0244,
    sameForm: 2.239,
    running: 6.9485,
    runningSentence: 5.972,
  },
  confidence: {
    bias: -3.3433,
    topicFound: 1.7976,
    topicSentence: 1.184,
    words: 0.0262,
    apart: -0.2206,
    score: 0.1683,
    margin: 0.1267,
    lead: 1.1064,
    title: -3.0773,
    size: -0.3404,
  },
  threshold: 0.402,
};
