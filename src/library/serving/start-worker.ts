/** Starts the thread that worker.ts runs in, as it is built. */
import { Worker } from 'node:worker_threads';

/** Beside this file, or where the build puts it when this file is run from the sources: Node.js 20 reads no TypeScript in threads. */
const SCRIPT = import.meta.url.endsWith('.ts')
  ? '../../../dist/src/library/serving/worker.js'
  : './worker.js';

export function startWorker(): Worker {
  // What the process was started with is for its main thread.
  return new Worker(new URL(SCRIPT, import.meta.url), { name: 'library', execArgv: [] });
}
