/** The titles and headings of reports, which stand in no passage. */
import type { Report } from '../report/report.ts';
import type { Steps } from '../steps.ts';
import type { Heading } from './checking.ts';
import type { ClaimWord } from './claims/claim.ts';
import { wordsIn } from './words.ts';

interface HeadingWords extends Heading {
  /** The words' keys, with a blank at each end and between them. */
  readonly keys: string;
}

/** By each word's key: the headings that have it, in order. */
export type Headings = ReadonlyMap<string, readonly HeadingWords[]>;

/** A report a step. */
export function* readingHeadings(reports: readonly Report[]): Steps<Headings> {
  const having = new Map<string, HeadingWords[]>();
  for (const report of reports) {
    const headings = report.sections
      .filter(({ heading }) => heading !== '')
      .map(({ number, heading }) => ({ report, section: number, text: heading }));
    for (const heading of [{ report, section: null, text: report.origin.title }, ...headings]) {
      const words = wordsIn(heading.text, report.origin.language);
      const own = { ...heading, keys: joined(words) };
      for (const key of new Set(words.map((word) => word.key))) {
        const others = having.get(key);
        if (others) others.push(own);
        else having.set(key, [own]);
      }
    }
    yield;
  }
  return having;
}

/** The first heading that has the claim's words one behind the other. */
export function headingWith(
  headings: Headings,
  words: readonly ClaimWord[],
  report: Report | undefined,
): Heading | null {
  const keys = joined(words);
  const having = words.map(({ key }) => headings.get(key) ?? []);
  const fewest = having.reduce((least, some) => (some.length < least.length ? some : least), having[0] ?? []);
  const found = fewest.find(
    (heading) => (!report || heading.report === report) && heading.keys.includes(keys),
  );
  return found ? { report: found.report, section: found.section, text: found.text } : null;
}

function joined(words: readonly { readonly key: string }[]): string {
  return ` ${words.map(({ key }) => key).join(' ')} `;
}
