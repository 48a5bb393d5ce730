/** The knowledge folder that a command works on. */
import { progressLine, type Told } from '../library/answering/progress.ts';
import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/open-library.ts';
import type { Fault } from '../report/reading/fault.ts';
import { readKnowledge } from '../report/reading/read-knowledge.ts';
import type { Report } from '../report/report.ts';
import { fail } from './fail.ts';
import { progressBar } from './progress.ts';

/** Opens it for asking; ends with an error where there is nothing to ask. Faulty files are named on standard error. */
export async function openKnowledge(folder: string): Promise<Library> {
  const bar = progressBar(process.stderr, folder);
  const told: Told = (...progress) => bar.report(progressLine(...progress), progress[1], progress[2]);
  const library = await openLibrary(folder, told).catch((error: unknown) => unreadable(folder, error));
  bar.clear();
  const { reports, faults } = await library.status();
  complain(folder, reports.length, faults);
  return library;
}

/** Its reports alone, on the same terms. */
export async function readReports(folder: string): Promise<readonly Report[]> {
  const { reports, faults } = await readKnowledge(folder).catch((error: unknown) =>
    unreadable(folder, error),
  );
  complain(folder, reports.length, faults);
  return reports;
}

function complain(folder: string, reports: number, faults: readonly Fault[]): void {
  for (const { file, line, what } of faults) process.stderr.write(`${file}:${line}: ${what}\n`);
  if (reports === 0) fail(`there is no report in ${folder}`);
}

export function unreadable(folder: string, error: unknown): never {
  return fail(`${folder} can't be read: ${error instanceof Error ? error.message : String(error)}`);
}

/** Ends with an error where `library` has no such report. */
export async function checkReport(library: Library, report: string): Promise<void> {
  const outcome = await library.source(report);
  if (!outcome.ok) fail(`there is no report ${report}`);
}
