/** A knowledge folder to its reports and the faults of the files that are none. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Fault } from './fault.ts';
import { parseReport } from './parse-report.ts';
import type { Report } from './report.ts';

export interface Knowledge {
  /** By name. */
  readonly reports: readonly Report[];
  /** By file and line. */
  readonly faults: readonly Fault[];
}

/** Reads every `.md` and `.txt` file of `folder`; what else lies there is no report. Rejects where it can't be read. */
export async function readKnowledge(folder: string): Promise<Knowledge> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .filter((name) => ['.md', '.txt'].includes(extname(name).toLowerCase()))
    .sort();
  const reports: Report[] = [];
  const faults: Fault[] = [];
  const fileOfName = new Map<string, string>();
  for (const file of files) {
    const parsed = await readReport(folder, file);
    if (!parsed.ok) {
      faults.push(...parsed.faults);
      continue;
    }
    const key = parsed.report.name.toLowerCase();
    const sameName = fileOfName.get(key);
    if (sameName) {
      faults.push({ file, line: 1, what: `two reports of one name: ${sameName} is served` });
      continue;
    }
    fileOfName.set(key, file);
    reports.push(parsed.report);
  }
  return { reports, faults };
}

async function readReport(folder: string, file: string): Promise<ReturnType<typeof parseReport>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, file));
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ok: false, faults: [{ file, line: 1, what: `can't be read (${why})` }] };
  }
  return parseReport(file, bytes);
}
