/** What is offered for an option while a member types. */
import type { Choice } from '../../src/library/library.ts';
import type { Command, Context } from '../command.ts';
import { ALL_REPORTS, channelReport, meansAll, reportOptionOf } from './report-option.ts';

/** As many as the platforms show. */
const MOST = 25;

/** `given` is what stands in the command's other options. Nothing for an option that has no choices. */
export async function choicesFor(
  command: Command,
  option: string,
  typed: string,
  given: Readonly<Record<string, string | undefined>>,
  context: Pick<Context, 'library' | 'strings' | 'channel'>,
): Promise<readonly Choice[]> {
  const completes = command.options[option]?.completes;
  if (!completes) return [];
  const { library } = context;
  if (completes === 'report')
    return withAll(await library.complete('report', typed), typed, command, context);
  return library.complete(completes, typed, await reportMeant(command, given, context));
}

/** By name; undefined: all. */
async function reportMeant(
  command: Command,
  given: Readonly<Record<string, string | undefined>>,
  context: Pick<Context, 'library' | 'channel'>,
): Promise<string | undefined> {
  const option = reportOptionOf(command);
  if (option === undefined) return undefined;
  const named = given[option]?.trim() ?? '';
  if (named !== '') return meansAll(named) ? undefined : named;
  if (!command.options[option]?.fromChannel) return undefined;
  const asked = await channelReport(context);
  return asked.kind === 'one' ? asked.report.name : undefined;
}

/** Last while nothing is typed; first where it is what is typed. */
async function withAll(
  choices: readonly Choice[],
  typed: string,
  command: Command,
  { library, strings }: Pick<Context, 'library' | 'strings'>,
): Promise<readonly Choice[]> {
  const all: Choice = { label: strings.channel.allReports, value: ALL_REPORTS };
  const wanted = typed.trim().toLowerCase();
  const isMeant =
    [all.label, all.value].some((text) => text.toLowerCase().startsWith(wanted)) || meansAll(wanted);
  if (!isMeant) return choices;
  const isSetting = !command.options[reportOptionOf(command) ?? '']?.fromChannel;
  if (!isSetting && (await library.status()).reports.length < 2) return choices;
  const others = choices.slice(0, MOST - 1);
  return wanted === '' ? [...others, all] : [all, ...others];
}
