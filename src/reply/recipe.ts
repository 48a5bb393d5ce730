/**
 * What a button knows: how its reply is found again, and which screen of it to show. A reply's buttons need no memory
 * of the bot's, so they work after a restart and on every replica.
 */
import type { Category, Verdict } from '../checking/checking.ts';
import type { AboutReport, AnswerVerdict, Locator, SaidHandle } from '../library/library.ts';

export type Recipe =
  /** The quotes of an answer, or of the closest passages where the report doesn't say. */
  | { readonly kind: 'answers'; readonly verdict: AnswerVerdict; readonly quotes: readonly Locator[] }
  /** The quotes of a check, behind a summary where several sentences were checked. */
  | {
      readonly kind: 'check';
      readonly verdict: Verdict;
      readonly summary: boolean;
      readonly quotes: readonly Locator[];
    }
  /** `/quote`, of the report whose file's sha256 starts with `file`. */
  | { readonly kind: 'quote'; readonly file: string; readonly reference: string }
  /** `/outline` and `/source`; `file` null: of all reports. */
  | { readonly kind: 'outline' | 'source'; readonly file: string | null }
  /** What was asked of the reports themselves, of this one or of all. */
  | { readonly kind: 'about'; readonly about: AboutReport; readonly file: string | null }
  | ({ readonly kind: 'said' } & SaidHandle)
  /** A quote with the passages around it; `standing` is what a channel is told of it where it is shared from there. */
  | ({ readonly kind: 'context'; readonly standing: Standing } & Excerpt)
  /** A quote with its source to be copied. */
  | ({ readonly kind: 'citation' } & Excerpt)
  /** A quote as a channel sees it; `unsure` where it is no answer but something near one. */
  | ({ readonly kind: 'shared'; readonly unsure: boolean } & Excerpt)
  /** A quote as it is shown to a channel with what came of checking wording against it. */
  | ({ readonly kind: 'sharedCheck'; readonly finding: Finding } & Excerpt)
  | { readonly kind: 'help' }
  /** What was asked, which the message tells, of this report or this section of it. */
  | {
      readonly kind: 'chosen';
      readonly command: Asked;
      readonly file: string;
      readonly section: number | null;
    };

/** What a check comes to, by what it says first: of altered wording, what differs most. */
export type Finding = Exclude<Verdict, 'altered'> | Category | 'spliced';

const FINDING_LETTERS = {
  verbatim: 'v',
  absent: 'n',
  spliced: 'x',
  subject: 's',
  number: 'd',
  name: 'm',
  negation: 'g',
  hedge: 'h',
  speaker: 'p',
  order: 'o',
  wording: 'w',
} as const satisfies Record<Finding, string>;

/** What a quote is to whatever was asked: the answer, near one, or what came of checking wording against it. */
export type Standing = 'answer' | 'unsure' | Finding;

const UNSURE = ',u';

const STANDINGS: readonly Standing[] = ['answer', 'unsure', ...(Object.keys(FINDING_LETTERS) as Finding[])];

/** The commands that can be asked again of what was chosen, by the letters that stand for them. */
const ASKED = { ask: 'a', check: 'c', said: 's', quoth: 'h' } as const;
export type Asked = keyof typeof ASKED;

/** Passages of one report by their indices, `last` included; the mark is in the first of them. */
export interface Excerpt {
  readonly file: string;
  readonly first: number;
  readonly last: number;
  readonly mark: Locator['mark'];
}

/** Enough of a sha256 to tell a handful of files and their versions apart. */
const FILE_DIGITS = 6;

export function fileKey(sha256: string): string {
  return sha256.slice(0, FILE_DIGITS);
}

/** More would not fit into a button. */
export const MOST_QUOTES = 5;

/** What a button holds of `/quote`'s references. */
export const LONGEST_REFERENCE = 80;

const ANSWER_LETTERS = { answer: 'a', perhaps: 'b', none: 'c' } as const satisfies Record<
  AnswerVerdict,
  string
>;
const ANSWER_VERDICTS = Object.keys(ANSWER_LETTERS) as AnswerVerdict[];

const ABOUT_LETTERS = {
  topic: 't',
  sections: 's',
  author: 'a',
  published: 'p',
  length: 'l',
  origin: 'o',
} as const satisfies Record<AboutReport, string>;

/** Of a check's quotes alone, and of those behind a summary. */
const VERDICT_LETTERS = {
  verbatim: ['v', 'w'],
  altered: ['d', 'e'],
  absent: ['n', 'm'],
} as const satisfies Record<Verdict, readonly [string, string]>;

/** At most 91 ASCII characters, for five quotes of a million passages and a thousand sentences each. */
export function formatRecipe(recipe: Recipe): string {
  switch (recipe.kind) {
    case 'answers':
      return `${ANSWER_LETTERS[recipe.verdict]}:${formatLocators(recipe.quotes)}`;
    case 'check':
      return `${VERDICT_LETTERS[recipe.verdict][recipe.summary ? 1 : 0]}:${formatLocators(recipe.quotes)}`;
    case 'quote':
      return `q:${recipe.file}:${recipe.reference}`;
    case 'outline':
      return `o:${recipe.file ?? ''}`;
    case 'source':
      return `s:${recipe.file ?? ''}`;
    case 'about':
      return `u:${recipe.file ?? ''}:${ABOUT_LETTERS[recipe.about]}`;
    case 'context':
      return `x:${formatExcerpt(recipe)}${formatStanding(recipe.standing)}`;
    case 'citation':
      return `z:${formatExcerpt(recipe)}`;
    case 'shared':
      return `p:${formatExcerpt(recipe)}${formatStanding(recipe.unsure ? 'unsure' : 'answer')}`;
    case 'sharedCheck':
      return `y:${formatExcerpt(recipe)}${formatStanding(recipe.finding)}`;
    case 'said':
      return `t:${recipe.reports}:${recipe.speaker.toString(36)}${recipe.statements === null ? '' : `.${recipe.statements}`}`;
    case 'help':
      return 'h';
    case 'chosen':
      return `k:${recipe.file}:${ASKED[recipe.command]}${recipe.section ?? ''}`;
  }
}

/** Null for what no version of `formatRecipe` wrote. */
export function parseRecipe(text: string): Recipe | null {
  const [kind = '', file = '', rest = ''] = text.split(':');
  switch (kind) {
    case 'a':
    case 'b':
    case 'c': {
      const quotes = parseLocators(file, rest);
      const [verdict] = ANSWER_VERDICTS.filter((each) => ANSWER_LETTERS[each] === kind);
      return quotes && verdict ? { kind: 'answers', verdict, quotes } : null;
    }
    case 'v':
    case 'w':
      return parseCheck('verbatim', kind === 'w', file, rest);
    case 'd':
    case 'e':
      return parseCheck('altered', kind === 'e', file, rest);
    case 'n':
    case 'm':
      return parseCheck('absent', kind === 'm', file, rest);
    case 'q':
      return isFileKey(file) && /^[\d.,-]+$/.test(rest) && rest.length <= LONGEST_REFERENCE
        ? { kind: 'quote', file, reference: rest }
        : null;
    case 'o':
    case 's':
      if (file !== '' && !isFileKey(file)) return null;
      return { kind: kind === 'o' ? 'outline' : 'source', file: file === '' ? null : file };
    case 'u': {
      const about = (Object.keys(ABOUT_LETTERS) as AboutReport[]).find(
        (each) => ABOUT_LETTERS[each] === rest,
      );
      if (!about || (file !== '' && !isFileKey(file))) return null;
      return { kind: 'about', about, file: file === '' ? null : file };
    }
    case 'x':
    case 'p':
    case 'y':
      return parseStanding(kind, file, rest);
    case 'z': {
      const excerpt = parseExcerpt(file, rest);
      return excerpt && { kind: 'citation', ...excerpt };
    }
    case 't': {
      const match = /^([\da-z]{1,4})(?:\.([\da-f]{1,70}))?$/.exec(rest);
      if (!isFileKey(file) || !match) return null;
      return {
        kind: 'said',
        reports: file,
        speaker: Number.parseInt(match[1] ?? '', 36),
        statements: match[2] ?? null,
      };
    }
    case 'h':
      return { kind: 'help' };
    case 'k': {
      const [, letter, section = ''] = /^([a-z])(\d{0,6})$/.exec(rest) ?? [];
      const command = (Object.keys(ASKED) as Asked[]).find((name) => ASKED[name] === letter);
      if (!isFileKey(file) || !command) return null;
      return { kind: 'chosen', command, file, section: section === '' ? null : Number(section) };
    }
    default:
      return null;
  }
}

/**
 * Behind the recipe of a reply that asked its channel's report alone, and says so; where it is read, `recipe` is what goes
 * without it. No recipe ends like this by itself.
 */
const NARROWED = '-';

export function narrowedRecipe(recipe: string): string {
  return `${recipe}${NARROWED}`;
}

export function readNarrowed(text: string): { readonly recipe: string; readonly isNarrowed: boolean } {
  const isNarrowed = text.endsWith(NARROWED);
  return { recipe: isNarrowed ? text.slice(0, -NARROWED.length) : text, isNarrowed };
}

/** The key of the file that the reply's first quote or page is from; null where that is no one file. */
export function fileOf(recipe: Recipe): string | null {
  switch (recipe.kind) {
    case 'answers':
    case 'check':
      return recipe.quotes[0]?.file ?? null;
    case 'said':
    case 'help':
      return null;
    default:
      return recipe.file;
  }
}

/** What shares a quote with what it is. */
export function sharedRecipe(excerpt: Excerpt, standing: Standing): string {
  return formatRecipe(
    standing === 'answer' || standing === 'unsure'
      ? { ...excerpt, kind: 'shared', unsure: standing === 'unsure' }
      : { ...excerpt, kind: 'sharedCheck', finding: standing },
  );
}

function formatStanding(standing: Standing): string {
  if (standing === 'answer') return '';
  return standing === 'unsure' ? UNSURE : `,${FINDING_LETTERS[standing]}`;
}

function parseStanding(kind: 'x' | 'p' | 'y', file: string, rest: string): Recipe | null {
  const [numbers = ''] = rest.split(',');
  const excerpt = parseExcerpt(file, numbers);
  const standing = STANDINGS.find((each) => formatStanding(each) === rest.slice(numbers.length));
  if (!excerpt || !standing) return null;
  if (kind === 'x') return { kind: 'context', standing, ...excerpt };
  const isShared = standing === 'answer' || standing === 'unsure';
  if (kind === 'p') return isShared ? { kind: 'shared', unsure: standing === 'unsure', ...excerpt } : null;
  return isShared ? null : { kind: 'sharedCheck', finding: standing, ...excerpt };
}

function isFileKey(text: string): boolean {
  return /^[\da-f]{6}$/.test(text);
}

function formatExcerpt({ file, first, last, mark }: Excerpt): string {
  const numbers = [first, last, ...(mark ? [mark.first, mark.count] : [])];
  return `${file}:${numbers.map((n) => n.toString(36)).join('.')}`;
}

function parseExcerpt(file: string, numbers: string): Excerpt | null {
  if (!isFileKey(file) || !/^[\da-z]{1,6}\.[\da-z]{1,6}(?:\.[\da-z]{1,6}\.[\da-z]{1,4})?$/.test(numbers))
    return null;
  const [first = 0, last = 0, marked, count = 1] = numbers
    .split('.')
    .map((digits) => Number.parseInt(digits, 36));
  return { file, first, last, mark: marked === undefined ? null : { first: marked, count } };
}

function formatLocators(locators: readonly Locator[]): string {
  const files = [...new Set(locators.map(({ file }) => file))];
  const quotes = locators.map(({ file, passage, mark }) => {
    const sentences = mark ? [mark.first, ...(mark.count > 1 ? [mark.count] : [])] : [];
    return files.indexOf(file) + [passage, ...sentences].map((n) => n.toString(36)).join('.');
  });
  return `${files.join(',')}:${quotes.join(',')}`;
}

function parseCheck(verdict: Verdict, summary: boolean, files: string, rest: string): Recipe | null {
  const quotes = parseLocators(files, rest);
  return quotes && { kind: 'check', verdict, summary, quotes };
}

function parseLocators(fileKeys: string, rest: string): readonly Locator[] | null {
  const files = fileKeys.split(',');
  const quotes = rest.split(',').map((quote) => parseLocator(quote, files));
  return quotes.length <= MOST_QUOTES && quotes.every((quote) => quote !== null) ? quotes : null;
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

/** What a button does. All are at most 100 ASCII characters as ids. */
export type Button =
  /** Shows another screen, counted from 0, of the reply that it stands under. */
  | { readonly action: 'turn'; readonly recipe: string; readonly screen: number }
  /** Shows the presser alone a reply of its own. */
  | { readonly action: 'context'; readonly recipe: string }
  /** Asks the question that its label is, the `nth` of its message, for the presser alone. */
  | { readonly action: 'ask'; readonly nth: number }
  /**
   * Notes that the answer was to another question, which is kept as `kept` if it is, and shows what is nearest next by a
   * recipe; an empty one where nothing is.
   */
  | { readonly action: 'notAsked'; readonly kept: string | null; readonly recipe: string }
  /** Shows the channel a reply of its own. */
  | { readonly action: 'share'; readonly recipe: string }
  /** Takes a shared reply back; for `owner` alone, a platform's id of whoever shared it. */
  | { readonly action: 'delete'; readonly owner: string };

const LETTERS = { context: 'x', share: 's', delete: 'd', ask: 'q' } as const;

const NOT_ASKED = 'n';

export function formatButton(button: Button): string {
  switch (button.action) {
    case 'turn':
      return `${button.recipe}~${button.screen.toString(36)}`;
    case 'notAsked':
      return `~${NOT_ASKED}${button.kept ?? ''}.${button.recipe}`;
    case 'delete':
      return `~${LETTERS.delete}${button.owner}`;
    case 'ask':
      return `~${LETTERS.ask}${button.nth}`;
    default:
      return `~${LETTERS[button.action]}${button.recipe}`;
  }
}

/** Null for what `formatButton` did not write. */
export function parseButton(id: string): Button | null {
  const turn = /^([\da-z:.,-]{1,95})~([\da-z]{1,4})$/.exec(id);
  if (turn) return { action: 'turn', recipe: turn[1] ?? '', screen: Number.parseInt(turn[2] ?? '', 36) };
  const notAsked = /^~n([\da-z]{12})?\.([\da-z:.,]{0,85})$/.exec(id);
  if (notAsked) return { action: 'notAsked', kept: notAsked[1] ?? null, recipe: notAsked[2] ?? '' };
  const other = /^~([xsdq])([\dA-Za-z:.,-]{1,95})$/.exec(id);
  const value = other?.[2] ?? '';
  switch (other?.[1]) {
    case LETTERS.context:
      return { action: 'context', recipe: value };
    case LETTERS.share:
      return { action: 'share', recipe: value };
    case LETTERS.delete:
      return { action: 'delete', owner: value };
    case LETTERS.ask:
      return /^\d{1,2}$/.test(value) ? { action: 'ask', nth: Number(value) } : null;
    default:
      return null;
  }
}
