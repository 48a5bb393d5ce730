/** Which sentence of a passage answers a question, with the one before where it can't stand alone. */
import type { Passage, Report, Span } from '../../report/report.ts';
import { type Collection, kindsIn } from '../collection/collection.ts';
import { leansBack } from '../language/anaphora.ts';
import { isCounted, isNamed } from '../language/answer-kind.ts';
import { BIT_OF } from '../language/sentence-kinds.ts';
import type { Question } from '../reading/question.ts';
import { covered, type PassageEvidence } from './evidence.ts';
import type { SentenceFeature, Weights } from './model.ts';

export type SentenceFeatures = Weights<SentenceFeature>;

/** What speaks for each sentence of a passage; sentences in order. */
export function sentenceFeatures(question: Question, evidence: PassageEvidence): readonly SentenceFeatures[] {
  return evidence.sentences.map((sentence, at) => {
    const { exact, kin } = covered(question, sentence.likeness);
    const before = evidence.sentences[at - 1];
    const after = evidence.sentences[at + 1];
    const beforeCover = before ? covered(question, before.likeness, sentence.likeness) : NONE;
    const afterCover = after ? covered(question, after.likeness, sentence.likeness) : NONE;
    const answer = sentence.maybeAnswer ? 1 : -1;
    const isCount = isCounted(question.kind);
    return {
      exact,
      kin,
      pairs: sentence.pairs,
      before: beforeCover.exact,
      after: afterCover.exact,
      count: isCount ? answer : 0,
      name: isNamed(question.kind) ? answer : 0,
      length: Math.log(1 + sentence.length),
      first: at === 0 ? 1 : 0,
    };
  });
}

const NONE = { exact: 0, kin: 0 };

/** By how much the sentence behind may be the worse one, at the most, to be told with the one that it leans on. */
const NEAR = 0.3;

/**
 * The best sentence by `scores`; with the one before it where it can't stand alone, and with the one behind it where that one
 * can't and answers about as well. What is no running text, or only leads a list in, is not chosen where anything else stands there.
 */
export function chooseSentence(
  collection: Collection,
  passageId: number,
  { report: { body }, passage }: { readonly report: Report; readonly passage: Passage },
  scores: readonly number[],
): Span {
  const leans = (at: number): boolean => {
    const span = passage.sentences[at];
    return span !== undefined && leansBack(body.slice(span.start, span.end), collection.language.code);
  };
  const isText = (at: number): boolean => (kindsIn(collection, passageId, at) & NO_TEXT) === 0;
  let best = -1;
  for (let at = 0; at < scores.length; at++)
    if (isText(at) && (best < 0 || (scores[at] ?? 0) > (scores[best] ?? 0))) best = at;
  if (best < 0) best = scores.indexOf(Math.max(...scores));
  const chosen = passage.sentences[best] ?? passage;
  const before = passage.sentences[best - 1];
  const behind = passage.sentences[best + 1];
  const isBehindNear = (scores[best + 1] ?? Number.NEGATIVE_INFINITY) >= (scores[best] ?? 0) - NEAR;
  return {
    start: before && leans(best) ? before.start : chosen.start,
    end: behind && isBehindNear && leans(best + 1) ? behind.end : chosen.end,
  };
}

const NO_TEXT = BIT_OF.fragment | BIT_OF.leadIn;
