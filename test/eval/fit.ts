/**
 * Fits the search's linear models to answer sets: `node --import tsx test/eval/fit.ts [--write] DIR…`. Prints what
 * cross-validation over reports gives, folder by folder; with `--write`, fits on all and writes src/search/weights.ts.
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
  options: { write: { type: 'boolean' } },
  allowPositionals: true,
});
const cases: Case[] = [];
for (const folder of positionals) cases.push(...(await readCases(folder)));
const trained = (fold: number | null) =>
  cases.filter(({ group }) => fold === null || foldOf(group, FOLDS) !== fold);
const tested = (fold: number) => cases.filter(({ group }) => foldOf(group, FOLDS) === fold);

const tally = new Map<string, { questions: number; passages: number; sentences: number }>();
const chances: { set: string; kind: string; chance: number }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const model = it(trained(fold));
  for (const each of tested(fold)) score(each, model);
}
for (const [set, { questions, passages, sentences }] of tally) {
  const share = (count: number) => ((100 * count) / questions).toFixed(1);
  console.log(`${set.padEnd(32)} ${questions} passage ${share(passages)} sentence ${share(sentences)}`);
}
for (const set of new Set(chances.map((each) => each.set))) {
  const of = (kind: string) => chances.filter((each) => each.set === set && each.kind === kind);
  const own = of('own')
    .map(({ chance }) => chance)
    .sort((a, b) => a - b);
  if (own.length === 0) continue;
  const line = own[Math.floor((1 - KEPT) * own.length)] ?? 0;
  const kinds = ['other', 'removed', 'unanswerable'].flatMap((kind) => {
    const refused = of(kind).filter(({ chance }) => chance < line).length;
    const all = of(kind).length;
    return all === 0 ? [] : [`${kind} refused ${((100 * refused) / all).toFixed(1)}`];
  });
  console.log(`${set.padEnd(32)} threshold ${line.toFixed(3)} ${kinds.join(', ')}`);
}
const model = it(trained(null));
console.log(
  JSON.stringify(model, (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value), 1),
);
if (values.write) await write(model);

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

function search(each: Case, ranges: readonly Range[], model: Model) {
  const question = readQuestion(each.collection, each.question.text, ranges);
  const ranked = rank(each.collection, question, ranges, model);
  return { ranked, features: confidenceFeatures(question, ranked) };
}

function _fit(all: readonly Case[]): Model {
  const answerable = all.filter(({ question }) => question.answerable);
  const sentence = fitSentences(answerable);
  const passage = fitPassages(answerable, { ...MODEL, sentence });
  return fitConfidence(all, { ...MODEL, sentence, passage });
}

function fitSentences(all: readonly Case[]): Model['sentence'] {
  const names = namesOf(MODEL.sentence);
  const choices: Choice[] = [];
  for (const each of all) {
    const gold = search(each, each.ranges, MODEL).ranked.find(({ passage }) => passage === each.passage);
    if (!gold || gold.sentences.length < 2) continue;
    const right = holdingAnswer(each);
    if (right.includes(true)) {
      choices.push({
        rows: gold.sentences.map((features) => toRow(names, features)),
        right,
        group: each.group,
      });
    }
  }
  return toWeights(names, fitChoices(choices, names.length, RIDGE));
}

function fitPassages(all: readonly Case[], model: Model): Model['passage'] {
  const names = namesOf(MODEL.passage);
  const choices: Choice[] = [];
  for (const each of all) {
    const { ranked } = search(each, each.ranges, model);
    const right = ranked.map(({ passage }) => passage === each.passage);
    if (!right.includes(true)) continue;
    choices.push({ rows: ranked.map(({ features }) => toRow(names, features)), right, group: each.group });
  }
  return toWeights(names, fitChoices(choices, names.length, RIDGE));
}

function fitConfidence(all: readonly Case[], model: Model): Model {
  const names = namesOf(MODEL.confidence);
  const judgements: Judgement[] = [];
  for (const each of all) {
    for (const { kind, ranges, weight } of trials(each)) {
      const { features } = search(each, ranges, model);
      if (!features) continue;
      judgements.push({ row: toRow(names, features), isTrue: kind === 'own', weight, group: each.group });
    }
  }
  const weights = fitJudgements(judgements, names.length, RIDGE);
  const own = judgements
    .filter(({ isTrue }) => isTrue)
    .map(({ row }) => 1 / (1 + Math.exp(-dot(weights, row))));
  own.sort((a, b) => a - b);
  const threshold = own[Math.floor((1 - KEPT) * own.length)] ?? 0.5;
  return { ...model, confidence: toWeights(names, weights), threshold };
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
    { kind: 'removed', ranges: removed, weight: 1 },
    { kind: 'other', ranges: elsewhere, weight: 1 },
  ];
}

function score(each: Case, model: Model): void {
  for (const { kind, ranges } of trials(each)) {
    const { ranked, features } = search(each, ranges, model);
    const row = features
      ? dot(toRow(namesOf(model.confidence), model.confidence), toRow(namesOf(model.confidence), features))
      : -99;
    chances.push({ set: each.set, kind, chance: 1 / (1 + Math.exp(-row)) });
    if (kind !== 'own') continue;
    const counts = tally.get(each.set) ?? { questions: 0, passages: 0, sentences: 0 };
    tally.set(each.set, counts);
    counts.questions++;
    const best = ranked[0];
    if (best?.passage !== each.passage) continue;
    counts.passages++;
    const at = best.sentenceScores.indexOf(Math.max(...best.sentenceScores));
    if (holdingAnswer(each)[at]) counts.sentences++;
  }
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
