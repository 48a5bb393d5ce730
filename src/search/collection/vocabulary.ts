/** The words of a collection of reports, from how they are written to their stems. */
import { possibleAnswer } from '../language/answer-kind.ts';
import type { Language } from '../language/language.ts';

/**
 * Three levels, each numbered from 0: a *surface* is a word as written; surfaces that fold alike are one *word*; words
 * with the same stem are one *term*. Stop words are words without a term.
 */
export interface Vocabulary {
  readonly surfaces: readonly string[];
  /** −1 for a stop word. */
  readonly surfaceTerms: Int32Array;
  readonly surfaceWords: Int32Array;
  /** What a surface may be the answer to: see `possibleAnswer`. */
  readonly surfaceKinds: Uint8Array;
  readonly words: readonly string[];
  readonly wordIds: ReadonlyMap<string, number>;
  /** −1 for a stop word. */
  readonly wordTerms: Int32Array;
  /** How often the reports have the word. */
  readonly wordCounts: Int32Array;
  /** The word's most frequent surface, of several the plain one; −1 where the reports don't have the word. */
  readonly wordSurfaces: Int32Array;
  readonly terms: readonly string[];
  readonly termIds: ReadonlyMap<string, number>;
}

/** A vocabulary without the maps that can be made of it. */
export type PackedVocabulary = Omit<Vocabulary, 'wordIds' | 'termIds'>;

export function packVocabulary({ wordIds: _, termIds: __, ...packed }: Vocabulary): PackedVocabulary {
  return packed;
}

export function unpackVocabulary(packed: PackedVocabulary): Vocabulary {
  return { ...packed, wordIds: numbered(packed.words), termIds: numbered(packed.terms) };
}

function numbered(texts: readonly string[]): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const text of texts) ids.set(text, ids.size);
  return ids;
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
  readonly #surfaceIds = new Map<string, number>();
  readonly #surfaceCounts: number[] = [];
  /** Of the report that is being read. */
  #own: number[] = [];
  #ownCounts: number[] = [];
  /** Of each surface, its place in `#own` where it has one. */
  readonly #ownPlaces: number[] = [];
  readonly #surfaceTerms: number[] = [];
  readonly #surfaceWords: number[] = [];
  readonly #wordIds = new Map<string, number>();
  readonly #wordTerms: number[] = [];
  readonly #termIds = new Map<string, number>();

  constructor(language: Language) {
    this.#language = language;
    for (const stopWord of language.stopWords) this.#word(stopWord);
  }

  /** The surfaces of the text's words, without stop words; the words count as the reports' own. */
  surfacesOf(text: string): readonly number[] {
    const surfaces: number[] = [];
    this.#language.eachWord(text, (start, end) => {
      const surface = this.#surface(text.slice(start, end));
      this.#count(surface, 1);
      if (this.termOf(surface) >= 0) surfaces.push(surface);
    });
    return surfaces;
  }

  /** What was counted since this was last asked: a report's own. */
  takeOwn(): OwnSurfaces {
    const own = { surfaces: Int32Array.from(this.#own), counts: Int32Array.from(this.#ownCounts) };
    this.#own = [];
    this.#ownCounts = [];
    return own;
  }

  /** Counts the words of a report that another vocabulary has read; gives the surfaces of that one their numbers here. */
  addOwn({ surfaces, counts }: OwnSurfaces, other: readonly string[], numbers: Int32Array): void {
    for (const [at, surface] of surfaces.entries()) {
      if ((numbers[surface] ?? -1) < 0) numbers[surface] = this.#surface(other[surface] ?? '');
      this.#count(numbers[surface] ?? 0, counts[at] ?? 0);
    }
  }

  /** −1 for a stop word. */
  termOf(surface: number): number {
    return this.#surfaceTerms[surface] ?? -1;
  }

  finish(): Vocabulary {
    const surfaces = [...this.#surfaceIds.keys()];
    const words = [...this.#wordIds.keys()];
    const wordCounts = new Int32Array(words.length);
    const wordSurfaces = new Int32Array(words.length).fill(-1);
    for (const [surface, word] of this.#surfaceWords.entries()) {
      const count = this.#surfaceCounts[surface] ?? 0;
      wordCounts[word] = (wordCounts[word] ?? 0) + count;
      const best = wordSurfaces[word] ?? -1;
      const bestCount = this.#surfaceCounts[best] ?? 0;
      const isPlain = surfaces[surface] === words[word];
      if (best < 0 || count > bestCount || (count === bestCount && isPlain)) wordSurfaces[word] = surface;
    }
    return {
      surfaces,
      surfaceTerms: Int32Array.from(this.#surfaceTerms),
      surfaceWords: Int32Array.from(this.#surfaceWords),
      surfaceKinds: Uint8Array.from(surfaces, (surface) => possibleAnswer(surface, this.#language.code)),
      words,
      wordIds: this.#wordIds,
      wordTerms: Int32Array.from(this.#wordTerms),
      wordCounts,
      wordSurfaces,
      terms: [...this.#termIds.keys()],
      termIds: this.#termIds,
    };
  }

  #count(surface: number, times: number): void {
    this.#surfaceCounts[surface] = (this.#surfaceCounts[surface] ?? 0) + times;
    const place = this.#ownPlaces[surface] ?? -1;
    if (this.#own[place] === surface) {
      this.#ownCounts[place] = (this.#ownCounts[place] ?? 0) + times;
      return;
    }
    this.#ownPlaces[surface] = this.#own.length;
    this.#own.push(surface);
    this.#ownCounts.push(times);
  }

  #surface(surface: string): number {
    const known = this.#surfaceIds.get(surface);
    if (known !== undefined) return known;
    const id = this.#surfaceIds.size;
    this.#surfaceIds.set(surface, id);
    const word = this.#word(this.#language.lower(surface));
    this.#surfaceCounts.push(0);
    this.#ownPlaces.push(-1);
    this.#surfaceWords.push(word);
    this.#surfaceTerms.push(this.#wordTerms[word] ?? -1);
    return id;
  }

  #word(lowered: string): number {
    const folded = this.#language.fold(lowered);
    const known = this.#wordIds.get(folded);
    if (known !== undefined) return known;
    const id = this.#wordIds.size;
    this.#wordIds.set(folded, id);
    this.#wordTerms.push(
      this.#language.stopWords.has(lowered) ? -1 : this.#term(this.#language.stem(lowered)),
    );
    return id;
  }

  #term(stem: string): number {
    const known = this.#termIds.get(stem);
    if (known !== undefined) return known;
    const id = this.#termIds.size;
    this.#termIds.set(stem, id);
    return id;
  }
}
