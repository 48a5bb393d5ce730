/** Whether a report is in the language that the cues are of. */
import type { Report } from '../../report/report.ts';

export function isEnglish(report: Report): boolean {
  return /^en\b/iu.test(report.origin.language);
}
