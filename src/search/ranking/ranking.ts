/** Orders a question's candidates by all that speaks for them. */

import { type Collection, passageAt, type Range, remembered } from '../collection/collection.ts';
import type { RunningShare } from '../collection/running-text.ts';
import { hasTerm, lengthOf, type TermLists } from '../collection/term-lists.ts';
import type { Question } from '../reading/question.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import {
  type Cover,
  covered,
  coveredByRelated,
  type PassageEvidence,
  readPassage,
  tabulateSenses,
} from './evidence.ts';
import { LISTED_FEATURES } from './listed-features.ts';
import {
  type Model,
  type PassageFeature,
  SENTENCE_FEATURES,
  tongueOf,
  type Weights,
  weighted,
} from './model.ts';
import { OF_SENTENCE, sentenceFeatures } from './sentence-choice.ts';
import { listSentences } from './sentence-list.ts';

type PassageFeatures = Weights<PassageFeature>;

/** A candidate by what it has as a passage. */
export interface Weighed {
  readonly passage: number;
  readonly evidence: PassageEvidence;
  /** Rows of `SENTENCE_FEATURES`, one a sentence. */
  readonly sentences: Float64Array;
  readonly features: PassageFeatures;
  /** What it has as a passage alone. */
  readonly plainScore: number;
  readonly running: Running;
}

export interface Ranked extends Weighed {
  readonly score: number;
  /** By its sentences in the list of all. */
  readonly listScore: number;
  readonly listScores: readonly number[];
  /** Rows of `LISTED_FEATURES`, one a sentence. */
  readonly rows: Float32Array;
}

type Running = Readonly<Record<'letters' | 'sounds' | 'consonants', RunningShare>>;

/** How many of the best by BM25 are looked at closely. */
const CANDIDATES = 24;
/** What share of the best's BM25 each must have; where the best has the question's own words (see `isCovered`). */
const LEAST_SHARE = 0.3;
const LEAST_SHARE_OF_COVERED = 0.5;
/** So many passages are all looked at, where the best has not the question's own words. */
const FEW = 100;

/** Best first: by the one list of all their sentences, and by what each has as a passage. */
export function rank(
  collection: Collection,
  question: Question,
  ranges: readonly Range[],
  model: Model,
): readonly Ranked[] {
  const weighed = weighCandidates(collection, question, ranges, model);
  const rows = listSentences(collection, question, weighed);
  const weights = laidOut(model.list.sentence, LISTED_FEATURES);
  const share =
    model.list.passage[
      isFew(ranges) ? (isCovered(question, mostExact(weighed)) ? 'covered' : 'few') : 'many'
    ];
  let start = 0;
  const ranked: Ranked[] = [];
  for (const candidate of weighed) {
    const { passage, evidence, sentences, features, plainScore, running } = candidate;
    const end = start + evidence.count * LISTED_FEATURES.length;
    const own = rows.subarray(start, end);
    start = end;
    const listScores: number[] = [];
    for (let at = 0; at < evidence.count; at++) listScores.push(weighRow(weights, own, at));
    const listScore = logSum(listScores);
    // Told one by one: a copy of all that an object has costs as much as the sums.
    ranked.push({
      passage,
      evidence,
      sentences,
      features,
      plainScore,
      running,
      score: listScore + share * plainScore,
      listScore,
      listScores,
      rows: own,
    });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

const layouts = new WeakMap<object, Float64Array>();

/** In the order in which rows have them. */
function laidOut(weights: Readonly<Record<string, number>>, names: readonly string[]): Float64Array {
  const known = layouts.get(weights) ?? Float64Array.from(names, (name) => weights[name] ?? 0);
  layouts.set(weights, known);
  return known;
}

function weighRow(weights: Float64Array, rows: Float32Array | Float64Array, at: number): number {
  const start = at * weights.length;
  let sum = 0;
  for (let place = 0; place < weights.length; place++)
    sum += (weights[place] as number) * (rows[start + place] as number);
  return sum;
}

/** The log of the sum of e to each power. */
function logSum(powers: readonly number[]): number {
  const top = Math.max(...powers);
  return top + Math.log(powers.reduce((sum, power) => sum + Math.exp(power - top), 0));
}

/** A question of so many content words of which so much stands in one passage is put in the report's own words. */
const WORDS_OF_ITS_OWN = 4;
const COVERED = 0.6;

/** `exact`: the share of the question's weight whose very terms stand in one passage. */
function isCovered({ asked }: Question, exact: number): boolean {
  return asked.length >= WORDS_OF_ITS_OWN && exact >= COVERED;
}

function mostExact(weighed: readonly Weighed[]): number {
  return weighed.reduce((most, { features }) => Math.max(most, features.exact), 0);
}

function isFew(ranges: readonly Range[]): boolean {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0) <= FEW;
}

/** By what each has as a passage, best first. */
export function weighCandidates(
  collection: Collection,
  question: Question,
  ranges: readonly Range[],
  model: Model,
): readonly Weighed[] {
  const found = findCandidates(collection, question, ranges, CANDIDATES);
  const senses = tabulateSenses(collection, question);
  const read = ({ passage }: Candidate) => readPassage(collection, question, senses, passage);
  const ofBest = found.slice(0, 1).map(read);
  const hasItsWords = ofBest.some(({ likeness }) => isCovered(question, covered(question, likeness).exact));
  const candidates =
    question.weight > 0 && !hasItsWords && isFew(ranges)
      ? withAll(found, ranges)
      : withoutFar(found, hasItsWords ? LEAST_SHARE_OF_COVERED : LEAST_SHARE);
  // The best by BM25 is the first of the candidates.
  const evidences = [...ofBest, ...candidates.slice(ofBest.length).map(read)];
  const covers = evidences.map(({ likeness }) => covered(question, likeness));
  const exactOf = new Map(candidates.map(({ passage }, at) => [passage, covers[at]?.exact ?? 0]));
  const texts = candidates.map(({ passage }) => {
    const found = passageAt(collection, passage);
    return {
      body: found?.report.body ?? '',
      sentences: found?.passage.sentences ?? [],
      first: remembered(collection, passage),
    };
  });
  const letters = collection.runningText.sharesOf(question.text, texts);
  const sounds = collection.spoken?.sounds.sharesOf(question.text, texts);
  const consonants = collection.spoken?.consonants.sharesOf(question.text, texts);
  return candidates
    .map(({ passage, bm25 }, at) => {
      const own = {
        passage,
        bm25,
        evidence: evidences[at] as PassageEvidence,
        cover: covers[at] as Cover,
        running: {
          letters: letters[at] ?? NO_SHARE,
          sounds: sounds?.[at] ?? NO_SHARE,
          consonants: consonants?.[at] ?? NO_SHARE,
        },
      };
      return weighCandidate(collection, question, own, exactOf, model);
    })
    .sort((a, b) => b.plainScore - a.plainScore || a.passage - b.passage);
}

/** Where one passage has much more of the question than the others, they don't come first. */
function withoutFar(found: readonly Candidate[], share: number): readonly Candidate[] {
  const least = share * (found[0]?.bm25 ?? 0);
  return found.filter(({ bm25 }) => bm25 >= least);
}

/** Every passage of a short report is a candidate: what answers may share no word with the question. */
function withAll(found: readonly Candidate[], ranges: readonly Range[]): readonly Candidate[] {
  const has = new Set(found.map(({ passage }) => passage));
  const candidates = [...found];
  for (const { from, to } of ranges)
    for (let passage = from; passage < to; passage++)
      if (!has.has(passage)) candidates.push({ passage, bm25: 0 });
  return candidates;
}

/** A candidate with what it holds of the question. */
interface CandidateEvidence extends Candidate {
  readonly evidence: PassageEvidence;
  readonly cover: Cover;
  readonly running: Running;
}

function weighCandidate(
  collection: Collection,
  question: Question,
  { passage, bm25, evidence, cover, running }: CandidateEvidence,
  /** How much of the question each candidate covers. */
  exactOf: ReadonlyMap<number, number>,
  model: Model,
): Weighed {
  const sentences = sentenceFeatures(question, evidence);
  const sentenceWeights = laidOut(model.sentence, SENTENCE_FEATURES);
  let sentence = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < evidence.count; at++)
    sentence = Math.max(sentence, weighRow(sentenceWeights, sentences, at));
  const report = collection.reportOf[passage] ?? 0;
  const near = (other: number) => (collection.reportOf[other] === report ? (exactOf.get(other) ?? 0) : 0);
  const features: PassageFeatures = {
    bm25: question.weight > 0 ? bm25 / question.weight : 0,
    exact: cover.exact,
    kin: cover.kin,
    related: coveredByRelated(question, evidence),
    pairs: evidence.pairs,
    sentence,
    heading: shareIn(question, collection.headings, collection.headingOf[passage] ?? 0),
    title: shareIn(question, collection.titles, report),
    length: Math.log(1 + (collection.postings.lengths[passage] ?? 0)),
    neighbours: Math.max(near(passage - 1), near(passage + 1)),
    sameForm: formShare(question, evidence.sameForm),
    running: running.letters.passage,
    runningSentence: running.letters.sentence,
    sounds: running.sounds.passage,
    soundsSentence: running.sounds.sentence,
    consonants: running.consonants.passage,
    consonantsSentence: running.consonants.sentence,
    opening: sentences[OF_SENTENCE.exact] ?? 0,
  };
  const plainScore = weighted(model.passage[tongueOf(collection.language.code)], features);
  return { passage, evidence, sentences, features, plainScore, running };
}

const NO_SHARE: RunningShare = { passage: 0, sentence: 0, sentences: [] };

function shareIn(question: Question, lists: TermLists, list: number): number {
  if (lengthOf(lists, list) === 0 || question.weight === 0) return 0;
  let share = 0;
  for (const { term, weight } of question.asked) if (hasTerm(lists, list, term)) share += weight;
  return share / question.weight;
}

function formShare(question: Question, sameForm: Uint8Array): number {
  let share = 0;
  for (const [index, { weight }] of question.asked.entries()) share += weight * (sameForm[index] ?? 0);
  return question.weight > 0 ? share / question.weight : 0;
}
