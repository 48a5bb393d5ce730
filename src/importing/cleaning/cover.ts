/** What the first lines of a document say of who wrote it and when it came out, where a line says nothing else. */
import { type Draft, opening } from '../draft.ts';
import { isLikelyName } from '../metadata.ts';

/** Blocks that count as a cover, and characters of a line on one. */
const BLOCKS = 12;
const LONGEST_LINE = 80;

const MONTH_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'fi', 'pl'];

let months: ReadonlyMap<string, number> | null = null;

/** By lower-case name without its full stop: 1 to 12. Made when it is first asked for, which takes a while. */
function monthNumbers(): ReadonlyMap<string, number> {
  months ??= new Map(
    MONTH_LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((month) => {
        // With a day beside it, a month has the form that it has in dates.
        const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, i): [string, number] => {
          const part = format.formatToParts(Date.UTC(2001, i, 15)).find(({ type }) => type === 'month');
          return [(part?.value ?? '').toLowerCase().replace(/\.$/, ''), i + 1];
        });
      }),
    ),
  );
  return months;
}

/** “Last updated” is another date. */
const LEAD =
  /^(?:date(?: of publication)?|published(?: on)?|publication date|issued|released|datum|stand|veröffentlicht(?: am)?|erschienen(?: am)?|publié(?:e)? le|date de publication|paru le|fecha(?: de publicación)?|publicado el|公開日|発行日|発行)\s*[:：]?\s*/iu;

/** Lines that say of the date below them that something else happened then. */
const OTHER_DATE =
  /^(?:date|when|date and time|time|deadline|closing date|due(?: date)?|starts?|ends?|effective(?: date| from)?|valid (?:from|until)|expires?|born|died|(?:last )?(?:updated|modified|reviewed|revised|edited|changed|checked|accessed)(?: on| at)?|next review(?: date)?|datum|wann|termin|frist|beginn|(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)(?: am)?|gültig (?:ab|bis)|quand|échéance|(?:mis à jour|modifié)(?: le)?|mise à jour|dernière (?:mise à jour|modification)|cuándo|fecha|plazo|(?:última )?(?:actualización|modificación)|actualizado(?: el)?|bijgewerkt|aggiornato(?: il)?|scadenza)\s*[:：]?$/iu;

/** `by Ada Reed and Bo Quay`; the words between names are those of five languages. */
const BYLINE = /^(?:by|von|par|por|written by|authors?:|autor(?:en|in)?:|auteurs?:|autores:)\s+(.+)$/iu;

export function readCover(draft: Draft): Draft {
  const lines = draft.blocks
    .slice(0, BLOCKS)
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= LONGEST_LINE);
  const dates = new Map(
    lines.flatMap((line, i) => {
      const date = OTHER_DATE.test(lines[i - 1] ?? '') ? undefined : dayOf(line.replace(LEAD, ''));
      return date === undefined ? [] : [[date, line]];
    }),
  );
  // Where more of its dates are led in alike, it is a list of versions.
  const leads = new Set(
    draft.blocks.flatMap(({ text }) => {
      const led = text.length <= LONGEST_LINE && LEAD.test(text.trim());
      return (led ? dayOf(text.trim().replace(LEAD, '')) : undefined) ?? [];
    }),
  );
  const [date] = dates;
  const authors = lines.flatMap((line) => namesIn(line) ?? []);
  const notes: string[] = [];
  const { stated } = draft;
  const isSure = dates.size === 1 && leads.size <= 1;
  const published = stated.published === undefined && date && isSure ? date[0] : undefined;
  const author = stated.author === undefined && authors.length === 1 ? authors[0] : undefined;
  if (published !== undefined)
    notes.push(
      `read as the date of publication: ${published}, from ${opening(date?.[1] ?? '')} (--published gives another)`,
    );
  if (author !== undefined)
    notes.push(`read as the author: ${author}, by the line that says so (--author gives another)`);
  return {
    ...draft,
    stated: {
      ...stated,
      ...(published === undefined ? {} : { published }),
      ...(author === undefined ? {} : { author }),
    },
    notes: [...draft.notes, ...notes],
  };
}

function namesIn(line: string): string | undefined {
  const [, names = ''] = BYLINE.exec(line) ?? [];
  const each = names.split(/\s*(?:,|;|&|\b(?:and|und|et|y)\b)\s*/u).filter((name) => name !== '');
  const isName = (name: string) =>
    isLikelyName(name) &&
    /^(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|der|den|di|du|la|le|van|von|zu)\s*){2,5}$/u.test(name);
  return each.length > 0 && each.every(isName) ? each.join(', ') : undefined;
}

/** ISO 8601, as exact as the line is; undefined where it says anything else. */
function dayOf(line: string): string | undefined {
  const text = line.toLowerCase().replace(/\s+/gu, ' ').replace(/[.,]$/u, '');
  const iso = (year: string, month: number | undefined, day?: string): string | undefined => {
    if (month === undefined || month < 1 || month > 12 || Number(day ?? 1) > 31) return undefined;
    return [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join(
      '-',
    );
  };
  const month = (name: string | undefined) => monthNumbers().get((name ?? '').replace(/\.$/, ''));
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
