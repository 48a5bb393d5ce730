/** Who wrote what TeX set, by how it sets a title: the names below it, then the day or an abstract. */
import { personsIn } from '../cleaning/cover.ts';
import { dayOf } from '../dates.ts';
import type { Line, Part, Piece } from './pdf-lines.ts';

/** A title is set so much larger than what stands below it. */
const LARGER = 1.15;
/** Sizes that differ by less are the same, in parts of one. */
const SAME = 0.03;
/** Lines of names and of where they work. */
const MOST_ROWS = 8;

const ABSTRACT = /^(?:abstract|summary|zusammenfassung|kurzfassung|résumé|resumen)\b/iu;

/** Marks of notes behind a name. */
const MARKS = /(?:[\s,]*(?:[*∗†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹]|\[\d{1,2}\]|\d{1,2}))+$/u;

/** Words of bodies and of kinds of documents, which are written as names are. */
const NO_PERSON =
  /(?:\b|^)(?:reports?|drafts?|versions?|papers?|thesis|editions?|volumes?|notes?|guides?|manuals?|handbook|reference|departments?|universit\p{L}*|institut\p{L}*|offices?|groups?|teams?|committees?|ministr\p{L}*|agenc\p{L}+|councils?|schools?|facult\p{L}+|laborator\p{L}+|cent(?:re|er)s?|compan\p{L}+|press|projects?|proceedings|conference|workshop|journal|annual|final|technical|bericht|fassung|entwurf|rapport|informe|city|town)\b/iu;

/** Undefined where it is not sure. */
export function authorsBelowTitle(lines: readonly Line[], parts: readonly Part[]): string | undefined {
  const page = lines.filter((line) => line.page === 0);
  const largest = Math.max(...page.map(({ size }) => size));
  const isSame = (size: number, other: number) => Math.abs(size - other) <= other * SAME;
  const title = page.findIndex(({ size }) => isSame(size, largest));
  const below = page.slice(title).findIndex(({ size }) => !isSame(size, largest));
  const first = page[title + below];
  if (title < 0 || below < 0 || !first || first.bold || first.size * LARGER > largest) return undefined;
  const rows = page.slice(title + below);
  const end = rows.findIndex(
    ({ text, size }) =>
      (dayOf(text) !== undefined && isSame(size, first.size)) ||
      ABSTRACT.test(text) ||
      size < first.size * 0.7,
  );
  const closing = rows[end];
  if (end < 1 || end > MOST_ROWS || !closing) return undefined;
  if (dayOf(closing.text) === undefined && !ABSTRACT.test(closing.text)) return undefined;
  const [names, ...others] = rows.slice(0, end).map((row) => personsOf(row, parts));
  // Below a name may stand another as well as a place that reads like one.
  return others.includes(undefined) || others.length === 0 ? names?.join(', ') : undefined;
}

/** Each of several authors stands in a column. */
function personsOf(row: Line, parts: readonly Part[]): readonly string[] | undefined {
  const own = parts
    .filter(({ page }) => page === 0)
    .flatMap(({ pieces }) => pieces)
    .filter(
      ({ y, x, right }) => Math.abs(y - row.y) < row.size * 0.1 && x >= row.x - 1 && right <= row.right + 1,
    );
  const columns: Piece[] = [];
  for (const piece of [...own].sort((a, b) => a.x - b.x)) {
    const open = columns.at(-1);
    if (open && piece.x - open.right < row.size * 0.6)
      columns[columns.length - 1] = { ...open, text: open.text + piece.text, right: piece.right };
    else columns.push(piece);
  }
  const persons = columns.map(({ text }) =>
    NO_PERSON.test(text) ? undefined : personsIn(text.trim().replace(MARKS, '')),
  );
  return persons.length > 0 && persons.every((each) => each !== undefined) ? persons.flat() : undefined;
}
