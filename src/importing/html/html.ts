/** A web page to a draft: its main text, without navigation, banners, comments and advertising. */
import { isLabel } from '../cleaning/labels.ts';
import { type Block, comparable, type Draft, opening, textOfBlocks, wordCount } from '../draft.ts';
import { Unreadable } from '../source/unreadable.ts';
import { besides } from './asides.ts';
import { type DomDocument, type DomElement, isWithin, parsePage } from './dom.ts';
import { mainElement } from './main-text.ts';
import { type PageBlock, pageBlocks, type Shown } from './page-blocks.ts';
import { metadataOf } from './page-metadata.ts';
import { seenIn } from './visibility.ts';

/** How many of the pieces that were left out are named. */
const NAMED = 4;

/** Of which more is links, a passage leads elsewhere rather than says something. */
const LINKS = 0.75;

/** What manuals of several pages, or of several sections on one, lead on by. */
const PAGER =
  /^(?:(?:next|prev(?:ious)?|up|home|top|nächste[rs]?|vorherige[rs]?|zurück|weiter|aufwärts|suivante?|précédente?|monter|siguiente|anterior|arriba|volgende|vorige|successiv[oa]|precedente|následující|předchozí|след(?:ующая)?|пред(?:ыдущая)?|次へ?|前へ?)(?:\s*[:：]|[\s|,]|$))/iu;
/** Of which more is links, a line that begins so leads on. */
const PAGER_LINKS = 0.5;
const LONGEST_PAGER = 500;

export function readHtml(html: string): Draft {
  try {
    return articleOf(html);
  } catch (error) {
    // The stack is what a page nested without end exhausts.
    if (error instanceof RangeError) throw new Unreadable('is a page that is nested too deeply to be read');
    throw error;
  }
}

function articleOf(html: string): Draft {
  const page = parsePage(html);
  const whole = pageBlocks(page.body);
  if (whole.length === 0) throw new Unreadable('holds no text that a reader would see');
  const skipped = besides(page.body, seenIn(page.body));
  const shown: Shown = { pictures: 0, media: 0, formulas: 0 };
  const main = mainElement(html, page, skipped);
  const text = [main, ...notesBeside(page, main)].flatMap((element) => pageBlocks(element, skipped, shown));
  let blocks = withoutLinkLists(text);
  // A page of links, such as a list of contents, is all that there is to read.
  if (!blocks.some(({ kind }) => kind === 'passage')) blocks = pageBlocks(main, skipped);
  if (!blocks.some(({ kind }) => kind === 'passage')) blocks = whole;
  return {
    blocks,
    stated: metadataOf(page, main),
    markup: 'none',
    mayHaveButtons: true,
    visible: textOfBlocks(whole),
    notes: [...leftOutNotes(whole, blocks), ...shownNotes(shown)],
  };
}

/** What marks in the text lead to that stands outside of it: Word puts its notes behind all else. */
function notesBeside(page: DomDocument, main: DomElement): readonly DomElement[] {
  const notes = new Set<DomElement>();
  for (const link of main.querySelectorAll('a[href^="#"]')) {
    const id = (link.getAttribute('href') ?? '').slice(1);
    const isMark = /^[[(]?\s*(?:\d{1,3}|[a-z*†‡]|[ivx]{1,5})\s*[\])]?$/iu.test(
      (link.textContent ?? '').trim(),
    );
    if (!isMark || !/^[\w.:-]+$/.test(id)) continue;
    const target = page.body.querySelector(`[id="${id}"], [name="${id}"]`);
    let note = target;
    while (note && !/^(?:p|li|dd|aside|div|td|body)$/.test(note.localName)) note = note.parentElement;
    if (
      note?.parentElement?.localName === 'div' &&
      note.localName === 'p' &&
      note.parentElement.getAttribute('id')
    )
      note = note.parentElement;
    if (note && note.localName !== 'body' && note !== main && !isWithin(note, main) && !isWithin(main, note))
      notes.add(note);
  }
  return [...notes].filter((note) => ![...notes].some((outer) => isWithin(note, outer)));
}

/** Without lists of links: those under a label, the page's own contents, and those ahead of and behind the text. */
function withoutLinkLists(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const leads = ({ kind, text, linked }: PageBlock) =>
    kind === 'passage' && linked >= text.replace(/[-|\s]+/gu, '').length * LINKS;
  const leadsOn = ({ kind, text, linked }: PageBlock) =>
    kind === 'passage' &&
    text.length <= LONGEST_PAGER &&
    linked >= text.replace(/[-|\s]+/gu, '').length * PAGER_LINKS &&
    PAGER.test(text.replace(/^[-|\s]+/u, ''));
  const isContents = ({ text, inner }: PageBlock) =>
    inner >= text.replace(/^[-\s\d.]+/gmu, '').length * LINKS && text.includes('\n');
  const says = (block: PageBlock) =>
    block.kind === 'heading' ? !isLabel(block.text) : !leads(block) && !isLabel(block.text);
  const first = blocks.findIndex(says);
  const last = blocks.findLastIndex((block) => says(block) && block.kind === 'passage');
  const gone = new Set<PageBlock>();
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      const end = blocks.findIndex((next, at) => at > i && next.kind === 'heading');
      const under = blocks.slice(i + 1, end < 0 ? undefined : end);
      const text = under.findIndex((each) => !leads(each));
      const links = text < 0 ? under : under.slice(0, text);
      if (isLabel(block.text) && links.length > 0) for (const each of [block, ...links]) gone.add(each);
    } else if (leadsOn(block)) gone.add(block);
    else if (leads(block) && (isContents(block) || i < first || (i > last && !isUnderHeading(blocks, i))))
      gone.add(block);
  }
  // What stood over them says nothing more.
  for (const [i, block] of blocks.entries()) {
    const next = blocks[i + 1];
    if (block.kind === 'passage' && isLabel(block.text) && next && gone.has(next) && isContents(next))
      gone.add(block);
  }
  return blocks.filter((block) => !gone.has(block));
}

/** Whether the heading that a block stands under is one of the text’s: “Sources” has nothing but links under it. */
function isUnderHeading(blocks: readonly PageBlock[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block?.kind === 'heading')
      return !isLabel(block.text) && i > blocks.findIndex(({ kind }) => kind === 'heading');
    if (block && block.linked < block.text.length * LINKS) return false;
  }
  return false;
}

function leftOutNotes(whole: readonly Block[], kept: readonly Block[]): readonly string[] {
  const keptTexts = new Set(kept.map(({ text }) => comparable(text)));
  const keptText = [...keptTexts].join(' ');
  const leftOut = whole.filter(({ text }) => {
    const own = comparable(text);
    return !keptTexts.has(own) && !keptText.includes(own);
  });
  if (leftOut.length === 0) return [];
  const named = [...leftOut].sort((a, b) => b.text.length - a.text.length).slice(0, NAMED);
  const count = leftOut.length === 1 ? '1 piece' : `${leftOut.length} pieces`;
  return [
    `left out as not of the text (navigation, banners, comments and the like): ${wordCount(textOfBlocks(leftOut))} in ${count}, the longest ${named.map(({ text }) => opening(text, 40)).join(', ')}`,
  ];
}

function shownNotes({ pictures, media, formulas }: Shown): readonly string[] {
  const counted = (count: number, one: string, several: string) =>
    count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${several}`];
  const all = [
    ...counted(pictures, 'picture', 'pictures'),
    ...counted(media, 'recording or frame', 'recordings and frames'),
    ...counted(formulas, 'formula without a text', 'formulas without a text'),
  ];
  return all.length === 0 ? [] : [`left out: ${all.join(', ')}`];
}
