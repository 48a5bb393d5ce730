/** How far a mistyped or misheard word is from a word that may have been meant. */

/** Neighbours on QWERTY keyboards, where a finger lands by mistake. */
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Letters that are heard or spelled for one another. */
const SOUNDS = ['aeiouy', 'ckq', 'sz', 'bp', 'dt', 'gj', 'fv', 'mn', 'ij', 'uvw', 'sc', 'xs', 'lr'];

const alike = new Set<string>();
for (const [row, keys] of KEYBOARD.entries()) {
  for (let column = 0; column < keys.length; column++) {
    const key = keys.charAt(column);
    const below = KEYBOARD[row + 1] ?? '';
    for (const other of [keys.charAt(column + 1), below.charAt(column), below.charAt(column - 1)]) {
      if (other) alike.add(key + other).add(other + key);
    }
  }
}
for (const group of SOUNDS) for (const a of group) for (const b of group) if (a !== b) alike.add(a + b);

/** Letters that are alike a letter, itself among them. */
export function lettersLike(letter: string): readonly string[] {
  return [letter, ...[...alike].filter(([a]) => a === letter).map(([, b = '']) => b)];
}

const SUBSTITUTION = 1;
const ALIKE = 0.6;
const TRANSPOSITION = 0.7;
/** A letter dropped or typed beside its own double, or a silent `h`. */
const FAINT = 0.5;
const GAP = 0.9;

/**
 * Damerau–Levenshtein distance (optimal string alignment) in which likely slips cost less than 1. Of two folded words of
 * at most 64 code units; costs the product of their lengths.
 */
export function spellingDistance(typed: string, meant: string): number {
  const width = meant.length + 1;
  // Three rows of the table, one in the place of the last but two.
  let [beforeLast, last, row] = width <= LONGEST ? ROWS : rowsOf(width);
  last[0] = 0;
  for (let j = 1; j < width; j++) last[j] = (last[j - 1] ?? 0) + gap(meant, j - 1);
  for (let i = 1; i <= typed.length; i++) {
    const a = typed.charAt(i - 1);
    const ownGap = gap(typed, i - 1);
    row[0] = (last[0] ?? 0) + ownGap;
    for (let j = 1; j < width; j++) {
      const b = meant.charAt(j - 1);
      let cost = (last[j - 1] ?? 0) + (a === b ? 0 : alike.has(a + b) ? ALIKE : SUBSTITUTION);
      cost = Math.min(cost, (last[j] ?? 0) + ownGap, (row[j - 1] ?? 0) + gap(meant, j - 1));
      if (i > 1 && j > 1 && a === meant.charAt(j - 2) && b === typed.charAt(i - 2)) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + TRANSPOSITION);
      }
      row[j] = cost;
    }
    const free = beforeLast;
    beforeLast = last;
    last = row;
    row = free;
  }
  return last[meant.length] ?? 0;
}

/** So wide they need not be made for each pair of words. */
const LONGEST = 64;
const ROWS = rowsOf(LONGEST);

function rowsOf(width: number): [Float64Array, Float64Array, Float64Array] {
  return [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
}

function gap(word: string, at: number): number {
  const letter = word.charAt(at);
  return letter === 'h' || letter === word.charAt(at - 1) ? FAINT : GAP;
}
