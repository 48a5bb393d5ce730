/** Formulas of a page (MathML) to formulas on one line. */
import { type Formula, formulaText } from '../notation/formula.ts';
import { type DomElement, isElement, isText } from './dom.ts';

/** Empty where a page has neither the formula's parts nor its source. */
export function mathText(math: DomElement): string {
  const text = formulaText(formulaOf(math));
  if (text !== '') return text;
  return (math.getAttribute('alttext') ?? math.querySelector('annotation')?.textContent ?? '').trim();
}

const ACCENTS: Readonly<Record<string, string>> = {
  '¯': '\u0304',
  '‾': '\u0304',
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '˙': '\u0307',
  '→': '\u20D7',
};

function formulaOf(element: DomElement): Formula {
  const parts = [...element.children];
  const part = (index: number): Formula => {
    const child = parts[index];
    return child ? formulaOf(child) : '';
  };
  const row = (): Formula => ({ kind: 'row', parts: parts.map(formulaOf) });
  switch (element.localName) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
    case 'ms':
      return textOf(element);
    case 'mspace':
      return ' ';
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
      return '';
    case 'semantics':
      return part(0);
    case 'msup':
      return { kind: 'script', base: part(0), sup: part(1) };
    case 'msub':
    case 'munder':
      return { kind: 'script', base: part(0), sub: part(1) };
    case 'msubsup':
    case 'munderover':
      return { kind: 'script', base: part(0), sub: part(1), sup: part(2) };
    case 'mover': {
      const accent = ACCENTS[(parts[1]?.textContent ?? '').trim()];
      return accent === undefined
        ? { kind: 'script', base: part(0), sup: part(1) }
        : { kind: 'row', parts: [part(0), accent] };
    }
    case 'mfrac':
      return { kind: 'fraction', over: part(0), under: part(1) };
    case 'msqrt':
      return { kind: 'root', of: row() };
    case 'mroot':
      return { kind: 'root', of: part(0), degree: part(1) };
    case 'mfenced':
      return {
        kind: 'fence',
        open: element.getAttribute('open') ?? '(',
        close: element.getAttribute('close') ?? ')',
        separator: ', ',
        parts: parts.map(formulaOf),
      };
    case 'mtable':
      return { kind: 'rows', rows: parts.map((line) => [...line.children].map(formulaOf)) };
    default:
      return parts.length > 0 ? row() : textOf(element);
  }
}

function textOf(element: DomElement): string {
  return [...element.childNodes]
    .map((node) => (isText(node) ? (node.textContent ?? '') : isElement(node) ? textOf(node) : ''))
    .join('')
    .trim();
}
