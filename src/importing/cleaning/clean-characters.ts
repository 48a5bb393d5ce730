/** Characters that no reader sees and that keep words from being found. */
import { type Block, type Draft, partOf } from '../draft.ts';

/** A zero-width space stays where it is what parts the words. */
const INVISIBLE =
  /[\u00AD\u2060\uFEFF]|\u200B(?<![\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}]\u200B)/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** A line of nothing but spaces, no-break ones included, parts passages in a knowledge file. */
function parted(block: Block): readonly Block[] {
  let start = 0;
  return block.text.split(/(\n(?:\s*\n)+)/u).flatMap((text, i) => {
    const part = partOf(block, start, start + text.length);
    start += text.length;
    return i % 2 === 0 ? [part] : [];
  });
}

/** Soft hyphens, zero-width spaces and control characters are taken out, line breaks become LF. */
export function cleanCharacters(draft: Draft): Draft {
  let count = 0;
  const clean = (block: Block): Block => {
    const text = cleaned(block.text);
    count += block.text.replace(/\r\n/g, '\n').length - text.length;
    if (!block.pages) return { ...block, text };
    const pages = block.pages.map((page) => ({ ...page, at: cleaned(block.text.slice(0, page.at)).length }));
    return { ...block, text, pages };
  };
  const blocks = draft.blocks
    .map(clean)
    .flatMap((block) => (draft.markup === 'none' && block.kind === 'passage' ? parted(block) : [block]))
    .filter(({ text }) => text.trim() !== '');
  if (count === 0) return { ...draft, blocks };
  const what = count === 1 ? '1 invisible character' : `${count} invisible characters`;
  return { ...draft, blocks, notes: [...draft.notes, `taken out: ${what} (soft hyphens and the like)`] };
}

function cleaned(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '');
}
