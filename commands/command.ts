/** What a command is: its name, its options, what it answers. No word of a platform. */
import type { Completes, Library } from '../src/library/library.ts';
import type { Reply } from '../src/reply/reply.ts';
import type { Strings } from '../src/reply/strings.ts';

export interface OptionDefinition {
  /** At most 100 characters. */
  readonly description: string;
  readonly required: boolean;
  /** What completion offers for it; other text is taken all the same. */
  readonly completes?: Completes;
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

export interface Context {
  readonly library: Library;
  readonly strings: Strings;
  /** Every command there is. */
  readonly commands: readonly Command[];
  /** What stands between the slash and a command's name where it is typed. */
  readonly prefix: string;
}

export interface Command {
  /** Lower-case, 1 to 32 letters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  /** In order; the first is what a text typed behind the command is taken for. Required ones come first. */
  readonly options: OptionDefinitions;
  run(input: Readonly<Record<string, string>>, context: Context): Promise<Reply>;
}

/** Checks a definition's handler against its options; gives it the form that platforms use. */
export function defineCommand<const O extends OptionDefinitions>(
  definition: Omit<Command, 'options' | 'run'> & {
    readonly options: O;
    run(input: Input<O>, context: Context): Promise<Reply>;
  },
): Command {
  return definition as unknown as Command;
}

/** How a command is typed: `/ask question [section:…] [report:…]`. */
export function usageOf(command: Command, prefix: string): string {
  const options = Object.entries(command.options).map(([name, { required }], i) => {
    const typed = i === 0 ? name : `${name}:…`;
    return required ? typed : `[${typed}]`;
  });
  return [`/${prefix}${command.name}`, ...options].join(' ');
}
