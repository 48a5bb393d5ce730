/** How likely it is that a candidate really credits somebody, and that its speaker is the one. */

/** A logistic regression: what each feature adds to the log odds. */
export interface Weights {
  readonly bias: number;
  readonly features: Readonly<Record<string, number>>;
}

/** 0 to 1. Features that the fit has not seen often enough add nothing. */
export function likelihoodOf(weights: Weights, features: readonly string[]): number {
  let sum = weights.bias;
  for (const feature of features) sum += weights.features[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
