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

export class ParsedReports {
  readonly #folder: CacheFolder;
  readonly #known = new Map<string, PackedReport>();
  #parsed = 0;

  constructor(folder: CacheFolder) {
    this.#folder = folder;
  }

  /** How many files were read that were not known. */
  get parsed(): number {
    return this.#parsed;
  }

  /** Parses each of the files when it is asked to; what is then new is kept once `keep` is called. */
  parserOf(files: readonly KnowledgeFile[]): { readonly parse: Parse; keep(): void } {
    const contents = files.flatMap(({ file, content, lastGood }) =>
      [content, lastGood].flatMap((bytes) => (bytes instanceof Uint8Array ? [{ file, bytes }] : [])),
    );
    const sums = new Map(contents.map(({ bytes }) => [bytes, sha256Of(bytes)]));
    const keys = contents.map(({ file, bytes }) => contentKey(sums.get(bytes) ?? '', file));
    const found = this.#folder.find<readonly PackedReport[]>(KIND, keys);
    for (const packed of found?.value ?? []) this.#known.set(packed.key, packed);
    const before = this.#parsed;
    const parse: Parse = (file, bytes) => {
      const sha256 = sums.get(bytes) ?? sha256Of(bytes);
      const known = this.#known.get(contentKey(sha256, file));
      if (known) return { ok: true, report: unpackReport(file, bytes, sha256, known) };
      const parsed = parseReport(file, bytes);
      this.#parsed += 1;
      const packed = parsed.ok ? packedOf(parsed.report) : null;
      if (packed) this.#known.set(packed.key, packed);
      return parsed;
    };
    return {
      parse,
      keep: () => {
        if (found?.isSame && this.#parsed === before) return;
        this.#folder.keep(KIND, keys, () => keys.flatMap((key) => this.#known.get(key) ?? []));
      },
    };
  }
}
