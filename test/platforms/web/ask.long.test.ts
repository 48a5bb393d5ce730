/** The first page in a real browser, as a member uses it. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { knowledgeFile } from '../../support/report.ts';
import { browsing, CHROMIUM } from './support/browser.ts';

const HOSTILE =
  '<img src=x onerror=alert(1)> **bold** <script>alert(2)</script> [a](https://evil.example) &lt;b&gt; <@1>';

const FILES = {
  'moon.md': knowledgeFile(
    [
      '# Tides',
      'The moon raises the tides twice a day. Fishermen know them well.',
      'Spring tides come with the full moon, according to Mary Wells.',
      'The sun raises the tides as well, but half as much.',
      '# Craters',
      'Most craters on the moon are older than a billion years.',
      `Hostile tides are written as ${HOSTILE} by some.`,
      '# Phases',
      'The phases come round in a month.',
    ].join('\n\n'),
    'title: On the <i>moon</i>',
  ),
};

describe.skipIf(CHROMIUM === null)(
  `in a browser${CHROMIUM === null ? ' (skipped: no Chromium here)' : ''}`,
  () => {
    const { newWindow, open } = browsing(FILES);

    async function ask(page: Page, line: string): Promise<void> {
      await page.fill('#line', line);
      await page.press('#line', 'Enter');
      await page.locator('.exchange').first().locator('.message').first().waitFor();
    }

    const platforms = ['discord', 'slack'] as const;

    test.each(platforms)(
      'a question is answered as on %s, turned, opened, shared and taken back',
      async (platform) => {
        const page = await open();
        await ask(page, 'does the moon raise the tides?');
        const look = page.locator(`.look.${platform}`).first();
        const messages = look.locator('.message');
        const button = (label: string, at = 0) =>
          messages.nth(at).getByRole('button', { name: label, exact: true });
        expect(await messages.first().locator('blockquote').innerText()).toContain(
          'The moon raises the tides twice a day.',
        );
        expect(await messages.first().locator('blockquote strong').innerText()).toBe(
          'The moon raises the tides twice a day.',
        );
        await button('Next').click();
        await messages.first().getByText(/^2 of/).waitFor();
        await button('Previous').click();
        await messages.first().getByText(/^1 of/).waitFor();
        await button('In context').click();
        await messages.nth(1).waitFor();
        expect(await messages.nth(1).innerText()).toContain('Spring tides come with the full moon');
        await button('Share').click();
        await messages.nth(2).waitFor();
        expect(await messages.nth(2).innerText()).toContain('who asked: does the moon raise the tides?');
        await messages.nth(2).getByText('Copied').waitFor();
        const copied = await page.evaluate<string>('navigator.clipboard.readText()');
        expect(copied).toContain('The moon raises the tides twice a day. Fishermen know them well.');
        expect(copied).toContain('On the <i>moon</i>');
        expect(copied).not.toContain('In context');
        await button('Delete', 2).click();
        await expect.poll(() => messages.count()).toBe(2);
        await button('Dismiss', 1).click();
        await expect.poll(() => messages.count()).toBe(1);
      },
    );

    test('everything is done by keyboard alone', async () => {
      const page = await open();
      const focused = () =>
        page.evaluate<string>('document.activeElement.textContent || document.activeElement.id');
      const tabTo = async (label: string) => {
        for (let i = 0; i < 40 && (await focused()) !== label; i += 1) await page.keyboard.press('Tab');
        expect(await focused()).toBe(label);
      };
      expect(await focused()).toBe('line');
      await page.keyboard.type('/chec');
      await page.locator('#choices [role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await page.inputValue('#line')).toBe('/check ');
      await page.keyboard.press('Escape');
      await page.keyboard.type('The moon raises the tides twice a day.');
      await page.keyboard.press('Enter');
      await page.locator('.discord .message').getByText('Word for word').first().waitFor();
      await ask(page, '/quote 1.1,2.1,3.1');
      await page.evaluate('document.getElementById("line").focus()');
      await tabTo('Next');
      await page.keyboard.press('Enter');
      await page.locator('.exchange').first().locator('.discord').getByText(/^2 of/).waitFor();
      // The same button again, where it still is.
      expect(await focused()).toBe('Next');
      await tabTo('In context');
      await page.keyboard.press('Space');
      await expect.poll(() => page.locator('.exchange').first().locator('.discord .message').count()).toBe(2);
      await page.evaluate('document.getElementById("line").focus()');
      await tabTo('All fields');
      await page.keyboard.press('Enter');
      await page.locator('dialog').waitFor();
      await page.keyboard.type('which craters are older than a billion years?');
      await page.keyboard.press('Tab');
      await page.keyboard.type('crat');
      await page.locator('dialog [role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.locator('.exchange').first().getByText('older than a billion years').first().waitFor();
    });

    test.each([
      ['light', 1280],
      ['dark', 1280],
      ['light', 375],
      ['dark', 375],
    ] as const)(
      'in %s, %i pixels wide, nothing keeps people out and nothing has to be scrolled sideways',
      async (colorScheme, width) => {
        const page = await open('', { colorScheme, viewport: { width, height: 800 } });
        await page.evaluate(axe.source);
        const check = async () => {
          const { violations } = await page.evaluate<{
            violations: { id: string; impact: string; nodes: { html: string }[] }[];
          }>('axe.run({ resultTypes: ["violations"] })');
          const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
          expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        };
        await check();
        await ask(page, 'does the moon raise the tides?');
        const look = page.locator('.look.discord').first();
        await look.getByRole('button', { name: 'Share', exact: true }).click();
        await look.getByText('Copied').waitFor();
        await ask(page, `${'a'.repeat(400)} ${HOSTILE}`);
        await ask(page, '/quoth');
        await check();
        if (width === 375) {
          await page.getByRole('radio', { name: 'Slack' }).check();
          await check();
        }
        await page.click('#fields');
        await page.locator('dialog').waitFor();
        await check();
      },
    );

    test('what members and reports write stays text', async () => {
      const page = await open(`?q=${encodeURIComponent(`hostile ${HOSTILE}`)}`);
      let alerts = 0;
      page.on('dialog', () => {
        alerts += 1;
      });
      await page.locator('.exchange .message').first().waitFor();
      expect(await page.locator('.exchange .asked').innerText()).toBe(`hostile ${HOSTILE}`);
      await ask(page, '/quote 2.2');
      for (const platform of platforms) {
        const quote = await page.locator(`.${platform}`).first().locator('blockquote').textContent();
        expect(quote).toBe(`Hostile tides are written as ${HOSTILE} by some.`);
      }
      await ask(page, '/source');
      expect(await page.locator('.exchange').first().innerText()).toContain('On the <i>moon</i>');
      expect(await page.locator('img, script:not([src]), i, .content a[href*=evil]').count()).toBe(0);
      expect(alerts).toBe(0);
    });

    test('the first view takes at most 150 kB of script, and is there in a moment', async () => {
      const scripts: Promise<Buffer>[] = [];
      const visited = await newWindow();
      const page = await visited.context.newPage();
      page.on('response', (response) => {
        if (response.url().endsWith('.js')) scripts.push(response.body());
      });
      await page.goto(visited.address, { waitUntil: 'networkidle' });
      expect(scripts.length).toBeGreaterThan(5);
      const bytes = (await Promise.all(scripts)).reduce((sum, { length }) => sum + length, 0);
      expect(bytes).toBeLessThanOrEqual(150_000);
      const shown = await page.evaluate<number>(
        'performance.getEntriesByName("first-contentful-paint")[0].startTime',
      );
      console.log(`first view: ${bytes} bytes of script, shown after ${Math.round(shown)} ms`);
    });
  },
);
