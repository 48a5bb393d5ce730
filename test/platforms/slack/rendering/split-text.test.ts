import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces } from '../../../../src/platforms/slack/rendering/split-text.ts';

describe('pieces of a text', () => {
  it('are cut behind white space', () => {
    expect(pieces('one two three four', 9)).toEqual(['one two ', 'three ', 'four']);
  });

  it('are cut within a word that is too long, but not within a character', () => {
    expect(pieces('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(pieces('👩👩👩', 3)).toEqual(['👩', '👩', '👩']);
  });

  it('are the text, none of them empty or too long', () => {
    const bytes = (text: string) => Buffer.byteLength(JSON.stringify(text));
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 14, max: 80 }),
        (text, max) => {
          for (const size of [undefined, bytes]) {
            const found = pieces(text, max, size);
            expect(found.join('')).toBe(text);
            for (const piece of found) {
              expect(piece).not.toBe('');
              expect(size ? size(piece) : piece.length).toBeLessThanOrEqual(max);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
