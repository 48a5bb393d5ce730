/** Which sentence of a passage answers a question, with the one before where it can't stand alone. */
import type { Passage, Span } from '../../report/report.ts';
import { type Collection, isLeaning, kindsIn, passageAt } from '../collection/collection.ts';
import { isCounted, isNamed } from '../language/answer-kind.ts';
import { BIT_OF, isTable } from '../language/sentence-kinds.ts';
import type { Question } from '../reading/question.ts';
import { covered, coveredBeyond, type PassageEvidence } from './evidence.ts';
import { SENTENCE_FEATURES, type SentenceFeature, tongueOf } from './model.ts';

/** Where in a row each of `SENTENCE_FEATURES` stands. */
export const OF_SENTENCE = Object.fromEntries(SENTENCE_FEATURES.map((name, at) => [name, at])) as Readonly<
  Record<SentenceFeature, number>
>;

const WIDTH = SENTENCE_FEATURES.length;

/** What speaks for each sentence of a passage: rows of `SENTENCE_FEATURES`, sentences in order. */
export function sentenceFeatures(question: Question, evidence: PassageEvidence): Float64Array {
  const { count, ofSentences } = evidence;
  const { likeness } = ofSentences;
  const n = question.asked.length;
  const isCount = isCounted(question.kind);
  const isName = isNamed(question.kind);
  const rows = new Float64Array(count * WIDTH);
  for (let at = 0; at < count; at++) {
    const row = at * WIDTH;
    const { exact, kin } = covered(question, likeness, at * n);
    const answer = ofSentences.maybeAnswer[at] === 1 ? 1 : -1;
    rows[row + OF_SENTENCE.exact] = exact;
    rows[row + OF_SENTENCE.kin] = kin;
    rows[row + OF_SENTENCE.pairs] = ofSentences.pairs[at] as number;
    if (at > 0) rows[row + OF_SENTENCE.before] = coveredBeyond(question, likeness, (at - 1) * n, at * n);
    if (at + 1 < count)
      rows[row + OF_SENTENCE.after] = coveredBeyond(question, likeness, (at + 1) * n, at * n);
    rows[row + OF_SENTENCE.count] = isCount ? answer : 0;
    rows[row + OF_SENTENCE.name] = isName ? answer : 0;
    rows[row + OF_SENTENCE.length] = Math.log(1 + (ofSentences.length[at] as number));
    rows[row + OF_SENTENCE.first] = at === 0 ? 1 : 0;
  }
  return rows;
}

/**
 * A neighbour at least half as likely is told with the best sentence: in log odds; less where no word vectors tell sentences apart.
 * And how long the two may be, in UTF-16 code units.
 */
const AS_LIKELY = { english: Math.LN2, others: 0.2 };
const SHORT = 350;

/**
 * The best sentence by `scores`; with the one before it where it can't stand alone, else with a neighbour that may as well be
 * the one that answers. What is no running text, or only leads a list in, is not chosen where anything else stands there;
 * a row of a table says nothing without the others.
 */
export function chooseSentence(
  collection: Collection,
  passageId: number,
  passage: Passage,
  scores: readonly number[],
  withNeighbour: boolean,
): Span {
  const isText = (at: number): boolean => (kindsIn(collection, passageId, at) & NO_TEXT) === 0;
  let best = -1;
  for (let at = 0; at < scores.length; at++)
    if (isText(at) && (best < 0 || (scores[at] ?? 0) > (scores[best] ?? 0))) best = at;
  if (best < 0 && isShortTable(collection, passageId, passage))
    return { start: passage.start, end: passage.end };
  if (best < 0) best = scores.indexOf(Math.max(...scores));
  const chosen = passage.sentences[best] ?? passage;
  const before = passage.sentences[best - 1];
  if (before && isLeaning(collection, passageId, best)) return { start: before.start, end: chosen.end };
  if (!withNeighbour) return chosen;
  const likely = (at: number): number => (isText(at) ? (scores[at] ?? NEVER) : NEVER);
  const near = likely(best + 1) >= likely(best - 1) ? best + 1 : best - 1;
  const neighbour = passage.sentences[near];
  if (!neighbour || likely(near) < (scores[best] ?? 0) - AS_LIKELY[tongueOf(collection.language.code)])
    return chosen;
  const run = { start: Math.min(neighbour.start, chosen.start), end: Math.max(neighbour.end, chosen.end) };
  return run.end - run.start > SHORT ? chosen : run;
}

const NEVER = Number.NEGATIVE_INFINITY;

/** Of what is longer, a row is read sooner; in UTF-16 code units. */
const SHORT_TABLE = 700;

function isShortTable(collection: Collection, id: number, { start, end }: Passage): boolean {
  if (end - start > SHORT_TABLE) return false;
  return isTable(passageAt(collection, id)?.report.body.slice(start, end) ?? '');
}

const NO_TEXT = BIT_OF.fragment | BIT_OF.leadIn;
