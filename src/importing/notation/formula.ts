/** Formulas on one line: what Word (OMML) and web pages (MathML) set in two dimensions, as one would write it in a letter. */
import { exponent, grouped, index } from './raised.ts';

export type Formula =
  | string
  | { readonly kind: 'row'; readonly parts: readonly Formula[] }
  | {
      readonly kind: 'script';
      readonly base: Formula;
      readonly sub?: Formula | undefined;
      readonly sup?: Formula | undefined;
    }
  | { readonly kind: 'fraction'; readonly over: Formula; readonly under: Formula }
  | { readonly kind: 'root'; readonly of: Formula; readonly degree?: Formula | undefined }
  | {
      readonly kind: 'fence';
      readonly open: string;
      readonly close: string;
      readonly parts: readonly Formula[];
      readonly separator: string;
    }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Formula[])[] };

export function formulaText(formula: Formula): string {
  return spaced(linear(formula)).trim();
}

function linear(formula: Formula): string {
  if (typeof formula === 'string') return formula;
  switch (formula.kind) {
    case 'row':
      return formula.parts.map(linear).join('');
    case 'script': {
      const base = linear(formula.base);
      const [sub, sup] = [formula.sub, formula.sup].map((part) =>
        part === undefined ? '' : spaced(linear(part)).trim(),
      );
      return base + (sub ? index(sub) : '') + (sup ? exponent(sup) : '');
    }
    case 'fraction':
      return `${operand(formula.over)}/${operand(formula.under)}`;
    case 'root': {
      const degree = formula.degree === undefined ? '' : spaced(linear(formula.degree)).trim();
      const sign = ({ '': '√', '2': '√', '3': '∛', '4': '∜' } as Record<string, string>)[degree];
      return `${sign ?? `${exponent(degree)}√`}${operand(formula.of)}`;
    }
    case 'fence':
      return (
        formula.open +
        formula.parts.map((part) => spaced(linear(part)).trim()).join(formula.separator) +
        formula.close
      );
    case 'rows':
      return formula.rows
        .map((row) => row.map((cell) => spaced(linear(cell)).trim()).join(' '))
        .filter((row) => row.trim() !== '')
        .join('; ');
  }
}

function operand(formula: Formula): string {
  return grouped(spaced(linear(formula)).trim());
}

/** Relations and sums stand apart from what they are between, as in print. */
function spaced(text: string): string {
  return text
    .replace(/[\u2061-\u2064\u200B]/gu, '')
    .replace(/\s*([=≠<>≤≥≈≡∼≃∝→⇒⇔↔∈∉⊂⊆∪∩±×÷])\s*/gu, ' $1 ')
    .replace(/(?<=[\p{L}\p{N})\]}²³¹⁰-₉])\s*([+−])\s*(?=[\p{L}\p{N}([{√∑∫])/gu, ' $1 ')
    .replace(/\s+/gu, ' ');
}
