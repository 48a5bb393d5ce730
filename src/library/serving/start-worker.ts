/** Starts the thread that worker.ts runs in, as it is built. */
import { Worker } from 'node:worker_threads';
import type { FOR_THE_OWNER } from './worker.ts';

/** Beside this file, or where the build puts it when this file is run from the sources: Node.js 20 reads no TypeScript in threads. */
const SCRIPT = import.meta.url.endsWith('.ts')
  ? '../../../dist/src/library/serving/worker.js'
  : './worker.js';

export function startWorker(): Worker {
  return started();
}

/** The same with all reports in it, whatever channels they are kept to. */
export function startOwnersWorker(): Worker {
  return started('for the owner');
}

function started(workerData?: typeof FOR_THE_OWNER): Worker {
  // What the process was started with is for its main thread.
  return new Worker(new URL(SCRIPT, import.meta.url), { name: 'library', execArgv: [], workerData });
}
