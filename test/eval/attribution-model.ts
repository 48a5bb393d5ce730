/** The fit behind `src/attribution/judging/weights.json`: candidates as examples, and a logistic regression over their features. */

import { credited } from '../../src/attribution/attribute.ts';
import type { Candidate } from '../../src/attribution/cues/candidate.ts';
import { candidatesIn } from '../../src/attribution/cues/candidates.ts';
import type { Phrase } from '../../src/attribution/grammar/phrases.ts';
import { quotationsIn } from '../../src/attribution/grammar/quotations.ts';
import { unitsIn } from '../../src/attribution/grammar/units.ts';
import type { Weights } from '../../src/attribution/judging/judgement.ts';
import { type Article, overlaps } from './attribution-gold.ts';
import { agrees } from './attribution-measure.ts';

export interface Example {
  readonly features: readonly string[];
  readonly right: boolean;
  /** Whether the speaker is right as well; null where there is none. */
  readonly speakerRight: boolean | null;
}

/** A feature seen in fewer articles than this is left out. */
const FEWEST_ARTICLES = 8;
/** Pulls weights towards 0; chosen by cross-validation over articles. */
const PENALTY = 6;
const ROUNDS = 300;
const STEP = 0.3;

export function examplesOf(article: Article): readonly Example[] {
  return unitsIn(article.report, quotationsIn(article.report)).flatMap((unit) =>
    candidatesIn(unit).map((candidate) => ({
      features: candidate.features,
      right: isRight(article, candidate),
      speakerRight: isSpeakerRight(article, candidate),
    })),
  );
}

/** A candidate is right where an attribution marked by hand shares words of its cue and of its content. */
function isRight(article: Article, candidate: Candidate): boolean {
  const { tokens } = candidate.unit;
  const span = (phrase: { start: number; end: number }) => ({
    start: tokens[phrase.start]?.start ?? 0,
    end: tokens[phrase.end - 1]?.end ?? 0,
  });
  const cue = span(candidate.cue);
  const content = candidate.content.map(span);
  return article.gold.some(
    (gold) =>
      gold.content.some((one) => content.some((own) => overlaps(own, one))) &&
      (gold.cue.length === 0 || gold.cue.some((one) => overlaps(one, cue))),
  );
}

function isSpeakerRight(article: Article, candidate: Candidate): boolean | null {
  const { speaker } = candidate;
  if (speaker === null) return null;
  const { tokens } = candidate.unit;
  const spanOf = (phrase: Phrase) => ({
    start: tokens[phrase.start]?.start ?? 0,
    end: tokens[phrase.end - 1]?.end ?? 0,
  });
  const content = candidate.content.map(spanOf);
  return article.gold.some((gold) =>
    agrees(article.report, gold, { speaker: spanOf(credited(tokens, speaker)), content }),
  );
}

/** Logistic regression with an L2 penalty, by gradient descent with a step of its own for each weight (Adagrad). */
export function fitted(articles: readonly (readonly Pick<Example, 'features' | 'right'>[])[]): Weights {
  const seen = new Map<string, number>();
  for (const examples of articles) {
    for (const name of new Set(examples.flatMap((example) => example.features)))
      seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  const names = [...seen]
    .filter(([, count]) => count >= FEWEST_ARTICLES)
    .map(([name]) => name)
    .sort();
  const places = new Map(names.map((name, at) => [name, at]));
  const set = articles.flat().map((example) => ({
    features: example.features.flatMap((name) => places.get(name) ?? []),
    label: example.right ? 1 : 0,
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  const slopes = new Float64Array(names.length);
  let bias = 0;
  let biasSquares = 1e-8;
  for (let round = 0; round < ROUNDS; round++) {
    let biasSlope = 0;
    for (let at = 0; at < slopes.length; at++) slopes[at] = PENALTY * (weights[at] ?? 0);
    for (const { features, label } of set) {
      let sum = bias;
      for (const feature of features) sum += weights[feature] ?? 0;
      const error = 1 / (1 + Math.exp(-sum)) - label;
      biasSlope += error;
      for (const feature of features) slopes[feature] = (slopes[feature] ?? 0) + error;
    }
    biasSquares += biasSlope ** 2;
    bias -= (STEP * biasSlope) / Math.sqrt(biasSquares);
    for (let at = 0; at < weights.length; at++) {
      const slope = slopes[at] ?? 0;
      squares[at] = (squares[at] ?? 0) + slope ** 2;
      weights[at] = (weights[at] ?? 0) - (STEP * slope) / Math.sqrt(squares[at] ?? 1);
    }
  }
  return { bias, features: Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0])) };
}

/** The examples of the second question: whether the speaker is the one who is credited. */
export function speakerExamples(
  examples: readonly Example[],
): { features: readonly string[]; right: boolean }[] {
  return examples.flatMap(({ features, speakerRight }) =>
    speakerRight === null ? [] : [{ features, right: speakerRight }],
  );
}
