/** `/quoth`: help and status; and which report the channel asks. */
import { plainReply, problemReply } from '../src/reply/problem-reply.ts';
import type { Reply } from '../src/reply/reply.ts';
import { helpReply } from '../src/reply/report-replies.ts';
import { type Context, defineCommand, shownName, usageOf } from './command.ts';
import { exampleQuestions } from './first-steps/example-questions.ts';
import { withFoot } from './notes.ts';
import { ALL_REPORTS, type ChannelReport, channelReport, meansAll } from './options/report-option.ts';

export const quoth = defineCommand({
  name: 'quoth',
  text: (strings) => strings.commands.quoth,
  options: {
    report: { required: false, completes: 'report', maxLength: 300 },
  },
  async run({ report }, context) {
    const { library, strings, commands, prefix } = context;
    if (report !== undefined && !/^\W*help\W*$/i.test(report)) return setReport(report, context);
    const usages = commands.map((command) => ({
      usage: usageOf(command, prefix, shownName(command, context)),
      description: command.text(strings).description,
    }));
    const [status, asked, unanswered, examples] = await Promise.all([
      library.status(),
      channelReport(context),
      context.questions?.unanswered(WEEK_MS) ?? null,
      exampleQuestions(context),
    ]);
    const reply = helpReply(
      usages,
      status,
      context.channel ? channelLine(asked, status.reports.length, context) : null,
      examples,
      strings,
    );
    return unanswered === null ? reply : withFoot(reply, strings.help.unanswered(unanswered));
  },
});

const WEEK_MS = 7 * 24 * 60 * 60_000;

async function setReport(wanted: string, context: Context): Promise<Reply> {
  const { library, strings, channel } = context;
  const words = strings.channel;
  if (!channel) return plainReply(words.noChannel);
  if (!channel.mayManage) return plainReply(words.notAllowed);
  if (meansAll(wanted)) {
    return (await channel.reports.set(channel.id, null)) ? told(words.cleared) : plainReply(words.notKept);
  }
  const found = await library.source(wanted);
  if (!found.ok) return problemReply(found.problem, strings, 'quoth');
  const [report] = found.value;
  if (!report) return problemReply({ kind: 'no-reports' }, strings);
  const isKept = await channel.reports.set(channel.id, report.name);
  const undo = typedSetting(ALL_REPORTS, context);
  return isKept ? told(words.set(report.origin.title, undo)) : plainReply(words.notKept);
}

/** What went well, in a sentence. */
function told(text: string): Reply {
  return { pages: [{ body: [{ kind: 'text', text }], foot: [] }], recipe: null };
}

/** Which report is asked where the channel has one of its own, to be told where a talk begins; null where it has none. */
export async function ownReportLine(context: Context): Promise<string | null> {
  const asked = await channelReport(context);
  return asked.kind === 'all' ? null : channelLine(asked, 1, context);
}

/** Null where there is nothing to choose between. */
function channelLine(asked: ChannelReport, reports: number, context: Context): string | null {
  const words = context.strings.channel;
  const how = typedSetting('…', context);
  switch (asked.kind) {
    case 'all':
      return reports > 1 ? words.asksAll(how) : null;
    case 'one':
      return words.asks(asked.report.origin.title, typedSetting(ALL_REPORTS, context));
    case 'gone':
      return words.gone(asked.name, how);
    case 'unreadable':
      return words.unreadable;
  }
}

/** How the report is set, as it is typed. */
export function typedSetting(
  report: string,
  context: Pick<Context, 'prefix' | 'strings' | 'translatedNames'>,
): string {
  return `/${context.prefix}${shownName(quoth, context)} report:${report}`;
}
