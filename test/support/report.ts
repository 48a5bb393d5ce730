/** Reports for tests, made from text. */
import { parseReport } from '../../src/report/reading/parse-report.ts';
import type { Report } from '../../src/report/report.ts';

/** Parses a knowledge file that must be sound. */
export function reportFrom(file: string, text: string): Report {
  const parsed = parseReport(file, new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.report;
}

/** With other values for some of its fields. */
export function changed(report: Report, changes: Partial<Report>): Report {
  const { file, name, origin, body, sections, passages, pages, sha256 } = report;
  return { file, name, origin, body, sections, passages, pages, sha256, ...changes };
}

/** The report as if the passage of this index were not there. */
export function withoutPassage(report: Report, index: number): Report {
  const without = (passages: Report['passages']) => passages.filter((passage) => passage.index !== index);
  const sections = report.sections.map((section) => ({ ...section, passages: without(section.passages) }));
  return changed(report, { sections, passages: without(report.passages) });
}

/** A sound knowledge file with this body. */
export function knowledgeFile(body: string, frontMatter = 'title: A test'): string {
  return `---\n${frontMatter}\n---\n${body}`;
}
