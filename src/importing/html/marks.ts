/** What stands raised, lowered or apart on a page, and what of it leads to a note. */
import { type DomElement, isText } from './dom.ts';

/** Of inline elements: `oj-super`, `superscript`. */
const SHIFTED_CLASS = /(?:^|[\s_-])(sub|sup)(?:er)?(?:script)?(?:\s|$)/;

/** What a word or a sentence ends in that the next one could be read with; not of writing without spaces. */
const FUSED = /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}.!?%)\]]/u;
const OPENS_FUSED = /^(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}]/u;

/** Whether an element is raised or lowered: by its name, its own style, or the class that converters have for it. */
export function shiftOf(element: DomElement): 'sup' | 'sub' | undefined {
  const { localName } = element;
  if (localName === 'sup' || localName === 'sub') return localName;
  const style = element.getAttribute('style') ?? '';
  const align = /vertical-align\s*:\s*(su[bp])/i.exec(style)?.[1];
  if (align !== undefined) return align.toLowerCase() === 'sub' ? 'sub' : 'sup';
  // A name alone may be one of another thing; a figure so named is no part of the one ahead.
  if (localName !== 'span' || !/^\s*[-+−–]?\d{1,3}\s*$/u.test(element.textContent ?? '')) return undefined;
  const named = SHIFTED_CLASS.exec(element.className)?.[1];
  if (named !== undefined) return named === 'sub' ? 'sub' : 'sup';
  const raise = /mso-text-raise\s*:\s*(-?)\s*[1-9]/i.exec(style);
  return raise ? (raise[1] === '-' ? 'sub' : 'sup') : undefined;
}

/** Whether a link is a note's number that the page raises by its style sheet, or the number ahead of the note itself. */
export function isNoteLink(link: DomElement): boolean {
  const names = `${link.className} ${link.getAttribute('id') ?? ''} ${link.getAttribute('role') ?? ''}`;
  return (
    /^\s*\d{1,3}\s*$/.test(link.textContent ?? '') &&
    link.getAttribute('href')?.startsWith('#') === true &&
    /(?:^|[\s_-])(?:(?:sd)?(?:footnote|endnote)(?:sym|anc)?|noteref|fnref|fn)(?:[\s_-]|$)/i.test(names) &&
    !link.querySelector('sup') &&
    !link.closest('sup')
  );
}

/** Whether a raised piece leads to a note, or comes from one. */
export function isNoteMark(element: DomElement): boolean {
  const link =
    element.querySelector('a') ?? (element.parentElement?.localName === 'a' ? element.parentElement : null);
  return (
    link?.getAttribute('href')?.includes('#') === true ||
    link?.getAttribute('role') === 'doc-noteref' ||
    /(?:^|[\s_-])(?:footnote|reference|noteref|ltx_note_mark)(?:[\s_-]|$)/i.test(
      `${element.className} ${link?.className ?? ''}`,
    )
  );
}

/**
 * Whether pages set two elements with nothing between them apart by their looks alone: links of a bar, dates, labels, what is struck
 * and what replaces it. `before` is the text up to the second.
 */
export function standApart(before: string, first: DomElement, second: DomElement): boolean {
  if (!FUSED.test(before.slice(-1)) || !OPENS_FUSED.test((second.textContent ?? '').trim())) return false;
  const names = [first.localName, second.localName];
  if (names.some((name) => name === 'sup' || name === 'sub') || first.closest('code, kbd, samp'))
    return false;
  const isChange = (name: string | undefined) => name !== undefined && /^(?:del|ins|s|strike)$/.test(name);
  return (
    names.every((name) => name === 'a') ||
    names.some((name) => name === 'label' || name === 'time') ||
    (names.every(isChange) && names[0] !== names[1]) ||
    (first.parentElement?.localName === 'figcaption' && names.every((name) => name === 'span')) ||
    (names.every((name) => /^(?:span|b|strong|em|i|small)$/.test(name)) &&
      standsInBox(first) &&
      readsOtherwise(before, (second.textContent ?? '').trim()))
  );
}

/** Whether it stands among elements only, as the parts of a card do: words of a sentence have text around them. */
function standsInBox({ parentElement }: DomElement): boolean {
  return [...(parentElement?.childNodes ?? [])].every(
    (child) => !isText(child) || (child.textContent ?? '').trim() === '',
  );
}

/** Whether no word goes on from one to the other: `5 min read` and `Aug 3`, `41` and `boats`; but `Mc` and `Donald`, `CO` and `2`, `3` and `rd` do. */
function readsOtherwise(before: string, after: string): boolean {
  return (
    (/\p{Ll}{3}$/u.test(before) && /^(?:\p{Lu}\p{Ll}{2}|\d)/u.test(after)) ||
    (/\d$/.test(before) && /^\p{L}{3}/u.test(after))
  );
}

/** Whether it is the link that sites put beside what they document, to its source or to edit it. */
export function isSiteLink(link: DomElement): boolean {
  return (
    /^\s*\[(?:source|src|docs|edit|view source|edit source)\]\s*$/iu.test(link.textContent ?? '') &&
    (link.closest('h1, h2, h3, h4, h5, h6, dt') !== null || link.querySelector('.viewcode-link') !== null)
  );
}
