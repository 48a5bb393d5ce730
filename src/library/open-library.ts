/** The library over a knowledge folder as it stands, in this thread. */
import { readKnowledgeFiles } from '../report/reading/read-knowledge.ts';
import { soundLibrary } from './answering/fault-isolation.ts';
import type { Told } from './answering/progress.ts';
import type { Library } from './library.ts';

/** Reads and indexes everything in `folder`; `told` how far it is. Rejects where the folder can't be read. */
export async function openLibrary(folder: string, told?: Told): Promise<Library> {
  return soundLibrary(await readKnowledgeFiles(folder), told && { told });
}
