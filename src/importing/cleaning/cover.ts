/** What the first lines of a document say of who wrote it and when it came out, where a line says nothing else. */

import { dayOf } from '../dates.ts';
import { type Block, comparable, type Draft, opening } from '../draft.ts';
import { isLikelyName } from '../metadata.ts';

/** Blocks that a cover has at most, and characters of a line on one. */
const BLOCKS = 12;
const LONGEST_LINE = 80;

/** A standfirst has no more characters, and stands alone; what is longer is the text itself. */
const LONGEST_STANDFIRST = 350;

/** “Last updated” is another date. */
const LEAD =
  /^(?:date(?: of publication)?|published(?: on)?|publication date|issued|released|datum|stand|veröffentlicht(?: am)?|erschienen(?: am)?|publié(?:e)? le|date de publication|paru le|fecha(?: de publicación)?|publicado el|公開日|発行日|発行)\s*[:：]?\s*/iu;

/** Lines that say of the date below them that something else happened then. */
const OTHER_DATE =
  /^(?:date|when|date and time|time|deadline|closing date|due(?: date)?|starts?|ends?|effective(?: date| from)?|valid (?:from|until)|expires?|born|died|(?:last )?(?:updated|modified|reviewed|revised|edited|changed|checked|accessed)(?: on| at)?|next review(?: date)?|datum|wann|termin|frist|beginn|(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)(?: am)?|gültig (?:ab|bis)|quand|échéance|(?:mis à jour|modifié)(?: le)?|mise à jour|dernière (?:mise à jour|modification)|cuándo|fecha|plazo|(?:última )?(?:actualización|modificación)|actualizado(?: el)?|bijgewerkt|aggiornato(?: il)?|scadenza)\s*[:：]?$/iu;

/** `by Ada Reed and Bo Quay`; the words between names are those of five languages. */
const BYLINE = /^(?:by|von|par|por|written by|authors?:|autor(?:en|in)?:|auteurs?:|autores:)\s+(.+)$/iu;

export function readCover(draft: Draft): Draft {
  const cover = coverOf(draft);
  const lines = cover
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
  const byline = authors.length === 1 ? authors[0] : undefined;
  const isOther = stated.author !== undefined && byline !== undefined && !sharesName(stated.author, byline);
  const author = stated.author === undefined || isOther ? byline : undefined;
  if (published !== undefined)
    notes.push(
      `read as the date of publication: ${published}, from ${opening(date?.[1] ?? '')} (--published gives another)`,
    );
  if (author !== undefined)
    notes.push(
      `read as the author: ${author}, by the line that says so${isOther ? `, and not ${stated.author}, whom the source states beside the text` : ''} (--author gives another)`,
    );
  const known = {
    ...stated,
    ...(published === undefined ? {} : { published }),
    ...(author === undefined ? {} : { author }),
  };
  // Nobody looks for a section called after its author or its day.
  const isLine = (block: Block) =>
    block.kind === 'heading' && block !== cover[0] && cover.includes(block) && saysOrigin(block.text, known);
  return {
    ...draft,
    blocks: draft.blocks.map((block) => (isLine(block) ? asPassage(block) : block)),
    stated: known,
    notes: [...draft.notes, ...notes],
  };
}

/**
 * The blocks from the title on that stand ahead of the text itself: below a foreword stand its author and its day, below a
 * section's heading those of the section, and neither is the document's.
 */
function coverOf({ blocks, stated }: Draft): readonly Block[] {
  const isTitle = ({ kind, text }: Block) =>
    kind === 'heading' && comparable(text) === comparable(stated.title ?? '');
  const start = Math.max(0, blocks.slice(0, BLOCKS).findIndex(isTitle));
  const opening = blocks.slice(start, start + BLOCKS);
  const [first, second] = opening.filter(isProse);
  const text = first && first.text.length > LONGEST_STANDFIRST ? first : second;
  const levels = blocks.filter((block) => block.kind === 'heading').map(({ level }) => level);
  const section = opening.find((block, i) => {
    const next = opening[i + 1];
    return (
      block.kind === 'heading' &&
      (i > 0 || (stated.title !== undefined && !isTitle(block))) &&
      levels.filter((level) => level === block.level).length > 1 &&
      // What is set as large as headings: an author, a day, lines that have nothing below them.
      !saysOrigin(block.text, stated) &&
      !(next?.kind === 'heading' && next.level <= block.level)
    );
  });
  const ends = [text, section].filter((block) => block !== undefined).map((block) => opening.indexOf(block));
  return opening.slice(0, Math.min(...ends, BLOCKS));
}

/** Whether a line says the author or a day, and nothing else. */
function saysOrigin(text: string, { author }: Draft['stated']): boolean {
  const persons = personsIn(text)?.join(', ') ?? text;
  const isAuthor = author !== undefined && comparable(persons) === comparable(author);
  return isAuthor || dayOf(text.replace(LEAD, '')) !== undefined || namesIn(text) !== undefined;
}

/** Sentences rather than lines that each stand for themselves. */
function isProse({ kind, text }: Block): boolean {
  return kind === 'passage' && text.split('\n').some((line) => line.length > LONGEST_LINE);
}

/** Of one person, one source may have the initials, the other a title. */
function sharesName(one: string, other: string): boolean {
  const words = (text: string) => comparable(text).match(/\p{L}{2,}/gu) ?? [];
  const known = new Set(words(one));
  return words(other).some((word) => known.has(word));
}

function namesIn(line: string): string | undefined {
  return personsIn(BYLINE.exec(line)?.[1] ?? '')?.join(', ');
}

/** The names of persons in a list of nothing else. */
export function personsIn(names: string): readonly string[] | undefined {
  const each = names.split(/\s*(?:,|;|&|\b(?:and|und|et|y)\b)\s*/u).filter((name) => name !== '');
  const isName = (name: string) =>
    isLikelyName(name) &&
    /^(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|der|den|di|du|la|le|van|von|zu)\s*){2,5}$/u.test(name);
  return each.length > 0 && each.every(isName) ? each : undefined;
}

function asPassage({ text, pages }: Block): Block {
  return { kind: 'passage', text, ...(pages ? { pages } : {}) };
}
