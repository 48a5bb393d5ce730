/** What takes longer to read out of reports than a question waits: gathered once, when it is first wanted or in the background. */
import { type Attributions, attributionsOf } from '../../attribution/attribute.ts';
import type { Attribution } from '../../attribution/attribution.ts';
import { packAttributions, unpackAttributions } from '../../attribution/packed-attributions.ts';
import { buildingChecker, type Checker } from '../../checking/check.ts';
import type { ReportWords } from '../../checking/word-index.ts';
import type { Passage, Report } from '../../report/report.ts';
import { keyOf } from '../../search/collection/report-words.ts';
import type { SearchIndex } from '../../search/search.ts';
import type { Steps } from '../../steps.ts';
import type { CacheFolder } from '../cache/cache-folder.ts';
import { type Completable, completableReferences } from '../lookup/completion.ts';
import { type SpeakerStatements, speakersOf } from '../lookup/speakers.ts';
import { Sliced } from './in-slices.ts';
import { blaming, naming } from './report-failure.ts';

const KIND = 'gathered';

/** Of one report. */
interface GatheredOf {
  readonly attributions: Int32Array;
  readonly words: ReportWords;
  readonly references: readonly Completable[];
}

/** As it is kept, by report: see `keyOf`. */
type KeptGathering = readonly (readonly [key: string, gathered: GatheredOf])[];

export class Gathering {
  /** The places of every word, for checking. */
  readonly checker: Sliced<Checker>;
  /** Who said what throughout. */
  readonly speakers: Sliced<readonly SpeakerStatements[]>;
  readonly #reports: readonly Report[];
  readonly #kept: CacheFolder | undefined;
  readonly #prepared: Sliced<void>;
  #known: ReadonlyMap<string, GatheredOf> = new Map();
  readonly #attributions = new Map<Report, Attributions>();
  readonly #allAttributions = new Map<Report, Attribution[]>();
  readonly #references = new Map<Report, Sliced<readonly Completable[]>>();

  constructor(reports: readonly Report[], index: Pick<SearchIndex, 'preparing'>, kept?: CacheFolder) {
    this.#reports = reports;
    this.#kept = kept;
    this.#prepared = new Sliced(() => index.preparing());
    this.checker = new Sliced(() =>
      blaming(reports, (some) => buildingChecker(some, (report) => this.#known.get(keyOf(report))?.words)),
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
      own = new Sliced(() => blaming([report], () => this.#referencesIn(report)));
      this.#references.set(report, own);
    }
    return own;
  }

  /** Gathers one after the other; what was kept of the same reports is taken, and what is new is kept. What fails is told to whoever wants it, too. */
  async all(onFailure: (error: unknown) => void): Promise<void> {
    const keys = this.#reports.map(keyOf);
    const found = this.#kept?.find<KeptGathering>(KIND, keys);
    if (found) {
      this.#known = new Map(found.value);
      this.#attributions.clear();
    }
    // All questions are the quicker for it, so it comes first.
    await this.#prepared.gathered().catch(onFailure);
    let isWhole = true;
    const parts = [...this.#reports.map((report) => this.references(report)), this.checker, this.speakers];
    for (const part of parts as readonly Sliced<unknown>[]) {
      await part.gathered().catch((error) => {
        isWhole = false;
        onFailure(error);
      });
    }
    if (this.#kept && isWhole && !found?.isSame) {
      const packed = await new Sliced(() => this.#packing()).gathered();
      this.#kept.keep(KIND, keys, () => packed);
    }
    // All of it is elsewhere now, as it is asked for.
    this.#known = new Map();
    this.#allAttributions.clear();
  }

  *#packing(): Steps<KeptGathering> {
    const checker = this.checker.value;
    const words = checker ? yield* checker.packing() : new Map<Report, ReportWords>();
    const packed: [string, GatheredOf][] = [];
    for (const report of this.#reports) {
      const own = words.get(report);
      const attributions = packAttributions(this.#allAttributions.get(report) ?? []);
      const references = this.references(report).value ?? [];
      if (own) packed.push([keyOf(report), { attributions, words: own, references }]);
      yield;
    }
    return packed;
  }

  #attributionsIn(report: Report): Attributions {
    let own = this.#attributions.get(report);
    if (!own) {
      const known = this.#known.get(keyOf(report))?.attributions;
      own = naming((read) => attributionsOf(read, known && unpackAttributions(read, known)))(report);
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
    if (this.#kept) this.#allAttributions.set(report, all);
  }

  *#referencesIn(report: Report): Steps<readonly Completable[]> {
    return this.#known.get(keyOf(report))?.references ?? (yield* completableReferences(report));
  }
}
