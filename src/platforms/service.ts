/** What every platform is given, and what it gives back. */
import type { Command } from '../../commands/command.ts';
import type { Library } from '../library/library.ts';
import type { Logger } from '../log.ts';
import type { Reply } from '../reply/reply.ts';
import type { Strings } from '../reply/strings/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { Allowance } from './rate-limit.ts';

export interface Service {
  readonly commands: readonly Command[];
  /** What may be seen everywhere. */
  readonly library: Library;
  /** What may be seen in a channel, `discord:1234` or `slack:C1234`; absent where no report is kept to one. */
  readonly libraryAt?: (place: string) => Library;
  readonly strings: Strings;
  readonly log: Logger;
  /** Where members reach the web page, without a slash at its end; absent where they don't. */
  readonly publicUrl?: string;
  /** Absent where members may ask as much as they like. */
  readonly allowance?: Allowance;
  /** Absent where nobody watches. */
  readonly observer?: Observer;
  /** Where what is asked is kept; absent where nothing outlives the process. */
  readonly questions?: Settings['questions'];
  /** Absent where nothing outlives the process. */
  readonly settings?: Pick<Settings, 'channelReports' | 'once' | 'isShared'>;
}

/** `unanswered`: the reports don't say. `problem`: what the member or the operator can mend. `failed`: neither. */
export type QuestionOutcome = 'answered' | NonNullable<Reply['outcome']> | 'failed';

/** What a platform tells of itself, for whoever runs it. */
export interface Observer {
  /** A member asked and was replied to, or not. `command` is its name, or `button`; it may be what a member typed. */
  question(command: string, outcome: QuestionOutcome, ms: number): void;
  /** How the connection is from now on; `ended`: for good. */
  connection(now: 'connected' | 'lost' | 'ended'): void;
}

export function outcomeOf({ outcome }: Reply): QuestionOutcome {
  return outcome ?? 'answered';
}

/** A platform that is connected and answering. */
export interface Running {
  /** Takes no more questions, finishes what is in flight, and disconnects. */
  stop(): Promise<void>;
  /** Resolves to why where the connection ends for good without having been stopped. */
  readonly ended?: Promise<string>;
}
