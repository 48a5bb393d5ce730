/** The words of a collection of reports, from how they are written to their stems. */
import { possibleAnswer } from '../language/answer-kind.ts';
import type { Language } from '../language/language.ts';
import { GrowingArray } from './growing-array.ts';
import { type PackedTexts, Texts } from './texts.ts';

/**
 * Three levels, each numbered from 0: a *surface* is a word as written; surfaces that fold alike are one *word*; words
 * with the same stem are one *term*. Stop words are words without a term.
 */
export interface Vocabulary {
  readonly surfaces: Texts;
  /** −1 for a stop word. */
  readonly surfaceTerms: Int32Array;
  readonly surfaceWords: Int32Array;
  /** What a surface may be the answer to: see `possibleAnswer`. */
  readonly surfaceKinds: Uint8Array;
  readonly words: Texts;
  /** −1 for a stop word. */
  readonly wordTerms: Int32Array;
  /** How often the reports have the word. */
  readonly wordCounts: Int32Array;
  /** The word's most frequent surface, of several the plain one; −1 where the reports don't have the word. */
  readonly wordSurfaces: Int32Array;
  readonly terms: Texts;
}

type NamedTexts = 'surfaces' | 'words' | 'terms';

export type PackedVocabulary = Omit<Vocabulary, NamedTexts> & Readonly<Record<NamedTexts, PackedTexts>>;

export function packVocabulary({ surfaces, words, terms, ...numbers }: Vocabulary): PackedVocabulary {
  return { ...numbers, surfaces: surfaces.packed, words: words.packed, terms: terms.packed };
}

export function unpackVocabulary({ surfaces, words, terms, ...numbers }: PackedVocabulary): Vocabulary {
  return { ...numbers, surfaces: Texts.from(surfaces), words: Texts.from(words), terms: Texts.from(terms) };
}

/** Which words a report has, as numbers of surfaces. */
export interface OwnSurfaces {
  /** Each once, in the order in which they first appear, stop words among them. */
  readonly surfaces: Int32Array;
  /** How often the report has each. */
  readonly counts: Int32Array;
}

/** Gives out the numbers as words come, a report after the other; each distinct surface is analysed once. */
export class VocabularyBuilder {
  readonly #language: Language;
  readonly #surfaces = new Texts();
  readonly #surfaceCounts = new GrowingArray();
  /** Of the report that is being read. */
  readonly #own = new GrowingArray();
  readonly #ownCounts = new GrowingArray();
  /** Of each surface, its place in `#own` where it has one. */
  readonly #ownPlaces = new GrowingArray();
  readonly #surfaceTerms = new GrowingArray();
  readonly #surfaceWords = new GrowingArray();
  readonly #words = new Texts();
  readonly #wordTerms = new GrowingArray();
  readonly #terms = new Texts();

  constructor(language: Language) {
    this.#language = language;
    for (const stopWord of language.stopWords) this.#word(stopWord);
  }

  /** Hands on the surfaces of the text's words, without stop words; the words count as the reports' own. */
  eachSurface(text: string, visit: (surface: number) => void): void {
    this.#language.eachWord(text, (start, end) => {
      const known = this.#surfaces.numberOf(text, start, end);
      const surface = known >= 0 ? known : this.#surface(text.slice(start, end));
      this.#count(surface, 1);
      if (this.termOf(surface) >= 0) visit(surface);
    });
  }

  surfacesOf(text: string): readonly number[] {
    const surfaces: number[] = [];
    this.eachSurface(text, (surface) => surfaces.push(surface));
    return surfaces;
  }

  /** What was counted since this was last asked: a report's own. */
  takeOwn(): OwnSurfaces {
    const own = { surfaces: this.#own.toArray(), counts: this.#ownCounts.toArray() };
    this.#own.clear();
    this.#ownCounts.clear();
    return own;
  }

  /** Counts the words of a report that another vocabulary has read; gives the surfaces of that one their numbers here. */
  addOwn({ surfaces, counts }: OwnSurfaces, other: Texts, numbers: Int32Array): void {
    for (const [at, surface] of surfaces.entries()) {
      if ((numbers[surface] ?? -1) < 0) numbers[surface] = this.#surface(other.at(surface));
      this.#count(numbers[surface] ?? 0, counts[at] ?? 0);
    }
  }

  /** −1 for a stop word. */
  termOf(surface: number): number {
    return surface < 0 ? -1 : this.#surfaceTerms.at(surface);
  }

  finish(): Vocabulary {
    const [surfaces, words] = [this.#surfaces, this.#words];
    const surfaceWords = this.#surfaceWords.toArray();
    const surfaceKinds = new Uint8Array(surfaces.size);
    const wordCounts = new Int32Array(words.size);
    const wordSurfaces = new Int32Array(words.size).fill(-1);
    for (const [surface, word] of surfaceWords.entries()) {
      const text = surfaces.at(surface);
      surfaceKinds[surface] = possibleAnswer(text, this.#language.code);
      const count = this.#surfaceCounts.at(surface);
      wordCounts[word] = (wordCounts[word] ?? 0) + count;
      const best = wordSurfaces[word] ?? -1;
      const bestCount = best < 0 ? 0 : this.#surfaceCounts.at(best);
      const isPlain = count === bestCount && text === words.at(word);
      if (best < 0 || count > bestCount || isPlain) wordSurfaces[word] = surface;
    }
    return {
      surfaces,
      surfaceTerms: this.#surfaceTerms.toArray(),
      surfaceWords,
      surfaceKinds,
      words,
      wordTerms: this.#wordTerms.toArray(),
      wordCounts,
      wordSurfaces,
      terms: this.#terms,
    };
  }

  #count(surface: number, times: number): void {
    this.#surfaceCounts.add(surface, times);
    const place = this.#ownPlaces.at(surface);
    if (place < this.#own.length && this.#own.at(place) === surface) {
      this.#ownCounts.add(place, times);
      return;
    }
    this.#ownPlaces.set(surface, this.#own.length);
    this.#own.push(surface);
    this.#ownCounts.push(times);
  }

  #surface(surface: string): number {
    const before = this.#surfaces.size;
    const id = this.#surfaces.add(surface);
    if (id < before) return id;
    const word = this.#word(this.#language.lower(surface));
    this.#surfaceCounts.push(0);
    this.#ownPlaces.push(0);
    this.#surfaceWords.push(word);
    this.#surfaceTerms.push(this.#wordTerms.at(word));
    return id;
  }

  #word(lowered: string): number {
    const before = this.#words.size;
    const id = this.#words.add(this.#language.fold(lowered));
    if (id === before)
      this.#wordTerms.push(
        this.#language.stopWords.has(lowered) ? -1 : this.#terms.add(this.#language.stem(lowered)),
      );
    return id;
  }
}
