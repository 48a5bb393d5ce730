/** Starts the thread that worker.ts runs in, as it is built. */
import { Worker } from 'node:worker_threads';
import type { FOR_THE_OWNER } from './worker.ts';

/** Beside this file, or where the build puts it when this file is run from the sources: Node.js 20 reads no TypeScript in threads. */
const SCRIPT = import.meta.url.endsWith('.ts')
  ? '../../../dist/src/library/serving/worker.js'
  : './worker.js';

let ahead: Worker | null = null;

/** Starts one that `startWorker` gives out later. Until then it keeps no process from its end. */
export function startAhead(): void {
  ahead = started();
  ahead.unref();
}

export function startWorker(): Worker {
  const worker = ahead ?? started();
  ahead = null;
  worker.ref();
  return worker;
}

/** The same with all reports in it, whatever channels they are kept to. */
export function startOwnersWorker(): Worker {
  return started('for the owner');
}

function started(workerData?: typeof FOR_THE_OWNER): Worker {
  // What the process was started with is for its main thread.
  return new Worker(new URL(SCRIPT, import.meta.url), { name: 'library', execArgv: [], workerData });
}
