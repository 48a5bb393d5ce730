/** Which sentence of a passage answers a question, with the one before where it can't stand alone. */
import type { Passage, Span } from '../../report/report.ts';
import type { Collection } from '../collection/collection.ts';
import { leansBack } from '../language/leaning.ts';
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
    const isCount = question.kind === 'number' || question.kind === 'date';
    return {
      exact,
      kin,
      pairs: sentence.pairs,
      before: beforeCover.exact,
      after: afterCover.exact,
      count: isCount ? answer : 0,
      name: question.kind === 'person' || question.kind === 'place' ? answer : 0,
      length: Math.log(1 + sentence.length),
      first: at === 0 ? 1 : 0,
    };
  });
}

const NONE = { exact: 0, kin: 0 };

/** The best sentence by `scores`, with the one before it where it can't stand alone. */
export function chooseSentence(
  collection: Collection,
  passageId: number,
  passage: Passage,
  scores: readonly number[],
): Span {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  const chosen = passage.sentences[best] ?? passage;
  const before = passage.sentences[best - 1];
  const body = collection.reports[collection.reportOf[passageId] ?? 0]?.body ?? '';
  if (before && leansBack(body.slice(chosen.start, chosen.end), collection.language.code)) {
    return { start: before.start, end: chosen.end };
  }
  return { start: chosen.start, end: chosen.end };
}
