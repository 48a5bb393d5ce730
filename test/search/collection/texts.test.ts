/** Texts that are numbered without an object each. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Texts } from '../../../src/search/collection/texts.ts';

describe('numbered texts', () => {
  test('are numbered as they first come, and found again, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string({ unit: 'binary' }), (added, other) => {
        const numbers = new Map<string, number>();
        const texts = new Texts();
        for (const text of added) {
          if (!numbers.has(text)) numbers.set(text, numbers.size);
          expect(texts.add(text)).toBe(numbers.get(text));
        }
        for (const each of [texts, Texts.from(texts.packed)]) {
          expect(each.size).toBe(numbers.size);
          for (const [text, number] of numbers) {
            expect(each.numberOf(text)).toBe(number);
            expect(each.numberOf(`(${text})`, 1, 1 + text.length)).toBe(number);
            expect(each.at(number)).toBe(text);
          }
          expect(each.numberOf(other)).toBe(numbers.get(other) ?? -1);
          expect([each.at(-1), each.at(each.size)]).toEqual(['', '']);
        }
      }),
    );
  });

  test('are still found when they have become many', () => {
    const texts = new Texts();
    const all = Array.from({ length: 20_000 }, (_, at) => `word${at}`);
    for (const text of all) texts.add(text);
    expect(all.every((text, at) => texts.numberOf(text) === at && texts.at(at) === text)).toBe(true);
    expect(texts.numberOf('word20000')).toBe(-1);
  });
});
