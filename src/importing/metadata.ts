/** What a source states of where it comes from, as a citation has it. */
import { mojibakeIn } from '../report/checking/mojibake.ts';
import { type Block, comparable, type Stated, textOfBlocks } from './draft.ts';

/** A record without what is absent or blank; white space folded to one line. */
export function stated(fields: { readonly [Field in keyof Stated]?: string | null | undefined }): Stated {
  const known = Object.entries(fields)
    .map(([name, value]) => [name, typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : ''])
    .filter(([, value]) => value !== '');
  return Object.fromEntries(known);
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

/** Blocks among which a cover names its author. */
const COVER = 15;

/**
 * Whom a file's properties name, and a note where that is not taken: programs put there with what name somebody logs in, which
 * is an author's only where the cover has it, too. What came there garbled is no name.
 */
export function authorFrom(
  creator: string | undefined,
  blocks: readonly Block[],
): readonly [author: string | undefined, notes: string[]] {
  const name = creator?.replace(/\s+/gu, ' ').trim();
  if (!name) return [undefined, []];
  const cover = comparable(textOfBlocks(blocks.slice(0, COVER)));
  const isAuthor = mojibakeIn(name).length === 0 && (isLikelyName(name) || names(cover, comparable(name)));
  return isAuthor
    ? [name, []]
    : [undefined, [`not taken for the author: “${name}”, which the file’s properties name (--author)`]];
}

/** Whether a text has a name in whole words. */
function names(text: string, name: string): boolean {
  const at = text.indexOf(name);
  const isLetter = (character: string | undefined) => /^[\p{L}\p{N}]$/u.test(character ?? '');
  return at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + name.length]);
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
