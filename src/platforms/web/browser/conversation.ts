/** What was asked and what came of it, drawn as one platform shows it; and what its buttons do. */
import type { Act, AskWords } from '../protocol.ts';
import { element } from './dom.ts';

/** How a platform draws its messages and is told of presses. */
export interface Look<Payload> {
  readonly name: 'discord' | 'slack';
  readonly title: string;
  draw(
    payload: Payload,
    press: (control: HTMLElement, send: (message: Shown) => Promise<readonly Act<Payload>[]>) => void,
  ): HTMLElement[];
  /** What the message says in a line, for whoever doesn't see it. */
  line(payload: Payload): string;
}

/** A message as its buttons bring it along. */
export interface Shown {
  readonly id: string;
  readonly isPrivate: boolean;
}

type Kind = 'whisper' | 'post';

export class Conversation<Payload> {
  readonly element: HTMLElement;
  readonly #look: Look<Payload>;
  readonly #words: AskWords;
  readonly #tell: (line: string) => void;
  readonly #messages: HTMLElement;

  /** `tell` says a line to whoever doesn't see the page. */
  constructor(look: Look<Payload>, words: AskWords, tell: (line: string) => void) {
    this.#look = look;
    this.#words = words;
    this.#tell = tell;
    this.#messages = element('div', { class: 'messages' });
    this.element = element(
      'section',
      { class: `look ${look.name}`, 'aria-label': look.title },
      element('p', { class: 'platform', 'aria-hidden': 'true' }, look.title),
      this.#messages,
    );
  }

  say(line: string): void {
    this.#messages.replaceChildren(element('p', { class: 'waiting' }, line));
  }

  show(payload: Payload): void {
    this.#messages.replaceChildren();
    this.#add(payload, 'whisper', null);
  }

  #add(payload: Payload, kind: Kind, behind: HTMLElement | null): HTMLElement {
    const { onlyYou, asChannel, dismiss, copy } = this.#words;
    const shown: Shown = {
      id: crypto.randomUUID?.() ?? String(Math.random()),
      isPrivate: kind === 'whisper',
    };
    const content = element('div', { class: 'content' });
    const time = new Date().toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
    const close = element('button', { type: 'button', class: 'quiet' }, kind === 'whisper' ? dismiss : copy);
    const message = element(
      'article',
      { class: `message ${kind}`, tabindex: '-1' },
      element('span', { class: 'avatar', 'aria-hidden': 'true' }, '“'),
      element(
        'p',
        { class: 'author' },
        element('b', {}, 'Quoth'),
        element('span', { class: 'app' }, 'APP'),
        element('time', {}, time),
      ),
      content,
      element('p', { class: 'seen' }, element('span', {}, kind === 'whisper' ? onlyYou : asChannel), close),
    );
    close.addEventListener('click', () => {
      if (kind === 'whisper') this.#remove(message);
      else void this.#copy(content);
    });
    this.#draw(payload, content, message, shown);
    if (behind) behind.after(message);
    else this.#messages.append(message);
    return message;
  }

  #draw(payload: Payload, content: HTMLElement, message: HTMLElement, shown: Shown): void {
    content.replaceChildren(
      ...this.#look.draw(
        payload,
        (control, send) => void this.#press(control, send, content, message, shown),
      ),
    );
  }

  async #press(
    control: HTMLElement,
    send: (message: Shown) => Promise<readonly Act<Payload>[]>,
    content: HTMLElement,
    message: HTMLElement,
    shown: Shown,
  ): Promise<void> {
    // Disabled for good it would lose the focus.
    if (message.getAttribute('aria-busy') === 'true') return;
    message.setAttribute('aria-busy', 'true');
    try {
      for (const act of await send(shown)) await this.#act(act, control, content, message, shown);
    } catch {
      this.#fail(message);
    } finally {
      message.removeAttribute('aria-busy');
    }
  }

  async #act(
    act: Act<Payload>,
    control: HTMLElement,
    content: HTMLElement,
    message: HTMLElement,
    shown: Shown,
  ): Promise<void> {
    switch (act.kind) {
      case 'update': {
        const hadFocus = content.contains(document.activeElement);
        const label = control.textContent;
        this.#draw(act.message, content, message, shown);
        if (hadFocus) focusAgain(content, label, message);
        return this.#tell(this.#look.line(act.message));
      }
      case 'whisper':
      case 'post': {
        const added = this.#add(act.message, act.kind, lastBehind(message));
        added.scrollIntoView({ block: 'nearest' });
        this.#tell(this.#look.line(act.message));
        if (act.kind === 'post') await this.#copy(contentOf(added));
        return;
      }
      case 'delete':
        return this.#remove(message);
    }
  }

  #remove(message: HTMLElement): void {
    const next = message.previousElementSibling ?? message.nextElementSibling;
    message.remove();
    if (next instanceof HTMLElement) next.focus();
  }

  async #copy(content: HTMLElement): Promise<void> {
    const parts = [...content.children].filter((part) => !part.classList.contains('row'));
    // biome-ignore lint/performance/useDomNodeTextContent: what stands on lines of its own is copied so.
    const lines = parts.map((part) => (part instanceof HTMLElement ? part.innerText.trim() : ''));
    const text = lines.join('\n\n');
    try {
      await navigator.clipboard.writeText(text);
      this.#tell(this.#words.copied);
      flash(content, this.#words.copied);
    } catch {
      // The browser lets nobody write there: it is selected, to be copied by hand.
      getSelection()?.selectAllChildren(content);
    }
  }

  #fail(message: HTMLElement): void {
    const note = element('p', { class: 'fault' }, this.#words.noAnswer);
    message.querySelector('.fault')?.remove();
    message.append(note);
    this.#tell(this.#words.noAnswer);
  }
}

function contentOf(message: HTMLElement): HTMLElement {
  const content = message.querySelector<HTMLElement>('.content');
  if (!content) throw new Error('a message has content');
  return content;
}

/** What was pressed for from one message stands behind it, in the order of the presses. */
function lastBehind(message: HTMLElement): HTMLElement {
  const last = message.parentElement?.lastElementChild;
  return last instanceof HTMLElement ? last : message;
}

/** To the control of the same name, so that it can be pressed again and again. */
function focusAgain(content: HTMLElement, label: string, message: HTMLElement): void {
  const controls = [...content.querySelectorAll<HTMLElement>('button:not(:disabled), select')];
  const same = controls.find((control) => control.textContent === label);
  (same ?? controls[0] ?? message).focus();
}

function flash(content: HTMLElement, word: string): void {
  const seen = content.parentElement?.querySelector('.seen');
  seen?.querySelector('.done')?.remove();
  seen?.append(element('span', { class: 'done' }, word));
}
