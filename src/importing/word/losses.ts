/** What of a Word document is no part of its text, or can't be told in words: counted, to be said. */
import { opening, wordCount } from '../draft.ts';

const KINDS = {
  contents: 'the contents list',
  deleted: 'text that is struck out in tracked changes',
  hidden: 'hidden text',
  comments: 'reviewers’ comments',
  edges: 'headers and footers of pages',
} as const;

const THINGS = {
  picture: ['a picture', 'pictures'],
  chart: ['a chart', 'charts'],
  formula: ['a formula that is a picture or a field code', 'formulas that are pictures or field codes'],
  object: ['an embedded object', 'embedded objects'],
  document: ['an embedded document', 'embedded documents'],
} as const;

export class Losses {
  readonly #texts = new Map<keyof typeof KINDS, string[]>();
  readonly #things = new Map<keyof typeof THINGS, { count: number; readonly behind: string }>();

  #last = '';

  text(kind: keyof typeof KINDS, text: string): void {
    if (text.trim() === '') return;
    const known = this.#texts.get(kind);
    if (known) known.push(text);
    else this.#texts.set(kind, [text]);
  }

  /** The text that was read last, to find by it what is left out behind it. */
  passed(text: string): void {
    this.#last = text;
  }

  /** `behind` is the text ahead of it in its paragraph. */
  thing(kind: keyof typeof THINGS, behind: string): void {
    const known = this.#things.get(kind);
    if (known) known.count += 1;
    else this.#things.set(kind, { count: 1, behind: behind.trim() === '' ? this.#last : behind });
  }

  /** The same may stand in the headers of several sections. */
  get notes(): readonly string[] {
    const texts = Object.entries(KINDS).flatMap(([kind, name]) => {
      const found = this.#texts.get(kind as keyof typeof KINDS) ?? [];
      const own = kind === 'edges' ? [...new Set(found)] : found;
      const all = own.join(' ');
      return all === '' ? [] : [`left out: ${name}, ${wordCount(all)}, ${opening(all, 40)}`];
    });
    const things = Object.entries(THINGS).flatMap(([kind, [one, several]]) => {
      const found = this.#things.get(kind as keyof typeof THINGS);
      if (!found) return [];
      const where =
        found.behind.trim() === ''
          ? ''
          : `, ${found.count === 1 ? '' : 'the first '}behind ${opening(found.behind.slice(-40), 40)}`;
      return [`left out: ${found.count === 1 ? one : `${found.count} ${several}`}${where}`];
    });
    return [...texts, ...things];
  }
}
