/** How likely it is that the best passage answers the question. */
import { type ConfidenceFeature, type Model, type Weights, weighted } from './model.ts';
import type { Question } from './question.ts';
import type { Ranked } from './ranking.ts';

export type ConfidenceFeatures = Weights<ConfidenceFeature>;

/** How many of the best passages the best one is compared with. */
const RIVALS = 10;

/** Null where nothing was found. */
export function confidenceFeatures(question: Question, ranked: readonly Ranked[]): ConfidenceFeatures | null {
  const [best, second] = ranked;
  if (!best || question.weight === 0) return null;
  const at = best.sentenceScores.indexOf(best.features.sentence);
  const sentence = best.evidence.sentences[at];
  const likeness = sentence?.likeness ?? new Float64Array(0);
  const rivals = ranked.slice(0, RIVALS).reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
  return {
    bias: 1,
    topicFound: topicCover(question, best.evidence.likeness).found,
    topicSentence: topicCover(question, likeness).share,
    words: likeness.filter((each) => each > 0).length,
    apart: sentence?.apart ?? 0,
    score: best.score,
    margin: best.score - (second?.score ?? 0),
    lead: 1 / rivals,
    title: best.features.title,
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

/** 0 to 1, by logistic regression; 0 where nothing was found. */
export function confidenceIn(question: Question, ranked: readonly Ranked[], model: Model): number {
  const features = confidenceFeatures(question, ranked);
  if (!features) return 0;
  return 1 / (1 + Math.exp(-weighted(model.confidence, features)));
}
