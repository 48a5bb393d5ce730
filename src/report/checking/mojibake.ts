/** Characters that came of UTF-8 read as windows-1252, as "Ã©" did of "é" and "â€™" of "’". */
import type { Span } from '../report.ts';

/** What windows-1252 makes of the bytes 80 to 9F, in order; blank where it makes nothing. */
export const WINDOWS_1252_C1 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const CONTINUATION = String.raw`[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]`;
const CANDIDATE = new RegExp(
  String.raw`[\u00C2-\u00DF]${CONTINUATION}|[\u00E0-\u00EF]${CONTINUATION}{2}|[\u00F0-\u00F4]${CONTINUATION}{3}|\uFFFD`,
  'gu',
);

/** What texts are garbled from: letters of Latin, and signs. Others must come in a run, as letters do. */
const TELLING = /^[\u00A0-\u017F\u2010-\u2026\u2030-\u203A\u20AC\u2122\uFEFF\u{1F300}-\u{1FAFF}]$/u;
const IN_RUN =
  /^[\u0370-\u03FF\u0400-\u045F\u0590-\u06FF\u0900-\u0DFF\u0E00-\u0E7F\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]$/u;

/** In order. A pair that is as likely meant, such as "É»" in French, is none. */
export function mojibakeIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let ahead: Span | null = null;
  for (const { 0: characters, index } of text.matchAll(CANDIDATE)) {
    const span = { start: index, end: index + characters.length };
    const meant = characters === '\uFFFD' ? null : decoded(characters);
    if (characters === '\uFFFD' || (meant !== null && TELLING.test(meant))) {
      found.push(span);
    } else if (meant !== null && IN_RUN.test(meant)) {
      if (ahead?.end === span.start) found.push(span);
      ahead = span;
    }
  }
  return found;
}

function decoded(characters: string): string | null {
  const bytes = Uint8Array.from(characters, (character) => {
    const at = WINDOWS_1252_C1.indexOf(character);
    return at >= 0 ? 0x80 + at : (character.codePointAt(0) ?? 0);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
