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

/** `2.1`, `2.1-2.3` */
export const REFERENCE = /^[§#]?\d{1,4}\.\d{1,4}(?:\s?[-–]\s?\d{1,4}(?:\.\d{1,4})?)?$/u;

/** A question, unless it starts with a command's name or is a reference; help where nothing is said but that. */
export function commandIn(
  text: string,
  { commands, prefix }: Pick<Context, 'commands' | 'prefix'>,
): SaidCommand {
  if (/^(?:help\W*)?$/i.test(text)) return { name: 'quoth', input: {} };
  if (REFERENCE.test(text)) return { name: 'quote', input: { reference: text } };
  const [word = ''] = text.split(/\s/u, 1);
  const name = word.toLowerCase().replace(/^\//, '');
  const bare = name.startsWith(prefix) ? name.slice(prefix.length) : name;
  const named = commands.find((command) => command.name === name || command.name === bare);
  const command = named ?? commands.find((candidate) => candidate.name === 'ask');
  if (!command) return { name: 'ask', input: {} };
  return { name: command.name, input: typedOptions(command, named ? text.slice(word.length) : text) };
}
