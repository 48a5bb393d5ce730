/** A reference as it is typed, to the passages that stand there. */
import { nameForm, plainDigits } from '../../name-matching.ts';
import { type Passage, type Report, referenceOf, type Section } from '../../report/report.ts';
import type { Meaning, Outcome, Problem } from '../library.ts';
import { openingOf } from './completion.ts';
import { MAX_PASSAGES } from './max-passages.ts';
import { ownNumbers, ownPassages, romanSections } from './own-numbers.ts';
import { isPageLike, knownPages, pageTyped, passagesOnPage } from './pages.ts';
import { headingsMeant } from './selectors.ts';
import { listed, readReference, type TypedReference } from './typed-reference.ts';

/**
 * `2.1` is a passage, `2` a section, `2.1-2.3` all from the one to the other, `2.1, 3.4` both; a heading stands for its
 * section, typos forgiven, and so does the number that the report itself gives it, or a passage. As people type it: see
 * typed-reference.ts.
 * The passages come in the order of the text, at least one. What can mean several things is asked back. `isStrict`: words
 * behind a number must be the heading's or the passage's.
 */
export function passagesAt(report: Report, reference: string, isStrict = false): Outcome<readonly Passage[]> {
  const isExact = reference.startsWith('=');
  const page = isExact || isHeading(report, reference) ? null : pageTyped(reference);
  if (page !== null) {
    const onPage = passagesOnPage(report, page);
    if (onPage.length > 0) return bounded(onPage, reference);
    if (isPageLike(page))
      return { ok: false, problem: { kind: 'unknown-page', page, known: knownPages(report) } };
  }
  const runs: Run[] = [];
  for (const part of listed(reference)) {
    const found = runsFor(report, isExact ? part.replace(/^=?/, '=') : part, isStrict);
    if ('kind' in found) return { ok: false, problem: found };
    const [only, ...others] = found;
    if (!only) return { ok: false, problem: unknown(report, reference) };
    if (others.length > 0)
      return {
        ok: false,
        problem: {
          kind: 'which',
          of: 'reference',
          typed: reference,
          meanings: found.map((run) => meaningOf(report, run)),
        },
      };
    runs.push(only);
  }
  const indices = new Set<number>();
  for (const { first, last } of runs) for (let index = first; index <= last; index++) indices.add(index);
  const { passages } = report;
  return bounded(
    [...indices].sort((a, b) => a - b).flatMap((index) => passages[index] ?? []),
    reference,
  );
}

function bounded(passages: readonly Passage[], reference: string): Outcome<readonly Passage[]> {
  if (passages.length <= MAX_PASSAGES) return { ok: true, value: passages };
  const most = MAX_PASSAGES;
  return { ok: false, problem: { kind: 'too-many-passages', reference, passages: passages.length, most } };
}

function isHeading(report: Report, typed: string): boolean {
  const form = nameForm(typed);
  return report.sections.some(({ heading }) => nameForm(heading) === form);
}

interface Run {
  /** Indices in `report.passages`. */
  readonly first: number;
  readonly last: number;
  /** The section that is meant by its heading or its own number. */
  readonly section?: Section;
}

/** All that `typed` may mean; none where it means nothing. */
function runsFor(report: Report, typed: string, isStrict: boolean): readonly Run[] | Problem {
  const numbers = readReference(typed);
  if (!numbers) return runsOfHeadings(report, typed);
  if (numbers.isSpelt) {
    const asWritten = headingsBeginning(report, typed);
    if (asWritten.length > 0) return asWritten;
    const roman = runOf(numbers, (number) => romanRun(report, number));
    if (roman) return [roman];
  }
  const counted = runOf(numbers, (number) => indicesOf(report, number));
  if (numbers.isExact) return counted ? [counted] : [];
  const own = runOf(numbers, (number) => ownRun(report, number));
  if (numbers.words !== '') {
    const labelled = [counted, own].filter((run) => run && isLabel(report, run, numbers.words));
    if (labelled[0]) return [labelled[0]];
    const headings = runsOfHeadings(report, typed);
    if (headings.length > 0 || isStrict) return headings;
  }
  const within = withinSection(numbers);
  const shortened = within && runOf(within, (number) => indicesOf(report, number));
  const isBackwards = Number(numbers.to) < Number.parseInt(numbers.from, 10);
  const runs = [own, shortened, shortened && isBackwards ? null : counted]
    .filter((run) => run !== null)
    .filter((run, i, all) => !all.slice(i + 1).some((other) => isSame(run, other)));
  if (runs.length > 0) return runs;
  return beyondEnd(report, typed, numbers) ?? runsOfHeadings(report, typed, numbers.from);
}

/** `2.1-3` as `2.1-2.3`; null for what can't be meant so. */
function withinSection(numbers: TypedReference): TypedReference | null {
  const [section, first, ...more] = numbers.from.split('.');
  const isShort = first !== undefined && more.length === 0 && /^\d+$/.test(numbers.to ?? '');
  return isShort && Number(numbers.to) > Number(first)
    ? { ...numbers, to: `${section}.${numbers.to}` }
    : null;
}

function runOf({ from, to }: TypedReference, at: (number: string) => Run | null): Run | null {
  const start = at(from);
  if (to === null || !start) return start;
  const end = at(to);
  return end && { first: Math.min(start.first, end.first), last: Math.max(start.last, end.last) };
}

/** Whether `words` are the ones that completion shows behind a reference: a heading, or how a passage begins. */
function isLabel(report: Report, { first, section }: Run, words: string): boolean {
  const passage = report.passages[first];
  const around = section ?? report.sections.find(({ number }) => number === passage?.section);
  const shown = nameForm(words.replace(/\s*(?:…|\.{3}).*$/su, '').replace(/\s+·[^·]*$/u, ''));
  const texts = [around?.heading ?? '', passage ? openingOf(report, passage) : ''];
  return shown !== '' && texts.some((text) => nameForm(text).startsWith(shown));
}

/** `number`: a heading must have it as it is, since `2.1` is no slip for `2019-106`. */
function runsOfHeadings(report: Report, typed: string, number = ''): readonly Run[] {
  const headings = report.sections
    .filter(({ heading }) => heading !== '' && hasNumber(heading, number))
    .map((section) => ({ section, names: [section.heading] }));
  return headingsMeant(headings, typed).flatMap(({ section }) => runOfSection(report, section) ?? []);
}

function hasNumber(heading: string, number: string): boolean {
  const numbers: readonly string[] = plainDigits(heading.normalize('NFKC')).match(/\d+(?:\.\d+)*/gu) ?? [];
  return number === '' || numbers.includes(number);
}

function ownRun(report: Report, number: string): Run | null {
  const [section] = ownNumbers(report).get(number) ?? [];
  if (section) return runOfSection(report, section);
  const passage = ownPassages(report).get(number);
  return passage ? { first: passage.index, last: passage.index } : null;
}

function headingsBeginning(report: Report, typed: string): readonly Run[] {
  const form = nameForm(typed);
  return report.sections
    .filter(({ heading }) => `${nameForm(heading)} `.startsWith(`${form} `))
    .flatMap((section) => runOfSection(report, section) ?? []);
}

/** `II`, `II.1`, where the report's headings are numbered so. */
function romanRun(report: Report, number: string): Run | null {
  const [sectionNumber = '', passageNumber, ...more] = number.split('.');
  const section = romanSections(report).get(sectionNumber);
  const run = section && more.length === 0 ? runOfSection(report, section) : null;
  if (!run || passageNumber === undefined) return run;
  const index = run.first + Number(passageNumber) - 1;
  return index >= run.first && index <= run.last ? { first: index, last: index } : null;
}

/** Of a section without text of its own, those that it is parted into. */
function runOfSection(report: Report, section: Section): Run | null {
  // Their numbers go up by one.
  const at = section.number - (report.sections[0]?.number ?? 0);
  const within = [section];
  if (section.passages.length === 0) {
    for (let i = at + 1; i < report.sections.length; i++) {
      const next = report.sections[i];
      if (!next || next.level <= section.level) break;
      within.push(next);
    }
  }
  const passages = within.flatMap((each) => each.passages);
  const [first, last] = [passages[0], passages.at(-1)];
  return first && last ? { first: first.index, last: last.index, section } : null;
}

/** By Quoth's own numbers. */
function indicesOf(report: Report, number: string): Run | null {
  const [sectionNumber, passageNumber, ...more] = number.split('.').map(Number);
  const section = report.sections.find((each) => each.number === sectionNumber);
  if (!section || more.length > 0) return null;
  if (passageNumber === undefined) return runOfSection(report, section);
  const passage = section.passages[passageNumber - 1];
  return passage ? { first: passage.index, last: passage.index } : null;
}

function isSame(a: Run, b: Run): boolean {
  return a.first === b.first && a.last === b.last;
}

/** Where a section is there, but not the passage of that number: what there is. */
function beyondEnd(report: Report, typed: string, { from, to }: TypedReference): Problem | null {
  const [start, end] = [clamped(report, from), clamped(report, to ?? from)];
  const beyond =
    end && !indicesOf(report, to ?? from) ? end : start && !indicesOf(report, from) ? start : null;
  if (!start || !end || !beyond || [from, to].some((number) => number?.endsWith('.0'))) return null;
  const [first, last] = [report.passages[start.first], report.passages[end.last]];
  const ends = report.passages[beyond.last];
  if (!first || !last || !ends) return null;
  const all = to === null && report.sections.find(({ number }) => number === ends.section)?.passages[0];
  const run = {
    first: all ? all.index : Math.min(start.first, end.first),
    last: Math.max(start.last, end.last),
  };
  return {
    kind: 'beyond-end',
    reference: typed,
    section: String(ends.section),
    last: referenceOf(ends),
    meanings: [meaningOf(report, run)],
  };
}

/** The passage of that number, or else the section's last. */
function clamped(report: Report, number: string): Run | null {
  const exact = indicesOf(report, number);
  if (exact) return exact;
  const [sectionNumber, , ...more] = number.split('.').map(Number);
  const section = more.length > 0 ? undefined : report.sections.find((each) => each.number === sectionNumber);
  const last = section?.passages.at(-1);
  return last ? { first: last.index, last: last.index } : null;
}

function unknown(report: Report, reference: string): Problem {
  const last = report.passages.at(-1);
  return { kind: 'unknown-reference', reference, last: last ? referenceOf(last) : '0.1' };
}

function meaningOf(report: Report, { first, last, section }: Run): Meaning {
  const [from, to] = [report.passages[first], report.passages[last]];
  if (!from || !to) throw new Error('no such passage');
  const reference = first === last ? referenceOf(from) : `${referenceOf(from)}-${referenceOf(to)}`;
  return {
    label: section ? section.heading : reference,
    detail: `${section ? `${reference} · ` : ''}${openingOf(report, from)}`,
    means: { file: report.sha256, reference },
  };
}

/** Where several reports have such a reference: each one's own passages. */
export function whichReportAt(
  reports: readonly Report[],
  reference: string,
): { readonly ok: false; readonly problem: Problem } {
  const meanings = reports.flatMap((report): Meaning[] => {
    const passages = passagesAt(report, reference);
    const [first, last] = passages.ok ? [passages.value[0], passages.value.at(-1)] : [];
    if (!first || !last) return [];
    const { label, detail, means } = meaningOf(report, { first: first.index, last: last.index });
    return [{ label: report.origin.title, detail: `${label} · ${detail}`, means }];
  });
  return { ok: false, problem: { kind: 'which', of: 'report', typed: reference, meanings } };
}

/** The reports that have such a reference: those whose words stand behind its number, or else all. */
export function reportsWith(reports: readonly Report[], reference: string): readonly Report[] {
  const having = reports.filter((report) => passagesAt(report, reference, true).ok);
  return having.length > 0 ? having : reports.filter((report) => passagesAt(report, reference).ok);
}
