/** What every platform is given, and what it gives back. */
import type { Command } from '../../commands/command.ts';
import type { Library } from '../library/library.ts';
import type { Logger } from '../log.ts';
import type { Strings } from '../reply/strings/index.ts';

export interface Service {
  readonly commands: readonly Command[];
  readonly library: Library;
  readonly strings: Strings;
  readonly log: Logger;
}

/** A platform that is connected and answering. */
export interface Running {
  /** Takes no more questions, finishes what is in flight, and disconnects. */
  stop(): Promise<void>;
}
