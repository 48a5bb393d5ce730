/** What a library is built from without reading its reports again: all that is kept of them. */

import { programVersion } from './build-version.ts';
import { CacheFolder } from './cache-folder.ts';
import { ParsedReports } from './parsed-reports.ts';
import { LEAST_KEPT } from './sizes.ts';

export interface Kept {
  readonly folder: CacheFolder;
  readonly reports: ParsedReports;
}

/** Null where nothing is to be kept: no `folder`, or little text. `tell` is told what is wrong with the folder. */
export function keptIn(
  folder: string | null,
  bytes: number,
  tell: (note: string) => void,
  version = programVersion,
): Kept | null {
  return folder === null || bytes < LEAST_KEPT ? null : openKept(folder, tell, version());
}

export function openKept(folder: string, tell: (note: string) => void, version = programVersion()): Kept {
  const kept = new CacheFolder(folder, version, tell);
  return { folder: kept, reports: new ParsedReports(kept) };
}
