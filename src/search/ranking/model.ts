/** The numbers by which the search weighs: linear models for ranking, trees for confidence. */
import fitted from './weights.json' with { type: 'json' };

/** Of a sentence, as an answer: see `sentenceFeatures`, which gives them in this order. */
export const SENTENCE_FEATURES = [
  'exact',
  'kin',
  'pairs',
  'before',
  'after',
  'count',
  'name',
  'length',
  'first',
] as const;

export type SentenceFeature = (typeof SENTENCE_FEATURES)[number];

/** Of a passage, as the one that answers: see `rank`. */
export type PassageFeature =
  | 'bm25'
  | 'exact'
  | 'kin'
  | 'related'
  | 'pairs'
  | 'sentence'
  | 'heading'
  | 'title'
  | 'length'
  | 'neighbours'
  | 'opening'
  | 'sameForm'
  | 'running'
  | 'runningSentence'
  | 'sounds'
  | 'soundsSentence'
  | 'consonants'
  | 'consonantsSentence';

/**
 * Of a whole search, as one that finds an answer, in the order in which trees number them: see `searchFeatures`. Behind them come
 * those of the best sentence in the list, `LISTED_FEATURES`.
 */
export const SEARCH_FEATURES = [
  'score',
  'third',
  'overMean',
  'running',
  'runningSentence',
  'topicFound',
  'topicPassage',
  'topicSentence',
  'topicSentenceGap',
  'topicMissing',
  'halfPairs',
  'words',
  'asked',
  'namesMissing',
  'namesAbsent',
  'window',
  'nearestAnswer',
  'answerKind',
  'spread',
  'sentenceGap',
  'passageLength',
  'title',
  'size',
  'share',
  'sentenceShare',
  'spreadOut',
  'plainPlace',
  'plainLead',
  'listScore',
  'fitsNear',
] as const;

export type SearchFeature = (typeof SEARCH_FEATURES)[number];

/** A value; or a feature's number, a cut, the tree for those at or under the cut, and the tree for those above it. */
export type Tree = number | readonly [feature: number, cut: number, low: Tree, high: Tree];

/** What all trees give together for a row of features. */
export function sumOf(trees: readonly Tree[], row: Float32Array | Float64Array): number {
  const { features, cuts, highs, roots } = laidOut(trees);
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree] as number;
    for (let feature = features[at] as number; feature >= 0; feature = features[at] as number)
      at = (row[feature] as number) > (cuts[at] as number) ? (highs[at] as number) : at + 1;
    sum += cuts[at] as number;
  }
  return sum;
}

/** Trees as numbers side by side, where a walk finds its next step sooner than among objects. Behind a node stands its lower tree. */
interface Forest {
  /** Of each node; −1 for a value. */
  readonly features: Int16Array;
  /** Of each node; or the value. */
  readonly cuts: Float64Array;
  /** Of each node: where the higher tree starts. */
  readonly highs: Int32Array;
  /** Where each tree starts. */
  readonly roots: Int32Array;
}

const forests = new WeakMap<readonly Tree[], Forest>();

function laidOut(trees: readonly Tree[]): Forest {
  const known = forests.get(trees);
  if (known) return known;
  const [features, cuts, highs]: [number[], number[], number[]] = [[], [], []];
  const lay = (tree: Tree): number => {
    const at = features.length;
    const [feature, cut] = typeof tree === 'number' ? [-1, tree] : tree;
    features.push(feature);
    cuts.push(cut);
    highs.push(0);
    if (typeof tree === 'number') return at;
    lay(tree[2]);
    highs[at] = lay(tree[3]);
    return at;
  };
  const roots = Int32Array.from(trees, lay);
  const forest = {
    features: Int16Array.from(features),
    cuts: Float64Array.from(cuts),
    highs: Int32Array.from(highs),
    roots,
  };
  forests.set(trees, forest);
  return forest;
}

export type Weights<Feature extends string> = Readonly<Record<Feature, number>>;

/** A weight, and between what the value is kept that is weighed. */
export type Clipped = readonly [weight: number, least: number, most: number];

/** A linear model and boosted trees, of `CONFIDENCE_FEATURES`, in log odds together. */
export interface Support {
  readonly linear: Readonly<Record<string, Clipped>>;
  readonly trees: readonly Tree[];
}

/**
 * Whether anything answers. The linear model counts in English alone: it is learnt of members' questions, by what words mean and what
 * a question asks for, of which little is known in other languages.
 */
export interface Confidence extends Support {
  readonly chance: Readonly<Record<Tongue, Logistic>>;
}

/** A logistic function, which makes a chance of log odds. */
export interface Logistic {
  readonly slope: number;
  readonly bias: number;
}

export interface Thresholds {
  /** So sure at the least, in log odds, the best hit is taken for an answer. */
  readonly answer: number;
  /** At or over this confidence, the best hits are told as what may answer; under it, that the reports don't say. */
  readonly perhaps: number;
}

export type Tongue = 'english' | 'others';

/** Of the one list of all candidates' sentences, a passage's score being the log of the sum of its sentences' powers. */
export interface ListModel {
  /** Of `LISTED_FEATURES`; those not named weigh nothing. Learnt in English, which serves other languages better than what few questions of theirs teach. */
  readonly sentence: Readonly<Record<string, number>>;
  /** What the score as a passage alone adds: where all passages of few are listed; where one of these has most of the question, too; and where some of many are. */
  readonly passage: { readonly few: number; readonly covered: number; readonly many: number };
}

export interface Model {
  readonly sentence: Weights<SentenceFeature>;
  /** English apart from all others: it alone has synonyms and sounds, beside which the rest weighs less. */
  readonly passage: Readonly<Record<Tongue, Weights<PassageFeature>>>;
  readonly list: ListModel;
  readonly confidence: Confidence;
  /** Whether the best passage is what answers. */
  readonly sureness: Support;
  readonly thresholds: Thresholds;
}

/** Written by `npm run fit -- --write`; trees are too deep for the compiler to tell their type. */
export const MODEL = fitted as unknown as Model;

/** Which weights a language's passages have, by `Language.code`. */
export function tongueOf(language: string): Tongue {
  return language === 'en' ? 'english' : 'others';
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
