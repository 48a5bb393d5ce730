/** A text as a row of letters or sounds. */
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../src/search/language/language.ts';
import { pronunciationOf } from '../../../src/search/language/pronunciation.ts';
import {
  consonantsOf,
  lettersOf,
  soundsOf,
  type Transcribe,
  Voice,
} from '../../../src/search/language/transcription.ts';

const english = languageOf('en');

function heard(kind: typeof soundsOf): Transcribe {
  const pronunciation = pronunciationOf('en');
  if (pronunciation === null) throw new Error('English has sounds');
  return kind(new Voice(english, pronunciation));
}

function symbolsOf(transcribe: Transcribe, text: string, room = 100): readonly number[] {
  const symbols = new Uint16Array(room);
  return [...symbols.subarray(0, transcribe(text, 0, text.length, symbols, -1))];
}

describe('letters', () => {
  test('are folded, without what stands between words', () => {
    const letters = lettersOf(english);
    expect(symbolsOf(letters, 'Café 2!')).toEqual(symbolsOf(letters, 'cafe2'));
    expect(symbolsOf(letters, ' – ')).toEqual([]);
  });
});

describe('sounds', () => {
  const sounds = heard(soundsOf);

  test('are the same for what is heard for one another, whatever the word breaks', () => {
    expect(symbolsOf(sounds, 'Ford')).toEqual(symbolsOf(sounds, 'fort'));
    expect(symbolsOf(sounds, 'hymn')).toEqual(symbolsOf(sounds, 'him'));
    expect(symbolsOf(sounds, 'super bowl')).toEqual(symbolsOf(sounds, 'Superbowl'));
    expect(symbolsOf(sounds, 'ceasefire')).not.toEqual(symbolsOf(sounds, 'reactor'));
  });

  test('keep numbers apart', () => {
    expect(symbolsOf(sounds, '1986')).toHaveLength(4);
    expect(symbolsOf(sounds, '1986')).not.toEqual(symbolsOf(sounds, '1987'));
  });

  test('are no more than there is room for', () => {
    expect(symbolsOf(sounds, 'the power plant', 3)).toEqual(symbolsOf(sounds, 'the power plant').slice(0, 3));
  });
});

describe('consonants', () => {
  const consonants = heard(consonantsOf);

  test('are told apart, and vowels left out', () => {
    expect(symbolsOf(consonants, 'Ford')).not.toEqual(symbolsOf(consonants, 'fort'));
    expect(symbolsOf(consonants, 'tear')).toEqual(symbolsOf(consonants, 'tour'));
    expect(symbolsOf(consonants, 'oh')).toEqual([]);
  });
});
