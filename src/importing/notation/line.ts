/** The text of a paragraph as it grows, with raised and lowered pieces put as plain text where they end. */
import { lowered, raised } from './raised.ts';

export type Raise = 'up' | 'down' | null;

export class Line {
  #text = '';
  #open = '';
  #raise: Raise = null;

  add(text: string, raise: Raise = null): void {
    if (raise !== this.#raise) {
      this.#close(text);
      this.#raise = raise;
    }
    this.#open += text;
  }

  /** A note's mark, whatever it is. */
  addMark(mark: string): void {
    this.#close();
    this.#raise = null;
    this.#text += raised(mark, this.#text, true);
  }

  get text(): string {
    this.#close();
    return this.#text;
  }

  /** `after` is what follows. */
  #close(after = ''): void {
    const open = this.#open;
    this.#open = '';
    if (this.#raise === null) this.#text += open;
    // A paragraph that is raised as a whole is small print.
    else if (this.#text === '' && open.length > 8) this.#text = open;
    else
      this.#text += this.#raise === 'up' ? raised(open, this.#text.slice(-20), false, after) : lowered(open);
  }
}
