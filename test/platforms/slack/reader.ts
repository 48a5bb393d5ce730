/**
 * A message of Slack's as a person sees it, by Slack's documentation alone: what stands in `rich_text` and in
 * `plain_text` is shown as it is; what is `mrkdwn` is parsed. It shares nothing with the code that makes messages.
 */
import { z } from 'zod';

const style = z.strictObject({ bold: z.literal(true) }).optional();
const text = z.strictObject({ type: z.literal('text'), text: z.string(), style });
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(text) });
const plain = z.strictObject({ type: z.literal('plain_text'), text: z.string(), emoji: z.literal(false) });

/** Only what shows text as it is: a mention, a link, an emoji or mrkdwn anywhere is an error. */
const blocksSchema = z.array(
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('rich_text'),
      elements: z.tuple([
        z.discriminatedUnion('type', [
          section,
          z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(text) }),
          z.strictObject({ type: z.literal('rich_text_preformatted'), elements: z.array(text) }),
          z.strictObject({
            type: z.literal('rich_text_list'),
            style: z.literal('bullet'),
            elements: z.array(section),
          }),
        ]),
      ]),
    }),
    z.strictObject({ type: z.literal('context'), elements: z.tuple([plain]) }),
    z.strictObject({
      type: z.literal('actions'),
      elements: z.array(
        z.strictObject({
          type: z.literal('button'),
          action_id: z.string(),
          text: plain,
          value: z.string().optional(),
          url: z.url({ protocol: /^https?$/ }).optional(),
        }),
      ),
    }),
  ]),
);

const messageSchema = z.object({ text: z.string(), blocks: blocksSchema });

export interface Seen {
  readonly fallback: string;
  readonly quotes: readonly { readonly text: string; readonly bold: string }[];
  /** Sections of text, and list items. */
  readonly texts: readonly string[];
  readonly notes: readonly string[];
  readonly buttons: readonly {
    readonly label: string;
    readonly action_id: string;
    readonly value: string;
    readonly url?: string;
  }[];
}

/** Throws where a message holds anything but what it may. */
export function read(message: unknown): Seen {
  const { text, blocks } = messageSchema.parse(message);
  return { fallback: text, ...readBlocks(blocks) };
}

/** Of a modal or a Home tab. */
export function readBlocks(given: unknown): Omit<Seen, 'fallback'> {
  const blocks = blocksSchema.parse(given);
  const quotes: { text: string; bold: string }[] = [];
  const texts: string[] = [];
  const notes: string[] = [];
  const buttons: Seen['buttons'][number][] = [];
  for (const block of blocks) {
    if (block.type === 'context') notes.push(block.elements[0].text);
    else if (block.type === 'actions') {
      for (const { text: label, action_id, value = '', url } of block.elements) {
        buttons.push({ label: label.text, action_id, value, ...(url && { url }) });
      }
    } else {
      const [element] = block.elements;
      if (element.type === 'rich_text_section' || element.type === 'rich_text_preformatted')
        texts.push(shown(element.elements));
      else if (element.type === 'rich_text_list')
        texts.push(...element.elements.map((item) => shown(item.elements)));
      else {
        quotes.push({
          text: shown(element.elements),
          bold: shown(element.elements.filter((part) => part.style?.bold)),
        });
      }
    }
  }
  return { quotes, texts, notes, buttons };
}

function shown(elements: readonly { readonly text: string }[]): string {
  return elements.map((element) => element.text).join('');
}
