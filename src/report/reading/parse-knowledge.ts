/** Knowledge files to their reports and the faults of the files that are none. */

import { causeOf } from '../cause.ts';
import type { Report } from '../report.ts';
import type { Fault } from './fault.ts';
import type { Content, KnowledgeFile } from './knowledge-files.ts';
import { type Parsed, parseReport } from './parse-report.ts';
import { mayBeKept } from './unreadable-file.ts';

export interface Knowledge {
  /** In the order of the files. */
  readonly reports: readonly Report[];
  /** By file and line. */
  readonly faults: readonly Fault[];
}

/** Parses one file. */
export type Parse = typeof parseReport;

/** A faulty file's last good text is read in its place. */
export function parseKnowledge(files: readonly KnowledgeFile[], parseOne: Parse = parseReport): Knowledge {
  const parse = (file: string, content: Content) => parsedBy(parseOne, file, content);
  const reports: Report[] = [];
  const faults: Fault[] = [];
  const served = new Map<string, { readonly file: string; readonly isKept: boolean }>();
  for (const { file, content, lastGood } of files) {
    let parsed = parse(file, content);
    if (!parsed.ok) {
      const before: Parsed | null = lastGood && parse(file, lastGood);
      const also = before?.ok ? '; its last good text is served' : '';
      const kept = mayBeKept(content, lastGood);
      faults.push(
        ...parsed.faults.map((fault) => ({ ...fault, what: `${fault.what}${also}`, ...(kept && IS_KEPT) })),
      );
      if (!before?.ok) continue;
      parsed = before;
    }
    const key = parsed.report.name.toLowerCase();
    const isKept = parsed.report.origin.channels !== undefined;
    const same = served.get(key);
    if (same) {
      const what = `two reports of one name: ${same.file} is served`;
      faults.push({ file, line: 1, what, ...((isKept || same.isKept) && IS_KEPT) });
      continue;
    }
    served.set(key, { file, isKept });
    reports.push(parsed.report);
  }
  return { reports, faults };
}

const IS_KEPT = { isKept: true } as const;

/** Whatever is thrown while a file is read is that file's fault alone. */
function parsedBy(parseOne: Parse, file: string, content: Content): Parsed {
  if ('unreadable' in content) return refused(file, content.unreadable);
  try {
    return parseOne(file, content);
  } catch (error) {
    return refused(file, `it can't be read: ${causeOf(error)}`);
  }
}

function refused(file: string, what: string): Parsed {
  return { ok: false, faults: [{ file, line: 1, what }] };
}
