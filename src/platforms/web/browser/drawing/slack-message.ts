/** A message of Slack's, drawn from its blocks. */
import type { types } from '@slack/bolt';
import { element, link } from '../dom.ts';

/** Is told of a press: the button's value, or what was chosen of a menu. */
export type OnAction = (control: HTMLElement, value: string) => void;

export function drawSlack(blocks: readonly types.KnownBlock[], onAction: OnAction): HTMLElement[] {
  return blocks.map((block) => drawBlock(block, onAction));
}

function drawBlock(block: types.KnownBlock, onAction: OnAction): HTMLElement {
  switch (block.type) {
    case 'rich_text':
      return element('div', { class: 'text' }, ...block.elements.map(drawRichText));
    case 'context':
      return element('p', { class: 'small' }, ...block.elements.map(drawContext));
    case 'section':
      return element(
        'div',
        { class: 'section' },
        element('p', {}, ...[block.text ?? [], block.fields ?? []].flat().flatMap(drawText)),
        ...(block.accessory ? [drawControl(block.accessory, onAction)] : []),
      );
    case 'header':
      return element('p', { class: 'heading' }, block.text.text);
    case 'divider':
      return element('hr', {});
    case 'actions':
      return element(
        'div',
        { class: 'row' },
        ...block.elements.map((control) => drawControl(control, onAction)),
      );
    default:
      return unknown(block.type);
  }
}

type RichText = types.RichTextBlock['elements'][number];
type Run = types.RichTextSection['elements'][number];

function drawRichText(part: RichText): HTMLElement {
  switch (part.type) {
    case 'rich_text_quote':
      return element('blockquote', {}, ...part.elements.map(drawRun));
    case 'rich_text_section':
      return element('p', {}, ...part.elements.map(drawRun));
    case 'rich_text_list':
      return element(
        part.style === 'ordered' ? 'ol' : 'ul',
        {},
        ...part.elements.map((item) =>
          element('li', {}, ...(item.type === 'rich_text_section' ? item.elements.map(drawRun) : [])),
        ),
      );
    case 'rich_text_preformatted':
      return element('pre', {}, ...part.elements.map(drawRun));
  }
}

function drawRun(run: Run): Node | string {
  switch (run.type) {
    case 'text':
      return run.style?.bold ? element('strong', {}, run.text) : run.text;
    case 'link':
      return link(run.url, run.text ?? run.url);
    default:
      return unknown(run.type);
  }
}

function drawContext(part: types.ContextBlock['elements'][number]): HTMLElement {
  return part.type === 'image' ? unknown(part.type) : element('span', {}, ...drawText(part));
}

/** `<https://…|label>`, and the three characters that Slack writes as entities. */
const LINK = /<(https?:\/\/[^<>|\s]+)\|([^<>]*)>/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

function drawText({ type, text }: types.PlainTextElement | types.MrkdwnElement): (Node | string)[] {
  if (type === 'plain_text') return [text];
  const drawn: (Node | string)[] = [];
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    drawn.push(unescaped(text.slice(at, match.index)));
    drawn.push(link(unescaped(match[1] ?? ''), unescaped(match[2] ?? '')));
    at = match.index + match[0].length;
  }
  return [...drawn, unescaped(text.slice(at))];
}

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}

type Control = types.ActionsBlockElement | types.SectionBlockAccessory;

function drawControl(control: Control, onAction: OnAction): HTMLElement {
  if (control.type === 'button') {
    const { text, value = '', url, style = '' } = control;
    if (url !== undefined) return element('span', { class: 'button link' }, link(url, text.text));
    const made = element('button', { type: 'button', class: `button ${style}` }, text.text);
    made.addEventListener('click', () => onAction(made, value));
    return made;
  }
  if (control.type === 'static_select' && control.options) {
    const placeholder = control.placeholder?.text ?? '';
    const made = element(
      'select',
      { 'aria-label': placeholder || (control.action_id ?? '') },
      element('option', { value: '', disabled: true, selected: true, hidden: true }, placeholder),
      ...control.options.map(({ text, value }) => element('option', { value: value ?? '' }, text.text)),
    );
    made.addEventListener('change', () => onAction(made, made.value));
    return made;
  }
  return unknown(control.type);
}

/** What nothing here draws is named rather than left out. */
function unknown(type: string): HTMLElement {
  return element('span', { class: 'small' }, `[${type}]`);
}
