import { expect, test } from 'vitest';
import { verdictOf } from '../../../src/search/ranking/confidence.ts';
import { MODEL } from '../../../src/search/ranking/model.ts';

test('what is sure is an answer, and so is what holds all that is asked about where something likely answers', () => {
  const thresholds = { answer: 0.5, perhaps: 0.2 };
  const verdict = (sureness: number, confidence: number, isWhole = false) =>
    verdictOf({ sureness, confidence, isWhole }, thresholds);
  expect([0.2, 0.19].map((confidence) => verdict(0.49, confidence))).toEqual(['perhaps', 'none']);
  expect([0.9, 0.19].map((confidence) => verdict(0.5, confidence))).toEqual(['answer', 'answer']);
  expect([0.2, 0.19].map((confidence) => verdict(0.49, confidence, true))).toEqual(['answer', 'none']);
  expect(verdict(Number.NEGATIVE_INFINITY, 0)).toBe('none');
});

test('the fitted thresholds leave room for a perhaps', () => {
  expect(MODEL.thresholds.perhaps).toBeGreaterThan(0);
  expect(MODEL.thresholds.perhaps).toBeLessThan(0.5);
});
