/** How likely it is that the best passage answers the question. */

import type { Collection } from '../collection/collection.ts';
import type { Asked, Question } from '../reading/question.ts';
import type { AnswerVerdict } from '../search.ts';
import { readClosely } from './close-reading.ts';
import {
  CONFIDENCE_FEATURES,
  type Confidence,
  type ConfidenceFeature,
  sumOf,
  type Thresholds,
  type Weights,
} from './model.ts';
import type { Ranked } from './ranking.ts';

type ConfidenceFeatures = Weights<ConfidenceFeature>;

/** How many of the best passages the best one is compared with. */
const RIVALS = 10;
/** By how much a passage's only sentence is ahead of the others. */
const ONLY_SENTENCE = 3;

const NAME = /^[\p{Lu}\p{Lt}]|\p{N}/u;

/** Null where nothing was found. */
export function confidenceFeatures(
  collection: Collection,
  question: Question,
  ranked: readonly Ranked[],
): ConfidenceFeatures | null {
  const [best, ...others] = ranked;
  if (!best || question.weight === 0) return null;
  const { asked } = question;
  const inOrder = best.sentenceScores.toSorted((a, b) => b - a);
  const at = best.sentenceScores.indexOf(best.features.sentence);
  const inPassage = best.evidence.likeness;
  const inSentence = best.evidence.sentences[at]?.likeness ?? new Float64Array(0);
  const rivals = others.slice(0, RIVALS - 1).map(({ score }) => score);
  const ahead = (of: (passage: Ranked) => number): number => of(best) - Math.max(0, ...others.map(of));
  const topic = asked.reduce((sum, each) => sum + each.topic, 0) || 1;
  const absent = asked.filter((_, index) => inPassage[index] === 0);
  const isName = ({ typed }: Asked) => NAME.test(typed) && question.text.trimStart().indexOf(typed) > 0;
  const names = absent.filter(isName);
  const isCased = asked.some(isName);
  return {
    score: best.score,
    third: best.score - (others[1]?.score ?? 0),
    overMean: best.score - rivals.reduce((sum, each) => sum + each, 0) / Math.max(1, rivals.length),
    running: best.features.running,
    runningSentence: best.features.runningSentence,
    topicFound: topicFound(question, inPassage),
    topicPassage: topicIn(question, inPassage) / topic,
    topicSentence: topicIn(question, inSentence) / topic,
    topicSentenceGap: ahead(({ evidence }) =>
      Math.max(0, ...evidence.sentences.map(({ likeness }) => topicIn(question, likeness))),
    ),
    topicMissing: absent.filter(({ term }) => term < 0).reduce((sum, each) => sum + each.topic, 0) / topic,
    halfPairs: halfPairs(question, inSentence),
    words: inSentence.filter((each) => each > 0).length,
    asked: asked.length,
    namesMissing: isCased ? names.filter(({ term }) => term < 0).length : -1,
    namesAbsent: isCased ? names.reduce((sum, each) => sum + each.topic, 0) : -1,
    ...readClosely(collection, question, best.passage, at),
    answerKind: best.sentences[at]?.count ?? 0,
    spread:
      best.evidence.sentences.filter(({ likeness }) => likeness.some((each) => each > 0)).length /
      Math.max(1, best.evidence.sentences.length),
    sentenceGap: inOrder[1] === undefined ? ONLY_SENTENCE : (inOrder[0] ?? 0) - inOrder[1],
    passageLength: best.features.length,
    title: best.features.title,
    size: Math.log(1 + question.size),
  };
}

/** How much of the question's topic stands there, in words. */
function topicIn({ asked }: Question, likeness: Float64Array): number {
  let found = 0;
  for (let index = 0; index < asked.length; index++) {
    found += (asked[index]?.topic ?? 0) * (likeness[index] ?? 0);
  }
  return found;
}

/** As above, with doubt about kin and repaired words, and less for each word more. */
function topicFound({ asked }: Question, likeness: Float64Array): number {
  let found = 0;
  for (const [index, { topic, trust }] of asked.entries()) {
    const there = likeness[index] ?? 0;
    found += topic * trust * (there === 1 ? 1 : 0.5 * there);
  }
  return Math.log(1 + found);
}

/** How much stands there with its neighbour in the question lacking, in words. */
function halfPairs({ asked, pairs }: Question, likeness: Float64Array): number {
  let torn = 0;
  for (const [first, second] of pairs) {
    if ((likeness[first] ?? 0) > 0 === (likeness[second] ?? 0) > 0) continue;
    torn += Math.min(asked[first]?.topic ?? 0, asked[second]?.topic ?? 0);
  }
  return torn;
}

export function toRow(features: ConfidenceFeatures): Float64Array {
  return Float64Array.from(CONFIDENCE_FEATURES, (name) => features[name]);
}

/** 0 to 1, by boosted trees and a logistic function (Platt, 1999); 0 where nothing was found. */
export function confidenceIn(
  collection: Collection,
  question: Question,
  ranked: readonly Ranked[],
  { trees, slope, bias }: Confidence,
): number {
  const features = confidenceFeatures(collection, question, ranked);
  if (!features) return 0;
  return 1 / (1 + Math.exp(-(slope * sumOf(trees, toRow(features)) + bias)));
}

export function verdictOf(confidence: number, { answer, perhaps }: Thresholds): AnswerVerdict {
  if (confidence >= answer) return 'answer';
  return confidence >= perhaps ? 'perhaps' : 'none';
}
