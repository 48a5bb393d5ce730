import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Page, QuoteBlock } from '../../src/reply/reply.ts';
import { type Capacity, type Screen, screensOf } from '../../src/reply/screens.ts';
import { overproportional } from '../support/growth.ts';

function sizeOf(block: Block): number {
  if (block.kind !== 'list') return block.text.length;
  return block.items.reduce((sum, { label, text }) => sum + label.length + text.length, 0);
}

function capacityOf(budget: number, blocks = 10): Capacity {
  return { budget, blocks, cost: sizeOf };
}

function screens(page: Partial<Page>, capacity: Capacity): readonly Screen[] {
  return screensOf({ pages: [{ body: [], foot: [], ...page }], recipe: null }, capacity);
}

/** A quote whose sentences are what these strings are, a blank between them. */
function quote(...sentences: readonly string[]): QuoteBlock {
  const spans: { start: number; end: number }[] = [];
  for (const sentence of sentences) {
    const start = (spans.at(-1)?.end ?? -1) + 1;
    spans.push({ start, end: start + sentence.length });
  }
  return { kind: 'quote', text: sentences.join(' '), mark: null, sentences: spans };
}

function texts(shown: readonly Screen[]): readonly (readonly string[])[] {
  return shown.map((screen) => screen.map((block) => (block.kind === 'list' ? '' : block.text)));
}

describe('a reply is cut into screens', () => {
  test('that hold what fits, in order', () => {
    const body: Block[] = [quote('One two.'), { kind: 'text', text: 'three' }];
    expect(screens({ body }, capacityOf(20))).toEqual([body]);
  });

  test('at the ends of sentences', () => {
    const shown = screens({ body: [quote('One two.', 'Three.', 'Four five six.')] }, capacityOf(16));
    expect(texts(shown)).toEqual([['One two. Three.'], ['Four five six.']]);
  });

  test('at white space where a sentence is longer than a screen, else between characters', () => {
    expect(texts(screens({ body: [quote('aaaa bbbb cccc')] }, capacityOf(10)))).toEqual([
      ['aaaa bbbb'],
      ['cccc'],
    ]);
    expect(texts(screens({ body: [quote('漢字漢字漢')] }, capacityOf(2)))).toEqual([
      ['漢字'],
      ['漢字'],
      ['漢'],
    ]);
    expect(texts(screens({ body: [quote('👍🏽👍🏽👍🏽')] }, capacityOf(6)))).toEqual([
      ['👍🏽'],
      ['👍🏽'],
      ['👍🏽'],
    ]);
    expect(texts(screens({ body: [quote('😀😀')] }, capacityOf(1)))).toEqual([['😀'], ['😀']]);
  });

  test('with the marked sentence marked on each', () => {
    const block: QuoteBlock = { ...quote('Aaaa bbbb.', 'Cccc dddd.'), mark: { start: 5, end: 16 } };
    const shown = screens({ body: [block] }, capacityOf(11)).flat();
    expect(shown).toEqual([
      { ...quote('Aaaa bbbb.'), mark: { start: 5, end: 10 } },
      { ...quote('Cccc dddd.'), mark: { start: 0, end: 5 } },
    ]);
  });

  test('with the foot on each', () => {
    const foot: Block[] = [{ kind: 'note', text: 'foot' }];
    const shown = screens({ body: [quote('One two.', 'Three.')], foot }, capacityOf(13));
    expect(texts(shown)).toEqual([
      ['One two.', 'foot'],
      ['Three.', 'foot'],
    ]);
  });

  test('with what is too much of the foot once, behind the body', () => {
    const foot: Block[] = [
      { kind: 'note', text: 'foot' },
      { kind: 'note', text: 'much too long a foot' },
    ];
    expect(texts(screens({ body: [quote('One two.')], foot }, capacityOf(20)))).toEqual([
      ['One two.', 'foot'],
      ['much too long a', 'foot'],
      ['foot', 'foot'],
    ]);
  });

  test('between the items of a list, and inside an item longer than a screen', () => {
    const item = (label: string, text: string) => ({ label, text });
    const list = (...items: { label: string; text: string }[]): Block => ({ kind: 'list', items });
    const items = [item('1', 'one'), item('2', 'two'), item('3', 'aaaa bbbb'), item('label', '')];
    expect(screens({ body: [list(...items)] }, capacityOf(8))).toEqual([
      [list(item('1', 'one'), item('2', 'two'))],
      [list(item('3', 'aaaa'))],
      [list(item('', 'bbbb'))],
      [list(item('label', ''))],
    ]);
    expect(screens({ body: [list(item('label too', 'aa bb'))] }, capacityOf(6))).toEqual([
      [list(item('label', ''))],
      [list(item('too', 'aa'))],
      [list(item('', 'bb'))],
    ]);
  });

  test('with no more blocks than a message holds', () => {
    const body = ['a', 'b', 'c'].map((text): Block => ({ kind: 'text', text }));
    const foot: Block[] = [{ kind: 'note', text: 'f' }];
    expect(texts(screens({ body, foot }, capacityOf(100, 3)))).toEqual([
      ['a', 'b', 'f'],
      ['c', 'f'],
    ]);
  });

  test('a page each, even of nothing', () => {
    const page: Page = { body: [], foot: [] };
    expect(screensOf({ pages: [page, page], recipe: null }, capacityOf(10))).toEqual([[], []]);
  });
});

describe('whatever a quote is made of', () => {
  const sentence = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc
      .array(fc.constantFrom('a', ' ', '\n', 'word', '\u0301', '😀', '.'), { minLength: 1 })
      .map((all) => all.join('')),
  );
  const quotes = fc.array(fc.array(sentence, { maxLength: 20 }), { minLength: 1, maxLength: 3 });

  test('its pieces are its text, in order, nothing but white space left out, each within the budget', () => {
    fc.assert(
      fc.property(
        quotes,
        fc.integer({ min: 12, max: 200 }),
        fc.integer({ min: 2, max: 5 }),
        (all, budget, blocks) => {
          const body = all.map((sentences) => quote(...sentences.map((each) => each.trim()).filter(Boolean)));
          const foot: Block[] = [{ kind: 'note', text: 'foot' }];
          // Non-ASCII costs more, as bytes do.
          const cost = (block: Block) => (block.kind === 'list' ? 0 : Buffer.byteLength(block.text));
          const shown = screens({ body, foot }, { budget, blocks, cost });
          const pieces: QuoteBlock[] = [];
          for (const screen of shown) {
            expect(screen.length).toBeLessThanOrEqual(blocks);
            expect(screen.at(-1)).toBe(foot[0]);
            expect(screen.reduce((sum, block) => sum + cost(block), 0)).toBeLessThanOrEqual(budget);
            pieces.push(...screen.filter((block) => block.kind === 'quote'));
          }
          for (const { text, sentences } of body) {
            let rest = text;
            for (let covered = 0; rest !== ''; ) {
              const piece = pieces.shift();
              expect(piece && piece.text !== '' && rest.startsWith(piece.text)).toBe(true);
              if (!piece) return;
              const at = text.length - rest.length;
              const own = piece.sentences.map(({ start, end }) => text.slice(at + start, at + end));
              expect(piece.sentences.map(({ start, end }) => piece.text.slice(start, end))).toEqual(own);
              covered += own.join('').replace(/\s/g, '').length;
              rest = rest.slice(piece.text.length).trimStart();
              if (rest === '') {
                const whole = sentences.map(({ start, end }) => text.slice(start, end)).join('');
                expect(covered).toBe(whole.replace(/\s/g, '').length);
              }
            }
          }
          expect(pieces).toEqual([]);
        },
      ),
      { numRuns: 1000, interruptAfterTimeLimit: 10_000 },
    );
  });

  test.each([
    ['one word', 'x'.repeat(1_000_000)],
    ['combining marks', `e${'\u0301'.repeat(1_000_000)}`],
    ['blanks', `a${' '.repeat(1_000_000)}b`],
    ['blanks and letters', ' a'.repeat(500_000).trim()],
  ])('a megabyte of %s costs in proportion to it', async (_what, text) => {
    const cut = (length: number) => screens({ body: [quote(text.slice(0, length))] }, capacityOf(4000));
    expect(await overproportional(text.length / 4, cut)).toBeNull();
    const shown = cut(text.length);
    const pieces = texts(shown).flat();
    expect(pieces.every((piece) => piece.length <= 4000)).toBe(true);
    expect(pieces.join('').replace(/\s/g, '') === text.replace(/\s/g, '')).toBe(true);
  });

  test('a hundred thousand sentences cost in proportion to their number', async () => {
    const cut = (length: number) =>
      screens({ body: [quote(...Array.from({ length }, () => 'Short one.'))] }, capacityOf(4000));
    expect(await overproportional(25_000, cut)).toBeNull();
    expect(texts(cut(100_000)).flat().join(' ').length).toBe(1_099_999);
  });
});
