/**
 * What is typed behind a command where the platform gives no fields: the first option's text, then others as
 * `name:value`.
 */
import type { Command } from '../../commands/command.ts';

/**
 * By option name, for `runCommand`. A value goes on to the next `name:` of the command or to the end; quotation marks
 * around it are dropped. What looks like `name:value` with a name that is no option of the command is text, and so is
 * the first option's name but at the very start, since its value needs no name.
 */
export function typedOptions(command: Command, text: string): Readonly<Record<string, string>> {
  const [first, ...others] = Object.keys(command.options);
  if (first === undefined) return {};
  const values: Record<string, string> = {};
  let name = first;
  let start = new RegExp(`^\\s*${first}:(?=\\S)`, 'i').exec(text)?.[0].length ?? 0;
  const set = (end: number) => {
    const value = text.slice(start, end).trim();
    if (value !== '') values[name] = unquoted(value, name === first);
  };
  const named = new RegExp(`(?<!\\S)(${others.join('|')}):(?=\\S)`, 'gi');
  for (const match of others.length > 0 ? text.matchAll(named) : []) {
    set(match.index);
    name = match[1]?.toLowerCase() ?? first;
    start = match.index + match[0].length;
  }
  set(text.length);
  return values;
}

/** The first option is text that may be a quotation itself, so its marks stay. */
function unquoted(value: string, keep: boolean): string {
  const inner = /^["“”„«](.*)["“”»]$/s.exec(value)?.[1] ?? /^['‘’](.*)['’]$/s.exec(value)?.[1];
  return keep || inner === undefined ? value : inner.trim();
}
