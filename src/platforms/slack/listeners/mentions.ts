/** Mentions of the bot and messages to it alone, answered in their thread. */
import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { runCommand } from '../../../../commands/run-command.ts';
import { plainReply } from '../../../reply/problem-reply.ts';
import { commandIn, saidTo } from '../../said-command.ts';
import type { Place } from '../rendering/controls.ts';
import { plainTextOf } from '../rendering/mrkdwn.ts';
import { type Message, messageOf } from '../rendering/render.ts';
import { refusedFor } from '../transports/start-error.ts';
import { readMessage } from './message-text.ts';
import type { Responder } from './responder.ts';

/** Errors of the Web API that are over soon; others tell that no answer is to be had there. */
const PASSING = new Set([
  'fatal_error',
  'internal_error',
  'rate_limited',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
]);

const absent = z.null().optional();

/**
 * Subtypes of what no member wrote as it stands there: edits, and what Slack or an app tells. All others tell how a message
 * looks.
 */
const NOT_WRITTEN = new RegExp(
  '^(?:bot_|message_|channel_|group_|ekm_|file_(?!share)|pinned_item|unpinned_item|reminder_|sh_room_|huddle_|reply_broadcast$|' +
    'tombstone|assistant_app_|app_conversation_|joiner_notification|posting_to_|document_|slackbot_response)',
);

/** What a member wrote, not edited, and not by an app. */
const eventSchema = z.object({
  event_id: z.string(),
  team_id: z.string().nullish(),
  event: z.looseObject({
    type: z.string(),
    subtype: z.string().nullish(),
    bot_id: absent,
    edited: absent,
    hidden: z.literal(false).nullish(),
    user: z.string(),
    text: z.string().nullish(),
    ts: z.string(),
    thread_ts: z.string().nullish(),
    channel: z.string(),
    channel_type: z.string().nullish(),
  }),
});

export class Mentions {
  readonly #responder: Responder;

  constructor(responder: Responder) {
    this.#responder = responder;
  }

  /** `bot` is the bot's own id as a member. Rejects where Slack may as well send the event again. */
  async written(body: unknown, bot: string | undefined, client: webApi.WebClient): Promise<void> {
    const written = eventSchema.safeParse(body).data;
    if (!written) return;
    const { event, event_id, team_id } = written;
    const isDirect = event.channel_type === 'im' || isUntoldDirect(event);
    if (event.type === 'message' && !isDirect) return;
    if (NOT_WRITTEN.test(event.subtype ?? '')) return;
    if (event.user === bot || event.user === 'USLACKBOT') return;
    const { context } = this.#responder;
    const place: Place = isDirect ? { kind: 'direct' } : { kind: 'channel', owner: event.user };
    const text = saidTo(bot === undefined ? null : mentionOf(bot), event.text ?? '', plainTextOf);
    // Where a member only shows something, that is the question.
    const blocks = event.text?.trim() ? [] : event.blocks;
    const shown = text === '' ? readMessage({ ...event, text: '', blocks }) : null;
    if (event.text == null && !shown?.text && !shown?.hasUnreadFile) return;
    const { name, input } = commandIn(shown?.text || text, context);
    const isFileAlone = shown?.text === '' && shown.hasUnreadFile;
    const answer = async (message: Message) => {
      const { channel } = event;
      const thread_ts = event.thread_ts ?? event.ts;
      try {
        await this.#responder.limits.run(`chat.postMessage ${channel}`, () =>
          client.chat.postMessage({ ...message, channel, thread_ts }),
        );
      } catch (error) {
        const refused = refusedFor(error);
        if (refused === null || PASSING.has(refused)) throw error;
        this.#responder.log.warn({ refused, team: team_id }, 'Slack takes no answer there');
      }
    };
    const isDone = await this.#responder.once.run(`slack event ${event_id}`, () =>
      this.#responder.answer({
        what: { event: event.type, team: team_id, user: event.user },
        kind: 'question',
        quietly: true,
        command: name,
        compose: async (note) => {
          this.#responder.log.debug({ text }, 'a mention');
          const there = this.#responder.contextIn(event.channel);
          const reply = isFileAlone
            ? plainReply(context.strings.problem.filesUnread)
            : await this.#responder.inTime(runCommand(name, input, there));
          note(reply);
          const message = messageOf(reply, 0, context.strings, place);
          return () => answer(message);
        },
        apologise: answer,
      }),
    );
    if (!isDone) throw new Error('an event was not answered');
  }
}

/** Where the kind of conversation is not told, its id tells it: those with one member alone begin with D. */
function isUntoldDirect(event: z.infer<typeof eventSchema>['event']): boolean {
  return event.type === 'message' && event.channel_type == null && event.channel.startsWith('D');
}

function mentionOf(member: string): RegExp {
  return new RegExp(`<@${member.replace(/\W/g, '')}(?:\\|[^<>]*)?>`);
}
