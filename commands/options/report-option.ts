/** The option that every command about one report takes; what it is where a member doesn't name one. */
import type { ReportSummary } from '../../src/library/library.ts';
import type { Command, Context, OptionDefinition } from '../command.ts';

export const reportOption = {
  required: false,
  completes: 'report',
  fromChannel: true,
  maxLength: 300,
} as const satisfies OptionDefinition;

/** How all reports are meant, in each language that Quoth speaks; the first is offered. */
const ALL = ['all', 'alle', 'todos', 'tous', 'すべて', '全て', '-', '–', '—', '*'];

export const ALL_REPORTS = 'all';

export function meansAll(report: string): boolean {
  return ALL.includes(report.trim().toLowerCase());
}

/** What a channel asks where no report is named. */
export type ChannelReport =
  | { readonly kind: 'all' }
  /** `others`: whether there are more. */
  | { readonly kind: 'one'; readonly report: ReportSummary; readonly others: boolean }
  /** One that is no longer there, so that all are asked. */
  | { readonly kind: 'gone'; readonly name: string }
  /** Whether there is one can't be told, so that all are asked. */
  | { readonly kind: 'unreadable' };

export async function channelReport({
  channel,
  library,
}: Pick<Context, 'channel' | 'library'>): Promise<ChannelReport> {
  if (!channel) return { kind: 'all' };
  const kept = await channel.reports.get(channel.id);
  if (kept === 'unreadable') return { kind: 'unreadable' };
  const name = kept.report;
  if (name === null) return { kind: 'all' };
  const { reports } = await library.status();
  // A report that is only called like it is another one.
  const report = reports.find((known) => known.name === name);
  return report ? { kind: 'one', report, others: reports.length > 1 } : { kind: 'gone', name };
}

/** Those that a command is about, to be named in its reply; none where that fails, since the reply is one without them. */
export async function reportsAsked(
  library: Context['library'],
  report: string | undefined,
): Promise<readonly ReportSummary[]> {
  const found = await library.source(report).catch(() => null);
  return found?.ok ? found.value : [];
}

/** The option by which a command takes a report, if it does. */
export function reportOptionOf(command: Command): string | undefined {
  return Object.entries(command.options).find(([, { completes }]) => completes === 'report')?.[0];
}

/** What is completed may name its report: `2.1 report:moon` is a reference and a report. */
export function withReportNamed(value: string): { readonly value: string; readonly report?: string } {
  const [, before, report] = /^(.*\S)\s+report:(\S.*)$/isu.exec(value) ?? [];
  return before === undefined || report === undefined ? { value } : { value: before, report };
}
