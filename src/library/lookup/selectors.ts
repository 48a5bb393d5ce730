/** A report or a section as a person names it, typos forgiven. */
import { meantBy, type Named, nameForm, nearestTo } from '../../name-matching.ts';
import type { Report, Section } from '../../report/report.ts';
import type { Meaning, Outcome } from '../library.ts';
import { ownNumbers, romanSections } from './own-numbers.ts';
import { bareHeading, readReference } from './typed-reference.ts';

/** As many headings as help somebody who mistyped one. */
const NEAREST = 5;

/** By name, title or the first digits of the file's sha256; then by the nearest name or title, if one is near. Several may be meant. */
export function findReports(reports: readonly Report[], wanted: string): readonly Report[] {
  const same = (text: string) => text.toLowerCase() === wanted.toLowerCase();
  const named = reports.filter((report) => same(report.name));
  if (named.length > 0) return named;
  const digits = /^[\da-f]{6,64}$/i.test(wanted) ? wanted.toLowerCase() : null;
  const byFile = digits === null ? [] : reports.filter((report) => report.sha256.startsWith(digits));
  if (byFile.length > 0) return byFile;
  const called = reports.map((report) => ({ report, names: [report.name, report.origin.title] }));
  const ways = [...new Set([wanted, wanted.replace(FILE_END, ''), wanted.replace(CALLED_REPORT, '')])];
  for (const forgiving of [false, true]) {
    for (const way of ways) {
      const meant = meantBy(called, way, forgiving);
      if (meant.length > 0) return meant.map(({ report }) => report);
    }
  }
  return [];
}

/** A knowledge file's. */
const FILE_END = /\.(?:md|markdown|txt)$/iu;
/** `report gate`, the option's name typed without what parts it from its value, and `the gate report`. */
const CALLED_REPORT =
  /^(?:the\s+)?(?:report|bericht|informe|rapport)[\s:=]+(?=\S)|^the\s+(?=\S)|(?<=\S)\s+(?:report|bericht|informe|rapport)$/giu;

export function meaningOfReport({ name, sha256, origin }: Report): Meaning {
  return { label: origin.title, detail: name, means: { file: sha256 } };
}

interface Place {
  readonly report: Report;
  readonly section: Section;
}

/**
 * By number, Quoth's or the report's own, or by heading, or both as completion shows them; a heading also tells which report,
 * where several are searched.
 */
export function findSection(
  reports: readonly Report[],
  wanted: string,
): Outcome<{ readonly section: number; readonly report?: string }> {
  const numbers = readReference(wanted);
  const places = reports.flatMap((report) => report.sections.map((section): Place => ({ report, section })));
  if (numbers?.isSpelt) {
    const form = `${nameForm(wanted)} `;
    const begun = places.filter(({ section }) => `${nameForm(section.heading)} `.startsWith(form));
    const meant = begun.length > 0 ? begun : places.filter(isRoman(numbers.from));
    const [only, another] = meant;
    if (only) return another ? which(wanted, meant) : found(only);
  }
  if (numbers && numbers.to === null) {
    const counted = places.filter(({ section }) => String(section.number) === numbers.from);
    const own = numbers.isExact
      ? []
      : reports.flatMap((report) =>
          (ownNumbers(report).get(numbers.from) ?? []).map((section): Place => ({ report, section })),
        );
    if (numbers.words !== '') {
      const words = nameForm(numbers.words.replace(/\s+·[^·]*$/u, ''));
      const shown = [...counted, ...own].find(({ section }) => nameForm(section.heading).startsWith(words));
      if (shown) return found(shown);
    } else {
      const others = own.filter((place) => !counted.some(({ section }) => section === place.section));
      const [only, another] = others;
      if (only && (another || counted.length > 0)) return which(wanted, [...others, ...counted]);
      if (only) return found(only);
      if (counted.length > 0) return { ok: true, value: { section: Number(numbers.from) } };
    }
  }
  const headings = places
    .filter(({ section }) => section.heading !== '')
    .map((place) => ({ ...place, names: [place.section.heading] }));
  const meant = headingsMeant(headings, wanted);
  const [only, another] = meant;
  if (only) return another ? which(wanted, meant) : found(only);
  const near = nearestTo(headings, ({ section }) => nameForm(section.heading), wanted, {
    most: NEAREST,
    all: true,
  });
  const nearest = near.length > 0 ? near : headings.slice(0, NEAREST);
  return {
    ok: false,
    problem: { kind: 'unknown-section', section: wanted, nearest: meaningsOf(nearest) },
  };
}

/** Those that `typed` may mean, also where it says that it is a section that is named. */
export function headingsMeant<T extends Named>(headings: readonly T[], typed: string): readonly T[] {
  const meant = meantBy(headings, typed);
  const bare = bareHeading(typed);
  return meant.length > 0 || bare === typed || bare === '' ? meant : meantBy(headings, bare);
}

function isRoman(number: string): (place: Place) => boolean {
  return ({ report, section }) => romanSections(report).get(number) === section;
}

function found({ report, section }: Place): ReturnType<typeof findSection> {
  return { ok: true, value: { section: section.number, report: report.name } };
}

function which(typed: string, places: readonly Place[]): ReturnType<typeof findSection> {
  return { ok: false, problem: { kind: 'which', of: 'section', typed, meanings: meaningsOf(places) } };
}

function meaningsOf(places: readonly Place[]): readonly Meaning[] {
  const isOneReport = places.every(({ report }) => report === places[0]?.report);
  return places.map(({ report, section }) => ({
    label: section.heading || String(section.number),
    detail: isOneReport ? String(section.number) : `${section.number} · ${report.origin.title}`,
    means: { file: report.sha256, section: section.number },
  }));
}
