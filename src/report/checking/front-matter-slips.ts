/** What in a file's front matter is likely a slip: keys that nothing reads, dates that no calendar has. It is served all the same. */
import Fuse from 'fuse.js';
import { monthsIn } from '../../words/months.ts';
import { FIELDS } from '../reading/front-matter.ts';
import { isNearlyChannels } from '../reading/unreadable-file.ts';

interface Slip {
  /** Of the file, from 1. */
  readonly line: number;
  readonly what: string;
}

/** What others call a field, too far from its name to be found by its letters. */
const ALSO_CALLED: Readonly<Record<string, string | undefined>> = {
  headline: 'title',
  name: 'title',
  by: 'author',
  writer: 'author',
  source: 'url',
  link: 'url',
  address: 'url',
  date: 'published',
  created: 'published',
  accessed: 'retrieved',
  lang: 'language',
  locale: 'language',
  notice: 'disclaimer',
};

/** What is indented belongs to the line above it. */
const KEY = /^(["']?)([^\s:：#"'-][^:：#"']*?)\1[ \t]*(?::(?=[ \t]|$)|：)[ \t]*(.*)$/u;
const DATES: ReadonlySet<string> = new Set(['published', 'retrieved']);

/** `text` is a whole file, whether it can be served or not. In the order of the lines. */
export function frontMatterSlips(text: string): readonly Slip[] {
  const [opening, ...lines] = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const closing = lines.findIndex((line) => /^---[ \t]*$/.test(line));
  if (opening === undefined || !/^---[ \t]*$/.test(opening) || closing < 0) return [];
  const entries = lines.slice(0, closing).flatMap((line, i) => {
    const [, , key = '', value = ''] = KEY.exec(line) ?? [];
    return key === '' ? [] : [{ key, value: plain(value), line: i + 2 }];
  });
  return entries.flatMap(({ key, value, line }): readonly Slip[] => {
    const name = key.toLowerCase();
    if (DATES.has(name) && isNoDate(value))
      return [{ line, what: `${name} is a date that there is not: ${value}` }];
    // That one keeps a file from being served, and is named for it.
    if (FIELDS.has(name) || isNearlyChannels(key)) return [];
    const meant = fieldLike(name);
    const hint = meant === null ? '' : `; did you mean ${meant}?`;
    return [{ line, what: `${key} is not read${hint}` }];
  });
}

function plain(value: string): string {
  return value
    .replace(/\s+#.*$/u, '')
    .replace(/^(["'])(.*)\1\s*$/u, '$2')
    .trim();
}

function fieldLike(name: string): string | null {
  const also = ALSO_CALLED[name];
  if (also !== undefined) return also;
  const fields = new Fuse([...FIELDS], { threshold: 0.4 });
  return fields.search(name, { limit: 1 })[0]?.item ?? null;
}

/** Whether it is written as a date of which no order of day and month is one. Other words may stand for one: `spring 2024`. */
function isNoDate(value: string): boolean {
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  // `2024-25` is two years.
  if (month)
    return !isDay(Number(month[1]), Number(month[2]), 1) && Number(month[2]) !== (Number(month[1]) % 100) + 1;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s])/.exec(value);
  if (iso) return !isDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, first, second, year] = /^(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{4})$/.exec(value) ?? [];
  if (year !== undefined)
    return ![
      [first, second],
      [second, first],
    ].some(([month, day]) => isDay(Number(year), Number(month), Number(day)));
  const named = /^(?:(\d{1,2})\.?\s+(?:de\s+)?(\p{L}+)|(\p{L}+)\s+(\d{1,2})),?\s+(?:de\s+)?(\d{4})$/u.exec(
    value,
  );
  const inWords = monthNamed(named?.[2] ?? named?.[3] ?? '');
  return inWords !== undefined && !isDay(Number(named?.[5]), inWords, Number(named?.[1] ?? named?.[4]));
}

/** Languages that Quoth speaks and that write months in letters. */
const MONTH_LANGUAGES = ['en', 'de', 'es', 'fr'];

let months: ReadonlyMap<string, number> | null = null;

function monthNamed(name: string): number | undefined {
  months ??= monthsIn(MONTH_LANGUAGES, ['long']);
  return months.get(name.toLowerCase());
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
