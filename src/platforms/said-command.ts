/** What somebody says to the bot in a message, as a command. */
import type { Context } from '../../commands/command.ts';
import { typedOptions } from '../../commands/options/typed-options.ts';

export interface SaidCommand {
  readonly name: string;
  readonly input: Readonly<Record<string, string>>;
}

/** The text behind the mention of the bot, or else ahead of it; all of it where there is none. `plain` undoes markup. */
export function saidTo(mention: RegExp | null, text: string, plain: (text: string) => string): string {
  const [before = '', ...behind] = mention === null ? [text] : text.split(mention);
  const said = plain(behind.join(' ')).replace(/^(?:[\s,;.!–—-]|:(?!\S+:))+/u, '');
  return said === '' ? plain(before) : said;
}

const NOUN =
  'sections?|sect?\\.?|chapters?|ch\\.?|passages?|paragraphs?|para\\.?|pages?|pp?\\.|pg\\.?|abschnitte?|kapitel|kap\\.?|absatz|seiten?|secci[oó]n|cap[ií]tulo|p[aá]rrafo|p[aá]gina|chapitres?|paragraphe';
const PLACE = '(?:\\d{1,4}(?:\\.\\d{1,4})?|[ivxlc]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten)';

/** Where something stands and nothing else: `2.1`, `2.1-2.3`, `section 2`, `chapter two`, `page xii`. A bare number may be a year. */
export const REFERENCE = new RegExp(
  `^(?:(?:[§#]\\s?|(?:${NOUN})\\s?)?\\d{1,4}\\.\\d{1,4}(?:\\s?[-–]\\s?\\d{1,4}(?:\\.\\d{1,4})?)?|(?:§\\s?|(?:${NOUN})\\s?(?=\\d|\\s))\\s?${PLACE}(?:\\s?[-–]\\s?${PLACE})?)$`,
  'iu',
);

/** What people put around a reference that they want to read, in the languages that Quoth speaks. */
const AHEAD =
  /^(?:(?:please|pls|plz|hi|hey|hello|ok(?:ay)?|(?:can|could|would|will) (?:yo)?u|i (?:need|want)|quote|cite|show|read|give|get|open|me|us|bitte|zitiere?|zeige?|lies|mir|uns|por favor|cita|muestra|lee|s[’']il (?:te|vous) pla[iî]t|svp|montre|lis|-moi)[\s,:!]+)+/iu;
const THANKS_BEHIND =
  /(?:[\s,.!–-]{1,5}(?:please|pls|plz|thanks(?: a lot)?|thank (?:yo)?u|thx|ty|cheers|bitte|danke|por favor|gracias|s[’']il (?:te|vous) pla[iî]t|svp|merci))+[\s.!?]{0,9}$/iu;

/** A command's name ahead of what is given to it: `quote 2.1`, `/quote: 2.1`, `Check – …`. */
const NAMED = /^\/?([\w-]+)(?:\s*[:,：–—]\s*|\s+-\s+|\s+|$)/u;

/** A question, unless it starts with a command's name or is a reference; help where nothing is said but that. */
export function commandIn(
  text: string,
  { commands, prefix }: Pick<Context, 'commands' | 'prefix'>,
): SaidCommand {
  if (/^(?:help\W*)?$/i.test(text)) return { name: 'quoth', input: {} };
  const reference = text
    .replace(AHEAD, '')
    .replace(THANKS_BEHIND, '')
    .replace(/[\s.!?]{1,9}$/, '');
  if (REFERENCE.test(reference)) return { name: 'quote', input: { reference } };
  const [start = '', word = ''] = NAMED.exec(text) ?? [];
  const name = word.toLowerCase();
  const bare = name.startsWith(prefix) ? name.slice(prefix.length) : name;
  const named = commands.find((command) => command.name === name || command.name === bare);
  const command = named ?? commands.find((candidate) => candidate.name === 'ask');
  if (!command) return { name: 'ask', input: {} };
  const given = named ? ` ${text.slice(start.length)}`.replace(THANKS_BEHIND, '') : text;
  return { name: command.name, input: typedOptions(command, given) };
}
