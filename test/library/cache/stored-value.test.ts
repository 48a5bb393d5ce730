/** Values as bytes, their large arrays apart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf, togetherFrom } from '../../../src/library/cache/stored-value.ts';

const through = (value: unknown): unknown =>
  togetherFrom(partsOf(value).map((part) => Uint8Array.from(part).buffer));

describe('a value', () => {
  test('comes back as it was, whatever it holds', () => {
    const array = fc.oneof(
      fc.uint8Array({ maxLength: 9 }),
      fc.uint16Array({ maxLength: 9 }),
      fc.int32Array({ maxLength: 9 }),
      fc.float32Array({ maxLength: 9 }),
      fc.float64Array({ maxLength: 9 }),
    );
    const leaf = fc.oneof(array, fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(leaf, fc.array(leaf))), (value) => {
        expect(through({ value })).toEqual({ value: { ...value } });
      }),
    );
  });

  test('has each of its large arrays in a part of its own, which is that array', () => {
    const all = Int32Array.from({ length: 9000 }, (_, at) => at);
    const value = { rest: 'rest', large: [all.subarray(3000, 6000), all], small: Uint8Array.of(1, 2) };
    const [rest, ...large] = partsOf(value);
    expect(rest?.length).toBeLessThan(200);
    expect(
      large.map(({ buffer, byteOffset, byteLength }) => [buffer === all.buffer, byteOffset, byteLength]),
    ).toEqual([
      [true, 12_000, 12_000],
      [true, 0, 36_000],
    ]);
    expect(through(value)).toEqual(value);
  });

  test('that can’t be cloned is refused', () => {
    expect(() => partsOf({ work: () => {} })).toThrow();
    expect(() => partsOf(new BigInt64Array(1))).toThrow('can’t be kept');
  });
});
