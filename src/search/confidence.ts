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
  const sentence = best.sentences[at];
  const missing = question.asked.reduce((sum, { term, weight }) => sum + (term < 0 ? weight : 0), 0);
  const around = covered(question, best.evidence.likeness);
  return {
    bias: 1,
    exact: around.exact,
    kin: around.kin,
    pairs: best.features.pairs,
    sentence: sentence ? sentence.exact + sentence.kin : 0,
    missing: missing / question.weight,
    margin: best.score - (second?.score ?? 0),
    bm25: best.features.bm25,
    count: sentence?.count ?? 0,
    name: sentence?.name ?? 0,
    words: Math.log(1 + question.asked.length),
    size: Math.log(1 + question.size),
  };
}

/** 0 to 1, by logistic regression; 0 where nothing was found. */
export function confidenceIn(features: ConfidenceFeatures | null, model: Model): number {
  return features ? 1 / (1 + Math.exp(-weighted(model.confidence, features))) : 0;
}
