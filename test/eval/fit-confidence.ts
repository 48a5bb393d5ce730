/** Fits how likely it is that the reports answer, and that the best passage is what answers. */
import {
  type Chances,
  CONFIDENCE_FEATURES,
  chanceOf,
  confidenceRow,
  confidenceSum,
  isWhole,
  supportOf,
} from '../../src/search/ranking/confidence.ts';
import {
  type Clipped,
  type Confidence,
  type Logistic,
  type Support,
  type Tongue,
  type Tree,
  tongueOf,
} from '../../src/search/ranking/model.ts';
import type { rank } from '../../src/search/ranking/ranking.ts';
import { fitTrees } from './boosting.ts';
import { fitJudgements, foldOf, type Judgement } from './fitting.ts';
import { type Asking, isGold, type Kind, OWN_REPORT } from './trials.ts';

const BOOSTING = { trees: 140, leaves: 8, rate: 0.1, ridge: 20 };
/** How much more long reports teach than short ones, whose sets ask the same in many languages. */
const LONG_REPORT = 3;
/** How much members' questions of our own teach beside those of the answer sets: they are six times as many. */
const OF_OUR_OWN = 0.5;

/** How much each kind of question teaches. Own reports in full teach the confidence nothing: they would be told by a passage more. */
interface Lessons {
  readonly kinds: Readonly<Record<Kind, number>>;
  /**
   * How much questions of those who know the report teach beside those of people who don't. They are picked so that what has no answer
   * has the report's words, which is not how it is among what is asked.
   */
  readonly knowing: number;
}

const NOTHING: Readonly<Record<Kind, number>> = {
  own: 0,
  alone: 0,
  spared: 0,
  removed: 0,
  other: 0,
  unanswerable: 0,
  member: 0,
  no: 0,
  partly: 0,
};
const MEMBERS_LESSONS: Lessons = { kinds: { ...NOTHING, member: 1, no: 1 }, knowing: 0.12 };
const WORDS_LESSONS: Lessons = {
  kinds: { ...NOTHING, alone: 1, spared: 2, removed: 2, other: 2 },
  knowing: 0,
};
const CONFIDENCE_LESSONS: Lessons = {
  kinds: { ...NOTHING, alone: 1, spared: 2, removed: 2, other: 2, member: 30, no: 30 },
  knowing: 0.4,
};
/** Where a question shares the report's words, as those of the wiki sets do, nearly all are answered: of members', those that are sure. */
const SURENESS_LESSONS: Lessons = {
  kinds: { ...NOTHING, own: 20, spared: 20, removed: 0.5, other: 1, member: 10, no: 10 },
  knowing: 2,
};
/** What the chance is of: as many questions with an answer as without, half of these of another report. */
export const CHANCES: Readonly<Record<Kind, number>> = {
  ...NOTHING,
  own: 2,
  removed: 1,
  other: 1,
  member: 4,
  no: 4,
};

/** A search as the models are told of it. */
export interface Judged {
  readonly set: string;
  readonly kind: Kind;
  readonly group: string;
  readonly tongue: Tongue;
  /** Of `CONFIDENCE_FEATURES`; in single precision, since there are many. */
  readonly row: Float32Array;
  /** Whether anything that was searched answers. */
  readonly isThere: boolean;
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
  const isNear = isThere && (first || second === true || third === true);
  const tongue = tongueOf(asking.collection.language.code);
  const group = question.report.name;
  return [{ set, kind, group, tongue, row: Float32Array.from(row), isThere, isRight, isNear }];
}

/** By members' questions and those that share the report's words, each as much as `kinds` says. */
function lessonsOf(
  judged: readonly Judged[],
  { kinds, knowing }: Lessons,
  isTrue: (each: Judged) => boolean,
): readonly Judgement[] {
  return judged.flatMap((each): Judgement[] => {
    const { set, kind, row, group } = each;
    const known = isMembers(set) ? (isBlind(set) ? 1 : knowing) : OWN_REPORT.test(set) ? LONG_REPORT : 1;
    const share = known * (isOurOwn(set) ? OF_OUR_OWN : 1);
    // Members' questions of another report are few and stand for nothing that others don't.
    const weight = isMembers(set) && kind === 'other' ? 0 : kinds[kind] * share;
    return weight > 0 ? [{ row, group, isTrue: isTrue(each), weight }] : [];
  });
}

const isMembers = (set: string): boolean => /members/.test(set);
/** Of `test/eval/members`, whose variants are how a question came to be. */
const isOurOwn = (set: string): boolean => /^members (?:blind|hard)$/.test(set);
/** Of people who have seen the headings alone. */
const isBlind = (set: string): boolean => /blind/.test(set);

/** Deviations from the mean behind which a value says no more. */
const FARTHEST = 4;
/** Greater where the list's best is judged: what was learnt of few reports holds less elsewhere. */
const RIDGE = { confidence: 0.1, sureness: 0.15 };
/** What the linear model and the trees count for beside one another: of those that know shared words alone, and of those that know all questions. */
const LINEAR_SHARE = 0.7;
const WORDS_SHARE = 0.25;
const ALL_SHARE = 1;
const SURE_SHARE = 0.3;

function fitLinear(
  lessons: readonly Judgement[],
  ridge: number,
  share = 1,
): Readonly<Record<string, Clipped>> {
  const size = CONFIDENCE_FEATURES.length;
  const bounds = Array.from({ length: size }, (_, at) => {
    const values = lessons.map(({ row }) => row[at] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
    const reach = FARTHEST * Math.sqrt(spread);
    return [mean - reach, mean + reach] as const;
  });
  const clipped = lessons.map((lesson) => ({
    ...lesson,
    row: Float64Array.from([1, ...lesson.row], (value, at) => {
      const [least, most] = bounds[at - 1] ?? [1, 1];
      return Math.min(most, Math.max(least, value));
    }),
  }));
  const [, ...weights] = fitJudgements(clipped, size + 1, ridge);
  return Object.fromEntries(
    CONFIDENCE_FEATURES.map((name, at) => [
      name,
      [share * (weights[at] ?? 0), ...(bounds[at] ?? [0, 0])] as const,
    ]),
  );
}

/** A search as models judge it that were fitted on other reports. */
export interface Chanced extends Chances {
  readonly data: Judged;
}

export interface FittedConfidence {
  readonly confidence: Confidence;
  readonly sureness: Support;
  readonly unseen: readonly Chanced[];
}

function learn(seen: readonly Judged[]): { readonly confidence: Support; readonly sureness: Support } {
  const isThere = (each: Judged) => each.isThere;
  const trees = (lessons: readonly Judgement[], share: number) => scaled(fitTrees(lessons, BOOSTING), share);
  // Where words are shared, what isn't ranked first says nothing.
  const telling = seen.filter((each) => each.isRight || !each.isThere || isMembers(each.set));
  const sure = lessonsOf(telling, SURENESS_LESSONS, ({ isRight }) => isRight);
  return {
    confidence: {
      linear: fitLinear(lessonsOf(seen, MEMBERS_LESSONS, isThere), RIDGE.confidence, LINEAR_SHARE),
      trees: [
        ...trees(lessonsOf(seen, WORDS_LESSONS, isThere), WORDS_SHARE),
        ...trees(lessonsOf(seen, CONFIDENCE_LESSONS, isThere), ALL_SHARE),
      ],
    },
    sureness: { linear: fitLinear(sure, RIDGE.sureness), trees: trees(sure, SURE_SHARE) },
  };
}

function scaled(trees: readonly Tree[], share: number): readonly Tree[] {
  const scale = (tree: Tree): Tree =>
    typeof tree === 'number' ? share * tree : [tree[0], tree[1], scale(tree[2]), scale(tree[3])];
  return trees.map(scale);
}

export function fitConfidence(judged: readonly Judged[], folds: number): FittedConfidence {
  const sums: { readonly data: Judged; readonly sum: number; readonly sureness: number }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const { confidence, sureness } = learn(judged.filter(({ group }) => foldOf(group, folds) !== fold));
    for (const data of judged) {
      if (foldOf(data.group, folds) !== fold) continue;
      sums.push({
        data,
        sum: confidenceSum(data.row, data.tongue, confidence),
        sureness: supportOf(data.row, sureness),
      });
    }
  }
  const logistic = (of: Tongue): Logistic => {
    const known = sums.flatMap(({ data, sum }): Judgement[] => {
      const weight = data.tongue === of ? CHANCES[data.kind] : 0;
      const row = Float64Array.of(1, sum);
      return weight > 0 ? [{ row, group: data.group, isTrue: data.isThere, weight }] : [];
    });
    const [bias = 0, slope = 1] = fitJudgements(known, 2, 0);
    return { slope, bias };
  };
  const chance = { english: logistic('english'), others: logistic('others') };
  const unseen = sums.map(({ data, sum, sureness }) => ({
    data,
    confidence: chanceOf(sum, chance[data.tongue]),
    sureness,
    isWhole: isWhole(data.row),
  }));
  const { confidence, sureness } = learn(judged);
  return { confidence: { ...confidence, chance }, sureness, unseen };
}
