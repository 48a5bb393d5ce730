/** The search over reports, from what was kept of them where it was. */
import { sizeOf } from '../../report/reading/packed-report.ts';
import type { Report } from '../../report/report.ts';
import type { PackedCollection } from '../../search/collection/collection.ts';
import { keyOf } from '../../search/collection/report-words.ts';
import { buildIndex } from '../../search/index.ts';
import type { SearchIndex } from '../../search/search.ts';
import type { CacheFolder } from '../cache/cache-folder.ts';
import type { Told } from './progress.ts';

const KIND = 'index';

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
    before: found?.value,
    isToBeKept,
    told: told && ((done) => told('indexed', done, passages)),
  });
  if (isToBeKept) kept.keep(KIND, keys, () => index.pack());
  return index;
}
