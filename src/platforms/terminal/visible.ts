/** What a terminal would obey or hide, made visible. */

/**
 * Controls, line and paragraph separators, and characters of no width, which may reorder or hide others. Not the
 * selectors of a character's looks (an emoji's colours), nor the joiners where a script or an emoji needs them.
 */
const UNSAFE =
  /(?!\n|\p{Variation_Selector}|(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])(?<![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])[\u200C\u200D])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

const TAB = '    ';

/** Line breaks stay (`\r\n` as `\n`), tabs become blanks, ESC becomes `␛`, and a zero-width space `‹U+200B›`. */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\t', TAB).replace(UNSAFE, show);
}

function show(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
