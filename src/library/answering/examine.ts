/** Whether a report can be served: all that is ever done with it alone is done once. */
import type { Report } from '../../report/report.ts';
import { libraryOver } from './library-over.ts';

/** Rejects with a ReportFailure where it can't. Takes as long as a bot's start over this report. */
export async function examine(report: Report): Promise<void> {
  const library = libraryOver({ reports: [report], faults: [] });
  const { title } = report.origin;
  await library.ask(title, {});
  await library.check(title);
  await library.said();
  await library.outline();
  for (const kind of ['report', 'section', 'reference', 'speaker'] as const) await library.complete(kind, '');
}
