/** Which sentences of a report an address marks. */
import type { SentenceRun } from '../../../report/report.ts';

/** Sentences of a passage, counted from 1: `2.1.3`, or `2.1.3-5`. */
export interface Mark extends SentenceRun {
  readonly reference: string;
}

/** Null for anything else. */
export function markIn(text: string | null): Mark | null {
  const [, reference, first, last] = /^(\d{1,6}\.\d{1,6})\.(\d{1,6})(?:-(\d{1,6}))?$/.exec(text ?? '') ?? [];
  if (reference === undefined || first === undefined) return null;
  const count = Number(last ?? first) - Number(first) + 1;
  return Number(first) >= 1 && count >= 1 ? { reference, first: Number(first) - 1, count } : null;
}
