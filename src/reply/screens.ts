/** Cuts a reply into what a platform's messages can hold. */
import type { Span } from '../report/report.ts';
import type { Block, QuoteBlock, Reply } from './reply.ts';

/** What a platform's message can hold. */
export interface Capacity {
  /** What a block takes of `budget`; at least the number of UTF-16 code units of its text. */
  cost(block: Block): number;
  readonly budget: number;
  /** Blocks in one message, at least one more than any page's `foot`. */
  readonly blocks: number;
}

export type Screen = readonly Block[];

/**
 * Every page in order, each over as many screens as it needs: quotes are split at sentence ends (a sentence too long
 * for a screen at white space, or else between characters), lists between items. Nothing of a quote but white space
 * at a split is left out. At least one screen.
 */
export function screensOf(reply: Reply, capacity: Capacity): readonly Screen[] {
  return reply.pages.flatMap((page) => {
    const footCost = page.foot.reduce((sum, block) => sum + capacity.cost(block), 0);
    const room = { budget: capacity.budget - footCost, blocks: capacity.blocks - page.foot.length };
    return pack(page.body, room, capacity.cost).map((body) => [...body, ...page.foot]);
  });
}

function pack(
  body: readonly Block[],
  room: { readonly budget: number; readonly blocks: number },
  cost: Capacity['cost'],
): readonly (readonly Block[])[] {
  const screens: Block[][] = [[]];
  let left = room.budget;
  const newScreen = () => {
    screens.push([]);
    left = room.budget;
  };
  for (const block of body) {
    let rest: Block | null = block;
    while (rest) {
      const screen: Block[] = screens.at(-1) ?? [];
      if (screen.length >= room.blocks) {
        newScreen();
        continue;
      }
      const [head, tail]: Split = split(rest, left, cost, screen.length === 0);
      if (head) {
        screen.push(head);
        left -= cost(head);
      }
      if (tail) newScreen();
      rest = tail;
    }
  }
  return screens;
}

type Split = readonly [head: Block | null, tail: Block | null];

/** `head` fits in `left`, or is as little as can be where `must` says that the screen is still empty. */
function split(block: Block, left: number, cost: Capacity['cost'], must: boolean): Split {
  switch (block.kind) {
    case 'quote':
      // The length alone tells for what is far too long, so that each screen costs no more than it shows.
      return block.text.length <= left && cost(block) <= left
        ? [block, null]
        : splitQuote(block, left, cost, must);
    case 'list': {
      let fitting = 0;
      let spent = 0;
      for (const item of block.items) {
        spent += cost({ kind: 'list', items: [item] });
        if (spent > left && !(must && fitting === 0)) break;
        fitting += 1;
      }
      if (fitting === block.items.length) return [block, null];
      const head = block.items.slice(0, fitting);
      return [
        head.length > 0 ? { kind: 'list', items: head } : null,
        { kind: 'list', items: block.items.slice(fitting) },
      ];
    }
    default:
      return must || cost(block) <= left ? [block, null] : [null, block];
  }
}

function splitQuote(block: QuoteBlock, left: number, cost: Capacity['cost'], must: boolean): Split {
  let end = 0;
  for (const sentence of block.sentences) {
    if (sentence.end > left || cost(part(block, { start: 0, end: sentence.end })) > left) break;
    end = sentence.end;
  }
  if (end === 0) {
    if (!must) return [null, block];
    end = cutInside(block, left, cost);
  }
  const next = end + (/^\s*/u.exec(block.text.slice(end))?.[0].length ?? 0);
  const head = part(block, { start: 0, end });
  return [head, next < block.text.length ? part(block, { start: next, end: block.text.length }) : null];
}

/** Where a sentence that fills more than a screen is cut: at least one character, at white space where there is some. */
function cutInside(block: QuoteBlock, left: number, cost: Capacity['cost']): number {
  let fits = 1;
  let tooMuch = Math.min(block.text.length, left) + 1;
  while (tooMuch - fits > 1) {
    const middle = (fits + tooMuch) >> 1;
    if (cost(part(block, { start: 0, end: middle })) <= left) fits = middle;
    else tooMuch = middle;
  }
  const space = /\s+\S*$/u.exec(block.text.slice(0, fits + 1));
  if (space && space.index > fits / 2) return space.index;
  const graphemes = [...new Intl.Segmenter().segment(block.text.slice(0, fits + 1))];
  const last = graphemes.at(-1);
  if (last && last.index > 0) return last.index;
  return /[\uD800-\uDBFF]$/.test(block.text.slice(0, fits)) ? Math.max(fits - 1, 2) : fits;
}

function part(block: QuoteBlock, span: Span): QuoteBlock {
  const within = (inner: Span): Span | null => {
    const start = Math.max(inner.start, span.start);
    const end = Math.min(inner.end, span.end);
    return start < end ? { start: start - span.start, end: end - span.start } : null;
  };
  return {
    kind: 'quote',
    text: block.text.slice(span.start, span.end),
    mark: block.mark && within(block.mark),
    sentences: block.sentences.map(within).filter((sentence) => sentence !== null),
  };
}
