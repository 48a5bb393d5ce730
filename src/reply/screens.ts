/** Cuts a reply into what a platform's messages can hold. */
import type { Span } from '../report/report.ts';
import type { Block, QuoteBlock, Reply } from './reply.ts';

/** What a platform's message can hold. */
export interface Capacity {
  /**
   * What a block takes of `budget`: no more for a beginning of it than for the whole, and for a list no more than its
   * items would take as lists of their own. A text of more UTF-16 code units than are left is taken not to fit.
   */
  cost(block: Block): number;
  readonly budget: number;
  /** Blocks in one message. */
  readonly blocks: number;
}

export type Screen = readonly Block[];

/**
 * Every page in order, each over as many screens as it needs: quotes are split at sentence ends (a sentence too long
 * for a screen at white space, or else between characters), lists between items, and what else is too long for a
 * screen at white space. Nothing but white space at a split is left out. Of a `foot` that would fill more than half of
 * each screen, the rest is shown once, behind the body. At least one screen a page. Takes time linear in the text.
 */
export function screensOf(reply: Reply, capacity: Capacity): readonly Screen[] {
  const { cost } = capacity;
  return reply.pages.flatMap((page) => {
    const foot: Block[] = [];
    const body = [...page.body];
    let budget = capacity.budget;
    for (const block of page.foot) {
      const price = cost(block);
      if (budget - price >= capacity.budget / 2 && foot.length < capacity.blocks - 1) {
        foot.push(block);
        budget -= price;
      } else {
        body.push(block);
      }
    }
    const room = { budget, blocks: Math.max(capacity.blocks - foot.length, 1) };
    return pack(body, room, cost).map((screen) => [...screen, ...foot]);
  });
}

type Cost = Capacity['cost'];

/**
 * What of a block is still to be shown. It gives the longest piece that costs at most `left` and what is left behind
 * it (null: nothing); no piece where none fits. Where `must` says that the screen is still empty, it gives as little
 * as can be rather than nothing.
 */
type Rest = (left: number, must: boolean) => readonly [piece: Block | null, rest: Rest | null];

function pack(
  body: readonly Block[],
  room: { readonly budget: number; readonly blocks: number },
  cost: Cost,
): readonly Screen[] {
  const screens: Screen[] = [];
  let screen: Block[] = [];
  let left = room.budget;
  const turn = () => {
    screens.push(screen);
    screen = [];
    left = room.budget;
  };
  for (const block of body) {
    let rest = restOf(block, cost);
    while (rest) {
      if (screen.length >= room.blocks) turn();
      const [piece, behind]: ReturnType<Rest> = rest(left, screen.length === 0);
      if (piece) {
        screen.push(piece);
        left -= cost(piece);
      }
      if (behind) turn();
      rest = behind;
    }
  }
  screens.push(screen);
  return screens;
}

function restOf(block: Block, cost: Cost): Rest | null {
  switch (block.kind) {
    case 'quote':
      return restOfQuote(block, 0, 0, cost);
    case 'list':
      return restOfList(block.items, 0, cost);
    case 'note': {
      const { link, ...note } = block;
      // What is cut has lost its place.
      return restOfText(block.text, (text) => (text === block.text ? block : { ...note, text }), cost);
    }
    default:
      return restOfText(block.text, (text) => ({ ...block, text }), cost);
  }
}

/** `start` is where the rest begins, `first` the index of the first sentence in it. */
function restOfQuote(block: QuoteBlock, start: number, first: number, cost: Cost): Rest | null {
  const { text, sentences } = block;
  if (start >= text.length) return null;
  const upTo = (end: number) => part(block, { start, end }, first);
  return (left, must) => {
    let last = first;
    let end = text.length;
    if (end - start > left || cost(upTo(end)) > left) {
      while ((sentences[last]?.end ?? Number.POSITIVE_INFINITY) - start <= left) last += 1;
      last = largest(first, last, (count) => cost(upTo(sentences[count - 1]?.end ?? start)) <= left);
      end = sentences[last - 1]?.end ?? start;
      if (last === first) {
        if (!must) return [null, restOfQuote(block, start, first, cost)];
        end = cut(text, start, left, (to) => cost(upTo(to)) <= left);
      }
    } else {
      last = sentences.length;
    }
    while ((sentences[last]?.end ?? Number.POSITIVE_INFINITY) <= end) last += 1;
    return [upTo(end), restOfQuote(block, skipSpace(text, end), last, cost)];
  };
}

/** `first` is the index of the first sentence that ends behind the span's start. */
function part(block: QuoteBlock, span: Span, first: number): QuoteBlock {
  const within = (inner: Span): Span | null => {
    const start = Math.max(inner.start, span.start);
    const end = Math.min(inner.end, span.end);
    return start < end ? { start: start - span.start, end: end - span.start } : null;
  };
  const sentences: Span[] = [];
  for (let i = first; i < block.sentences.length; i += 1) {
    const sentence = block.sentences[i];
    if (!sentence || sentence.start >= span.end) break;
    const inside = within(sentence);
    if (inside) sentences.push(inside);
  }
  return {
    kind: 'quote',
    text: block.text.slice(span.start, span.end),
    mark: block.mark && within(block.mark),
    sentences,
  };
}

function restOfText(text: string, blockOf: (text: string) => Block, cost: Cost): Rest | null {
  if (text === '') return null;
  return (left, must) => {
    if (text.length <= left && cost(blockOf(text)) <= left) return [blockOf(text), null];
    if (!must) return [null, restOfText(text, blockOf, cost)];
    const end = cut(text, 0, left, (to) => cost(blockOf(text.slice(0, to))) <= left);
    return [blockOf(text.slice(0, end)), restOfText(text.slice(skipSpace(text, end)), blockOf, cost)];
  };
}

type Item = { readonly label: string; readonly text: string };

/** `from` is the index of the item that the rest begins with; `cutOff`, what is left of the one ahead of it. */
function restOfList(items: readonly Item[], from: number, cost: Cost, cutOff?: Item): Rest | null {
  const first = cutOff ?? items[from];
  if (!first) return null;
  const own = cutOff ? 0 : 1;
  return (left, must) => {
    const taken: Item[] = [];
    let spent = cost({ kind: 'list', items: [first] });
    for (let item: Item | undefined = first; item && spent <= left; ) {
      taken.push(item);
      item = items[from + own + taken.length - 1];
      if (item) spent += cost({ kind: 'list', items: [item] });
    }
    if (taken.length > 0) {
      return [{ kind: 'list', items: taken }, restOfList(items, from + own + taken.length - 1, cost)];
    }
    if (!must) return [null, restOfList(items, from, cost, cutOff)];
    const [head, tail] = cutItem(first, left, (item) => cost({ kind: 'list', items: [item] }) <= left);
    return [{ kind: 'list', items: [head] }, restOfList(items, from + own, cost, tail)];
  };
}

/** An item too long for a screen: what fits of it, and the rest as an item of its own. */
function cutItem(
  { label, text }: Item,
  left: number,
  fits: (item: Item) => boolean,
): [Item, Item | undefined] {
  if (label !== '' && !fits({ label, text: '' })) {
    const end = cut(label, 0, left, (to) => fits({ label: label.slice(0, to), text: '' }));
    const rest = { label: label.slice(skipSpace(label, end)), text };
    return [{ label: label.slice(0, end), text: '' }, rest.label + rest.text === '' ? undefined : rest];
  }
  const end = cut(text, 0, left, (to) => fits({ label, text: text.slice(0, to) }));
  const rest = text.slice(skipSpace(text, end));
  return [{ label, text: text.slice(0, end) }, rest === '' ? undefined : { label: '', text: rest }];
}

/** The largest number over `low` and up to `high` that holds; `low` where none does. What holds, holds for all smaller. */
function largest(low: number, high: number, holds: (n: number) => boolean): number {
  let yes = low;
  let no = high + 1;
  while (no - yes > 1) {
    const middle = (yes + no) >> 1;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

const characters = new Intl.Segmenter();

/** In UTF-16 code units: what a reader sees as one character may be cut where it is made of more. */
const LONGEST_CHARACTER = 64;

/**
 * Where the text from `start` on is cut so that `fits` holds and it is no longer than `left`: behind a word where one
 * ends in the second half, else between characters as a reader sees them. At least one code point.
 */
function cut(text: string, start: number, left: number, fits: (end: number) => boolean): number {
  const end = largest(start + 1, Math.min(text.length, start + Math.max(left, 1)), fits);
  if (end >= text.length) return text.length;
  for (let space = end; space > start + (end - start) / 2; space -= 1) {
    if (!isSpace(text, space)) continue;
    while (space > start + 1 && isSpace(text, space - 1)) space -= 1;
    return space;
  }
  const from = Math.max(start, end - LONGEST_CHARACTER);
  const character = characters.segment(text.slice(from, end + 2)).containing(end - from)?.index ?? 0;
  if (character > 0) return from + character;
  const splitsPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(end - 1, end + 1));
  if (!splitsPair) return end;
  return end - 1 > start ? end - 1 : end + 1;
}

function skipSpace(text: string, from: number): number {
  let start = from;
  while (start < text.length && isSpace(text, start)) start += 1;
  return start;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
