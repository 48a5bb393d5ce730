/** What is thrown while one report is worked on costs that report alone: it is thrown on with the report's file. */
import { causeOf } from '../../report/cause.ts';
import type { Report } from '../../report/report.ts';
import { type Steps, takeAll } from '../../steps.ts';

export class ReportFailure extends Error {
  override readonly name = 'ReportFailure';
  /** The report's file within its folder. */
  readonly file: string;

  constructor({ file }: Pick<Report, 'file'>, thrown: unknown) {
    super(causeOf(thrown), { cause: thrown });
    this.file = file;
  }
}

/** `make`, with the report that it throws for. */
export function naming<Made>(make: (report: Report) => Made): (report: Report) => Made {
  return (report) => {
    try {
      return make(report);
    } catch (error) {
      throw failureOf(report, error);
    }
  };
}

/**
 * `work` on all reports. Where it throws, it is done again on each alone, to find the report that it throws for; it throws as it
 * did where it throws for none alone.
 */
export function* blaming<T>(
  reports: readonly Report[],
  work: (reports: readonly Report[]) => Steps<T>,
): Steps<T> {
  try {
    return yield* work(reports);
  } catch (error) {
    if (error instanceof ReportFailure) throw error;
    for (const report of reports) {
      try {
        yield* work([report]);
      } catch (alone) {
        throw failureOf(report, alone);
      }
    }
    throw error;
  }
}

/** `blaming` for work that is done at once. */
export function blamingAtOnce<T>(reports: readonly Report[], work: (reports: readonly Report[]) => T): T {
  return takeAll(
    // biome-ignore lint/correctness/useYield: one step
    blaming(reports, function* (some) {
      return work(some);
    }),
  );
}

function failureOf(report: Report, error: unknown): ReportFailure {
  return error instanceof ReportFailure ? error : new ReportFailure(report, error);
}
