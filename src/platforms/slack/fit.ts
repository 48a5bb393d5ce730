/** Brings a reply into a form whose every part fits a Slack message, ahead of its being cut into screens. */
import type { Block, Page, Reply } from '../../reply/reply.ts';
import { bytesOf } from './limits.ts';
import { pieces } from './pieces.ts';

/** UTF-8 bytes as JSON. Together they leave room in a message for the buttons and what JSON puts around a text. */
const BODY_PART = 4000;
const FOOT_PART = 3000;
const FOOT = 6000;
const FOOT_BLOCKS = 12;

/**
 * The same reply with its long texts and list items cut into several, none of it lost; quotes are left whole, since
 * they are cut at sentence ends. Small print goes on every screen and so is shortened instead, which "…" shows.
 */
export function fitted(reply: Reply): Reply {
  return { ...reply, pages: reply.pages.map(fittedPage) };
}

function fittedPage(page: Page): Page {
  return { body: page.body.flatMap(bodyParts), foot: fittedFoot(page.foot) };
}

function bodyParts(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'quote':
      return [block];
    case 'list':
      return [{ kind: 'list', items: block.items.flatMap(itemParts) }];
    default:
      return pieces(block.text, BODY_PART, bytesOf).map((text) => ({ ...block, text }));
  }
}

type Item = { readonly label: string; readonly text: string };

function itemParts(item: Item): readonly Item[] {
  if (bytesOf(item.label) + bytesOf(item.text) <= BODY_PART) return [item];
  return [
    ...pieces(item.label, BODY_PART, bytesOf).map((label) => ({ label, text: '' })),
    ...pieces(item.text, BODY_PART, bytesOf).map((text) => ({ label: '', text })),
  ];
}

function fittedFoot(foot: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  let left = FOOT;
  for (const block of foot) {
    const short = shortBlock(block);
    left -= bytesOf(short);
    if (left < 0 || kept.length === FOOT_BLOCKS) return [...kept, { kind: 'note', text: '…' }];
    kept.push(short);
  }
  return kept;
}

function shortBlock(block: Block): Block {
  if (block.kind === 'quote' || block.kind === 'list') return block;
  const [start = '', more] = pieces(block.text, FOOT_PART, bytesOf);
  return more === undefined ? block : { ...block, text: `${start.trimEnd()} …` };
}
