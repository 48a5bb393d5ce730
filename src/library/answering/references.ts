/** A reference as it is typed, to the passages that stand there. */
import Fuse from 'fuse.js';
import { type Passage, type Report, referenceOf } from '../../report/report.ts';
import type { Outcome } from '../library.ts';
import { isPageLike, knownPages, pageTyped, passagesOnPage } from './pages.ts';

/** A longer run would be a report read aloud, not a quote; and would keep everybody else waiting. */
export const MAX_PASSAGES = 100;

/**
 * `2.1` is a passage, `2` a section, `2.1-2.3` all from the one to the other (either dash, either order), `2.1, 3.4` both;
 * `p. 12` is what begins on that page, in any language that Quoth speaks; a heading stands for its section, typos
 * forgiven. The passages come in the order of the text, at least one.
 */
export function passagesAt(report: Report, reference: string): Outcome<readonly Passage[]> {
  const unknown = { kind: 'unknown-reference', reference, last: lastReference(report) } as const;
  const parts = reference.split(/[,;]/u).map((part) => REFERENCE.exec(part.trim()));
  const typed = parts.every((part) => part !== null);
  const page = typed || isHeading(report, reference) ? null : pageTyped(reference);
  if (page !== null) {
    const onPage = passagesOnPage(report, page);
    if (onPage.length > 0) return bounded(onPage, reference);
    if (isPageLike(page))
      return { ok: false, problem: { kind: 'unknown-page', page, known: knownPages(report) } };
  }
  const runs = typed ? parts.map((part) => runAt(report, part)) : [runOfHeading(report, reference)];
  if (!runs.every((run) => run !== null)) return { ok: false, problem: unknown };
  const passages = new Set(runs.flatMap(({ first, last }) => report.passages.slice(first, last + 1)));
  return bounded(
    [...passages].sort((a, b) => a.index - b.index),
    reference,
  );
}

const REFERENCE = /^§?\s*(\d+)(?:\.(\d+))?(?:\s*[-–—]\s*(\d+)(?:\.(\d+))?)?$/u;

interface Run {
  /** Indices in `report.passages`. */
  readonly first: number;
  readonly last: number;
}

function bounded(passages: readonly Passage[], reference: string): Outcome<readonly Passage[]> {
  if (passages.length <= MAX_PASSAGES) return { ok: true, value: passages };
  const most = MAX_PASSAGES;
  return { ok: false, problem: { kind: 'too-many-passages', reference, passages: passages.length, most } };
}

function runAt(report: Report, [, section, passage, toSection, toPassage]: RegExpExecArray): Run | null {
  const from = indicesOf(report, Number(section), passage);
  const to = toSection === undefined ? from : indicesOf(report, Number(toSection), toPassage);
  if (!from || !to) return null;
  return { first: Math.min(from.first, to.first), last: Math.max(from.last, to.last) };
}

function lastReference(report: Report): string {
  const last = report.passages.at(-1);
  return last ? referenceOf(last) : '0.1';
}

function isHeading(report: Report, typed: string): boolean {
  return report.sections.some(({ heading }) => heading.toLowerCase() === typed.trim().toLowerCase());
}

function runOfHeading(report: Report, heading: string): Run | null {
  const headings = report.sections.filter((section) => section.number > 0);
  const options = { keys: ['heading'], threshold: 0.3, ignoreLocation: true };
  const [best] = new Fuse(headings, options).search(heading, { limit: 1 });
  return best ? indicesOf(report, best.item.number, undefined) : null;
}

/** Indices in `report.passages`: of one passage, or of a section's first and last. */
function indicesOf(report: Report, sectionNumber: number, passageNumber: string | undefined): Run | null {
  const section = report.sections.find(({ number }) => number === sectionNumber);
  const opening = section?.passages[0];
  if (!section || !opening) return null;
  if (passageNumber === undefined)
    return { first: opening.index, last: opening.index + section.passages.length - 1 };
  const passage = section.passages[Number(passageNumber) - 1];
  return passage ? { first: passage.index, last: passage.index } : null;
}
