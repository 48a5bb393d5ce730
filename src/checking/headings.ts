/** The titles and headings of reports, which stand in no passage. */
import type { Report } from '../report/report.ts';
import type { Heading } from './checking.ts';
import type { ClaimWord } from './claim.ts';
import { wordsIn } from './words.ts';

export interface HeadingWords extends Heading {
  /** The words' keys, with a blank at each end and between them. */
  readonly keys: string;
}

export function headingsOf(reports: readonly Report[]): readonly HeadingWords[] {
  return reports.flatMap((report) =>
    [
      { report, section: null, text: report.origin.title },
      ...report.sections
        .filter(({ heading }) => heading !== '')
        .map(({ number, heading }) => ({ report, section: number, text: heading })),
    ].map((heading) => ({ ...heading, keys: joined(wordsIn(heading.text)) })),
  );
}

/** The first heading that has the claim's words one behind the other. */
export function headingWith(
  headings: readonly HeadingWords[],
  words: readonly ClaimWord[],
  report: Report | undefined,
): Heading | null {
  const keys = joined(words);
  const found = headings.find(
    (heading) => (!report || heading.report === report) && heading.keys.includes(keys),
  );
  return found ? { report: found.report, section: found.section, text: found.text } : null;
}

function joined(words: readonly { readonly key: string }[]): string {
  return ` ${words.map(({ key }) => key).join(' ')} `;
}
