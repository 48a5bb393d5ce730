/** A press that says that an answer was to another question, to what is nearest next. */
import { questionWithoutTokens } from '../../src/chat-tokens.ts';
import { nextNearestReply } from '../../src/reply/not-asked.ts';
import { problemReply } from '../../src/reply/problem-reply.ts';
import { type Button, parseRecipe } from '../../src/reply/recipe.ts';
import type { Reply } from '../../src/reply/reply.ts';
import type { Context } from '../command.ts';
import { keptOf } from './keep-question.ts';

/** `asked`: the question, as far as the message tells it. Noted once, however often it is pressed. */
export async function notAskedReply(
  { kept, recipe }: Extract<Button, { readonly action: 'notAsked' }>,
  context: Context,
  asked: string | undefined,
): Promise<Reply> {
  const { library, strings } = context;
  const parsed = parseRecipe(recipe);
  const locators = parsed?.kind === 'answers' ? parsed.quotes : [];
  const [isNoted, quotes] = await Promise.all([noted(kept, context, asked), library.recall(locators)]);
  if (!quotes.ok) return problemReply(quotes.problem, strings);
  return { ...nextNearestReply(quotes.value, isNoted, strings), ...(kept !== null && { kept }) };
}

/** Whether it is kept by now; it may yet be where that takes longer. */
async function noted(
  kept: string | null,
  { library, questions }: Context,
  asked: string | undefined,
): Promise<boolean> {
  if (kept === null || !questions) return false;
  const about =
    asked === undefined ? Promise.resolve(null) : keptOf(questionWithoutTokens(asked), [], null, library);
  return questions.mark(kept, about);
}
