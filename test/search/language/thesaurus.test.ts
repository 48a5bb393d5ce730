/** Which words may be said for which. */
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../src/search/language/language.ts';
import { thesaurusOf } from '../../../src/search/language/thesaurus.ts';

function likeness(word: string, other: string): number {
  return (
    thesaurusOf('en')
      ?.relatedTo(word)
      .find((each) => each.word === other)?.likeness ?? 0
  );
}

describe('the English thesaurus', () => {
  test('has synonyms, the more alike the more usual the shared meaning is for both', () => {
    expect(likeness('physician', 'doctor')).toBeGreaterThan(0.9);
    expect(likeness('purchase', 'buy')).toBeGreaterThan(0.7);
    expect(likeness('purchase', 'leverage')).toBeLessThan(0.1);
    expect(likeness('purchase', 'lighthouse')).toBe(0);
  });

  test('has words derived from one another', () => {
    expect(likeness('die', 'death')).toBeGreaterThan(0.9);
    expect(likeness('invasion', 'invade')).toBeGreaterThan(0.5);
  });

  test('knows a word by its inflections, too', () => {
    expect(likeness('doctors', 'physician')).toBe(likeness('doctor', 'physician'));
    expect(likeness('purchased', 'buy')).toBeGreaterThan(0.7);
    expect(likeness('stopping', 'halt')).toBeGreaterThan(0);
  });

  test('has nothing for what is no word of its own, and no phrases', () => {
    for (const word of ['', 'qqq', '%', 'ʔ', '漢', '__proto__', 'constructor%'])
      expect(thesaurusOf('en')?.relatedTo(word)).toEqual([]);
    expect(
      thesaurusOf('en')
        ?.relatedTo('doctor')
        .filter(({ word }) => word.includes('_')),
    ).toEqual([]);
  });

  test('gives no word itself, and likenesses of 0 to 1', () => {
    for (const word of ['break', 'set', 'a', 'zygote', 'abandon', 'zoom']) {
      for (const each of thesaurusOf('en')?.relatedTo(word) ?? []) {
        expect(each.word).not.toBe(word);
        expect(each.likeness).toBeGreaterThan(0);
        expect(each.likeness).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('related stems', () => {
  test('leave out stop words, and are none where no thesaurus is known', () => {
    expect([...languageOf('en').relatedStems('purchase').keys()]).toContain(languageOf('en').stem('buys'));
    for (const stem of languageOf('en').relatedStems('own').keys())
      expect(languageOf('en').stopWords.has(stem)).toBe(false);
    expect(languageOf('de').relatedStems('kaufen').size).toBe(0);
  });
});
