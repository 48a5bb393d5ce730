/** Starts the thread that worker.ts runs in, which stands beside this file, compiled or not as this file is. */
import { Worker } from 'node:worker_threads';

const SCRIPT = import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './worker.js';

export function startWorker(): Worker {
  // What the process was started with is for its main thread.
  return new Worker(new URL(SCRIPT, import.meta.url), { name: 'library', execArgv: [] });
}
