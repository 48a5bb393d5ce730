/** Every command, and the two ways in: a command with its input, or a button that stands for an earlier reply. */
import Fuse from 'fuse.js';
import { recalledReply } from '../src/reply/answer-reply.ts';
import { plainReply, problemReply } from '../src/reply/problem-reply.ts';
import { parseRecipe, type Recipe } from '../src/reply/recipe.ts';
import type { Reply } from '../src/reply/reply.ts';
import { ask } from './ask.ts';
import { type Command, type Context, usageOf } from './command.ts';
import { outline } from './outline.ts';
import { quote } from './quote.ts';
import { quoth } from './quoth.ts';
import { source } from './source.ts';

export const commands: readonly Command[] = [ask, quote, outline, source, quoth];

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
  if (!command) return plainReply(words.unknownCommand(name, nearestCommand(name, context)));
  const given: Record<string, string> = {};
  for (const [option, { required, maxLength }] of Object.entries(command.options)) {
    const value = input[option]?.trim() ?? '';
    if (value === '' && required) return plainReply(words.optionMissing(usageOf(command, context.prefix)));
    if (value.length > maxLength) return plainReply(words.optionTooLong(option, maxLength, value.length));
    if (value !== '') given[option] = value;
  }
  return command.run(given, context);
}

function nearestCommand(name: string, { commands, prefix }: Context): string | null {
  const [best] = new Fuse(commands, { keys: ['name'], threshold: 0.5 }).search(name.slice(0, 32), {
    limit: 1,
  });
  return best ? `/${prefix}${best.item.name}` : null;
}

/** The reply that a button belongs to, found again from the button's recipe alone. */
export async function recallReply(recipe: string, context: Context): Promise<Reply> {
  const parsed = parseRecipe(recipe);
  return parsed ? recall(parsed, context) : plainReply(context.strings.problem.unreadableButton);
}

async function recall(recipe: Recipe, context: Context): Promise<Reply> {
  const { library, strings } = context;
  if (recipe.kind === 'answers') {
    const outcome = await library.recall(recipe.quotes);
    if (!outcome.ok) return problemReply(outcome.problem, strings);
    return recalledReply(recipe.answered, outcome.value, strings);
  }
  if (recipe.kind === 'help') return quoth.run({}, context);
  const file = recipe.file ?? undefined;
  if (file && !(await isLoaded(file, context))) return problemReply({ kind: 'changed' }, strings);
  const given = file ? { report: file } : {};
  if (recipe.kind === 'quote') return quote.run({ ...given, reference: recipe.reference }, context);
  return (recipe.kind === 'outline' ? outline : source).run(given, context);
}

async function isLoaded(file: string, { library }: Context): Promise<boolean> {
  const { reports } = await library.status();
  return reports.some((report) => report.sha256.startsWith(file));
}
