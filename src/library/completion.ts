/** What is offered while somebody types. */
import Fuse from 'fuse.js';
import { type Report, referenceOf, type Span } from '../report/report.ts';
import type { Steps } from '../steps.ts';
import type { Choice } from './library.ts';

const MOST = 25;
const LENGTH = 100;
const OPENING = 80;

/** Searched as they are typed, so made once a report. */
export interface Completable {
  readonly choice: Choice;
  /** Lower case. */
  readonly searched: string;
}

export function completable(label: string, value: string, searched = label): Completable {
  return { choice: { label: cut(label), value: cut(value) }, searched: searched.toLowerCase() };
}

export function completableReports(reports: readonly Report[]): readonly Completable[] {
  return reports.map(({ name, origin, sha256 }) =>
    completable(origin.title, name.length <= LENGTH ? name : sha256.slice(0, 12), `${name} ${origin.title}`),
  );
}

export function completableSections(report: Report): readonly Completable[] {
  return report.sections
    .filter(({ heading }) => heading !== '')
    .map(({ number, heading }) => completable(`${number} ${heading}`, String(number)));
}

/** Every section by its heading and every passage by its opening words, in the order of the text. */
export function* completableReferences(report: Report): Steps<readonly Completable[]> {
  const found: Completable[] = [];
  for (const { number, heading, passages } of report.sections) {
    if (heading !== '' && passages.length > 0)
      found.push(completable(`${number} ${heading}`, String(number)));
    for (const passage of passages) {
      found.push(completable(`${referenceOf(passage)} ${openingOf(report, passage)}`, referenceOf(passage)));
      yield;
    }
  }
  return found;
}

/** On one line, cut between words where there are any. */
function openingOf(report: Report, { start, end }: Span): string {
  const opening = report.body.slice(start, Math.min(end, start + OPENING)).replace(/\s+/gu, ' ');
  if (end <= start + OPENING) return opening;
  const blank = opening.lastIndexOf(' ');
  return `${blank > OPENING / 2 ? opening.slice(0, blank) : opening.replace(/[\uD800-\uDBFF]$/, '')} …`;
}

/**
 * What starts as typed comes first, then what has every word typed, then, where nothing has, what is near: search that
 * finds `site` for `pste` helps nobody.
 */
export function completed(from: readonly Completable[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return from.slice(0, MOST).map(({ choice }) => choice);
  const words = wanted.split(/\s+/u);
  const starting: Choice[] = [];
  const having: Choice[] = [];
  for (const { choice, searched } of from) {
    if (starting.length === MOST) break;
    if (searched.startsWith(wanted)) starting.push(choice);
    else if (having.length < MOST && words.every((word) => searched.includes(word))) having.push(choice);
  }
  const found = [...starting, ...having].slice(0, MOST);
  if (found.length > 0) return found;
  // Near only among few: over thousands of openings it would take longer than a member types.
  return new Fuse(from.slice(0, 1000), { keys: ['searched'], ignoreLocation: true, threshold: 0.3 })
    .search(wanted.slice(0, 32), { limit: MOST })
    .map(({ item }) => item.choice);
}

function cut(text: string): string {
  return text.length <= LENGTH ? text : `${text.slice(0, LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
