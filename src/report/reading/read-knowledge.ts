/** A knowledge folder to its reports and the faults of the files that are none. */
import { type KnowledgeFile, listKnowledge, lookAt, readUnchanged, unreadable } from './knowledge-files.ts';
import { type Knowledge, parseKnowledge } from './parse-knowledge.ts';

/** Every report and fault of `folder`. Rejects where the folder can't be read. */
export async function readKnowledge(folder: string): Promise<Knowledge> {
  return parseKnowledge(await readKnowledgeFiles(folder));
}

/** Every knowledge file of `folder`, read once. Rejects where the folder can't be read. */
export async function readKnowledgeFiles(folder: string): Promise<readonly KnowledgeFile[]> {
  const files: KnowledgeFile[] = [];
  for (const file of await listKnowledge(folder)) {
    const { stamp } = await lookAt(folder, file);
    const content = (await readUnchanged(folder, file, stamp)) ?? unreadable('it is being written');
    files.push({ file, content, lastGood: null });
  }
  return files;
}
