/** How a report numbers its own headings and passages. */
import { plainDigits } from '../../name-matching.ts';
import type { Passage, Report, Section } from '../../report/report.ts';
import { romanValue } from '../../search/language/numbers/roman.ts';

const PARTS =
  'section|chapter|part|abschnitt|kapitel|teil|secci[oó]n|cap[ií]tulo|parte|chapitre|partie|capitolo|sezione|sec?ção|hoofdstuk|paragraaf|deel|rozdział|część|глава|раздел|часть|розділ|частина|bölüm|kısım|bab|bagian|chương|phần';

/** `5.1 Scope` */
const NUMBERED = new RegExp(
  String.raw`^\s*(?:§|(?:${PARTS})\s|[第제])?\s*(\d{1,4}(?:\.\d{1,4}){0,5})(\.?\s*[.)\]:–—-]?)(?:\s|$|[章節节장절조항편부])`,
  'iu',
);

/** The numbers of headings, once a report. */
const known = new WeakMap<Report, ReadonlyMap<string, readonly Section[]>>();

/** The numbers that a report gives its own headings, which are others than Quoth's: by the number as it is written, without a full stop at its end. */
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
    const same = into.get(number);
    if (same) same.push(section);
    else into.set(number, [section]);
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

/** `2.13 The driver said` */
const NUMBERED_PASSAGE = /^[\s*_]*(\d{1,4}(?:\.\d{1,4}){1,5})[.)]?[*_]*\s+(?=["'“‘„«([]*\p{L})/u;

/** Longer than any number with what stands around it. */
const AHEAD_OF_WORDS = 60;

/** The numbers of passages, once a report. */
const knownPassages = new WeakMap<Report, ReadonlyMap<string, Passage>>();

/** The numbers that a report gives its own passages, as reports of inquiries do: by the number, each of one passage alone. */
export function ownPassages(report: Report): ReadonlyMap<string, Passage> {
  const had = knownPassages.get(report);
  if (had) return had;
  const numbered = new Map<string, Passage | null>();
  for (const passage of report.passages) {
    const opening = report.body.slice(passage.start, Math.min(passage.end, passage.start + AHEAD_OF_WORDS));
    const [, number] = NUMBERED_PASSAGE.exec(opening) ?? [];
    if (number !== undefined) numbered.set(number, numbered.has(number) ? null : passage);
  }
  const found = new Map<string, Passage>();
  for (const [number, passage] of numbered) {
    // "1.5 million people" is no number of a passage: that has a neighbour.
    const hasNeighbour = [-1, 1].some((step) => numbered.has(besides(number, step)));
    if (passage && hasNeighbour) found.set(number, passage);
  }
  knownPassages.set(report, found);
  return found;
}

function besides(number: string, step: number): string {
  return number.replace(/\d+$/u, (last) => String(Number(last) + step));
}

/** `II. The ship`, `Part II – The ship` */
const ROMAN_HEADING = new RegExp(
  String.raw`^\s*(?:(?:${PARTS})\s+)?([IVX]{1,7})(?:\.?\s*[.)\]:–—-])?(?:\s|$)`,
  'iu',
);

const knownRoman = new WeakMap<Report, ReadonlyMap<string, Section>>();

/** The sections whose headings a report numbers in Roman numerals, by the number in digits: two that follow one another at least. */
export function romanSections(report: Report): ReadonlyMap<string, Section> {
  const had = knownRoman.get(report);
  if (had) return had;
  const found = new Map<string, Section>();
  for (const section of report.sections) {
    const [, numeral = ''] = ROMAN_HEADING.exec(section.heading.normalize('NFKC')) ?? [];
    const value = romanValue(numeral.toLowerCase());
    if (value !== null && !found.has(String(value))) found.set(String(value), section);
  }
  const isRow = [...found.keys()].some((number) => found.has(String(Number(number) + 1)));
  const sections = isRow ? found : new Map<string, Section>();
  knownRoman.set(report, sections);
  return sections;
}
