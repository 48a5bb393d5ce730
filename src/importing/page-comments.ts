/** Where pages begin, as comments ahead of the blocks of a knowledge file. */
import { firstFrom } from '../first-from.ts';
import { type Letters, lettersOf, type PageMark, pageComment, placeOf } from '../report/reading/pages.ts';
import type { Span } from '../report/report.ts';
import { splitSentences } from '../report/sentences/sentences.ts';
import type { Block, PageName } from './draft.ts';

/** How many letters of a sentence are enough to find it, the fewest first. */
const LENGTHS = [12, 24, 48, 96, 192];

/** How many more letters a word may have that is to be given whole. */
const LONGEST_REST = 12;

/**
 * For each block, the comments that go ahead of it: one for each page on which a sentence of it begins and that none has
 * named yet. A page on which only the end of a sentence stands comes ahead of the next block.
 */
export function pageComments(blocks: readonly Block[], language: string): readonly (readonly string[])[] {
  let named: PageName = { label: null, sheet: null };
  let due: PageName = named;
  return blocks.map(({ kind, text, pages = [] }) => {
    const comments: string[] = [];
    const name = ({ label, sheet }: PageName, words: PageMark['words']) => {
      const page = { label, sheet: label === null ? null : sheet };
      if (page.label !== named.label || page.sheet !== named.sheet)
        comments.push(pageComment({ ...page, words }));
      named = page;
    };
    due = pages.findLast(({ at }) => at <= 0) ?? due;
    name(due, null);
    const turns = pages.filter(({ at }) => at > 0);
    if (turns.length === 0) return comments;
    const sentences = kind === 'passage' ? splitSentences(text, language) : [];
    const letters = lettersOf(text);
    let from = 0;
    for (const [i, page] of turns.entries()) {
      due = page;
      const first = sentences.findIndex(({ start }) => start >= page.at);
      const sentence = sentences[first];
      // Another page may begin ahead of the next sentence.
      if (!sentence || sentence.start >= (turns[i + 1]?.at ?? Number.POSITIVE_INFINITY)) continue;
      const ahead = Math.max(from, sentences[first - 1]?.start ?? 0);
      const words = openingWords(text, letters, sentence, (place) => place > ahead, from);
      if (words === null) continue;
      name(page, words);
      from = sentence.start;
    }
    return comments;
  });
}

/** The first words of a sentence, and of what follows it where needed, that stand there and nowhere earlier; null where none do. */
function openingWords(
  text: string,
  letters: Letters,
  { start, end }: Span,
  isThere: (place: number) => boolean,
  from: number,
): string | null {
  const letterFrom = (place: number) =>
    firstFrom(place, 0, letters.starts.length, (at) => letters.starts[at] ?? 0);
  const first = letterFrom(start);
  if (first === letters.starts.length) return null;
  const ofSentence = letterFrom(end) - first;
  for (const length of [...LENGTHS.map((most) => Math.min(most, ofSentence)), ...LENGTHS]) {
    let last = Math.min(first + length, letters.starts.length) - 1;
    // To the word's end, where words have ends.
    for (let more = 0; more < LONGEST_REST && letters.starts[last + 1] === letters.ends[last]; more += 1)
      last += 1;
    const words = text.slice(start, letters.ends[last]).replace(/\s+/gu, ' ');
    const place = placeOf(letters, words, from);
    if (place !== null && place <= start && isThere(place)) return words;
  }
  return null;
}
