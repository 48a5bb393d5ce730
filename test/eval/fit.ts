/**
 * Fits the search's models to answer sets: `npm run fit -- [--write] [--words] [--most N] DIR…`. What orders the list of sentences and
 * the confidence are fitted behind the models of single sentences and passages, which `--words` fits first. Prints what
 * reports that the fit has not seen give, folder by folder; with `--write`, fits on all and writes
 * src/search/ranking/weights.json. `--most 200` takes at most so many questions of each set.
 */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { MODEL, type Model, type Support } from '../../src/search/ranking/model.ts';
import { rank } from '../../src/search/ranking/ranking.ts';
import { type AnswerSet, readAnswerSet } from './answer-set.ts';
import { fitConfidence, type Judged, judge } from './fit-confidence.ts';
import { fitList, type ListLesson, listLesson, Placings } from './fit-list.ts';
import { chooseThresholds, showRefusals, showReliability, showVerdicts } from './fit-verdicts.ts';
import { fitWords } from './fit-words.ts';
import { foldOf } from './fitting.ts';
import { askAll } from './trials.ts';

const FOLDS = 4;

const { values, positionals } = parseArgs({
  options: {
    write: { type: 'boolean' },
    words: { type: 'boolean' },
    most: { type: 'string', default: '700' },
  },
  allowPositionals: true,
});
const sets: AnswerSet[] = [];
for (const folder of positionals) sets.push(await readAnswerSet(folder, positionals));
const words = values.words ? fitWords(sets, mostOf, MODEL) : MODEL;

const lessons: ListLesson[] = [];
for (const set of sets)
  for (const asking of askAll(set, mostOf, 'answered')) lessons.push(...listLesson(asking, words));
tell(`${lessons.length} lists`);
const sentencesByFold = Array.from({ length: FOLDS }, (_, fold) => fitList(lessons, FOLDS, fold));
tell('lists fitted, fold by fold');

const judged: Judged[] = [];
const placings = new Placings();
for (const set of sets)
  for (const asking of askAll(set, mostOf)) {
    const sentence = sentencesByFold[foldOf(asking.question.report.name, FOLDS)] ?? words.list.sentence;
    const model: Model = { ...words, list: { ...words.list, sentence } };
    const ranked = rank(asking.collection, asking.read, asking.ranges, model);
    judged.push(...judge(asking, ranked));
    if (asking.kind === 'own' || asking.kind === 'member') placings.add(asking, ranked);
  }
placings.print();
tell(`${judged.length} searches to judge`);
const { confidence, sureness, unseen } = fitConfidence(judged, FOLDS);
showReliability(unseen);
showRefusals(unseen);
const thresholds = chooseThresholds(unseen, sizesOf(sets));
showVerdicts(unseen, thresholds, sizesOf(sets));
const fitted: Model = {
  ...words,
  list: { ...words.list, sentence: fitList(lessons, FOLDS, null) },
  confidence,
  sureness,
  thresholds,
};
if (values.write) await write(fitted);

/** Sets in other languages say the same: a few of each will do. */
function mostOf(set: string): number {
  const most = Number(values.most);
  if (/members/.test(set)) return Number.POSITIVE_INFINITY;
  return /^wiki-(?:long|unanswerable)/.test(set) ? most : /^wiki-many/.test(set) ? most / 2 : most / 6;
}

function sizesOf(all: readonly AnswerSet[]): ReadonlyMap<string, number> {
  return new Map(
    all.flatMap(({ name, variants }) =>
      [...variants].map(
        ([variant, questions]) => [variant ? `${name} ${variant}` : name, questions.length] as const,
      ),
    ),
  );
}

function tell(what: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0)} s: ${what}`);
}

function rounding(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(4)) : value;
}

async function write(model: Model): Promise<void> {
  const json = (value: unknown) => JSON.stringify(value, rounding);
  const byLine = ({ trees, ...rest }: Support) =>
    `${json(rest).slice(0, -1)},"trees": [\n${trees.map(json).join(',\n')}\n]}`;
  const names = positionals.map((folder) => basename(folder)).join(' ');
  await writeFile(
    'src/search/ranking/weights.json',
    `{
"from": "fitted by test/eval/fit.ts from the answer sets ${names}",
"sentence": ${json(model.sentence)},
"passage": ${json(model.passage)},
"list": ${json(model.list)},
"confidence": ${byLine(model.confidence)},
"sureness": ${byLine(model.sureness)},
"thresholds": ${json(model.thresholds)}
}
`,
  );
}
