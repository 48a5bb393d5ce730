/** A reply as Discord's messages: one a screen, made of Components V2, with buttons to the other screens. */
import type {
  APIButtonComponent,
  APIButtonComponentWithCustomId,
  APIMessageTopLevelComponent,
  APITextDisplayComponent,
} from 'discord.js';
import { notAskedButton } from '../../../reply/not-asked.ts';
import { shortened } from '../../../reply/quote-parts.ts';
import { formatButton } from '../../../reply/recipe.ts';
import type { Block, Page, QuoteBlock, Reply } from '../../../reply/reply.ts';
import { type Capacity, type Screen, screensOf } from '../../../reply/screens.ts';
import type { Strings } from '../../../reply/strings/index.ts';
import { linesOf, trimmed } from '../../../report/lines.ts';
import { ButtonStyle, ComponentType, MessageFlags } from '../discord-js.ts';
import { escapeLine, oneLine, withinLine } from './escape.ts';
import { LIMITS } from './limits.ts';
import { askedLine } from './question-line.ts';

/** What every message of Quoth's has. Nobody is ever pinged. */
export interface Message {
  readonly flags: typeof MessageFlags.IsComponentsV2;
  readonly allowedMentions: { readonly parse: [] };
  readonly components: APIMessageTopLevelComponent[];
}

export function messageOf(components: APIMessageTopLevelComponent[]): Message {
  return { flags: MessageFlags.IsComponentsV2, allowedMentions: { parse: [] }, components };
}

/** Room for the buttons, and for what JSON puts around each text. */
const TEXT_BYTES = LIMITS.bytes - 2300;
const BLOCKS = 24;

/** Messages are bounded in characters and in bytes; a text takes of the one budget whichever share is larger. */
function costOf(markdown: string): number {
  const line = `${markdown}\n`;
  return Math.max(
    line.length,
    Math.ceil((Buffer.byteLength(JSON.stringify(line)) * LIMITS.text) / TEXT_BYTES),
  );
}

/** What a message can hold besides a last line of its own. */
function capacityBeside(last: string): Capacity {
  return {
    budget: LIMITS.text - costOf(last),
    blocks: BLOCKS - 1,
    cost: (block) => costOf(markdownOf(block)),
  };
}

/** Every screen of a reply, with its last line and what can be done with what its page quotes. */
function screensBeside(lastOf: (page: Page) => APITextDisplayComponent | null, { pages }: Reply) {
  return pages.flatMap((page, pageIndex) => {
    const last = lastOf(page);
    const capacity = capacityBeside(last?.content ?? '');
    return screensOf({ pages: [page], recipe: null }, capacity).map((blocks) => ({
      blocks,
      last,
      pageIndex,
      quoted: page.quoted,
      source: page.source,
      choices: page.choices ?? [],
      opens: page.opens ?? [],
      asks: page.asks ?? [],
    }));
  });
}

/** In UTF-16 code units; of what is longer, the start alone is told. */
const LONGEST_TOLD = 1000;

/**
 * What a message tells of what was asked: all of it where something is to be chosen or a check is shared, since it is
 * then asked again, or of a long text the checked wording alone.
 */
function toldOn({ choices, checked }: Page, { asked, askedInFull }: Reply): string | undefined {
  if (choices) return askedInFull ?? asked;
  if (checked === undefined) return asked;
  const whole = [askedInFull, checked].find((text) => text !== undefined && text.length <= LONGEST_TOLD);
  return askedInFull === undefined ? asked : (whole ?? asked);
}

/**
 * The private message that shows screen `index` of `reply`, counted from 0; the last one where there are fewer. What
 * was asked is told where something is quoted, since it goes with a quote that is shared, and in full where something is to
 * be chosen, since it is then asked again.
 */
export function renderScreen(reply: Reply, index: number, strings: Strings): Message {
  return renderReply(reply, index, strings, { kind: 'private' });
}

/** Who sees a reply, which decides on its buttons. */
export type Place =
  /** One member in a channel. */
  | { readonly kind: 'private' }
  /** A member in a conversation with the bot. */
  | { readonly kind: 'direct' }
  /** All of a channel, in answer to `owner`: Discord's id. */
  | { readonly kind: 'channel'; readonly owner: string };

/** The same, wherever it is shown. */
export function renderReply(reply: Reply, index: number, strings: Strings, place: Place): Message {
  const isTold = reply.pages.some(({ quoted, choices }) => quoted || choices);
  const screens = screensBeside((page) => {
    const told = isTold ? toldOn(page, reply) : undefined;
    return told === undefined || (told === '' && page.choices) ? null : askedLine(told, strings);
  }, reply);
  const shown = Math.min(index, screens.length - 1);
  const {
    blocks = [],
    last,
    pageIndex = 0,
    quoted,
    source,
    choices = [],
    opens = [],
    asks = [],
  } = screens[shown] ?? {};
  const buttons: APIButtonComponentWithCustomId[] = [];
  if (reply.recipe !== null && screens.length > 1) {
    buttons.push(...pager(reply.recipe, shown, screens.length, strings));
  }
  if (quoted) {
    buttons.push(...inContext(quoted, strings));
    if (place.kind === 'private')
      buttons.push(button(strings.share.share, formatButton({ action: 'share', recipe: quoted.shared })));
  }
  if (place.kind === 'channel')
    buttons.push(button(strings.share.delete, formatButton({ action: 'delete', owner: place.owner })));
  const chosen = choices.map(({ label, recipe }) =>
    button(shortened(label, CHOICE_LABEL), formatButton({ action: 'turn', recipe, screen: 0 })),
  );
  const opening = opens.map(({ label, recipe }) =>
    button(shortened(label, CHOICE_LABEL), formatButton({ action: 'context', recipe })),
  );
  const more: APIButtonComponent[] = [];
  if (quoted && place.kind !== 'channel') {
    const cite = formatButton({ action: 'context', recipe: quoted.citation });
    more.push(button(strings.share.cite, cite));
  }
  if (source !== undefined) more.push(link(strings.share.source, source));
  const notAsked = place.kind === 'channel' ? null : notAskedButton(reply, pageIndex);
  if (notAsked !== null) more.push(button(strings.notAsked.button, notAsked));
  // Each on a row of its own, since they are long.
  const asking = asks.map((question, nth) => [button(question, formatButton({ action: 'ask', nth }))]);
  const rows = [
    chosen.slice(0, A_ROW),
    chosen.slice(A_ROW, 2 * A_ROW),
    opening,
    ...asking,
    ...(buttons.length + more.length <= A_ROW ? [[...buttons, ...more]] : [buttons, more]),
  ].flatMap(rowOf);
  return messageOf([...textDisplays(blocks), ...(last ? [last] : []), ...rows]);
}

const A_ROW = LIMITS.buttonsInRow;
/** So that all of them fit beside the list that tells more of each. */
const CHOICE_LABEL = 40;

/** In UTF-16 code units. */
const ASKED_SHOWN = 200;

/** Who shares a quote: the name to be shown, what was asked, and Discord's id of the member. */
export interface Sharer {
  readonly name: string;
  readonly asked: string | null;
  readonly id: string;
}

/** The public message of a quote: who shared it and what was asked, and its first screen, which says so where there are more. */
export function renderShared(reply: Reply, sharer: Sharer, strings: Strings): Message {
  const asked = sharer.asked === null ? null : shortened(sharer.asked, ASKED_SHOWN);
  const note: Block = { kind: 'note', text: strings.share.sharedBy(sharer.name, asked) };
  const [ahead] = textDisplays([note]);
  const screens = screensBeside(() => ahead ?? null, reply);
  const { blocks = [], quoted, source } = screens[0] ?? {};
  const buttons: APIButtonComponent[] = [];
  if (reply.recipe !== null && screens.length > 1) {
    buttons.push(position(reply.recipe, 0, screens.length, strings));
  }
  if (quoted) buttons.push(...inContext(quoted, strings));
  if (source !== undefined) buttons.push(link(strings.share.source, source));
  buttons.push(button(strings.share.delete, formatButton({ action: 'delete', owner: sharer.id })));
  return messageOf([...textDisplays([note, ...blocks]), ...rowOf(buttons)]);
}

/** One a block, so that a quote ends where it ends; small print in a row stands together. */
function textDisplays(screen: Screen): APITextDisplayComponent[] {
  const contents: string[] = [];
  for (const [i, block] of screen.entries()) {
    const markdown = markdownOf(block);
    if (markdown === '') continue;
    const before = contents.at(-1);
    if (block.kind === 'note' && screen[i - 1]?.kind === 'note' && before !== undefined)
      contents[contents.length - 1] = `${before}\n${markdown}`;
    else contents.push(markdown);
  }
  return contents.map((content) => ({ type: ComponentType.TextDisplay, content }));
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'quote':
      return quoteMarkdown(block);
    case 'text':
      return linesOf(block.text)
        .map(({ start, end }) => escapeLine(oneLine(block.text.slice(start, end))))
        .join('\n')
        .trim();
    case 'code':
      // Nothing in a block of code is markup but what ends it.
      return block.text.includes('```') ? escapeLine(block.text) : `\`\`\`\n${block.text}\n\`\`\``;
    case 'heading':
      return around('### ', escapeLine(oneLine(block.text)), '');
    case 'note':
      return around('-# ', noteMarkdown(block), '');
    case 'list':
      return block.items.map(itemMarkdown).filter(Boolean).join('\n');
  }
}

function noteMarkdown({ text, link }: Extract<Block, { kind: 'note' }>): string {
  if (link?.address === undefined) return escapeLine(oneLine(text));
  const parts = [text.slice(0, link.start), text.slice(link.start, link.end), text.slice(link.end)];
  const [before = '', label = '', behind = ''] = parts.map((part) => escapeLine(withinLine(part)));
  return `${before}[${label}](${link.address})${behind}`.trim();
}

function itemMarkdown({ label, text }: { readonly label: string; readonly text: string }): string {
  const parts = [around('**', escapeLine(oneLine(label)), '**'), escapeLine(oneLine(text))].filter(Boolean);
  return around('- ', parts.join(' '), '');
}

/** Nothing where there is nothing to put it around: markup alone would be shown as it is. */
function around(before: string, text: string, behind: string): string {
  return text === '' ? '' : `${before}${text}${behind}`;
}

/**
 * The quote line by line, the marked sentence bold. Characters that show nothing or turn the direction of writing stay as
 * the file has them: each is undone where its line ends.
 */
function quoteMarkdown({ text, mark }: QuoteBlock): string {
  return linesOf(text)
    .map((line) => {
      const marked = mark && trimmed(text, overlap(line, mark));
      if (!marked) return `> ${escapeLine(text.slice(line.start, line.end))}`;
      const parts = [
        text.slice(line.start, marked.start),
        text.slice(marked.start, marked.end),
        text.slice(marked.end, line.end),
      ];
      const [before = '', bold = '', behind = ''] = parts.map(escapeLine);
      return `> ${before}**${bold}**${behind}`;
    })
    .join('\n');
}

function overlap(line: { start: number; end: number }, mark: { start: number; end: number }) {
  return { start: Math.max(line.start, mark.start), end: Math.min(line.end, mark.end) };
}

/** None where the quote is shown in context. */
function inContext(
  { context: recipe }: NonNullable<Page['quoted']>,
  strings: Strings,
): readonly APIButtonComponentWithCustomId[] {
  if (recipe === undefined) return [];
  return [button(strings.share.inContext, formatButton({ action: 'context', recipe }))];
}

/** Always three, in the same places, so that one can be pressed again and again. */
function pager(
  recipe: string,
  shown: number,
  screens: number,
  strings: Strings,
): readonly APIButtonComponentWithCustomId[] {
  const words = strings.paging;
  const turn = (label: string, to: number) =>
    to >= 0 && to < screens
      ? button(label, formatButton({ action: 'turn', recipe, screen: to }))
      : button(label, `none ${label}`, true);
  return [
    turn(words.previous, shown - 1),
    position(recipe, shown, screens, strings),
    turn(words.next, shown + 1),
  ];
}

/** Where one is; nothing to press. */
function position(
  recipe: string,
  shown: number,
  screens: number,
  strings: Strings,
): APIButtonComponentWithCustomId {
  const id = formatButton({ action: 'turn', recipe, screen: shown });
  return button(strings.paging.of(shown + 1, screens), id, true);
}

function button(label: string, custom_id: string, disabled = false): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id, disabled };
}

function link(label: string, url: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

function rowOf(buttons: APIButtonComponent[]): APIMessageTopLevelComponent[] {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: buttons }];
}
