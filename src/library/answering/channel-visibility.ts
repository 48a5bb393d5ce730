/**
 * One library for each place that some reports are kept to, and one for everywhere else. Each is made as if there were no other
 * reports: what is hidden weighs in no ranking, repairs no word, and is counted nowhere.
 */
import type { Knowledge } from '../../report/reading/parse-knowledge.ts';
import type { Report } from '../../report/report.ts';
import type { CacheFolder } from '../cache/cache-folder.ts';
import type { Library, Status } from '../library.ts';
import { isGathered } from './gathering.ts';
import { isIndexed } from './index-over.ts';
import { libraryOver } from './library-over.ts';
import type { Told } from './progress.ts';

/** A library's methods, each with the place that it is asked from ahead of what is asked; null: nowhere in particular. */
export type Placed = {
  readonly [Method in keyof Library]: (
    place: string | null,
    ...given: Parameters<Library[Method]>
  ) => ReturnType<Library[Method]>;
};

/** For the operator: all reports and faults, whoever may see them. No place is called so. */
export const EVERYWHERE = '*';

/** The places that reports are kept to. */
export function placesOf(reports: readonly Pick<Report, 'origin'>[]): readonly string[] {
  return [...new Set(reports.flatMap(({ origin }) => origin.channels ?? []))];
}

/** All of the reports wherever they are asked for: for whoever has the folder itself. */
export function ownersLibrary(...given: Parameters<typeof placedLibrary>): Placed {
  const library = libraryOver(...given);
  const methods = Object.keys(library).map((method) => [
    method,
    (_: string | null, ...given: readonly unknown[]) =>
      Reflect.apply(Reflect.get(library, method), library, given),
  ]);
  return Object.fromEntries(methods);
}

/** What may be seen at a place; null: nowhere in particular. */
function seenAt(reports: readonly Report[], place: string | null): readonly Report[] {
  return reports.filter(({ origin }) => !origin.channels || (place && origin.channels.includes(place)));
}

/** Whether all was kept that a library of these reports is built from. */
export function isWholeKept(reports: readonly Report[], kept: CacheFolder): boolean {
  return [null, ...placesOf(reports)]
    .map((place) => seenAt(reports, place))
    .every((seen) => isIndexed(seen, kept) && isGathered(seen, kept));
}

export function placedLibrary(
  { reports, faults }: Knowledge,
  patience?: number,
  onFailure?: (error: unknown) => void,
  kept?: CacheFolder,
  told?: Told,
): Placed {
  const openFaults = faults.filter(({ isKept }) => !isKept);
  const libraryAt = (place: string | null): Library =>
    libraryOver({ reports: seenAt(reports, place), faults: openFaults }, patience, onFailure, kept, told);
  const anywhere = libraryAt(null);
  const libraries = new Map(placesOf(reports).map((place) => [place, libraryAt(place)]));
  const at = (place: string | null) => (place === null ? anywhere : (libraries.get(place) ?? anywhere));
  const methods = Object.keys(anywhere).map((method) => [
    method,
    (place: string | null, ...given: readonly unknown[]) => {
      const library = at(place);
      return Reflect.apply(Reflect.get(library, method), library, given);
    },
  ]);
  const placed = Object.fromEntries(methods) as Placed;
  return {
    ...placed,
    async status(place): Promise<Status> {
      if (place !== EVERYWHERE) return at(place).status();
      const all = await Promise.all([anywhere, ...libraries.values()].map((library) => library.status()));
      const byName = new Map(all.flatMap((status) => status.reports.map((report) => [report.name, report])));
      return { reports: [...byName.values()], faults };
    },
  };
}
