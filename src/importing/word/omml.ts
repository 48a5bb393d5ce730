/** Word's formulas (Office Math Markup) to formulas on one line. */
import { type Formula, formulaText } from '../notation/formula.ts';
import { child, childrenOf, textWithin, type XmlElement } from './xml.ts';

export function ommlText(element: XmlElement): string {
  return formulaText(row(element));
}

function row(element: XmlElement | undefined): Formula {
  return { kind: 'row', parts: childrenOf(element).map(formulaOf) };
}

const part = (element: XmlElement, name: string): Formula => row(child(element, name));

/** A property's character; its default where the property has none. */
function sign(element: XmlElement, properties: string, name: string, usual: string): string {
  const property = child(element, properties, name);
  return property ? (property.attributes['m:val'] ?? property.attributes['w:val'] ?? '') : usual;
}

function formulaOf(element: XmlElement): Formula {
  switch (element.name) {
    case 'm:r':
      return childrenOf(element)
        .filter(({ name }) => name === 'm:t' || name === 'w:t')
        .map(textWithin)
        .join('');
    case 'm:sSup':
      return { kind: 'script', base: part(element, 'm:e'), sup: part(element, 'm:sup') };
    case 'm:sSub':
      return { kind: 'script', base: part(element, 'm:e'), sub: part(element, 'm:sub') };
    case 'm:sSubSup':
      return {
        kind: 'script',
        base: part(element, 'm:e'),
        sub: part(element, 'm:sub'),
        sup: part(element, 'm:sup'),
      };
    case 'm:sPre':
      return {
        kind: 'row',
        parts: [
          { kind: 'script', base: '', sub: part(element, 'm:sub'), sup: part(element, 'm:sup') },
          part(element, 'm:e'),
        ],
      };
    case 'm:f':
      return { kind: 'fraction', over: part(element, 'm:num'), under: part(element, 'm:den') };
    case 'm:rad':
      return { kind: 'root', of: part(element, 'm:e'), degree: part(element, 'm:deg') };
    case 'm:d':
      return {
        kind: 'fence',
        open: sign(element, 'm:dPr', 'm:begChr', '('),
        close: sign(element, 'm:dPr', 'm:endChr', ')'),
        separator: sign(element, 'm:dPr', 'm:sepChr', '|'),
        parts: childrenOf(element)
          .filter(({ name }) => name === 'm:e')
          .map(row),
      };
    case 'm:nary':
      return {
        kind: 'row',
        parts: [
          {
            kind: 'script',
            base: sign(element, 'm:naryPr', 'm:chr', '∫'),
            sub: part(element, 'm:sub'),
            sup: part(element, 'm:sup'),
          },
          ' ',
          part(element, 'm:e'),
        ],
      };
    case 'm:limLow':
      return {
        kind: 'row',
        parts: [{ kind: 'script', base: part(element, 'm:e'), sub: part(element, 'm:lim') }, ' '],
      };
    case 'm:limUpp':
      return {
        kind: 'row',
        parts: [{ kind: 'script', base: part(element, 'm:e'), sup: part(element, 'm:lim') }, ' '],
      };
    case 'm:func':
      return { kind: 'row', parts: [part(element, 'm:fName'), ' ', part(element, 'm:e')] };
    case 'm:acc':
      return { kind: 'row', parts: [part(element, 'm:e'), sign(element, 'm:accPr', 'm:chr', '\u0302')] };
    case 'm:m':
      return {
        kind: 'fence',
        open: '[',
        close: ']',
        separator: '',
        parts: [
          {
            kind: 'rows',
            rows: childrenOf(element)
              .filter(({ name }) => name === 'm:mr')
              .map((line) => childrenOf(line).map(row)),
          },
        ],
      };
    case 'm:eqArr':
      return {
        kind: 'rows',
        rows: childrenOf(element)
          .filter(({ name }) => name === 'm:e')
          .map((line) => [row(line)]),
      };
    default:
      // Properties hold no text; what is not known may.
      return element.name.endsWith('Pr') ? '' : row(element);
  }
}
