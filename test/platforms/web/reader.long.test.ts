/** A report's page in a real browser: read, searched, linked to, by keyboard and on a phone. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { knowledgeFile } from '../../support/report.ts';
import { browsing, CHROMIUM } from './support/browser.ts';

const HOSTILE = '<img src=x onerror=alert(1)> <b>bold</b> &amp; https://evil.example/x';

const BODY = [
  '# Tides',
  '<!-- page 12 -->',
  'The moon raises the tides. “They may be high,” said Mary Wells. Fishermen know them.',
  `Some write ${HOSTILE} here.`,
  ...Array.from({ length: 60 }, (_, i) => `Filling number ${i} about the shore. It is of no weight.`),
  '# Craters of Tycho',
  'Most craters are old, and Tycho’s résumé of them is a long one.',
].join('\n\n');

describe.skipIf(CHROMIUM === null)(
  `in a browser${CHROMIUM === null ? ' (skipped: no Chromium here)' : ''}`,
  () => {
    const { open } = browsing({
      'moon.md': knowledgeFile(BODY, 'title: On the moon\npublisher: The Royal Society'),
    });

    const painted = (page: Page, name: string) =>
      page.evaluate<readonly string[]>(
        `[...(CSS.highlights.get('${name}') ?? [])].map((range) => range.toString())`,
      );

    const isInView = (page: Page, selector: string) =>
      page.evaluate<boolean>(
        `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`,
      );

    test('a citation’s link shows the passage and marks its sentence', async () => {
      const page = await open('r/moon?mark=2.1.1#2.1');
      expect(await page.locator('mark').innerText()).toBe(
        'Most craters are old, and Tycho’s résumé of them is a long one.',
      );
      await expect.poll(() => isInView(page, 'mark')).toBe(true);
      await page.locator('[id="1.1"] .reference').click();
      expect(page.url()).toMatch(/#1\.1$/);
      await expect.poll(() => isInView(page, '[id="1.1"]')).toBe(true);
    });

    test('a reply’s citation leads there', async () => {
      const page = await open(`?q=${encodeURIComponent('are most craters old?')}`);
      const [reader] = await Promise.all([
        page.context().waitForEvent('page'),
        page.locator('.discord .content a').first().click(),
      ]);
      await reader.locator('mark').waitFor();
      expect(await reader.locator('mark').innerText()).toContain('Most craters are old');
    });

    test('search finds words whatever their accents, by keyboard alone', async () => {
      const page = await open('r/moon');
      await page.focus('#find');
      await page.keyboard.type('RESUME');
      await expect.poll(() => page.locator('#matches').innerText()).toBe('1 / 1');
      expect(await painted(page, 'current')).toEqual(['résumé']);
      await expect.poll(() => isInView(page, '[id="2.1"]')).toBe(true);
      await page.fill('#find', 'shore');
      await expect.poll(() => page.locator('#matches').innerText()).toBe('1 / 60');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+Enter');
      await expect.poll(() => page.locator('#matches').innerText()).toBe('2 / 60');
      expect(await painted(page, 'found')).toHaveLength(60);
      await page.fill('#find', 'nowhere to be found');
      await expect.poll(() => page.locator('#matches').innerText()).toBe('Not found');
      expect(await painted(page, 'found')).toEqual([]);
    });

    test('who says what and what weakens it is shown on demand, and the text stays as it is', async () => {
      const page = await open('r/moon');
      const text = () => page.locator('[id="1.1"] > p').first().textContent();
      const before = await text();
      expect(await painted(page, 'hedge')).toEqual([]);
      await page.getByLabel('Hedges').check();
      await expect.poll(() => painted(page, 'hedge')).toContain('may');
      await page.getByLabel('Who says it').check();
      await expect
        .poll(() => painted(page, 'speaker'))
        .toEqual(expect.arrayContaining(['Mary Wells', 'said']));
      expect(await page.locator('[id="1.1"] .credit').innerText()).toBe('In part as stated by Mary Wells');
      expect(await text()).toBe(before);
      await page.getByLabel('Who says it').uncheck();
      await expect.poll(() => page.locator('.credit').count()).toBe(0);
    });

    test('what the report writes stays text', async () => {
      const page = await open('r/moon');
      expect(await page.locator('[id="1.2"] > p').textContent()).toBe(`Some write ${HOSTILE} here.`);
      expect(await page.locator('#text img, #text b, #text a[href*=evil]').count()).toBe(0);
    });

    test.each([
      ['light', 1280],
      ['dark', 1280],
      ['light', 375],
      ['dark', 375],
    ] as const)(
      'in %s, %i pixels wide, nothing keeps people out and nothing has to be scrolled sideways',
      async (colorScheme, width) => {
        const page = await open('r/moon?mark=1.1.2#1.1', { colorScheme, viewport: { width, height: 800 } });
        await page.getByLabel('Hedges').check();
        await page.getByLabel('Who says it').check();
        await page.locator('.credit').first().waitFor();
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<{
          violations: { id: string; impact: string; nodes: { html: string }[] }[];
        }>('axe.run({ resultTypes: ["violations"] })');
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      },
    );

    test('it is read without a script, too', async () => {
      const page = await open('r/moon#2.1', { javaScriptEnabled: false });
      expect(await page.locator('[id="2.1"] > p').textContent()).toContain('Most craters are old');
      expect(await page.locator('#tools').isVisible()).toBe(false);
    });
  },
);
