/** What is wrong with a knowledge file, and where. */

export interface Fault {
  /** File name within the knowledge folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly what: string;
}
