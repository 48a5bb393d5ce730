/** How names, headings, speakers and options are compared, everywhere: as people read them, and type them on what they have. */
import anyAscii from 'any-ascii';
import Fuse from 'fuse.js';
import { simplifiedChinese } from './words/scripts/chinese.ts';
import { inLatin } from './words/scripts/serbian.ts';

/** Signs that writers leave out: Arabic vowels and long strokes, Hebrew points, what shows nothing. */
const UNWRITTEN = /[\p{Cf}\p{Variation_Selector}\u0640\u064b-\u065f\u0670\u0591-\u05c7]/gu;
/** Accents of Latin, Greek and Cyrillic letters; signs of other scripts make other letters. */
const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u0300-\u036f]+/gu;
const CYRILLIC = /\p{Script=Cyrillic}+/gu;
const APOSTROPHES = /(?<=\p{L})['’‘‛`´\u02bc\u2032](?=\p{L})/gu;
/** What is part of a word: letters, digits, and the signs of "C++" and "C#". */
const NO_WORD = /[^\p{L}\p{M}\p{N}+#]+|(?<![\p{L}+#])[+#]+/gu;
/** Letters that people write with blanks between words or without: Korean as it looks better, the others mostly without. */
const LOOSELY_SPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const UNSPACED = new RegExp(LOOSELY_SPACED, 'u');
const WHOLLY_UNSPACED = new RegExp(`^${LOOSELY_SPACED}{2,}$`, 'u');
const SPACES_WITHIN = new RegExp(`(?<=${LOOSELY_SPACED}) (?=${LOOSELY_SPACED})`, 'gu');
const OTHER_BESIDE = new RegExp(
  String.raw`(?<=${LOOSELY_SPACED})(?=[\p{sc=Latin}\d])|(?<=[\p{sc=Latin}\d])(?=${LOOSELY_SPACED})`,
  'gu',
);

/** Digits of every script as 0 to 9. */
export function plainDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value);
  });
}

/**
 * A name's words with a blank between them, equal for all ways to write it: compatibility forms, case, accents, dashes,
 * quotation marks and other punctuation, digits of any script, white space, blanks within Korean, Japanese, Chinese and Thai, Chinese and Serbian in either script. Never empty where `name` has a visible character.
 */
export function nameForm(name: string): string {
  const form = spacedForm(name);
  return UNSPACED.test(form) ? form.replace(SPACES_WITHIN, '').replace(OTHER_BESIDE, ' ') : form;
}

/** The words of what somebody typed, as `nameForm` has them, but parted by all blanks that were typed. */
export function typedWords(typed: string): readonly string[] {
  return wordsOf(spacedForm(typed).replace(OTHER_BESIDE, ' '));
}

function spacedForm(name: string): string {
  if (/^[a-z\d ]*$/.test(name)) return name.trim().replace(/ {2,}/g, ' ');
  const letters = plainDigits(simplifiedChinese(name.normalize('NFKC').replace(UNWRITTEN, '')))
    .toUpperCase()
    .toLowerCase()
    .replace(CYRILLIC, inLatin)
    .normalize('NFD')
    .replace(ACCENTED, '$1')
    .normalize('NFC')
    .replace(CYRILLIC, inLatin)
    .replace(APOSTROPHES, '')
    .replace(/[^\P{Script=Latin}a-z]/gu, (letter) => anyAscii(letter).toLowerCase());
  const words = letters.replace(NO_WORD, ' ').trim();
  return words === '' ? letters.replace(/\s+/gu, ' ').trim() : words;
}

/** Whether a form is in letters alone between which blanks tell nothing, so that a part of it is as good as a word. */
export function isUnspaced(form: string): boolean {
  return WHOLLY_UNSPACED.test(form);
}

export function wordsOf(form: string): readonly string[] {
  return form === '' ? [] : form.split(' ');
}

/** Whether a word of `form` begins with `word`; where no blanks stand between words, whether it is in there. */
export function hasBeginning(form: string, word: string): boolean {
  if (form.startsWith(word)) return true;
  return UNSPACED.test(word) ? form.includes(word) : form.includes(` ${word}`);
}

/** Something that has names. Of several, such as a file's name and a title, the first goes first. */
export interface Named {
  readonly names: readonly string[];
}

/** Of fuse.js's scores (0 is the same): how far from a name is still meant for it; how much nearer the nearest must be. */
const NEAR = 0.3;
const NEARER = 0.1;
/** Shorter texts are near to everything. */
const SHORTEST_NEAR = 4;
const LONGEST_NEAR = 64;
const MOST_NEAR = 10;

/**
 * Those that `typed` may mean, in order; one where it is clear, none where nothing is near. Those go first that are called
 * so to the letter, then those that are as people read them, then those that begin so, that have all words, that have words
 * beginning so, and last, with `forgiving`, those that are near.
 */
export function meantBy<T extends Named>(named: readonly T[], typed: string, forgiving = true): readonly T[] {
  const exact = firstCalled(named, (name) => name.normalize('NFC').trim() === typed.normalize('NFC').trim());
  if (exact.length > 0) return exact;
  const uncut = typed.replace(/\s*…\s*$/u, '');
  const wanted = nameForm(uncut);
  if (wanted === '') return [];
  const words = typedWords(uncut);
  const formed = named.map((item) => ({ item, names: item.names.map(nameForm) }));
  const same = firstCalled(formed, (form) => form === wanted);
  if (same.length > 0) return same.map(({ item }) => item);
  const tiers: ((form: string) => boolean)[] = [
    (form) => form.startsWith(`${wanted} `),
    (form) => words.every((word) => ` ${form} `.includes(` ${word} `)),
    (form) => form.startsWith(wanted) || words.every((word) => hasBeginning(form, word)),
  ];
  for (const holds of tiers) {
    const found = formed.filter(({ names }) => names.some(holds));
    if (found.length > 0) return found.map(({ item }) => item);
  }
  if (!forgiving || wanted.length < SHORTEST_NEAR) return [];
  const near = nearestOf(formed, wanted);
  const best = near[0]?.score ?? 1;
  return near.filter(({ score }) => score <= NEAR && score - best < NEARER).map(({ item }) => item.item);
}

/** Those whose first name holds, or else those whose second does, and so on. */
function firstCalled<T extends Named>(named: readonly T[], holds: (name: string) => boolean): readonly T[] {
  const most = named.reduce((count, { names }) => Math.max(count, names.length), 0);
  for (let i = 0; i < most; i++) {
    const found = named.filter(({ names }) => names[i] !== undefined && holds(names[i] ?? ''));
    if (found.length > 0) return found;
  }
  return [];
}

/** The nearest first, at most `most`: all that there are, or those that are near enough to be meant. */
export function nearestTo<T>(
  items: readonly T[],
  formOf: (item: T) => string,
  typed: string,
  { most, all = false }: { readonly most: number; readonly all?: boolean },
): readonly T[] {
  const formed = items.map((item) => ({ item, names: [formOf(item)] }));
  return nearestOf(formed, nameForm(typed), all ? 1 : NEAR, most).map(({ item }) => item.item);
}

function nearestOf<T extends Named>(
  formed: readonly T[],
  wanted: string,
  threshold = NEAR,
  limit = MOST_NEAR,
) {
  return new Fuse(formed, { keys: ['names'], ignoreLocation: true, threshold, includeScore: true })
    .search(wanted.slice(0, LONGEST_NEAR), { limit })
    .map(({ item, score = 1 }) => ({ item, score }));
}
