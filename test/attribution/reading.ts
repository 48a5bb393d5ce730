/** A text as a report, and its attributions as plain strings, for tests. */
import { attribute } from '../../src/attribution/attribute.ts';
import { hedgesIn } from '../../src/attribution/hedges.ts';
import { parseReport } from '../../src/report/reading/parse-report.ts';
import { type Report, textOf } from '../../src/report/report.ts';

export function reportOf(body: string, language = 'en'): Report {
  const file = `---\ntitle: A test\nlanguage: ${language}\n---\n${body}`;
  const parsed = parseReport('test.txt', new TextEncoder().encode(file));
  if (!parsed.ok) throw new Error(parsed.faults.map((fault) => fault.what).join());
  return parsed.report;
}

export interface Reading {
  readonly speaker: string | null;
  readonly name: string | null;
  readonly cue: string | null;
  readonly content: readonly string[];
  readonly hedges: readonly string[];
}

export function readingsOf(report: Report): readonly Reading[] {
  return attribute(report).map((one) => ({
    speaker: one.speaker === null ? null : textOf(report, one.speaker),
    name: one.name === null ? null : textOf(report, one.name),
    cue: one.cue === null ? null : textOf(report, one.cue),
    content: one.content.map((span) => textOf(report, span)),
    hedges: one.hedges.map((span) => textOf(report, span)),
  }));
}

/** Who is credited, by which words, with what: `who | cue | content`, "-" for nobody. */
export function credits(body: string, language = 'en'): readonly string[] {
  return readingsOf(reportOf(body, language)).map(
    (one) => `${one.speaker ?? '-'} | ${one.cue ?? '-'} | ${one.content.join(' … ')}`,
  );
}

export function names(body: string): readonly string[] {
  return readingsOf(reportOf(body)).map((one) => `${one.speaker ?? '-'} = ${one.name ?? '-'}`);
}

export function hedges(body: string, language = 'en'): readonly string[] {
  const report = reportOf(body, language);
  return hedgesIn(report, { start: 0, end: report.body.length }).map((span) => textOf(report, span));
}
