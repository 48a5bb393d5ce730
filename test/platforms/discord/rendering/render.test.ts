import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine } from '../../../../src/platforms/discord/rendering/escape.ts';
import { askedIn } from '../../../../src/platforms/discord/rendering/question-line.ts';
import { renderScreen, renderShared } from '../../../../src/platforms/discord/rendering/render.ts';
import { shortened } from '../../../../src/reply/quote-parts.ts';
import type { Block, QuoteBlock, Reply } from '../../../../src/reply/reply.ts';
import { english } from '../../../../src/reply/strings/english.ts';
import { parseReport } from '../../../../src/report/reading/parse-report.ts';
import { overproportional } from '../../../support/growth.ts';
import { knowledgeFile } from '../../../support/report.ts';
import { messageFaults } from '../limit-faults.ts';
import { kindsOf, type Run, read, textOf } from '../reader.ts';
import { soup } from '../soup.ts';

function replyOf(body: readonly Block[], foot: readonly Block[] = []): Reply {
  return { pages: [{ body, foot }], recipe: 'h' };
}

function quote(text: string, mark: QuoteBlock['mark'] = null): QuoteBlock {
  return { kind: 'quote', text, mark, sentences: [{ start: 0, end: text.length }] };
}

interface Shown {
  readonly contents: readonly string[];
  readonly buttons: readonly { readonly label: string; readonly id: string; readonly disabled: boolean }[];
}

/** Every screen of a reply, each checked against Discord's limits. */
function show(reply: Reply): readonly Shown[] {
  const screens: Shown[] = [];
  for (let index = 0, count = 1; index < count; index += 1) {
    const { allowedMentions, ...message } = renderScreen(reply, index, english);
    expect(messageFaults({ ...message, allowed_mentions: allowedMentions })).toEqual([]);
    const contents: string[] = [];
    const buttons: Shown['buttons'][number][] = [];
    for (const component of message.components) {
      if (component.type === 10) contents.push(component.content);
      if (component.type !== 1) continue;
      for (const button of component.components) {
        if (button.type !== 2 || !('custom_id' in button)) continue;
        buttons.push({ label: button.label ?? '', id: button.custom_id, disabled: button.disabled ?? false });
      }
    }
    count = Number(/^\d+ of (\d+)$/.exec(buttons[1]?.label ?? '')?.[1] ?? 1);
    screens.push({ contents, buttons });
  }
  return screens;
}

/** As Discord shows white space: every line break is one, tabs are widened; form feeds are shown as blanks. */
function asShown(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\f\v]/g, ' ')
    .replace(/\t/g, '    ');
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

function boldOf(runs: readonly Run[]): { readonly before: string; readonly bold: string } {
  const first = runs.findIndex((run) => run.within.includes('strong'));
  const bold = runs.filter((run) => run.within.includes('strong'));
  return {
    before: first < 0 ? '' : withoutSpace(textOf(runs.slice(0, first))),
    bold: withoutSpace(textOf(bold)),
  };
}

const passages = fc
  .tuple(soup, fc.constantFrom('a.md', 'a.txt'), fc.nat(), fc.nat(), fc.boolean())
  .map(([body, file, from, run, marked]): readonly QuoteBlock[] => {
    const parsed = parseReport(file, new TextEncoder().encode(knowledgeFile(body)));
    if (!parsed.ok) return [];
    const { report } = parsed;
    return report.passages.map((passage) => {
      const relative = passage.sentences.map((sentence) => ({
        start: sentence.start - passage.start,
        end: sentence.end - passage.start,
      }));
      const first = from % relative.length;
      const start = relative[first]?.start ?? 0;
      const end = relative[Math.min(first + (run % 3), relative.length - 1)]?.end ?? 0;
      return {
        kind: 'quote',
        text: report.body.slice(passage.start, passage.end),
        mark: marked ? { start, end } : null,
        sentences: relative,
      };
    });
  });

describe('a quote', () => {
  test('shows exactly the characters of the file, the marked sentence bold, nothing live', () => {
    fc.assert(
      fc.property(passages, fc.integer({ min: 1, max: 40 }), (quotes, times) => {
        for (const block of quotes) {
          const long = repeated(block, times);
          const shown = show(replyOf([long], [{ kind: 'note', text: 'a citation' }]));
          let rest = asShown(long.text);
          let bold = '';
          for (const { contents } of shown) {
            const [content = '', foot] = contents;
            expect(foot).toBe('-# a citation');
            const runs = read(content);
            expect([...kindsOf(runs)].filter((kind) => kind !== 'blockQuote' && kind !== 'strong')).toEqual(
              [],
            );
            expect(runs.every((run) => run.within[0] === 'blockQuote')).toBe(true);
            const text = textOf(runs);
            expect(rest.startsWith(text)).toBe(true);
            const marks = boldOf(runs);
            if (bold === '' && marks.bold !== '' && long.mark) {
              const before = asShown(long.text).length - rest.length;
              expect(withoutSpace(asShown(long.text).slice(0, before)) + marks.before).toBe(
                withoutSpace(long.text.slice(0, long.mark.start)),
              );
            }
            bold += marks.bold;
            rest = rest.slice(text.length).trimStart();
          }
          expect(rest).toBe('');
          expect(bold).toBe(long.mark ? withoutSpace(long.text.slice(long.mark.start, long.mark.end)) : '');
        }
      }),
      { numRuns: 400, interruptAfterTimeLimit: 12_000 },
    );
  });

  test('is one block quote of escaped lines, the mark bold line by line', () => {
    const text = 'Prices rose 3.5%.\n- “So *what*?”, she asked.\n# The end';
    const start = text.indexOf('-');
    const [screen] = show(replyOf([quote(text, { start, end: text.length })]));
    expect(screen?.contents).toEqual([
      '> Prices rose 3.5%.\n> **\\- “So \\*what\\*?”, she asked.**\n> **\\# The end**',
    ]);
  });

  test('keeps characters that show nothing and that turn the direction of writing', () => {
    const text = 'a\u200Bb \u202Ecd\u2066';
    expect(show(replyOf([quote(text)]))[0]?.contents).toEqual([`> ${text}`]);
  });

  test('leaves plain prose as it is', () => {
    const text = 'According to Putin’s statements (2022), e.g. in the U.S.: 20%, well-known; “yes” — 3.5/4?';
    expect(show(replyOf([quote(text)]))[0]?.contents).toEqual([`> ${text}`]);
  });

  test('that stands behind another is a quote of its own', () => {
    expect(show(replyOf([quote('One.'), quote('Two.')]))[0]?.contents).toEqual(['> One.', '> Two.']);
  });
});

function repeated(block: QuoteBlock, times: number): QuoteBlock {
  const unit = `${block.text}\n`;
  return {
    ...block,
    text: unit.repeat(times).trimEnd(),
    sentences: Array.from({ length: times }, (_, i) =>
      block.sentences.map(({ start, end }) => ({
        start: start + i * unit.length,
        end: end + i * unit.length,
      })),
    ).flat(),
  };
}

describe('every other block', () => {
  const line = (text: string) => withoutSpace(text.replace(/[\u202A-\u202E\u2066-\u2069]/g, ''));

  test('shows its text, with nothing in it live', () => {
    fc.assert(
      fc.property(soup, soup, fc.constantFrom('text', 'heading', 'note'), (label, text, kind) => {
        const own: Readonly<Record<string, string>> = { heading: 'heading', note: 'subtext' };
        const expected = [...(own[kind] && line(text) !== '' ? [own[kind]] : [])];
        const runs = show(
          replyOf([
            { kind, text },
            { kind: 'text', text: 'end' },
          ]),
        ).flatMap(({ contents }) => contents.flatMap(read));
        expect(line(textOf(runs))).toBe(`${line(text)}end`);
        expect([...kindsOf(runs)]).toEqual(expected);
        const items = show(
          replyOf([
            { kind: 'list', items: [{ label, text }] },
            { kind: 'text', text: 'end' },
          ]),
        );
        const itemRuns = items.flatMap(({ contents }) => contents.flatMap(read));
        expect(line(textOf(itemRuns))).toBe(`${line(label)}${line(text)}end`);
        expect(['list', 'strong']).toEqual(expect.arrayContaining([...kindsOf(itemRuns)]));
      }),
      { numRuns: 600, interruptAfterTimeLimit: 10_000 },
    );
  });

  test('has its place in the layout, small print together', () => {
    const reply = replyOf(
      [
        { kind: 'heading', text: 'A\ntitle' },
        {
          kind: 'list',
          items: [
            { label: '1', text: 'One' },
            { label: 'two', text: '' },
          ],
        },
      ],
      [
        { kind: 'note', text: 'said by\nhim' },
        { kind: 'note', text: 'Gate · 2.1' },
      ],
    );
    expect(show(reply)[0]?.contents).toEqual([
      '### A title',
      '- **1** One\n- **two**',
      '-# said by him\n-# Gate · 2.1',
    ]);
  });
});

describe('what was asked', () => {
  const quoting = (asked: string, text = 'A quote.'): Reply => ({
    pages: [
      {
        body: [quote(text)],
        foot: [],
        quoted: { context: 'x:abcdef:0.0', shared: 'p:abcdef:0.0', citation: 'z:abcdef:0.0' },
      },
    ],
    recipe: 'h',
    asked,
  });

  test('is told in small print below a quote, nothing in it live, and read back from there', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const asked = shortened(text, 100);
        const { components } = renderScreen(quoting(asked), 0, english);
        const [, line] = components;
        if (line?.type !== 10) throw new Error('not told');
        const runs = read(line.content);
        expect(withoutSpace(textOf(runs))).toBe(withoutSpace(`Asked: ${oneLine(asked)}`));
        expect([...kindsOf(runs)]).toEqual(['subtext']);
        expect(askedIn(components)).toBe(oneLine(asked) || null);
      }),
      { numRuns: 600, interruptAfterTimeLimit: 10_000 },
    );
  });

  test('is read back whatever the words around it are now', () => {
    const share = { ...english.share, asked: (it: string) => `「${it}」と聞かれました。` };
    const { components } = renderScreen(quoting('why?'), 0, { ...english, share });
    expect(askedIn(components)).toBe('why?');
  });

  test('is not told where nothing is quoted, and not read from anything else', () => {
    const reply = { ...replyOf([{ kind: 'text', text: 'Asked: no' }]), asked: 'no' };
    const { components } = renderScreen(reply, 0, english);
    expect(components).toHaveLength(1);
    expect(askedIn(components)).toBeNull();
    expect(askedIn([])).toBeNull();
  });

  test.each(['漢', '*', '\u0001', '😀'])('made of %j keeps a full screen within its limits', (unit) => {
    const asked = unit.repeat(200 / unit.length);
    const reply = quoting(asked, unit.repeat(20_000));
    const shown = show(reply);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.every(({ buttons }) => buttons.length === 6)).toBe(true);
  });
});

describe('a shared quote', () => {
  const share = (text: string, name: string, asked: string | null) => {
    const page = { body: [quote(text)], foot: [{ kind: 'note', text: 'Gate · 2.1' } as const] };
    const quoted = { context: 'x:abcdef:0.0', shared: 'p:abcdef:0.0', citation: 'z:abcdef:0.0' };
    const reply: Reply = { pages: [{ ...page, quoted }], recipe: quoted.shared };
    const { allowedMentions, ...message } = renderShared(reply, { name, asked, id: '1'.repeat(20) }, english);
    expect(messageFaults({ ...message, allowed_mentions: allowedMentions })).toEqual([]);
    return message.components.flatMap((part) => (part.type === 10 ? [part.content] : []));
  };

  test('shows who shared it and what was asked as plain text, whatever they are', () => {
    fc.assert(
      fc.property(soup, soup, (name, text) => {
        const asked = shortened(text, 100);
        const [head = '', ...others] = share('A quote.', name, asked);
        expect(others).toEqual(['> A quote.', '-# Gate · 2.1']);
        const runs = read(head);
        expect([...kindsOf(runs)]).toEqual(['subtext']);
        const expected = oneLine(`Shared by ${name}, who asked: ${asked}`);
        expect(withoutSpace(textOf(runs))).toBe(withoutSpace(expected));
      }),
      { numRuns: 400, interruptAfterTimeLimit: 10_000 },
    );
  });

  test('says who shared it on its only screen, however long the quote', () => {
    for (const unit of ['*', '漢', '😀']) {
      const contents = share(unit.repeat(20_000), unit.repeat(32), unit.repeat(200 / unit.length));
      expect(contents[0]?.replaceAll('\\', '')).toContain(`Shared by ${unit}`);
    }
  });

  test('of which nobody knows what was asked names its sharer alone', () => {
    expect(share('A quote.', 'Bo', null)[0]).toBe('-# Shared by Bo');
  });
});

describe('a long reply', () => {
  const sentence = 'This is a sentence of some length, which says little. ';
  const long = (count: number): QuoteBlock => {
    const sentences = Array.from({ length: count }, (_, i) => ({
      start: i * sentence.length,
      end: (i + 1) * sentence.length - 1,
    }));
    return { kind: 'quote', text: sentence.repeat(count).trimEnd(), mark: null, sentences };
  };

  test('has buttons to its neighbours, and says which screen it is', () => {
    const screens = show(replyOf([long(200)]));
    expect(screens.length).toBe(3);
    expect(screens.map(({ buttons }) => buttons)).toEqual([
      [
        { label: 'Previous', id: 'none Previous', disabled: true },
        { label: '1 of 3', id: 'h~0', disabled: true },
        { label: 'Next', id: 'h~1', disabled: false },
      ],
      [
        { label: 'Previous', id: 'h~0', disabled: false },
        { label: '2 of 3', id: 'h~1', disabled: true },
        { label: 'Next', id: 'h~2', disabled: false },
      ],
      [
        { label: 'Previous', id: 'h~1', disabled: false },
        { label: '3 of 3', id: 'h~2', disabled: true },
        { label: 'Next', id: 'none Next', disabled: true },
      ],
    ]);
  });

  test('has none on its only screen, or without a recipe', () => {
    expect(show(replyOf([long(2)]))[0]?.buttons).toEqual([]);
    expect(show({ ...replyOf([long(200)]), recipe: null })[0]?.buttons).toEqual([]);
  });

  test('shows its last screen where a later one is asked for', () => {
    const last = renderScreen(replyOf([long(200)]), 2, english);
    expect(renderScreen(replyOf([long(200)]), 99, english)).toEqual(last);
  });

  test.each(['漢', '😀', '*', '\u0001', 'e\u0301'])(
    'made of %j keeps within characters and bytes',
    (unit) => {
      const text = unit.repeat(20_000);
      const shown = show(replyOf([quote(text)], [{ kind: 'note', text: unit.repeat(120) }]));
      const visible = shown.map(({ contents: [content = ''] }) => textOf(read(content)));
      expect(visible.join('') === text).toBe(true);
    },
  );

  test('of a megabyte without a blank costs in proportion to its length', async () => {
    const show = (length: number) => renderScreen(replyOf([quote('x'.repeat(length))]), 100, english);
    expect(await overproportional(250_000, show)).toBeNull();
  });

  test('cuts an over-long foot and item rather than what Discord would refuse', () => {
    const words = 'missing '.repeat(2000);
    const reply = replyOf(
      [{ kind: 'list', items: [{ label: words, text: words }] }],
      [
        { kind: 'note', text: 'citation' },
        { kind: 'note', text: words },
      ],
    );
    const shown = show(reply).map(({ contents }) => contents);
    expect(shown.every((contents) => contents.at(-1)?.endsWith('-# citation'))).toBe(true);
    const said = shown.flat().flatMap(read);
    expect(textOf(said).match(/missing/g)?.length).toBe(6000);
  });
});
