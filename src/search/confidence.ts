/** How likely it is that the best passage answers the question. */
import { covered } from './evidence.ts';
import { type ConfidenceFeature, type Model, type Weights, weighted } from './model.ts';
import type { Question } from './question.ts';
import type { Ranked } from './ranking.ts';

export type ConfidenceFeatures = Weights<ConfidenceFeature>;

/** Null where nothing was found. */
export function confidenceFeatures(question: Question, ranked: readonly Ranked[]): ConfidenceFeatures | null {
  const [best, second] = ranked;
  if (!best || question.weight === 0) return null;
  const at = best.sentenceScores.indexOf(Math.max(...best.sentenceScores));
  const around = covered(question, best.evidence.likeness);
  const topic = topicCover(question, best.evidence.likeness);
  const inSentence = topicCover(question, best.evidence.sentences[at]?.likeness ?? new Float64Array(0));
  let here = 0;
  for (const { term, weight } of question.asked) if (term >= 0) here += weight / question.weight;
  return {
    bias: 1,
    kin: around.kin,
    missing: 1 - here,
    topicFound: topic.found,
    topicSentence: inSentence.share,
    pairs: best.features.pairs,
    sameForm: best.features.sameForm,
    margin: best.score - (second?.score ?? 0),
    bm25: best.features.bm25,
    apart: best.evidence.sentences[at]?.apart ?? 0,
    words: Math.log(1 + question.asked.length),
    size: Math.log(1 + question.size),
  };
}

/** How much of the question's topic stands there, as a share and in words. */
function topicCover(question: Question, likeness: Float64Array): { share: number; found: number } {
  let all = 0;
  let found = 0;
  for (const [index, { topic, trust }] of question.asked.entries()) {
    const there = likeness[index] ?? 0;
    all += topic;
    found += topic * trust * (there === 1 ? 1 : 0.5 * there);
  }
  return { share: all > 0 ? found / all : 0, found: Math.log(1 + found) };
}

/**
 * What a phrase of two words loses, in log odds, where the best passage has both but nowhere near one another: "the president of the
 * union" is not answered by a president in one place and a union in another. Set by hand.
 */
const TORN = 4;

/** 0 to 1, by logistic regression; 0 where nothing was found. */
export function confidenceIn(question: Question, ranked: readonly Ranked[], model: Model): number {
  const features = confidenceFeatures(question, ranked);
  if (!features) return 0;
  const isWhole = question.asked.length === 2 && ranked[0]?.features.exact === 1;
  const isTorn = question.isPhrase && isWhole && features.pairs === 0;
  return 1 / (1 + Math.exp(-weighted(model.confidence, features) + (isTorn ? TORN : 0)));
}
