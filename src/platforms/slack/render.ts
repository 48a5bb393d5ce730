/**
 * A reply as Slack messages. Whatever is a report's or a member's goes into `rich_text` or `plain_text`, which Slack
 * shows as they are: no markup, mention, link or emoji name in them comes to life.
 */
import type { types } from '@slack/bolt';
import { formatButton } from '../../reply/recipe.ts';
import type { Block, QuoteBlock, Reply } from '../../reply/reply.ts';
import { type Capacity, screensOf } from '../../reply/screens.ts';
import type { Strings } from '../../reply/strings/index.ts';
import { fitted } from './fit.ts';
import { bytesOf, LIMITS } from './limits.ts';
import { pieces } from './pieces.ts';

export interface Message {
  /** What is shown where blocks can't be; mrkdwn, with nothing in it alive. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  readonly mrkdwn: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** The ids of the buttons, each once in a message. */
const ACTION_IDS = { previous: 'quoth_previous', next: 'quoth_next' } as const;

/** More than the buttons and the line above them take. */
const TURNING_BYTES = 800;
const TURNING_BLOCKS = 2;

const CAPACITY: Capacity = {
  cost: (block) => bytesOf(rendered(block)),
  budget: LIMITS.blocksBytes - TURNING_BYTES,
  blocks: LIMITS.blocks - TURNING_BLOCKS,
};

/** The screen `screen`, from 0, of the reply, or its last where it has fewer. */
export function messageOf(reply: Reply, screen: number, strings: Strings): Message {
  const screens = screensOf(fitted(reply), CAPACITY);
  const index = Math.min(screen, screens.length - 1);
  const shown = screens[index] ?? [];
  return {
    text: fallbackOf(shown),
    blocks: [...shown.flatMap(rendered), ...turning(reply.recipe, index, screens.length, strings)],
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}

function rendered(block: Block): types.KnownBlock[] {
  switch (block.kind) {
    case 'quote':
      return richText({ type: 'rich_text_quote', elements: quoteRuns(block) });
    case 'text':
    case 'heading':
      return richText({ type: 'rich_text_section', elements: run(block.text, block.kind === 'heading') });
    case 'note':
      return pieces(block.text, LIMITS.text)
        .filter(isVisible)
        .map((text) => ({ type: 'context', elements: [plainText(text)] }));
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

function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** Slack refuses a `plain_text` of nothing but white space. */
function isVisible(text: string): boolean {
  return text.trim() !== '';
}

/** Where the reader is among the screens, and the buttons that lead on and back. */
function turning(
  recipe: string | null,
  index: number,
  screens: number,
  strings: Strings,
): types.KnownBlock[] {
  if (screens === 1) return [];
  const words = strings.paging;
  const position = words.of(index + 1, screens);
  const blocks: types.KnownBlock[] = [{ type: 'context', elements: [plainText(position)] }];
  if (recipe === null) return blocks;
  const button = (action_id: string, text: string, screen: number): types.Button => ({
    type: 'button',
    action_id,
    text: plainText(text),
    value: formatButton({ action: 'turn', recipe, screen }),
  });
  const elements: types.Button[] = [];
  if (index > 0) elements.push(button(ACTION_IDS.previous, words.previous, index - 1));
  if (index < screens - 1) elements.push(button(ACTION_IDS.next, words.next, index + 1));
  return [...blocks, { type: 'actions', elements }];
}

/** As much of the first text as a line holds. */
function fallbackOf(blocks: readonly Block[]): string {
  const texts = blocks.map((block) =>
    block.kind === 'list' ? block.items.map(({ label, text }) => `${label} ${text}`).join(' · ') : block.text,
  );
  const line = (texts.find(isVisible) ?? '…').replace(/\s+/gu, ' ').trim();
  const [start = '', more] = pieces(line, LIMITS.fallback - 2, (text) => inert(text).length);
  return inert(more === undefined ? start : `${start.trimEnd()} …`);
}

const JOINER = '\u2060';

/**
 * `text` as mrkdwn that shows just these characters. Slack has no escape for its marks of formatting, names and
 * addresses: an invisible joiner at each keeps them from meaning anything.
 */
function inert(text: string): string {
  return text
    .replace(/[*_~`:@#/.]/g, `${JOINER}$&${JOINER}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
