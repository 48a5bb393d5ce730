/** How likely it is that the reports answer the question, and that the best passage is what answers it. */

import { ANSWER_KINDS } from '../language/answer-kind.ts';
import type { Asked, Question } from '../reading/question.ts';
import type { AnswerVerdict } from '../search.ts';
import { AT, LISTED_FEATURES } from './listed-features.ts';
import {
  type Clipped,
  type Logistic,
  type Model,
  SEARCH_FEATURES,
  SENTENCE_FEATURES,
  type SearchFeature,
  type Support,
  sumOf,
  type Thresholds,
  type Tongue,
  type Weights,
} from './model.ts';
import type { Ranked } from './ranking.ts';
import { OF_SENTENCE } from './sentence-choice.ts';

/** How many of the best passages the best one is compared with. */
const RIVALS = 10;
/** By how much a passage's only sentence is ahead of the others. */
const ONLY_SENTENCE = 3;

const NAME = /^[\p{Lu}\p{Lt}]|\p{N}/u;

/** In the order in which trees number them. */
export const CONFIDENCE_FEATURES: readonly string[] = [
  ...SEARCH_FEATURES,
  ...LISTED_FEATURES.map((name) => `best.${name}`),
  ...ANSWER_KINDS.map((kind) => `kind.${kind}`),
];

type Row = Float32Array | Float64Array;

/** What the confidence is told by; null where nothing was found. */
export function confidenceRow(question: Question, ranked: readonly Ranked[]): Float64Array | null {
  const features = searchFeatures(question, ranked);
  const [best] = ranked;
  if (!features || !best) return null;
  const row = new Float64Array(CONFIDENCE_FEATURES.length);
  for (const [at, name] of SEARCH_FEATURES.entries()) row[at] = features[name];
  const start = bestSentence(best) * LISTED_FEATURES.length;
  row.set(best.rows.subarray(start, start + LISTED_FEATURES.length), SEARCH_FEATURES.length);
  row[SEARCH_FEATURES.length + LISTED_FEATURES.length + ANSWER_KINDS.indexOf(question.kind)] = 1;
  return row;
}

function bestSentence({ listScores }: Ranked): number {
  return listScores.indexOf(Math.max(...listScores));
}

/** How many of the best passages are looked through for what is asked. */
const NEAR = 3;

function searchFeatures(question: Question, ranked: readonly Ranked[]): Weights<SearchFeature> | null {
  const [best, ...others] = ranked;
  if (!best || question.weight === 0) return null;
  const { asked } = question;
  const inOrder = best.listScores.toSorted((a, b) => b - a);
  const at = bestSentence(best);
  const inBest = (feature: number): number => best.rows[at * LISTED_FEATURES.length + feature] ?? 0;
  const all = ranked.reduce((sum, { listScore }) => sum + Math.exp(listScore - best.listScore), 0);
  let spreadOut = 0;
  for (const { listScore } of ranked) {
    const share = Math.exp(listScore - best.listScore) / all;
    if (share > 0) spreadOut -= share * Math.log(share);
  }
  const inPassage = best.evidence.likeness;
  const ofSentences = best.evidence.ofSentences.likeness;
  const inSentence = ofSentences.subarray(at * asked.length, (at + 1) * asked.length);
  const rivals = others.slice(0, RIVALS - 1).map(({ listScore }) => listScore);
  const ahead = (of: (passage: Ranked) => number): number => of(best) - Math.max(0, ...others.map(of));
  const topic = asked.reduce((sum, each) => sum + each.topic, 0) || 1;
  const absent = asked.filter((_, index) => inPassage[index] === 0);
  const isName = ({ typed }: Asked) => NAME.test(typed) && question.text.trimStart().indexOf(typed) > 0;
  const names = absent.filter(isName);
  const isCased = asked.some(isName);
  return {
    score: best.plainScore,
    third: best.listScore - (others[1]?.listScore ?? 0),
    overMean: best.listScore - rivals.reduce((sum, each) => sum + each, 0) / Math.max(1, rivals.length),
    running: best.features.running,
    runningSentence: best.features.runningSentence,
    topicFound: topicFound(question, inPassage),
    topicPassage: topicIn(question, inPassage) / topic,
    topicSentence: topicIn(question, inSentence) / topic,
    topicSentenceGap: ahead(({ evidence: { count, ofSentences } }) => {
      let most = 0;
      for (let each = 0; each < count; each++)
        most = Math.max(most, topicIn(question, ofSentences.likeness, each * asked.length));
      return most;
    }),
    topicMissing: absent.filter(({ term }) => term < 0).reduce((sum, each) => sum + each.topic, 0) / topic,
    halfPairs: halfPairs(question, inSentence),
    words: inSentence.filter((each) => each > 0).length,
    asked: asked.length,
    namesMissing: isCased ? names.filter(({ term }) => term < 0).length : -1,
    namesAbsent: isCased ? names.reduce((sum, each) => sum + each.topic, 0) : -1,
    window: inBest(AT.window),
    nearestAnswer: inBest(AT.nearest),
    answerKind: best.sentences[at * SENTENCE_FEATURES.length + OF_SENTENCE.count] ?? 0,
    spread: countWithAny(ofSentences, asked.length) / Math.max(1, best.evidence.count),
    sentenceGap: inOrder[1] === undefined ? ONLY_SENTENCE : (inOrder[0] ?? 0) - inOrder[1],
    passageLength: best.features.length,
    title: best.features.title,
    size: Math.log(1 + question.size),
    share: 1 / all,
    sentenceShare: Math.exp((inOrder[0] ?? 0) - best.listScore) / all,
    spreadOut,
    plainPlace: Math.log(1 + ranked.filter((each) => each.plainScore > best.plainScore).length),
    plainLead: best.plainScore - Math.max(...others.map((each) => each.plainScore), 0),
    listScore: best.listScore,
    fitsNear: ranked
      .slice(0, NEAR)
      .reduce((most, { rows }) => Math.max(most, mostOf(rows, AT.fits)), Number.NEGATIVE_INFINITY),
  };
}

/** The greatest value of a feature in rows of `LISTED_FEATURES`. */
function mostOf(rows: Float32Array, feature: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = feature; at < rows.length; at += LISTED_FEATURES.length)
    most = Math.max(most, rows[at] as number);
  return most;
}

/** How many rows of so many numbers have one over 0. */
function countWithAny(rows: Float64Array, width: number): number {
  let count = 0;
  for (let start = 0; start < rows.length; start += width)
    if (rows.subarray(start, start + width).some((each) => each > 0)) count++;
  return count;
}

/** How much of the question's topic stands there, in words: by the asked terms' likenesses that start at `from`. */
function topicIn({ asked }: Question, likeness: Float64Array, from = 0): number {
  let found = 0;
  for (let index = 0; index < asked.length; index++) {
    found += (asked[index]?.topic ?? 0) * (likeness[from + index] as number);
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

export interface Chances {
  /** That the reports answer, 0 to 1; 0 where nothing was found. */
  readonly confidence: number;
  /** That the best passage is what answers, in log odds. */
  readonly sureness: number;
  /** Whether all that is asked about stands in the best sentence, and in no other passage's. */
  readonly isWhole: boolean;
}

const ALL_OF_IT = 0.999;
/** By how much less sure, in log odds, what holds all that is asked about is taken for an answer. */
const NEARLY = 1.25;

/** By two models, the confidence with a logistic function (Platt, 1999): a report may well answer where it can't be told which of its passages does. */
export function chancesIn(
  question: Question,
  ranked: readonly Ranked[],
  tongue: Tongue,
  { confidence, sureness }: Pick<Model, 'confidence' | 'sureness'>,
): Chances {
  const row = confidenceRow(question, ranked);
  if (!row) return { confidence: 0, sureness: Number.NEGATIVE_INFINITY, isWhole: false };
  return {
    confidence: chanceOf(confidenceSum(row, tongue, confidence), confidence.chance[tongue]),
    sureness: supportOf(row, sureness),
    isWhole: isWhole(row),
  };
}

/** In log odds, before the logistic function. */
export function confidenceSum(row: Row, tongue: Tongue, support: Support): number {
  return tongue === 'english' ? supportOf(row, support) : sumOf(support.trees, row);
}

export function chanceOf(sum: number, { slope, bias }: Logistic): number {
  return 1 / (1 + Math.exp(-(slope * sum + bias)));
}

export function isWhole(row: Row): boolean {
  return featureIn(row, 'topicSentence') >= ALL_OF_IT && featureIn(row, 'topicSentenceGap') > 0;
}

function featureIn(row: Row, feature: SearchFeature): number {
  return row[SEARCH_FEATURES.indexOf(feature)] ?? 0;
}

export function supportOf(row: Row, { linear, trees }: Support): number {
  let sum = sumOf(trees, row);
  for (const { at, weight, least, most } of layOut(linear))
    sum += weight * Math.min(most, Math.max(least, row[at] as number));
  return sum;
}

interface LinearTerm {
  readonly at: number;
  readonly weight: number;
  readonly least: number;
  readonly most: number;
}

const laidOut = new WeakMap<Support['linear'], readonly LinearTerm[]>();

/** In the order of `CONFIDENCE_FEATURES`. */
function layOut(linear: Support['linear']): readonly LinearTerm[] {
  const known = laidOut.get(linear);
  if (known) return known;
  const terms = CONFIDENCE_FEATURES.flatMap((name, at) => {
    const [weight, least, most] = linear[name] ?? NOTHING;
    return weight === 0 ? [] : [{ at, weight, least, most }];
  });
  laidOut.set(linear, terms);
  return terms;
}

const NOTHING: Clipped = [0, 0, 0];

export function verdictOf(
  { confidence, sureness, isWhole }: Chances,
  { answer, perhaps }: Thresholds,
): AnswerVerdict {
  if (sureness >= answer) return 'answer';
  if (confidence < perhaps) return 'none';
  return isWhole && sureness >= answer - NEARLY ? 'answer' : 'perhaps';
}
