/** What a command is: its name, its options, what it answers. No word of a platform. */
import type { Completes, Library } from '../src/library/library.ts';
import type { Reply } from '../src/reply/reply.ts';
import type { Strings } from '../src/reply/strings/index.ts';
import type { ChannelReports } from '../src/settings/channel-reports.ts';
import type { KeptQuestions } from '../src/settings/kept-questions.ts';

export interface OptionDefinition {
  readonly required: boolean;
  /** What completion offers for it; other text is taken all the same. */
  readonly completes?: Completes;
  /** Where it is not given, the channel's report is. */
  readonly fromChannel?: true;
  /** In UTF-16 code units; a platform turns longer input away or cuts its own field at it. */
  readonly maxLength: number;
}

export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

/** What a handler gets: required options as strings, others where they were given. Never an option not declared. */
export type Input<O extends OptionDefinitions> = {
  readonly [K in keyof O as O[K]['required'] extends true ? K : never]: string;
} & {
  readonly [K in keyof O as O[K]['required'] extends true ? never : K]?: string;
};

/** What a language has to say of a command. */
export interface CommandText<O extends string = string> {
  /** What it is called where a platform shows translated names; everywhere else `Command.name` holds. */
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<O, string>>;
}

export interface Context {
  readonly library: Library;
  readonly strings: Strings;
  /** Every command there is. */
  readonly commands: readonly Command[];
  /** What stands between the slash and a command's name where it is typed. */
  readonly prefix: string;
  /** Where the command is given; absent where that is no channel. */
  readonly channel?: Channel;
  /** Where what is asked is kept, if it is; absent where nothing outlives the process. */
  readonly questions?: KeptQuestions;
  /** Where members read the reports in the browser, without a slash at its end; absent where they don't. */
  readonly publicUrl?: string;
  /** Whether the platform shows commands by their translated names. */
  readonly translatedNames?: true;
}

interface Channel {
  /** Tells it from all others, on every platform. */
  readonly id: string;
  /** Whether whoever gives the command may change what goes for everybody in it. */
  readonly mayManage: boolean;
  readonly reports: ChannelReports;
}

export interface Command {
  /** Lower-case, 1 to 32 letters. */
  readonly name: string;
  text(strings: Strings): CommandText;
  /** In order; the first is what a text typed behind the command is taken for. Required ones come first. */
  readonly options: OptionDefinitions;
  run(input: Readonly<Record<string, string>>, context: Context): Promise<Reply>;
}

/** Checks a definition's texts and handler against its options; gives it the form that platforms use. */
export function defineCommand<const O extends OptionDefinitions>(
  definition: Pick<Command, 'name'> & {
    readonly options: O;
    text(strings: Strings): CommandText<keyof O & string>;
    run(input: Input<O>, context: Context): Promise<Reply>;
  },
): Command {
  return definition as unknown as Command;
}

/** A command's options in order, each with what a language says of it. */
export function optionsOf(
  { options, text }: Command,
  strings: Strings,
): readonly (OptionDefinition & { readonly name: string; readonly description: string })[] {
  const descriptions = text(strings).options;
  return Object.entries(options).map(([name, definition]) => ({
    ...definition,
    name,
    description: descriptions[name] ?? name,
  }));
}

/** A command's name as members see it, without what stands ahead of it. */
export function shownName(
  command: Command,
  { strings, translatedNames }: Pick<Context, 'strings' | 'translatedNames'>,
): string {
  return translatedNames ? command.text(strings).name : command.name;
}

/** How a command is typed: `/ask question [section:…] [report:…]`. */
export function usageOf(command: Command, prefix: string, name = command.name): string {
  const options = Object.entries(command.options).map(([option, { required }], i) => {
    const typed = i === 0 ? option : `${option}:…`;
    return required ? typed : `[${typed}]`;
  });
  return [`/${prefix}${name}`, ...options].join(' ');
}
