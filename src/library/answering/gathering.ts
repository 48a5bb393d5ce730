/** What takes longer to read out of reports than a question waits: gathered once, when it is first wanted or in the background. */
import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { type Attributions, attributionsOf } from '../../attribution/attribute.ts';
import type { Attribution } from '../../attribution/attribution.ts';
import { packAttributions, unpackAttributions } from '../../attribution/packed-attributions.ts';
import { buildingChecker, type Checker } from '../../checking/check.ts';
import { KnownWords, type PackedWordIndex } from '../../checking/word-index.ts';
import { sizeOf } from '../../report/reading/packed-report.ts';
import type { Passage, Report } from '../../report/report.ts';
import { GrowingArray } from '../../search/collection/growing-array.ts';
import { keyOf } from '../../search/collection/report-words.ts';
import type { SearchIndex } from '../../search/search.ts';
import type { CacheFolder } from '../cache/cache-folder.ts';
import { type Completable, completableReferences } from '../lookup/completion.ts';
import { type SpeakerStatements, speakersOf } from '../lookup/speakers.ts';
import { Sliced } from './in-slices.ts';
import { blaming, naming } from './report-failure.ts';

const KIND = 'gathered';

/** As it is kept; of reports by `keyOf`. */
interface KeptGathering {
  readonly attributions: {
    readonly keys: readonly string[];
    /** Of each of these reports, where its own start; one entry more. */
    readonly starts: Int32Array;
    /** See `packAttributions`. */
    readonly numbers: Int32Array;
  };
  readonly words: { readonly keys: readonly string[]; readonly index: PackedWordIndex };
}

/** Of so many reports what was looked up lately is at hand; of more, completion offers nothing where none is named. */
export const MOST_AT_HAND = 5000;

/** Of more passages, what is gathered takes more memory than the index: it is gathered when somebody first asks for it. */
const MOST_AHEAD = 300_000;

/** Whether it was kept of these reports, all of it that is gathered ahead. */
export function isGathered(reports: readonly Report[], kept: CacheFolder): boolean {
  return !isGatheredAhead(reports) || kept.has(KIND, reports.map(keyOf));
}

export function isGatheredAhead(reports: readonly Report[]): boolean {
  return reports.reduce((sum, report) => sum + sizeOf(report).passages, 0) <= MOST_AHEAD;
}

export class Gathering {
  /** The places of every word, for checking. */
  readonly checker: Sliced<Checker>;
  /** Who said what throughout. */
  readonly speakers: Sliced<readonly SpeakerStatements[]>;
  readonly #reports: readonly Report[];
  readonly #kept: CacheFolder | undefined;
  readonly #prepared: Sliced<void>;
  #knownWords: KnownWords | null = null;
  /** All attributions of a report, where they are known: see `packAttributions`. */
  readonly #found = new Map<string, Int32Array>();
  readonly #attributions = new LRUCache<Report, Attributions>({ max: MOST_AT_HAND });
  readonly #references = new LRUCache<Report, Sliced<readonly Completable[]>>({ max: MOST_AT_HAND });

  constructor(reports: readonly Report[], index: Pick<SearchIndex, 'preparing'>, kept?: CacheFolder) {
    this.#reports = reports;
    this.#kept = kept;
    this.#prepared = new Sliced(() => index.preparing());
    this.checker = new Sliced(() =>
      blaming(reports, (some) => buildingChecker(some, this.#knownWords, keyOf)),
    );
    this.speakers = new Sliced(() =>
      blaming(reports, (some) => speakersOf(some, (report) => this.#allIn(report))),
    );
  }

  /** Who is credited with words of one passage: reads little else. */
  creditedWith(report: Report, passage: Passage): readonly Attribution[] {
    return naming(() => this.#attributionsIn(report).of(passage))(report);
  }

  /** What completion offers for references. */
  references(report: Report): Sliced<readonly Completable[]> {
    let own = this.#references.get(report);
    if (!own) {
      own = new Sliced(() => blaming([report], () => completableReferences(report)));
      this.#references.set(report, own);
    }
    return own;
  }

  /**
   * Gathers all in the background, one after the other; what was kept of the same reports is taken, and what is new is kept. What
   * fails is told to whoever wants it, too.
   */
  begin(onFailure: (error: unknown) => void): void {
    const all = this.#all(onFailure).catch(onFailure);
    this.#kept?.expect(all);
  }

  async #all(onFailure: (error: unknown) => void): Promise<void> {
    // What is asked right away, so that it is known to be ready, goes first.
    await setImmediate();
    const keys = this.#reports.map(keyOf);
    const found = this.#kept?.find<KeptGathering>(KIND, keys);
    if (found) {
      const { attributions, words } = found.value;
      for (const [at, key] of attributions.keys.entries())
        this.#found.set(
          key,
          attributions.numbers.subarray(attributions.starts[at], attributions.starts[at + 1]),
        );
      this.#knownWords = new KnownWords(words.index, words.keys);
      this.#attributions.clear();
    }
    // All questions are the quicker for it, so it comes first.
    await this.#prepared.gathered().catch(onFailure);
    let isWhole = true;
    const few = this.#reports.slice(0, MOST_AT_HAND).map((report) => this.references(report));
    for (const part of [...few, this.checker, this.speakers] as readonly Sliced<unknown>[]) {
      await part.gathered().catch((error) => {
        isWhole = false;
        onFailure(error);
      });
    }
    this.#knownWords = null;
    const checker = this.checker.value;
    if (this.#kept && checker && isWhole && !found?.isSame)
      this.#kept.keep(KIND, keys, () => this.#packed(checker));
  }

  #packed({ words, reports }: Checker): KeptGathering {
    const keys = this.#reports.map(keyOf);
    const starts = new GrowingArray();
    const numbers = new GrowingArray();
    for (const key of keys) {
      starts.push(numbers.length);
      numbers.pushAll(this.#found.get(key) ?? NONE);
    }
    starts.push(numbers.length);
    return {
      attributions: { keys, starts: starts.toArray(), numbers: numbers.view() },
      words: { keys: reports.map(keyOf), index: words },
    };
  }

  #attributionsIn(report: Report): Attributions {
    let own = this.#attributions.get(report);
    if (!own) {
      const found = this.#found.get(keyOf(report));
      own = naming((read) => attributionsOf(read, found && unpackAttributions(read, found)))(report);
      this.#attributions.set(report, own);
    }
    return own;
  }

  *#allIn(report: Report): Generator<readonly Attribution[]> {
    const all: Attribution[] = [];
    for (const some of this.#attributionsIn(report).all()) {
      for (const each of some) all.push(each);
      yield some;
    }
    const key = keyOf(report);
    if (!this.#found.has(key)) this.#found.set(key, packAttributions(all));
  }
}

const NONE = new Int32Array(0);
