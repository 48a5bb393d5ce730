/** What was thrown, for a person. */

/** So that a fault stays a line; in UTF-16 code units. */
const MAX_CAUSE = 200;

/** On one line, never empty. */
export function causeOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
  const line = text.replace(/\s+/gu, ' ').trim() || 'an error without a message';
  return line.length > MAX_CAUSE ? `${line.slice(0, MAX_CAUSE - 1)}…` : line;
}
