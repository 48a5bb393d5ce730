/** What Tab makes of a line: commands by their start, then the names of their options. */
import type { Command } from '../../../commands/command.ts';

/** The completions, and the end of `line` that they take the place of, as `node:readline` wants them. */
export function completionsOf(
  line: string,
  commands: readonly Command[],
  unslashed: string,
): [completions: string[], replaced: string] {
  const typed = /^\s*(\/\S*)$/u.exec(line)?.[1] ?? (line.trim() === '' ? '' : null);
  if (typed !== null) {
    const names = commands.map(
      ({ name, options }) => `/${name}${Object.keys(options).length > 0 ? ' ' : ''}`,
    );
    return [names.filter((name) => name.startsWith(typed.toLowerCase())), typed];
  }
  const name = /^\s*\/(\S+)/u.exec(line)?.[1]?.toLowerCase() ?? unslashed;
  const command = commands.find((known) => known.name === name);
  const word = /\S*$/u.exec(line)?.[0] ?? '';
  const [, ...options] = Object.keys(command?.options ?? {});
  const open = options
    .map((option) => `${option}:`)
    .filter((option) => !line.toLowerCase().includes(` ${option}`));
  return [open.filter((option) => option.startsWith(word.toLowerCase())), word];
}
