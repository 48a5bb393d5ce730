/**
 * A reply as Slack messages. Whatever is a report's or a member's goes into `rich_text` or `plain_text`, which Slack
 * shows as they are: no markup, mention, link or emoji name in them comes to life.
 */
import type { types } from '@slack/bolt';
import { shortened } from '../../../reply/quote-parts.ts';
import type { Block, Reply } from '../../../reply/reply.ts';
import { type Capacity, screensOf } from '../../../reply/screens.ts';
import type { Strings } from '../../../reply/strings/index.ts';
import { cost, isVisible, note, rendered } from './blocks.ts';
import { askingButtons, bytesOpening, controlsOf, mostBytes, type Place, PRIVATE } from './controls.ts';
import { LIMITS } from './limits.ts';
import { pieces } from './split-text.ts';

export interface Message {
  /** What is shown where blocks can't be; mrkdwn, with nothing in it alive. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  readonly mrkdwn: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** The buttons and the line above them, and what long small print may take besides the one that it is counted for. */
const SPARE_BLOCKS = 12;

const NOTHING = { blocks: [], page: { body: [], foot: [] }, pageIndex: 0 };

/** The screen `screen`, from 0, of the reply, or its last where it has fewer. */
export function messageOf(told: Reply, screen: number, strings: Strings, place: Place = PRIVATE): Message {
  // What one member asked is nobody else's to mark.
  const { kept: _, ...others } = told;
  const reply = place.kind === 'private' || place.kind === 'direct' ? told : others;
  // Whoever reads along knows neither the question nor who asked it.
  const ahead = place.kind === 'shared' ? [sharedNote(place.by, reply.asked, strings)] : [];
  const behind = askedNote(reply, strings);
  const taken =
    mostBytes(reply, strings) + [...ahead, ...behind].reduce((sum, block) => sum + cost(block), 0);
  const screens = reply.pages.flatMap((page, pageIndex) => {
    // The same for all screens of a page and wherever it is shown, so that a screen's number means the same everywhere.
    const budget = LIMITS.blocksBytes - taken - bytesOpening(reply, page);
    const capacity = { cost, budget, blocks: LIMITS.blocks - SPARE_BLOCKS };
    return screensOf({ ...reply, pages: [page] }, capacity).map((blocks) => ({ blocks, page, pageIndex }));
  });
  const index = Math.min(screen, screens.length - 1);
  const { blocks, page, pageIndex } = screens[index] ?? NOTHING;
  return {
    text: fallbackOf(blocks),
    blocks: [
      ...[...ahead, ...blocks, ...(place.kind === 'private' ? behind : [])].flatMap(rendered),
      ...controlsOf(reply, { page, pageIndex, index, screens: screens.length }, place, strings),
    ],
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}

const VIEW_CAPACITY: Capacity = {
  cost,
  budget: LIMITS.viewBytes,
  blocks: LIMITS.viewBlocks - SPARE_BLOCKS,
};

/** The reply's first screen as the blocks of a view, which shows more than a message can and has no buttons but those that ask. */
export function viewBlocksOf(reply: Reply, strings: Strings): types.KnownBlock[] {
  const [page] = reply.pages;
  // Of the first page alone: there is no button here that would turn to another.
  const screens = screensOf({ ...reply, pages: page ? [page] : [] }, VIEW_CAPACITY);
  const position = screens.length > 1 ? [note(strings.paging.of(1, screens.length))] : [];
  const elements = page ? [...askingButtons(page)] : [];
  const asking: types.KnownBlock[] = elements.length > 0 ? [{ type: 'actions', elements }] : [];
  const shown = [...(screens[0] ?? []), ...askedNote(reply, strings)];
  return [...shown.flatMap(rendered), ...position, ...asking];
}

/** Slack shows nothing of what was asked by a command, a dialog or a button that one member alone is answered. */
function askedNote({ asked }: Reply, strings: Strings): readonly Block[] {
  return asked ? [{ kind: 'note', text: strings.share.asked(asked) }] : [];
}

const MOST_NAME = 80;

function sharedNote(by: string, asked: string | undefined, strings: Strings): Block {
  return { kind: 'note', text: strings.share.sharedBy(shortened(by, MOST_NAME), asked ?? null) };
}

/** The outcome and the marked sentence, or what else comes first, as much of it as a line holds. */
function fallbackOf(blocks: readonly Block[]): string {
  const visible = blocks.filter((block) => isVisible(lineOf(block)));
  const [first] = visible;
  const isWords = ({ kind }: Block) => kind === 'quote' || kind === 'code';
  // Among what stands around it, the sentence that is marked.
  const words = visible.find((block) => block.kind === 'quote' && block.mark) ?? visible.find(isWords);
  // Ahead of what is to be copied stands the name of its form alone.
  const told = !first || isWords(first) || words?.kind === 'code' ? [words] : [first, words];
  const texts = told.flatMap((block) => (block ? [lineOf(block)] : []));
  const line = (texts.join(' ') || '…').replace(/\s+/gu, ' ').trim();
  const [start = '', more] = pieces(line, LIMITS.fallback - 2, (text) => inert(text).length);
  return inert(more === undefined ? start : `${start.trimEnd()} …`);
}

function lineOf(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.map(({ label, text }) => `${label} ${text}`).join(' · ');
    case 'quote': {
      const { start, end } = block.mark ?? { start: 0, end: block.text.length };
      return block.text.slice(start, end);
    }
    default:
      return block.text;
  }
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
