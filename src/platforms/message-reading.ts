/** What a member sees on a message, as it is checked against the reports. */

export interface MessageReading {
  /** Plain text, empty where there is none that can be read. */
  readonly text: string;
  /** Whether a file hangs on it whose words can't be read here. */
  readonly hasUnreadFile: boolean;
}

/** In UTF-16 code units; what is shorter is a word or a name in quotation marks. */
const QUOTATION = 20;

const MARKS = /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|"([^"]+)"|「([^「」]+)」|『([^『』]+)』/g;

/** A run of lines. */
export interface Lines {
  readonly text: string;
  /** Whether they are set off as somebody else's words. */
  readonly isQuoted: boolean;
}

/** The words that a text quotes, set off or in quotation marks; all of it where it quotes none. */
export function quotedOrAll(lines: readonly Lines[]): string {
  const blocks = lines.filter(({ isQuoted, text }) => isQuoted && isQuotation(text));
  if (blocks.length > 0) return joined(blocks);
  const own = joined(lines.filter(({ isQuoted }) => !isQuoted));
  const quotations = [...own.matchAll(MARKS)]
    .map((match) => match.slice(1).find((inner) => inner !== undefined) ?? '')
    .filter(isQuotation);
  return quotations.length > 0 ? quotations.join('\n\n') : joined(lines);
}

function isQuotation(text: string): boolean {
  return text.trim().length >= QUOTATION;
}

function joined(lines: readonly Lines[]): string {
  return lines
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

/** Whether it says something rather than names somebody. */
export function isWording(text: string): boolean {
  return text.trim().split(/\s+/u).length >= 4 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}]{12}/u.test(text);
}
