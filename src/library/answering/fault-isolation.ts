/** The library over a folder's files less those that something is thrown for, whenever it is thrown. */
import type { Fault } from '../../report/reading/fault.ts';
import { type KnowledgeFile, sizeOf } from '../../report/reading/knowledge-files.ts';
import { type Knowledge, type Parse, parseKnowledge } from '../../report/reading/parse-knowledge.ts';
import { parseReport } from '../../report/reading/parse-report.ts';
import { unreadable } from '../../report/reading/unreadable-file.ts';
import type { CacheFolder } from '../cache/cache-folder.ts';
import type { Kept } from '../cache/index-cache.ts';
import type { Library } from '../library.ts';
import { libraryOver } from './library-over.ts';
import type { Told } from './progress.ts';
import { ReportFailure } from './report-failure.ts';

/** Makes a library of what was parsed, or what has its methods. */
type Make<L> = (
  knowledge: Knowledge,
  patience: number | undefined,
  onFailure: (error: unknown) => void,
  kept: CacheFolder | undefined,
  told: Told | undefined,
) => L;

export interface SoundLibraryOptions<L = Library> {
  /** Of `libraryOver`, in milliseconds. */
  readonly patience?: number;
  /** Is told of a file that is left out later than at the start; it is among the library's faults from then on. */
  readonly leftOut?: (fault: Fault) => void;
  /** Is told of what else is thrown without keeping a question from its answer. */
  readonly onFailure?: (error: unknown) => void;
  readonly make?: Make<L>;
  /** What was kept of the files is not read again. */
  readonly kept?: Kept | null;
  readonly told?: Told;
}

/**
 * A file that something is thrown for is left out and named among the faults, and its last good text is read in its place: at the
 * start, or as soon as a question comes upon it, which is then asked again. What is thrown for no file in particular is thrown on.
 */
export function soundLibrary(files: readonly KnowledgeFile[], options?: SoundLibraryOptions): Library;
export function soundLibrary<L extends object>(
  files: readonly KnowledgeFile[],
  options: SoundLibraryOptions<L> & { readonly make: Make<L> },
): L;
export function soundLibrary(
  files: readonly KnowledgeFile[],
  { patience, leftOut, onFailure, make = libraryOver, kept, told }: SoundLibraryOptions<object> = {},
): object {
  let serving = serve(files);

  function serve(found: readonly KnowledgeFile[]): {
    readonly files: readonly KnowledgeFile[];
    readonly library: object;
    readonly faults: readonly Fault[];
  } {
    const parser = kept?.reports.parserOf(found);
    const parsed = parseKnowledge(found, telling(parser?.parse ?? parseReport, sizeOf(found), told));
    parser?.keep();
    const inBackground = (error: unknown) => {
      if (!leaveOut(error)) onFailure?.(error);
    };
    try {
      return {
        files: found,
        library: make(parsed, patience, inBackground, kept?.folder, told),
        faults: parsed.faults,
      };
    } catch (error) {
      const rest = without(found, error, parsed);
      if (!rest) throw error;
      return serve(rest);
    }
  }

  /** Whether it was a file's fault, which is out from now on. */
  function leaveOut(error: unknown): boolean {
    if (!(error instanceof ReportFailure)) return false;
    const before = serving;
    const rest = without(before.files, error, { faults: before.faults });
    // Another question that came upon it was faster.
    if (!rest) return true;
    serving = serve(rest);
    for (const fault of serving.faults) if (fault.file === error.file) leftOut?.(fault);
    return true;
  }

  async function asked(method: string, given: readonly unknown[]): Promise<unknown> {
    for (;;) {
      const { library } = serving;
      try {
        return await Reflect.apply(Reflect.get(library, method), library, given);
      } catch (error) {
        if (!leaveOut(error) && library === serving.library) throw error;
      }
    }
  }

  const methods = Object.keys(serving.library);
  return Object.fromEntries(
    methods.map((method) => [method, (...given: readonly unknown[]) => asked(method, given)]),
    // The methods are a library's own, whichever there are.
  );
}

/** `parse`, which tells how many of the bytes it has read. */
function telling(parse: Parse, total: number, told: Told = () => {}): Parse {
  let done = 0;
  return (file, bytes) => {
    told('read', done, total);
    done += bytes.length;
    return parse(file, bytes);
  };
}

/** Null where the failure is of no file, or of one that is out already. */
function without(
  files: readonly KnowledgeFile[],
  error: unknown,
  { faults }: Pick<Knowledge, 'faults'>,
): readonly KnowledgeFile[] | null {
  if (!(error instanceof ReportFailure)) return null;
  const { file, message } = error;
  const failing = files.find((each) => each.file === file);
  if (!failing) return null;
  // What was read of a faulty file is its last good text: that is what fails then.
  const wasLastGood = faults.some((fault) => fault.file === file);
  if (wasLastGood && failing.lastGood === null) return null;
  const content = unreadable(failing.content, `it can't be served: ${message}`);
  const now = wasLastGood ? { ...failing, lastGood: null } : { ...failing, content };
  return files.map((each) => (each === failing ? now : each));
}
