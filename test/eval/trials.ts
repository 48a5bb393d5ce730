/** Questions as they are put to reports, so that a search can learn what to make of them. */
import type { Report } from '../../src/report/report.ts';
import { type Collection, gatherAll, passageAt, type Range } from '../../src/search/collection/collection.ts';
import { type Question, readQuestion } from '../../src/search/reading/question.ts';
import { rangesOf } from '../../src/search/reading/scope.ts';
import { withoutPassage } from '../support/report.ts';
import type { AnswerSet, KnownQuestion } from './answer-set.ts';

/** Sets in which each question is asked of its own report among others. */
export const OWN_REPORT = /long|unanswerable/;

/**
 * How a question is asked: as it is; of its own report alone; of that with a passage left out, the one that answers
 * (`removed`) or another (`spared`), so that the two differ in nothing else; of another report. Of members' questions,
 * `member` is one that is answered, `partly` and `no` what they say.
 */
export type Kind =
  | 'own'
  | 'alone'
  | 'spared'
  | 'removed'
  | 'other'
  | 'unanswerable'
  | 'member'
  | 'partly'
  | 'no';

interface Trial {
  readonly set: string;
  readonly kind: Kind;
  readonly question: KnownQuestion;
  /** A report's name; all reports where it is null. */
  readonly of: string | null;
  /** The only passages of that report that are searched; all where it is absent. */
  readonly only?: Range;
}

/** A trial as the search reads it. */
export interface Asking extends Trial {
  readonly collection: Collection;
  readonly ranges: readonly Range[];
  readonly read: Question;
}

/** Put to reports that answer them, as they are. */
const ANSWERED: ReadonlySet<Kind> = new Set(['own', 'member']);

/** `most`: of each variant at most so many questions are asked, at even distances; `answered`: none but those that are, as they are. */
export function* askAll(
  set: AnswerSet,
  most: (set: string) => number,
  of: 'all' | 'answered' = 'all',
): Generator<Asking> {
  for (const { reports, trials } of set.isAlone ? aloneTrials(set, most) : sharedTrials(set, most)) {
    const wanted = trials.filter(({ kind }) => of === 'all' || ANSWERED.has(kind));
    if (wanted.length === 0) continue;
    const collections = gatherAll(reports).map(({ collection }) => collection);
    for (const trial of wanted) yield* ask(collections, trial);
  }
}

function* ask(collections: readonly Collection[], trial: Trial): Generator<Asking> {
  const asked = trial.of ?? trial.question.report.name;
  const collection = collections.find((each) => each.reports.some((report) => report.name === asked));
  if (!collection) return;
  const ranges = trial.only
    ? [rangeOf(collection, asked, trial.only)]
    : rangesOf(collection, trial.of === null ? {} : { report: trial.of });
  yield { ...trial, collection, ranges, read: readQuestion(collection, trial.question.text, ranges) };
}

interface Group {
  readonly reports: readonly Report[];
  readonly trials: readonly Trial[];
}

function* aloneTrials(
  { name, reports, variants }: AnswerSet,
  most: (set: string) => number,
): Generator<Group> {
  const byReport = new Map<Report, Trial[]>(reports.map((report) => [report, []]));
  for (const [variant, questions] of variants) {
    const set = variant ? `${name} ${variant}` : name;
    for (const [at, question] of some(questions, most(set)).entries()) {
      const kind = question.label === 'answer' ? 'member' : question.label;
      byReport.get(question.report)?.push({ set, kind, question, of: null });
      const other =
        reports[(reports.indexOf(question.report) + 1 + (at % (reports.length - 1))) % reports.length];
      if (at % 4 === 0 && other?.origin.language === question.report.origin.language)
        byReport.get(other)?.push({ set, kind: 'other', question, of: other.name });
    }
  }
  for (const [report, trials] of byReport) yield { reports: [report], trials };
}

function* sharedTrials(
  { name, reports, variants }: AnswerSet,
  most: (set: string) => number,
): Generator<Group> {
  const whole: Trial[] = [];
  /** By the index of the passage that all reports are without. */
  const without = new Map<number, Trial[]>();
  const leaveOut = (passage: number, trial: Trial): void => {
    without.set(passage, [...(without.get(passage) ?? []), trial]);
  };
  for (const [variant, questions] of variants) {
    const set = variant ? `${name} ${variant}` : name;
    for (const [at, question] of some(questions, most(set)).entries()) {
      const trial = (kind: Kind, of: string | null): Trial => ({ set, kind, question, of });
      const { report, passages, text } = question;
      const usual = OWN_REPORT.test(name) ? report.name : null;
      const [passage] = passages;
      if (question.label !== 'answer' || passage === undefined) {
        whole.push(trial('unanswerable', usual));
        continue;
      }
      whole.push(trial('own', usual), trial('alone', report.name));
      const others = reports.filter((each) => each !== report);
      const other = others[(at * 7) % others.length];
      if (other) whole.push(trial('other', other.name));
      leaveOut(passage, trial('removed', usual));
      if (at % 3 === 0) whole.push(...amongFew(trial, at, other));
      const rest = report.passages.length - 1;
      const spare = (passage + 1 + ((text.length * 7) % Math.max(1, rest))) % report.passages.length;
      if (rest > 0) leaveOut(spare, trial('spared', usual));
    }
  }
  yield { reports, trials: whole };
  for (const [out, trials] of without)
    yield { reports: reports.map((each) => withoutPassage(each, out)), trials };
}

function some<T>(items: readonly T[], most: number): readonly T[] {
  const step = items.length / Math.min(most, items.length);
  return Array.from({ length: Math.min(most, items.length) }, (_, at) => items[Math.floor(at * step)]).filter(
    (item): item is T & {} => item !== undefined,
  );
}

/** As a report of one to four passages would be asked: with the answering passage, without it, and quite another. */
function amongFew(
  trial: (kind: Kind, of: string) => Trial,
  at: number,
  other: Report | undefined,
): readonly Trial[] {
  const { question, set } = trial('own', '');
  const { report } = question;
  const [passage = 0] = question.passages;
  const count = 1 + ((at / 3) % 4);
  const within = (kind: Kind, of: Report, from: number): readonly Trial[] => {
    const to = from + count;
    const isThere = from >= 0 && to <= of.passages.length;
    return isThere ? [{ ...trial(kind, of.name), set: `${set}, few passages`, only: { from, to } }] : [];
  };
  const behind = passage + 1 + count <= report.passages.length;
  return [
    ...within('spared', report, Math.max(0, passage + 1 - count)),
    ...within('removed', report, behind ? passage + 1 : passage - count),
    ...(other ? within('other', other, at % 2) : []),
  ];
}

function rangeOf({ reports, reportStarts }: Collection, name: string, { from, to }: Range): Range {
  const start = reportStarts[reports.findIndex((report) => report.name === name)] ?? 0;
  return { from: start + from, to: start + to };
}

/** Whether a passage of the collection is one that answers. */
export function isGold({ collection, question }: Asking, passage: number): boolean {
  const found = passageAt(collection, passage);
  return found?.report.name === question.report.name && question.passages.includes(found.passage.index);
}

/** Of each sentence of a passage that answers, whether it is one that does: it holds a marked answer, or the half of it. */
export function holdingAnswer({ collection, question }: Asking, passage: number): readonly boolean[] {
  return (passageAt(collection, passage)?.passage.sentences ?? []).map((sentence) =>
    question.answers.some(
      ({ start, end }) =>
        (start >= sentence.start && end <= sentence.end) ||
        (sentence.start < end && start < sentence.end && sentence.end - sentence.start >= (end - start) / 2),
    ),
  );
}
