/** How likely it is that a candidate really credits somebody. */
import { BIAS, WEIGHTS } from './weights.ts';

/**
 * A logistic regression over what the candidate was recognised by: kind of cue, what follows it, form of the verb, kind
 * of subject. 0 to 1.
 */
export function likelihoodOf(features: readonly string[]): number {
  let sum = BIAS;
  for (const feature of features) sum += WEIGHTS[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
