/** What the buttons under a reply do. */
import type { RespondFn } from '@slack/bolt';
import { z } from 'zod';
import type { Context } from '../../../../commands/command.ts';
import { notAskedReply } from '../../../../commands/kept-questions/not-asked.ts';
import { recallReply } from '../../../../commands/recall-reply.ts';
import { runCommand } from '../../../../commands/run-command.ts';
import { plainReply } from '../../../reply/problem-reply.ts';
import type { Reply } from '../../../reply/reply.ts';
import { type ButtonValue, keptQuestion, parseValue } from '../rendering/button-value.ts';
import { type Place, PRIVATE } from '../rendering/controls.ts';
import { type Message, messageOf } from '../rendering/render.ts';
import type { Responder } from './responder.ts';

const blockActionsSchema = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  container: z.object({
    channel_id: z.string().default(''),
    message_ts: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().default(false),
  }),
  actions: z.tuple([z.object({ value: z.string().default('') })], z.unknown()),
});

type BlockActions = z.infer<typeof blockActionsSchema>;

type ButtonOf<A extends ButtonValue['button']['action']> = ButtonValue & {
  readonly button: Extract<ButtonValue['button'], { action: A }>;
};

type Send = () => Promise<void>;

/** To whoever pressed alone. */
type Tell = (reply: Reply, place?: Place) => Send;

export class Buttons {
  readonly #responder: Responder;

  constructor(responder: Responder) {
    this.#responder = responder;
  }

  handle(body: unknown, begin: () => Promise<void>, respond: RespondFn): Promise<boolean> {
    const action = blockActionsSchema.safeParse(body).data;
    return this.#responder.answer({
      what: { action: 'button', team: action?.team?.id, user: action?.user.id },
      kind: 'act',
      command: 'button',
      begin,
      compose: async (note) => {
        const tell: Tell = (reply, place = PRIVATE) => {
          note(reply);
          const message = messageOf(reply, 0, this.#words, place);
          return () => respondEphemeral(respond, message, action);
        };
        const value = action && parseValue(action.actions[0].value);
        if (!action || !value) return tell(plainReply(this.#words.problem.unreadableButton));
        return this.#act(action, value, respond, tell);
      },
      apologise: (message) => respondEphemeral(respond, message, action),
    });
  }

  get #words() {
    return this.#responder.context.strings;
  }

  async #act(
    action: BlockActions,
    { button, ...value }: ButtonValue,
    respond: RespondFn,
    tell: Tell,
  ): Promise<Send> {
    switch (button.action) {
      case 'turn':
        return this.#turn(action, value, button.screen, respond, tell, (asked) =>
          this.#recall(action, button.recipe, asked),
        );
      case 'notAsked':
        // What was shared of the pages that go is nothing of those that come.
        return this.#turn(action, { ...value, shared: [] }, 0, respond, tell, (asked) =>
          this.#responder.inTime(notAskedReply(button, this.#contextOf(action), asked)),
        );
      case 'context': {
        const found = await this.#recall(action, button.recipe);
        return tell({ ...keptQuestion(value), ...found }, isDirect(action) ? { kind: 'direct' } : PRIVATE);
      }
      case 'ask':
        return tell(await this.#ask(value.askedInFull ?? '', action));
      case 'share':
        return this.#share(action, { ...value, button }, respond, tell);
      case 'delete':
        if (button.owner !== action.user.id) return tell(plainReply(this.#words.share.notYours));
        return async () => {
          await respond({ delete_original: true });
        };
    }
  }

  /** In a channel's message nobody turns the page for everybody: whoever presses sees the other screen alone. */
  async #turn(
    action: BlockActions,
    { shared, ...question }: Omit<ButtonValue, 'button'>,
    screen: number,
    respond: RespondFn,
    tell: Tell,
    find: (asked: string | undefined) => Promise<Reply>,
  ): Promise<Send> {
    const found = await find(fullText(question));
    // What can't be shown again doesn't take the place of the quote that still stands there.
    if (found.recipe === null) return tell(found);
    const reply = found.asked === undefined ? { ...found, ...keptQuestion(question) } : found;
    const { is_ephemeral } = action.container;
    const place: Place = isDirect(action) ? { kind: 'direct' } : { kind: 'private', shared };
    const message = messageOf(reply, screen, this.#words, place);
    if (!is_ephemeral && place.kind !== 'direct') return () => respondEphemeral(respond, message, action);
    return () => replace(respond, message, is_ephemeral);
  }

  async #share(
    action: BlockActions,
    value: ButtonOf<'share'>,
    respond: RespondFn,
    tell: Tell,
  ): Promise<Send> {
    const { button, shared, shown } = value;
    const quoted = await this.#recall(action, button.recipe, fullText(value));
    if (quoted.recipe === null) return tell(quoted);
    const question = keptQuestion(value);
    const { user, container } = action;
    const message = messageOf({ ...quoted, ...question }, 0, this.#words, {
      kind: 'shared',
      owner: user.id,
      by: user.name ?? user.username ?? user.id,
    });
    const left =
      shown?.action === 'turn' ? await this.#recall(action, shown.recipe, fullText(value)) : quoted;
    const screen = shown?.action === 'turn' ? shown.screen : 0;
    const place: Place = { kind: 'private', shared };
    const { channel_id, message_ts } = container;
    const key = ['slack share', action.team?.id, user.id, channel_id, message_ts, button.recipe].join(' ');
    return async () => {
      // The button goes away; this catches a second press that was under way before it went, on whichever replica.
      const isPosted = await this.#responder.once.run(key, async () => {
        await respond({
          ...message,
          response_type: 'in_channel',
          replace_original: false,
          ...threadOf(action),
        });
        return true;
      });
      // Another replica took it up and has not posted it yet: the button stays, to be pressed again.
      if (!isPosted) return tell(plainReply(this.#words.problem.failed))();
      if (left.recipe === null) return;
      await replace(respond, messageOf({ ...left, ...question }, screen, this.#words, place), true);
    };
  }

  #ask(question: string, action: BlockActions): Promise<Reply> {
    return this.#responder.inTime(runCommand('ask', { question }, this.#contextOf(action)));
  }

  #recall(action: BlockActions, recipe: string, asked?: string): Promise<Reply> {
    return this.#responder.inTime(recallReply(recipe, this.#contextOf(action), asked));
  }

  #contextOf({ container }: BlockActions): Context {
    return this.#responder.contextIn(container.channel_id);
  }
}

/** Whether what was pressed stands in a conversation with the bot, seen by whoever is in it. */
function isDirect({ container: { is_ephemeral, channel_id } }: BlockActions): boolean {
  return !is_ephemeral && channel_id.startsWith('D');
}

function fullText({ asked, askedInFull }: Pick<ButtonValue, 'asked' | 'askedInFull'>): string | undefined {
  return askedInFull ?? asked;
}

/** To whoever pressed, beside what was pressed. */
async function respondEphemeral(
  respond: RespondFn,
  message: Message,
  action: BlockActions | undefined,
): Promise<void> {
  await respond({ ...message, response_type: 'ephemeral', replace_original: false, ...threadOf(action) });
}

async function replace(respond: RespondFn, message: Message, isPrivate: boolean): Promise<void> {
  const response_type = isPrivate ? 'ephemeral' : 'in_channel';
  await respond({ ...message, response_type, replace_original: true });
}

/** The thread that what was pressed stands in, if it does; a message that heads one stands in the channel. */
function threadOf(action: BlockActions | undefined): { thread_ts?: string } {
  const { thread_ts, message_ts } = action?.container ?? {};
  return thread_ts !== undefined && thread_ts !== message_ts ? { thread_ts } : {};
}
