/** The thread that a library lives in: it is sent the files, then what is asked of them, and other files when they have changed. */
import { constants, setPriority } from 'node:os';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Fault } from '../../report/reading/fault.ts';
import { type KnowledgeFile, sizeOf } from '../../report/reading/knowledge-files.ts';
import {
  EVERYWHERE,
  isWholeKept,
  ownersLibrary,
  type Placed,
  placedLibrary,
  placesOf,
} from '../answering/channel-visibility.ts';
import { soundLibrary } from '../answering/fault-isolation.ts';
import { readIndexAhead } from '../answering/index-over.ts';
import { nowAndThen, progressLine } from '../answering/progress.ts';
import { type Kept, keptIn, openKept } from '../cache/index-cache.ts';
import type { Status } from '../library.ts';

export type ToWorker =
  /** A build comes; meanwhile, what was kept last in this folder is read. */
  | { readonly kind: 'read ahead'; readonly kept: string }
  | ({ readonly kind: 'build'; readonly for: Purpose } & Source)
  /** All that is kept of what was built is to be written: see `kept` below. */
  | { readonly kind: 'keep' }
  /** From now on these files are served, if another thread has kept all that is built from them. */
  | ({ readonly kind: 'take'; readonly id: number } & Source)
  /** Nothing more is asked: the thread ends when it has kept what there is to keep. */
  | { readonly kind: 'end' }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly method: string;
      readonly given: readonly unknown[];
      /** Where it is asked; null: nowhere in particular. */
      readonly place: string | null;
    };

/** To be asked, or for another thread to take from what is kept: that one is asked meanwhile. */
export type Purpose = 'serving' | 'taking';

interface Source {
  readonly files: readonly KnowledgeFile[];
  /** The folder in which is kept what is built, if it is. */
  readonly kept: string | null;
}

export type FromWorker =
  | { readonly kind: 'built'; readonly built: Built }
  | { readonly kind: 'kept' }
  /** A file is left out from now on. */
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** Something failed that kept no question from its answer. */
  | { readonly kind: 'trouble'; readonly error: Error }
  /** Something that costs time and nothing else, in a sentence for the operator. */
  | { readonly kind: 'note'; readonly what: string }
  /** How far it is with a long build: see `progressLine`. */
  | { readonly kind: 'progress'; readonly line: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly error: Error };

export interface Built {
  /** The names of the library's methods. */
  readonly methods: readonly string[];
  readonly faults: readonly Fault[];
  readonly reports: number;
  readonly passages: number;
  /** Files that were read; of the others, what was kept is used. */
  readonly read: number;
  /** The places that some reports are kept to. */
  readonly places: readonly string[];
}

/** What a thread is started with whose library has all reports, whatever they are kept to. */
export const FOR_THE_OWNER = 'for the owner';

/** For so long a question waits for what is still being gathered: less than the platforms wait for an answer. */
const PATIENCE_MS = 1500;

/** Most builds are over by then. */
const PROGRESS_EVERY_MS = 10_000;

function serve(port: MessagePort): void {
  let library: Placed | null = null;
  let kept: Kept | null = null;
  let ahead: Kept | null = null;
  const send = (message: FromWorker) => port.postMessage(message);
  const make = workerData === FOR_THE_OWNER ? ownersLibrary : placedLibrary;

  const libraryOf = ({ files }: Source, from: Kept | null, making: typeof make): Placed =>
    soundLibrary(files, {
      kept: from,
      patience: PATIENCE_MS,
      make: making,
      leftOut: (fault) => send({ kind: 'fault', fault }),
      onFailure: (error) => send({ kind: 'trouble', error: plain(error) }),
      told: nowAndThen(
        (...progress) => send({ kind: 'progress', line: progressLine(...progress) }),
        PROGRESS_EVERY_MS,
      ),
    });

  const note = (what: string) => send({ kind: 'note', what });
  const keptOf = ({ files, kept }: Source): Kept | null => keptIn(kept, sizeOf(files), note);

  const build = async (source: Source, purpose: Purpose): Promise<Built> => {
    if (purpose === 'taking') giveWay();
    const own = keptOf(source);
    kept = own && (ahead ?? own);
    library = libraryOf(source, kept, make);
    ahead?.folder.forgetReadAhead();
    ahead = null;
    const status = await library.status(EVERYWHERE);
    // What a question needs besides is read from the disk by the first one: nobody waits for that.
    if (purpose === 'serving')
      await library.ask(EVERYWHERE, status.reports[0]?.origin.title ?? '', {}).catch(() => {});
    return builtOf(library, status, kept?.reports.parsed ?? source.files.length);
  };

  /** Null where not all of it is kept. */
  const take = async (source: Source): Promise<Built | null> => {
    const from = keptOf(source);
    if (!from) return null;
    try {
      library = libraryOf(source, from, (knowledge, ...rest) => {
        if (!isWholeKept(knowledge.reports, from.folder)) throw new NotKept();
        return make(knowledge, ...rest);
      });
    } catch (error) {
      if (error instanceof NotKept) return null;
      throw error;
    }
    kept = from;
    return builtOf(library, await library.status(EVERYWHERE), from.reports.parsed);
  };

  const asked = async ({ method, given, place }: Extract<ToWorker, { kind: 'ask' }>): Promise<unknown> => {
    if (!library) throw new Error('nothing is built yet');
    const asked: unknown = Reflect.get(library, method);
    if (typeof asked !== 'function') throw new Error(`a library has no method ${method}`);
    return Reflect.apply(asked, library, [place, ...given]);
  };

  port.on('message', async (message: ToWorker) => {
    switch (message.kind) {
      case 'read ahead':
        ahead = openKept(message.kept, note);
        ahead.reports.readAhead();
        readIndexAhead(ahead.folder);
        return;
      case 'build':
        send({ kind: 'built', built: await build(message, message.for) });
        return;
      case 'keep':
        await kept?.folder.complete();
        send({ kind: 'kept' });
        return;
      case 'end':
        await kept?.folder.written();
        port.close();
        return;
    }
    const { id } = message;
    try {
      send({
        kind: 'answer',
        id,
        value: message.kind === 'take' ? await take(message) : await asked(message),
      });
    } catch (error) {
      send({ kind: 'failure', id, error: plain(error) });
    }
  });
}

class NotKept extends Error {}

function builtOf(library: Placed, { reports, faults }: Status, read: number): Built {
  return {
    methods: Object.keys(library),
    faults,
    reports: reports.length,
    passages: reports.reduce((sum, report) => sum + report.passages, 0),
    read,
    places: placesOf(reports),
  };
}

/** Others that have work to do get most of a processor that they share with this thread. Elsewhere it would be all of the process. */
function giveWay(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}

/** An error's own fields may be such as can't leave the thread. */
function plain(thrown: unknown): Error {
  const error = new Error(thrown instanceof Error ? thrown.message : String(thrown));
  if (thrown instanceof Error && thrown.stack !== undefined) error.stack = thrown.stack;
  return error;
}

if (parentPort) serve(parentPort);
