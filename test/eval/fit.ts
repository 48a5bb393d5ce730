/**
 * Fits the search's models to answer sets: `node --import tsx test/eval/fit.ts [--write] [--confidence] [--every N] DIR…`. Prints
 * what cross-validation over reports gives, folder by folder, and how often answers are right by confidence; with `--write`,
 * fits on all and writes src/search/ranking/weights.json. `--confidence` leaves the ranking as it stands: the confidence is fitted to the
 * committed ranking, so it is fitted again behind it. `--every 5` takes each fifth question alone.
 */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Report } from '../../src/report/report.ts';
import { type Collection, gatherAll, type Range } from '../../src/search/collection/collection.ts';
import { confidenceFeatures, toRow } from '../../src/search/ranking/confidence.ts';
import { MODEL, type Model, sumOf, type Tongue, tongueOf } from '../../src/search/ranking/model.ts';
import { type Ranked, rank } from '../../src/search/ranking/ranking.ts';
import { readQuestion } from '../../src/search/reading/question.ts';
import { rangesOf } from '../../src/search/reading/scope.ts';
import { type AnswerSet, type KnownQuestion, readAnswerSet } from './answer-set.ts';
import { fitTrees } from './boosting.ts';
import { type Choice, dot, fitChoices, fitJudgements, foldOf, type Judgement } from './fitting.ts';

const FOLDS = 6;
const SENTENCE_RIDGE = 1e-4;
/** Greater, so that no feature carries much alone: what is lacking where words were misheard is told by the others. */
const PASSAGE_RIDGE = 2e-3;
const KEPT = 0.95;
const BOOSTING = { trees: 120, leaves: 8, rate: 0.12, ridge: 20 };
/** How much more long reports teach than short ones, whose sets ask the same in many languages. */
const LONG_REPORT = 3;
/** How many of the best ranked passages the passage model chooses among. */
const LISTED = 20;
/** Sets in which each question is asked of its own report alone. */
const OWN_REPORT = /long|unanswerable/;
/**
 * The share of long reports' own questions that the committed threshold keeps. As many right answers are withheld as wrong ones
 * given where 89 % are kept on long reports, 96 % on short ones: it stands between.
 */
const KEPT_IN_USE = 0.94;

/**
 * How a question is asked: as it is; of its own report alone; of that with a passage left out, the one that answers
 * (`removed`) or another (`spared`), so that the two differ in nothing else; of another report.
 */
type Kind = 'own' | 'alone' | 'spared' | 'removed' | 'other' | 'unanswerable';

/** What the trees learn from. Own reports in full are not: they would be told by a passage more. */
const LESSONS: Readonly<Record<Kind, number>> = {
  own: 0,
  alone: 1,
  spared: 2,
  removed: 2,
  other: 2,
  unanswerable: 0,
};
/** What the chance is of: as many questions with an answer as without, half of these of another report. */
const CHANCES: Readonly<Record<Kind, number>> = {
  own: 2,
  alone: 0,
  spared: 0,
  removed: 1,
  other: 1,
  unanswerable: 0,
};

interface Trial {
  readonly set: string;
  readonly kind: Kind;
  readonly question: KnownQuestion;
  /** A report's name; all reports where it is null. */
  readonly of: string | null;
  /** The only passages of that report that are searched; all where it is absent. */
  readonly only?: Range;
}

interface Judged extends Judgement {
  readonly kind: Kind;
  /** Whether the best passage is the one that answers. */
  readonly isRight: boolean;
}

const { values, positionals } = parseArgs({
  options: {
    write: { type: 'boolean' },
    confidence: { type: 'boolean' },
    every: { type: 'string', default: '1' },
  },
  allowPositionals: true,
});
const sentences: Sample<Choice>[] = [];
const passages: Record<Tongue, Sample<Choice>[]> = { english: [], others: [] };
const judgements: Sample<Judged>[] = [];
for (const folder of positionals) collectAll(basename(folder), await readAnswerSet(folder));

const english = weighingSetsAlike(passages.english);
crossValidateChoices('passage', english, PASSAGE_RIDGE);
crossValidateChoices('passage', passages.others, PASSAGE_RIDGE);
crossValidateChoices('sentence of the right passage', sentences, SENTENCE_RIDGE);
const unseen = crossValidateJudgements();
const fitted = fitAll();
console.log(JSON.stringify({ ...fitted, confidence: { ...fitted.confidence, trees: '…' } }, rounding, 1));
if (values.write) await write(fitted);

interface Sample<T> {
  readonly set: string;
  readonly data: T;
}

function collectAll(name: string, { reports, variants }: AnswerSet): void {
  const whole: Trial[] = [];
  /** By the index of the passage that all reports are without. */
  const without = new Map<number, Trial[]>();
  const leaveOut = (passage: number, trial: Trial): void => {
    without.set(passage, [...(without.get(passage) ?? []), trial]);
  };
  for (const [variant, questions] of variants) {
    const set = variant ? `${name} ${variant}` : name;
    for (const [at, question] of questions.entries()) {
      if (at % Number(values.every) !== 0) continue;
      const trial = (kind: Kind, of: string | null): Trial => ({ set, kind, question, of });
      const { report, passage, text } = question;
      const usual = OWN_REPORT.test(name) ? report.name : null;
      if (!question.answerable) {
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
  collect(gatherAll(reports), whole);
  for (const [out, trials] of without) collect(gatherAll(reports.map((each) => leftOut(each, out))), trials);
}

/** As a report of one to four passages would be asked: with the answering passage, without it, and quite another. */
function amongFew(
  trial: (kind: Kind, of: string) => Trial,
  at: number,
  other: Report | undefined,
): readonly Trial[] {
  const { question, set } = trial('own', '');
  const { report, passage } = question;
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

function leftOut(report: Report, passage: number): Report {
  return { ...report, passages: report.passages.filter((_, at) => at !== passage) };
}

/** Everything that is learned from questions to these reports, with the ranking as it stands. */
function collect(collections: readonly Collection[], trials: readonly Trial[]): void {
  for (const { set, kind, question, of, only } of trials) {
    const { name } = question.report;
    const asked = of ?? name;
    const collection = collections.find((each) => each.reports.some((report) => report.name === asked));
    if (!collection) continue;
    const ranges = only
      ? [rangeOf(collection, asked, only)]
      : rangesOf(collection, of === null ? {} : { report: of });
    const read = readQuestion(collection, question.text, ranges);
    const ranked = rank(collection, read, ranges, MODEL);
    const isGold = ({ passage }: Ranked) =>
      collection.passages[passage] === question.report.passages[question.passage];
    const features = confidenceFeatures(collection, read, ranked);
    if (features) {
      const isTrue = kind === 'own' || kind === 'alone' || kind === 'spared';
      const isRight = isTrue && ranked.slice(0, 1).some(isGold);
      const row = toRow(features);
      const weight = LESSONS[kind] * (OWN_REPORT.test(set) ? LONG_REPORT : 1);
      judgements.push({ set, data: { kind, row, isTrue, isRight, weight, group: name } });
    }
    if (kind !== 'own' || values.confidence) continue;
    const names = namesOf(MODEL.passage.english);
    const listed = ranked.slice(0, LISTED);
    passages[tongueOf(collection.language.code)].push({
      set,
      data: {
        rows: listed.map((each) => rowOf(names, each.features)),
        right: listed.map(isGold),
        weight: 1,
        group: name,
      },
    });
    const gold = ranked.find(isGold);
    const holding = holdingAnswer(question);
    if (!gold || !holding.includes(true)) continue;
    const sentenceNames = namesOf(MODEL.sentence);
    sentences.push({
      set,
      data: {
        rows: gold.sentences.map((each) => rowOf(sentenceNames, each)),
        right: holding,
        weight: 1,
        group: name,
      },
    });
  }
}

function rangeOf({ reports, reportStarts }: Collection, name: string, { from, to }: Range): Range {
  const start = reportStarts[reports.findIndex((report) => report.name === name)] ?? 0;
  return { from: start + from, to: start + to };
}

/** A set with many questions weighs no more than one with few: each is another way of asking. */
function weighingSetsAlike(samples: readonly Sample<Choice>[]): readonly Sample<Choice>[] {
  const sizes = new Map<string, number>();
  for (const { set } of samples) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  return samples.map(({ set, data }) => ({ set, data: { ...data, weight: 1 / (sizes.get(set) ?? 1) } }));
}

function crossValidateChoices(what: string, samples: readonly Sample<Choice>[], ridge: number): void {
  const size = samples[0]?.data.rows[0]?.length ?? 0;
  const right = new Map<string, [right: number, all: number]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = samples.filter(({ data }) => foldOf(data.group, FOLDS) !== fold).map(({ data }) => data);
    const weights = fitChoices(train.filter(isLearnable), size, ridge);
    for (const { set, data } of samples) {
      if (foldOf(data.group, FOLDS) !== fold) continue;
      const scores = data.rows.map((row) => dot(weights, row));
      const count = right.get(set) ?? [0, 0];
      right.set(set, count);
      count[1]++;
      if (data.right[scores.indexOf(Math.max(...scores))]) count[0]++;
    }
  }
  for (const [set, [good, all]] of right)
    console.log(`${set.padEnd(30)} ${what} ${((100 * good) / all).toFixed(1)}`);
}

interface Unseen {
  readonly set: string;
  readonly data: Judged;
  /** The sum of trees that were fitted on other reports. */
  readonly sum: number;
}

function crossValidateJudgements(): readonly Unseen[] {
  const guesses: Unseen[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const trees = fitTrees(lessons(fold), BOOSTING);
    for (const { set, data } of judgements) {
      if (foldOf(data.group, FOLDS) === fold) guesses.push({ set, data, sum: sumOf(trees, data.row) });
    }
  }
  for (const set of new Set(guesses.map((each) => each.set))) {
    const of = (kind: Kind) =>
      guesses.filter((each) => each.set === set && each.data.kind === kind).map(({ sum }) => sum);
    const refused = (['other', 'removed', 'unanswerable'] as const).flatMap((kind) => {
      const all = of(kind);
      const isFew = set.endsWith('few passages');
      const own = of(isFew ? 'spared' : kind === 'other' ? 'alone' : 'own').sort((a, b) => a - b);
      const line = own[Math.floor((1 - KEPT) * own.length)] ?? 0;
      const share = all.filter((sum) => sum < line).length / all.length;
      return all.length === 0 ? [] : [`${kind} refused ${(100 * share).toFixed(1)}`];
    });
    console.log(`${set.padEnd(30)} ${refused.join(', ')}`);
  }
  return guesses;
}

/** What the trees learn from, without one fold. */
function lessons(without?: number): readonly Judgement[] {
  return judgements
    .map(({ data }) => data)
    .filter(({ weight, group }) => weight > 0 && foldOf(group, FOLDS) !== without);
}

/** The logistic function that makes a chance of a sum, by sums of reports that the trees had not seen (Platt, 1999). */
function fitChance(): { readonly slope: number; readonly bias: number } {
  const known = unseen.flatMap(({ data, sum }) => {
    const weight = CHANCES[data.kind];
    return weight > 0 ? [{ ...data, row: Float64Array.of(1, sum), isTrue: data.isRight, weight }] : [];
  });
  const [bias = 0, slope = 1] = fitJudgements(known, 2, 0);
  return { slope, bias };
}

function fitThreshold(chanceOf: (sum: number) => number): number {
  const own = unseen.filter(({ set, data }) => data.kind === 'own' && OWN_REPORT.test(set));
  const sums = (own.length > 0 ? own : unseen).map(({ sum }) => sum).sort((a, b) => a - b);
  return chanceOf(sums[Math.floor((1 - KEPT_IN_USE) * sums.length)] ?? 0);
}

/** How often the best passage is right, by confidence, where own questions are put as often as others. */
function showReliability(chanceOf: (sum: number) => number): void {
  const bins = Array.from({ length: 10 }, () => ({ all: 0, right: 0, chance: 0 }));
  for (const { data, sum } of unseen) {
    const weight = CHANCES[data.kind];
    const chance = chanceOf(sum);
    const bin = bins[Math.min(9, Math.floor(chance * 10))];
    if (!bin) continue;
    bin.all += weight;
    bin.chance += weight * chance;
    if (data.isRight) bin.right += weight;
  }
  for (const { all, right, chance } of bins) {
    console.log(`confidence ${(chance / all).toFixed(2)}: right ${(right / all).toFixed(2)} of ${all}`);
  }
}

function fitAll(): Model {
  const sentenceNames = namesOf(MODEL.sentence);
  const learn = (samples: readonly Sample<Choice>[], size: number, ridge: number) =>
    fitChoices(samples.map(({ data }) => data).filter(isLearnable), size, ridge);
  const passageWeights = (samples: readonly Sample<Choice>[]) => {
    const names = namesOf(MODEL.passage.english);
    const weights = toWeights(names, learn(samples, names.length, PASSAGE_RIDGE));
    // No answer set has headings, so their weight is set by hand.
    return { ...weights, heading: MODEL.passage.english.heading };
  };
  const { slope, bias } = fitChance();
  const chanceOf = (sum: number) => 1 / (1 + Math.exp(-(slope * sum + bias)));
  showReliability(chanceOf);
  return {
    sentence: values.confidence
      ? MODEL.sentence
      : toWeights(sentenceNames, learn(sentences, sentenceNames.length, SENTENCE_RIDGE)),
    passage: values.confidence
      ? MODEL.passage
      : { english: passageWeights(english), others: passageWeights(passages.others) },
    confidence: { trees: fitTrees(lessons(), BOOSTING), slope, bias },
    thresholds: { ...MODEL.thresholds, answer: fitThreshold(chanceOf) },
  };
}

function isLearnable({ right, rows }: Choice): boolean {
  return rows.length > 1 && right.includes(true);
}

function rounding(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(4)) : value;
}

function holdingAnswer({ report, passage, answers }: KnownQuestion): readonly boolean[] {
  return (report.passages[passage]?.sentences ?? []).map((sentence) =>
    answers.some(({ start, end }) => start >= sentence.start && end <= sentence.end),
  );
}

function namesOf<Feature extends string>(weights: Readonly<Record<Feature, number>>): readonly Feature[] {
  return Object.keys(weights) as Feature[];
}

function rowOf<Feature extends string>(
  names: readonly Feature[],
  features: Readonly<Record<Feature, number>>,
): Float64Array {
  return Float64Array.from(names, (name) => features[name]);
}

function toWeights<Feature extends string>(
  names: readonly Feature[],
  weights: Float64Array,
): Readonly<Record<Feature, number>> {
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0])) as Record<Feature, number>;
}

async function write(fitted: Model): Promise<void> {
  const { trees, ...chance } = fitted.confidence;
  const json = (value: unknown) => JSON.stringify(value, rounding);
  const names = positionals.map((folder) => basename(folder)).join(' ');
  await writeFile(
    'src/search/ranking/weights.json',
    `{
"from": "fitted by test/eval/fit.ts from the answer sets ${names}",
"sentence": ${json(fitted.sentence)},
"passage": ${json(fitted.passage)},
"confidence": ${json(chance).slice(0, -1)},"trees": [
${trees.map(json).join(',\n')}
]},
"thresholds": ${json(fitted.thresholds)}
}
`,
  );
}
