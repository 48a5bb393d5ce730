/** Knowledge files parsed once, as long as their bytes stay the same. */
import type { KnowledgeFile } from '../../report/reading/knowledge-files.ts';
import {
  contentKey,
  type PackedReport,
  packedOf,
  sha256Of,
  unpackReport,
} from '../../report/reading/packed-report.ts';
import type { Parse } from '../../report/reading/parse-knowledge.ts';
import { parseReport } from '../../report/reading/parse-report.ts';
import type { CacheFolder } from './cache-folder.ts';

const KIND = 'reports';

/** As it is kept: one object a report would take longer to read than all else. */
interface KeptReports {
  /** JSON: of each report all but its spans. */
  readonly rest: string;
  /** Of each report, where its spans start; one entry more. */
  readonly starts: Int32Array;
  readonly spans: Int32Array;
}

function packed(reports: readonly PackedReport[]): KeptReports {
  const starts = new Int32Array(reports.length + 1);
  for (const [at, { spans }] of reports.entries()) starts[at + 1] = (starts[at] ?? 0) + spans.length;
  const all = new Int32Array(starts[reports.length] ?? 0);
  for (const [at, { spans }] of reports.entries()) all.set(spans, starts[at]);
  return { rest: JSON.stringify(reports.map(({ spans: _, ...rest }) => rest)), starts, spans: all };
}

function unpacked({ rest, starts, spans }: KeptReports): readonly PackedReport[] {
  const reports = JSON.parse(rest) as readonly Omit<PackedReport, 'spans'>[];
  return reports.map((report, at) => ({ ...report, spans: spans.subarray(starts[at], starts[at + 1]) }));
}

export class ParsedReports {
  readonly #folder: CacheFolder;
  readonly #known = new Map<string, PackedReport>();
  #last: KeptReports | null = null;
  #parsed = 0;

  constructor(folder: CacheFolder) {
    this.#folder = folder;
  }

  /** How many files were read that were not known. */
  get parsed(): number {
    return this.#parsed;
  }

  /** Reads what was used last, ahead of whoever wants it. */
  readAhead(): void {
    this.#know(this.#folder.readAhead<KeptReports>(KIND));
  }

  #know(kept: KeptReports | null): void {
    // What was read ahead, most often.
    if (kept === this.#last) return;
    this.#last = kept;
    for (const each of kept ? unpacked(kept) : []) this.#known.set(each.key, each);
  }

  /** Parses each of the files when it is asked to; what is then new is kept once `keep` is called. */
  parserOf(files: readonly KnowledgeFile[]): { readonly parse: Parse; keep(): void } {
    const contents = files.flatMap(({ file, content, lastGood }) =>
      [content, lastGood].flatMap((bytes) => (bytes instanceof Uint8Array ? [{ file, bytes }] : [])),
    );
    const sums = new Map(contents.map(({ bytes }) => [bytes, sha256Of(bytes)]));
    const keys = contents.map(({ file, bytes }) => contentKey(sums.get(bytes) ?? '', file));
    const found = this.#folder.find<KeptReports>(KIND, keys);
    this.#know(found?.value ?? null);
    const before = this.#parsed;
    const parse: Parse = (file, bytes) => {
      const sha256 = sums.get(bytes) ?? sha256Of(bytes);
      const known = this.#known.get(contentKey(sha256, file));
      if (known) return { ok: true, report: unpackReport(file, bytes, sha256, known) };
      const parsed = parseReport(file, bytes);
      this.#parsed += 1;
      const read = parsed.ok ? packedOf(parsed.report) : null;
      if (read) this.#known.set(read.key, read);
      return parsed;
    };
    return {
      parse,
      keep: () => {
        if (found?.isSame && this.#parsed === before) return;
        this.#folder.keep(KIND, keys, () => packed(keys.flatMap((key) => this.#known.get(key) ?? [])));
      },
    };
  }
}
