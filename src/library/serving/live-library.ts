/** The library over a knowledge folder that changes while it is asked. */
import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { Logger } from '../../log.ts';
import type { Fault } from '../../report/reading/fault.ts';
import { type KnowledgeFile, sizeOf } from '../../report/reading/knowledge-files.ts';
import { LEAST_KEPT, MOST_HANDED_OVER } from '../cache/sizes.ts';
import type { Library, PlacedLibrary } from '../library.ts';
import { type Change, KnowledgeFolder } from './knowledge-folder.ts';
import { startWorker } from './start-worker.ts';
import { LibraryLost, ThreadedLibrary } from './threaded-library.ts';
import type { Built } from './worker.ts';

/** How often the folder is looked at: while all is taken up, and while something changes. */
const LOOK_EVERY_MS: Readonly<Record<Change, number>> = { quiet: 300, unsettled: 100, settled: 100 };
/** A look at thousands of files takes its time: the next comes so many times later, but within a few seconds. */
const LOOK_SHARE = 10;
const LOOK_WITHIN_MS = 5000;
/** Ahead of another try where a thread could not even build what was built before. */
const TRY_AGAIN_MS = 5000;

/** What a thread was asked for longer before it was lost, a platform has given up. */
const ASKED_AGAIN_WITHIN_MS = 2000;

/** A set of reports that is served from now on. */
export interface Knowledge {
  readonly reports: number;
  readonly passages: number;
  readonly faults: number;
  /** How long it took to build. */
  readonly ms: number;
}

/** Is told how the library fares. */
export interface KnowledgeWatch {
  opening(): void;
  taken(knowledge: Knowledge): void;
  /** The serving thread is gone and is replaced; `wasBuilt`: it had served before. */
  lost(wasBuilt: boolean): void;
}

/** A set of reports as the log tells of it. */
interface Figures {
  readonly reports: number;
  readonly passages: number;
  /** Files that were read; of the others, what was kept is used. */
  readonly read: number;
  readonly ms: number;
}

export interface OpenedLibrary extends PlacedLibrary {
  /** Of what was there when it was opened. */
  readonly figures: Figures;
}

const NOBODY: KnowledgeWatch = { opening() {}, taken() {}, lost() {} };

/**
 * Serves what is in `folder`, and takes up what changes there: beside what is served, in another thread, and whole. What is built
 * is kept in the folder `kept`, if any, for the next thread and the next start. `handedOver` is called when the thread that builds
 * it has all that it needs. Rejects where `folder` can't be read at the start.
 */
export async function openLiveLibrary(
  folder: string,
  log: Logger,
  start: () => Worker = startWorker,
  watch: KnowledgeWatch = NOBODY,
  kept: string | null = null,
  handedOver: () => void = () => {},
): Promise<OpenedLibrary> {
  watch.opening();
  const started = performance.now();
  const first = new ThreadedLibrary(start());
  first.onNote = (what) => log.warn(what);
  first.onProgress = (line) => log.info(line);
  if (kept !== null) first.readAhead(kept);
  try {
    const opened = await KnowledgeFolder.open(folder);
    const files = (await opened.take()) ?? [];
    const building = first.build(files, kept);
    handedOver();
    const built = await building;
    const live = new LiveLibrary(opened, log, start, watch, kept, first, files, built);
    tell(watch, built, started);
    return {
      figures: figuresOf(built, started),
      ...proxy(built.methods, live, null),
      at: (place) => proxy(built.methods, live, place),
    };
  } catch (error) {
    first.end();
    throw error;
  }
}

/** Hands on each method of a library, whichever there are. */
function proxy(methods: readonly string[], live: LiveLibrary, place: string | null): Library {
  const handed = methods.map((method) => [
    method,
    (...given: readonly unknown[]) => live.ask(method, given, place),
  ]);
  // The names are those of a Library's own methods, and what goes through is cloned as it is.
  const all = Object.fromEntries(handed) as Library;
  return {
    ...all,
    ask: (question, scope) => live.answer(place, question, scope),
    close: () => live.close(),
  };
}

class LiveLibrary {
  readonly #folder: KnowledgeFolder;
  readonly #log: Logger;
  readonly #start: () => Worker;
  readonly #watch: KnowledgeWatch;
  readonly #kept: string | null;
  readonly #closing = new AbortController();
  #serving: ThreadedLibrary;
  /** Of each library that has served, what settles when it is lost and another is built in its place. */
  readonly #replacing = new WeakMap<ThreadedLibrary, Promise<void>>();
  /** What the serving library was built from. */
  #files: readonly KnowledgeFile[];
  #next: ThreadedLibrary | null = null;
  #places: ReadonlySet<string> = new Set();
  #faults: ReadonlySet<string> = new Set();

  constructor(
    folder: KnowledgeFolder,
    log: Logger,
    start: () => Worker,
    watch: KnowledgeWatch,
    kept: string | null,
    serving: ThreadedLibrary,
    files: readonly KnowledgeFile[],
    built: Built,
  ) {
    this.#folder = folder;
    this.#log = log;
    this.#start = start;
    this.#watch = watch;
    this.#kept = kept;
    this.#files = files;
    this.#serving = this.#guarded(serving);
    this.#accept(built);
    void this.#look();
  }

  ask(method: string, given: readonly unknown[], place: string | null): Promise<unknown> {
    return this.#asking((serving) => serving.ask(method, given, this.#known(place)));
  }

  answer(place: string | null, ...asked: Parameters<Library['ask']>): ReturnType<Library['ask']> {
    return this.#asking((serving) => serving.answer(this.#known(place), ...asked));
  }

  /** Asks once more where the thread is lost meanwhile: not what it was silent about, which nobody waits for any more. */
  async #asking<T>(ask: (serving: ThreadedLibrary) => Promise<T>): Promise<T> {
    const serving = this.#serving;
    const since = performance.now();
    try {
      return await ask(serving);
    } catch (error) {
      const isLate = performance.now() - since > ASKED_AGAIN_WITHIN_MS;
      if (!(error instanceof LibraryLost) || isLate || this.#closing.signal.aborted) throw error;
      await this.#replacing.get(serving);
      return ask(this.#serving);
    }
  }

  /** Where no report is kept to a place, it is like any other. */
  #known(place: string | null): string | null {
    return place !== null && this.#places.has(place) ? place : null;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#next?.end();
    await this.#serving.finish();
  }

  async #look(): Promise<void> {
    let busy = false;
    while (!this.#closing.signal.aborted) {
      const started = performance.now();
      const change = await this.#folder.look();
      const took = performance.now() - started;
      if (change === 'settled' && !busy) {
        busy = true;
        void this.#takeUp().finally(() => {
          busy = false;
        });
      }
      await this.#pause(Math.min(Math.max(LOOK_EVERY_MS[change], LOOK_SHARE * took), LOOK_WITHIN_MS));
    }
  }

  async #takeUp(): Promise<void> {
    for (let files = await this.#folder.take(); files && !this.#closing.signal.aborted; ) {
      const failure = await this.#swap(files);
      if (!failure || this.#closing.signal.aborted) return;
      this.#log.error(
        { err: failure },
        'changed knowledge could not be taken up; what was served before still is',
      );
      const withoutNews = this.#folder.refuse(failure.message);
      if (!withoutNews) await this.#pause(TRY_AGAIN_MS);
      files = withoutNews ?? (await this.#folder.take()) ?? files;
    }
  }

  /** What kept the files from being served, if anything did. */
  async #swap(files: readonly KnowledgeFile[]): Promise<Error | null> {
    const started = performance.now();
    try {
      const built = (await this.#handOver(files)) ?? (await this.#replace(files));
      this.#files = files;
      this.#accept(built);
      tell(this.#watch, built, started);
      this.#log.info(figuresOf(built, started), 'knowledge taken up');
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  /**
   * Another thread builds the set and keeps it, and the one that serves takes it from there: its code is compiled and what it needs
   * is read, so that no question waits for that. Null where the set is not handed over.
   */
  async #handOver(files: readonly KnowledgeFile[]): Promise<Built | null> {
    const kept = this.#kept;
    const size = sizeOf(files);
    if (kept === null || size < LEAST_KEPT || size > MOST_HANDED_OVER) return null;
    const built = await this.#building(async (next) => {
      const built = await next.build(files, kept, 'taking');
      await next.keep(files);
      next.end();
      return built;
    });
    const taken = await this.#serving.take(files, kept).catch(() => null);
    return taken && { ...taken, read: built.read };
  }

  /** The set is built in a thread that serves it from then on. */
  async #replace(files: readonly KnowledgeFile[]): Promise<Built> {
    return this.#building(async (next) => {
      const built = await next.build(files, this.#kept);
      // Behind that it reads what was gathered before, which keeps it busy for a moment: the other one serves meanwhile.
      await next.ask('status', []);
      void this.#serving.finish();
      this.#serving = this.#guarded(next);
      return built;
    });
  }

  async #building(build: (next: ThreadedLibrary) => Promise<Built>): Promise<Built> {
    const next = new ThreadedLibrary(this.#start());
    next.onNote = (what) => this.#log.warn(what);
    next.onProgress = (line) => this.#log.info(line);
    this.#next = next;
    try {
      return await build(next);
    } catch (error) {
      next.end();
      throw error;
    } finally {
      this.#next = null;
    }
  }

  #accept({ faults, places }: Built): void {
    this.#places = new Set(places);
    this.#folder.accept(new Set(faults.map(({ file }) => file)));
    const before = this.#faults;
    this.#faults = new Set(faults.map(lineOf));
    for (const fault of faults) if (!before.has(lineOf(fault))) this.#complain(fault);
  }

  #complain(fault: Fault): void {
    this.#log.warn(fault, `knowledge file refused: ${lineOf(fault)}`);
  }

  /** Replaces it where its thread is lost while it serves. */
  #guarded(library: ThreadedLibrary): ThreadedLibrary {
    library.leftOut = (fault) => this.#complain(fault);
    library.onNote = (what) => this.#log.warn(what);
    library.onProgress = (line) => this.#log.info(line);
    library.onFailure = (error) => this.#log.error({ err: error }, 'the library failed in part');
    const replaced = library.lost.then(async (error) => {
      this.#log.error({ err: error }, 'lost a thread of the library');
      if (this.#serving === library) this.#watch.lost(library.isBuilt);
      if (!library.isBuilt) await this.#pause(TRY_AGAIN_MS);
      if (this.#serving !== library || this.#closing.signal.aborted) return;
      const again = new ThreadedLibrary(this.#start());
      this.#serving = this.#guarded(again);
      const started = performance.now();
      // Where this fails, that thread is lost too.
      const built = await again.build(this.#files, this.#kept).catch(() => null);
      if (built && this.#serving === again) tell(this.#watch, built, started);
    });
    this.#replacing.set(library, replaced);
    return library;
  }

  async #pause(ms: number): Promise<void> {
    const { signal } = this.#closing;
    await setTimeout(ms, undefined, { signal, ref: false }).catch(() => {});
  }
}

function tell(watch: KnowledgeWatch, { reports, passages, faults }: Built, started: number): void {
  watch.taken({ reports, passages, faults: faults.length, ms: performance.now() - started });
}

function figuresOf({ reports, passages, read }: Built, started: number): Figures {
  return { reports, passages, read, ms: Math.round(performance.now() - started) };
}

function lineOf({ file, line, what }: Fault): string {
  return `${file}:${line}: ${what}`;
}
