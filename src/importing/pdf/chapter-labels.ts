/** The headings of chapters whose label and title are set on lines of their own. */
import type { Block } from '../draft.ts';

/** What stands above a chapter's title with its number. */
const LABEL =
  /^(?:chapter|part|section|appendix|kapitel|teil|abschnitt|anhang|chapitre|partie|annexe|capítulo|parte|anexo|capitolo|hoofdstuk|deel)\s+(?:\d{1,3}|[ivxlc]{1,7}|\p{L})[.:]?$/iu;

/** LaTeX packages set a chapter's number in words, on a line of its own. */
const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty)(?:[- ]?(?:one|two|three|four|five|six|seven|eight|nine))?)$/iu;
const BARE_LABEL = /^(?:chapter|part|appendix)$/iu;

/** A chapter's label and its title as one heading. */
export function withLabels(all: readonly Block[]): readonly Block[] {
  const blocks = withNumberWords(all);
  return blocks.flatMap((block, i) => {
    const [ahead, next] = [blocks[i - 1], blocks[i + 1]];
    if (isLabelOf(block, next)) return [];
    if (ahead?.kind !== 'heading' || block.kind !== 'heading' || !isLabelOf(ahead, block)) return [block];
    return [{ ...block, text: `${ahead.text} ${block.text}`, pages: ahead.pages ?? block.pages ?? [] }];
  });
}

function isLabel(text: string): boolean {
  const [first = '', ...rest] = text.split(' ');
  return LABEL.test(text) || (BARE_LABEL.test(first) && NUMBER_WORD.test(rest.join(' ')));
}

function withNumberWords(blocks: readonly Block[]): readonly Block[] {
  const isPair = (block: Block | undefined, next: Block | undefined) =>
    block?.kind === 'heading' &&
    next?.kind === 'heading' &&
    BARE_LABEL.test(block.text) &&
    (NUMBER_WORD.test(next.text) || /^\p{Lu}$/u.test(next.text));
  return blocks.flatMap((block, i) => {
    const ahead = blocks[i - 1];
    if (isPair(block, blocks[i + 1])) return [];
    if (!ahead || !isPair(ahead, block)) return [block];
    return [{ ...block, text: `${ahead.text} ${block.text}`, pages: ahead.pages ?? block.pages ?? [] }];
  });
}

function isLabelOf(block: Block, next: Block | undefined): boolean {
  return block.kind === 'heading' && next?.kind === 'heading' && isLabel(block.text) && !isLabel(next.text);
}
