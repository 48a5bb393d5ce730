/** Chooses where `answer`, `perhaps` and `none` part, and shows what that gives. */
import { verdictOf } from '../../src/search/ranking/confidence.ts';
import type { Thresholds } from '../../src/search/ranking/model.ts';
import type { AnswerVerdict } from '../../src/search/search.ts';
import { CHANCES, type Chanced } from './fit-confidence.ts';
import { togetherLine } from './measure.ts';
import { type Kind, OWN_REPORT } from './trials.ts';

const KEPT = 0.95;
/** Of long reports' own questions, so many are answered: a few more than are wanted, since nearly all of the next ones are right. */
const KEPT_IN_USE = 0.9535;
/** Of what is called an answer, so much is right; of what is answered, no more is called none. */
const RIGHT = 0.88;
const NONE = 0.08;

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
 * called an answer would be right; and the greatest `perhaps` by which few of members' answered questions are called none in either set.
 */
export function chooseThresholds(
  chances: readonly Chanced[],
  sizes: ReadonlyMap<string, number>,
): Thresholds {
  const sets = asTyped(chances);
  const isRightAt = (line: number): boolean => {
    let called = 0;
    let right = 0;
    for (const [set, each] of sets) {
      if (!JUDGED_BY.test(set)) continue;
      const weight = (sizes.get(set) ?? each.length) / each.length;
      for (const { data, sureness } of each) {
        if (sureness < line) continue;
        called += weight;
        if (data.isRight) right += weight;
      }
    }
    return right >= RIGHT * called;
  };
  const own = [...sets.values()]
    .flat()
    .filter(({ data }) => data.kind === 'own' && OWN_REPORT.test(data.set));
  const sure = own.map(({ sureness }) => sureness).sort((a, b) => a - b);
  const lines = sure.slice(Math.floor((1 - KEPT_IN_USE) * sure.length));
  const answer = lines.find(isRightAt) ?? lines[0] ?? 0.5;
  const members = [...sets].flatMap(([set, each]) =>
    /members/.test(set) && JUDGED_BY.test(set) ? [each] : [],
  );
  const noneAt = (line: number): number =>
    Math.max(
      0,
      ...members.map((set) => {
        const answered = set.filter(({ data }) => data.kind === 'member');
        const refused = answered.filter((each) => verdictOf(each, { answer, perhaps: line }) === 'none');
        return refused.length / Math.max(1, answered.length);
      }),
    );
  const perhaps =
    Array.from({ length: 500 }, (_, at) => at / 1000).findLast((line) => noneAt(line) <= NONE) ?? 0;
  return { answer, perhaps };
}

/** `sizes` are of the sets, as for choosing. */
export function showVerdicts(
  chances: readonly Chanced[],
  thresholds: Thresholds,
  sizes: ReadonlyMap<string, number>,
): void {
  console.log(`answer from ${thresholds.answer}, perhaps from ${thresholds.perhaps}:`);
  showTogether(asTyped(chances), thresholds, sizes);
  const isCalled = (verdict: AnswerVerdict) => (each: Chanced) => verdictOf(each, thresholds) === verdict;
  const isRight = ({ data }: Chanced) => data.isRight;
  for (const [set, own] of asTyped(chances)) {
    const answered = own.filter(({ data }) => data.kind !== 'no');
    const no = own.filter(({ data }) => data.kind === 'no');
    const share = (of: readonly Chanced[], test: (each: Chanced) => boolean) =>
      of.length === 0 ? '–' : ((100 * of.filter(test).length) / of.length).toFixed(1);
    const called = answered.filter(isCalled('answer'));
    const near = answered.filter(isCalled('perhaps')).filter(({ data }) => data.isNear);
    const served = called.filter(isRight).length + near.length;
    console.log(
      `  ${set.padEnd(24)} told and right ${share(answered, (each) => called.includes(each) && each.data.isRight)}`,
      `misled ${share(answered, (each) => called.includes(each) && !each.data.isRight)}`,
      `answered ${share(answered, isCalled('answer'))}`,
      `kept ${share(no, (each) => !isCalled('answer')(each))}`,
      `of the called right ${share(own.filter(isCalled('answer')), isRight)}`,
      `none of the answered ${share(answered, isCalled('none'))}, of no ${share(no, isCalled('none'))}`,
      `served ${((100 * served) / answered.length).toFixed(1)}`,
      `AUROC ${auroc(answered, no).toFixed(3)}`,
    );
  }
}

/** What the thresholds are chosen by, over the sets together. */
function showTogether(
  sets: ReadonlyMap<string, readonly Chanced[]>,
  thresholds: Thresholds,
  sizes: ReadonlyMap<string, number>,
): void {
  const counts = { called: 0, right: 0, answered: 0, none: 0 };
  for (const [set, each] of sets) {
    if (!JUDGED_BY.test(set)) continue;
    const weight = (sizes.get(set) ?? each.length) / each.length;
    for (const chanced of each) {
      const verdict = verdictOf(chanced, thresholds);
      if (verdict === 'answer') counts.called += weight;
      if (verdict === 'answer' && chanced.data.isRight) counts.right += weight;
      if (chanced.data.kind === 'no') continue;
      counts.answered += weight;
      if (verdict === 'none') counts.none += weight;
    }
  }
  console.log(togetherLine(counts));
}

function auroc(kept: readonly Chanced[], refusable: readonly Chanced[]): number {
  let wins = 0;
  for (const one of kept)
    for (const other of refusable)
      wins += one.confidence > other.confidence ? 1 : one.confidence === other.confidence ? 0.5 : 0;
  return wins / (kept.length * refusable.length);
}

export function showRefusals(chances: readonly Chanced[]): void {
  for (const set of new Set(chances.map(({ data }) => data.set))) {
    const of = (kind: Kind) =>
      chances
        .filter(({ data }) => data.set === set && data.kind === kind)
        .map(({ confidence }) => confidence);
    const refused = (['other', 'removed', 'unanswerable'] as const).flatMap((kind) => {
      const all = of(kind);
      const isFew = set.endsWith('few passages');
      const usual =
        of('member').length > 0 ? 'member' : isFew ? 'spared' : kind === 'other' ? 'alone' : 'own';
      const own = of(usual).sort((a, b) => a - b);
      const line = own[Math.floor((1 - KEPT) * own.length)] ?? 0;
      const share = all.filter((confidence) => confidence < line).length / all.length;
      return all.length === 0 ? [] : [`${kind} refused ${(100 * share).toFixed(1)} at ${line.toFixed(2)}`];
    });
    console.log(`${set.padEnd(30)} ${refused.join(', ')}`);
  }
}

/** How often the reports answer, by confidence. */
export function showReliability(chances: readonly Chanced[]): void {
  const bins = Array.from({ length: 10 }, () => ({ all: 0, there: 0, confidence: 0 }));
  for (const { data, confidence } of chances) {
    const weight = CHANCES[data.kind];
    const bin = bins[Math.min(9, Math.floor(confidence * 10))];
    if (!bin) continue;
    bin.all += weight;
    bin.confidence += weight * confidence;
    if (data.isThere) bin.there += weight;
  }
  for (const { all, there, confidence } of bins)
    console.log(
      `confidence ${(confidence / all).toFixed(2)}: answered ${(there / all).toFixed(2)} of ${all}`,
    );
}
