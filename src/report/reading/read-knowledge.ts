/** A knowledge folder to its reports and the faults of the files that are none. */
import { type KnowledgeFile, listKnowledge, lookAt, readUnchanged, unreadable } from './knowledge-files.ts';
import { type Knowledge, parseKnowledge } from './parse-knowledge.ts';

/** Reads every knowledge file of `folder`, once. Rejects where the folder can't be read. */
export async function readKnowledge(folder: string): Promise<Knowledge> {
  const files: KnowledgeFile[] = [];
  for (const file of await listKnowledge(folder)) {
    const { stamp } = await lookAt(folder, file);
    const content = (await readUnchanged(folder, file, stamp)) ?? unreadable('it is being written');
    files.push({ file, content, lastGood: null });
  }
  return parseKnowledge(files);
}
