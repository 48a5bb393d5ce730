import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseValue } from '../../../../src/platforms/slack/rendering/button-value.ts';
import type { Place } from '../../../../src/platforms/slack/rendering/controls.ts';
import { LIMITS } from '../../../../src/platforms/slack/rendering/limits.ts';
import { type Message, messageOf, viewBlocksOf } from '../../../../src/platforms/slack/rendering/render.ts';
import type { Page, QuoteBlock, Reply } from '../../../../src/reply/reply.ts';
import { english } from '../../../../src/reply/strings/english.ts';
import { breaches, slacksLimits, viewBreaches } from '../breaches.ts';
import { read, readBlocks, type Seen } from '../reader.ts';
import { anyQuote, anyReply, anyText } from '../replies.ts';

const RECIPE = 'a:0a1b2c:0.1.0.1';

const quote: QuoteBlock = {
  kind: 'quote',
  text: 'One *two*. Three <@U1> & four!\nFive :tada:.',
  mark: { start: 11, end: 30 },
  sentences: [
    { start: 0, end: 10 },
    { start: 11, end: 30 },
    { start: 31, end: 43 },
  ],
};

function page(...body: Reply['pages'][number]['body']): Reply {
  return { pages: [{ body, foot: [{ kind: 'note', text: 'Gate · “A & B” · 1.1' }] }], recipe: RECIPE };
}

const quotedPage: Page = {
  body: [quote],
  foot: [{ kind: 'note', text: 'Gate · “A & B” · 1.1' }],
  quoted: { context: 'x:0a1b2c:1.1.0.1', shared: 'p:0a1b2c:1.1.0.1', citation: 'z:0a1b2c:1.1.0.1' },
};

const labels = (seen: Seen | undefined) => seen?.buttons.map(({ label }) => label);

/** What each button does, by its label. */
const does = (seen: Seen | undefined) =>
  (seen?.buttons ?? []).map(({ label, value }) => [label, parseValue(value)] as const);

/** Every screen, by its number as a button has it. */
function screensOf(reply: Reply): readonly Message[] {
  const messages: Message[] = [];
  for (let screen = 0; ; screen += 1) {
    const message = messageOf(reply, screen, english);
    messages.push(message);
    const position = /^(\d+) of (\d+)$/.exec(read(message).notes.at(-1) ?? '');
    if (!position) return messages;
    expect(Number(position[1])).toBe(screen + 1);
    if (position[1] === position[2]) return messages;
  }
}

const PLACES: readonly Place[] = [
  { kind: 'private', shared: Array.from({ length: 20 }, (_, i) => 100 + i) },
  { kind: 'direct' },
  { kind: 'channel', owner: 'U0123456789' },
  { kind: 'shared', owner: 'U0123456789', by: '<@U1> '.repeat(40) },
];

const bare = (text: string) => text.replace(/\s+/gu, '');

describe('a reply on Slack', () => {
  it('shows a quote character by character, with the answering sentence bold', () => {
    const seen = read(messageOf(page(quote), 0, english));
    expect(seen.quotes).toEqual([{ text: quote.text, bold: 'Three <@U1> & four!' }]);
    expect(seen.notes).toEqual(['Gate · “A & B” · 1.1']);
    expect(seen.buttons).toEqual([]);
  });

  it('tells what was asked, small and last, where Slack shows it nowhere else', () => {
    const reply: Reply = { ...page(quote), pages: [quotedPage], asked: '<!here> *why*?' };
    const notesAt = (place: Place) => read(messageOf(reply, 0, english, place)).notes;
    expect(notesAt({ kind: 'private', shared: [] })).toEqual([
      'Gate · “A & B” · 1.1',
      'Asked: <!here> *why*?',
    ]);
    for (const place of [{ kind: 'direct' }, { kind: 'channel', owner: 'U1' }] as const)
      expect(notesAt(place), place.kind).toEqual(['Gate · “A & B” · 1.1']);
    expect(readBlocks(viewBlocksOf(reply, english)).notes).toEqual(notesAt({ kind: 'private', shared: [] }));
  });

  it('marks nothing where nothing is marked', () => {
    expect(read(messageOf(page({ ...quote, mark: null }), 0, english)).quotes).toEqual([
      { text: quote.text, bold: '' },
    ]);
  });

  it('shows texts, headings and lists as they are', () => {
    const reply = page(
      { kind: 'heading', text: '*H*' },
      { kind: 'text', text: '<!channel> :x:' },
      {
        kind: 'list',
        items: [
          { label: '1', text: '_one_' },
          { label: '`two`', text: '' },
        ],
      },
    );
    expect(read(messageOf(reply, 0, english)).texts).toEqual(['*H*', '<!channel> :x:', '1  _one_', '`two`']);
  });

  it('leads from screen to screen by buttons that say where they lead', () => {
    const reply: Reply = { ...page(quote), pages: [1, 2, 3].flatMap(() => page(quote).pages) };
    const [first, second, third] = screensOf(reply).map(read);
    const turn = (screen: number) => ({
      button: { action: 'turn', recipe: RECIPE, screen },
      asked: undefined,
      shared: [],
      shown: undefined,
    });
    expect(does(first)).toEqual([['Next', turn(1)]]);
    expect(first?.buttons[0]?.action_id).toBe('quoth_next');
    expect(second?.notes.at(-1)).toBe('2 of 3');
    expect(does(second)).toEqual([
      ['Previous', turn(0)],
      ['Next', turn(2)],
    ]);
    expect(labels(third)).toEqual(['Previous']);
  });

  it('offers to show a quote in context and to share it, with all that these need', () => {
    const reply: Reply = { ...page(quote), pages: [quotedPage, quotedPage], asked: 'why?' };
    const first = read(messageOf(reply, 0, english));
    expect(labels(first)).toEqual(['Next', 'In context', 'Share', 'Copy citation']);
    expect(does(first)).toContainEqual([
      'In context',
      expect.objectContaining({ button: { action: 'context', recipe: 'x:0a1b2c:1.1.0.1' } }),
    ]);
    expect(does(first)).toContainEqual([
      'Share',
      {
        button: { action: 'share', recipe: 'p:0a1b2c:1.1.0.1' },
        asked: 'why?',
        shared: [0],
        shown: { action: 'turn', recipe: RECIPE, screen: 0 },
      },
    ]);
  });

  it('opens quotes right below them, ahead of what turns the page', () => {
    const opens = [{ label: '1.1 in context', recipe: 'x:0a1b2c:1.1.0.1' }];
    const nearest: Page = { body: [quote], foot: [], opens };
    const first = read(messageOf({ pages: [nearest, quotedPage], recipe: RECIPE }, 0, english));
    expect(labels(first)).toEqual(['1.1 in context', 'Next']);
  });

  it('says what was shared, and offers it no more', () => {
    const reply: Reply = { ...page(quote), pages: [quotedPage, quotedPage] };
    const [first, second] = [0, 1].map((screen) =>
      read(messageOf(reply, screen, english, { kind: 'private', shared: [0] })),
    );
    expect(first?.notes.at(-1)).toBe('1 of 2 · Shared');
    expect(labels(first)).toEqual(['Next', 'In context', 'Copy citation']);
    expect(second?.notes.at(-1)).toBe('2 of 2');
    expect(labels(second)).toEqual(['Previous', 'In context', 'Share', 'Copy citation']);
    expect(does(second).map(([, value]) => value?.shared)).toEqual([[0], [], [0, 1], []]);
  });

  it('shares a quote of what can’t be found again as a whole', () => {
    const reply: Reply = { pages: [quotedPage], recipe: null };
    const [, share] = does(read(messageOf(reply, 0, english)));
    expect(share?.[1]?.shown).toEqual({ action: 'turn', recipe: 'p:0a1b2c:1.1.0.1', screen: 0 });
  });

  it('shows a channel a shared quote with who shared it, as plain text, and a way to take it back', () => {
    const reply: Reply = { ...page(quote), pages: [quotedPage, quotedPage], asked: '<!here> why?' };
    const place: Place = { kind: 'shared', owner: 'U1', by: '*jo*  <@U2>' };
    const seen = read(messageOf(reply, 0, english, place));
    expect(seen.quotes[0]?.text).toBe(quote.text);
    expect(seen.notes).toEqual([
      'Shared by *jo* <@U2>, who asked: <!here> why?',
      'Gate · “A & B” · 1.1',
      '1 of 2',
    ]);
    expect(labels(seen)).toEqual(['In context', 'Delete']);
    expect(does(seen)[1]?.[1]?.button).toEqual({ action: 'delete', owner: 'U1' });
  });

  it('counts no pages in a view, which can’t be turned', () => {
    const reply: Reply = { ...page(quote), pages: [quotedPage, quotedPage] };
    expect(readBlocks(viewBlocksOf(reply, english)).notes).toEqual(['Gate · “A & B” · 1.1']);
  });

  it('lets whoever asked take an answer to a channel back, and shares none twice', () => {
    const reply: Reply = { ...page(quote), pages: [quotedPage, quotedPage], asked: 'why?' };
    const channel = read(messageOf(reply, 0, english, { kind: 'channel', owner: 'U1' }));
    expect(labels(channel)).toEqual(['Next', 'In context', 'Delete']);
    expect(labels(read(messageOf(reply, 0, english, { kind: 'direct' })))).toEqual([
      'Next',
      'In context',
      'Copy citation',
    ]);
  });

  it('shows the last screen where there are fewer than the button says', () => {
    expect(read(messageOf(page(quote), 7, english)).quotes[0]?.text).toBe(quote.text);
  });

  it('has no buttons where nothing can be found again, and says what part is shown', () => {
    const reply: Reply = { pages: [...page(quote).pages, ...page(quote).pages], recipe: null };
    const seen = read(messageOf(reply, 0, english));
    expect(seen.buttons).toEqual([]);
    expect(seen.notes.at(-1)).toBe('1 of 2');
  });

  it('asks Slack to unfurl nothing', () => {
    const message = messageOf(page(quote), 0, english);
    expect(message).toMatchObject({ unfurl_links: false, unfurl_media: false, mrkdwn: false });
  });

  it('holds arbitrary replies: whole, within the limits, with nothing alive in them', () => {
    const slacks = slacksLimits();
    fc.assert(
      fc.property(anyReply, (reply) => {
        const messages = screensOf(reply);
        for (const message of messages) {
          expect(breaches(message)).toEqual([]);
          if (slacks) expect(breaches(message, slacks)).toEqual([]);
          expectInert(message.text);
        }
        const seen = messages.map(read);
        const place = PLACES[messages.length % PLACES.length];
        const elsewhere = messageOf(reply, messages.length >> 1, english, place);
        expect(breaches(elsewhere)).toEqual([]);
        expect(read(elsewhere).buttons.map(({ value }) => parseValue(value))).not.toContain(null);
        const view = { type: 'home', blocks: viewBlocksOf(reply, english) };
        expect(viewBreaches(view)).toEqual([]);
        readBlocks(view.blocks);
        const blocks = reply.pages.flatMap(({ body }) => body);
        const quotes = blocks.filter((block) => block.kind === 'quote');
        expect(bare(seen.flatMap((screen) => screen.quotes.map(({ text }) => text)).join(''))).toBe(
          bare(quotes.map(({ text }) => text).join('')),
        );
        expect(bare(seen.flatMap((screen) => screen.quotes.map(({ bold }) => bold)).join(''))).toBe(
          bare(quotes.map(({ text, mark }) => (mark ? text.slice(mark.start, mark.end) : '')).join('')),
        );
        const texts = blocks.flatMap((block) =>
          block.kind === 'list'
            ? block.items.map(({ label, text }) => label + text)
            : block.kind === 'quote' || block.kind === 'note'
              ? []
              : [block.text],
        );
        expect(bare(seen.flatMap((screen) => screen.texts).join(''))).toBe(bare(texts.join('')));
      }),
      { numRuns: 40, interruptAfterTimeLimit: 4000 },
    );
  });

  it('shows each quote exactly, in pieces of which each is its text', () => {
    fc.assert(
      fc.property(anyQuote, (block) => {
        const seen = screensOf(page(block)).flatMap((message) => read(message).quotes);
        let at = 0;
        for (const { text } of seen) {
          const found = block.text.indexOf(text, at);
          expect(found).toBeGreaterThanOrEqual(at);
          expect(block.text.slice(at, found).trim()).toBe('');
          at = found + text.length;
        }
        expect(block.text.slice(at).trim()).toBe('');
        if (block.mark && seen.length === 1) {
          expect(seen[0]?.bold).toBe(block.text.slice(block.mark.start, block.mark.end));
        }
      }),
      { numRuns: 150, interruptAfterTimeLimit: 6000 },
    );
  });

  it('keeps the line for notifications short and without life', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: line } = messageOf(page({ kind: 'text', text }), 0, english);
        expect(line.length).toBeLessThanOrEqual(LIMITS.fallback);
        expectInert(line);
      }),
      { numRuns: 200 },
    );
  });

  it('shows small print in full: what is too much for each screen, once', () => {
    const foot = Array.from({ length: 400 }, (_, i) => ({
      kind: 'note' as const,
      text: `Read “a${i}” as “b”.`,
    }));
    const reply: Reply = { pages: [{ body: [quote], foot }], recipe: RECIPE };
    const screens = screensOf(reply).map(read);
    expect(screens[0]?.quotes[0]?.text).toBe(quote.text);
    const always =
      screens[0]?.notes.filter((note) => screens.every(({ notes }) => notes.includes(note))) ?? [];
    expect(always[0]).toBe(foot[0]?.text);
    const once = screens.flatMap(({ notes }) => notes.slice(0, -1)).filter((note) => !always.includes(note));
    expect([...always, ...once]).toEqual(foot.map(({ text }) => text));
  });

  it.skipIf(slacksLimits() === null)('keeps a table no laxer than Slack’s (../shared/specs)', () => {
    const slacks = slacksLimits();
    for (const [name, limit] of Object.entries(slacks ?? {})) {
      expect([name, Object.entries(LIMITS).find(([own]) => own === name)?.[1]]).toEqual([
        name,
        expect.toSatisfy((own: number) => own <= limit),
      ]);
    }
  });
});

/** No mention, link or bare control character of mrkdwn: each is an entity or stands beside a joiner. */
function expectInert(line: string): void {
  expect(line.replace(/&(?:amp|lt|gt);/g, '')).not.toMatch(/[<>&]/);
  expect(line).not.toMatch(/(?<!\u2060)[*_~`:@#]|[*_~`:@#](?!\u2060)/);
  expect(line).not.toMatch(/https?:\/|\w@\w|\w\.\w/);
}
