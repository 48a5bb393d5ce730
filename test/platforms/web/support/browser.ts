/** Chromium where this machine has it: the tests bring none along. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

/** Debian's, and where other systems put theirs. */
const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const CHROMIUM = PLACES.find((place) => place !== '' && existsSync(place)) ?? null;

export function openBrowser(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('there is no Chromium here');
  return chromium.launch({
    executablePath: CHROMIUM,
    // What it would fetch for itself is none of the page's; its sandbox needs another user than root.
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

export interface Visit {
  readonly context: BrowserContext;
  /** What was asked of any other server than this one. */
  readonly elsewhere: string[];
  /** What the page's scripts threw and the browser complained of. */
  readonly complaints: string[];
}

/** A browser's window on `address`, with what goes wrong there. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(address)) elsewhere.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return { context, elsewhere, complaints };
}
