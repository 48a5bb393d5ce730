/** Which slips of finger, pen and ear are near, and which words are far. */
import { describe, expect, test } from 'vitest';
import { spellingDistance } from '../../../src/search/reading/edit-distance.ts';

describe('the distance between spellings', () => {
  test('is nothing between a word and itself', () => {
    expect(spellingDistance('harbour', 'harbour')).toBe(0);
  });

  test('is less for neighbouring keys, swapped letters and doubled ones than for any other change', () => {
    const other = spellingDistance('harbour', 'harbout');
    expect(spellingDistance('hatbour', 'harbour')).toBeLessThan(1);
    expect(spellingDistance('habrour', 'harbour')).toBeLessThan(1);
    expect(spellingDistance('harrbour', 'harbour')).toBeLessThan(spellingDistance('harxbour', 'harbour'));
    expect(spellingDistance('hawbour', 'harbour')).toBeGreaterThan(other);
  });

  test('grows with every change', () => {
    expect(spellingDistance('megawatts', 'management')).toBeGreaterThan(3);
  });
});
