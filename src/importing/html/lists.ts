/** The marks of a list's items, as browsers show them. */
import { type NumeralStyle, numeral } from '../notation/numerals.ts';
import type { DomElement } from './dom.ts';

const TYPES: Readonly<Record<string, NumeralStyle>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

const STYLES: Readonly<Record<string, NumeralStyle>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimal-leading-zero',
  'lower-alpha': 'lower-alpha',
  'lower-latin': 'lower-alpha',
  'upper-alpha': 'upper-alpha',
  'upper-latin': 'upper-alpha',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
  'lower-greek': 'lower-greek',
  'cjk-decimal': 'cjk',
  'cjk-ideographic': 'cjk',
  'japanese-informal': 'cjk',
  katakana: 'katakana',
};

/** Numbers that authors type themselves, in lists that show none: (a), 1.2, iv), §. */
const OWN_MARK =
  /^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+\s|[•▪]|[–—·§*-]\s)/iu;

/** By item. `- ` of a list without numbers, nothing where neither browser nor author shows a mark. */
export function itemMarks(list: DomElement): ReadonlyMap<DomElement, string> {
  const items = [...list.children].filter(({ localName }) => localName === 'li');
  if (list.localName !== 'ol')
    return new Map(items.map((item) => [item, OWN_MARK.test(item.textContent ?? '') ? '' : '- ']));
  const css = styleOf(list);
  if (css === 'none' || items.every((item) => styleOf(item) === 'none'))
    return new Map(items.map((item) => [item, OWN_MARK.test(item.textContent ?? '') ? '' : '- ']));
  const style = styleFor(list, css);
  const isReversed = list.hasAttribute('reversed');
  const values = new Map<DomElement, number>();
  let next = integer(list.getAttribute('start')) ?? (isReversed ? items.length : 1);
  for (const item of items) {
    const value = integer(item.getAttribute('value')) ?? next;
    next = value + (isReversed ? -1 : 1);
    values.set(item, value);
  }
  const isTyped = [...values].every(([item, value]) => isTypedMark(item, value));
  return new Map(
    [...values].map(([item, value]) => [
      item,
      isTyped ? '' : `${numeral(value, styleFor(item, styleOf(item), style))}. `,
    ]),
  );
}

/** Whether an item opens with the very number that it has in its list, which the page's style then hides: 2. b) (ii). */
function isTypedMark(item: DomElement, value: number): boolean {
  const own = /^\s*\(?([a-z]{1,5}|\d{1,3})[.)]\s/.exec(item.textContent ?? '')?.[1];
  return (
    own !== undefined &&
    (['decimal', 'lower-alpha', 'lower-roman'] as const).some((style) => numeral(value, style) === own)
  );
}

function styleFor(
  element: DomElement,
  css: string | undefined,
  otherwise: NumeralStyle = 'decimal',
): NumeralStyle {
  const named =
    /(?:^|[\s_-])(lower-alpha|loweralpha|upper-alpha|upperalpha|lower-roman|lowerroman|upper-roman|upperroman)(?:[\s_-]|$)/.exec(
      element.className,
    )?.[1];
  return (
    STYLES[css ?? ''] ??
    TYPES[element.getAttribute('type') ?? ''] ??
    STYLES[named?.replace(/^(lower|upper)-?/, '$1-') ?? ''] ??
    otherwise
  );
}

function styleOf(element: DomElement): string | undefined {
  return /list-style(?:-type)?\s*:\s*([a-z-]+)/i
    .exec(element.getAttribute('style') ?? '')?.[1]
    ?.toLowerCase();
}

function integer(text: string | null): number | undefined {
  return text !== null && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}
