/** A library in a thread of its own, seen from the main thread: one set of reports, asked by messages. */
import type { Worker } from 'node:worker_threads';
import type { Fault } from '../../report/reading/fault.ts';
import { type KnowledgeFile, sizeOf } from '../../report/reading/knowledge-files.ts';
import type { Library } from '../library.ts';
import { remembering } from './answer-cache.ts';
import type { Built, FromWorker, ToWorker } from './worker.ts';

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
  /** A library's `ask`. Its last answers are kept on this side of the thread. */
  readonly answer = remembering(
    (place, ...asked) => this.ask('ask', asked, place) as ReturnType<Library['ask']>,
  );
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
  #build: Waiting<Built> | null = null;
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

  /** Called once. `kept`: the folder in which is kept what is built. Rejects where the thread ends before, or takes too long. */
  async build(files: readonly KnowledgeFile[], kept: string | null = null): Promise<Built> {
    this.#keeps = kept !== null;
    const withinMs = BUILD_WITHIN_MS + (BUILD_MS_A_MEGABYTE * sizeOf(files)) / 1e6;
    const timer = setTimeout(() => {
      this.#fail(new Error(`building took longer than ${Math.round(withinMs / 1000)} s`));
    }, withinMs);
    try {
      return await new Promise<Built>((resolve, reject) => {
        if (this.#end) return reject(this.#end);
        this.#build = { resolve, reject };
        this.#send({ kind: 'build', files, kept });
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** May be asked as soon as `build` was called. Rejects with the method's own error, or where the thread ends before. */
  ask(method: string, given: readonly unknown[], place: string | null = null): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(new LibraryLost(this.#end.message, { cause: this.#end }));
      this.#lastId += 1;
      const id = this.#lastId;
      try {
        this.#send({ kind: 'ask', id, method, given, place });
      } catch (error) {
        return reject(error);
      }
      this.#asked.set(id, { resolve, reject });
      this.#watchdog ??= setInterval(() => this.#tick(), TICK_MS);
    });
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
    void this.#worker.terminate();
    if (!this.#finishing) this.#lose(error);
  }
}
