/** A reply as Discord's messages: one a screen, made of Components V2, with buttons to the other screens. */
import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { formatButton } from '../../reply/recipe.ts';
import type { Block, QuoteBlock, Reply } from '../../reply/reply.ts';
import { type Capacity, type Screen, screensOf } from '../../reply/screens.ts';
import type { Strings } from '../../reply/strings/index.ts';
import { linesOf, trimmed } from '../../report/lines.ts';
import { escapeLine, oneLine } from './escape.ts';
import { LIMITS } from './limits.ts';

/** What every message of Quoth's has. Nobody is ever pinged. */
export interface Message {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly allowedMentions: { readonly parse: [] };
  readonly components: APIMessageTopLevelComponent[];
}

/** Room for the buttons, and for what JSON puts around each text. */
const TEXT_BYTES = LIMITS.bytes - 1500;

/** Messages are bounded in characters and in bytes; a block takes of the one budget whichever share is larger. */
const capacity: Capacity = {
  budget: LIMITS.text,
  blocks: 24,
  cost(block) {
    const markdown = `${markdownOf(block)}\n`;
    const bytes = Buffer.byteLength(JSON.stringify(markdown));
    return Math.max(markdown.length, Math.ceil((bytes * LIMITS.text) / TEXT_BYTES));
  },
};

/** The message that shows screen `index` of `reply`, counted from 0; the last one where there are fewer. */
export function renderScreen(reply: Reply, index: number, strings: Strings): Message {
  const screens = screensOf(reply, capacity);
  const shown = Math.min(index, screens.length - 1);
  const components: APIMessageTopLevelComponent[] = textDisplays(screens[shown] ?? []);
  if (reply.recipe !== null && screens.length > 1) {
    components.push({
      type: ComponentType.ActionRow,
      components: pager(reply.recipe, shown, screens.length, strings),
    });
  }
  return { flags: MessageFlags.IsComponentsV2, allowedMentions: { parse: [] }, components };
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
    case 'heading':
      return around('### ', escapeLine(oneLine(block.text)), '');
    case 'note':
      return around('-# ', escapeLine(oneLine(block.text)), '');
    case 'list':
      return block.items.map(itemMarkdown).filter(Boolean).join('\n');
  }
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

/** Always three, in the same places, so that one can be pressed again and again. */
function pager(
  recipe: string,
  shown: number,
  screens: number,
  strings: Strings,
): APIButtonComponentWithCustomId[] {
  const words = strings.paging;
  const button = (label: string, custom_id: string, disabled: boolean): APIButtonComponentWithCustomId => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id,
    disabled,
  });
  const turn = (label: string, to: number) =>
    to >= 0 && to < screens
      ? button(label, formatButton({ action: 'turn', recipe, screen: to }), false)
      : button(label, `none ${label}`, true);
  return [
    turn(words.previous, shown - 1),
    button(words.of(shown + 1, screens), formatButton({ action: 'turn', recipe, screen: shown }), true),
    turn(words.next, shown + 1),
  ];
}
