/** Fits the linear models of single sentences and passages, by what they have of a question's words. */
import { type Model, SENTENCE_FEATURES, type Tongue, tongueOf } from '../../src/search/ranking/model.ts';
import { weighCandidates } from '../../src/search/ranking/ranking.ts';
import type { AnswerSet } from './answer-set.ts';
import { type Choice, dot, fitChoices, foldOf } from './fitting.ts';
import { askAll, holdingAnswer, isGold } from './trials.ts';

const FOLDS = 6;
const SENTENCE_RIDGE = 1e-4;
/** Greater, so that no feature carries much alone: what is lacking where words were misheard is told by the others. */
const PASSAGE_RIDGE = 2e-3;
/** How many of the best ranked passages the passage model chooses among. */
const LISTED = 20;

interface Sample {
  readonly set: string;
  readonly data: Choice;
}

/** From sets whose questions share the reports' words; those of members are left to the list. */
export function fitWords(sets: readonly AnswerSet[], most: (set: string) => number, model: Model): Model {
  const sentences: Sample[] = [];
  const passages: Record<Tongue, Sample[]> = { english: [], others: [] };
  const names = namesOf(model.passage.english);
  const sentenceNames = SENTENCE_FEATURES;
  for (const answerSet of sets) {
    if (answerSet.isAlone) continue;
    for (const asking of askAll(answerSet, most, 'answered')) {
      if (asking.kind !== 'own') continue;
      const { collection, set, question, read, ranges } = asking;
      const weighed = weighCandidates(collection, read, ranges, model);
      const listed = weighed.slice(0, LISTED);
      const group = question.report.name;
      passages[tongueOf(collection.language.code)].push({
        set,
        data: {
          rows: listed.map((each) => rowOf(names, each.features)),
          right: listed.map(({ passage }) => isGold(asking, passage)),
          weight: 1,
          group,
        },
      });
      const gold = weighed.find(({ passage }) => isGold(asking, passage));
      const right = gold ? holdingAnswer(asking, gold.passage) : [];
      if (!gold || !right.includes(true)) continue;
      const width = sentenceNames.length;
      const rows = Array.from({ length: gold.evidence.count }, (_, at) =>
        gold.sentences.slice(at * width, (at + 1) * width),
      );
      sentences.push({ set, data: { rows, right, weight: 1, group } });
    }
  }
  const english = weighingSetsAlike(passages.english);
  crossValidate('passage', english, PASSAGE_RIDGE);
  crossValidate('passage', passages.others, PASSAGE_RIDGE);
  crossValidate('sentence of the right passage', sentences, SENTENCE_RIDGE);
  const learn = (samples: readonly Sample[], size: number, ridge: number) =>
    fitChoices(samples.map(({ data }) => data).filter(isLearnable), size, ridge);
  const passageWeights = (samples: readonly Sample[]) => ({
    ...toWeights(names, learn(samples, names.length, PASSAGE_RIDGE)),
    // No answer set of these has headings, so their weight is set by hand.
    heading: model.passage.english.heading,
  });
  return {
    ...model,
    sentence: toWeights(sentenceNames, learn(sentences, sentenceNames.length, SENTENCE_RIDGE)),
    passage: { english: passageWeights(english), others: passageWeights(passages.others) },
  };
}

/** A set with many questions weighs no more than one with few: each is another way of asking. */
function weighingSetsAlike(samples: readonly Sample[]): readonly Sample[] {
  const sizes = new Map<string, number>();
  for (const { set } of samples) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  return samples.map(({ set, data }) => ({ set, data: { ...data, weight: 1 / (sizes.get(set) ?? 1) } }));
}

function crossValidate(what: string, samples: readonly Sample[], ridge: number): void {
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

function isLearnable({ right, rows }: Choice): boolean {
  return rows.length > 1 && right.includes(true);
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
