/** The thread that a library lives in: it is sent the files once, then what is asked of them. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Fault } from '../../report/reading/fault.ts';
import { type KnowledgeFile, sizeOf } from '../../report/reading/knowledge-files.ts';
import {
  EVERYWHERE,
  ownersLibrary,
  type Placed,
  placedLibrary,
  placesOf,
} from '../answering/channel-visibility.ts';
import { soundLibrary } from '../answering/fault-isolation.ts';
import { nowAndThen, progressLine } from '../answering/progress.ts';
import { type Kept, keptIn } from '../cache/index-cache.ts';

export type ToWorker =
  /** `kept`: the folder in which is kept what is built, if it is. */
  | { readonly kind: 'build'; readonly files: readonly KnowledgeFile[]; readonly kept: string | null }
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

export type FromWorker =
  | { readonly kind: 'built'; readonly built: Built }
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
  const send = (message: FromWorker) => port.postMessage(message);
  port.on('message', async (message: ToWorker) => {
    if (message.kind === 'end') {
      await kept?.folder.written();
      port.close();
      return;
    }
    if (message.kind === 'build') {
      kept = keptIn(message.kept, sizeOf(message.files), (what) => send({ kind: 'note', what }));
      library = soundLibrary(message.files, {
        kept,
        patience: PATIENCE_MS,
        make: workerData === FOR_THE_OWNER ? ownersLibrary : placedLibrary,
        leftOut: (fault) => send({ kind: 'fault', fault }),
        onFailure: (error) => send({ kind: 'trouble', error: plain(error) }),
        told: nowAndThen(
          (...progress) => send({ kind: 'progress', line: progressLine(...progress) }),
          PROGRESS_EVERY_MS,
        ),
      });
      const { reports, faults } = await library.status(EVERYWHERE);
      // What a question needs besides is read from the disk by the first one: nobody waits for that.
      await library.ask(EVERYWHERE, reports[0]?.origin.title ?? '', {}).catch(() => {});
      const passages = reports.reduce((sum, report) => sum + report.passages, 0);
      send({
        kind: 'built',
        built: {
          methods: Object.keys(library),
          faults,
          reports: reports.length,
          passages,
          read: kept?.reports.parsed ?? message.files.length,
          places: placesOf(reports),
        },
      });
      return;
    }
    const { id, method, given, place } = message;
    try {
      if (!library) throw new Error('nothing is built yet');
      const asked: unknown = Reflect.get(library, method);
      if (typeof asked !== 'function') throw new Error(`a library has no method ${method}`);
      send({ kind: 'answer', id, value: await Reflect.apply(asked, library, [place, ...given]) });
    } catch (error) {
      send({ kind: 'failure', id, error: plain(error) });
    }
  });
}

/** An error's own fields may be such as can't leave the thread. */
function plain(thrown: unknown): Error {
  const error = new Error(thrown instanceof Error ? thrown.message : String(thrown));
  if (thrown instanceof Error && thrown.stack !== undefined) error.stack = thrown.stack;
  return error;
}

if (parentPort) serve(parentPort);
