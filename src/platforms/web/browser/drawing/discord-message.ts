/** A message of Discord's, drawn from its components. */
import type {
  APIComponentInActionRow,
  APIMessageTopLevelComponent,
  APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { element, link } from '../dom.ts';
import { drawMarkdown } from './discord-markdown.ts';

/** The numbers by which Discord tells them. */
const TYPE = {
  row: 1 as ComponentType.ActionRow,
  button: 2 as ComponentType.Button,
  select: 3 as ComponentType.StringSelect,
  section: 9 as ComponentType.Section,
  text: 10 as ComponentType.TextDisplay,
  separator: 14 as ComponentType.Separator,
  container: 17 as ComponentType.Container,
} as const;

const LINK_STYLE = 5 as ButtonStyle.Link;
const STYLES: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'link',
};

/** Is told of a press: the button's or menu's id, and what was chosen of a menu. */
export type OnPress = (control: HTMLElement, customId: string, values: readonly string[]) => void;

export function drawDiscord(
  components: readonly APIMessageTopLevelComponent[],
  onPress: OnPress,
): HTMLElement[] {
  return components.map((component) => drawComponent(component, onPress));
}

function drawComponent(component: APIMessageTopLevelComponent, onPress: OnPress): HTMLElement {
  switch (component.type) {
    case TYPE.text:
      return element('div', { class: 'text' }, ...drawMarkdown(component.content));
    case TYPE.row:
      return element(
        'div',
        { class: 'row' },
        ...component.components.map((control) => drawControl(control, onPress)),
      );
    case TYPE.container:
      return element('div', { class: 'container' }, ...drawDiscord(component.components, onPress));
    case TYPE.section: {
      const { accessory } = component;
      const beside = accessory.type === TYPE.button ? [drawControl(accessory, onPress)] : [];
      return element(
        'div',
        { class: 'section' },
        element('div', {}, ...drawDiscord(component.components, onPress)),
        ...beside,
      );
    }
    case TYPE.separator:
      return element('hr', {});
    default:
      return unknown(component.type);
  }
}

function drawControl(control: APIComponentInActionRow, onPress: OnPress): HTMLElement {
  if (control.type === TYPE.select) return drawSelect(control, onPress);
  if (control.type !== TYPE.button || !('label' in control)) return unknown(control.type);
  const label = control.label ?? '';
  if (control.style === LINK_STYLE)
    return element('span', { class: 'button link' }, link(control.url, label));
  const made = element(
    'button',
    { type: 'button', class: `button ${STYLES[control.style] ?? ''}`, disabled: control.disabled ?? false },
    label,
  );
  made.addEventListener('click', () => onPress(made, control.custom_id, []));
  return made;
}

function drawSelect(
  { custom_id, options, placeholder = '', disabled = false }: APIStringSelectComponent,
  onPress: OnPress,
): HTMLElement {
  const made = element(
    'select',
    { 'aria-label': placeholder || custom_id, disabled },
    element('option', { value: '', disabled: true, selected: true, hidden: true }, placeholder),
    ...options.map(({ label, value, description }) =>
      element('option', { value }, description ? `${label} · ${description}` : label),
    ),
  );
  made.addEventListener('change', () => onPress(made, custom_id, [made.value]));
  return made;
}

/** What nothing here draws is named rather than left out. */
function unknown(type: number): HTMLElement {
  return element('p', { class: 'small' }, `[${type}]`);
}
