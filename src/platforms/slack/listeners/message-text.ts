/** What a member sees on a message of Slack's: its text or blocks, its attachments, and what was shared with it. */
import { z } from 'zod';
import { withoutTokens } from '../../../chat-tokens.ts';
import { linesOfMarkdown, withoutLineMarks } from '../../markdown-lines.ts';
import { isWording, type Lines, type MessageReading, quotedOrAll } from '../../message-reading.ts';
import { linesOfMrkdwn, unescaped } from '../rendering/mrkdwn.ts';

const text = z.string().nullish().catch(null);
const list = z.array(z.unknown()).catch([]).default([]);

const attachmentSchema = z.object({
  pretext: text,
  title: text,
  text,
  fields: list,
  author_name: text,
  service_name: text,
  footer: text,
  fallback: text,
  blocks: list,
  message_blocks: list,
  files: list,
  image_url: text,
  is_share: z.boolean().nullish().catch(null),
  is_msg_unfurl: z.boolean().nullish().catch(null),
});

const messageSchema = z.object({ text, blocks: list, attachments: list, files: list });
const fieldSchema = z.object({ title: text, value: text });
const sharedSchema = z.object({ message: z.object({ blocks: list }) });
const fileSchema = z.object({
  preview: text,
  preview_plain_text: text,
  plain_text: text,
  preview_is_truncated: z.boolean().nullish().catch(null),
  mode: text,
  transcription: z
    .object({ preview: z.object({ content: text, has_more: z.boolean().nullish().catch(null) }) })
    .nullish()
    .catch(null),
});

/** Of a message as Slack sends it with a shortcut or an event; whatever of it is wrong or unknown is passed over. */
export function readMessage(payload: unknown): MessageReading {
  const message = messageSchema.safeParse(payload).data;
  if (!message) return { text: '', hasUnreadFile: false };
  const attachments = message.attachments.flatMap((it) => attachmentSchema.safeParse(it).data ?? []);
  const files = [message.files, ...attachments.map((it) => it.files)]
    .flat()
    .flatMap((it) => fileSchema.safeParse(it).data ?? [])
    .filter(({ mode }) => mode !== 'tombstone');
  const written = linesOfBlocks(message.blocks);
  const parts = [
    isBlank(written) ? linesOfMrkdwn(message.text ?? '') : written,
    ...attachments.map(linesOfAttachment),
    ...files.map((file) => plainLines(previewOf(file) ?? '')),
  ];
  return {
    text: parts.map(textOf).filter(Boolean).join('\n\n'),
    hasUnreadFile: files.some((file) => previewOf(file) === null || isCut(file)),
  };
}

function textOf(lines: readonly Lines[]): string {
  return withoutTokens(withoutLineMarks(quotedOrAll(lines)));
}

type File = z.infer<typeof fileSchema>;

function previewOf({ preview_plain_text, preview, plain_text, transcription }: File): string | null {
  const previews = [preview_plain_text, preview, plain_text, transcription?.preview.content];
  const found = previews.find((it) => it?.trim()) ?? null;
  // A post's is its page.
  return found !== null && PAGE.test(found) ? found.replace(/<[^<>]{1,1000}>/g, '\n').trim() || null : found;
}

const PAGE = /^\s*<(?:document|div|p|h[1-6]|ul|ol|blockquote)[\s>]/i;

function isCut({ preview_is_truncated, transcription }: File): boolean {
  return preview_is_truncated === true || transcription?.preview.has_more === true;
}

function linesOfAttachment(attachment: z.infer<typeof attachmentSchema>): readonly Lines[] {
  const { pretext, title, fields, author_name, service_name, footer, fallback, image_url } = attachment;
  const shared = attachment.message_blocks.flatMap(
    (it) => sharedSchema.safeParse(it).data?.message.blocks ?? [],
  );
  const blocks = linesOfBlocks(attachment.blocks.length > 0 ? attachment.blocks : shared);
  const own = isBlank(blocks) ? linesOfMrkdwn(attachment.text ?? '') : blocks;
  // Of a message that is shown again, who wrote it and where is told around it.
  if ((attachment.is_share || attachment.is_msg_unfurl) && !isBlank(own)) return own;
  const body = [
    ...linesOfMrkdwn(pretext ?? ''),
    ...linesOfMrkdwn(title ?? ''),
    ...own,
    ...fields
      .flatMap((it) => fieldSchema.safeParse(it).data ?? [])
      .flatMap((field) => [...plainLines(field.title ?? ''), ...linesOfMrkdwn(field.value ?? '')]),
  ];
  const around = [service_name, author_name, footer].filter((it) => it?.trim());
  if (!isBlank(body))
    return [...body, ...around.filter((it) => isWording(it ?? '')).flatMap((it) => plainLines(it ?? ''))];
  if (around.length > 0) return around.flatMap((it) => plainLines(it ?? ''));
  return image_url?.trim() || /^\[no preview available\]$/i.test(fallback ?? '')
    ? []
    : linesOfMrkdwn(fallback ?? '');
}

/** What is pressed, chosen or only described says nothing. */
const SILENT =
  /^(?:button|overflow|actions|context_actions|.*_select|.*picker|.*_input|checkboxes|radio_buttons|image|icon_button|feedback_buttons|file)$/;

/** What blocks have as a bare text that is shown. */
const SAID = new Set(['title', 'subtitle', 'caption', 'description']);

const MOST_DEPTH = 12;

function linesOfBlocks(blocks: readonly unknown[], depth = 0): readonly Lines[] {
  return blocks.flatMap((block) => linesOf(block, depth));
}

/** Of blocks that are not known, every text in the order in which it stands there. */
function linesOf(part: unknown, depth: number): readonly Lines[] {
  if (depth > MOST_DEPTH || typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return linesOfBlocks(part, depth + 1);
  const { type, ...rest } = z.looseObject({ type: text }).parse(part);
  const kind = type ?? '';
  if (SILENT.test(kind)) return kind === 'image' ? linesOf(rest.title, depth + 1) : [];
  if (kind === 'rich_text_section' || kind === 'rich_text_preformatted')
    return plainLines(inline(rest.elements));
  if (kind === 'rich_text_quote') return [{ isQuoted: true, text: unescaped(inline(rest.elements)) }];
  if (typeof rest.text === 'string') {
    if (kind === 'mrkdwn') return linesOfMrkdwn(rest.text);
    if (kind === 'markdown') return linesOfMarkdown(rest.text);
    return plainLines(rest.text);
  }
  return Object.entries(rest).flatMap(([key, value]) => {
    if (key === 'accessory') return [];
    return SAID.has(key) && typeof value === 'string' ? plainLines(value) : linesOf(value, depth + 1);
  });
}

/** Elements that call somebody, or point to what a sentence is from. */
const NO_WORDS = new Set(['emoji', 'user', 'usergroup', 'team', 'channel', 'broadcast', 'date', 'citation']);

const inlineSchema = z.object({ type: z.string(), text, url: text, value: text });

/** The words of a rich text's elements: who and what is called is none. */
function inline(elements: unknown): string {
  return list
    .parse(elements)
    .map((element) => {
      const it = inlineSchema.safeParse(element).data;
      if (it?.type === 'link') return it.text?.trim() ? it.text : (it.url ?? '');
      if (it?.type === 'color') return it.value ?? '';
      return it && !NO_WORDS.has(it.type) ? (it.text ?? ' ') : ' ';
    })
    .join('');
}

/** Slack escapes three characters of plain text, too, in what it gives back. */
function plainLines(words: string): readonly Lines[] {
  return words.trim() === '' ? [] : [{ isQuoted: false, text: unescaped(words) }];
}

function isBlank(lines: readonly Lines[]): boolean {
  return lines.every(({ text: words }) => withoutTokens(words) === '');
}
