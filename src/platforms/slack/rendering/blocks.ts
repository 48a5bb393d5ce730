/** What a reply is made of, as Slack's blocks; of nothing in it anything comes to life: see render.ts. */
import type { types } from '@slack/bolt';
import type { Block, NoteLink, QuoteBlock } from '../../../reply/reply.ts';
import { bytesOf, LIMITS } from './limits.ts';
import { pieces } from './split-text.ts';

export function cost(block: Block): number {
  return bytesOf(rendered(block));
}

export function rendered(block: Block): types.KnownBlock[] {
  switch (block.kind) {
    case 'quote':
      return richText({ type: 'rich_text_quote', elements: quoteRuns(block) });
    case 'text':
    case 'heading':
      return richText({ type: 'rich_text_section', elements: run(block.text, block.kind === 'heading') });
    case 'code':
      return richText({ type: 'rich_text_preformatted', elements: run(block.text) });
    case 'note':
      if (block.link?.address !== undefined)
        return [linkedNote(block.text, { ...block.link, address: block.link.address })];
      return pieces(block.text, LIMITS.text).filter(isVisible).map(note);
    case 'list': {
      const items = block.items.map(listItem).filter(({ elements }) => elements.length > 0);
      return items.length > 0 ? richText({ type: 'rich_text_list', style: 'bullet', elements: items }) : [];
    }
  }
}

function richText(element: types.RichTextBlock['elements'][number]): types.KnownBlock[] {
  return element.elements.length > 0 ? [{ type: 'rich_text', elements: [element] }] : [];
}

/** The marked part bold. Slack sets the elements of a quote one behind the other, with nothing between them. */
function quoteRuns({ text, mark }: QuoteBlock): types.RichTextText[] {
  if (mark === null) return run(text);
  return [
    ...run(text.slice(0, mark.start)),
    ...run(text.slice(mark.start, mark.end), true),
    ...run(text.slice(mark.end)),
  ];
}

function listItem({ label, text }: { label: string; text: string }): types.RichTextSection {
  const gap = label !== '' && text !== '' ? '  ' : '';
  return { type: 'rich_text_section', elements: [...run(label, true), ...run(gap + text)] };
}

function run(text: string, bold = false): types.RichTextText[] {
  return pieces(text, LIMITS.text).map((piece) => ({
    type: 'text',
    text: piece,
    ...(bold && { style: { bold } }),
  }));
}

export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** Slack refuses a `plain_text` of nothing but white space. */
export function isVisible(text: string): boolean {
  return text.trim() !== '';
}

export function note(text: string): types.KnownBlock {
  return { type: 'context', elements: [plainText(text)] };
}

/** What is linked is digits and full stops alone, so that no character of it needs to be kept from meaning something. */
function linkedNote(text: string, { start, end, address }: Required<NoteLink>): types.KnownBlock {
  const label = text.slice(start, end);
  const target = address.replaceAll('&', '&amp;');
  const link: types.MrkdwnElement = { type: 'mrkdwn', text: `<${target}|${label}>`, verbatim: true };
  const around = [text.slice(0, start), text.slice(end)].map((part) =>
    isVisible(part) ? pieces(part, LIMITS.text).map(plainText) : [],
  );
  return { type: 'context', elements: [...(around[0] ?? []), link, ...(around[1] ?? [])] };
}
