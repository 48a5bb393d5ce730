/** What a source states of where it comes from, as a citation has it. */
import type { Stated } from './draft.ts';

/** A record without what is absent or blank; white space folded to one line. */
export function stated(fields: { readonly [Field in keyof Stated]?: string | null | undefined }): Stated {
  const known = Object.entries(fields)
    .map(([name, value]) => [name, typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : ''])
    .filter(([, value]) => value !== '');
  return Object.fromEntries(known);
}

/** In years; what lies outside is a placeholder or a slip. */
const EARLIEST = 1400;

/**
 * The day of an ISO 8601 time, as it is written, in its own time zone; the day of a date as mail has it (RFC 2822). Any other
 * text stays what it is; undefined for a number, and for years in which nothing was published.
 */
export function dateOf(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || /^\d{5,}$/.test(trimmed.replace(/^\d{8}$/, ''))) return undefined;
  const day =
    /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ]\d\d:?\d\d.*)?$/.exec(trimmed)?.[1] ??
    yearFirst(trimmed) ??
    compactDay(trimmed) ??
    mailDay(trimmed) ??
    trimmed;
  const year = Number(/(?<!\d)\d{4}(?!\d)/.exec(day)?.[0] ?? EARLIEST);
  return year < EARLIEST || year > new Date().getFullYear() + 2 || /^1970-01-01/.test(day) ? undefined : day;
}

/** As scholarly pages have it: 2024/5/3. */
function yearFirst(text: string): string | undefined {
  const [, ...parts] = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text) ?? [];
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.map((part) => part.padStart(2, '0')).join('-');
}

function compactDay(text: string): string | undefined {
  return /^\d{8}$/.test(text) ? text.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3') : undefined;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function mailDay(text: string): string | undefined {
  const [, day = '', month = '', year = ''] =
    /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) \d\d:\d\d/.exec(text) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  return number === 0 ? undefined : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What programs and templates put in place of an author. */
const NO_NAME =
  /\b(?:admin(?:istrator)?|user|author|autor|auteur|editor(?:ial)?|webmaster|owner|unknown|anonymous|guest|staff|default|test|root|python-docx|docx|word|office|windows|microsoft|google|libreoffice|pandoc|wordpress|your name|un-named)\b|@|https?:|\d{3}/iu;

/** Whether a text reads as a person's or a body's name, rather than as what somebody logs in with. */
export function isLikelyName(text: string): boolean {
  return (
    text.length <= 100 &&
    !NO_NAME.test(text) &&
    (/\p{Lu}.*[\s,]\S*\p{Lu}/u.test(text) ||
      /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\s・]{2,}$/u.test(text))
  );
}

/** A BCP 47 tag in its usual form (`en_us` is `en-US`), undefined where it is none. */
export function languageTag(text: string | undefined): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text?.trim().replaceAll('_', '-'));
    return tag === undefined || /^(?:und|mul|zxx)\b/.test(tag) ? undefined : tag;
  } catch {
    return undefined;
  }
}
