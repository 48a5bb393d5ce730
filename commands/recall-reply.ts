/** A button that stands for an earlier reply, to that reply. */

import { withoutTokens } from '../src/chat-tokens.ts';
import type { Locator, ReportSummary } from '../src/library/library.ts';
import { MAX_PASSAGES } from '../src/library/lookup/max-passages.ts';
import { recalledReply } from '../src/reply/answer-reply.ts';
import { recalledCheckReply, sharedCheckReply } from '../src/reply/check-reply.ts';
import { plainReply, problemReply } from '../src/reply/problem-reply.ts';
import { citationReply, contextReply, sharedReply } from '../src/reply/quote-reply.ts';
import { linkedTo } from '../src/reply/reader-links.ts';
import { fileOf, parseRecipe, type Recipe, readNarrowed } from '../src/reply/recipe.ts';
import type { Reply } from '../src/reply/reply.ts';
import { saidReply } from '../src/reply/said-reply.ts';
import { replyAbout } from './answer.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import type { Context } from './command.ts';
import { narrowed } from './notes.ts';
import { typedOptions } from './options/typed-options.ts';
import { outline } from './outline.ts';
import { quote } from './quote.ts';
import { quoth } from './quoth.ts';
import { runCommand } from './run-command.ts';
import { source } from './source.ts';

/**
 * The reply that a button's recipe stands for, found again from that alone. Where the message tells what was `asked`, as
 * `Reply.asked` or `Reply.askedInFull` has it, what only the question could tell is there again, too.
 */
export async function recallReply(text: string, context: Context, asked?: string): Promise<Reply> {
  return linkedTo(context.publicUrl, await recalled(text, context, asked));
}

async function recalled(text: string, context: Context, asked: string | undefined): Promise<Reply> {
  const { recipe, isNarrowed } = readNarrowed(text);
  const parsed = parseRecipe(recipe);
  if (!parsed) return plainReply(context.strings.problem.unreadableButton);
  if (parsed.kind === 'chosen') return askChosen(parsed, asked, context);
  const reply =
    (await askedAgain(parsed, recipe, isNarrowed, asked, context)) ?? (await recall(parsed, asked, context));
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
  const file = fileOf(parsed);
  // Nobody asks it once more.
  const { questions: _, ...unkept } = context;
  for (const report of isNarrowed ? [file] : [null, file]) {
    const given = report === null ? {} : { report };
    const reply =
      parsed.kind === 'check'
        ? await check.run({ ...given, text: withoutCommand(asked) }, unkept)
        : await ask.run({ ...given, question: asked }, unkept);
    if (reply.recipe === recipe) return reply;
  }
  return null;
}

/** Of a check, what was asked tells which command it was. */
function withoutCommand(asked: string): string {
  return asked.replace(/^\/\S+\s+/u, '');
}

/** What was asked, which the message keeps in full, of what was chosen. */
async function askChosen(
  { command: name, file, section }: Extract<Recipe, { kind: 'chosen' }>,
  asked: string | undefined,
  context: Context,
): Promise<Reply> {
  const command = context.commands.find((known) => known.name === name);
  const { problem } = context.strings;
  if (!command || (asked === undefined && name !== 'quoth')) return plainReply(problem.unreadableButton);
  const report = await loaded(file, context);
  if (!report) return problemReply({ kind: 'changed' }, context.strings);
  return runCommand(
    name,
    {
      ...typedOptions(command, asked ?? ''),
      report: report.name,
      ...(section !== null && { section: `=${section}` }),
    },
    context,
  );
}

async function recall(
  recipe: Exclude<Recipe, { kind: 'chosen' }>,
  asked: string | undefined,
  context: Context,
): Promise<Reply> {
  const { library, strings } = context;
  switch (recipe.kind) {
    case 'answers': {
      const outcome = await library.recall(recipe.quotes);
      if (!outcome.ok) return problemReply(outcome.problem, strings);
      return recalledReply(recipe.verdict, outcome.value, strings);
    }
    case 'check': {
      const outcome = await library.recall(recipe.quotes);
      if (!outcome.ok) return problemReply(outcome.problem, strings);
      return recalledCheckReply(recipe.verdict, recipe.summary, outcome.value, strings);
    }
    case 'context':
    case 'citation':
    case 'shared':
    case 'sharedCheck':
      return recallExcerpt(recipe, asked, context);
    case 'said': {
      const outcome = await library.recallSaid(recipe);
      return outcome.ok ? saidReply(outcome.value, strings) : problemReply(outcome.problem, strings);
    }
    case 'help':
      return quoth.run({}, context);
    case 'about': {
      const file = recipe.file ?? undefined;
      if (file && !(await loaded(file, context))) return problemReply({ kind: 'changed' }, strings);
      return replyAbout(recipe.about, file, context);
    }
    default: {
      const file = recipe.file ?? undefined;
      if (file && !(await loaded(file, context))) return problemReply({ kind: 'changed' }, strings);
      const given = file ? { report: file } : {};
      if (recipe.kind === 'quote') return quote.run({ ...given, reference: `=${recipe.reference}` }, context);
      return (recipe.kind === 'outline' ? outline : source).run(given, context);
    }
  }
}

async function recallExcerpt(
  recipe: Extract<Recipe, { kind: 'context' | 'citation' | 'shared' | 'sharedCheck' }>,
  asked: string | undefined,
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
  if (recipe.kind === 'citation') return citationReply(recipe, quotes.value, strings);
  if (recipe.kind === 'shared') return sharedReply(recipe, quotes.value, strings);
  if (recipe.kind === 'sharedCheck') {
    const again =
      asked === undefined ? null : await library.check(withoutTokens(withoutCommand(asked)), file);
    return sharedCheckReply(recipe, quotes.value, again?.ok ? again.value : null, strings);
  }
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
