/** What is shown of a long passage: a run of whole sentences around the mark, verbatim through every renderer. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { recallReply } from '../../commands/recall-reply.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Library, Quote } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { renderScreen } from '../../src/platforms/discord/rendering/render.ts';
import { messageOf } from '../../src/platforms/slack/rendering/render.ts';
import { renderPage } from '../../src/platforms/terminal/render.ts';
import { quotePage } from '../../src/reply/quote-parts.ts';
import type { QuoteBlock, Reply } from '../../src/reply/reply.ts';
import { english } from '../../src/reply/strings/english.ts';
import { read as readDiscord, textOf } from '../platforms/discord/reader.ts';
import { read as readSlack } from '../platforms/slack/reader.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';

const LONGEST = 700;

/** A passage of sentences of these lengths, with the mark on so many from one on. */
const quotes = fc
  .record({
    lengths: fc.array(fc.integer({ min: 5, max: 260 }), { minLength: 1, maxLength: 40 }),
    gap: fc.constantFrom(' ', '\n', '  '),
    marked: fc.nat(),
    count: fc.integer({ min: 1, max: 3 }),
    start: fc.nat(5000),
    letters: fc.constantFrom('word ', '*b* ', '<@U1> ', '日本 ', '_x_ & '),
  })
  .map(({ lengths, gap, marked, count, start, letters }): Quote => {
    const texts = lengths.map((length) => `${letters.repeat(length).slice(0, length).trim()}z.`);
    let at = start;
    const sentences = texts.map((text) => {
      const span = { start: at, end: at + text.length };
      at = span.end + gap.length;
      return span;
    });
    const first = marked % texts.length;
    const last = Math.min(first + count, texts.length) - 1;
    return {
      report: { name: 'long', sha256: 'a'.repeat(64), origin: { title: 'Long', language: 'en' } },
      reference: '1.1',
      section: { number: 1, heading: '' },
      page: null,
      lastPage: null,
      sheet: null,
      source: null,
      text: texts.join(gap),
      start,
      sentences,
      mark: { start: sentences[first]?.start ?? start, end: sentences[last]?.end ?? start },
      credits: [],
      hasOwnWords: true,
      hedges: [],
      locator: { file: 'a'.repeat(64), passage: 0, mark: { first, count: last - first + 1 } },
    };
  });

const quoteIn = (reply: Reply): QuoteBlock => {
  const block = reply.pages[0]?.body.find(({ kind }) => kind === 'quote');
  if (block?.kind !== 'quote') throw new Error('nothing is quoted');
  return block;
};

/** Of the sentences that the note counts, those ahead and those behind. */
function leftOut(reply: Reply): readonly [before: number, behind: number] {
  const notes = reply.pages[0]?.body.flatMap((block) => (block.kind === 'note' ? [block.text] : [])) ?? [];
  const told = notes.find((note) => note.startsWith('Not shown')) ?? '';
  const counted = (side: string) => Number(new RegExp(`(\\d+) sentences? ${side}`).exec(told)?.[1] ?? 0);
  return [counted('before'), counted('after')];
}

describe('a long passage', () => {
  test('is shown as a run of whole sentences around the mark, with how many are left out', () => {
    fc.assert(
      fc.property(quotes, (quote) => {
        const reply: Reply = { pages: [quotePage([quote], english)], recipe: 'h' };
        const { text, mark, sentences } = quoteIn(reply);
        const at = quote.text.indexOf(text);
        expect(at).toBeGreaterThanOrEqual(0);
        const markedLength = (quote.mark?.end ?? 0) - (quote.mark?.start ?? 0);
        expect(text.length).toBeLessThanOrEqual(Math.max(LONGEST, markedLength));
        expect(text.slice(mark?.start, mark?.end)).toBe(
          quote.text.slice((quote.mark?.start ?? 0) - quote.start, (quote.mark?.end ?? 0) - quote.start),
        );
        const [before, behind] = leftOut(reply);
        expect(before + sentences.length + behind).toBe(quote.sentences.length);
        if (quote.text.length <= LONGEST) expect(text).toBe(quote.text);
        for (const { start, end } of sentences) expect(text.slice(start, end)).toMatch(/z\.$/);
      }),
    );
  });

  test('is shown by each renderer as the characters that it has in the file', () => {
    fc.assert(
      fc.property(quotes, (quote) => {
        const reply: Reply = { pages: [quotePage([quote], english)], recipe: 'h' };
        const { text } = quoteIn(reply);
        expect(quote.text).toContain(text);
        const [slack] = readSlack(messageOf(reply, 0, english)).quotes;
        expect(slack?.text).toBe(text);
        const [discord] = renderScreen(reply, 0, english).components;
        const shown = discord?.type === 10 ? textOf(readDiscord(discord.content)) : '';
        expect(shown.replace(/\s+/gu, ' ')).toBe(text.replace(/\s+/gu, ' '));
        const [page] = reply.pages;
        const plain = page ? renderPage(page, { columns: null, guarded: false, style: (_, it) => it }) : '';
        expect(plain).toContain(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe('of a report', () => {
  const FILLER = Array.from(
    { length: 14 },
    (_, i) => `Lock number ${i} of the old canal is open to small boats.`,
  );
  const PASSAGE = [...FILLER, 'Rosa Lindt closed the sluice for good.', ...FILLER].join(' ');
  let library: Library;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const made = await knowledgeFolder({ 'locks.md': knowledgeFile(`## Locks\n\n${PASSAGE}`) });
    remove = made.remove;
    library = await openLibrary(made.folder);
  });
  afterAll(() => remove());
  const context = () => ({ library, strings: english, commands, prefix: '' });

  test('answer, check and share show the same excerpt, “In context” and /quote all of it', async () => {
    const answer = await runCommand('ask', { question: 'who closed the sluice?' }, context());
    const { text } = quoteIn(answer);
    expect(text.length).toBeLessThanOrEqual(LONGEST);
    expect(text).toContain('Rosa Lindt closed the sluice for good.');
    expect(leftOut(answer).every((count) => count > 0)).toBe(true);
    const { context: around = '', shared = '' } = answer.pages[0]?.quoted ?? {};
    expect(quoteIn(await recallReply(shared, context())).text).toBe(text);
    expect(quoteIn(await recallReply(around, context())).text).toBe(PASSAGE);
    const checked = await runCommand('check', { text: 'Rosa Lindt closed the sluice for good.' }, context());
    expect(quoteIn(checked).text).toBe(text);
    expect(quoteIn(await runCommand('quote', { reference: '1.1' }, context())).text).toBe(PASSAGE);
  });
});
