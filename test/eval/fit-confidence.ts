/** Fits how likely it is that the best passage answers, and from which chance on a report is said to. */
import { CONFIDENCE_FEATURES, confidenceRow, supportOf } from '../../src/search/ranking/confidence.ts';
import type { Clipped, Confidence, Thresholds } from '../../src/search/ranking/model.ts';
import type { rank } from '../../src/search/ranking/ranking.ts';
import { fitTrees } from './boosting.ts';
import { fitJudgements, foldOf, type Judgement } from './fitting.ts';
import { type Asking, isGold, type Kind, OWN_REPORT } from './trials.ts';

const KEPT = 0.95;
const BOOSTING = { trees: 140, leaves: 8, rate: 0.1, ridge: 20 };
/** How much more long reports teach than short ones, whose sets ask the same in many languages. */
const LONG_REPORT = 3;
/** Of long reports' own questions, so many are answered. */
const KEPT_IN_USE = 0.95;
/** Of what is called an answer, so much is right; of what is answered, no more is called none. */
const RIGHT = 0.88;
const NONE = 0.08;

/**
 * What the trees learn from. Own reports in full are not: they would be told by a passage more. Members' questions are left to the linear
 * model: trees that learn from them tell other reports' questions worse.
 */
const LESSONS: Readonly<Record<Kind, number>> = {
  own: 0,
  alone: 1,
  spared: 2,
  removed: 2,
  other: 2,
  unanswerable: 0,
  member: 0,
  no: 0,
  partly: 0,
};
/** What the chance is of: as many questions with an answer as without, half of these of another report. */
const CHANCES: Readonly<Record<Kind, number>> = {
  own: 2,
  alone: 0,
  spared: 0,
  removed: 1,
  other: 1,
  unanswerable: 0,
  member: 4,
  no: 4,
  partly: 0,
};

export interface Judged extends Judgement {
  readonly set: string;
  readonly kind: Kind;
  /** Whether the best passage is one that answers. */
  readonly isRight: boolean;
  /** Whether one of the best three is. */
  readonly isNear: boolean;
}

/** None where nothing was found. */
export function judge(asking: Asking, ranked: ReturnType<typeof rank>): readonly Judged[] {
  const row = confidenceRow(asking.read, ranked);
  if (!row) return [];
  const { set, kind, question } = asking;
  const isThere = kind === 'own' || kind === 'alone' || kind === 'spared' || kind === 'member';
  const [first = false, second, third] = ranked.slice(0, 3).map(({ passage }) => isGold(asking, passage));
  const isRight = isThere && first;
  const isMembers = /members/.test(set);
  const weight = isMembers ? 0 : LESSONS[kind] * (OWN_REPORT.test(set) ? LONG_REPORT : 1);
  const isTrue = kind === 'member' ? isRight : isThere;
  const isNear = isThere && (first || second === true || third === true);
  return [{ set, kind, row, isTrue, isRight, isNear, weight, group: question.report.name }];
}

/** Deviations from the mean behind which a value says no more. */
const FARTHEST = 4;
const LINEAR_RIDGE = 0.1;
const TREE_SHARE = 0.8;
/**
 * What questions of those who know the report teach beside those of people who don't. They are picked so that what has no answer has the
 * report's words, which is not how it is among what is asked.
 */
const KNOWING = 0.12;

/** Whether a question has an answer, by members' questions that have one and that have none. */
function fitLinear(judged: readonly Judged[]): Readonly<Record<string, Clipped>> {
  const own = judged.filter(({ kind }) => kind === 'member' || kind === 'no');
  const size = CONFIDENCE_FEATURES.length;
  const bounds = Array.from({ length: size }, (_, at) => {
    const values = own.map(({ row }) => row[at] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
    const reach = FARTHEST * Math.sqrt(spread);
    return [mean - reach, mean + reach] as const;
  });
  const lessons = own.map(({ row, kind, set, group }) => ({
    row: Float64Array.from([1, ...row], (value, at) => {
      const [least, most] = bounds[at - 1] ?? [1, 1];
      return Math.min(most, Math.max(least, value));
    }),
    isTrue: kind === 'member',
    weight: /blind/.test(set) ? 1 : KNOWING,
    group,
  }));
  const [, ...weights] = fitJudgements(lessons, size + 1, LINEAR_RIDGE);
  return Object.fromEntries(
    CONFIDENCE_FEATURES.map((name, at) => [name, [weights[at] ?? 0, ...(bounds[at] ?? [0, 0])] as const]),
  );
}

interface Unseen {
  readonly data: Judged;
  /** By models that were fitted on other reports. */
  readonly sum: number;
}

export interface FittedConfidence {
  readonly confidence: Confidence;
  readonly thresholds: Thresholds;
}

type Support = Pick<Confidence, 'linear' | 'trees' | 'treeShare'>;

/** `sizes`: how many questions a set has, however few of them were asked. */
export function fitConfidence(
  judged: readonly Judged[],
  folds: number,
  sizes: ReadonlyMap<string, number>,
): FittedConfidence {
  const learn = (without: number | null): Support => {
    const seen = judged.filter(({ group }) => without === null || foldOf(group, folds) !== without);
    const lessons = seen.filter(({ weight }) => weight > 0);
    return { linear: fitLinear(seen), trees: fitTrees(lessons, BOOSTING), treeShare: TREE_SHARE };
  };
  const unseen: Unseen[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const support = learn(fold);
    for (const data of judged)
      if (foldOf(data.group, folds) === fold) unseen.push({ data, sum: supportOf(data.row, support) });
  }
  const known = unseen.flatMap(({ data, sum }) => {
    const weight = CHANCES[data.kind];
    return weight > 0 ? [{ ...data, row: Float64Array.of(1, sum), isTrue: data.isRight, weight }] : [];
  });
  const [bias = 0, slope = 1] = fitJudgements(known, 2, 0);
  const chanceOf = (sum: number) => 1 / (1 + Math.exp(-(slope * sum + bias)));
  const chances = unseen.map(({ data, sum }) => ({ data, chance: chanceOf(sum) }));
  showReliability(chances);
  showRefusals(chances);
  const thresholds = chooseThresholds(chances, sizes);
  showVerdicts(chances, thresholds);
  return { confidence: { ...learn(null), slope, bias }, thresholds };
}

interface Chanced {
  readonly data: Judged;
  readonly chance: number;
}

/** The sets by which what is called an answer is right as often as it should be: as many questions of each as it has. */
const JUDGED_BY = /^members(?:-blind)?$|^wiki-/;

/** English questions as they are put, by set. */
function asTyped(chances: readonly Chanced[]): ReadonlyMap<string, readonly Chanced[]> {
  const sets = new Map<string, Chanced[]>();
  for (const each of chances) {
    const { set, kind } = each.data;
    if (!/members|^wiki-(?:long|many)/.test(set) || !['own', 'member', 'no'].includes(kind)) continue;
    const own = sets.get(set);
    if (own) own.push(each);
    else sets.set(set, [each]);
  }
  return sets;
}

/**
 * The greatest `answer` by which enough of the long reports' own questions are answered, raised where less than enough of what is
 * called an answer would be right; and the greatest `perhaps` by which few of members' answered questions are called none.
 */
function chooseThresholds(chances: readonly Chanced[], sizes: ReadonlyMap<string, number>): Thresholds {
  const sets = asTyped(chances);
  const isRightAt = (line: number): boolean => {
    let called = 0;
    let right = 0;
    for (const [set, each] of sets) {
      if (!JUDGED_BY.test(set)) continue;
      const weight = (sizes.get(set) ?? each.length) / each.length;
      for (const { data, chance } of each) {
        if (chance < line) continue;
        called += weight;
        if (data.isRight) right += weight;
      }
    }
    return right >= RIGHT * called;
  };
  const own = [...sets.values()]
    .flat()
    .filter(({ data }) => data.kind === 'own' && OWN_REPORT.test(data.set));
  const sure = own.map(({ chance }) => chance).sort((a, b) => a - b);
  const lines = sure.slice(Math.floor((1 - KEPT_IN_USE) * sure.length));
  const answer = lines.find(isRightAt) ?? lines[0] ?? 0.5;
  const members = [...sets].flatMap(([set, each]) => (/members/.test(set) ? [each] : []));
  const noneAt = (line: number): number =>
    members.reduce((sum, set) => {
      const answered = set.filter(({ data }) => data.kind === 'member');
      return sum + answered.filter(({ chance }) => chance < line).length / Math.max(1, answered.length);
    }, 0) / Math.max(1, members.length);
  const perhaps =
    Array.from({ length: 100 }, (_, at) => (answer * at) / 100).findLast((line) => noneAt(line) <= NONE) ?? 0;
  return { answer, perhaps };
}

function showVerdicts(chances: readonly Chanced[], { answer, perhaps }: Thresholds): void {
  console.log(`answer from ${answer}, perhaps from ${perhaps}:`);
  for (const [set, own] of asTyped(chances)) {
    const answered = own.filter(({ data }) => data.kind !== 'no');
    const no = own.filter(({ data }) => data.kind === 'no');
    const share = (of: readonly Chanced[], test: (each: Chanced) => boolean) =>
      of.length === 0 ? '–' : ((100 * of.filter(test).length) / of.length).toFixed(1);
    const called = own.filter(({ chance }) => chance >= answer);
    console.log(
      `  ${set.padEnd(24)} told and right ${share(answered, ({ data, chance }) => chance >= answer && data.isRight)}`,
      `misled ${share(answered, ({ data, chance }) => chance >= answer && !data.isRight)}`,
      `answered ${share(answered, ({ chance }) => chance >= answer)}`,
      `kept ${share(no, ({ chance }) => chance < answer)}`,
      `of the called right ${share(called, ({ data }) => data.isRight)}`,
      `none of the answered ${share(answered, ({ chance }) => chance < perhaps)}, of no ${share(no, ({ chance }) => chance < perhaps)}`,
      `served ${share(answered, ({ data, chance }) => (chance >= answer ? data.isRight : chance >= perhaps && data.isNear))}`,
      `AUROC ${auroc(answered, no).toFixed(3)}`,
    );
  }
}

function auroc(kept: readonly Chanced[], refusable: readonly Chanced[]): number {
  let wins = 0;
  for (const one of kept)
    for (const other of refusable)
      wins += one.chance > other.chance ? 1 : one.chance === other.chance ? 0.5 : 0;
  return wins / (kept.length * refusable.length);
}

function showRefusals(chances: readonly Chanced[]): void {
  for (const set of new Set(chances.map(({ data }) => data.set))) {
    const of = (kind: Kind) =>
      chances.filter(({ data }) => data.set === set && data.kind === kind).map(({ chance }) => chance);
    const refused = (['other', 'removed', 'unanswerable'] as const).flatMap((kind) => {
      const all = of(kind);
      const isFew = set.endsWith('few passages');
      const usual =
        of('member').length > 0 ? 'member' : isFew ? 'spared' : kind === 'other' ? 'alone' : 'own';
      const own = of(usual).sort((a, b) => a - b);
      const line = own[Math.floor((1 - KEPT) * own.length)] ?? 0;
      const share = all.filter((chance) => chance < line).length / all.length;
      return all.length === 0 ? [] : [`${kind} refused ${(100 * share).toFixed(1)} at ${line.toFixed(2)}`];
    });
    console.log(`${set.padEnd(30)} ${refused.join(', ')}`);
  }
}

/** How often the best passage is right, by confidence. */
function showReliability(chances: readonly Chanced[]): void {
  const bins = Array.from({ length: 10 }, () => ({ all: 0, right: 0, chance: 0 }));
  for (const { data, chance } of chances) {
    const weight = CHANCES[data.kind];
    const bin = bins[Math.min(9, Math.floor(chance * 10))];
    if (!bin) continue;
    bin.all += weight;
    bin.chance += weight * chance;
    if (data.isRight) bin.right += weight;
  }
  for (const { all, right, chance } of bins)
    console.log(`confidence ${(chance / all).toFixed(2)}: right ${(right / all).toFixed(2)} of ${all}`);
}
