/** Every command, and the two ways in: a command with its input, or a button that stands for an earlier reply. */
import Fuse from 'fuse.js';
import type { Locator, ReportSummary } from '../src/library/library.ts';
import { MAX_PASSAGES } from '../src/library/references.ts';
import { recalledReply } from '../src/reply/answer-reply.ts';
import { recalledCheckReply } from '../src/reply/check-reply.ts';
import { plainReply, problemReply } from '../src/reply/problem-reply.ts';
import { shortened } from '../src/reply/quote-parts.ts';
import { contextReply, sharedReply } from '../src/reply/quote-reply.ts';
import { fileOf, narrowedRecipe, parseRecipe, type Recipe, readNarrowed } from '../src/reply/recipe.ts';
import type { Reply } from '../src/reply/reply.ts';
import { saidReply } from '../src/reply/said-reply.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { type Command, type Context, shownName, usageOf } from './command.ts';
import { outline } from './outline.ts';
import { quote } from './quote.ts';
import { quoth, typedSetting } from './quoth.ts';
import {
  ALL_REPORTS,
  type ChannelReport,
  channelReport,
  meansAll,
  reportOptionOf,
  withReportNamed,
} from './report-option.ts';
import { said } from './said.ts';
import { source } from './source.ts';

export const commands: readonly Command[] = [ask, quote, check, said, outline, source, quoth];

/**
 * Answers a command. `input` holds what was given, by option name; blank values count as not given. What a member can
 * get wrong is answered with a sentence; the promise rejects only for what is nobody's fault but the program's.
 */
export async function runCommand(
  name: string,
  input: Readonly<Record<string, string | undefined>>,
  context: Context,
): Promise<Reply> {
  const words = context.strings.problem;
  const command = context.commands.find((known) => known.name === name);
  if (!command)
    return plainReply(words.unknownCommand(name, nearestCommand(name, context), typedName(quoth, context)));
  const given: Record<string, string> = {};
  for (const [option, { required, maxLength }] of Object.entries(command.options)) {
    const value = input[option]?.trim() ?? '';
    if (value === '' && required) {
      const usage = usageOf(command, context.prefix, shownName(command, context));
      return plainReply(words.optionMissing(usage));
    }
    if (value.length > maxLength) return plainReply(words.optionTooLong(option, maxLength, value.length));
    if (value !== '') given[option] = value;
  }
  const [first] = Object.keys(command.options);
  const typed = first === undefined ? '' : (given[first] ?? '');
  const text = shortened(typed, 200 - MAX_NAME);
  const asked = {
    // A question as it is; of other commands also which one it was.
    asked: command === ask ? text : `${typedName(command, context)} ${text}`.trim(),
    ...(text !== typed && { askedInFull: typed }),
  };
  const option = reportOptionOf(command);
  if (option === undefined || !command.options[option]?.fromChannel)
    return { ...(await command.run(given, context)), ...asked };
  const { input: named, meant } = await withReport(command, option, given, context);
  return { ...withNote(await command.run(named, context), meant, context), ...asked };
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

function narrowed(reply: Reply, report: ReportSummary, { strings }: Context): Reply {
  const note = strings.channel.askedAlone(shortened(report.origin.title), `report:${ALL_REPORTS}`);
  return { ...withFoot(reply, note), recipe: reply.recipe && narrowedRecipe(reply.recipe) };
}

function withFoot(reply: Reply, text: string): Reply {
  const [first, ...others] = reply.pages;
  if (!first) return reply;
  return { ...reply, pages: [{ ...first, foot: [...first.foot, { kind: 'note', text }] }, ...others] };
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

/**
 * The reply that a button's recipe stands for, found again from that alone. Where the message tells what was `asked`, as
 * `Reply.asked` or `Reply.askedInFull` has it, what only the question could tell is there again, too.
 */
export async function recallReply(text: string, context: Context, asked?: string): Promise<Reply> {
  const { recipe, isNarrowed } = readNarrowed(text);
  const parsed = parseRecipe(recipe);
  if (!parsed) return plainReply(context.strings.problem.unreadableButton);
  const reply =
    (await askedAgain(parsed, recipe, isNarrowed, asked, context)) ?? (await recall(parsed, context));
  const file = fileOf(parsed);
  const report =
    isNarrowed && file !== null && reply.recipe !== null ? await loaded(file, context) : undefined;
  return report ? narrowed(reply, report, context) : reply;
}

/** The very same reply from what was asked; null where that is not all there, or is answered otherwise by now. */
async function askedAgain(
  parsed: Recipe,
  recipe: string,
  isNarrowed: boolean,
  asked: string | undefined,
  context: Context,
): Promise<Reply | null> {
  if ((parsed.kind !== 'answers' && parsed.kind !== 'check') || asked === undefined) return null;
  const typed = parsed.kind === 'check' ? asked.replace(/^\/\S+\s+/u, '') : asked;
  const file = fileOf(parsed);
  for (const report of isNarrowed ? [file] : [null, file]) {
    const given = report === null ? {} : { report };
    const reply =
      parsed.kind === 'check'
        ? await check.run({ ...given, text: typed }, context)
        : await ask.run({ ...given, question: typed }, context);
    if (reply.recipe === recipe) return reply;
  }
  return null;
}

async function recall(recipe: Recipe, context: Context): Promise<Reply> {
  const { library, strings } = context;
  switch (recipe.kind) {
    case 'answers': {
      const outcome = await library.recall(recipe.quotes);
      if (!outcome.ok) return problemReply(outcome.problem, strings);
      return recalledReply(recipe.answered, outcome.value, strings);
    }
    case 'check': {
      const outcome = await library.recall(recipe.quotes);
      if (!outcome.ok) return problemReply(outcome.problem, strings);
      return recalledCheckReply(recipe.verdict, recipe.summary, outcome.value, strings);
    }
    case 'context':
    case 'shared':
      return recallExcerpt(recipe, context);
    case 'said': {
      const outcome = await library.recallSaid(recipe);
      return outcome.ok ? saidReply(outcome.value, {}, strings) : problemReply(outcome.problem, strings);
    }
    case 'help':
      return quoth.run({}, context);
    default: {
      const file = recipe.file ?? undefined;
      if (file && !(await loaded(file, context))) return problemReply({ kind: 'changed' }, strings);
      const given = file ? { report: file } : {};
      if (recipe.kind === 'quote') return quote.run({ ...given, reference: recipe.reference }, context);
      return (recipe.kind === 'outline' ? outline : source).run(given, context);
    }
  }
}

async function recallExcerpt(
  recipe: Extract<Recipe, { kind: 'context' | 'shared' }>,
  context: Context,
): Promise<Reply> {
  const { library, strings } = context;
  const { file, first, last, mark } = recipe;
  const report = await loaded(file, context);
  if (!report || last < first || last - first >= MAX_PASSAGES || last >= report.passages) {
    return problemReply({ kind: 'changed' }, strings);
  }
  const locators = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i): Locator => {
      const passage = from + i;
      return { file, passage, mark: passage === first ? mark : null };
    });
  const quotes = await library.recall(locators(first, last));
  if (!quotes.ok) return problemReply(quotes.problem, strings);
  if (recipe.kind === 'shared') return sharedReply(recipe, quotes.value, strings);
  const around = await library.recall(
    locators(Math.max(first - 1, 0), Math.min(last + 1, report.passages - 1)),
  );
  return around.ok
    ? contextReply(recipe, around.value, quotes.value, strings)
    : problemReply(around.problem, strings);
}

async function loaded(file: string, { library }: Context): Promise<ReportSummary | undefined> {
  const { reports } = await library.status();
  return reports.find((report) => report.sha256.startsWith(file));
}
