/** Every command, and the two ways in: a command with its input, or a button that stands for an earlier reply. */
import Fuse from 'fuse.js';
import type { Locator, ReportSummary } from '../src/library/library.ts';
import { MAX_PASSAGES } from '../src/library/references.ts';
import { recalledReply } from '../src/reply/answer-reply.ts';
import { recalledCheckReply } from '../src/reply/check-reply.ts';
import { plainReply, problemReply } from '../src/reply/problem-reply.ts';
import { shortened } from '../src/reply/quote-parts.ts';
import { contextReply, sharedReply } from '../src/reply/quote-reply.ts';
import { parseRecipe, type Recipe } from '../src/reply/recipe.ts';
import type { Reply } from '../src/reply/reply.ts';
import { saidReply } from '../src/reply/said-reply.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { type Command, type Context, shownName, usageOf } from './command.ts';
import { outline } from './outline.ts';
import { quote } from './quote.ts';
import { quoth } from './quoth.ts';
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
  const reply = await command.run(given, context);
  const [first] = Object.keys(command.options);
  return { ...reply, asked: askedText(command, first === undefined ? '' : (given[first] ?? ''), context) };
}

/** A question as it is; of other commands also which one it was. */
function askedText(command: Command, typed: string, context: Context): string {
  const text = shortened(typed, 200 - MAX_NAME);
  return command === ask ? text : `${typedName(command, context)} ${text}`.trim();
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

/** The reply that a button's recipe stands for, found again from that alone. */
export async function recallReply(recipe: string, context: Context): Promise<Reply> {
  const parsed = parseRecipe(recipe);
  return parsed ? recall(parsed, context) : plainReply(context.strings.problem.unreadableButton);
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
