/** Every word of every report in order, with the places of each, so that no run of words goes unfound. */
import { firstFrom } from '../first-from.ts';
import type { Passage, Report, Span } from '../report/report.ts';
import { textOf } from '../report/report.ts';
import { GrowingArray } from '../search/collection/growing-array.ts';
import { type PackedTexts, Texts } from '../search/collection/texts.ts';
import type { Steps } from '../steps.ts';
import type { Run } from './occurrences.ts';
import { type Word, wordsIn } from './words.ts';

/** Which words of the index a passage is: `from` up to `to`, exclusive. */
export interface PassageWords {
  readonly report: Report;
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

/** As plain data, without its reports. */
export interface PackedWordIndex {
  readonly keys: PackedTexts;
  readonly words: Int32Array;
  /** Of each passage, its first word; one entry more. */
  readonly passageStarts: Int32Array;
  /** Of each report, its first passage; one entry more. */
  readonly reportStarts: Int32Array;
}

/** Steps are of so many words. */
const WORDS_A_STEP = 20_000;
/** The words of so many passages are at hand with where they stand. */
const MOST_AT_HAND = 64;

export class WordIndex {
  /** What each different word is compared by, numbered; what no report has is not among them. */
  readonly keys: Texts;
  /** The numbers of all words: by report, then in the order of the text. */
  readonly words: Int32Array;
  readonly #reports: readonly Report[];
  readonly #passageStarts: Int32Array;
  readonly #reportStarts: Int32Array;
  /** Of each key, where its places start; one entry more. */
  readonly #firsts: Int32Array;
  readonly #places: Int32Array;
  /** By passage. */
  readonly #atHand = new Map<number, readonly Word[]>();

  constructor(
    reports: readonly Report[],
    keys: Texts,
    { words, passageStarts, reportStarts }: Omit<PackedWordIndex, 'keys'>,
    firsts: Int32Array,
    places: Int32Array,
  ) {
    this.keys = keys;
    this.words = words;
    this.#reports = reports;
    this.#passageStarts = passageStarts;
    this.#reportStarts = reportStarts;
    this.#firsts = firsts;
    this.#places = places;
  }

  get packed(): PackedWordIndex {
    return {
      keys: this.keys.packed,
      words: this.words,
      passageStarts: this.#passageStarts,
      reportStarts: this.#reportStarts,
    };
  }

  get passageCount(): number {
    return this.#passageStarts.length - 1;
  }

  passageAt(number: number): PassageWords | undefined {
    if (number < 0 || number >= this.passageCount) return undefined;
    const place = partOf(this.#reportStarts, number);
    const report = this.#reports[place];
    const passage = report?.passages[number - (this.#reportStarts[place] ?? 0)];
    if (!report || !passage) return undefined;
    return {
      report,
      passage,
      from: this.#passageStarts[number] ?? 0,
      to: this.#passageStarts[number + 1] ?? 0,
    };
  }

  /** Which passage a word stands in; −1 where there is no such word. */
  passageOf(word: number): number {
    return word < 0 || word >= this.words.length ? -1 : partOf(this.#passageStarts, word);
  }

  /** Where a word starts in its report's body; 0 where there is no such word. */
  startOf(word: number): number {
    return this.#wordAt(word)?.start ?? 0;
  }

  endOf(word: number): number {
    return this.#wordAt(word)?.end ?? 0;
  }

  /** The words of a report; none where it is of no report of the index. */
  rangeOf(report: Report): Run {
    return this.rangeAt(this.#reports.indexOf(report));
  }

  /** The words of a report by its place in the order of the index. */
  rangeAt(place: number): Run {
    const startOf = (part: number) => this.#passageStarts[this.#reportStarts[part] ?? 0] ?? 0;
    return place < 0 ? { from: 0, to: 0 } : { from: startOf(place), to: startOf(place + 1) };
  }

  /** The places of a word, by its key's number; ascending. */
  placesOf(key: number): Int32Array {
    return this.#places.subarray(this.#firsts[key], this.#firsts[key + 1]);
  }

  /** How much a word tells: the fewer its places, the more. Of one that no report has, −1: the most. */
  weightOf(key: number): number {
    const count = key < 0 ? 1 : (this.#firsts[key + 1] ?? 0) - (this.#firsts[key] ?? 0);
    return Math.log(1 + this.words.length / Math.max(count, 1));
  }

  #wordAt(word: number): Word | undefined {
    const number = this.passageOf(word);
    let words = this.#atHand.get(number);
    if (!words) {
      const found = this.passageAt(number);
      if (!found) return undefined;
      words = wordsOf(found.report, found.passage);
      if (this.#atHand.size === MOST_AT_HAND) this.#atHand.clear();
      this.#atHand.set(number, words);
    }
    return words[word - (this.#passageStarts[number] ?? 0)];
  }
}

/** The last part that starts at `place` or ahead of it. */
function partOf(starts: Int32Array, place: number): number {
  return firstFrom(place + 1, 0, starts.length - 1, (at) => starts[at] ?? 0) - 1;
}

function wordsOf(report: Report, passage: Passage): readonly Word[] {
  return wordsIn(textOf(report, passage), report.origin.language, passage.start);
}

/** The words of reports that another index has read. */
export class KnownWords {
  readonly #known: PackedWordIndex;
  readonly #keys: Texts;
  readonly #places: ReadonlyMap<string, number>;
  /** Of each of its keys, the number in the new index; −1 where it has none yet. */
  readonly #numbers: Int32Array;

  /** `reports`: of each of its reports, what its words depend on. */
  constructor(known: PackedWordIndex, reports: readonly string[]) {
    this.#known = known;
    this.#keys = Texts.from(known.keys);
    this.#places = new Map(reports.map((report, place) => [report, place]));
    this.#numbers = new Int32Array(this.#keys.size).fill(-1);
  }

  /** Hands on the words of each passage of a report, numbered by `keys`; false where they are not known. */
  eachPassage(report: string, keys: Texts, visit: (words: Int32Array) => void): boolean {
    const place = this.#places.get(report);
    if (place === undefined) return false;
    const { words, passageStarts, reportStarts } = this.#known;
    for (let passage = reportStarts[place] ?? 0; passage < (reportStarts[place + 1] ?? 0); passage++)
      visit(
        words.subarray(passageStarts[passage], passageStarts[passage + 1]).map((word) => {
          if ((this.#numbers[word] ?? -1) < 0) this.#numbers[word] = keys.add(this.#keys.at(word));
          return this.#numbers[word] ?? 0;
        }),
      );
    return true;
  }
}

/** `known` is asked with `keyOf` a report. */
export function* indexingWords(
  reports: readonly Report[],
  known: KnownWords | null = null,
  keyOf: (report: Report) => string = ({ sha256 }) => sha256,
): Steps<WordIndex> {
  const keys = new Texts();
  const words = new GrowingArray();
  const passageStarts = new GrowingArray();
  const reportStarts = new GrowingArray();
  for (const report of reports) {
    reportStarts.push(passageStarts.length);
    const isKnown = known?.eachPassage(keyOf(report), keys, (own) => {
      passageStarts.push(words.length);
      words.pushAll(own);
    });
    if (!isKnown) {
      for (const passage of report.passages) {
        passageStarts.push(words.length);
        for (const { key } of wordsOf(report, passage)) words.push(keys.add(key));
        yield;
      }
    }
    yield;
  }
  reportStarts.push(passageStarts.length);
  passageStarts.push(words.length);
  const all = words.view();
  yield;
  const firsts = new Int32Array(keys.size + 1);
  for (let place = 0; place < all.length; place++) {
    const key = all[place] ?? 0;
    firsts[key + 1] = (firsts[key + 1] ?? 0) + 1;
    if (place % WORDS_A_STEP === 0) yield;
  }
  for (let key = 0; key < keys.size; key++) firsts[key + 1] = (firsts[key + 1] ?? 0) + (firsts[key] ?? 0);
  yield;
  const places = new Int32Array(all.length);
  const next = firsts.slice();
  for (let place = 0; place < all.length; place++) {
    const key = all[place] ?? 0;
    const at = next[key] ?? 0;
    places[at] = place;
    next[key] = at + 1;
    if (place % WORDS_A_STEP === 0) yield;
  }
  const packed = {
    words: all,
    passageStarts: passageStarts.toArray(),
    reportStarts: reportStarts.toArray(),
  };
  return new WordIndex(reports, keys, packed, firsts, places);
}

/** Where a run of words stands in its report's body. */
export function spanOfWords(index: WordIndex, { from, to }: Run): Span {
  return { start: index.startOf(from), end: index.endOf(to - 1) };
}
