/** A library in a thread of its own, seen from the main thread: one set of reports, asked by messages. */
import type { Worker } from 'node:worker_threads';
import type { Fault } from '../../report/reading/fault.ts';
import { type KnowledgeFile, sizeOf } from '../../report/reading/knowledge-files.ts';
import type { Library } from '../library.ts';
import { remembering } from './answer-cache.ts';
import type { Built, FromWorker, Purpose, ToWorker } from './worker.ts';

/** A build may take so long, and so much longer a megabyte. A megabyte, some 2,500 passages, takes about a second. */
const BUILD_WITHIN_MS = 60_000;
const BUILD_MS_A_MEGABYTE = 30_000;

/** A thread that is asked and gives no answer for so many ticks hangs. Ticks, since time goes on while a process is stopped. */
const SILENT_TICKS = 10;
const TICK_MS = 500;

/** A thread that ends keeps what it has built, if that takes no longer. */
const KEEP_WITHIN_MS = 2000;

/** The thread was lost before it answered; what it was asked may be asked of another. */
export class LibraryLost extends Error {
  override readonly name = 'LibraryLost';
}

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

export class ThreadedLibrary {
  /** Resolves when the thread ends by itself, or is ended because it hangs. Whoever waits for an answer is told too. */
  readonly lost: Promise<Error>;
  /** A library's `ask`. The last answers of what is served are kept on this side of the thread. */
  get answer(): ReturnType<typeof remembering> {
    return this.#answer;
  }
  /** Is told of a file that is left out later than at the start. */
  leftOut: (fault: Fault) => void = () => {};
  /** Is told of what failed without keeping a question from its answer. */
  onFailure: (error: Error) => void = () => {};
  /** Is told, in a sentence for the operator, of what costs time and nothing else. */
  onNote: (what: string) => void = () => {};
  /** Is told, in a line, how far a long build is. */
  onProgress: (line: string) => void = () => {};
  readonly #worker: Worker;
  readonly #lose: (error: Error) => void;
  readonly #exited: Promise<void>;
  readonly #asked = new Map<number, Waiting<unknown>>();
  #answer = this.#remembering();
  #build: Waiting<Built> | null = null;
  #keep: Waiting<void> | null = null;
  #built = false;
  #finishing = false;
  #keeps = false;
  #end: Error | null = null;
  #lastId = 0;
  #silent = 0;
  #watchdog: NodeJS.Timeout | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    let lose: (error: Error) => void = () => {};
    this.lost = new Promise((resolve) => {
      lose = resolve;
    });
    this.#lose = lose;
    this.#exited = new Promise((resolve) => {
      worker.once('exit', (code) => {
        this.#fail(new Error(`the library's thread ended (${code})`));
        resolve();
      });
    });
    worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    worker.on('message', (message: FromWorker) => this.#receive(message));
  }

  /** Whether it ever answered. */
  get isBuilt(): boolean {
    return this.#built;
  }

  /** Called ahead of `build`, while what it is built from is not at hand yet. */
  readAhead(kept: string): void {
    if (!this.#end) this.#send({ kind: 'read ahead', kept });
  }

  /** Called once. `kept`: the folder in which is kept what is built. Rejects where the thread ends before, or takes too long. */
  build(
    files: readonly KnowledgeFile[],
    kept: string | null = null,
    purpose: Purpose = 'serving',
  ): Promise<Built> {
    this.#keeps = kept !== null;
    return this.#inTime('building', files, (waiting) => {
      this.#build = waiting;
      this.#send({ kind: 'build', files, kept, for: purpose });
    });
  }

  /** Resolves when all that was built of the `files` is kept, as far as it can be. Rejects as `build` does. */
  keep(files: readonly KnowledgeFile[]): Promise<void> {
    return this.#inTime('gathering', files, (waiting) => {
      this.#keep = waiting;
      this.#send({ kind: 'keep' });
    });
  }

  /**
   * Serves these files from now on, from what another thread has kept of them: each answer is from before or from after. Null where
   * that is not there; then it serves what it did.
   */
  async take(files: readonly KnowledgeFile[], kept: string): Promise<Built | null> {
    const built = await this.#request<Built | null>((id) => ({ kind: 'take', id, files, kept }));
    if (built) this.#answer = this.#remembering();
    return built;
  }

  /** May be asked as soon as `build` was called. Rejects with the method's own error, or where the thread ends before. */
  ask(method: string, given: readonly unknown[], place: string | null = null): Promise<unknown> {
    return this.#request((id) => ({ kind: 'ask', id, method, given, place }));
  }

  async #inTime<T>(
    work: string,
    files: readonly KnowledgeFile[],
    begin: (waiting: Waiting<T>) => void,
  ): Promise<T> {
    const withinMs = BUILD_WITHIN_MS + (BUILD_MS_A_MEGABYTE * sizeOf(files)) / 1e6;
    const timer = setTimeout(() => {
      this.#fail(new Error(`${work} took longer than ${Math.round(withinMs / 1000)} s`));
    }, withinMs);
    try {
      return await new Promise<T>((resolve, reject) => {
        if (this.#end) return reject(this.#end);
        begin({ resolve, reject });
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #remembering(): ReturnType<typeof remembering> {
    return remembering((place, ...asked) => this.ask('ask', asked, place) as ReturnType<Library['ask']>);
  }

  // What is waited for is what a message of the kind is answered with.
  #request<T>(message: (id: number) => ToWorker): Promise<T> {
    return new Promise<unknown>((resolve, reject) => {
      if (this.#end) return reject(new LibraryLost(this.#end.message, { cause: this.#end }));
      this.#lastId += 1;
      const id = this.#lastId;
      try {
        this.#send(message(id));
      } catch (error) {
        return reject(error);
      }
      this.#asked.set(id, { resolve, reject });
      this.#watchdog ??= setInterval(() => this.#tick(), TICK_MS);
    }) as Promise<T>;
  }

  /** Takes no new questions, answers what it was asked, and ends. */
  async finish(): Promise<void> {
    this.#finishing = true;
    if (this.#asked.size === 0) this.#endInPeace();
    await this.#exited;
  }

  /** What it has built is kept before it ends, unless that takes long. */
  #endInPeace(): void {
    if (!this.#keeps || !this.#built || this.#end) {
      this.end();
      return;
    }
    this.#send({ kind: 'end' });
    const timer = setTimeout(() => this.end(), KEEP_WITHIN_MS);
    void this.#exited.then(() => clearTimeout(timer));
  }

  /** Ends the thread at once. */
  end(): void {
    this.#finishing = true;
    this.#fail(new Error('the library is closed'));
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromWorker): void {
    this.#silent = 0;
    switch (message.kind) {
      case 'built':
        this.#built = true;
        this.#build?.resolve(message.built);
        return;
      case 'kept':
        this.#keep?.resolve();
        return;
      case 'fault':
        this.leftOut(message.fault);
        return;
      case 'trouble':
        this.onFailure(message.error);
        return;
      case 'note':
        this.onNote(message.what);
        return;
      case 'progress':
        this.onProgress(message.line);
        return;
    }
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if (message.kind === 'answer') asked?.resolve(message.value);
    else asked?.reject(message.error);
    if (this.#asked.size > 0) return;
    this.#stopWatching();
    if (this.#finishing) this.#endInPeace();
  }

  #tick(): void {
    if (!this.#built) return;
    this.#silent += 1;
    if (this.#silent < SILENT_TICKS) return;
    this.#fail(new Error(`the library's thread gave no answer for ${(SILENT_TICKS * TICK_MS) / 1000} s`));
  }

  #stopWatching(): void {
    if (this.#watchdog) clearInterval(this.#watchdog);
    this.#watchdog = null;
    this.#silent = 0;
  }

  #fail(error: Error): void {
    if (this.#end) return;
    this.#end = error;
    this.#stopWatching();
    const lost = new LibraryLost(error.message, { cause: error });
    for (const { reject } of this.#asked.values()) reject(lost);
    this.#asked.clear();
    this.#build?.reject(error);
    this.#keep?.reject(error);
    void this.#worker.terminate();
    if (!this.#finishing) this.#lose(error);
  }
}
