/** Which element of a page holds its text. Readability finds it; what it keeps of that is not taken, only where it is. */
import { Readability } from '@mozilla/readability';
import { isLabel } from '../cleaning/labels.ts';
import { type DomDocument, type DomElement, isText, isWithin, parsePage } from './dom.ts';
import { pageBlocks } from './page-blocks.ts';

const PLACE = 'data-quoth-place';

const MAIN = 'main, [role="main"]';

/** An element holds what was found where it has this share of it; the rest are captions and the like of Readability's making. */
const FOUND_SHARE = 0.85;

/** So much more prose in an element around the one that was found, and that one was a part of the text. */
const MORE_PROSE = 0.2;

/** So much of the prose in the one marked element, and what stands beside it is beside the text. */
const MARKED_SHARE = 0.6;

/** So much of it in the one marked as the main one, and headings beside it are those of banners and forms. */
const MAIN_SHARE = 0.8;

/** So much more of anything that is no link there, and what was found was one part of many. */
const MORE_SAID = 1;

/** A passage of less is a caption, a label or a line of a list; in characters. */
const PROSE = 60;

/** What a heading may have below it at least, such as what a command does; in characters. */
const LINE = 30;

/** `besides` are elements that are not of the text. The body, where a page is no article. */
export function mainElement(html: string, page: DomDocument, besides: ReadonlySet<DomElement>): DomElement {
  const found = foundElement(html, page, besides) ?? page.body;
  const holds = (element: DomElement) => {
    const own = pageBlocks(element, besides);
    const prose = own
      .filter(({ kind, text, linked }) => kind === 'passage' && text.length - linked >= PROSE)
      .reduce((sum, { text, linked }) => sum + text.length - linked, 0);
    const headings = own.filter(
      ({ kind, text }, i) =>
        kind === 'heading' &&
        !isLabel(text) &&
        (own[i + 1]?.text.length ?? 0) - (own[i + 1]?.linked ?? 0) >= LINE,
    ).length;
    const said = own.reduce((sum, { text, linked }) => sum + text.length - linked, 0);
    const named = own.filter(({ kind, text }) => kind === 'heading' && !isLabel(text)).length;
    const linked = own.reduce((sum, block) => sum + block.linked, 0);
    return { prose, headings, said, linked, named, size: own.length };
  };
  let chosen = found;
  let held = holds(found);
  const marked = onlyMarked(found, besides);
  if (marked) {
    const own = holds(marked);
    const isMost = own.prose >= held.prose * MARKED_SHARE && own.headings >= held.headings;
    const isMain = own.prose >= held.prose * MAIN_SHARE && own.headings >= held.headings / 2;
    if (isMost || (isMain && isMarkedMain(marked))) return marked;
  }
  const around = onlyMarked(page.body, besides, [MAIN]);
  if (around && isWithin(found, around) && !isWhole(found, around, page)) {
    const own = holds(around);
    const more = own.said - held.said;
    if (more > 0 && more <= held.said && own.linked - held.linked < more) return around;
  }
  for (let outer = found.parentElement; outer && chosen !== page.body; outer = outer.parentElement) {
    if (isWhole(chosen, outer, page)) break;
    const more = holds(outer);
    if (more.size === held.size && outer !== page.body) {
      // The same text: the outer one may be what marks it as an article.
      chosen = outer;
      continue;
    }
    const isPart = more.said > held.said * (1 + MORE_SAID) && more.named > held.named;
    if (isPart || more.headings > held.headings || more.prose > held.prose * (1 + MORE_PROSE)) {
      chosen = outer;
      held = more;
    }
  }
  return chosen;
}

/** The one element within that is marked as the main one or as an article, where there is one. */
function onlyMarked(
  element: DomElement,
  besides: ReadonlySet<DomElement>,
  selectors: readonly string[] = [MAIN, 'article'],
): DomElement | undefined {
  for (const selector of selectors) {
    const all = [...element.querySelectorAll(selector)].filter(
      (each) => ![...besides].some((beside) => isWithin(each, beside)),
    );
    const [only, ...others] = all.filter((each) => !all.some((outer) => isWithin(each, outer)));
    if (only && others.length === 0) return only;
  }
  return undefined;
}

function isMarkedMain(element: DomElement): boolean {
  return element.localName === 'main' || element.getAttribute('role') === 'main';
}

/** Whether an element is marked as the whole of an article, so that what stands beside it is another. */
function isWhole(element: DomElement, outer: DomElement, page: DomDocument): boolean {
  if (isMarkedMain(element)) return true;
  if (element.localName !== 'article' && element.getAttribute('itemprop') !== 'articleBody') return false;
  // Of several alike, each is an entry of a list, or a part.
  const alike = [...page.body.querySelectorAll('article')].filter(
    (other) => other !== element && !isWithin(other, element) && !isWithin(element, other),
  );
  return !alike.some(
    (other) =>
      isWithin(other, outer) && (other.textContent ?? '').length > (element.textContent ?? '').length / 4,
  );
}

function foundElement(
  html: string,
  page: DomDocument,
  besides: ReadonlySet<DomElement>,
): DomElement | undefined {
  // A second copy, because Readability takes the page apart.
  const copy = parsePage(html);
  const originals = [...page.body.querySelectorAll('*')];
  const gone: DomElement[] = [];
  for (const [i, element] of [...copy.body.querySelectorAll('*')].entries()) {
    const original = originals[i];
    if (!original) break;
    if (besides.has(original)) gone.push(element);
    element.setAttribute(PLACE, String(i));
    // Readability's lists of names match inside words: “gdpr”, “extradition” and “related-work” would go.
    element.removeAttribute('class');
    element.removeAttribute('id');
    if (element.getAttribute('role') !== 'main') element.removeAttribute('role');
  }
  for (const element of gone) element.remove();
  const content = new Readability<DomElement>(copy, { serializer: (element) => element }).parse()?.content;
  if (!content) return undefined;
  const weights = new Map<DomElement, number>();
  let total = 0;
  for (const element of content.querySelectorAll(`[${PLACE}]`)) {
    const own = [...element.childNodes]
      .filter(isText)
      .reduce((sum, node) => sum + (node.textContent ?? '').trim().length, 0);
    if (own === 0) continue;
    total += own;
    for (
      let at: DomElement | null = originals[Number(element.getAttribute(PLACE))] ?? null;
      at && at !== page.body;
      at = at.parentElement
    )
      weights.set(at, (weights.get(at) ?? 0) + own);
  }
  let found: DomElement | undefined;
  for (const [element, weight] of weights) {
    if (weight >= total * FOUND_SHARE && (!found || isWithin(element, found))) found = element;
  }
  return found;
}
