/** How well a search answers questions whose answers are known. */
import type { Report } from '../../src/report/report.ts';
import { buildIndex } from '../../src/search/index.ts';
import type { Findings, SearchIndex } from '../../src/search/search.ts';
import { withoutPassage } from '../support/report.ts';
import type { AnswerSet, KnownQuestion } from './answer-set.ts';

/** Shares are 0 to 1; null where there was nothing to measure. */
/** Of questions, or of sets of as many. */
export interface Called {
  /** An answer. */
  readonly called: number;
  /** Of these, with what answers. */
  readonly right: number;
  /** Answered by the reports. */
  readonly answered: number;
  /** Of these, called none. */
  readonly none: number;
}

export function togetherLine({ called, right, answered, none }: Called): string {
  const share = (count: number, of: number) => (of === 0 ? '–' : ((100 * count) / of).toFixed(1));
  return `together: of what is called an answer ${share(right, called)} % is right (at least 88 is wanted), of what is answered ${share(none, answered)} % is called none (at most 8)`;
}

export interface Measures {
  /** Those that a passage answers; all shares are of these unless said otherwise. */
  readonly questions: number;
  readonly first: number;
  readonly firstThree: number;
  readonly firstFive: number;
  readonly reciprocalRank: number;
  /** The first hit's marked run holds an annotated answer, or the half of one. */
  readonly sentence: number;
  /** As above, and the run is one sentence. */
  readonly singleSentence: number;
  readonly corrections: number;
  readonly answered: number;
  /** Answered with a passage that doesn't answer. */
  readonly misled: number;
  /** Called none. */
  readonly none: number;
  /** The same as counts, and with the questions that nothing answers. */
  readonly calls: Called;
  /** Share of the questions that nothing answers that is not answered. */
  readonly kept: number | null;
  /** Share refused of the questions asked of another report, where 95 % are kept of those asked of their own. */
  readonly otherRefused: number | null;
  readonly otherAuroc: number | null;
  /** The same for reports without the passage that answers. */
  readonly removedRefused: number | null;
  readonly removedAuroc: number | null;
  /** Questions that nothing answers against the others. */
  readonly unanswerableAuroc: number | null;
}

const KEPT = 0.95;

/**
 * `asked` of the set; each of its own report where `scoped`, or where the set is of reports that are alone, else of all. What is
 * partly answered counts neither way.
 */
export function measure(set: AnswerSet, asked: readonly KnownQuestion[], scoped: boolean): Measures {
  const { reports, isAlone } = set;
  const asking = isAlone ? askingAlone() : askingAll(reports, scoped);
  const questions = asked.filter(({ label }) => label === 'answer');
  const ranks: number[] = [];
  const kept: number[] = [];
  let sentence = 0;
  let singleSentence = 0;
  let corrections = 0;
  let answered = 0;
  let misled = 0;
  let none = 0;
  for (const question of questions) {
    const findings = asking(question);
    const gold = question.passages.map((passage) => question.report.passages[passage]);
    const rank = findings.hits.findIndex(({ passage }) => gold.includes(passage)) + 1;
    ranks.push(rank);
    kept.push(findings.confidence);
    corrections += findings.corrections.length;
    if (findings.answered) answered++;
    if (findings.answered && rank !== 1) misled++;
    if (findings.verdict === 'none') none++;
    const [hit] = findings.hits;
    if (!hit || hit.report !== question.report || !isMarked(hit.sentence, question.answers)) continue;
    sentence++;
    const isOne = hit.passage.sentences.some(
      ({ start, end }) => start === hit.sentence.start && end === hit.sentence.end,
    );
    if (isOne) singleSentence++;
  }
  const share = (count: number) => count / Math.max(1, questions.length);
  const upTo = (rank: number) => share(ranks.filter((each) => each >= 1 && each <= rank).length);

  const unanswerable = asked.filter(({ label }) => label === 'no').map(asking);
  const calledOfNone = unanswerable.filter((findings) => findings.answered).length;
  const [ownReport, others, removed] = isAlone
    ? [[], [], []]
    : [...elsewhere(reports, questions), withoutAnswer(reports, questions, scoped)];
  const refusable = unanswerable.map(({ confidence }) => confidence);
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
    misled: share(misled),
    none: share(none),
    calls: { called: answered + calledOfNone, right: answered - misled, answered: questions.length, none },
    kept: unanswerable.length === 0 ? null : 1 - calledOfNone / unanswerable.length,
    otherRefused: refused(ownReport, others),
    otherAuroc: auroc(ownReport, others),
    removedRefused: refused(kept, removed),
    removedAuroc: auroc(kept, removed),
    unanswerableAuroc: auroc(kept, refusable),
  };
}

function isMarked(mark: { start: number; end: number }, answers: KnownQuestion['answers']): boolean {
  return answers.some(
    ({ start, end }) =>
      (start >= mark.start && end <= mark.end) ||
      (mark.start < end && start < mark.end && mark.end - mark.start >= (end - start) / 2),
  );
}

type Asks = (question: KnownQuestion) => Findings;

/** Each report in an index of its own. */
function askingAlone(): Asks {
  const indices = new Map<Report, SearchIndex>();
  return ({ text, report }) => {
    const index = indices.get(report) ?? buildIndex([report]);
    indices.set(report, index);
    return index.find(text);
  };
}

function askingAll(reports: readonly Report[], scoped: boolean): Asks {
  const index = buildIndex(reports);
  return ({ text, report }) => index.find(text, scoped ? { report: report.name } : {});
}

/** The confidence in an answer to each question of its own report, and of another. */
function elsewhere(
  reports: readonly Report[],
  questions: readonly KnownQuestion[],
): readonly [own: readonly number[], others: readonly number[]] {
  const index = buildIndex(reports);
  const confidenceIn = (text: string, report: Report) => index.find(text, { report: report.name }).confidence;
  const others = questions.flatMap(({ text, report }, at) => {
    const rest = reports.filter((each) => each !== report);
    const other = rest[(at * 7) % rest.length];
    return other ? [confidenceIn(text, other)] : [];
  });
  return [questions.map(({ text, report }) => confidenceIn(text, report)), others];
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
    const group = questions.filter(({ passages }) => passages[0] === out);
    if (group.length === 0) continue;
    const rest = reports.map((report) => withoutPassage(report, out));
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
