/** What is offered below a field while somebody types, to be taken by keyboard or mouse. */
import { element } from './dom.ts';

export interface Offered {
  readonly label: string;
  readonly about: string;
  take(): void;
}

/** Letters that come closer together than this are one question. */
const PAUSE_MS = 80;

export class Choices {
  readonly #field: HTMLInputElement | HTMLTextAreaElement;
  readonly #list: HTMLElement;
  readonly #look: () => Promise<readonly Offered[]>;
  #offered: readonly Offered[] = [];
  #at = -1;
  #asked = 0;
  #timer = 0;

  /** `look` finds what to offer for what the field holds. */
  constructor(
    field: HTMLInputElement | HTMLTextAreaElement,
    list: HTMLElement,
    look: () => Promise<readonly Offered[]>,
  ) {
    this.#field = field;
    this.#list = list;
    this.#look = look;
    field.addEventListener('input', () => this.look());
    field.addEventListener('blur', () => this.close());
    // Ahead of whatever else the field does with a key.
    field.addEventListener('keydown', (event) => this.#key(event as KeyboardEvent), { capture: true });
    // The field keeps the focus.
    list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  look(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#show(), PAUSE_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#offered = [];
    this.#at = -1;
    this.#list.replaceChildren();
    this.#list.hidden = true;
    this.#tell();
  }

  async #show(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const offered = await this.#look().catch(() => []);
    // Something else was typed meanwhile.
    if (asked !== this.#asked) return;
    this.#offered = offered;
    this.#at = -1;
    this.#list.replaceChildren(...offered.map((choice, i) => this.#option(choice, i)));
    this.#list.hidden = offered.length === 0 || document.activeElement !== this.#field;
    this.#tell();
  }

  #option({ label, about }: Offered, index: number): HTMLElement {
    const option = element(
      'li',
      { role: 'option', id: `${this.#list.id}-${index}`, 'aria-selected': 'false' },
      element('span', {}, label),
      ...(about === '' || about === label ? [] : [element('small', {}, about)]),
    );
    option.addEventListener('click', () => this.#take(index));
    return option;
  }

  #key(event: KeyboardEvent): void {
    if (!this.isOpen || event.isComposing) return;
    const count = this.#offered.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      this.#at = this.#at < 0 && by < 0 ? count - 1 : (this.#at + by + count) % count;
      this.#tell();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && this.#at >= 0) {
      this.#take(this.#at);
    } else if (event.key === 'Escape') {
      this.close();
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #take(index: number): void {
    const choice = this.#offered[index];
    this.close();
    choice?.take();
  }

  #tell(): void {
    for (const [i, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(i === this.#at));
      if (i === this.#at) option.scrollIntoView({ block: 'nearest' });
    }
    if (this.#at >= 0) this.#field.setAttribute('aria-activedescendant', `${this.#list.id}-${this.#at}`);
    else this.#field.removeAttribute('aria-activedescendant');
    if (this.#field.getAttribute('role') === 'combobox')
      this.#field.setAttribute('aria-expanded', String(this.isOpen));
  }
}
