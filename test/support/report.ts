/** Reports for tests, made from text. */
import { parseReport } from '../../src/report/reading/parse-report.ts';
import type { Report } from '../../src/report/report.ts';

/** Parses a knowledge file that must be sound. */
export function reportFrom(file: string, text: string): Report {
  const parsed = parseReport(file, new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.report;
}

/** A sound knowledge file with this body. */
export function knowledgeFile(body: string, frontMatter = 'title: A test'): string {
  return `---\n${frontMatter}\n---\n${body}`;
}
