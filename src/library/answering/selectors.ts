/** A report or a section as a person names it, typos forgiven. */
import Fuse from 'fuse.js';
import type { Report } from '../../report/report.ts';
import type { Outcome } from '../library.ts';

/** As many headings as help somebody who mistyped one. */
const NEAREST = 5;

/** Of fuse.js's scores (0 is the same): how far from a name or heading is still meant for it. */
const NEAR = 0.3;

/** By name, title or the first digits of the file's sha256; then by the nearest name or title, if one is near. */
export function findReport(reports: readonly Report[], wanted: string): Report | null {
  const same = (text: string) => text.toLowerCase() === wanted.toLowerCase();
  const exact =
    reports.find((report) => same(report.name)) ?? reports.find((report) => same(report.origin.title));
  if (exact) return exact;
  const digits = /^[\da-f]{6,64}$/i.test(wanted) ? wanted.toLowerCase() : null;
  const byFile = digits === null ? undefined : reports.find((report) => report.sha256.startsWith(digits));
  if (byFile) return byFile;
  const nearest = new Fuse(reports, { keys: ['name', 'origin.title'], threshold: NEAR }).search(wanted, {
    limit: 1,
  });
  return nearest[0]?.item ?? null;
}

/** By number, or by heading; a heading also tells which report, where several are searched. */
export function findSection(
  reports: readonly Report[],
  wanted: string,
): Outcome<{ readonly section: number; readonly report?: string }> {
  const number = /^(?:§|section)?\s*(\d+)\.?$/i.exec(wanted.trim())?.[1];
  if (number !== undefined) {
    const section = Number(number);
    if (reports.some((report) => report.sections.some((known) => known.number === section))) {
      return { ok: true, value: { section } };
    }
  }
  const headings = reports.flatMap((report) =>
    report.sections
      .filter(({ heading }) => heading !== '')
      .map(({ heading, number }) => ({ heading, number, report })),
  );
  const same = headings.find(({ heading }) => heading.toLowerCase() === wanted.toLowerCase());
  const near = new Fuse(headings, {
    keys: ['heading'],
    ignoreLocation: true,
    threshold: 1,
    includeScore: true,
  }).search(wanted, { limit: NEAREST });
  const [first] = near;
  const best = same ?? (first && (first.score ?? 1) <= NEAR ? first.item : undefined);
  if (best) return { ok: true, value: { section: best.number, report: best.report.name } };
  const nearest = (near.length > 0 ? near.map(({ item }) => item) : headings.slice(0, NEAREST)).map(
    ({ heading, number }) => `${number} ${heading}`,
  );
  return { ok: false, problem: { kind: 'unknown-section', section: wanted, nearest } };
}
