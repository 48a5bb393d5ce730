/** Which elements of a page nobody sees. */
import { type DomElement, isElement, isText } from './dom.ts';

const UNSEEN = new Set(
  `audio button canvas datalist embed head iframe img input link map meta meter noscript object option picture progress rp
  script select style svg template textarea title video`.split(/\s+/u),
);

const HIDDEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|u-hidden|is-hidden|d-none|mw-editsection|katex-html|MathJax_Preview|MJX_Assistive_MathML|headerlink|anchor-link|mw-cite-backlink|footnote-back|footnote-backref|mw-jump-link|ltx_tag_note|ltx_note_type)(?:\s|$)/;

const HIDDEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!\s*important\s*)?(?:;|$)/i;

/** More words than this in what is hidden from screen readers alone is text that others read. */
const DECORATION = 40;

export function isUnseen(element: DomElement): boolean {
  if (element.localName === 'math' || isFormulaSource(element)) return false;
  if (UNSEEN.has(element.localName)) return !isLabel(element);
  if (isTrue(element, 'hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  if (HIDDEN_CLASS.test(element.className)) return true;
  if (HIDDEN_STYLE.test(element.getAttribute('style') ?? '')) return !holdsFormula(element);
  return (
    element.getAttribute('aria-hidden') === 'true' &&
    (element.textContent ?? '').split(/\s+/u).length <= DECORATION &&
    !holdsFormula(element)
  );
}

function isTrue(element: DomElement, name: string): boolean {
  return element.hasAttribute(name) && element.getAttribute(name) !== 'false';
}

/** A button that opens what stands below it is the heading or the label of that. */
function isLabel(element: DomElement): boolean {
  if (element.localName !== 'button') return false;
  for (
    let outer = element.parentElement, steps = 0;
    outer && steps < 3;
    outer = outer.parentElement, steps += 1
  )
    if (/^(?:h[1-6]|summary|dt)$/.test(outer.localName))
      return (outer.textContent ?? '').trim() === (element.textContent ?? '').trim();
  return (
    element.hasAttribute('aria-expanded') &&
    !element.hasAttribute('aria-haspopup') &&
    /\s/.test((element.textContent ?? '').trim())
  );
}

/** Encyclopaedias and typesetters of formulas hide the one that can be read and show a picture of it. */
function holdsFormula(element: DomElement): boolean {
  const [only, ...others] = [...element.children];
  return only !== undefined && others.length === 0 && (only.localName === 'math' || holdsFormula(only));
}

/** The source of a formula that a script would set. */
export function isFormulaSource(element: DomElement): boolean {
  return element.localName === 'script' && /^math\/tex/i.test(element.getAttribute('type') ?? '');
}

/** How many characters of an element are seen, and how many of those are links; white space counts once. */
export interface Seen {
  readonly all: number;
  readonly linked: number;
}

/** Of every element within `root`, and of itself. */
export function seenIn(root: DomElement): ReadonlyMap<DomElement, Seen> {
  const measured = new Map<DomElement, Seen>();
  const measure = (element: DomElement, inLink: boolean): Seen => {
    let [all, linked] = [0, 0];
    for (const node of element.childNodes) {
      if (isText(node)) {
        const length = (node.textContent ?? '').replace(/\s+/gu, ' ').trim().length;
        all += length;
        if (inLink) linked += length;
      } else if (isElement(node) && !isUnseen(node)) {
        const own = measure(node, inLink || (node.localName === 'a' && node.hasAttribute('href')));
        all += own.all;
        linked += own.linked;
      }
    }
    const seen = { all, linked };
    measured.set(element, seen);
    return seen;
  };
  measure(root, false);
  return measured;
}
