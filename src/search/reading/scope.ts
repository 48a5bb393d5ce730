/** Which passages of a collection a search may look at. */
import type { Collection, Range } from '../collection/collection.ts';
import type { Scope } from '../search.ts';

/** In order, none empty, none touching the next. */
export function rangesOf(collection: Collection, scope: Scope): readonly Range[] {
  if (scope.report === undefined && scope.section === undefined)
    return collection.reportOf.length > 0 ? [{ from: 0, to: collection.reportOf.length }] : [];
  const ranges: Range[] = [];
  for (const [index, report] of collection.reports.entries()) {
    if (scope.report !== undefined && scope.report !== report.name) continue;
    let from = collection.reportStarts[index] ?? 0;
    let to = collection.reportStarts[index + 1] ?? 0;
    if (scope.section !== undefined) {
      const own = report.sections.find(({ number }) => number === scope.section)?.passages ?? [];
      from += own[0]?.index ?? 0;
      to = from + own.length;
    }
    const last = ranges.at(-1);
    if (from === to) continue;
    if (last?.to === from) ranges[ranges.length - 1] = { from: last.from, to };
    else ranges.push({ from, to });
  }
  return ranges;
}
