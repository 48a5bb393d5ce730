/** How words sound. */
import { describe, expect, test } from 'vitest';
import { pronunciationOf, SOUNDS } from '../../../src/search/language/pronunciation.ts';

function said(word: string): string {
  const sounds = pronunciationOf('en')?.soundsOf(word) ?? '?';
  return [...sounds].map((sound) => SOUNDS[sound.charCodeAt(0)]).join(' ');
}

describe('English pronunciation', () => {
  test('is the dictionary’s for words that it has, at its beginning, middle and end', () => {
    expect(said('a')).toBe('AH');
    expect(said('aardvark')).toBe('AA R D V AA R K');
    expect(said('huguenot')).toBe('HH Y UW G AH N AA T');
    expect(said('knot')).toBe(said('not'));
    expect(said('nuclear')).toBe('N UW K L IY ER');
    expect(said('zurich')).toBe('Z UH R IH K');
    expect(said('zywicki')).toBe('Z IH W IH K IY');
  });

  test('is the dictionary’s for words between whose readings others stand', () => {
    expect(said("activists'")).toBe('AE K T IH V IH S T S');
    expect(said("allies'")).toBe('AE L AY Z');
  });

  test('is told from the letters for words that it lacks', () => {
    expect(said('enerhodar')).toBe('EH N ER HH AA D AE R');
    expect(said('qzx')).toBe('K Z K S');
    expect(said('ceguqu')).toBe('S EH G AH K W');
  });

  test('passes over an owner’s ending, and says digits one by one', () => {
    expect(said("plant's")).toBe(said('plant'));
    expect(said('2022')).toBe('2 0 2 2');
    expect(said('3rd')).toBe('3 R D');
  });

  test('is nothing for what no English word is made of', () => {
    for (const word of ['', "'", '漢字', 'привет', '\ud800', '"', '__', ': "']) expect(said(word)).toBe('');
  });

  test('is unknown for other languages', () => {
    expect(pronunciationOf('de')).toBeNull();
    expect(pronunciationOf('')).toBeNull();
  });
});
