/** What is read of one report for the index: apart from all others, so that it need not be read again where others change. */
import { contentKey } from '../../report/reading/packed-report.ts';
import type { Report } from '../../report/report.ts';
import type { Language } from '../language/language.ts';
import { GrowingArray } from './growing-array.ts';
import type { TokenText } from './postings.ts';
import { type Definition, definitionsIn } from './spelling-out.ts';
import { type PackedTexts, Texts } from './texts.ts';
import type { OwnSurfaces, VocabularyBuilder } from './vocabulary.ts';

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

/** What the words of a report depend on. */
export function keyOf({ sha256, file }: Report): string {
  return contentKey(sha256, file);
}

export function readWordsOf(report: Report, language: Language, builder: VocabularyBuilder): OwnWords {
  const { body, passages } = report;
  const title = Int32Array.from(builder.surfacesOf(report.origin.title));
  const definitions = definitionsIn(report, language, builder);
  const headings = report.sections.map(({ heading }) => Int32Array.from(builder.surfacesOf(heading)));
  const tokens = new GrowingArray();
  const lengths = new GrowingArray();
  const push = (surface: number) => tokens.push(surface);
  for (const { sentences } of passages) {
    for (const { start, end } of sentences) {
      const before = tokens.length;
      builder.eachSurface(body.slice(start, end), push);
      lengths.push(tokens.length - before);
    }
  }
  return {
    ...builder.takeOwn(),
    title,
    headings,
    definitions,
    tokens: tokens.view(),
    lengths: lengths.view(),
  };
}

/** What was read of reports, to be kept: all in one row of numbers. */
export interface PackedWords {
  /** Of each report. */
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
}

export const NO_WORDS: PackedWords = { starts: new Int32Array(0), numbers: new Int32Array(0) };

/** As it is kept: without definitions, tokens and lengths are those of the collection's text. */
type KeptWords = Omit<OwnWords, 'tokens' | 'lengths'> & Partial<Pick<OwnWords, 'tokens' | 'lengths'>>;

export class WordsPacker {
  readonly #starts = new GrowingArray();
  readonly #numbers = new GrowingArray();

  add({ surfaces, counts, title, headings, definitions, tokens, lengths }: OwnWords): void {
    this.#starts.push(this.#numbers.length);
    for (const list of [surfaces, counts, title]) this.#push(list);
    this.#numbers.push(headings.length);
    for (const heading of headings) this.#push(heading);
    this.#numbers.push(definitions.length);
    for (const { short, long } of definitions) {
      this.#numbers.push(short);
      this.#push(Int32Array.from(long));
    }
    if (definitions.length > 0) for (const list of [tokens, lengths]) this.#push(list);
  }

  get packed(): PackedWords {
    return { starts: this.#starts.toArray(), numbers: this.#numbers.view() };
  }

  #push(list: Int32Array): void {
    this.#numbers.push(list.length);
    this.#numbers.pushAll(list);
  }
}

function unpackWords({ starts, numbers }: PackedWords, report: number): KeptWords {
  let at = starts[report] ?? 0;
  const next = (): number => numbers[at++] ?? 0;
  const list = (): Int32Array => {
    const length = next();
    at += length;
    return numbers.subarray(at - length, at);
  };
  const [surfaces, counts, title] = [list(), list(), list()];
  const headings = Array.from({ length: next() }, list);
  const definitions = Array.from({ length: next() }, () => ({ short: next(), long: [...list()] }));
  const rest = definitions.length > 0 ? { tokens: list(), lengths: list() } : {};
  return { surfaces, counts, title, headings, definitions, ...rest };
}

interface Known {
  readonly keys: readonly string[];
  readonly reportStarts: Int32Array;
  readonly text: TokenText;
  readonly vocabulary: { readonly surfaces: PackedTexts };
}

/** The reports of a collection, for one that has some of them. */
export class KnownReports {
  readonly #known: Known;
  readonly #own: PackedWords;
  readonly #surfaces: Texts;
  readonly #places: ReadonlyMap<string, number>;
  /** Of each report, its first sentence; one entry more. */
  readonly #sentences: Int32Array;
  /** Of each of its surfaces, the number in the new vocabulary; −1 where it has none yet. */
  readonly #numbers: Int32Array;

  /** `own`: what was read of each of its reports. */
  constructor(known: Known, own: PackedWords) {
    this.#known = known;
    this.#own = own;
    this.#surfaces = Texts.from(known.vocabulary.surfaces);
    this.#places = new Map(known.keys.map((key, place) => [key, place]));
    this.#numbers = new Int32Array(this.#surfaces.size).fill(-1);
    this.#sentences = known.reportStarts.map((passage) => known.text.sentenceStarts[passage] ?? 0);
  }

  /** Null where the collection lacks it. */
  wordsOf(report: Report, builder: VocabularyBuilder): OwnWords | null {
    const place = this.#places.get(keyOf(report));
    if (place === undefined) return null;
    const kept = unpackWords(this.#own, place);
    const numbers = this.#numbers;
    builder.addOwn(kept, this.#surfaces, numbers);
    const own = builder.takeOwn();
    const renumbered = (surfaces: Int32Array) => surfaces.map((surface) => numbers[surface] ?? 0);
    const { tokens, lengths } = kept.tokens && kept.lengths ? kept : this.#textOf(place);
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

  #textOf(place: number): Pick<OwnWords, 'tokens' | 'lengths'> {
    const { tokenStarts, tokens } = this.#known.text;
    const first = this.#sentences[place] ?? 0;
    const count = (this.#sentences[place + 1] ?? 0) - first;
    const lengths = new Int32Array(count);
    for (let at = 0; at < count; at++)
      lengths[at] = (tokenStarts[first + at + 1] ?? 0) - (tokenStarts[first + at] ?? 0);
    return { tokens: tokens.subarray(tokenStarts[first], tokenStarts[first + count]), lengths };
  }
}
