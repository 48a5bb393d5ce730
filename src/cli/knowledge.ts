/** The knowledge folder that a command works on. */
import { Option } from 'commander';
import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/open-library.ts';
import { fail } from './fail.ts';

export function knowledgeOption(): Option {
  return new Option('--knowledge <folder>', 'the folder with the reports')
    .env('KNOWLEDGE_DIR')
    .default('knowledge');
}

/** Opens it for asking: faulty files are named on standard error; without a single report it ends with an error. */
export async function openKnowledge(folder: string): Promise<Library> {
  const library = await openLibrary(folder).catch((error: unknown) =>
    fail(`${folder} can't be read: ${error instanceof Error ? error.message : String(error)}`),
  );
  const { reports, faults } = await library.status();
  for (const { file, line, what } of faults) process.stderr.write(`${file}:${line}: ${what}\n`);
  return reports.length > 0 ? library : fail(`there is no report in ${folder}`);
}

/** Ends with an error where `library` has no such report. */
export async function checkReport(library: Library, report: string): Promise<void> {
  const outcome = await library.source(report);
  if (!outcome.ok) fail(`there is no report ${report}`);
}
