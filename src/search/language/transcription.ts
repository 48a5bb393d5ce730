/** Writes a text as a row of symbols without breaks between words: its letters, or its sounds. */
import { lower } from './fold.ts';
import type { Language } from './language.ts';
import { CONSONANTS, type Pronunciation, SOUNDS } from './pronunciation.ts';

/**
 * Fills `symbols`, none of them 0, with those of the text from `start` to `end`, and says how many there are. `sentence` is the number
 * of what stands there, by which it may be remembered; −1 for none.
 */
export type Transcribe = (
  text: string,
  start: number,
  end: number,
  symbols: Uint16Array,
  sentence: number,
) => number;

const DIGIT = /^[0-9]$/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const SURROGATE = /[\ud800-\udfff]/;
const UNREAD = 0xffff;

/** Letters and digits, folded; a letter folds to one. */
export function lettersOf(language: Language): Transcribe {
  /** Of each code unit, the letter that it counts as; 0 for none. */
  const letters = new Uint16Array(0x10000).fill(UNREAD);
  const letterOf = (character: string): number => {
    if (SURROGATE.test(character)) return character.charCodeAt(0);
    return LETTER.test(character) ? language.fold(lower(character)).charCodeAt(0) || 0 : 0;
  };
  return (text, start, end, symbols) => {
    let count = 0;
    for (let at = start; at < end && count < symbols.length; at++) {
      const code = text.charCodeAt(at);
      let letter = letters[code] ?? 0;
      if (letter === UNREAD) {
        letter = letterOf(text.charAt(at));
        letters[code] = letter;
      }
      if (letter !== 0) symbols[count++] = letter;
    }
    return count;
  };
}

/** Sounds that are heard for one another; `h` and `y` come and go, so they are in none of these groups. */
const ALIKE =
  'IH IY,EH EY AE,AA AH AW AY,AO OW OY,UH UW,P B,T D TH DH,K G,F V,S Z,SH ZH CH JH,M N NG,R ER,L,W'
    .split(',')
    .map((group) => group.split(' '));

/** Vowels and consonants, those that are heard for one another as one symbol: `Ford` is `fort`. */
export function soundsOf(voice: Voice): Transcribe {
  return transcribeBy(voice, (sound) => ALIKE.findIndex((group) => group.includes(sound)));
}

/** Consonants alone, each a symbol of its own: `you've known` is much of `Huguenot`. */
export function consonantsOf(voice: Voice): Transcribe {
  return transcribeBy(voice, (sound) => CONSONANTS.indexOf(sound));
}

/** By a number for each sound, under 0 for one that is left out. What is said twice in a row is heard once. */
function transcribeBy(voice: Voice, numberOf: (sound: string) => number): Transcribe {
  const codes = Uint8Array.from(SOUNDS, (sound, at) =>
    DIGIT.test(sound) ? 1 + SOUNDS.length + at : 1 + numberOf(sound),
  );
  return (text, start, end, symbols, sentence) => {
    const sounds = voice.soundsIn(text, start, end, sentence);
    let count = 0;
    let last = 0;
    for (let at = 0; at < sounds.length && count < symbols.length; at++) {
      const symbol = codes[sounds.charCodeAt(at)] ?? 0;
      if (symbol === 0 || symbol === last) continue;
      symbols[count++] = symbol;
      last = symbol;
    }
    return count;
  };
}

/** So many sentences' sounds are remembered: some 15 MB. */
const MOST_REMEMBERED = 100_000;

/** What texts sound like. Reports' sentences are remembered, since many questions have them among their candidates. */
export class Voice {
  readonly #language: Language;
  readonly #pronunciation: Pronunciation;
  readonly #remembered = new Map<number, string>();

  constructor(language: Language, pronunciation: Pronunciation) {
    this.#language = language;
    this.#pronunciation = pronunciation;
  }

  /** As `Pronunciation` gives them, of all words from `start` to `end`; for `sentence` see `Transcribe`. */
  soundsIn(text: string, start: number, end: number, sentence: number): string {
    const known = this.#remembered.get(sentence);
    if (known !== undefined) return known;
    const part = text.slice(start, end);
    const words: string[] = [];
    this.#language.eachWord(part, (from, to) => {
      words.push(this.#pronunciation.soundsOf(part.slice(from, to)));
    });
    // In one piece: it is read symbol by symbol, time after time.
    const sounds = words.join('');
    if (sentence >= 0) {
      if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
      this.#remembered.set(sentence, sounds);
    }
    return sounds;
  }
}
