/** Plain text to Discord's markdown that shows exactly this text, with nothing in it live. */

/**
 * A character that markup, mentions, timestamps, links and emoji need. A backslash ahead of it makes it plain; one ahead of
 * a letter, a digit or white space would itself be shown. Colons and full stops are left alone where prose has them.
 */
const LIVE =
  /[\\*_~`|<>[\]#@\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\uFE0F|\u20E3|:(?!\s)|\.(?<=[\p{L}\p{N}-]\.)(?=\p{L}{2})/gu;

/** What makes a list item or small print of a line that starts with it. */
const LINE_START = /^(\s*\d*)(?=[-+]|(?<=\d)\.(?:\s|$))/;

/**
 * `line` holds no line break. It may stand at a line's start or behind other text. Tabs are for the platform to widen;
 * form feeds and vertical tabs, which it would drop, become blanks.
 */
export function escapeLine(line: string): string {
  return line
    .replace(/[\f\v]/g, ' ')
    .replace(LIVE, '\\$&')
    .replace(LINE_START, '$1\\');
}

/** The text of a line that `escapeLine` made. */
export function unescapeLine(markdown: string): string {
  return markdown.replace(/\\(.)/gsu, '$1');
}

/**
 * What is shown on one line, on one line: white space is a blank each, and controls that turn the direction of writing
 * are left out, since they would turn what stands behind them on the line too.
 */
export function oneLine(text: string): string {
  return withinLine(text).trim();
}

/** The same for what stands between other text on the line. */
export function withinLine(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
}
