/** Knowledge files to their reports and the faults of the files that are none. */

import { causeOf } from '../cause.ts';
import type { Report } from '../report.ts';
import type { Fault } from './fault.ts';
import type { Content, KnowledgeFile } from './knowledge-files.ts';
import { type Parsed, parseReport } from './parse-report.ts';

export interface Knowledge {
  /** In the order of the files. */
  readonly reports: readonly Report[];
  /** By file and line. */
  readonly faults: readonly Fault[];
}

/** A faulty file's last good text is read in its place. */
export function parseKnowledge(files: readonly KnowledgeFile[]): Knowledge {
  const reports: Report[] = [];
  const faults: Fault[] = [];
  const fileOfName = new Map<string, string>();
  for (const { file, content, lastGood } of files) {
    let parsed = parse(file, content);
    if (!parsed.ok) {
      const before: Parsed | null = lastGood && parse(file, lastGood);
      const served = before?.ok ? '; its last good text is served' : '';
      faults.push(...parsed.faults.map((fault) => ({ ...fault, what: `${fault.what}${served}` })));
      if (!before?.ok) continue;
      parsed = before;
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

/** Whatever is thrown while a file is read is that file's fault alone. */
function parse(file: string, content: Content): Parsed {
  if ('unreadable' in content) return refused(file, content.unreadable);
  try {
    return parseReport(file, content);
  } catch (error) {
    return refused(file, `it can't be read: ${causeOf(error)}`);
  }
}

function refused(file: string, what: string): Parsed {
  return { ok: false, faults: [{ file, line: 1, what }] };
}
