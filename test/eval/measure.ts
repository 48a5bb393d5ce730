/** How well a search answers questions whose answers are known. */
import type { Report } from '../../src/report/report.ts';
import { buildIndex } from '../../src/search/index.ts';
import type { KnownQuestion } from './answer-set.ts';

/** Shares are 0 to 1; null where there was nothing to measure. */
export interface Measures {
  readonly questions: number;
  readonly first: number;
  readonly firstThree: number;
  readonly firstFive: number;
  readonly reciprocalRank: number;
  /** The first hit's marked run holds an annotated answer. */
  readonly sentence: number;
  /** As above, and the run is one sentence. */
  readonly singleSentence: number;
  readonly corrections: number;
  readonly answered: number;
  /** Share refused of the questions asked of another report, where 95 % are kept of those asked of their own. */
  readonly otherRefused: number | null;
  readonly otherAuroc: number | null;
  /** The same for reports without the passage that answers. */
  readonly removedRefused: number | null;
  readonly removedAuroc: number | null;
  /** Questions made to have no answer against the others. */
  readonly unanswerableAuroc: number | null;
}

const KEPT = 0.95;

/** `alone`: each question is asked of its own report, else of all. */
export function measure(
  reports: readonly Report[],
  asked: readonly KnownQuestion[],
  alone: boolean,
): Measures {
  const index = buildIndex(reports);
  const scopeOf = ({ report }: KnownQuestion) => (alone ? { report: report.name } : {});
  const questions = asked.filter(({ answerable }) => answerable);
  const ranks: number[] = [];
  const kept: number[] = [];
  let sentence = 0;
  let singleSentence = 0;
  let corrections = 0;
  let answered = 0;
  for (const question of questions) {
    const findings = index.find(question.text, scopeOf(question));
    const gold = question.report.passages[question.passage];
    ranks.push(findings.hits.findIndex(({ passage }) => passage === gold) + 1);
    kept.push(findings.confidence);
    corrections += findings.corrections.length;
    if (findings.answered) answered++;
    const [hit] = findings.hits;
    const holds =
      hit?.report === question.report &&
      question.answers.some(({ start, end }) => start >= hit.sentence.start && end <= hit.sentence.end);
    if (!hit || !holds) continue;
    sentence++;
    const isOne = hit.passage.sentences.some(
      ({ start, end }) => start === hit.sentence.start && end === hit.sentence.end,
    );
    if (isOne) singleSentence++;
  }
  const share = (count: number) => count / Math.max(1, questions.length);
  const upTo = (rank: number) => share(ranks.filter((each) => each >= 1 && each <= rank).length);

  const confidenceIn = (question: KnownQuestion, scope: { report?: string }) =>
    index.find(question.text, scope).confidence;
  const ownReport = questions.map((question) => confidenceIn(question, { report: question.report.name }));
  const others = questions.flatMap((question, at) => {
    const rest = reports.filter((report) => report !== question.report);
    const other = rest[(at * 7) % rest.length];
    return other ? [confidenceIn(question, { report: other.name })] : [];
  });
  const removed = withoutAnswer(reports, questions, alone);
  const unanswerable = asked
    .filter(({ answerable }) => !answerable)
    .map((question) => confidenceIn(question, scopeOf(question)));
  return {
    questions: questions.length,
    first: upTo(1),
    firstThree: upTo(3),
    firstFive: upTo(5),
    reciprocalRank:
      ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / Math.max(1, ranks.length),
    sentence: share(sentence),
    singleSentence: share(singleSentence),
    corrections: share(corrections),
    answered: share(answered),
    otherRefused: refused(ownReport, others),
    otherAuroc: auroc(ownReport, others),
    removedRefused: refused(kept, removed),
    removedAuroc: auroc(kept, removed),
    unanswerableAuroc: auroc(kept, unanswerable),
  };
}

/**
 * The confidence in an answer to each question once the passage that has it is taken out. One passage of every report
 * is taken out at a time, and the questions that these answer are asked.
 */
function withoutAnswer(
  reports: readonly Report[],
  questions: readonly KnownQuestion[],
  alone: boolean,
): readonly number[] {
  const longest = Math.max(0, ...reports.map(({ passages }) => passages.length));
  const confidences: number[] = [];
  for (let out = 0; out < longest; out++) {
    const group = questions.filter(({ passage }) => passage === out);
    if (group.length === 0) continue;
    const rest = reports.map((report) => ({
      ...report,
      passages: report.passages.filter((_, at) => at !== out),
    }));
    const index = buildIndex(rest);
    for (const { text, report } of group) {
      confidences.push(index.find(text, alone ? { report: report.name } : {}).confidence);
    }
  }
  return confidences;
}

function refused(kept: readonly number[], refusable: readonly number[]): number | null {
  if (refusable.length === 0) return null;
  const sorted = [...kept].sort((a, b) => a - b);
  const line = sorted[Math.floor((1 - KEPT) * sorted.length)] ?? 0;
  return refusable.filter((confidence) => confidence < line).length / refusable.length;
}

/** The chance that a question to be kept has the higher confidence of two; ties count half. */
function auroc(kept: readonly number[], refusable: readonly number[]): number | null {
  if (kept.length === 0 || refusable.length === 0) return null;
  const all = [
    ...kept.map((value) => ({ value, keep: 1 })),
    ...refusable.map((value) => ({ value, keep: 0 })),
  ];
  all.sort((a, b) => a.value - b.value);
  let below = 0;
  let wins = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    let keeps = 0;
    while (to < all.length && all[to]?.value === all[from]?.value) keeps += all[to++]?.keep ?? 0;
    const refusables = to - from - keeps;
    wins += keeps * (below + refusables / 2);
    below += refusables;
    from = to;
  }
  return wins / (kept.length * refusable.length);
}
