/** A knowledge folder to its reports and the faults of the files that are none. */
import {
  inTurns,
  type KnowledgeFile,
  listKnowledge,
  lookAt,
  readUnchanged,
  unreadable,
} from './knowledge-files.ts';
import { type Knowledge, parseKnowledge } from './parse-knowledge.ts';

/** Every report and fault of `folder`. Rejects where the folder can't be read. */
export async function readKnowledge(folder: string): Promise<Knowledge> {
  return parseKnowledge(await readKnowledgeFiles(folder));
}

/** Every knowledge file of `folder`, read once. Rejects where the folder can't be read. */
export async function readKnowledgeFiles(folder: string): Promise<readonly KnowledgeFile[]> {
  const names = await listKnowledge(folder);
  const contents = await inTurns(names, (file) => readUnchanged(folder, file, lookAt(folder, file)));
  return names.map((file, at) => ({
    file,
    content: contents[at] ?? unreadable('it is being written'),
    lastGood: null,
  }));
}
