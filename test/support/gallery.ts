/** What members see of a reply, as text: each platform's own message, read back. */

import type { types } from '@slack/bolt';
import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import type { Message as DiscordMessage } from '../../src/platforms/discord/rendering/render.ts';
import type { Message as SlackMessage } from '../../src/platforms/slack/rendering/render.ts';
import { rowsOf } from '../../src/platforms/terminal/wrap.ts';
import type { Locale } from '../../src/reply/strings/index.ts';
import { type Run, read as readDiscord } from '../platforms/discord/reader.ts';
import { read as readSlack } from '../platforms/slack/reader.ts';

/** How the texts below show what is not text. */
export const LEGEND = [
  'What members see. Bold is between `**`; the lines of a quote start with `│`, those of a list with `•`, small print',
  'with `·`, headings with `#`; buttons stand in brackets.',
].join('\n');

/** About as wide as a chat's column. */
const COLUMNS = 100;

const MARKS = { blockQuote: '│ ', subtext: '· ', heading: '# ', list: '• ' } as const;

type Kind = keyof typeof MARKS;

export function discordText({ components }: DiscordMessage): string {
  return components.map(componentText).join('\n');
}

function componentText(component: APIMessageTopLevelComponent): string {
  if (component.type === ComponentType.TextDisplay) return linesOf(readDiscord(component.content));
  if (component.type !== ComponentType.ActionRow)
    throw new Error(`nothing reads components of type ${component.type}`);
  return component.components
    .map((button) => ('label' in button ? `[${button.label}]` : `[${button.type}]`))
    .join(' ');
}

function linesOf(runs: readonly Run[]): string {
  const rows: { text: string; kind: Kind | null }[] = [{ text: '', kind: null }];
  for (const { text, within } of runs) {
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) rows.push({ text: '', kind: null });
      const row = rows.at(-1);
      if (!row || part === '') continue;
      // The reader parts text at every character that may be markup.
      const goesOn = within.includes('strong') && row.text.endsWith('**');
      if (goesOn) row.text = `${row.text.slice(0, -2)}${part}**`;
      else row.text += within.includes('strong') ? `**${part}**` : part;
      row.kind = kindOf(within) ?? row.kind;
    }
  }
  return rows.map(({ text, kind }) => wrapped(text, kind)).join('\n');
}

function kindOf(within: readonly string[]): Kind | null {
  if (within.includes('blockQuote')) return 'blockQuote';
  if (within.includes('subtext')) return 'subtext';
  if (within.includes('heading')) return 'heading';
  return within.includes('list') ? 'list' : null;
}

export function slackText({ blocks }: SlackMessage): string {
  return blocks.map(slackBlockText).join('\n');
}

export function dialogText({ title, submit, blocks }: types.ModalView): string {
  const fields = blocks.flatMap((block) => {
    if (!('element' in block) || block.type !== 'input')
      throw new Error(`nothing reads blocks of type ${block.type}`);
    const choices = block.element.type === 'external_select' ? ' ▾' : '';
    return `${wrapped(block.label.text, null)}${block.optional ? ' (optional)' : ''}\n[${choices}           ]`;
  });
  return [`# ${title.text}`, ...fields, `[${submit?.text}]`].join('\n');
}

function slackBlockText(block: SlackMessage['blocks'][number]): string {
  const { notes, buttons } = readSlack({ text: '', blocks: [block] });
  if (block.type !== 'rich_text') {
    const labels = buttons.map(({ label }) => `[${label}]`).join(' ');
    return [...notes.map((note) => wrapped(note, 'subtext')), ...(labels === '' ? [] : [labels])].join('\n');
  }
  return block.elements
    .flatMap((element) => {
      if (element.type === 'rich_text_quote') return [wrapped(boldText(element.elements), 'blockQuote')];
      if (element.type !== 'rich_text_list') return [wrapped(boldText(element.elements), null)];
      return element.elements.map((item) => wrapped(boldText(item.elements), 'list'));
    })
    .join('\n');
}

/** The reader tells what is bold of quotes alone, so anything is read as one. */
function boldText(elements: readonly unknown[]): string {
  const quote = { type: 'rich_text_quote', elements };
  const { quotes } = readSlack({ text: '', blocks: [{ type: 'rich_text', elements: [quote] }] });
  return quotes
    .map(({ text, bold }) => (bold === '' ? text : text.replace(bold, () => `**${bold}**`)))
    .join('');
}

/** Without the marks that keep it from being formatted. */
export function slackNotification({ text }: SlackMessage): string {
  return text.replaceAll('\u2060', '');
}

function wrapped(text: string, kind: Kind | null): string {
  const mark = kind === null ? '' : MARKS[kind];
  const behind = kind === 'blockQuote' ? mark : ' '.repeat(mark.length);
  return rowsOf(text, COLUMNS - mark.length)
    .map(({ start, end }, i) => (i === 0 ? mark : behind) + text.slice(start, end))
    .join('\n');
}

/** A look under its name. */
export function fenced(name: string, text: string): string {
  return `${name}\n\n\`\`\`\`text\n${text}\n\`\`\`\``;
}

const lock = (state: string) => (which: string, i: number) =>
  `The ${which} lock ${state.replace('#', String(60 + i))}.`;

/** A passage too long to be shown whole, with its answer in the middle. */
export const LOCKS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'].map(
    lock('of the old canal was painted green and left open to small boats in 19#'),
  ),
  'The harbour master closed lock 9 for good.',
  ...['tenth', 'eleventh', 'twelfth', 'thirteenth'].map(
    lock('was filled with sand and planted with willows by the town'),
  ),
].join(' ');

/** A reply that the gallery shows. */
export interface Shot {
  readonly title: string;
  /** As it is typed. */
  readonly line: string;
  readonly locale?: Locale;
  /** Which screen of the reply, from 0. */
  readonly screen?: number;
  /** Whether the reply is the one that the button `In context` under it shows. */
  readonly inContext?: true;
  /** Whether the reply is the one that the button `Copy citation` under it shows. */
  readonly cited?: true;
  /** Whether the reply is the one that a channel sees when the quote is shared. */
  readonly shared?: true;
  /** Given in a channel, which has this report of its own or none. */
  readonly channel?: string | null;
  /** Which reports are asked; absent: the one in `knowledge/`. */
  readonly library?: 'gate' | 'faulty' | 'two' | 'long' | 'wordy' | 'linked' | 'many' | 'failing';
}
