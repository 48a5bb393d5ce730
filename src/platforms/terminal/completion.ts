/** What Tab makes of a line: commands by their start, the names of their options, and what an option may be. */
import { type Command, type Context, optionsOf } from '../../../commands/command.ts';
import { choicesFor } from '../../../commands/options/completion.ts';
import { openOption, typedOptions } from '../../../commands/options/typed-options.ts';
import type { Choice, Completes } from '../../library/library.ts';

export interface Candidate {
  /** What stands in the line when it is taken. */
  readonly value: string;
  /** What is shown of it besides `value`. */
  readonly about: string;
}

export interface Completions {
  /** The end of the line that a candidate takes the place of. */
  readonly typed: string;
  readonly candidates: readonly Candidate[];
}

export interface Completer extends Pick<Context, 'library' | 'strings' | 'channel'> {
  readonly commands: readonly Command[];
  /** The name of the command that a line without a slash is for. */
  readonly unslashed: string;
}

/** Rejects where the library does. */
export async function completionsOf(line: string, completer: Completer): Promise<Completions> {
  const slashed = /^\s*(\/\S*)$/u.exec(line)?.[1] ?? (line.trim() === '' ? '' : null);
  if (slashed !== null) return { typed: slashed, candidates: commandsFor(slashed, completer) };
  const [, ahead = '', name = completer.unslashed] = /^(\s*\/(\S+))?/u.exec(line) ?? [];
  const command = completer.commands.find((known) => known.name === name.toLowerCase());
  return command ? optionsFor(command, line.slice(ahead.length), completer) : { typed: '', candidates: [] };
}

function commandsFor(typed: string, { commands, strings }: Completer): readonly Candidate[] {
  return commands
    .map(({ name, options, text }) => ({
      value: `/${name}${Object.keys(options).length > 0 ? ' ' : ''}`,
      about: text(strings).description,
    }))
    .filter(({ value }) => value.startsWith(typed.toLowerCase()));
}

/** Where a value may go on or an option's name may start, what is named so far decides: `2.1 ` needs no more. */
async function optionsFor(command: Command, text: string, completer: Completer): Promise<Completions> {
  const open = openOption(command, text);
  const kind = open && command.options[open.name]?.completes;
  const word = /\S*$/u.exec(text)?.[0] ?? '';
  const names: Completions = { typed: word, candidates: namesFor(command, text, word, completer) };
  if (!open || !kind) return names;
  const given = typedOptions(command, text);
  const choices = (typed: string) =>
    choicesFor(command, open.name, typed.replace(/^["“„«'‘]/u, ''), given, completer);
  const typed = text.slice(open.start);
  const before = typed.slice(0, typed.length - word.length).trim();
  if (before !== '' && names.candidates.length > 0 && isWhole(kind, before, await choices(before)))
    return names;
  const values = (await choices(typed)).map(candidateOf);
  if (before !== '' && values.length === 0) return names;
  const named = text.slice(0, open.start).endsWith(':');
  return { typed, candidates: before === '' && !named ? [...values, ...names.candidates] : values };
}

function namesFor(
  command: Command,
  text: string,
  word: string,
  { strings }: Completer,
): readonly Candidate[] {
  const [, ...options] = optionsOf(command, strings);
  return options
    .map(({ name, description }) => ({ value: `${name}:`, about: description }))
    .filter(({ value }) => !text.toLowerCase().includes(` ${value}`) && value.startsWith(word.toLowerCase()));
}

/** References are numbers; of what else is completed, a blank may be a part. */
function isWhole(kind: Completes, value: string, choices: readonly Choice[]): boolean {
  if (kind === 'reference') return !/\p{L}/u.test(value);
  return choices.some((choice) => choice.value.toLowerCase() === value.toLowerCase());
}

/** A blank goes behind it, for what comes next. */
function candidateOf({ label, value }: Choice): Candidate {
  const [start = value] = value.split(' report:', 1);
  const about = label === value ? '' : label.startsWith(`${start} `) ? label.slice(start.length + 1) : label;
  return { value: `${value} `, about };
}

/** What all candidates have in common, where that says more than what is typed; null where it doesn't. */
export function commonStart({ typed, candidates }: Completions): string | null {
  const [first, ...others] = candidates.map(({ value }) => value);
  if (first === undefined) return null;
  if (others.length === 0) return first;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  const start = first.slice(0, length).trimEnd();
  const says = start.toLowerCase().startsWith(typed.toLowerCase()) && start.length > typed.length;
  return says ? start : null;
}
