/** Slack's dialog, drawn from its view: a field for each option, what may be chosen offered while somebody types. */
import type { types } from '@slack/bolt';
import type { AskWords, ChooseResponse, SuggestResponse } from '../protocol.ts';
import { Choices, type Offered } from './choices.ts';
import { element } from './dom.ts';
import { post } from './request.ts';

/** What was filled in, by field. */
export type Filled = Readonly<Record<string, string>>;

/** Opens it; resolves to what was filled in, or null where it was closed. */
export function openDialog(view: types.ModalView, words: AskWords): Promise<Filled | null> {
  let metadata = view.private_metadata ?? '';
  const values: Record<string, string> = {};
  const chosen = async (field: string, value: string | null) => {
    const { view: changed } = await post<ChooseResponse>('api/choose', { field, value, metadata });
    metadata = changed?.private_metadata ?? metadata;
  };
  const fields = view.blocks.flatMap((block) =>
    block.type === 'input' ? [fieldOf(block as types.InputBlock, words, values, () => metadata, chosen)] : [],
  );
  const cancel = element('button', { type: 'button', class: 'quiet' }, words.cancel);
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', { id: 'dialog-title' }, view.title.text),
    ...fields,
    element(
      'div',
      { class: 'row' },
      cancel,
      element('button', { class: 'primary' }, view.submit?.text ?? 'OK'),
    ),
  );
  const dialog = element('dialog', { class: 'slack dialog', 'aria-labelledby': 'dialog-title' }, form);
  document.body.append(dialog);
  cancel.addEventListener('click', () => dialog.close());
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      dialog.close('sent');
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
      resolve(dialog.returnValue === 'sent' ? filled : null);
    });
    dialog.showModal();
  });
}

function fieldOf(
  block: types.InputBlock,
  words: AskWords,
  values: Record<string, string>,
  metadata: () => string,
  chosen: (field: string, value: string | null) => Promise<void>,
): HTMLElement {
  const { label, optional = false, element: control } = block;
  const name = ('action_id' in control && control.action_id) || block.block_id || '';
  const id = `field-${name}`;
  const labelled = element(
    'label',
    { for: id },
    label.text,
    ...(optional ? [element('small', {}, ` (${words.optional})`)] : []),
  );
  if (control.type !== 'external_select') {
    const most = control.type === 'plain_text_input' ? (control.max_length ?? null) : null;
    const field = element('input', {
      id,
      type: 'text',
      required: !optional,
      maxlength: most === null ? null : String(most),
    });
    field.addEventListener('input', () => {
      values[name] = field.value;
    });
    return element('div', { class: 'field' }, labelled, field);
  }
  const list = element('ul', {
    id: `${id}-choices`,
    class: 'choices',
    role: 'listbox',
    'aria-label': label.text,
    hidden: true,
  });
  const field = element('input', {
    id,
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
    required: !optional,
  });
  const choices = new Choices(field, list, async () => {
    const { options } = await post<SuggestResponse>('api/suggest', {
      field: name,
      typed: field.value,
      metadata: metadata(),
    });
    return options.map(
      ({ text, value = '' }): Offered => ({
        label: text.text,
        about: '',
        take: () => {
          field.value = text.text;
          values[name] = value;
          if (block.dispatch_action) void chosen(name, value);
        },
      }),
    );
  });
  // What is typed and not chosen is taken all the same, by the command.
  field.addEventListener('input', () => {
    values[name] = field.value;
    if (block.dispatch_action) void chosen(name, null);
  });
  field.addEventListener('focus', () => choices.look());
  return element('div', { class: 'field' }, labelled, field, list);
}
