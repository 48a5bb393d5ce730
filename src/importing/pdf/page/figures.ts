/** Figures that are raised or lowered, in characters that say so: `10³`, `CO₂`, and `1850[7]` for a mark of a note. */

import { isOfPrice } from '../../notation/raised.ts';

/** What it takes of a piece to tell. */
interface Placed {
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

/** In parts of the size of what it stands at: a figure is raised or lowered by so much. */
const LEAST_RAISED = 0.12;
export const MOST_RAISED = 0.75;

const FIGURE = /^\s*[([]?[-+\u2212\u2013]?\d{1,3}(?:\s?[,\u2013-]\s?\d{1,3})*[)\]]?\s*$/u;

/** Whether it may be an exponent, an index or the mark of a note. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

/** Whether `figure` is raised or lowered against `base`. */
export function isRaised(base: Placed, figure: Placed): boolean {
  if (!isFigure(figure.text) || figure.size > base.size * 1.02) return false;
  const by = Math.abs(base.y - figure.y) / base.size;
  if (by < LEAST_RAISED || by > MOST_RAISED) return false;
  // Set as large as the text, it must clearly stand off the line.
  return figure.size <= base.size * 0.88 || by >= 0.2;
}

const RAISED: Readonly<Record<string, string>> = {
  ...of('0123456789+-=()', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'),
  '\u2212': '⁻',
  '\u2013': '⁻',
};
const LOWERED: Readonly<Record<string, string>> = {
  ...of('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'),
  '\u2212': '₋',
  '\u2013': '₋',
};

function of(plain: string, shifted: string): Record<string, string> {
  const characters = [...shifted];
  return Object.fromEntries([...plain].map((character, i) => [character, characters[i] ?? character]));
}

/** Two pieces side by side of which one is raised or lowered against the other; `between` parts them if nothing else does. */
export function withShifted(left: Placed, right: Placed, between: string): string {
  if (isRaised(left, right)) {
    const figure = right.text.trim();
    const behind = /\s$/u.test(right.text) ? ' ' : '';
    const base = left.text.trimEnd();
    // A blank parts it from what stands ahead, so that it belongs to what comes next.
    if (base !== left.text || /^\s/u.test(right.text) || between !== '')
      return `${base} ${shifted(figure, right.y > left.y ? LOWERED : RAISED)}${behind}`;
    if (right.y > left.y) return base + shifted(figure, LOWERED) + behind;
    if (isOfPrice(figure, base)) return base + figure + behind;
    return base + (isNoteMark(base, figure) ? marked(figure) : shifted(figure, RAISED)) + behind;
  }
  const figure = left.text.trim();
  const ahead = /^\s/u.test(left.text) ? ' ' : '';
  if (left.y > right.y) return ahead + shifted(figure, LOWERED) + between + right.text;
  // Ahead of a symbol it is part of it, as in ¹³⁷Cs; ahead of a word, the mark that a note begins with.
  const isOfSymbol = between === '' && SYMBOL.test(right.text) && !WORD.test(right.text);
  const text = isOfSymbol ? shifted(figure, RAISED) : marked(figure);
  return ahead + text + (isOfSymbol || /^\s/u.test(right.text) ? '' : ' ') + right.text;
}

/** A figure over another with nothing ahead of them that they belong to, nor the symbol of an element behind. */
const FRACTION = /(?<![^\s(])([⁰¹²³⁴-⁹]{1,3})([₀-₉]{1,3})(?!\p{Lu})/gu;

/** ½ is set as a raised figure and a lowered one: `1/2`. */
export function withFractions(line: string): string {
  return line.replace(
    FRACTION,
    (_, over: string, under: string) => `${level(over, RAISED)}/${level(under, LOWERED)}`,
  );
}

function level(figure: string, characters: Readonly<Record<string, string>>): string {
  return [...figure]
    .map((sign) => [...'0123456789'].find((digit) => characters[digit] === sign) ?? sign)
    .join('');
}

const ELEMENTS =
  'H|He|Li|Be|B|C|N|O|F|Ne|Na|Mg|Al|Si|P|S|Cl|Ar|K|Ca|Sc|Ti|V|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Kr|Rb|Sr|Y|Zr|Nb|Mo|Tc|Ru|Rh|Pd|Ag|Cd|In|Sn|Sb|Te|I|Xe|Cs|Ba|La|Ce|Pr|Nd|Pm|Sm|Eu|Gd|Tb|Dy|Ho|Er|Tm|Yb|Lu|Hf|Ta|W|Re|Os|Ir|Pt|Au|Hg|Tl|Pb|Bi|Po|At|Rn|Fr|Ra|Ac|Th|Pa|U|Np|Pu|Am|Cm|Bk|Cf|Es|Fm|Md|No|Lr';
const SYMBOL = new RegExp(`^(?:${ELEMENTS})(?!\\p{L})`, 'u');
/** Symbols that a sentence begins with as a word, in any of the languages that notes are in. */
const WORD = /^(?:As|At|Be|He|I|In|Am|No|La|Se|Es|O|Y|Si|Re)\s+\p{Ll}/u;

function shifted(figure: string, characters: Readonly<Record<string, string>>): string {
  return [...figure].map((character) => characters[character] ?? character).join('');
}

function marked(figure: string): string {
  return /^[[(]/.test(figure) ? figure : `[${figure}]`;
}

/** Units of measure that a power is taken of. */
const UNIT =
  /(?:^|[\s\d(/·⋅×.\u00A0])(?:[kcdmµμnMGT]?m|[kmµμMG]?g|[mkM]?s|h|ft|in|yd|mi|km|ha|l|L|A|V|K|N|J|W|Hz|Pa|mol|cd|rad|sr|px)$/u;

/** Letters behind a formula's sign are quantities: `E = mc²`. */
const IN_FORMULA = /[=<>≤≥≈±×+·−]\s*\p{L}{1,3}$/u;

/** Whether a raised figure behind `base` is a note's mark rather than a power of it. */
function isNoteMark(base: string, figure: string): boolean {
  if (/^[[(]/.test(figure)) return true;
  if (/^[-+\u2212\u2013]/u.test(figure)) return false;
  if (/[.,;:!?…\p{Pe}\p{Pf}"'’”%]$/u.test(base)) return !/[)\]]$/u.test(base) || /\p{L}{3}[)\]]$/u.test(base);
  const number = /[\d.,\u00A0\u202F]*\d$/u.exec(base)?.[0];
  if (number !== undefined) return !/^(?:10|[2-9])$/.test(number.replace(/^[.,]/, ''));
  if (UNIT.test(base) || IN_FORMULA.test(base)) return false;
  // A single letter is a quantity.
  return /\p{L}\p{L}$/u.test(base);
}
