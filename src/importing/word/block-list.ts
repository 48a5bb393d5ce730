/** Blocks of a Word document as they come, with items of lists gathered into passages. */
import type { Block } from '../draft.ts';
import { listPassages } from '../notation/grid.ts';

export class BlockList {
  readonly #blocks: Block[] = [];
  #items: string[] = [];
  #list = '';

  get blocks(): readonly Block[] {
    this.#endList();
    return this.#blocks;
  }

  heading(level: number, text: string): void {
    this.#endList();
    this.#blocks.push({ kind: 'heading', level: Math.min(level, 6), text });
  }

  passage(text: string): void {
    this.#endList();
    this.#blocks.push({ kind: 'passage', text });
  }

  /** `level` from 0; an item of another list at the outermost level begins a passage of its own. */
  item(level: number, text: string, of: string): void {
    if (level === 0 && of !== this.#list) this.#endList();
    if (level === 0 || this.#items.length === 0) this.#list = of;
    this.#items.push('  '.repeat(level) + text);
  }

  add(blocks: readonly Block[]): void {
    this.#endList();
    // Of a long document more than a call can be given.
    for (const block of blocks) this.#blocks.push(block);
  }

  /** All of it on one line, as in a table's cell. */
  get oneLine(): string {
    return this.blocks
      .map(({ text }) => text.trim())
      .join(' ')
      .replace(/\s*\n\s*/gu, ' ');
  }

  #endList(): void {
    const items = this.#items;
    this.#items = [];
    for (const text of listPassages(items)) this.#blocks.push({ kind: 'passage', text });
  }
}
