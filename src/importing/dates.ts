/** Days as sources state them and as people write them, in ISO 8601. */
import { monthsIn } from '../words/months.ts';

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

/** The same of what programs and templates fill in, where what is no day says nothing. */
export function dayStated(text: string | undefined): string | undefined {
  const day = dateOf(text);
  if (day === undefined || /^\d{4}(?:-\d\d){0,2}$/.test(day)) return day;
  return dayOf(day);
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

const MONTH_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'fi', 'pl'];

const months = new Map<string, ReadonlyMap<string, number>>();

/** No name is another month's in another of the languages. */
function monthOf(name: string): number | undefined {
  for (const language of MONTH_LANGUAGES) {
    const own = months.get(language) ?? monthsIn([language], ['long', 'short']);
    months.set(language, own);
    const number = own.get(name);
    if (number !== undefined) return number;
  }
  return undefined;
}

/** A line as people write days, in ISO 8601 and as exact as it is; undefined where it says anything else. */
export function dayOf(line: string): string | undefined {
  const text = line.toLowerCase().replace(/\s+/gu, ' ').replace(/[.,]$/u, '');
  const iso = (year: string, month: number | undefined, day?: string): string | undefined => {
    if (month === undefined || month < 1 || month > 12 || Number(day ?? 1) > 31) return undefined;
    return [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join(
      '-',
    );
  };
  const month = (name: string | undefined) => monthOf((name ?? '').replace(/\.$/, ''));
  const year = '((?:1[4-9]|20)\\d\\d)';
  const matched = (pattern: string) => new RegExp(`^${pattern}$`, 'u').exec(text);
  let found = matched(
    `(?:\\p{L}+,? )?(\\d{1,2})(?:\\.|er|st|nd|rd|th|º)?(?: de| of)? (\\p{L}+\\.?),?(?: de| del)? ${year}`,
  );
  if (found) return iso(found[3] ?? '', month(found[2]), found[1]);
  found = matched(`(?:\\p{L}+, )?(\\p{L}+\\.?) (\\d{1,2})(?:st|nd|rd|th)?,? ${year}`);
  if (found) return iso(found[3] ?? '', month(found[1]), found[2]);
  found = matched(`(\\p{L}+\\.?)(?: de)?,? ${year}`);
  if (found) return iso(found[2] ?? '', month(found[1]));
  found =
    matched(`${year}\\s?年\\s?(\\d{1,2})\\s?月(?:\\s?(\\d{1,2})\\s?日)?`) ??
    matched(`${year}-(\\d\\d)(?:-(\\d\\d))?`);
  return found ? iso(found[1] ?? '', Number(found[2]), found[3]) : undefined;
}
