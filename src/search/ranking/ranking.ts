/** Orders a question's candidates by all that speaks for them. */

import type { Collection, Range } from '../collection/collection.ts';
import type { RunningShare } from '../collection/running-text.ts';
import type { Question } from '../reading/question.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { covered, coveredByRelated, type PassageEvidence, readPassage, tabulateSenses } from './evidence.ts';
import { type Model, type PassageFeature, tongueOf, type Weights, weighted } from './model.ts';
import { type SentenceFeatures, sentenceFeatures } from './sentence-choice.ts';

type PassageFeatures = Weights<PassageFeature>;

export interface Ranked {
  readonly passage: number;
  readonly evidence: PassageEvidence;
  readonly sentences: readonly SentenceFeatures[];
  readonly sentenceScores: readonly number[];
  readonly features: PassageFeatures;
  readonly score: number;
}

/** How many of the best by BM25 are looked at closely. */
const CANDIDATES = 24;

/** Best first. */
export function rank(
  collection: Collection,
  question: Question,
  ranges: readonly Range[],
  model: Model,
): readonly Ranked[] {
  const candidates = findCandidates(collection, question, ranges, CANDIDATES);
  const senses = tabulateSenses(question);
  const evidences = new Map(
    candidates.map(({ passage }) => [passage, readPassage(collection, question, senses, passage)]),
  );
  const texts = candidates.map(({ passage }) => ({
    body: collection.reports[collection.reportOf[passage] ?? 0]?.body ?? '',
    sentences: collection.passages[passage]?.sentences ?? [],
  }));
  const letters = collection.runningText.sharesOf(question.text, texts);
  const sounds = collection.spoken?.sounds.sharesOf(question.text, texts);
  const consonants = collection.spoken?.consonants.sharesOf(question.text, texts);
  return candidates
    .map((candidate, at) =>
      weighCandidate(collection, question, candidate, evidences, model, {
        letters: letters[at] ?? NO_SHARE,
        sounds: sounds?.[at] ?? NO_SHARE,
        consonants: consonants?.[at] ?? NO_SHARE,
      }),
    )
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

function weighCandidate(
  collection: Collection,
  question: Question,
  { passage, bm25 }: Candidate,
  evidences: ReadonlyMap<number, PassageEvidence>,
  model: Model,
  running: Readonly<Record<'letters' | 'sounds' | 'consonants', RunningShare>>,
): Ranked {
  const evidence = evidences.get(passage) ?? EMPTY;
  const { exact, kin } = covered(question, evidence.likeness);
  const sentences = sentenceFeatures(question, evidence);
  const sentenceScores = sentences.map((values) => weighted(model.sentence, values));
  const opening = evidence.sentences[0];
  const report = collection.reportOf[passage] ?? 0;
  const neighbours = [passage - 1, passage + 1].map((near) => {
    const likeness = collection.reportOf[near] === report ? evidences.get(near)?.likeness : undefined;
    return likeness ? covered(question, likeness).exact : 0;
  });
  const features: PassageFeatures = {
    bm25: question.weight > 0 ? bm25 / question.weight : 0,
    exact,
    kin,
    related: coveredByRelated(question, evidence),
    pairs: evidence.pairs,
    sentence: sentenceScores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY),
    heading: shareIn(question, collection.headingTerms[passage]),
    title: shareIn(question, collection.titleTerms[report]),
    length: Math.log(1 + (collection.postings.lengths[passage] ?? 0)),
    neighbours: Math.max(...neighbours),
    sameForm: formShare(question, evidence.sameForm),
    running: running.letters.passage,
    runningSentence: running.letters.sentence,
    sounds: running.sounds.passage,
    soundsSentence: running.sounds.sentence,
    consonants: running.consonants.passage,
    consonantsSentence: running.consonants.sentence,
    opening: opening ? covered(question, opening.likeness).exact : 0,
  };
  const score = weighted(model.passage[tongueOf(collection.language.code)], features);
  return { passage, evidence, sentences, sentenceScores, features, score };
}

const NO_SHARE: RunningShare = { passage: 0, sentence: 0 };

const EMPTY: PassageEvidence = {
  sentences: [],
  likeness: new Float64Array(0),
  related: new Float64Array(0),
  sameForm: new Uint8Array(0),
  pairs: 0,
};

function shareIn(question: Question, terms: ReadonlySet<number> | undefined): number {
  if (!terms || terms.size === 0 || question.weight === 0) return 0;
  let share = 0;
  for (const { term, weight } of question.asked) if (terms.has(term)) share += weight;
  return share / question.weight;
}

function formShare(question: Question, sameForm: Uint8Array): number {
  let share = 0;
  for (const [index, { weight }] of question.asked.entries()) share += weight * (sameForm[index] ?? 0);
  return question.weight > 0 ? share / question.weight : 0;
}
