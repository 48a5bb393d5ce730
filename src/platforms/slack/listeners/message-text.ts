/** What a member sees on a message of Slack's: its text or blocks, its attachments, and what was shared with it. */
import { z } from 'zod';
import { withoutTokens } from '../../../chat-tokens.ts';
import { linesOfMarkdown, withoutLineMarks } from '../../markdown-lines.ts';
import { isWording, type Lines, type MessageReading, quotedOrAll } from '../../message-reading.ts';
import { linesOfMrkdwn } from '../rendering/mrkdwn.ts';

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
});

/** Of a message as Slack sends it with a shortcut or an event; whatever of it is wrong or unknown is passed over. */
export function readMessage(payload: unknown): MessageReading {
  const message = messageSchema.safeParse(payload).data;
  if (!message) return { text: '', hasUnreadFile: false };
  const attachments = message.attachments.flatMap((it) => attachmentSchema.safeParse(it).data ?? []);
  const files = [message.files, ...attachments.map((it) => it.files)]
    .flat()
    .map((it) => fileSchema.parse(it));
  const written = linesOfBlocks(message.blocks);
  const parts = [
    isBlank(written) ? linesOfMrkdwn(message.text ?? '') : written,
    ...attachments.map(linesOfAttachment),
    ...files.map((file) => plainLines(previewOf(file) ?? '')),
  ];
  return {
    text: parts.map(textOf).filter(Boolean).join('\n\n'),
    hasUnreadFile: files.some((file) => previewOf(file) === null || file.preview_is_truncated === true),
  };
}

function textOf(lines: readonly Lines[]): string {
  return withoutTokens(withoutLineMarks(quotedOrAll(lines)));
}

function previewOf({ preview_plain_text, preview, plain_text }: z.infer<typeof fileSchema>): string | null {
  return [preview_plain_text, preview, plain_text].find((it) => it?.trim()) ?? null;
}

function linesOfAttachment(attachment: z.infer<typeof attachmentSchema>): readonly Lines[] {
  const { pretext, title, fields, author_name, service_name, footer, fallback } = attachment;
  const shared = attachment.message_blocks.flatMap(
    (it) => sharedSchema.safeParse(it).data?.message.blocks ?? [],
  );
  const blocks = linesOfBlocks(attachment.blocks.length > 0 ? attachment.blocks : shared);
  const own = isBlank(blocks) ? linesOfMrkdwn(attachment.text ?? '') : blocks;
  // Of a message that is shown again, who wrote it and where is told around it.
  if ((attachment.is_share || attachment.is_msg_unfurl) && !isBlank(own)) return own;
  const body = [
    ...linesOfMrkdwn(pretext ?? ''),
    ...plainLines(title ?? ''),
    ...own,
    ...fields
      .flatMap((it) => fieldSchema.safeParse(it).data ?? [])
      .flatMap((field) => [...plainLines(field.title ?? ''), ...linesOfMrkdwn(field.value ?? '')]),
  ];
  const around = [service_name, author_name, footer].filter((it) => it?.trim());
  if (!isBlank(body))
    return [...body, ...around.filter((it) => isWording(it ?? '')).flatMap((it) => plainLines(it ?? ''))];
  return around.length > 0 ? around.flatMap((it) => plainLines(it ?? '')) : linesOfMrkdwn(fallback ?? '');
}

/** What is pressed, chosen or only described says nothing. */
const SILENT =
  /^(?:button|overflow|actions|context_actions|.*_select|.*picker|.*_input|checkboxes|radio_buttons|image|icon_button|feedback_buttons|file)$/;

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
  if (SILENT.test(kind)) return [];
  if (kind === 'rich_text_section' || kind === 'rich_text_preformatted')
    return plainLines(inline(rest.elements));
  if (kind === 'rich_text_quote') return [{ isQuoted: true, text: inline(rest.elements) }];
  if (typeof rest.text === 'string') {
    if (kind === 'mrkdwn') return linesOfMrkdwn(rest.text);
    if (kind === 'markdown') return linesOfMarkdown(rest.text);
    return plainLines(rest.text);
  }
  return Object.entries(rest).flatMap(([key, value]) =>
    key === 'accessory' ? [] : linesOf(value, depth + 1),
  );
}

const inlineSchema = z.object({ type: z.string(), text, url: text, value: text });

/** The words of a rich text's elements: who and what is called is none. */
function inline(elements: unknown): string {
  return list
    .parse(elements)
    .map((element) => {
      const it = inlineSchema.safeParse(element).data;
      if (it?.type === 'text') return it.text ?? '';
      if (it?.type === 'link') return it.text?.trim() ? it.text : (it.url ?? '');
      return it?.type === 'color' ? (it.value ?? '') : ' ';
    })
    .join('');
}

function plainLines(words: string): readonly Lines[] {
  return words.trim() === '' ? [] : [{ isQuoted: false, text: words }];
}

function isBlank(lines: readonly Lines[]): boolean {
  return lines.every(({ text: words }) => withoutTokens(words) === '');
}
