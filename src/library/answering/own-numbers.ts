/** The numbers that a report gives its own headings, such as `5.1 Scope`, which are others than Quoth's. */
import { plainDigits } from '../../name-form.ts';
import type { Report, Section } from '../../report/report.ts';

const NUMBERED =
  /^\s*(?:§|(?:section|chapter|part|abschnitt|kapitel|teil|secci[oó]n|cap[ií]tulo|parte|chapitre|partie)\s|第)?\s*(\d{1,4}(?:\.\d{1,4}){0,5})(\.?\s*[.)\]:–—-]?)(?:\s|$|[章節节])/iu;

const known = new WeakMap<Report, ReadonlyMap<string, readonly Section[]>>();

/** By the number as it is written, without a full stop at its end. */
export function ownNumbers(report: Report): ReadonlyMap<string, readonly Section[]> {
  const had = known.get(report);
  if (had) return had;
  const found = new Map<string, Section[]>();
  const loose = new Map<string, Section[]>();
  for (const section of report.sections) {
    const [, number, mark = ''] = NUMBERED.exec(plainDigits(section.heading.normalize('NFKC'))) ?? [];
    if (number === undefined) continue;
    // "3 reasons why" is no number of a heading, unless its neighbours are numbered too.
    const sure = number.includes('.') || mark.trim() !== '';
    const into = sure ? found : loose;
    into.set(number, [...(into.get(number) ?? []), section]);
  }
  const all = new Set([...found.keys(), ...loose.keys()]);
  for (const [number, sections] of loose) {
    const isOneOfSeveral = [Number(number) - 1, Number(number) + 1].some((other) => all.has(String(other)));
    if (isOneOfSeveral || all.has(`${number}.1`))
      found.set(number, [...(found.get(number) ?? []), ...sections]);
  }
  known.set(report, found);
  return found;
}
