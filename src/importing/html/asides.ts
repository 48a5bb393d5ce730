/** What stands on a page beside its text, by what it is and holds; a name alone drops nothing that has a heading of its own. */

import { isLabel } from '../cleaning/labels.ts';
import { isLikelyName } from '../metadata.ts';
import type { DomElement } from './dom.ts';
import { isUnseen, type Seen } from './visibility.ts';

/** More of a page than this is its text, unless most of it is links. */
const MOST_OF_PAGE = 0.3;

/** In characters: a line of links to other languages has no more. */
const LONGEST_LANGUAGES = 400;

/** In characters: a banner that asks for consent lists no more. */
const LONGEST_CONSENT = 3000;

/** In characters: what presents an author or asks for an address has no more. */
const LONGEST_BOX = 800;

/** Of cards and what little may stand around them. */
const MOST_LINKED = 0.9;

const HEADINGS = 'h1,h2,h3,h4,h5,h6';

const NAVIGATION = /^(?:navigation|menu|menubar|tablist|toolbar|search|dialog|alertdialog)$/;

/** Whole names that widgets have. */
const WIDGETS = new Set(
  `ad ads advert advertisement ad-container ad-wrapper ad-slot adsbygoogle sponsored sponsored-content outbrain taboola
  related related-posts related-articles related-content related-stories related-topics relatedposts jp-relatedposts
  yarpp-related recommended recommended-articles read-more-links more-stories most-read most-popular trending
  share share-buttons share-bar share-links share-tools sharing-buttons social social-share social-sharing social-links social-icons
  sharedaddy addtoany_share_save_container addthis_toolbox
  comments comment-list commentlist comments-area comments-section comment-section comment-respond respond disqus_thread disqus
  cookie-banner cookie-notice cookie-consent cookie-bar cookiebar cookie-law-info-bar cookies-banner cookie-message
  onetrust-banner-sdk onetrust-consent-sdk gdpr-banner gdpr-notice consent-banner
  newsletter newsletter-signup newsletter-form newsletter-box subscribe subscribe-form subscription-form signup-form paywall
  breadcrumb breadcrumbs pagination pager page-nav post-navigation posts-navigation nav-links navbox navbar skip-link skip-links
  navheader navfooter docnav nav-panel pagination-nav theme-doc-footer theme-edit-this-page edit-this-page rst-footer-buttons sphinxsidebar wy-nav-side vector-toc
  sidebar side-bar widget-area printfooter catlinks mw-jump-link toc table-of-contents doc-toc noprint
  msotoc1 msotoc2 msotoc3 msotoc4 msotoc5 msotocheading popup modal author-bio about-author author-box post-tags tag-list feedback-form page-feedback`.split(
    /\s+/u,
  ),
);

/** Parts of names that say the same where most of an element is links or a form. */
const WIDGET_PART =
  /(?:^|[\s_-])(?:ads?|advert|sponsored|promo|teasers?|newsletter|related|recommended|recirc|share|sharing|social|comments?|cookies?|consent|paywall|subscribe|signup|breadcrumbs?|sidebar|navbox|navbar|menu|pagination|pager|toolbar|tags|widget|banner|footer|trending|popular)(?:[\s_-]|$)/;

/** Elements of `body` that are beside the text; none within another. `seen` is of the whole page. */
export function besides(body: DomElement, seen: ReadonlyMap<DomElement, Seen>): ReadonlySet<DomElement> {
  const total = Math.max(1, seen.get(body)?.all ?? 0);
  const found = new Set<DomElement>();
  const hasMain = body.querySelector('main') !== null;
  const visit = (element: DomElement, place: Place): void => {
    for (const child of element.children) {
      const { all, linked } = seen.get(child) ?? { all: 0, linked: 0 };
      if (all === 0 || isUnseen(child)) continue;
      const share = linked / all;
      if (
        (all / total <= MOST_OF_PAGE || share > 0.6 || (hasMain && isFoot(child) && !place.inText)) &&
        all < total * 0.95 &&
        (isBeside(child, all, share, place) || (all / total <= MOST_OF_PAGE && isRowOfCards(child, share)))
      )
        found.add(child);
      else visit(child, placeWithin(child, place));
    }
  };
  visit(body, { inText: false, inQuotation: false });
  return found;
}

interface Place {
  /** Within an `article` or `main`. */
  readonly inText: boolean;
  readonly inQuotation: boolean;
}

function placeWithin(element: DomElement, place: Place): Place {
  const { localName } = element;
  return {
    inText:
      place.inText ||
      localName === 'article' ||
      localName === 'main' ||
      element.getAttribute('role') === 'main',
    inQuotation: place.inQuotation || localName === 'blockquote' || localName === 'figure',
  };
}

/** `all` is in characters that are seen; `linked` is the share of them that are links. */
function isBeside(element: DomElement, all: number, linked: number, { inText, inQuotation }: Place): boolean {
  const { localName } = element;
  const role = element.getAttribute('role') ?? '';
  if (role.startsWith('doc-') && role !== 'doc-toc' && role !== 'doc-pagelist') return false;
  if (localName === 'nav' || localName === 'dialog' || localName === 'search' || NAVIGATION.test(role))
    return true;
  if (role === 'doc-toc' || role === 'doc-pagelist') return true;
  if (/^h[1-6]$/.test(localName)) return false;
  if (all <= LONGEST_LANGUAGES && leadsToLanguages(element)) return true;
  const prose = all * (1 - linked);
  if (isFoot(element)) {
    if (inQuotation) return false;
    return !inText || (prose < 120 && !hasHeading(element)) || linked > 0.5;
  }
  if (localName === 'header' || role === 'banner')
    return !inText && (linked > 0.3 || element.querySelector('h1') === null);
  if (localName === 'aside' || role === 'complementary')
    return (
      linked > 0.4 || opensWithLabel(element) || (!inText && !hasHeading(element)) || isNamed(element, linked)
    );
  if (localName === 'form')
    return prose < 300 && element.querySelector('input, select, textarea, button') !== null;
  return isNamed(element, linked) && localName !== 'main' && localName !== 'body';
}

/** Whether it holds nothing but cards that lead to other pages, each a link around a heading of its own. */
function isRowOfCards(element: DomElement, linked: number): boolean {
  const cards = [...element.querySelectorAll('a[href]')].filter(
    (link) => link.getAttribute('href')?.startsWith('#') === false && link.querySelector(HEADINGS) !== null,
  );
  return (
    linked > MOST_LINKED &&
    cards.length > 1 &&
    [...element.querySelectorAll(HEADINGS)].length === cards.length
  );
}

/** The element, or what pages of older programs have in its place. */
function isFoot(element: DomElement): boolean {
  if (element.localName === 'footer' || element.getAttribute('role') === 'contentinfo') return true;
  return (
    element.localName === 'div' &&
    `${element.className} ${element.getAttribute('id') ?? ''}`
      .split(/\s+/u)
      .some((name) => /^(?:(?:site|page)-?)?footer$/i.test(name))
  );
}

/** Whether its links lead to the same page in other languages, and to nothing else. */
function leadsToLanguages(element: DomElement): boolean {
  const links = [...element.querySelectorAll('a[href]')];
  const isLanguage = (link: DomElement) =>
    link.hasAttribute('hreflang') || /^[a-z]{2}(?:-[a-z]{2,4})?$/i.test((link.textContent ?? '').trim());
  return links.length > 1 && links.every(isLanguage);
}

/** Whether it stands between paragraphs of the text and is read with them, as a box in a book is. */
function isAmongText(element: DomElement): boolean {
  const paragraphs = [...(element.parentElement?.children ?? [])].filter(
    (other) =>
      other !== element && /^(?:p|div)$/.test(other.localName) && other.querySelector('p, div') === null,
  );
  return paragraphs.some((other) => (other.textContent ?? '').length > 200);
}

function isNamed(element: DomElement, linked: number): boolean {
  const names = `${element.className} ${element.getAttribute('id') ?? ''}`.trim().toLowerCase();
  if (names === '') return false;
  if (presentsAuthor(element, names)) return true;
  const isWidget = names.split(/\s+/u).some((name) => WIDGETS.has(name));
  if (!isWidget && !WIDGET_PART.test(names)) return false;
  if (
    linked > 0.5 ||
    asksConsent(element, names) ||
    asksAddress(element, names) ||
    holdsComments(element, names)
  )
    return true;
  if (hasHeading(element)) return false;
  if (isWidget) return !(linked < 0.2 && /(?:^|\s)side-?bar(?:\s|$)/.test(names) && isAmongText(element));
  const isShort = (element.textContent ?? '').length < 400;
  return opensWithLabel(element) || (isShort && element.querySelector('input, form') !== null);
}

/** Whether it is called a banner of cookies, speaks of them, and has a button to press. */
function asksConsent(element: DomElement, names: string): boolean {
  const text = element.textContent ?? '';
  const isBanner =
    /(?:cookies?|consent|gdpr)[\s_-]+(?:[a-z]+[\s_-]+)?(?:banner|notice|bar|message|dialog|popup|overlay|info)/.test(
      names,
    ) && element.querySelector('button, input, [role="button"], a[href]') !== null;
  return text.length < LONGEST_CONSENT && /cookie/i.test(text) && (isBanner || canAccept(element, names));
}

function canAccept(element: DomElement, names: string): boolean {
  return (
    /(?:^|[\s_-])(?:cookies?|consent|gdpr)(?:[\s_-]|$)/.test(names) &&
    [...element.querySelectorAll('button, [role="button"]')].some((button) =>
      /^\s*(?:i )?(?:accept|agree|allow|reject|akzeptieren|alle akzeptieren|(?:tout )?accepter|aceptar)/iu.test(
        button.textContent ?? '',
      ),
    )
  );
}

/** Whether it is called a newsletter or the like and has a field for an address. */
function asksAddress(element: DomElement, names: string): boolean {
  return (
    /(?:^|[\s_-])(?:newsletter|subscribe|subscription|signup)(?:[\s_-]|$)/.test(names) &&
    (element.textContent ?? '').length < LONGEST_BOX &&
    element.querySelector('input[type="email"], input[name*="email" i]') !== null
  );
}

/** Whether it is called a box of the author's and its one heading is a name. */
function presentsAuthor(element: DomElement, names: string): boolean {
  const headings = [...element.querySelectorAll(HEADINGS)];
  return (
    /(?:^|[\s_-])author[\s_-]+(?:box|bio|card|info|profile)(?:[\s_-]|$)/.test(names) &&
    (element.textContent ?? '').length < LONGEST_BOX &&
    headings.length === 1 &&
    isLikelyName((headings[0]?.textContent ?? '').trim().replace(/^(?:about|by|von|par)\s+/iu, ''))
  );
}

/** Whether it is called comments, is headed so, and each of them has a box: who wrote them is often a heading. */
function holdsComments(element: DomElement, names: string): boolean {
  return (
    /(?:^|[\s_-])comments?(?:[\s_-]|$)/.test(names) &&
    opensWithLabel(element) &&
    element.querySelector('.comment, .comment-body, [itemprop~="comment"], [itemtype$="/Comment"]') !== null
  );
}

/** Whether it has a heading of its own that is no link and no label. */
function hasHeading(element: DomElement): boolean {
  return [...element.querySelectorAll('h1,h2,h3,h4,h5,h6,[role="heading"]')].some((heading) => {
    const text = (heading.textContent ?? '').trim();
    const link = heading.querySelector('a[href]:not([href^="#"])');
    return (
      text !== '' &&
      !isLabel(text) &&
      (link?.textContent ?? '').trim().length < text.length / 2 &&
      heading.parentElement?.localName !== 'a'
    );
  });
}

function opensWithLabel(element: DomElement): boolean {
  const heading = element.querySelector('h1,h2,h3,h4,h5,h6,strong,b,[role="heading"]');
  return heading !== null && isLabel((heading.textContent ?? '').trim());
}
