/** A web page to a draft: its main text, without navigation, banners, comments and advertising. */
import { Readability } from '@mozilla/readability';
import { type Block, comparable, type Draft, opening } from '../draft.ts';
import { metadataOf } from '../metadata.ts';
import { Unreadable } from '../source/unreadable.ts';
import { type DomDocument, type DomElement, parsePage } from './dom.ts';
import { blocksOf } from './html-blocks.ts';

/** How many of the pieces that were left out are named. */
const NAMED = 4;

const ASIDE =
  'nav, aside, header, footer, form, dialog, [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"]';

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
  const metadata = metadataOf(page);
  const whole = blocksOf(page.body);
  const blocks = articleBlocks(html) ?? bodyBlocks(html);
  if (blocks.length === 0) throw new Unreadable('holds no text that a reader would see');
  return { blocks, stated: metadata, markup: 'none', notes: leftOutNotes(whole, blocks) };
}

/** Names, as parts of a class or an id, of what stands in an article and is none of it. */
const BESIDES =
  /(?:^|[\s_-])(?:ads?|advert|advertisements?|advertorial|sponsored|outbrain|taboola|newsletter|related|recommended|share|sharing|social|comments?|disqus|cookies?|consent|paywall|subscribe|breadcrumbs?)(?:[\s_-]|$)/i;

/** An element with more of the page's text than this is no aside, whatever it is called. */
const MOST_OF_PAGE = 0.3;

const NAVIGATION =
  'nav, dialog, [role="navigation"], [role="dialog"], [role="alertdialog"], [role="contentinfo"]';

function removeBesides(page: DomDocument): void {
  for (const element of page.body.querySelectorAll(NAVIGATION)) element.remove();
  const most = (page.body.textContent ?? '').length * MOST_OF_PAGE;
  for (const element of page.body.querySelectorAll('[class], [id]')) {
    if (!BESIDES.test(`${element.className} ${element.getAttribute('id') ?? ''}`)) continue;
    if ((element.textContent ?? '').length <= most) element.remove();
  }
}

function articleBlocks(html: string): readonly Block[] | null {
  // A second copy, because Readability takes the page apart.
  const page = parsePage(html);
  removeBesides(page);
  const reader = new Readability<DomElement>(page, { serializer: (element) => element, keepClasses: true });
  const content = reader.parse()?.content;
  if (!content) return null;
  const blocks = blocksOf(content);
  return blocks.length > 0 ? blocks : null;
}

/** A page that is no article, such as a short notice: all of it but what its own markup names as beside the text. */
function bodyBlocks(html: string): readonly Block[] {
  const { body } = parsePage(html);
  for (const aside of body.querySelectorAll(ASIDE)) aside.remove();
  return blocksOf(body);
}

function leftOutNotes(whole: readonly Block[], kept: readonly Block[]): readonly string[] {
  const keptTexts = new Set(kept.map(({ text }) => comparable(text)));
  const keptText = [...keptTexts].join(' ');
  const leftOut = whole.filter(({ text }) => {
    const own = comparable(text);
    return !keptTexts.has(own) && !keptText.includes(own);
  });
  if (leftOut.length === 0) return [];
  const characters = leftOut.reduce((sum, { text }) => sum + text.length, 0);
  const named = [...leftOut].sort((a, b) => b.text.length - a.text.length).slice(0, NAMED);
  return [
    `left out as not of the text (navigation, banners, comments and the like): ${characters} characters in ${leftOut.length} pieces, the longest ${named.map(({ text }) => opening(text, 40)).join(', ')}`,
  ];
}
