/**
 * Mentions of the bot and direct messages to it, answered in place as a reply. Discord tells their text without any privileged
 * intent; of all other talk it tells only that there was some, which is passed over by a glance.
 */
import type { Client } from 'discord.js';
import { z } from 'zod';
import type { Context } from '../../../../commands/command.ts';
import { runCommand } from '../../../../commands/run-command.ts';
import type { Logger } from '../../../log.ts';
import { plainReply } from '../../../reply/problem-reply.ts';
import type { Once } from '../../../settings/once-here.ts';
import { plainMarkdown } from '../../markdown-lines.ts';
import { commandIn, saidTo } from '../../said-command.ts';
import { outcomeOf, type QuestionOutcome, type Service } from '../../service.ts';
import { DiscordAPIError, GatewayDispatchEvents, Routes } from '../discord-js.ts';
import { type Message, type Place, renderReply } from '../rendering/render.ts';
import type { Channels } from './channel.ts';
import { readMessage } from './message-text.ts';
import { replyInTime } from './with-deadline.ts';

/** What members write, and what they write in reply; all else is told by Discord or an app. */
const WRITTEN = [0, 19];

const messageSchema = z.looseObject({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().nullish(),
  author: z.object({ id: z.string(), bot: z.literal(false).nullish() }),
  webhook_id: z.null().optional(),
  type: z.literal(WRITTEN).default(0),
  content: z.string().default(''),
});

type Written = z.infer<typeof messageSchema>;

/** Calls `take` with each message to the bot, once connected; edits are another event. */
export function onMentions(client: Client, take: (message: Written) => void): void {
  client.ws.on(GatewayDispatchEvents.MessageCreate, (payload: unknown) => {
    const bot = client.user?.id;
    const message =
      bot !== undefined && isToBot(payload, bot) ? messageSchema.safeParse(payload).data : undefined;
    // Of a channel that it knows, discord.js would make a message and a member of it, and keep the member.
    if (typeof payload === 'object' && payload !== null) Reflect.deleteProperty(payload, 'channel_id');
    if (message && message.author.id !== bot) take(message);
  });
}

/** Thousands a second are not, so nothing is parsed to tell. */
function isToBot(payload: unknown, bot: string): boolean {
  if (typeof payload !== 'object' || payload === null) return false;
  if (!('guild_id' in payload) || payload.guild_id === null) return true;
  if (!('mentions' in payload) || !Array.isArray(payload.mentions)) return false;
  return payload.mentions.some(
    (user: unknown) => typeof user === 'object' && user !== null && 'id' in user && user.id === bot,
  );
}

/** Never rejects. */
export async function answerMention(
  client: Client,
  message: Written,
  service: Service,
  once: Once,
  channels: Channels,
): Promise<void> {
  const log = service.log.child({ message: message.id });
  try {
    await once.run(`discord message ${message.id}`, async () => {
      await answer(client, message, { ...service, log }, channels);
      return true;
    });
  } catch (error) {
    log.error({ err: error }, 'a mention could not be answered');
  }
}

async function answer(client: Client, message: Written, service: Service, channels: Channels): Promise<void> {
  const { log, strings, observer } = service;
  const { author, channel_id, guild_id, content } = message;
  const started = performance.now();
  const isDirect = !guild_id;
  const place: Place = isDirect ? { kind: 'direct' } : { kind: 'channel', owner: author.id };
  const send = (shown: Message) => post(client, message, shown, log);
  const refusal = await service.allowance?.take(author.id, 'question');
  if (refusal) {
    // Once, since everybody in the channel sees it.
    if (!refusal.isFirst) return;
    log.warn({ user: author.id }, 'a member asks too much');
    return send(renderReply(plainReply(strings.problem.tooMuch(refusal.seconds)), 0, strings, place));
  }
  const bot = client.user?.id ?? '';
  const text = saidTo(new RegExp(`<@!?${bot}>`), content, plainMarkdown);
  log.debug({ text }, 'a mention');
  const context: Context = {
    ...service,
    ...(await channels.ofMessage(channel_id, isDirect, service)),
    prefix: '',
    translatedNames: true,
  };
  // Where a member only shows something, that is the question.
  const shown = text === '' ? readMessage({ ...message, content: '' }) : null;
  const isFileAlone = shown?.text === '' && shown.hasUnreadFile;
  const { name, input } = commandIn(shown?.text || text, context);
  let outcome: QuestionOutcome = 'failed';
  try {
    const reply = isFileAlone
      ? plainReply(strings.problem.filesUnread)
      : await replyInTime(runCommand(name, input, context));
    await send(renderReply(reply, 0, strings, place));
    outcome = outcomeOf(reply);
    log.info({ command: name, ms: Math.round(performance.now() - started) }, 'answered');
  } catch (error) {
    log.error({ err: error }, 'no answer could be made');
    await send(renderReply(plainReply(strings.problem.failed), 0, strings, place));
  } finally {
    observer?.question(name, outcome, performance.now() - started);
  }
}

/** Where the bot may not write, nobody can be told. */
async function post(
  client: Client,
  { id, channel_id }: Written,
  { flags, components }: Message,
  log: Logger,
): Promise<void> {
  const body = {
    flags,
    components,
    allowed_mentions: { parse: [], replied_user: false },
    message_reference: { message_id: id, fail_if_not_exists: false },
    // Where a replica answered and was gone before anybody knew, Discord gives the same answer again.
    nonce: id,
    enforce_nonce: true,
  };
  try {
    await client.rest.post(Routes.channelMessages(channel_id), { body });
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.status >= 500) throw error;
    log.warn({ code: error.code }, 'Discord takes no answer there');
  }
}
