/** What a browser shows of a message is the file's text to the letter, drawn as Discord's and as Slack's. */
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderScreen } from '../../../src/platforms/discord/rendering/render.ts';
import { messageOf } from '../../../src/platforms/slack/rendering/render.ts';
import type { QuoteBlock, Reply } from '../../../src/reply/reply.ts';
import { english } from '../../../src/reply/strings/english.ts';
import { parseReport } from '../../../src/report/reading/parse-report.ts';
import { textOf } from '../../../src/report/report.ts';
import { knowledgeFile } from '../../support/report.ts';
import { soup } from '../discord/soup.ts';
import { anyText } from '../slack/replies.ts';
import { CHROMIUM, openBrowser } from './support/browser.ts';
import { openWeb, type Web } from './support/web.ts';

/** A passage that the parser made of a report, one of its sentences marked. */
const anyQuote: fc.Arbitrary<QuoteBlock> = fc
  .tuple(fc.oneof(soup, anyText), fc.constantFrom('a.md', 'a.txt'), fc.nat())
  .map(([body, file, at]) => {
    const parsed = parseReport(file, new TextEncoder().encode(knowledgeFile(body)));
    const passages = parsed.ok ? parsed.report.passages : [];
    const passage = passages[at % Math.max(passages.length, 1)];
    if (!parsed.ok || !passage) return null;
    const sentences = passage.sentences.map(({ start, end }) => ({
      start: start - passage.start,
      end: end - passage.start,
    }));
    return {
      kind: 'quote' as const,
      text: textOf(parsed.report, passage),
      mark: sentences[at % sentences.length] ?? null,
      sentences,
    };
  })
  .filter((quote) => quote !== null);

/** Draws a payload's messages with the page's own modules; what stands in its quotes, and what of it is bold. */
const DRAW = `
  window.drawn = async (platform, payloads) => {
    const base = new URL('assets/', location.href);
    const { drawDiscord } = await import(new URL('drawing/discord-message.js', base));
    const { drawSlack } = await import(new URL('drawing/slack-message.js', base));
    return payloads.map((payload) => {
      const place = document.createElement('div');
      place.className = 'content';
      document.body.append(place);
      place.append(...(platform === 'discord' ? drawDiscord(payload.components, () => {}) : drawSlack(payload.blocks, () => {})));
      const of = (selector) => [...place.querySelectorAll(selector)].map((found) => found.textContent);
      const made = {
        quotes: of('blockquote'),
        bold: of('blockquote strong'),
        space: [...place.querySelectorAll('blockquote')].map((found) => getComputedStyle(found).whiteSpace),
        live: place.querySelectorAll('a, img, script, iframe, style').length,
      };
      place.remove();
      return made;
    });
  };
`;

interface Drawn {
  readonly quotes: readonly string[];
  readonly bold: readonly string[];
  readonly space: readonly string[];
  readonly live: number;
}

/** On Discord, line breaks of every kind are one, and form feeds blanks. */
const asOnDiscord = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\f\v]/g, ' ');

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

describe.skipIf(CHROMIUM === null)(
  `in a browser${CHROMIUM === null ? ' (skipped: no Chromium here)' : ''}`,
  () => {
    let browser: Browser;
    let web: Web;
    let page: Page;
    beforeAll(async () => {
      [browser, web] = await Promise.all([openBrowser(), openWeb({ 'a.md': knowledgeFile('A.') })]);
      page = await browser.newPage();
      await page.goto(web.address);
      await page.evaluate(DRAW);
    });
    afterAll(async () => {
      await browser?.close();
      await web?.stop();
    });

    function drawn(platform: 'discord' | 'slack', payloads: readonly unknown[]): Promise<readonly Drawn[]> {
      return page.evaluate<readonly Drawn[]>(
        `drawn(${JSON.stringify(platform)}, ${JSON.stringify(payloads)})`,
      );
    }

    test.each(['discord', 'slack'] as const)(
      'a quote is drawn to the letter as on %s, its mark bold',
      async (platform) => {
        await fc.assert(
          fc.asyncProperty(anyQuote, async (quote) => {
            const reply: Reply = { pages: [{ body: [quote], foot: [] }], recipe: 'h' };
            const screens = screensOf(platform, reply);
            const shown = await drawn(platform, screens);
            const quotes = shown.flatMap((screen) => screen.quotes);
            const wanted = platform === 'discord' ? asOnDiscord(quote.text) : quote.text;
            if (screens.length === 1) expect(quotes.join('')).toBe(wanted);
            // Of what is split over screens, nothing but white space is left out.
            expect(withoutSpace(quotes.join(''))).toBe(withoutSpace(wanted));
            const bold = withoutSpace(shown.flatMap((screen) => screen.bold).join(''));
            expect(bold).toBe(withoutSpace(quote.text.slice(quote.mark?.start, quote.mark?.end)));
            for (const { space, live } of shown) {
              expect(live).toBe(0);
              expect(new Set(space)).toEqual(new Set(space.length > 0 ? ['pre-wrap'] : []));
            }
          }),
          { numRuns: 150 },
        );
      },
    );
  },
);

function screensOf(platform: 'discord' | 'slack', reply: Reply): readonly unknown[] {
  const screens: unknown[] = [];
  let before = '';
  for (let index = 0; ; index += 1) {
    const message =
      platform === 'discord' ? renderScreen(reply, index, english) : messageOf(reply, index, english);
    const made = JSON.stringify(message);
    // Behind the last screen comes the last one again.
    if (made === before) return screens;
    before = made;
    screens.push(JSON.parse(made));
  }
}
