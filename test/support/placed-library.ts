/** A library over reports some of which are kept to channels, in this thread. */
import { type Placed, placedLibrary } from '../../src/library/answering/channel-visibility.ts';
import type { Library, PlacedLibrary } from '../../src/library/library.ts';
import { parseKnowledge } from '../../src/report/reading/parse-knowledge.ts';
import { readKnowledgeFiles } from '../../src/report/reading/read-knowledge.ts';
import { knowledgeFolder } from './knowledge.ts';

export async function openPlaced(files: Readonly<Record<string, string>>): Promise<PlacedLibrary> {
  const made = await knowledgeFolder(files);
  const placed = placedLibrary(parseKnowledge(await readKnowledgeFiles(made.folder)));
  await made.remove();
  return { ...seenAt(placed, null), at: (place) => seenAt(placed, place) };
}

function seenAt(placed: Placed, place: string | null): Library {
  const methods = Object.entries(placed).map(([method, ask]) => [
    method,
    (...given: readonly unknown[]) => Reflect.apply(ask, placed, [place, ...given]),
  ]);
  return Object.fromEntries(methods) as Library;
}
