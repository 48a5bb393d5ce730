/** What a member sees on a message of Discord's, read from the payload: of some, its client makes less or nothing. */
import { z } from 'zod';
import { withoutTokens } from '../../../chat-tokens.ts';
import { linesOfMarkdown } from '../../markdown-lines.ts';
import { isWording, type MessageReading, quotedOrAll } from '../../message-reading.ts';
import { ComponentType, MessageType } from '../discord-js.ts';

const text = z.string().nullish().catch(null);
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((items) => items.flatMap((it) => item.safeParse(it).data ?? []));
const named = z.object({ name: text, text }).nullish().catch(null);

const embedSchema = z.object({
  type: text,
  title: text,
  description: text,
  fields: list(z.object({ name: text, value: text })),
  author: named,
  footer: named,
  provider: named,
});

const pollSchema = z.object({
  question: z.object({ text }).nullish().catch(null),
  answers: list(z.object({ poll_media: z.object({ text }).nullish().catch(null) })),
});

/** As far as it can be read: whatever else is there, or wrong, is passed over. */
const messageSchema = z.object({
  content: text,
  components: list(z.unknown()),
  embeds: list(embedSchema),
  poll: pollSchema.nullish().catch(null),
  attachments: list(z.looseObject({})),
  message_snapshots: list(z.object({ message: z.unknown() })),
  type: z.number().nullish().catch(null),
  referenced_message: z.unknown().optional(),
});

/** Forwarded messages are told with what they were forwarded with. */
const MOST_SNAPSHOTS = 10;

/** Of a payload as Discord's API gives messages. */
export function readMessage(payload: unknown): MessageReading {
  const parts = [payload, ...snapshotsOf(payload)].map(partsOf);
  return {
    text: parts
      .flatMap(({ texts }) => texts.map(textToCheck))
      .filter((part) => part.trim() !== '')
      .join('\n\n'),
    hasUnreadFile: parts.some(({ hasFile }) => hasFile),
  };
}

/** Plain text of a message's markdown: what it quotes, or else all of it; empty where it has none. */
export function textToCheck(markdown: string): string {
  return withoutTokens(quotedOrAll(linesOfMarkdown(markdown)));
}

/** Of a thread's first message, too, which shows the one that the thread was made of. */
function snapshotsOf(payload: unknown): readonly unknown[] {
  const message = messageSchema.safeParse(payload).data;
  const shown = (message?.message_snapshots ?? []).slice(0, MOST_SNAPSHOTS).map((it) => it.message);
  return message?.type === MessageType.ThreadStarterMessage ? [...shown, message.referenced_message] : shown;
}

/** Each as markdown, without what was forwarded. */
function partsOf(payload: unknown): { readonly texts: readonly string[]; readonly hasFile: boolean } {
  const message = messageSchema.safeParse(payload).data;
  if (!message) return { texts: [], hasFile: false };
  const { content, components, embeds, poll, attachments } = message;
  const asked = poll && [poll.question?.text, ...poll.answers.map(({ poll_media }) => poll_media?.text)];
  const texts = [[content], components.flatMap(textsOf), ...embeds.map(textsOfEmbed), asked ?? []];
  return { texts: texts.map(paragraphs), hasFile: attachments.length > 0 };
}

/** Of a poll that has ended, the fields are named for clients, which show these. */
const POLL_SHOWN = ['poll_question_text', 'victor_answer_text'];

function textsOfEmbed({
  type,
  title,
  description,
  fields,
  author,
  footer,
  provider,
}: z.infer<typeof embedSchema>) {
  if (type === 'poll_result')
    return fields.filter(({ name }) => POLL_SHOWN.includes(name ?? '')).map(({ value }) => value);
  // Of a moving picture, who hosts it.
  if (type === 'gifv') return [];
  const body = [title, description, ...fields.flatMap(({ name, value }) => [name, value])];
  const around = [provider?.name, author?.name, footer?.text].filter((it) => it?.trim());
  // Names say nothing beside what they stand by.
  return paragraphs(body) === '' ? around : [...body, ...around.filter((it) => isWording(it ?? ''))];
}

const componentSchema = z.object({
  type: z.number(),
  content: text,
  components: list(z.unknown()),
});

/** Of components that there are one day, too, as long as they hold others the same way. */
function textsOf(component: unknown, depth = 0): readonly (string | null | undefined)[] {
  const part = componentSchema.safeParse(component).data;
  if (!part || depth > 5) return [];
  if (part.type === ComponentType.TextDisplay) return [part.content];
  return part.components.flatMap((inner) => textsOf(inner, depth + 1));
}

function paragraphs(texts: readonly (string | null | undefined)[]): string {
  // Apps put a character that shows nothing where a text may not be empty.
  return texts.filter((each) => each?.replace(/[\s\p{Cf}]/gu, '')).join('\n\n');
}
