/**
 * Lines with writing that runs from right to left, from the order in which their characters stand on the page to the one in
 * which they are read: the Unicode Bidirectional Algorithm (UAX #9) undone, as far as it can be without its input.
 */

const SCRIPTS = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`;
const LETTERS = new RegExp(`(?=\\p{L})[${SCRIPTS}]`, 'gu');
const LETTER = new RegExp(LETTERS.source, 'u');
const ARABIC = /(?=\p{L})[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Whether most of the letters run from the right. */
export function isRightToLeft(text: string): boolean {
  const rightToLeft = text.match(LETTERS)?.length ?? 0;
  return rightToLeft > 0 && rightToLeft * 2 >= (text.match(/\p{L}/gu)?.length ?? 0);
}

/** Whether a character does: Hebrew, Arabic and the scripts between and behind them, with their presentation forms. */
export function runsFromRight(code: number): boolean {
  return (
    (code >= 0x590 && code < 0x900) || (code >= 0xfb1d && code < 0xfe00) || (code >= 0xfe70 && code < 0xff00)
  );
}

/** A letter that runs from the right, one that runs from the left, a digit, or anything else. */
type Kind = 'right' | 'left' | 'digit' | 'other';

function kindOf(character: string): Kind {
  if (LETTER.test(character)) return 'right';
  if (/^\p{L}/u.test(character)) return 'left';
  return /^\p{Nd}/u.test(character) ? 'digit' : 'other';
}

/**
 * A text whose characters come from the left as they stand on the page, in the order in which they are read. `isFromRight`:
 * whether the lines around it begin at the right.
 */
export function inReadingOrder(visual: string, isFromRight: boolean): string {
  const characters = visual.match(/\P{M}\p{M}*|^\p{M}+/gu) ?? [];
  const kinds = characters.map(kindOf);
  if (!kinds.includes('right')) return visual;
  const isArabic = ARABIC.test(visual);
  if (isFromRight || isRightToLeft(visual))
    return withMatchingBrackets(fromRight(characters, kinds, isArabic).join(''));
  // Words of the other direction within a line that is read from the left.
  const read: string[] = [];
  for (let i = 0; i < characters.length; ) {
    const end = kinds[i] === 'right' ? lastOf('right', kinds, i, 'left') + 1 : i + 1;
    const stretch = characters.slice(i, end);
    read.push(...(kinds[i] === 'right' ? fromRight(stretch, kinds.slice(i, end), isArabic) : stretch));
    i = end;
  }
  return withMatchingBrackets(read.join(''));
}

/** The index of the last of its kind from `start` on, ahead of any that is of kind `but`; -1 where there is none. */
function lastOf(kind: Kind, kinds: readonly Kind[], start: number, but: Kind): number {
  let last = -1;
  for (let i = start; i < kinds.length && kinds[i] !== but; i += 1) if (kinds[i] === kind) last = i;
  return last;
}

const SEPARATORS = /^[.,/:\u066B\u066C]/u;
const SIGNS = /^[-+]/;
const TERMINATORS = /^[%‰$€£₪°#]/u;

/** Turned round, but for words and numbers that are read from the left. */
function fromRight(visual: readonly string[], visualKinds: readonly Kind[], isArabic: boolean): string[] {
  const [characters, kinds] = [[...visual].reverse(), [...visualKinds].reverse()];
  const read: string[] = [];
  let stretchEnd = 0;
  let lastLeft = -1;
  for (let i = 0; i < characters.length; ) {
    if (i >= stretchEnd) {
      const next = kinds.indexOf('right', i);
      stretchEnd = next < 0 ? kinds.length : Math.max(next, i + 1);
      lastLeft = lastOf('left', kinds, i, 'right');
    }
    const startsRun = kinds[i] === 'left' || kinds[i] === 'digit';
    const end = startsRun && lastLeft >= i ? lastLeft + 1 : numberEnd(characters, kinds, i, isArabic);
    read.push(...characters.slice(i, end).reverse());
    i = end;
  }
  return read;
}

/** Where the number ends that begins at `start`; right behind it where none does. */
function numberEnd(
  characters: readonly string[],
  kinds: readonly Kind[],
  start: number,
  isArabic: boolean,
): number {
  let i = start;
  const isTerminator = () => !isArabic && TERMINATORS.test(characters[i] ?? '');
  while (isTerminator()) i += 1;
  if (kinds[i] !== 'digit') return start + 1;
  // By the rules W2 to W5, a number keeps fewer marks where the letters are Arabic.
  const isWithin = (mark: string) => SEPARATORS.test(mark) || (!isArabic && SIGNS.test(mark));
  while (kinds[i] === 'digit' || (kinds[i + 1] === 'digit' && isWithin(characters[i] ?? ''))) i += 1;
  while (isTerminator()) i += 1;
  return i;
}

const BRACKETS = '()[]{}«»‹›';
const AS_READ = /(?<=^|\s)[([{«‹](?=\S)|(?<=\S)[)\]}»›](?=$|\s|\p{Po})/gu;
const MIRRORED = /(?<=^|\s)[)\]}»›](?=\S)|(?<=\S)[([{«‹](?=$|\s|\p{Po})/gu;

/** Some programs write a bracket's shape into the file, others the bracket that is read there. */
function withMatchingBrackets(text: string): string {
  const [asRead, mirrored] = [text.match(AS_READ)?.length ?? 0, text.match(MIRRORED)?.length ?? 0];
  if (mirrored <= asRead) return text;
  return text.replace(/[()[\]{}«»‹›]/g, (bracket) => BRACKETS[BRACKETS.indexOf(bracket) ^ 1] ?? bracket);
}
