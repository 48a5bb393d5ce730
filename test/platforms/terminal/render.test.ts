import { stripVTControlCharacters, styleText } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { type Looks, renderPage } from '../../../src/platforms/terminal/render.ts';
import type { Block, Page } from '../../../src/reply/reply.ts';

const PLAIN: Looks = { columns: null, guarded: false, style: (_style, text) => text };

function terminal(columns: number): Looks {
  return {
    columns,
    guarded: true,
    style: (style, text) => styleText(style, text, { validateStream: false }),
  };
}

function page(...body: Block[]): Page {
  return { body, foot: [{ kind: 'note', text: 'Gate · 1.1' }] };
}

function quote(text: string, mark: { start: number; end: number } | null = null): Block {
  return { kind: 'quote', text, mark, sentences: [{ start: 0, end: text.length }] };
}

/** The rows of a rendered quote as a reader sees them, without their bars. */
function rowsSeen(rendered: string): string[] {
  const rows = stripVTControlCharacters(rendered)
    .split('\n')
    .filter((row) => /^[│»] /.test(row));
  return rows.map((row) => row.slice(2));
}

/** Words that stand between blanks, in scripts that use them. */
const word = fc.oneof(
  fc.stringMatching(/^[a-zäé—,.“”’'-]{1,12}$/u),
  fc.constantFrom(
    'https://example.org/a/long/address',
    'e\u0301te\u0301',
    'Å',
    '🌊',
    '👩‍👩‍👧',
    '한국어',
    'הים',
    '100\u00A0%',
  ),
);
/** Runs of scripts that don't. */
const run = fc.stringMatching(/^[水位は何時ですか、。カタカナ]{1,40}$/u);
const blank = fc.constantFrom(' ', '  ', '\n', '\n  ', '\r\n');
const textOf = (words: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(words, blank), { minLength: 1, maxLength: 60 })
    .map((pairs) => pairs.flat().join('').trim())
    .filter((text) => text !== '');
const marked = (words: fc.Arbitrary<string>) =>
  textOf(words).chain((text) =>
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => quote(text, a === b ? null : { start: Math.min(a, b), end: Math.max(a, b) }))
      .map((block) => ({ text, block })),
  );
const columns = fc.integer({ min: 4, max: 200 });

describe('a quote', () => {
  test('as plain text is itself, byte for byte, behind a bar', () => {
    const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(fc.oneof(any, textOf(word)), (text) => {
        const rendered = renderPage(page(quote(text, null)), PLAIN);
        expect(rendered).toBe(`│ ${text}\n\nGate · 1.1`);
      }),
    );
  });

  test('as plain text has what is marked ahead of it, and stays in one piece', () => {
    fc.assert(
      fc.property(marked(word), ({ text, block }) => {
        const mark = block.kind === 'quote' ? block.mark : null;
        const rendered = renderPage(page(block), PLAIN);
        const marked = mark ? text.slice(mark.start, mark.end) : '';
        const ahead = marked.trim() === '' ? '' : `» ${marked}`;
        const behind = ahead !== '' && marked.trim() === text.trim() ? '' : `│ ${text}`;
        expect(rendered).toBe(`${[ahead, behind].filter(Boolean).join('\n\n')}\n\nGate · 1.1`);
      }),
    );
  });

  test('on a terminal is itself, word for word', () => {
    fc.assert(
      fc.property(marked(word), columns, ({ text, block }, width) => {
        const rows = rowsSeen(renderPage(page(block), terminal(width)));
        expect(rows.join(' ').split(/[ \n]+/u)).toEqual(text.split(/[ \r\n]+/u));
      }),
    );
  });

  test('keeps every character also in scripts without blanks between words', () => {
    fc.assert(
      fc.property(marked(fc.oneof(word, run)), columns, ({ text, block }, width) => {
        const rows = rowsSeen(renderPage(page(block), terminal(width)));
        expect(rows.join('').replace(/[ \n]/gu, '')).toBe(text.replace(/[ \r\n]/gu, ''));
      }),
    );
  });

  test('is never wider than the terminal unless a single word is', () => {
    fc.assert(
      fc.property(marked(word), columns, ({ block }, width) => {
        for (const row of rowsSeen(renderPage(page(block), terminal(width)))) {
          if (stringWidth(row) + 2 > width) expect(row).not.toMatch(/ /);
        }
      }),
    );
  });

  test('fills its rows: no word that had room on the row above starts a row', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), columns, (words, width) => {
        const rows = rowsSeen(renderPage(page(quote(words.join(' '))), terminal(width)));
        for (const [i, row] of rows.entries()) {
          const next = rows[i + 1]?.split(' ')[0];
          if (next) expect(stringWidth(`${row} ${next}`) + 2).toBeGreaterThan(Math.min(width, 100));
        }
      }),
    );
  });

  test('has exactly its marked words in bold', () => {
    fc.assert(
      fc.property(marked(word), columns, ({ text, block }, width) => {
        const looks: Looks = { ...terminal(width), style: (_style, text) => `⟦${text}⟧` };
        const rendered = renderPage({ body: [block], foot: [] }, looks);
        const bold = [...rendered.matchAll(/⟦(.*?)⟧/gsu)].map((match) => match[1]).join('');
        const mark = block.kind === 'quote' && block.mark ? block.mark : { start: 0, end: 0 };
        const blanks = /[ \r\n]/gu;
        expect(bold.replace(blanks, '')).toBe(text.slice(mark.start, mark.end).replace(blanks, ''));
      }),
    );
  });

  test('gives a terminal nothing to obey', () => {
    const unsafe = fc.constantFrom(
      '\x1b[2J',
      '\x00',
      '\x07',
      '\r',
      '\x7f',
      '\x9b',
      '\u202E',
      '\u2066',
      '\u200B',
      '\u2028',
      '\uFEFF',
    );
    fc.assert(
      fc.property(marked(fc.oneof(word, unsafe)), columns, ({ block }, width) => {
        const looks: Looks = { ...terminal(width), style: (_style, text) => text };
        const shown = renderPage(page(block, { kind: 'text', text: '\x1b[31m\u202E' }), looks);
        expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\uFEFF]/u);
      }),
    );
  });
});

describe('rows', () => {
  const shown = (text: string, width: number) =>
    rowsSeen(renderPage({ body: [quote(text)], foot: [] }, terminal(width)));

  test('break between words of Chinese, Japanese and Thai, with punctuation where it belongs', () => {
    for (const text of [
      '潮汐是海水在天体引潮力作用下所产生的周期性运动，习惯上把海面垂直方向涨落称为潮汐。',
      '潮汐とは、主として月の引力によって起きる、海面水位の昇降現象のことである。',
      'น้ำขึ้นน้ำลงเป็นปรากฏการณ์ที่ระดับน้ำทะเลเพิ่มขึ้นและลดลงเป็นช่วงๆ',
    ]) {
      const rows = shown(text, 20);
      expect(rows.length).toBeGreaterThan(2);
      expect(rows.join('')).toBe(text);
      for (const row of rows) {
        expect(stringWidth(row)).toBeLessThanOrEqual(18);
        expect(row).not.toMatch(/^[、。，]/u);
      }
    }
  });

  test('do not break at a no-break space', () => {
    expect(shown('about 100\u00A0% of', 12)).toEqual(['about', '100\u00A0% of']);
  });

  test('keep a line’s indentation and the blanks between columns', () => {
    expect(shown('- a\n    - b  c\n', 30)).toEqual(['- a', '    - b  c', '']);
  });

  test('keep letters as they are composed in the file', () => {
    expect(shown('A\u030Angstro\u0308m \u212B', 30)).toEqual(['A\u030Angstro\u0308m \u212B']);
  });

  test('are a hundred columns wide at most', () => {
    for (const row of shown('word '.repeat(200), 300)) expect(row.length).toBeLessThanOrEqual(98);
  });
});

describe('invisible characters', () => {
  const shown = (text: string) =>
    rowsSeen(renderPage({ body: [quote(text)], foot: [] }, terminal(80))).join('\n');

  test.each([
    ['\x1b[31m', '␛[31m'],
    ['a\x00b\x7f', 'a␀b␡'],
    ['a\rb', 'a␍b'],
    ['a\x85b', 'a‹U+0085›b'],
    ['pass\u200Dword', 'pass‹U+200D›word'],
    ['a\u2028b', 'a‹U+2028›b'],
    ['x\ty', 'x    y'],
  ])('%j are shown as %j', (text, seen) => {
    expect(shown(text)).toBe(seen);
  });

  test.each(['❤️', '👩‍👩‍👧', '👍🏽‍', 'می‌خواهم', 'क्‍ष', 'a\r\nb'])('%s stays: writing needs it', (text) => {
    expect(shown(text)).toBe(text.replace('\r\n', '\n'));
  });
});

describe('a list', () => {
  const list: Block = {
    kind: 'list',
    items: [
      { label: '1', text: 'A heading of several words' },
      { label: '10', text: '' },
      { label: '11', text: 'Short' },
    ],
  };

  test('has its texts in a column behind short labels', () => {
    expect(stripVTControlCharacters(renderPage({ body: [list], foot: [] }, terminal(26)))).toBe(
      ['  1   A heading of several', '      words', '  10', '  11  Short'].join('\n'),
    );
  });

  test('has its texts below labels that are long for the width', () => {
    expect(stripVTControlCharacters(renderPage({ body: [list], foot: [] }, terminal(17)))).toBe(
      ['  1', '    A heading of', '    several words', '  10', '  11', '    Short'].join('\n'),
    );
  });

  test('has its texts beside labels, however long, where that takes a row each', () => {
    const items = [
      { label: 'Captain Mary Wells', text: '1 statement' },
      { label: 'Ann', text: '2 statements' },
    ];
    const rowsAt = (columns: number) =>
      stripVTControlCharacters(renderPage({ body: [{ kind: 'list', items }], foot: [] }, terminal(columns)));
    expect(rowsAt(34)).toBe('  Captain Mary Wells  1 statement\n  Ann                 2 statements');
    expect(rowsAt(33)).toBe('  Captain Mary Wells\n    1 statement\n  Ann\n    2 statements');
  });

  test('is not wrapped in plain text', () => {
    expect(renderPage({ body: [list], foot: [] }, PLAIN)).toBe(
      '  1   A heading of several words\n  10\n  11  Short',
    );
  });
});
