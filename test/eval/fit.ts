/**
 * Fits the search's linear models to answer sets: `node --import tsx test/eval/fit.ts [--write] [--every N] DIR…`. Prints what
 * cross-validation over reports gives, folder by folder; `--every 5` takes each fifth question alone;
 * with `--write`, fits on all and writes src/search/weights.ts.
 */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Collection, gatherAll, type Range } from '../../src/search/collection.ts';
import { confidenceFeatures } from '../../src/search/confidence.ts';
import type { Model } from '../../src/search/model.ts';
import { readQuestion } from '../../src/search/question.ts';
import { rank } from '../../src/search/ranking.ts';
import { rangesOf } from '../../src/search/scope.ts';
import { MODEL } from '../../src/search/weights.ts';
import { type KnownQuestion, readAnswerSet } from './answer-set.ts';
import { type Choice, dot, fitChoices, fitJudgements, foldOf, type Judgement } from './fitting.ts';

const FOLDS = 6;
const RIDGE = 1e-4;
const KEPT = 0.95;
/** The share that the committed threshold keeps: there, as many right answers are refused as wrong ones are given. */
const KEPT_IN_USE = 0.88;
/** How many of the best ranked passages the passage model chooses among. */
const LISTED = 20;
/** Sets in which each question is asked of its own report alone. */
const OWN_REPORT = /long|unanswerable/;

interface Case {
  readonly set: string;
  readonly group: string;
  readonly collection: Collection;
  readonly question: KnownQuestion;
  readonly ranges: readonly Range[];
  /** In the collection. */
  readonly passage: number;
}

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean' }, every: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const sentences: Sample<Choice>[] = [];
const passages: Sample<Choice>[] = [];
const judgements: Sample<Judgement & { readonly kind: string }>[] = [];
for (const folder of positionals) {
  for (const [at, each] of (await readCases(folder)).entries())
    if (at % Number(values.every) === 0) collect(each);
}

crossValidateChoices('passage', passages);
crossValidateChoices('sentence of the right passage', sentences);
crossValidateJudgements();
const fitted = fitAll();
console.log(JSON.stringify(fitted, rounding, 1));
if (values.write) await write(fitted);

interface Sample<T> {
  readonly set: string;
  readonly data: T;
}

/** Everything that is learned from one question, with the ranking as it stands. */
function collect(each: Case): void {
  const { set, group } = each;
  for (const { kind, ranges, weight } of trials(each)) {
    const question = readQuestion(each.collection, each.question.text, ranges);
    const ranked = rank(each.collection, question, ranges, MODEL);
    const features = confidenceFeatures(question, ranked);
    const row = features ? toRow(namesOf(MODEL.confidence), features) : null;
    if (row)
      judgements.push({
        set,
        data: { kind, row, isTrue: kind === 'own' || kind === 'alone', weight, group },
      });
    if (kind !== 'own') continue;
    const right = ranked.map(({ passage }) => passage === each.passage);
    const names = namesOf(MODEL.passage);
    const rows = ranked.slice(0, LISTED).map(({ features }) => toRow(names, features));
    passages.push({ set, data: { rows, right: right.slice(0, LISTED), group } });
    const gold = ranked.find(({ passage }) => passage === each.passage);
    const holding = holdingAnswer(each);
    if (!gold || !holding.includes(true)) continue;
    const sentenceNames = namesOf(MODEL.sentence);
    sentences.push({
      set,
      data: { rows: gold.sentences.map((values) => toRow(sentenceNames, values)), right: holding, group },
    });
  }
}

function crossValidateChoices(what: string, samples: readonly Sample<Choice>[]): void {
  const size = samples[0]?.data.rows[0]?.length ?? 0;
  const right = new Map<string, [right: number, all: number]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = samples.filter(({ data }) => foldOf(data.group, FOLDS) !== fold).map(({ data }) => data);
    const weights = fitChoices(train.filter(isLearnable), size, RIDGE);
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

function crossValidateJudgements(): void {
  const size = judgements[0]?.data.row.length ?? 0;
  const chances: { set: string; kind: string; chance: number }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = judgements.filter(({ data }) => foldOf(data.group, FOLDS) !== fold).map(({ data }) => data);
    const weights = fitJudgements(train, size, RIDGE);
    for (const { set, data } of judgements) {
      if (foldOf(data.group, FOLDS) === fold)
        chances.push({ set, kind: data.kind, chance: dot(weights, data.row) });
    }
  }
  for (const set of new Set(chances.map((each) => each.set))) {
    const of = (kind: string) =>
      chances.filter((each) => each.set === set && each.kind === kind).map(({ chance }) => chance);
    const lineOf = (kind: string): number => {
      const own = of(kind).sort((a, b) => a - b);
      return own[Math.floor((1 - KEPT) * own.length)] ?? 0;
    };
    const refused = ['other', 'removed', 'unanswerable'].flatMap((kind) => {
      const all = of(kind);
      const line = lineOf(kind === 'other' ? 'alone' : 'own');
      const share = all.filter((chance) => chance < line).length / all.length;
      return all.length === 0 ? [] : [`${kind} refused ${(100 * share).toFixed(1)}`];
    });
    console.log(
      `${set.padEnd(30)} at ${(1 / (1 + Math.exp(-lineOf('own')))).toFixed(3)}: ${refused.join(', ')}`,
    );
  }
}

function fitAll(): Model {
  const sentenceNames = namesOf(MODEL.sentence);
  const passageNames = namesOf(MODEL.passage);
  const names = namesOf(MODEL.confidence);
  const learn = (samples: readonly Sample<Choice>[], size: number) =>
    fitChoices(samples.map(({ data }) => data).filter(isLearnable), size, RIDGE);
  const weights = fitJudgements(
    judgements.map(({ data }) => data),
    names.length,
    RIDGE,
  );
  const own = judgements.filter(({ data }) => data.isTrue).map(({ data }) => dot(weights, data.row));
  own.sort((a, b) => a - b);
  const line = own[Math.floor((1 - KEPT_IN_USE) * own.length)] ?? 0;
  return {
    sentence: toWeights(sentenceNames, learn(sentences, sentenceNames.length)),
    // No answer set has headings, so their weight is set by hand.
    passage: {
      ...toWeights(passageNames, learn(passages, passageNames.length)),
      heading: MODEL.passage.heading,
    },
    confidence: toWeights(names, weights),
    threshold: 1 / (1 + Math.exp(-line)),
  };
}

function isLearnable({ right, rows }: Choice): boolean {
  return rows.length > 1 && right.includes(true);
}

function rounding(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(4)) : value;
}

async function readCases(folder: string): Promise<readonly Case[]> {
  const { reports, variants } = await readAnswerSet(folder);
  const name = basename(folder);
  const collections = gatherAll(reports);
  return [...variants].flatMap(([variant, questions]) =>
    questions.flatMap((question) => {
      const collection = collections.find((each) => each.reports.includes(question.report));
      if (!collection) return [];
      const scope = OWN_REPORT.test(name) ? { report: question.report.name } : {};
      const start = collection.reportStarts[collection.reports.indexOf(question.report)] ?? 0;
      return [
        {
          set: variant ? `${name} ${variant}` : name,
          group: question.report.name,
          collection,
          question,
          ranges: rangesOf(collection, scope),
          passage: start + question.passage,
        },
      ];
    }),
  );
}

/** How a question is asked: as it is, of another report, and with the answering passage left out. */
function trials(each: Case): readonly { kind: string; ranges: readonly Range[]; weight: number }[] {
  const { collection, ranges, question, passage } = each;
  if (!question.answerable) return [{ kind: 'unanswerable', ranges, weight: 1 }];
  const removed = ranges.flatMap(({ from, to }) =>
    passage < from || passage >= to
      ? [{ from, to }]
      : [
          { from, to: passage },
          { from: passage + 1, to },
        ].filter((range) => range.from < range.to),
  );
  const others = collection.reports.filter((report) => report !== question.report);
  const other = others[(question.text.length * 7) % others.length];
  const elsewhere = other ? rangesOf(collection, { report: other.name }) : [];
  return [
    { kind: 'own', ranges, weight: 2 },
    { kind: 'alone', ranges: rangesOf(collection, { report: question.report.name }), weight: 1 },
    { kind: 'removed', ranges: removed, weight: 2 },
    { kind: 'other', ranges: elsewhere, weight: 2 },
  ];
}

function holdingAnswer({ collection, passage, question }: Case): readonly boolean[] {
  return (collection.passages[passage]?.sentences ?? []).map((sentence) =>
    question.answers.some(({ start, end }) => start >= sentence.start && end <= sentence.end),
  );
}

function namesOf<Feature extends string>(weights: Readonly<Record<Feature, number>>): readonly Feature[] {
  return Object.keys(weights) as Feature[];
}

function toRow<Feature extends string>(
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
  const rounded = JSON.stringify(fitted, (_, value) =>
    typeof value === 'number' ? Number(value.toFixed(4)) : value,
  );
  const path = 'src/search/weights.ts';
  const names = positionals.map((folder) => basename(folder)).join(' ');
  await writeFile(
    path,
    `/** The fitted numbers of the search, written by test/eval/fit.ts from the answer sets ${names}. */
import type { Model } from './model.ts';

export const MODEL: Model = ${rounded};
`,
  );
  execFileSync('npx', ['biome', 'format', '--write', path], { stdio: 'ignore' });
}
