/** Runs worker.ts as it stands, for what is itself run from the sources. */
import { register } from 'tsx/esm/api';

// On Node.js 20, `--import tsx` reaches the main thread only.
register();
await import('./worker.ts');
