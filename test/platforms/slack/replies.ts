/** Arbitrary replies for property tests, of every kind of text that could come to life on Slack. */
import fc from 'fast-check';
import type { Block, QuoteBlock, Reply } from '../../../src/reply/reply.ts';
import { parseReport } from '../../../src/report/reading/parse-report.ts';
import { textOf } from '../../../src/report/report.ts';

const LIVE = [
  '*bold*',
  '_it_',
  '~no~',
  '`code`',
  '```',
  '> quoted',
  '<!channel>',
  '<!here|here>',
  '<@U123>',
  '<#C1|general>',
  '<https://evil.example|good>',
  'https://evil.example/a.b',
  'me@evil.example',
  ':tada:',
  '@channel',
  '&amp;',
  '&lt;!channel&gt;',
  '<!date^0^{date}|x>',
  '\\',
  '"',
  '\u202e',
  '\u2028',
  '👩‍👩‍👧‍👦',
  'ﷺ',
  'e\u0301',
  '原子力',
  '\ud800',
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zA-Z’,]{1,12}$/) },
  { weight: 2, arbitrary: fc.constantFrom(...LIVE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }) },
);

const longWord = fc
  .tuple(word, fc.integer({ min: 1, max: 5000 }))
  .map(([unit, length]) => unit.repeat(Math.ceil(length / unit.length)));

const words = (maxLength: number) =>
  fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '. ', '.\n', '\n', '\r\n', '  ')), {
      minLength: 1,
      maxLength,
      size: 'max',
    })
    .map((parts) => parts.flat().join('').trim());

/** Visible, short or very long. */
export const anyText = fc
  .oneof(
    { weight: 8, arbitrary: words(30) },
    { weight: 1, arbitrary: words(2500) },
    { weight: 1, arbitrary: longWord },
  )
  .filter((text) => text.trim() !== '');

/** A passage of a report that the parser itself made of arbitrary text, a run of its sentences marked. */
export const anyQuote: fc.Arbitrary<QuoteBlock> = fc
  .tuple(anyText, fc.nat(), fc.nat(), fc.boolean())
  .map(([text, at, run, marked]) => {
    const parsed = parseReport('any.txt', new TextEncoder().encode(`---\ntitle: Any\n---\n${text}`));
    const passage = parsed.ok ? parsed.report.passages[at % parsed.report.passages.length] : undefined;
    if (!parsed.ok || !passage) return null;
    const shift = ({ start, end }: { start: number; end: number }) => ({
      start: start - passage.start,
      end: end - passage.start,
    });
    const sentences = passage.sentences.map(shift);
    const first = at % sentences.length;
    const last = Math.min(first + (run % 3), sentences.length - 1);
    const mark = { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 0 };
    return {
      kind: 'quote' as const,
      text: textOf(parsed.report, passage),
      mark: marked ? mark : null,
      sentences,
    };
  })
  .filter((quote) => quote !== null);

const anyNote: fc.Arbitrary<Block> = anyText.map((text) => ({ kind: 'note', text }));

const anyList: fc.Arbitrary<Block> = fc
  .array(
    fc.record({
      label: fc.oneof(fc.constantFrom('', '2'), anyText),
      text: fc.oneof(fc.constant(''), anyText),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .filter((items) => items.some(({ label, text }) => label + text !== ''))
  .map((items) => ({ kind: 'list', items }));

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: anyQuote },
  { weight: 1, arbitrary: anyText.map((text): Block => ({ kind: 'text', text })) },
  { weight: 1, arbitrary: anyText.map((text): Block => ({ kind: 'heading', text })) },
  { weight: 1, arbitrary: anyNote },
  { weight: 1, arbitrary: anyList },
);

/** A recipe as long as any. */
const anyRecipe = fc.stringMatching(/^[acqosh]:[\da-f]{6}:[\da-z.,-]{1,80}$/);

export const anyReply: fc.Arbitrary<Reply> = fc
  .record({
    pages: fc.array(
      fc
        .record({
          body: fc.array(anyBlock, { minLength: 1, maxLength: 5 }),
          foot: fc.array(anyNote, { maxLength: 20 }),
          quoted: fc.option(fc.record({ context: anyRecipe, shared: anyRecipe, citation: anyRecipe })),
        })
        .map(({ quoted, ...page }) => ({ ...page, ...(quoted && { quoted }) })),
      { minLength: 1, maxLength: 4 },
    ),
    recipe: fc.option(anyRecipe),
    asked: fc.option(fc.oneof(anyText, fc.constant('原"'.repeat(100))).map((text) => text.slice(0, 200))),
  })
  .map(({ asked, ...reply }) => ({ ...reply, ...(asked !== null && { asked }) }));
