/** Raised and lowered characters as plain text that reads as the same number: 10³, H₂O, 1850[7]. */

const RAISED = signs(
  '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδθφχ',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᶿᵠᵡ',
);
const LOWERED = signs('0123456789+-−=()aehijklmnoprstuvxβγρφχ', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ');

function signs(plain: string, shifted: string): ReadonlyMap<string, string> {
  const to = [...shifted];
  return new Map([...plain].map((sign, i) => [sign, to[i] ?? sign]));
}

/** In the signs that Unicode has for it; null where it lacks one. */
function inSigns(text: string, map: ReadonlyMap<string, string>): string | null {
  const shifted = [...text].map((sign) => map.get(sign));
  return shifted.every((sign) => sign !== undefined) ? shifted.join('') : null;
}

/** Numbers of notes: 7; 1, 3–5; [7]. */
const NOTE_MARK = /^\[?\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\]?$/u;

/** What a raised figure belongs to: a number, a price, a bracket, a letter of a formula, several behind its sign, or a unit. */
const BASE =
  /(?:\d|[$£€¥]\s?[\d.,]*[.,]|[)\]]|(?:^|[^\p{L}])(?:\p{L}|[cdkmnµμ]m|mi|ft|yd|in|ha|sec|min|Hz|kg|lb|mol)|[=<>≤≥±×+·]\s*\p{L}{1,3})$/u;

/** A price whose smaller part is raised reads as one that isn't. */
const OF_PRICE = /[$£€¥₹₩₪]\s?\d[\d.,]*[.,]$/u;

export function isOfPrice(mark: string, before: string): boolean {
  return /^\d\d$/.test(mark) && OF_PRICE.test(before);
}

/** A mark that authors raise for a note; letters of an ordinal (1st) or an abbreviation (Mme): read as they stand. */
const AS_IT_STANDS = /^[*†‡§¶#®©™℠'’"”°º ª.,:;]+$/u;
const ENDING = /^\p{L}{2,3}\.?$/u;
const ENDED = /(?:\d|(?<!\p{L})(?:[IVX]+|\p{L}{1,2}))$/u;
const SHORT_ENDING = /^[eèao]$/u;
const SHORT_ENDED = /(?:\d|(?<!\p{L})(?:[IVX]+|[\p{Lu}n]))$/u;

function isEnding(mark: string, before: string): boolean {
  return (ENDING.test(mark) && ENDED.test(before)) || (SHORT_ENDING.test(mark) && SHORT_ENDED.test(before));
}

/** A longer one is no mark but text that happens to be set small. */
const LONGEST = 40;

/** The sign of a chemical element, of which a raised figure ahead is the mass: ¹⁴C. */
const ELEMENT = /^\p{Lu}\p{Ll}?(?!\p{L})/u;

/**
 * A raised text as it is to stand behind `before`. A figure behind a word or a full stop is a note's mark and gets brackets;
 * `isMark` says that it surely is one. `after` is what follows, as far as it is known.
 */
export function raised(text: string, before: string, isMark = false, after = ''): string {
  if (/^\d{1,3}$/.test(text) && /[\s(]$/u.test(before) && ELEMENT.test(after))
    return inSigns(text, RAISED) ?? text;
  const [, lead = '', mark = '', trail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (mark === '' || mark.length > LONGEST) return text;
  return lead + raisedMark(mark, before, isMark) + trail;
}

function raisedMark(mark: string, before: string, isMark: boolean): string {
  // In brackets already, of which only the figure is small.
  if (NOTE_MARK.test(mark) && before.endsWith('(')) return mark;
  if (isMark && /^(?:[\p{L}\p{N}]{1,3}|\d+(?:\s*[,–-]\s*\d+)*)$/u.test(mark)) return `[${mark}]`;
  if (mark === 'TM' || mark === 'SM') return mark === 'TM' ? '™' : '℠';
  if (isOfPrice(mark, before)) return mark;
  if (isMark || AS_IT_STANDS.test(mark) || isEnding(mark, before)) return mark;
  if (NOTE_MARK.test(mark) && !BASE.test(before)) return mark.startsWith('[') ? mark : `[${mark}]`;
  // A word in raised signs could neither be found nor read.
  return (
    (/^\p{L}{2}/u.test(mark) ? null : inSigns(mark, RAISED)) ??
    (/^\[.*\]$/su.test(mark) ? mark : `^(${mark})`)
  );
}

/** A lowered text as it is to stand behind what it belongs to. */
export function lowered(text: string): string {
  const [, lead = '', mark = '', trail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (mark === '' || mark.length > LONGEST) return text;
  // A whole word that is set low reads as it stands; a single sign or a figure would be read as part of what precedes.
  if (/^[\p{L}\s.]{2,}$/u.test(mark)) return `${lead}_${mark}${trail}`;
  const plain = inSigns(mark, LOWERED) ?? `_(${mark})`;
  return lead + plain + trail;
}

/** A formula's exponent or index. */
export function exponent(text: string): string {
  return inSigns(text, RAISED) ?? `^${grouped(text)}`;
}

export function index(text: string): string {
  return inSigns(text, LOWERED) ?? `_${grouped(text)}`;
}

/** In brackets, where it is more than one number or word. */
export function grouped(text: string): string {
  return /^(?:[\p{L}\p{M}]+|[\d.]+|.)[²³¹⁰-₎]*$/u.test(text) || /^\([^()]*\)$/u.test(text)
    ? text
    : `(${text})`;
}
