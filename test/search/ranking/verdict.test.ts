import { expect, test } from 'vitest';
import { verdictOf } from '../../../src/search/ranking/confidence.ts';
import { MODEL } from '../../../src/search/ranking/model.ts';

test('a confidence is an answer, a perhaps or a none by where it stands to the two thresholds', () => {
  const thresholds = { answer: 0.5, perhaps: 0.2 };
  expect([0.5, 0.49, 0.2, 0.19, 0].map((confidence) => verdictOf(confidence, thresholds))).toEqual([
    'answer',
    'perhaps',
    'perhaps',
    'none',
    'none',
  ]);
});

test('the fitted thresholds leave room for a perhaps', () => {
  expect(MODEL.thresholds.perhaps).toBeGreaterThan(0);
  expect(MODEL.thresholds.perhaps).toBeLessThan(MODEL.thresholds.answer);
});
