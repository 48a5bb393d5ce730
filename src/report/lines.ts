/** Where the lines of a text are. */
import type { Span } from './report.ts';

/** The lines of `text` without their breaks (LF, CRLF or CR), in order; at least one. */
export function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const lineBreak of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, end: lineBreak.index });
    start = lineBreak.index + lineBreak[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** `span` without the white space at its ends; null where there is nothing else. */
export function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

function isSpace(codeUnit: number): boolean {
  if (codeUnit < 0x80) return codeUnit === 0x20 || (codeUnit >= 0x09 && codeUnit <= 0x0d);
  return codeUnit === 0xfeff || /\s/.test(String.fromCharCode(codeUnit));
}
