/** Of what the forms of a plain attribution are made, in each language. */

/** The forms of one language: which says what, `credits.ts` tells. */
export interface Forms {
  /** Where it finds nothing, none of the others does: it is soon done. */
  readonly cue: RegExp;
  /**
   * In the order in which they are tried, each with the flag `d`. Groups: `who` or, of a pronoun, `pronoun`; `cue`; `said`, or
   * else it is all around the match; behind what was said: up to the match.
   */
  readonly forms: readonly { readonly pattern: RegExp; readonly isBehind?: boolean }[];
  /** What is called so is nobody; words that open a sentence with a capital among them. */
  readonly nobody: RegExp;
  readonly article: RegExp;
  /** What stands ahead of a surname and is no given name. */
  readonly title: RegExp;
  /** What somebody is, as another one may be whom a pronoun means. */
  readonly role: RegExp;
  /** Pronouns and articles that only a man has, or only a woman. */
  readonly his: RegExp;
  readonly her: RegExp;
  /** Whether all nouns have a capital. */
  readonly hasCapitalNouns: boolean;
}

/** Of Latin alone: all of Unicode's letters in each of these places would take 50 ms to compile. */
export const L = 'A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036f';
const UPPER = '[A-ZÀ-ÖØ-ÞĆČĎĐĘĚĞİŁŃŇŐŒŘŚŞŠŤŮŰŹŻŽ]';
export const LOWER = '[a-zß-öø-ÿœ]';
const DAYS =
  'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Gestern|Heute|Hier|Ayer|Hoy|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche';
export const CAPITAL = String.raw`(?:(?:Dr|Prof|M|Mme|Mlle|Sr|Sra|St|Ste|Hr|Fr)\.|(?!(?:${DAYS})(?![${L}]))${UPPER}[${L}’'\-]*)`;
export const PARTICLES = String.raw`(?:(?:von|van|zu|de|del|della|di|da|le|la|las|los|du|den|der|ter|y)\s){0,3}`;
export const NAME = String.raw`${CAPITAL}(?:\s${PARTICLES}${CAPITAL}){0,4}`;
/** Of two words or more, so that it is no place and no thing. */
export const FULL_NAME = String.raw`${CAPITAL}(?:\s${PARTICLES}${CAPITAL}){1,4}`;
/** What a speaker may end at. */
export const END = String.raw`(?=\s?[.,;:!?)]|\s?$|\s(?:am|im|in|vor|gegenüber|bei|mit|heute|gestern|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|à|dans|lors|devant|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|en|ante|durante|tras|ayer|hoy|este|esta)(?![${L}]))`;
/** "Anne Dupont, directrice du port, affirme" */
export const BESIDE = String.raw`(?:,\s[^,.;:«»“”„"]{1,60},)?`;
/** Up to 40 characters of one clause. */
export const MORE = String.raw`(?:\s[^,.;:„«»“”"]{1,40}?)?`;

export const words = (list: string) => `(?:${list.trim().split(/\s+/u).join('|')})`;
