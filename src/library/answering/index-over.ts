/** The search over reports, from what was kept of them where it was. */
import { sizeOf } from '../../report/reading/packed-report.ts';
import type { Report } from '../../report/report.ts';
import type { KnownCollection, PackedCollection } from '../../search/collection/collection.ts';
import { keyOf, type PackedWords } from '../../search/collection/report-words.ts';
import { buildIndex } from '../../search/index.ts';
import type { PackedIndex, SearchIndex } from '../../search/search.ts';
import type { CacheFolder, Found } from '../cache/cache-folder.ts';
import type { Told } from './progress.ts';

const KIND = 'index';
/** What was read of each report: wanted where some of them have changed. */
const WORDS = 'words';

/** Whether the index of these reports was kept. */
export function isIndexed(reports: readonly Report[], kept: CacheFolder): boolean {
  return kept.has(KIND, reports.map(keyOf));
}

/** Reads the index that was used last, ahead of whoever wants it. */
export function readIndexAhead(kept: CacheFolder): void {
  kept.readAhead(KIND);
}

/** As `buildIndex`; keeps what was not kept yet. */
export function indexOver(
  reports: readonly Report[],
  onFailure: (error: unknown) => void,
  kept?: CacheFolder,
  told?: Told,
): SearchIndex {
  const passages = told ? reports.reduce((sum, report) => sum + sizeOf(report).passages, 0) : 0;
  const keys = reports.map(keyOf);
  const found = kept?.find<readonly PackedCollection[]>(KIND, keys);
  const isToBeKept = kept !== undefined && !found?.isSame;
  const index = buildIndex(reports, onFailure, {
    before: kept && found ? withWords(found, kept, keys) : [],
    isToBeKept,
    told: told && ((done) => told('indexed', done, passages)),
  });
  if (isToBeKept) {
    let packed: PackedIndex | null = null;
    kept.keep(KIND, keys, () => {
      packed = index.pack();
      return packed?.collections;
    });
    kept.keep(WORDS, keys, () => packed?.own);
  }
  return index;
}

function withWords(
  { value, isSame, set }: Found<readonly PackedCollection[]>,
  kept: CacheFolder,
  keys: readonly string[],
): readonly KnownCollection[] {
  const words = isSame ? null : kept.find<readonly PackedWords[]>(WORDS, keys);
  const own = words?.set === set ? words.value : [];
  return value.map((collection, at) => ({ collection, own: own[at] }));
}
