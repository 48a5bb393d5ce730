/** Words of languages that are written without spaces between them, where runs of characters are found better than words. */
import { UNSPACED } from '../../../report/sentences/segments.ts';

const SPACED = String.raw`[[\p{L}\p{M}\p{N}]--[${UNSPACED}]]`;
const RUN = new RegExp(
  [
    String.raw`(?<unspaced>(?:[[${UNSPACED}]&&[\p{L}\p{Nl}]]\p{M}*)+)`,
    String.raw`\p{N}+(?:[.,]\p{N}+)*[[\p{L}\p{M}]--[${UNSPACED}]]*`,
    String.raw`[${SPACED}&&\p{L}]${SPACED}*`,
  ].join('|'),
  'gv',
);

/**
 * Calls `visit` with where each word of the text stands, in order: of scripts without spaces each run of `size`
 * characters with their marks, or all where it is shorter. Takes time linear in the text.
 */
export function eachRun(text: string, size: number, visit: (start: number, end: number) => void): void {
  for (const { 0: match, index, groups } of text.matchAll(RUN)) {
    const end = index + match.length;
    if (groups?.unspaced === undefined) {
      visit(index, end);
      continue;
    }
    const starts = [...match.matchAll(/\P{M}\p{M}*/gu)].map((character) => index + character.index);
    starts.push(end);
    const last = Math.max(0, starts.length - 1 - size);
    for (let at = 0; at <= last; at++) visit(starts[at] ?? end, starts[at + size] ?? end);
  }
}
