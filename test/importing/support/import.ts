/** Imports for tests, of bytes that a test made. */
import type { Stated } from '../../../src/importing/draft.ts';
import { type Imported, importReport } from '../../../src/importing/import-report.ts';
import { textOf } from '../../../src/report/report.ts';

export function importBytes(
  name: string,
  content: Uint8Array | string,
  given: Stated = {},
): Promise<Imported> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return importReport({ name, bytes }, given, '2025-12-05', () => {});
}

/** Headings as `# Heading`, passages as they are. */
export function linesOf({ report }: Imported): readonly string[] {
  return report.sections.flatMap(({ number, heading, level, passages }) => [
    ...(number > 0 ? [`${'#'.repeat(level)} ${heading}`] : []),
    ...passages.map((passage) => textOf(report, passage)),
  ]);
}

export function sentencesOf({ report }: Imported): readonly string[] {
  return report.passages.flatMap(({ sentences }) => sentences.map((sentence) => textOf(report, sentence)));
}
