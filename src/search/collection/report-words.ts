/** What is read of one report for the index: apart from all others, so that it need not be read again where others change. */
import { contentKey } from '../../report/reading/packed-report.ts';
import type { Report } from '../../report/report.ts';
import type { Language } from '../language/language.ts';
import { GrowingArray } from './growing-array.ts';
import type { TokenText } from './postings.ts';
import { type Definition, definitionsIn } from './spelling-out.ts';
import type { OwnSurfaces, Vocabulary, VocabularyBuilder } from './vocabulary.ts';

/** By numbers of surfaces. */
export interface OwnWords extends OwnSurfaces {
  readonly title: Int32Array;
  /** Of each section. */
  readonly headings: readonly Int32Array[];
  readonly definitions: readonly Definition[];
  /** Of all sentences, one behind the other, without what definitions add. */
  readonly tokens: Int32Array;
  /** Of each sentence, in tokens. */
  readonly lengths: Int32Array;
}

/** As it is kept: without definitions, tokens and lengths are those of the collection's text. */
export type KeptWords = Omit<OwnWords, 'tokens' | 'lengths'> & Partial<Pick<OwnWords, 'tokens' | 'lengths'>>;

/** What the words of a report depend on. */
export function keyOf({ sha256, file }: Report): string {
  return contentKey(sha256, file);
}

export function readWordsOf(report: Report, language: Language, builder: VocabularyBuilder): OwnWords {
  const title = Int32Array.from(builder.surfacesOf(report.origin.title));
  const definitions = definitionsIn(report, language, builder);
  const headings = report.sections.map(({ heading }) => Int32Array.from(builder.surfacesOf(heading)));
  const tokens = new GrowingArray();
  const lengths = new GrowingArray();
  for (const { sentences } of report.passages) {
    for (const { start, end } of sentences) {
      const surfaces = builder.surfacesOf(report.body.slice(start, end));
      lengths.push(surfaces.length);
      for (const surface of surfaces) tokens.push(surface);
    }
  }
  return {
    ...builder.takeOwn(),
    title,
    headings,
    definitions,
    tokens: tokens.toArray(),
    lengths: lengths.toArray(),
  };
}

interface Known {
  readonly keys: readonly string[];
  readonly passages: readonly number[];
  readonly own: readonly KeptWords[];
  readonly text: TokenText;
  readonly vocabulary: Pick<Vocabulary, 'surfaces'>;
}

/** The reports of a collection, for one that has some of them. */
export class KnownReports {
  readonly #known: Known;
  readonly #places: ReadonlyMap<string, number>;
  /** Of each report, its first sentence. */
  readonly #sentences: readonly number[];
  /** Of each of its surfaces, the number in the new vocabulary; −1 where it has none yet. */
  readonly #numbers: Int32Array;

  constructor(known: Known) {
    this.#known = known;
    this.#places = new Map(known.keys.map((key, place) => [key, place]));
    this.#numbers = new Int32Array(known.vocabulary.surfaces.length).fill(-1);
    const sentences: number[] = [];
    let passage = 0;
    for (const count of known.passages) {
      sentences.push(known.text.sentenceStarts[passage] ?? 0);
      passage += count;
    }
    this.#sentences = sentences;
  }

  /** Null where the collection lacks it. */
  wordsOf(report: Report, builder: VocabularyBuilder): OwnWords | null {
    const place = this.#places.get(keyOf(report));
    const kept = place === undefined ? undefined : this.#known.own[place];
    if (place === undefined || !kept) return null;
    const numbers = this.#numbers;
    builder.addOwn(kept, this.#known.vocabulary.surfaces, numbers);
    const own = builder.takeOwn();
    const renumbered = (surfaces: Int32Array) => surfaces.map((surface) => numbers[surface] ?? 0);
    const { tokens, lengths } = kept.tokens && kept.lengths ? kept : this.#textOf(report, place);
    return {
      ...own,
      title: renumbered(kept.title),
      headings: kept.headings.map(renumbered),
      definitions: kept.definitions.map(({ short, long }) => ({
        short: numbers[short] ?? 0,
        long: long.map((surface) => numbers[surface] ?? 0),
      })),
      tokens: renumbered(tokens as Int32Array),
      lengths: lengths as Int32Array,
    };
  }

  #textOf(report: Report, place: number): Pick<OwnWords, 'tokens' | 'lengths'> {
    const { tokenStarts, tokens } = this.#known.text;
    const first = this.#sentences[place] ?? 0;
    const count = report.passages.reduce((sum, { sentences }) => sum + sentences.length, 0);
    const lengths = new Int32Array(count);
    for (let at = 0; at < count; at++)
      lengths[at] = (tokenStarts[first + at + 1] ?? 0) - (tokenStarts[first + at] ?? 0);
    return { tokens: tokens.subarray(tokenStarts[first], tokenStarts[first + count]), lengths };
  }
}

/** The terms of each passage's heading and of each report's title. */
export function termsAround(
  reports: readonly Report[],
  own: readonly Pick<OwnWords, 'title' | 'headings'>[],
  { surfaceTerms }: Pick<Vocabulary, 'surfaceTerms'>,
): {
  readonly headingTerms: readonly ReadonlySet<number>[];
  readonly titleTerms: readonly ReadonlySet<number>[];
} {
  const termsOf = (surfaces: Int32Array | undefined): ReadonlySet<number> =>
    surfaces && surfaces.length > 0
      ? new Set([...surfaces].map((each) => surfaceTerms[each] ?? -1))
      : NO_TERMS;
  const headingTerms: ReadonlySet<number>[] = [];
  for (const [at, { sections }] of reports.entries()) {
    for (const [number, { passages }] of sections.entries()) {
      const terms = termsOf(own[at]?.headings[number]);
      for (let left = passages.length; left > 0; left--) headingTerms.push(terms);
    }
  }
  return { headingTerms, titleTerms: own.map(({ title }) => termsOf(title)) };
}

const NO_TERMS: ReadonlySet<number> = new Set();
