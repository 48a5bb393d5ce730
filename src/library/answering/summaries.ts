/** What is told of a report as a whole. */
import type { Passage, Report } from '../../report/report.ts';
import type { Outline, Quote, ReportSummary } from '../library.ts';
import { openingOf } from './completion.ts';

export function identityOf({ name, sha256, origin }: Report): Quote['report'] {
  return { name, sha256, origin };
}

export function summaryOf(report: Report): ReportSummary {
  const sum = (measure: (passage: Passage) => number) =>
    report.passages.reduce((total, passage) => total + measure(passage), 0);
  return {
    name: report.name,
    sha256: report.sha256,
    origin: report.origin,
    sections: report.sections.filter((section) => section.number > 0).length,
    passages: report.passages.length,
    sentences: sum((passage) => passage.sentences.length),
    characters: sum((passage) => passage.end - passage.start),
  };
}

export function outlineOf(report: Report, summary: ReportSummary): Outline {
  const sections = report.sections.map(({ number, heading, level, passages }) => ({
    number,
    heading,
    level,
    passages: passages.length,
    opening: passages[0] ? openingOf(report, passages[0]) : '',
  }));
  return { report: summary, sections };
}
