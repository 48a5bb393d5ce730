/** Reads a question's words as words of the reports: as they stand, joined, repaired, split, or not at all. */
import { UNSPACED } from '../../report/sentences/segments.ts';
import { isSurelyAbbreviation } from '../language/capitals.ts';
import { lower } from '../language/fold.ts';
import type { Correction } from '../search.ts';
import type { SearchedWords } from './searched-words.ts';
import { type Repair, repair } from './spelling-correction.ts';

/** Content words behind this many are not looked up: no question needs more, and each one costs. */
export const MOST_WORDS = 64;
/** The trust in a word that was joined from two or split off one. */
const GLUED = 0.9;

const CAPITAL = /^\p{Lu}/u;
const NO_BLANKS = new RegExp(`^[${UNSPACED}]`, 'v');
/** However it is written, that is no pronoun. */
const THE_US = /^the us$/i;

interface ReadWord {
  /** As typed. */
  readonly typed: string;
  /** Its folded spelling after repair. */
  readonly word: string;
  readonly stem: string;
  /** −1 where the reports lack it. */
  readonly term: number;
  /** 1 for a word as it was typed, less for one that was repaired. */
  readonly trust: number;
}

export interface WordReading {
  /** Content words in order, repeated ones too. */
  readonly words: readonly ReadWord[];
  /** Each typed word once. */
  readonly corrections: readonly Correction[];
  /** As typed, each once. */
  readonly missing: readonly string[];
}

interface TypedWord {
  readonly typed: string;
  readonly lowered: string;
  readonly folded: string;
  /** Whether it is the question's first word, which has a capital whatever it is. */
  readonly isOpening: boolean;
}

export function readWords(searched: SearchedWords, text: string): WordReading {
  const reader = new WordReader(searched);
  const { language } = searched.collection;
  // In a text all of capitals they tell nothing.
  const hasSmallLetter = /\p{Ll}/u.test(text);
  const typedWords: string[] = [];
  language.eachWord(text, (start, end) => typedWords.push(text.slice(start, end)));
  const analysed = (index: number): TypedWord => {
    const typed = typedWords[index] ?? '';
    const isNoun = THE_US.test(`${typedWords[index - 1] ?? ''} ${typed}`);
    const lowered = isNoun
      ? language.lower('US')
      : language.lower(hasSmallLetter ? typed : typed.toLowerCase());
    return { typed, lowered, folded: language.fold(lowered), isOpening: index === 0 };
  };
  for (let at = 0; at < typedWords.length && !reader.isFull; ) {
    at += language.askingPhraseAt(typedWords, at) || reader.read(analysed(at), analysed(at + 1));
  }
  return reader;
}

class WordReader implements WordReading {
  readonly words: ReadWord[] = [];
  readonly corrections: Correction[] = [];
  readonly missing: string[] = [];
  readonly #searched: SearchedWords;
  readonly #stems = new Set<string>();
  readonly #repairs = new Map<string, Repair | null>();

  constructor(searched: SearchedWords) {
    this.#searched = searched;
  }

  get isFull(): boolean {
    return this.#stems.size >= MOST_WORDS;
  }

  /** Reads `typed` and, where it is one word with it, `next`; says how many of the two were read. */
  read(typed: TypedWord, next: TypedWord): 1 | 2 {
    const { vocabulary, language } = this.#searched.collection;
    if (language.stopWords.has(typed.lowered)) return 1;
    const known = vocabulary.words.numberOf(typed.folded);
    if (known >= 0 && (vocabulary.wordTerms[known] ?? -1) < 0) return 1;
    const isCapitalised = known < 0 && language.stopWords.has(lower(typed.typed));
    if (isCapitalised && !isSurelyAbbreviation(typed.lowered)) return 1;
    const stem = language.stem(typed.lowered);
    const term = vocabulary.terms.numberOf(stem);
    if (!this.#searched.hasTerm(term) && language.isAsking(typed.lowered)) return 1;
    const joined = next.typed === '' ? -1 : this.#contentWord(typed.folded + next.folded);
    if (this.#searched.hasTerm(term)) {
      this.#add({ typed: typed.typed, word: typed.folded, stem, term, trust: 1 });
      if (joined >= 0) this.#addWord(typed.typed, joined, GLUED);
      return 1;
    }
    if (joined >= 0) {
      this.#correct(`${typed.typed} ${next.typed}`, this.#surfaceOf(joined));
      this.#addWord(typed.typed, joined, GLUED);
      return 2;
    }
    // No number is a slip of another.
    const isAWord = term >= 0 || /^\d+$/.test(stem) || language.knownWords.has(typed.lowered);
    if (!isAWord && (this.#readRepaired(typed) || this.#readSplit(typed))) return 1;
    // That a report lacks "say" or "anybody" tells nobody anything.
    const isTold = !language.questionStems.has(stem) && !language.isLight(typed.lowered);
    if (isTold && !this.missing.includes(typed.typed)) this.missing.push(typed.typed);
    this.#add({ typed: typed.typed, word: typed.folded, stem, term: -1, trust: 1 });
    return 1;
  }

  #readRepaired({ typed, folded, isOpening }: TypedWord): boolean {
    let meant = this.#repairs.get(typed);
    if (meant === undefined) {
      const isName = !isOpening && CAPITAL.test(typed);
      meant = repair(this.#searched.collection, folded, isName, (word) => this.#searched.hasWord(word));
      this.#repairs.set(typed, meant);
    }
    if (meant === null) return false;
    if ((this.#searched.collection.vocabulary.wordTerms[meant.word] ?? -1) >= 0) {
      this.#correct(typed, this.#surfaceOf(meant.word));
    }
    this.#addWord(typed, meant.word, meant.likeness);
    return true;
  }

  /** Two words of the searched reports, written as one; the halves that are both most frequent. */
  #readSplit({ typed, folded }: TypedWord): boolean {
    const { wordCounts } = this.#searched.collection.vocabulary;
    let best: readonly [number, number] | null = null;
    let bestCount = 0;
    for (let at = 3; at <= folded.length - 3; at++) {
      const left = this.#contentWord(folded.slice(0, at));
      const right = left < 0 ? -1 : this.#contentWord(folded.slice(at));
      if (right < 0) continue;
      const count = Math.min(wordCounts[left] ?? 0, wordCounts[right] ?? 0);
      if (count > bestCount) {
        best = [left, right];
        bestCount = count;
      }
    }
    if (best === null) return false;
    this.#correct(typed, best.map((half) => this.#surfaceOf(half)).join(' '));
    for (const half of best) this.#addWord(typed, half, GLUED);
    return true;
  }

  /** −1 where the searched passages have no such word, or it is a stop word. */
  #contentWord(folded: string): number {
    const { words, wordTerms } = this.#searched.collection.vocabulary;
    const id = words.numberOf(folded);
    return this.#searched.hasTerm(wordTerms[id] ?? -1) ? id : -1;
  }

  #addWord(typed: string, id: number, trust: number): void {
    const { words, wordTerms, terms } = this.#searched.collection.vocabulary;
    const term = wordTerms[id] ?? -1;
    if (term >= 0) this.#add({ typed, word: words.at(id), stem: terms.at(term), term, trust });
  }

  #correct(from: string, to: string): void {
    // Where no blanks part words, where one ends is no slip.
    if (NO_BLANKS.test(from) && from.replaceAll(' ', '') === to.replaceAll(' ', '')) return;
    if (!this.corrections.some((each) => each.from === from)) this.corrections.push({ from, to });
  }

  #add(word: ReadWord): void {
    this.#stems.add(word.stem);
    this.words.push(word);
  }

  #surfaceOf(id: number): string {
    const { surfaces, wordSurfaces, words } = this.#searched.collection.vocabulary;
    const surface = wordSurfaces[id] ?? -1;
    return surface < 0 ? words.at(id) : surfaces.at(surface);
  }
}
