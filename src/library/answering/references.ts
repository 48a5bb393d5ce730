/** A reference as it is typed, to the passages that stand there. */
import Fuse from 'fuse.js';
import { type Passage, type Report, referenceOf } from '../../report/report.ts';
import type { Outcome } from '../library.ts';

/** A longer run would be a report read aloud, not a quote; and would keep everybody else waiting. */
export const MAX_PASSAGES = 100;

/**
 * `2.1` is a passage, `2` a section, `2.1-2.3` all from the one to the other (either dash, either order); a heading
 * stands for its section, typos forgiven. The passages come in the order of the text, at least one.
 */
export function passagesAt(report: Report, reference: string): Outcome<readonly Passage[]> {
  const unknown = { kind: 'unknown-reference', reference, last: lastReference(report) } as const;
  const typed = /^§?\s*(\d+)(?:\.(\d+))?(?:\s*[-–—]\s*(\d+)(?:\.(\d+))?)?$/u.exec(reference.trim());
  const ends = typed
    ? [typed.slice(1, 3), typed[3] === undefined ? typed.slice(1, 3) : typed.slice(3, 5)]
    : [headingNumber(report, reference), headingNumber(report, reference)];
  const spans = ends.map(([section, passage]) => indicesOf(report, Number(section), passage));
  const [from, to] = spans;
  if (!from || !to) return { ok: false, problem: unknown };
  const first = Math.min(from.first, to.first);
  const last = Math.max(from.last, to.last);
  const passages = last - first + 1;
  if (passages > MAX_PASSAGES) {
    return { ok: false, problem: { kind: 'too-many-passages', reference, passages, most: MAX_PASSAGES } };
  }
  return { ok: true, value: report.passages.slice(first, last + 1) };
}

function lastReference(report: Report): string {
  const last = report.passages.at(-1);
  return last ? referenceOf(last) : '0.1';
}

function headingNumber(report: Report, heading: string): readonly (string | undefined)[] {
  const headings = report.sections.filter((section) => section.number > 0);
  const [best] = new Fuse(headings, { keys: ['heading'], threshold: 0.3, ignoreLocation: true }).search(
    heading,
    {
      limit: 1,
    },
  );
  return [best ? String(best.item.number) : undefined];
}

/** Indices in `report.passages`: of one passage, or of a section's first and last. */
function indicesOf(
  report: Report,
  sectionNumber: number,
  passageNumber: string | undefined,
): { readonly first: number; readonly last: number } | null {
  const section = report.sections.find(({ number }) => number === sectionNumber);
  const opening = section?.passages[0];
  if (!section || !opening) return null;
  if (passageNumber === undefined)
    return { first: opening.index, last: opening.index + section.passages.length - 1 };
  const passage = section.passages[Number(passageNumber) - 1];
  return passage ? { first: passage.index, last: passage.index } : null;
}
