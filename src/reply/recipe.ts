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

/** At most 91 ASCII characters, for five quotes of a million passages and a thousand sentences each. */
export function formatRecipe(recipe: Recipe): string {
  switch (recipe.kind) {
    case 'answers': {
      const files = [...new Set(recipe.quotes.map((quote) => quote.file))];
      const quotes = recipe.quotes.map(({ file, passage, mark }) => {
        const sentences = mark ? [mark.first, ...(mark.count > 1 ? [mark.count] : [])] : [];
        return files.indexOf(file) + [passage, ...sentences].map((n) => n.toString(36)).join('.');
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

/** Which of the files, then the passage, and behind dots the first marked sentence and, over 1, how many. */
function parseLocator(text: string, files: readonly string[]): Locator | null {
  const match = /^(\d)([\da-z]{1,6})(?:\.([\da-z]{1,6})(?:\.([\da-z]{1,4}))?)?$/.exec(text);
  const file = files[Number(match?.[1])];
  if (!match || file === undefined || !isFileKey(file)) return null;
  const [passage, first, count] = match.slice(2).map((digits) => digits && Number.parseInt(digits, 36));
  const mark = typeof first === 'number' ? { first, count: typeof count === 'number' ? count : 1 } : null;
  return { file, passage: Number(passage), mark };
}

/** A button's id: at most 100 ASCII characters, as long as `recipe` is at most 95. `screen` counts from 0. */
export function formatButton(recipe: string, screen: number): string {
  return `${recipe}~${screen.toString(36)}`;
}

export function parseButton(id: string): { readonly recipe: string; readonly screen: number } | null {
  const match = /^([\da-z:.,-]{1,95})~([\da-z]{1,4})$/.exec(id);
  return match ? { recipe: match[1] ?? '', screen: Number.parseInt(match[2] ?? '', 36) } : null;
}
