/** A reply as plain text: no escape codes, nothing wrapped, each quote byte for byte as it stands in its file. */
import type { Page, Reply } from '../../reply/reply.ts';
import { type Looks, renderPage } from './render.ts';

const PLAIN: Looks = { columns: null, guarded: false, style: (_style, text) => text };

/** The first page, which is the best answer or all that there is to say; with a line break at its end. */
export function plainText({ pages }: Reply): string {
  const first: Page | undefined = pages[0];
  return first ? `${renderPage(first, PLAIN)}\n` : '';
}
