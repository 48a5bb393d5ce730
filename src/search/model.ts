/** What the linear models of the search weigh. */

/** Of a sentence, as an answer: see `sentenceFeatures`. */
export type SentenceFeature =
  | 'exact'
  | 'kin'
  | 'pairs'
  | 'before'
  | 'after'
  | 'count'
  | 'name'
  | 'length'
  | 'first';

/** Of a passage, as the one that answers: see `rank`. */
export type PassageFeature =
  | 'bm25'
  | 'exact'
  | 'kin'
  | 'pairs'
  | 'sentence'
  | 'heading'
  | 'title'
  | 'length'
  | 'neighbours'
  | 'opening'
  | 'sameForm'
  | 'running'
  | 'runningSentence';

/** Of a whole search, as one that finds an answer: see `confidenceFeatures`. */
export type ConfidenceFeature =
  | 'bias'
  | 'topicFound'
  | 'topicSentence'
  | 'words'
  | 'apart'
  | 'score'
  | 'margin'
  | 'lead'
  | 'title'
  | 'size';

export type Weights<Feature extends string> = Readonly<Record<Feature, number>>;

export interface Model {
  readonly sentence: Weights<SentenceFeature>;
  readonly passage: Weights<PassageFeature>;
  readonly confidence: Weights<ConfidenceFeature>;
  /** At or over this confidence the best hit is taken for an answer. */
  readonly threshold: number;
}

/** The sum of features times weights. */
export function weighted<Feature extends string>(
  weights: Weights<Feature>,
  features: Weights<Feature>,
): number {
  let sum = 0;
  for (const name in weights) sum += weights[name] * features[name];
  return sum;
}
