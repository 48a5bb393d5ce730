/**
 * A reply as Slack messages. Whatever is a report's or a member's goes into `rich_text` or `plain_text`, which Slack
 * shows as they are: no markup, mention, link or emoji name in them comes to life.
 */
import type { types } from '@slack/bolt';
import { notAskedButton } from '../../../reply/not-asked.ts';
import { shortened } from '../../../reply/quote-parts.ts';
import { parseButton } from '../../../reply/recipe.ts';
import type { Block, NoteLink, Page, QuoteBlock, Reply } from '../../../reply/reply.ts';
import { type Capacity, screensOf } from '../../../reply/screens.ts';
import type { Strings } from '../../../reply/strings/index.ts';
import { type ButtonValue, formatValue, keptQuestion, MOST_SHARED } from './button-value.ts';
import { bytesOf, LIMITS } from './limits.ts';
import { pieces } from './split-text.ts';

export interface Message {
  /** What is shown where blocks can't be; mrkdwn, with nothing in it alive. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  readonly mrkdwn: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** Where a reply is shown, which decides on its buttons. */
export type Place =
  /** To one member in a channel. `shared` are the pages that were shared from there already. */
  | { readonly kind: 'private'; readonly shared: readonly number[] }
  /** In a conversation between a member and the bot. */
  | { readonly kind: 'direct' }
  /** To a channel, in answer to `owner`. */
  | { readonly kind: 'channel'; readonly owner: string }
  /** To a channel, shared by `owner`, whose name is `by`. */
  | { readonly kind: 'shared'; readonly owner: string; readonly by: string };

export const PRIVATE: Place = { kind: 'private', shared: [] };

/** A press of it is served by the member's browser. */
export const SOURCE_ID = 'quoth_source';

/** The ids of the buttons, each once in a message. */
const ACTION_IDS = {
  previous: 'quoth_previous',
  next: 'quoth_next',
  context: 'quoth_context',
  share: 'quoth_share',
  delete: 'quoth_delete',
  choose: 'quoth_choose',
  open: 'quoth_open',
  ask: 'quoth_ask',
  cite: 'quoth_cite',
  source: SOURCE_ID,
  notAsked: 'quoth_not_asked',
} as const;

/** The buttons and the line above them, and what long small print may take besides the one that it is counted for. */
const SPARE_BLOCKS = 12;

/** Longer than any. */
const ANY_RECIPE = 'x'.repeat(95);
const ANY_PAGE: Page = {
  body: [],
  foot: [],
  quoted: { context: ANY_RECIPE, shared: ANY_RECIPE, citation: ANY_RECIPE },
  source: 'x'.repeat(512),
};

/** The same for all screens of a reply and wherever it is shown, so that a screen's number means the same everywhere. */
function capacityFor(question: Pick<Reply, 'asked' | 'askedInFull' | 'kept'>, strings: Strings): Capacity {
  const shared = Array.from({ length: MOST_SHARED }, () => 9999);
  const most: Shown = { page: ANY_PAGE, pageIndex: 9998, index: 4999, screens: 9999 };
  const reply: Reply = { pages: [], recipe: ANY_RECIPE, ...keptQuestion(question) };
  const controls = controlsOf(reply, most, { kind: 'private', shared: shared.slice(1) }, strings);
  return {
    cost,
    budget: LIMITS.blocksBytes - bytesOf([...controls, ...anyNotAsked(question, strings)]),
    blocks: LIMITS.blocks - SPARE_BLOCKS,
  };
}

/** The button that is longer than any. */
function anyNotAsked(question: Pick<Reply, 'asked' | 'askedInFull' | 'kept'>, strings: Strings) {
  const any = { action: 'notAsked', kept: 'x'.repeat(12), recipe: ANY_RECIPE } as const;
  return [notAskedElement(any, question, [], strings)];
}

function cost(block: Block): number {
  return bytesOf(rendered(block));
}

const NOTHING = { blocks: [], page: { body: [], foot: [] }, pageIndex: 0 };

/** The screen `screen`, from 0, of the reply, or its last where it has fewer. */
export function messageOf(told: Reply, screen: number, strings: Strings, place: Place = PRIVATE): Message {
  // What one member asked is nobody else's to mark.
  const { kept: _, ...others } = told;
  const reply = place.kind === 'private' || place.kind === 'direct' ? told : others;
  // Whoever reads along knows neither the question nor who asked it.
  const ahead = place.kind === 'shared' ? [sharedNote(place.by, reply.asked, strings)] : [];
  const { budget, ...limits } = capacityFor(reply, strings);
  const capacity = { ...limits, budget: budget - ahead.reduce((sum, block) => sum + cost(block), 0) };
  const screens = reply.pages.flatMap((page, pageIndex) =>
    screensOf({ ...reply, pages: [page] }, capacity).map((blocks) => ({ blocks, page, pageIndex })),
  );
  const index = Math.min(screen, screens.length - 1);
  const { blocks, page, pageIndex } = screens[index] ?? NOTHING;
  return {
    text: fallbackOf(blocks),
    blocks: [
      ...[...ahead, ...blocks].flatMap(rendered),
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
  return [...(screens[0] ?? []).flatMap(rendered), ...position, ...asking];
}

const MOST_NAME = 80;

function sharedNote(by: string, asked: string | undefined, strings: Strings): Block {
  return { kind: 'note', text: strings.share.sharedBy(shortened(by, MOST_NAME), asked ?? null) };
}

function rendered(block: Block): types.KnownBlock[] {
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

function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** Slack refuses a `plain_text` of nothing but white space. */
function isVisible(text: string): boolean {
  return text.trim() !== '';
}

/** One screen of a reply, and of which of its pages it is. */
interface Shown {
  readonly page: Page;
  readonly pageIndex: number;
  readonly index: number;
  readonly screens: number;
}

/** Where the reader is among the screens, and the buttons. */
function controlsOf(reply: Reply, shown: Shown, place: Place, strings: Strings): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  const { index, screens } = shown;
  const isShared = place.kind === 'private' && place.shared.includes(shown.pageIndex);
  const line = [
    ...(screens > 1 ? [strings.paging.of(index + 1, screens)] : []),
    ...(isShared ? [strings.share.shared] : []),
  ];
  if (line.length > 0) blocks.push(note(line.join(' · ')));
  const elements = [
    ...turningButtons(reply, shown, place, strings),
    ...quoteButtons(reply, shown, place, strings),
    ...sourceButton(shown.page, strings),
  ];
  if (place.kind === 'private' || place.kind === 'direct') {
    const id = notAskedButton(reply, shown.pageIndex);
    const pressed = id === null ? null : parseButton(id);
    const shared = place.kind === 'private' ? place.shared : [];
    if (pressed) elements.push(notAskedElement(pressed, reply, shared, strings));
  } else {
    const value = formatValue({ button: { action: 'delete', owner: place.owner }, shared: [] });
    elements.push(button(ACTION_IDS.delete, strings.share.delete, value));
  }
  // What opens a quote comes first, as close to the quotes as it can be.
  for (const row of [
    openingButtons(shown),
    elements,
    choosingButtons(reply, shown, place),
    askingButtons(shown.page),
  ]) {
    if (row.length > 0) blocks.push({ type: 'actions', elements: [...row] });
  }
  return blocks;
}

function notAskedElement(
  pressed: ButtonValue['button'],
  question: Pick<Reply, 'asked' | 'askedInFull' | 'kept'>,
  shared: readonly number[],
  strings: Strings,
): types.Button {
  const value = formatValue({ button: pressed, ...keptQuestion(question), shared });
  return button(ACTION_IDS.notAsked, strings.notAsked.button, value);
}

/** A shared quote is shown by its first screen alone: the rest is under "In context", for each reader alone. */
function turningButtons(
  { recipe, ...question }: Reply,
  { index, screens }: Shown,
  place: Place,
  strings: Strings,
): readonly types.Button[] {
  if (recipe === null || place.kind === 'shared') return [];
  const shared = place.kind === 'private' ? place.shared : [];
  const turn = (action_id: string, label: string, screen: number) =>
    screen < 0 || screen >= screens
      ? []
      : [
          button(
            action_id,
            label,
            formatValue({ button: { action: 'turn', recipe, screen }, ...keptQuestion(question), shared }),
          ),
        ];
  return [
    ...turn(ACTION_IDS.previous, strings.paging.previous, index - 1),
    ...turn(ACTION_IDS.next, strings.paging.next, index + 1),
  ];
}

/** So that all of them fit beside the list that tells more of each. */
const CHOICE_LABEL = 40;

/** What was asked goes with them, since it is then asked again. */
function choosingButtons(reply: Reply, { page }: Shown, place: Place): readonly types.Button[] {
  const shared = place.kind === 'private' ? place.shared : [];
  return (page.choices ?? []).map(({ label, recipe }, i) =>
    button(
      `${ACTION_IDS.choose}_${i}`,
      shortened(label, CHOICE_LABEL),
      formatValue({
        button: { action: 'turn', recipe, screen: 0 },
        askedInFull: reply.askedInFull ?? reply.asked,
        shared,
      }),
    ),
  );
}

function openingButtons({ page }: Shown): readonly types.Button[] {
  return (page.opens ?? []).map(({ label, recipe }, i) =>
    button(
      `${ACTION_IDS.open}_${i}`,
      shortened(label, CHOICE_LABEL),
      formatValue({ button: { action: 'context', recipe }, shared: [] }),
    ),
  );
}

function sourceButton({ source }: Page, strings: Strings): readonly types.Button[] {
  if (source === undefined) return [];
  return [
    { type: 'button', action_id: ACTION_IDS.source, text: plainText(strings.share.source), url: source },
  ];
}

function askingButtons({ asks = [] }: Page): readonly types.Button[] {
  return asks.map((question, nth) =>
    button(
      `${ACTION_IDS.ask}_${nth}`,
      shortened(question, LIMITS.buttonText),
      formatValue({ button: { action: 'ask', nth }, askedInFull: question, shared: [] }),
    ),
  );
}

function quoteButtons(
  { recipe, ...question }: Reply,
  { page, pageIndex, index }: Shown,
  place: Place,
  strings: Strings,
): readonly types.Button[] {
  if (!page.quoted) return [];
  const { context, shared } = page.quoted;
  const inContext = formatValue({ button: { action: 'context', recipe: context }, shared: [] });
  const cite = formatValue({ button: { action: 'context', recipe: page.quoted.citation }, shared: [] });
  const isPublic = place.kind === 'channel' || place.kind === 'shared';
  const buttons = [
    button(ACTION_IDS.context, strings.share.inContext, inContext),
    ...(isPublic ? [] : [button(ACTION_IDS.cite, strings.share.cite, cite)]),
  ];
  if (place.kind !== 'private' || place.shared.includes(pageIndex)) return buttons;
  // What can't be found again as a whole can be as the one quote that was shared.
  const again = recipe === null ? { recipe: shared, screen: 0 } : { recipe, screen: index };
  const share = formatValue({
    button: { action: 'share', recipe: shared },
    ...keptFor(page, question),
    shared: recipe === null ? [0] : [...place.shared, pageIndex],
    shown: { action: 'turn', ...again },
  });
  const [first, ...others] = buttons;
  return [...(first ? [first] : []), button(ACTION_IDS.share, strings.share.share, share), ...others];
}

/** Of a long text that was checked, the wording that the page is about is enough to share it. */
function keptFor({ checked }: Page, question: Pick<Reply, 'asked' | 'askedInFull'>) {
  const kept = keptQuestion(question);
  const isCut = question.askedInFull !== undefined && kept.askedInFull === undefined;
  return isCut && checked !== undefined ? keptQuestion({ ...question, askedInFull: checked }) : kept;
}

function button(action_id: string, label: string, value: string): types.Button {
  return { type: 'button', action_id, text: plainText(label), value };
}

function note(text: string): types.KnownBlock {
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
