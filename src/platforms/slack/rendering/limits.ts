/** What Slack takes in a message, a view and a command. Lengths are UTF-16 code units but where another unit is named. */
export const LIMITS = {
  blocks: 50,
  /**
   * All blocks as JSON, in UTF-8 bytes. Slack refuses a message from about 12,000 characters on without saying what
   * it counts, so everything is counted here.
   */
  blocksBytes: 12_000,
  /** Of each text, at least 1. */
  text: 3000,
  /** Of an `action_id` or a `block_id`; each at most once in a message. */
  id: 255,
  actionsElements: 25,
  contextElements: 10,
  buttonText: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  /** The line shown where blocks can't be, such as in a notification: ours to keep short. */
  fallback: 300,
  /** Blocks of a modal or a Home tab; Slack refuses a view of more than 250 kB, which leaves room for the rest of it. */
  viewBlocks: 100,
  viewBytes: 100_000,
  /** Of a modal's title and of its buttons. */
  viewTitle: 24,
  privateMetadata: 3000,
  /** What can be typed into a field. */
  inputText: 3000,
  inputLabel: 2000,
  /** Of a select. */
  options: 100,
  optionText: 75,
  optionValue: 150,
  shortcutName: 24,
  shortcutDescription: 150,
  /** Of a slash command with its slash, of its description and of its hint. */
  command: 32,
  commandDescription: 2000,
  commandHint: 1000,
} as const;

/** What `part` of a message takes of `LIMITS.blocksBytes`. */
export function bytesOf(part: unknown): number {
  return Buffer.byteLength(JSON.stringify(part));
}
