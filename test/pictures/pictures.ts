/** `npm run pictures`: replies as both platforms show them, the page and the reader, as PNGs for README. Needs Chromium. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { commands } from '../../commands/index.ts';
import { openLiveLibrary } from '../../src/library/serving/live-library.ts';
import { createLogger } from '../../src/log.ts';
import { startWeb } from '../../src/platforms/web/start.ts';
import { english } from '../../src/reply/strings/english.ts';
import { openBrowser } from '../platforms/web/support/browser.ts';

const FOLDER = 'docs/pictures';

/** What is asked for a picture of each platform's reply: an answer, what is near, neither, and each other command. */
const LINES = {
  answer: 'who oversees the plant?',
  perhaps: 'when will the mining start?',
  none: 'what does the mayor of Paris think of it?',
  check: '/check Rosatom, Russia’s state nuclear enterprise, owns the plant.',
  said: '/said Putin',
  outline: '/outline',
} as const;

const NOON = new Date('2026-01-05T12:00:00Z');

const log = createLogger('silent', []);
const library = await openLiveLibrary('knowledge', log);
const web = await startWeb({ port: 0, host: '127.0.0.1' }, { commands, library, strings: english, log });
const address = `http://127.0.0.1:${web.port}/`;
const browser = await openBrowser();
await mkdir(FOLDER, { recursive: true });
try {
  for (const [name, line] of Object.entries(LINES)) {
    const page = await open(browser, { width: 1080, height: 720 }, 'light');
    await page.goto(`${address}?q=${encodeURIComponent(line)}`);
    await page.locator('.message').first().waitFor();
    if (name === 'answer') await page.screenshot({ path: join(FOLDER, 'page.png') });
    for (const platform of ['discord', 'slack']) {
      const look = page.locator(`.look.${platform}`);
      await look.locator('.message').waitFor();
      await look.screenshot({ path: join(FOLDER, `${name}-${platform}.png`) });
    }
    await page.context().close();
  }
  const phone = await open(browser, { width: 375, height: 740 }, 'dark');
  await phone.goto(`${address}?q=${encodeURIComponent(LINES.answer)}`);
  await phone.locator('.look.discord .message').waitFor();
  await phone.screenshot({ path: join(FOLDER, 'page-phone.png') });
  const reader = await open(browser, { width: 1080, height: 640 }, 'light');
  const [first] = (await library.status()).reports;
  await reader.goto(`${address}r/${encodeURIComponent(first?.name ?? '')}?mark=2.1.3#2.1`);
  await reader.getByLabel(english.web.speakers).check();
  await reader.getByLabel(english.web.hedges).check();
  await reader.locator('.credit').first().waitFor();
  await reader.screenshot({ path: join(FOLDER, 'reader.png') });
} finally {
  await browser.close();
  await web.stop();
  await library.close();
}

async function open(
  within: Browser,
  viewport: { readonly width: number; readonly height: number },
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const context = await within.newContext({ viewport, colorScheme, locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  // So that the pictures differ only where what they show does.
  await page.clock.setFixedTime(NOON);
  return page;
}
