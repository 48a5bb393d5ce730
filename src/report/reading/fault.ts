/** What is wrong with a knowledge file, and where. */

export interface Fault {
  /** File name within the knowledge folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly what: string;
  /** Whether the file says, or may say, that its report is kept to some channels: then elsewhere nobody is told of it. */
  readonly isKept?: true;
}
