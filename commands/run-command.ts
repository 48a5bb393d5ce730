/** A command with what was given to it, to its reply. */
import Fuse from 'fuse.js';
import { wellFormed } from '../src/chat-tokens.ts';
import { plainReply } from '../src/reply/problem-reply.ts';
import { shortened } from '../src/reply/quote-parts.ts';
import { linkedTo } from '../src/reply/reader-links.ts';
import type { Reply } from '../src/reply/reply.ts';
import { ask } from './ask.ts';
import { type Command, type Context, shownName, usageOf } from './command.ts';
import { narrowed, withFoot } from './notes.ts';
import {
  type ChannelReport,
  channelReport,
  meansAll,
  reportOptionOf,
  withReportNamed,
} from './options/report-option.ts';
import { typedLine } from './options/typed-options.ts';
import { quoth, typedSetting } from './quoth.ts';

/**
 * Answers a command. `input` holds what was given, by option name; blank values count as not given. What a member can
 * get wrong is answered with a sentence; the promise rejects only for what is nobody's fault but the program's.
 */
export async function runCommand(
  name: string,
  input: Readonly<Record<string, string | undefined>>,
  context: Context,
): Promise<Reply> {
  return linkedTo(context.publicUrl, await run(name, input, context));
}

async function run(
  name: string,
  input: Readonly<Record<string, string | undefined>>,
  context: Context,
): Promise<Reply> {
  const words = context.strings.problem;
  const command = context.commands.find((known) => known.name === name);
  if (!command)
    return plainReply(
      words.unknownCommand(wellFormed(name), nearestCommand(name, context), typedName(quoth, context)),
    );
  const given: Record<string, string> = {};
  for (const [option, { required, maxLength }] of Object.entries(command.options)) {
    const value = wellFormed(input[option] ?? '').trim();
    if (value === '' && required) {
      const usage = usageOf(command, context.prefix, shownName(command, context));
      return plainReply(words.optionMissing(option, usage));
    }
    if (value.length > maxLength) return plainReply(words.optionTooLong(option, maxLength, value.length));
    if (value !== '') given[option] = value;
  }
  const [first] = Object.keys(command.options);
  const typed = (first && given[first]) || typedLine(command, given);
  const text = shortened(typed, 200 - MAX_NAME);
  // Whoever chooses a channel's report asks nothing.
  const asked = typed !== '' &&
    command !== quoth && {
      // A question as it is; of other commands also which one it was.
      asked: command === ask ? text : `${typedName(command, context)} ${text}`,
      ...(text !== typed && { askedInFull: typed }),
    };
  const option = reportOptionOf(command);
  if (option === undefined || !command.options[option]?.fromChannel)
    return askedOf(await command.run(given, context), command, given, asked);
  const { input: named, meant } = await withReport(command, option, given, context);
  return askedOf(withNote(await command.run(named, context), meant, context), command, named, asked);
}

/** In UTF-8 bytes: as much as each of a message's buttons keeps of what was asked. */
const MOST_ASKED = 300;

/** Where a choice is to be made, the message keeps all that was asked, so that its buttons can ask it again. */
function askedOf(
  reply: Reply,
  command: Command,
  given: Readonly<Record<string, string>>,
  asked: Pick<Reply, 'asked' | 'askedInFull'> | false,
): Reply {
  if (!reply.pages.some(({ choices }) => choices)) return { ...reply, ...asked };
  const askedInFull = typedLine(command, given);
  if (Buffer.byteLength(askedInFull) <= MOST_ASKED)
    return { ...reply, asked: shortened(askedInFull, 200), askedInFull };
  const pages = reply.pages.map(({ choices: _, ...page }) => page);
  return { ...reply, pages, ...asked };
}

/** Which report is meant: the one that is named, in its own option or with a reference or section, or else the channel's. */
async function withReport(
  command: Command,
  option: string,
  given: Readonly<Record<string, string>>,
  context: Context,
): Promise<{ readonly input: Readonly<Record<string, string>>; readonly meant: ChannelReport }> {
  const input = { ...given };
  for (const [name, { completes }] of Object.entries(command.options)) {
    const value = given[name];
    if (value === undefined || (completes !== 'reference' && completes !== 'section')) continue;
    const parts = withReportNamed(value);
    input[name] = parts.value;
    if (parts.report !== undefined) input[option] ??= parts.report;
  }
  const named = input[option];
  if (named === undefined) {
    const meant = await channelReport(context);
    return { input: meant.kind === 'one' ? { ...input, [option]: meant.report.name } : input, meant };
  }
  if (meansAll(named)) delete input[option];
  return { input, meant: { kind: 'all' } };
}

/** Says that a reply is of the channel's report alone, where others may have more to say; or why it isn't. */
function withNote(reply: Reply, meant: ChannelReport, context: Context): Reply {
  const words = context.strings.channel;
  switch (meant.kind) {
    case 'one':
      return meant.others && reply.mayBeElsewhere ? narrowed(reply, meant.report, context) : reply;
    case 'gone':
      return withFoot(reply, words.gone(meant.name, typedSetting('…', context)));
    default:
      return reply;
  }
}

/** A command's name with its slash and prefix is shorter. */
const MAX_NAME = 60;

function nearestCommand(name: string, context: Context): string | null {
  const [best] = new Fuse(context.commands, { keys: ['name'], threshold: 0.5 }).search(name.slice(0, 32), {
    limit: 1,
  });
  return best ? typedName(best.item, context) : null;
}

function typedName(command: Command, context: Context): string {
  return `/${context.prefix}${shownName(command, context)}`;
}
