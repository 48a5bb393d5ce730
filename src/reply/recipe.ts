/**
 * What a button knows: how its reply is found again, and which screen of it to show. A reply's buttons need no memory
 * of the bot's, so they work after a restart and on every replica.
 */
import type { Locator } from '../library/library.ts';

export type Recipe =
  /** The quotes of an answer, or of the closest passages where the report doesn't say. */
  | { readonly kind: 'answers'; readonly answered: boolean; readonly quotes: readonly Locator[] }
  /** `/quote`, of the report whose file's sha256 starts with `file`. */
  | { readonly kind: 'quote'; readonly file: string; readonly reference: string }
  /** `/outline` and `/source`; `file` null: of all reports. */
  | { readonly kind: 'outline' | 'source'; readonly file: string | null }
  | { readonly kind: 'help' };

/** Enough of a sha256 to tell a handful of files and their versions apart. */
const FILE_DIGITS = 6;

export function fileKey(sha256: string): string {
  return sha256.slice(0, FILE_DIGITS);
}

/** At most 90 ASCII characters for up to five quotes. */
export function formatRecipe(recipe: Recipe): string {
  switch (recipe.kind) {
    case 'answers': {
      const files = [...new Set(recipe.quotes.map((quote) => quote.file))];
      const quotes = recipe.quotes.map(({ file, passage, mark }) => {
        const numbers = [files.indexOf(file), passage, ...(mark ? [mark.first, mark.count] : [])];
        return numbers.map((n) => n.toString(36)).join('.');
      });
      return `${recipe.answered ? 'a' : 'c'}:${files.join(',')}:${quotes.join(',')}`;
    }
    case 'quote':
      return `q:${recipe.file}:${recipe.reference}`;
    case 'outline':
      return `o:${recipe.file ?? ''}`;
    case 'source':
      return `s:${recipe.file ?? ''}`;
    case 'help':
      return 'h';
  }
}

/** Null for what no version of `formatRecipe` wrote. */
export function parseRecipe(text: string): Recipe | null {
  const [kind = '', file = '', rest = ''] = text.split(':');
  switch (kind) {
    case 'a':
    case 'c': {
      const files = file.split(',');
      const quotes = rest.split(',').map((quote) => parseLocator(quote, files));
      if (quotes.length > 5 || !quotes.every((quote) => quote !== null)) return null;
      return { kind: 'answers', answered: kind === 'a', quotes };
    }
    case 'q':
      return isFileKey(file) && /^[\d.-]{1,60}$/.test(rest) ? { kind: 'quote', file, reference: rest } : null;
    case 'o':
    case 's':
      if (file !== '' && !isFileKey(file)) return null;
      return { kind: kind === 'o' ? 'outline' : 'source', file: file === '' ? null : file };
    case 'h':
      return { kind: 'help' };
    default:
      return null;
  }
}

function isFileKey(text: string): boolean {
  return /^[\da-f]{6}$/.test(text);
}

function parseLocator(text: string, files: readonly string[]): Locator | null {
  if (!/^[\da-z]{1,2}\.[\da-z]{1,6}(?:\.[\da-z]{1,6}\.[\da-z]{1,4})?$/.test(text)) return null;
  const [fileIndex = 0, passage = 0, first, count] = text.split('.').map((n) => Number.parseInt(n, 36));
  const file = files[fileIndex];
  if (file === undefined || !isFileKey(file)) return null;
  return { file, passage, mark: first === undefined || count === undefined ? null : { first, count } };
}

/** A button's id: at most 100 ASCII characters, as long as `recipe` is at most 90. `screen` counts from 0. */
export function formatButton(recipe: string, screen: number): string {
  return `${recipe}~${screen.toString(36)}`;
}

export function parseButton(id: string): { readonly recipe: string; readonly screen: number } | null {
  const match = /^([\da-z:.,-]{1,95})~([\da-z]{1,5})$/.exec(id);
  return match ? { recipe: match[1] ?? '', screen: Number.parseInt(match[2] ?? '', 36) } : null;
}
