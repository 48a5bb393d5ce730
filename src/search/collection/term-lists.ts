/** Short lists of distinct terms, such as those of headings. */
import { GrowingArray } from './growing-array.ts';

export interface TermLists {
  /** Of each list; one entry more. */
  readonly starts: Int32Array;
  readonly terms: Int32Array;
}

export class TermListsBuilder {
  readonly #starts = new GrowingArray();
  readonly #terms = new GrowingArray();

  /** The number of the new list. */
  add(terms: ReadonlySet<number>): number {
    this.#starts.push(this.#terms.length);
    for (const term of terms) this.#terms.push(term);
    return this.#starts.length - 1;
  }

  finish(): TermLists {
    this.#starts.push(this.#terms.length);
    return { starts: this.#starts.toArray(), terms: this.#terms.toArray() };
  }
}

export function termsIn({ starts, terms }: TermLists, list: number): Int32Array {
  return terms.subarray(starts[list], starts[list + 1]);
}

export function lengthOf({ starts }: TermLists, list: number): number {
  return (starts[list + 1] ?? 0) - (starts[list] ?? 0);
}

export function hasTerm({ starts, terms }: TermLists, list: number, term: number): boolean {
  const end = starts[list + 1] ?? 0;
  for (let at = starts[list] ?? 0; at < end; at++) if (terms[at] === term) return true;
  return false;
}
