/** Whether a number is other than the report's, or a word is that is one only as often as not. */
import { languageCode } from '../report/language-code.ts';
import { numbersIn } from '../search/language/numbers/amounts.ts';

/** A moment, a district, a room, "according to", "surely": what is said instead tells that no number is meant. */
const OFTEN_OTHERS: Readonly<Record<string, RegExp | undefined>> = {
  de: /(?<!\p{L})viertel(?!\p{L})/giu,
  en: /(?<!\p{L})(?:seconds?|quarters?)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:segundo|cuarto|quinta)(?!\p{L})/giu,
  it: /(?<!\p{L})secondo(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:segundo|quarto)(?!\p{L})/giu,
  zh: /一定|一般|一些|一[样樣]|一直|一起|一旦|一切|十分|[万萬]一/gu,
};
/** That they are ranks, or shares of what is named behind. */
const IS_RANK =
  /(?<!\p{L})(?:first|last|next|erste\p{L}?|primer[oa]?|últim[oa]|prim[oa]|ultim[oa]|primeir[oa])(?!\p{L})/iu;
const IS_SHARE = /^\s(?:of|der|des|aller|von|de|del|di|do|da)(?!\p{L})/u;

/** One is no number in words, being an article as often. */
const ONE =
  /^(?:one|an?|ein(?:e[mnrs]?)?|une?|un[oa]|uma?|een|één|ett?|en|jeden|jedn[aoą]|один|одн[ауо]|одного|एक)$/iu;

/** `behind` is what goes on behind both; "seven" for "7" is no other number. `language` is BCP 47. */
export function differInNumber(from: string, to: string, behind: string, language: string): boolean {
  const oftenOthers = OFTEN_OTHERS[languageCode(language)] ?? /(?!)/u;
  const without = (text: string) => numbersIn(text.replace(oftenOthers, ' '), language);
  // "A second" is not "two seconds".
  const wordsOf = (text: string) =>
    (text.match(oftenOthers) ?? []).map((word) => word.toLowerCase().replace(/s$/, '')).join(' ');
  const words = wordsOf(from);
  const inBoth = words !== '' && words === wordsOf(to);
  const [had, has] = inBoth
    ? [without(from), without(to)]
    : [numbersIn(from, language), numbersIn(to, language)];
  if (had.size === has.size && [...had].every((number) => has.has(number))) return false;
  if ((from === '1' && ONE.test(to)) || (to === '1' && ONE.test(from))) return false;
  if (had.size > 0 && has.size > 0) return true;
  const [numbered, other] = had.size > 0 ? [from, to] : [to, from];
  if (other === '' || IS_RANK.test(other) || IS_SHARE.test(behind)) return true;
  return without(numbered).size > 0;
}
