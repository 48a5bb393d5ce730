/** Whether a report is in the language that the cues are of. */
import { languageCode } from '../../report/language-code.ts';
import type { Report } from '../../report/report.ts';

export function isEnglish(report: Report): boolean {
  return languageCode(report.origin.language) === 'en';
}
