/**
 * Whether a candidate really credits somebody, and whether its speaker is the one. `weights.json` holds what each feature
 * adds to the log odds: fitted by `npm run eval:attribution-fit` to 200 news articles with 4,744 attributions marked by hand
 * (PolNeAR: Newell, Margolin & Ruths 2018), features of fewer than 8 articles left out, L2 penalty 6.
 */

/** A logistic regression: what each feature adds to the log odds. */
export interface Weights {
  readonly bias: number;
  readonly features: Readonly<Record<string, number>>;
}

export interface Thresholds {
  /** Candidates at or over this likelihood credit somebody. */
  readonly credit: number;
  /** Speakers at or over this likelihood are named: a wrong speaker is worse than none. */
  readonly speaker: number;
}

/** Chosen on articles that the fit had not seen: see `npm run eval:attribution-fit`. */
export const THRESHOLDS: Thresholds = { credit: 0.45, speaker: 0.63 };
/** For "X said that" and its like, which need little weighing. */
const PLAIN: Thresholds = { credit: 0.3, speaker: 0.5 };

/** For "X's claim that", which says itself whose it is. */
const OWNED_SPEAKER = 0.1;

export interface Judgement {
  /** Whether a candidate of these features credits anybody with anything. */
  readonly credits: (features: readonly string[]) => boolean;
  /** Whether its speaker is the one credited. */
  readonly names: (features: readonly string[]) => boolean;
}

export function judgementBy(
  weights: { readonly credit: Weights; readonly speaker: Weights },
  thresholds: Thresholds,
): Judgement {
  const limits = (features: readonly string[]) => (features.includes('plain') ? PLAIN : thresholds);
  const speakerLimit = (features: readonly string[]) =>
    features.includes('owned') ? OWNED_SPEAKER : limits(features).speaker;
  const credit = likelihoodBy(weights.credit);
  const speaker = likelihoodBy(weights.speaker);
  return {
    credits: (features) => credit(features) >= limits(features).credit,
    names: (features) => speaker(features) >= speakerLimit(features),
  };
}

/** How likely what has these features is, 0 to 1. Features that the fit has not seen often enough add nothing. */
export function likelihoodBy({ bias, features: weights }: Weights): (features: readonly string[]) => number {
  const weightOf = new Map(Object.entries(weights));
  return (features) => {
    let sum = bias;
    for (const feature of features) sum += weightOf.get(feature) ?? 0;
    return 1 / (1 + Math.exp(-sum));
  };
}
