/** What is offered while somebody types. */
import { hasBeginning, nameForm, nearestTo, typedWords } from '../../name-matching.ts';
import { plainWords } from '../../report/reading/blocks.ts';
import { type Report, referenceOf, type Span } from '../../report/report.ts';
import type { Steps } from '../../steps.ts';
import type { Choice } from '../library.ts';
import { ownNumbers, ownPassages } from './own-numbers.ts';
import { passagesByPage } from './pages.ts';

const MOST = 25;
const LENGTH = 100;
const OPENING = 80;

/** Searched as they are typed, so made once a report. */
export interface Completable {
  readonly choice: Choice;
  /** As `nameForm` gives it. */
  readonly searched: string;
}

export function completable(label: string, value: string, searched = label): Completable {
  return { choice: { label: cut(label), value: cut(value) }, searched: nameForm(searched) };
}

export function completableReports(reports: readonly Report[]): readonly Completable[] {
  return reports.map(({ name, origin, sha256 }) =>
    completable(origin.title, name.length <= LENGTH ? name : sha256.slice(0, 12), `${name} ${origin.title}`),
  );
}

export function completableSections(report: Report): readonly Completable[] {
  return report.sections
    .filter(({ heading }) => heading !== '')
    .map(({ number, heading }) => completable(`${number} ${heading}`, chosenBy(report, String(number))));
}

/** Every section by its heading and every passage by its opening words, in the order of the text. */
export function* completableReferences(report: Report): Steps<readonly Completable[]> {
  const found: Completable[] = [];
  for (const { number, heading, passages } of report.sections) {
    if (heading !== '' && passages.length > 0)
      found.push(completable(`${number} ${heading}`, chosenBy(report, String(number))));
    for (const passage of passages) {
      const reference = referenceOf(passage);
      found.push(completable(`${reference} ${openingOf(report, passage)}`, chosenBy(report, reference)));
      yield;
    }
  }
  for (const [label, [first]] of passagesByPage(report)) {
    if (first) found.push(completable(`p. ${label} ${openingOf(report, first)}`, `p. ${label}`));
  }
  return found;
}

/** Says that Quoth's number is meant where the report numbers a heading or a passage so. */
function chosenBy(report: Report, number: string): string {
  return ownNumbers(report).has(number) || ownPassages(report).has(number) ? `=${number}` : number;
}

/** Among thousands, what is near takes longer to find than a member types. */
const FEW = 1000;
const TITLED = { label: 42, title: 28 } as const;

/**
 * What is offered of one report or of several. Of several, each choice says which report it is of, and so does its value,
 * as `2.1 report:moon`; and while nothing is typed, each report has its share.
 */
export async function completedIn(
  reports: readonly Report[],
  completableIn: (report: Report) => readonly Completable[] | Promise<readonly Completable[]>,
  typed: string,
): Promise<readonly Choice[]> {
  const all = await Promise.all(reports.map(completableIn));
  const [only] = all;
  if (only && all.length === 1) return completed(only, typed);
  const ofEach = (choicesOf: (from: readonly Completable[], typed: string) => readonly Choice[]) =>
    reports.map((report, i) => choicesOf(all[i] ?? [], typed).map((choice) => titled(choice, report)));
  const matched = ofEach(matching);
  const few = Math.ceil(FEW / reports.length);
  const found = matched.some((own) => own.length > 0)
    ? matched
    : ofEach((from, wanted) => near(from.slice(0, few), wanted));
  const share = Math.max(1, Math.floor(MOST / found.filter((own) => own.length > 0).length));
  const shared = found.flatMap((own) => own.slice(0, share));
  const others = found.flatMap((own) => own.slice(share));
  return [...shared, ...others].slice(0, MOST);
}

function titled({ label, value }: Choice, { name, sha256, origin }: Report): Choice {
  const named = `${value} report:${name}`;
  return {
    label: `${cut(label, TITLED.label)} · ${cut(origin.title, TITLED.title)}`,
    value: named.length <= LENGTH ? named : `${value} report:${sha256.slice(0, 12)}`,
  };
}

/** On one line, cut between words where there are any, without the markup of a report in Markdown: no quote, but a name. */
export function openingOf({ body, file }: Pick<Report, 'body' | 'file'>, { start, end }: Span): string {
  const read = body.slice(start, Math.min(end, start + READ));
  const words = /\.md$/i.test(file) ? withoutMarkup(read) : read.replace(/\s+/gu, ' ');
  const opening = words.slice(0, OPENING);
  if (opening === words && end <= start + READ) return opening;
  const blank = opening.lastIndexOf(' ');
  return `${blank > OPENING / 2 ? opening.slice(0, blank) : opening.replace(/[\uD800-\uDBFF]$/, '')} …`;
}

/** Markup may be longer than what it is put around. */
const READ = 5 * OPENING;

/** What makes an item of a list, a quotation or a row of a table of a line. */
const LINE_MARKS = /^[ \t|:-]+$|^[ \t]*(?:(?:>|[-*+](?=[ \t])|\|)[ \t]*)+|[ \t]*\|[ \t]*$/gm;
/** What markup begins with: most openings have none, and parsing takes a hundred times as long as looking. */
const MARKUP = /[*_`[\]\\<&!]/u;

function withoutMarkup(markdown: string): string {
  const lines = markdown.replace(LINE_MARKS, '').replace(/\s+/gu, ' ').trim();
  return MARKUP.test(lines) ? plainWords(lines).replaceAll('**', '') : lines;
}

/** What matches comes first; what is near only where nothing does: search that finds `site` for `pste` helps nobody. */
export function completed(from: readonly Completable[], typed: string): readonly Choice[] {
  const found = matching(from, typed);
  return found.length > 0 ? found : near(from.slice(0, FEW), typed);
}

/** What starts as typed, then what has words beginning with every word typed; the first ones where nothing is typed. */
function matching(from: readonly Completable[], typed: string): readonly Choice[] {
  const wanted = nameForm(typed);
  if (wanted === '') return from.slice(0, MOST).map(({ choice }) => choice);
  const words = typedWords(typed);
  const asTyped = typed.trimStart().toLowerCase();
  const exact: Choice[] = [];
  const starting: Choice[] = [];
  const having: Choice[] = [];
  for (const { choice, searched } of from) {
    if (exact.length === MOST) break;
    // To the letter first: behind the full stop of `2.` a passage is to come, not section 2.
    if (choice.label.toLowerCase().startsWith(asTyped)) exact.push(choice);
    else if (starting.length < MOST && searched.startsWith(wanted)) starting.push(choice);
    else if (having.length < MOST && words.every((word) => hasBeginning(searched, word))) having.push(choice);
  }
  return [...exact, ...starting, ...having].slice(0, MOST);
}

function near(from: readonly Completable[], typed: string): readonly Choice[] {
  return nearestTo(from, ({ searched }) => searched, typed.slice(0, 32), { most: MOST }).map(
    ({ choice }) => choice,
  );
}

function cut(text: string, most = LENGTH): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
