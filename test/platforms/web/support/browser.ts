/** Chromium where this machine has it: the tests bring none along. */
import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openWeb, type Web } from './web.ts';

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

interface Visit {
  readonly context: BrowserContext;
  /** What was asked of any other server than this one. */
  readonly elsewhere: string[];
  /** What the page's scripts threw and the browser complained of. */
  readonly complaints: string[];
}

/** A browser's window on `address`, with what goes wrong there. */
async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
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

/** Opens pages of a program over `files`, in the tests around which it is called; none may ask elsewhere or complain. */
export function browsing(files: Parameters<typeof openWeb>[0]) {
  let browser: Browser;
  let web: Web;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), openWeb(files)]);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  const visits: Visit[] = [];
  afterEach(async () => {
    for (const { context, elsewhere, complaints } of visits.splice(0)) {
      await context.close();
      expect(elsewhere).toEqual([]);
      expect(complaints).toEqual([]);
    }
  });

  /** A window of its own, with nothing open in it. */
  async function newWindow(options?: BrowserContextOptions): Promise<Visit & { readonly address: string }> {
    const visited = await visit(browser, web.address, options);
    visits.push(visited);
    return { ...visited, address: web.address };
  }

  async function open(path = '', options: BrowserContextOptions = {}): Promise<Page> {
    const { context, address } = await newWindow({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    await page.goto(address + path);
    return page;
  }

  return { newWindow, open };
}
