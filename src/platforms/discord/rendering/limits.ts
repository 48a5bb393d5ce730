/** What Discord takes, as far as Quoth comes near it. */
export const LIMITS = {
  /** Characters over all text displays of a message. */
  text: 4000,
  /** UTF-8 bytes of a message: undocumented, errors were seen from about 10,000 on. */
  bytes: 9000,
  /** UTF-8 bytes of all text displays and 12 for each: undocumented, discord-api-docs#8554. */
  displayBytes: 10_170,
  /** Components of a message, nested ones counted. */
  components: 40,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  buttonsInRow: 5,
  /** Of a command's or an option's description. */
  description: 100,
  options: 25,
  /** Characters over all names and descriptions of a command. */
  command: 8000,
  optionLength: 6000,
  /** What completion offers at once, and the characters of each. */
  choices: 25,
  choice: 100,
} as const;
