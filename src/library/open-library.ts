/** The library over a knowledge folder as it stands, in this thread. */
import { readKnowledgeFiles } from '../report/reading/read-knowledge.ts';
import { soundLibrary } from './answering/fault-isolation.ts';
import type { Library } from './library.ts';

/** Reads and indexes everything in `folder`. Rejects where the folder can't be read. */
export async function openLibrary(folder: string): Promise<Library> {
  return soundLibrary(await readKnowledgeFiles(folder));
}
