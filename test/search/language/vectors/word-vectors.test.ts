/** Words' vectors: what the packed file keeps, and what those of English say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cosine, openVectors, packVectors } from '../../../../src/search/language/vectors/packed-vectors.ts';
import { vectorIdOf, vectorsOf } from '../../../../src/search/language/vectors/word-vectors.ts';

function unit(values: readonly number[]): Float64Array {
  const length = Math.hypot(...values) || 1;
  return Float64Array.from(values, (value) => value / length);
}

describe('packed vectors', () => {
  test('find each word that was packed, in whatever order, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1 }), (words) => {
        const opened = openVectors(
          packVectors(
            words,
            words.map((_, at) => unit([1, at])),
          ),
        );
        expect(new Set(words.map((word) => opened.idOf(word))).size).toBe(words.length);
        for (const word of words) {
          expect(opened.idOf(word)).toBeGreaterThanOrEqual(0);
          expect(opened.idOf(`${word}zzzzzz`)).toBe(-1);
        }
      }),
    );
  });

  test('keep the angles between vectors to a hundredth', () => {
    const vectors = [unit(Array.from({ length: 100 }, (_, at) => Math.sin(at)))];
    vectors.push(unit(Array.from({ length: 100 }, (_, at) => Math.sin(at + 0.7))));
    const opened = openVectors(packVectors(['b', 'a'], vectors));
    const exact = vectors[0]?.reduce((sum, value, at) => sum + value * (vectors[1]?.[at] ?? 0), 0) ?? 0;
    expect(cosine(opened, opened.idOf('a'), opened.idOf('b'))).toBeCloseTo(exact, 2);
  });
});

describe('the vectors of English', () => {
  const english = vectorsOf('en');
  const likeness = (one: string, other: string) =>
    cosine(english, vectorIdOf(english, one), vectorIdOf(english, other));

  test.each([
    ['bought', 'purchased', 'banana'],
    ['doctor', 'physician', 'carpet'],
    ['cost', 'expenses', 'violin'],
  ])('hold %s nearer to %s than to %s', (word, near, far) => {
    expect(likeness(word, near)).toBeGreaterThan(0.4);
    expect(likeness(word, far)).toBeLessThan(0.25);
  });

  test('pass over a clitic', () => {
    expect(vectorIdOf(english, "ukraine's")).toBe(vectorIdOf(english, 'ukraine'));
  });

  test('are none for another language', () => {
    expect(vectorIdOf(vectorsOf('de'), 'haus')).toBe(-1);
  });
});
