/** What boosted trees can learn. */
import { describe, expect, test } from 'vitest';
import { sumOf } from '../../src/search/ranking/model.ts';
import { fitTrees } from './boosting.ts';
import type { Judgement } from './fitting.ts';

const BOOSTING = { trees: 40, leaves: 4, rate: 0.3, ridge: 1 };

/** Over a grid of two features. */
function judge(isTrue: (x: number, y: number) => boolean): readonly Judgement[] {
  return Array.from({ length: 900 }, (_, at) => {
    const row = Float64Array.of(at % 30, Math.floor(at / 30));
    return { row, isTrue: isTrue(row[0] ?? 0, row[1] ?? 0), weight: 1, group: '' };
  });
}

function shareRight(judgements: readonly Judgement[]): number {
  const trees = fitTrees(judgements, BOOSTING);
  return judgements.filter(({ row, isTrue }) => sumOf(trees, row) > 0 === isTrue).length / judgements.length;
}

describe('boosted trees', () => {
  test('learn a band, which no line can tell', () => {
    expect(shareRight(judge((x) => x > 9 && x < 20))).toBe(1);
  });

  test('learn what two features say together', () => {
    expect(shareRight(judge((x, y) => x > 14 && y > 9))).toBe(1);
  });

  test('give the odds where a feature says nothing', () => {
    const trees = fitTrees(
      Array.from({ length: 400 }, (_, at) => ({
        row: Float64Array.of(0),
        isTrue: at % 4 === 0,
        weight: 1,
        group: '',
      })),
      BOOSTING,
    );
    expect(sumOf(trees, Float64Array.of(0))).toBeCloseTo(Math.log(1 / 3), 1);
  });
});
