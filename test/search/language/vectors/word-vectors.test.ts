/** Words' vectors: what the packed file keeps, and what those of English say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  openVectors,
  type PackedVectors,
  packVectors,
} from '../../../../src/search/language/vectors/packed-vectors.ts';
import { vectorIdOf, vectorsOf } from '../../../../src/search/language/vectors/word-vectors.ts';

function unit(values: readonly number[]): Float64Array {
  const length = Math.hypot(...values) || 1;
  return Float64Array.from(values, (value) => value / length);
}

function cosine(vectors: PackedVectors, one: number, other: number): number {
  return vectors.comparing([other], [0])(one)[0] ?? 0;
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

  test('compare a word with each of several and with all together as their components do, whatever their number and size', () => {
    const component = fc.integer({ min: -127, max: 127 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }).chain((size) =>
          fc.array(fc.array(component, { minLength: size, maxLength: size }), {
            minLength: 2,
            maxLength: 20,
          }),
        ),
        (rows) => {
          const words = rows.map((_, at) => `w${String(at).padStart(2, '0')}`);
          const vectors = openVectors(
            packVectors(
              words,
              rows.map((row) => Float64Array.from(row, (each) => each / 254)),
            ),
          );
          const others = rows.map((_, at) => (at % 5 === 4 ? -1 : at));
          const weights = rows.map((_, at) => at / 7);
          const compare = vectors.comparing(others, weights);
          for (const [word, row] of rows.entries()) {
            const cosines = others.map(
              (other) => row.reduce((sum, each, at) => sum + each * (rows[other]?.[at] ?? 0), 0) / 254 ** 2,
            );
            const together = cosines.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0);
            expect([...compare(word)]).toEqual([...cosines, together].map((each) => expect.closeTo(each, 5)));
          }
        },
      ),
    );
  });

  test('add up to the sum of what they are', () => {
    const vectors = openVectors(
      packVectors(['a', 'b'], [Float64Array.of(0.3, 0.4), Float64Array.of(0, 0.25)]),
    );
    const { sum } = vectors;
    sum.add(vectors.idOf('b'), 7);
    sum.clear();
    sum.add(vectors.idOf('a'), 0.5);
    sum.add(vectors.idOf('b'), 2);
    sum.add(-1, 100);
    expect(sum.components[0]).toBeCloseTo(0.15, 2);
    expect(sum.components[1]).toBeCloseTo(0.7, 2);
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
