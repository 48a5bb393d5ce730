/** How alike two questions are: what of each stands in the other, in other words too, and whether they ask for the same. */
import type { AnswerKind } from '../search/language/answer-kind.ts';
import type { Language } from '../search/language/language.ts';
import { spellingDistance } from '../search/reading/edit-distance.ts';
import type { Asked, AskedWord } from './asked.ts';

/** How much a word tells of what is asked, by its stem. */
export type Weights = (stem: string) => number;

/** What a word of like meaning is worth, at least; and a misspelt one, or one with a syllable more. */
const RELATED = 0.7;
const MISSPELT = 0.9;
const EXTENDED = 0.8;
/** Of shorter words each may be another one; in letters. */
const SHORTEST = 5;
const SLIP = 1;

/** Where they ask for different things; where only one of them says what it asks for. */
const OTHER_KIND = 0.6;
const NO_KIND = 0.7;

/** 0 to 1. */
export function likeness(one: Asked, other: Asked, weights: Weights): number {
  if (one.frame !== other.frame) return 0;
  const shared = (cover(one, other, weights) + cover(other, one, weights)) / 2;
  return shared * kinship(one, other);
}

/** What share of the one's words, by weight, the other has. */
function cover(one: Asked, other: Asked, weights: Weights): number {
  let had = 0;
  let all = 0;
  for (const word of one.words) {
    const weight = weights(word.stem) * word.says;
    all += weight;
    had += weight * nearest(word, one, other);
  }
  return all === 0 ? 0 : had / all;
}

function nearest(word: AskedWord, { language }: Asked, other: Asked): number {
  if (other.words.some(({ stem }) => stem === word.stem)) return 1;
  if (word.isNumber) return 0;
  let best = 0;
  for (const each of other.words) {
    const likeness = word.related.get(each.stem) ?? each.related.get(word.stem);
    if (likeness !== undefined) best = Math.max(best, RELATED + (1 - RELATED) * likeness);
    if (best < MISSPELT && isMisspelt(word.word, each.word, language.knownWords)) best = MISSPELT;
    if (best < EXTENDED && isExtended(word, each, language)) best = EXTENDED;
  }
  return best;
}

/** Two words that are both known are not each other. */
function isMisspelt(one: string, other: string, known: ReadonlySet<string>): boolean {
  if (one.length < SHORTEST || other.length < SHORTEST || Math.abs(one.length - other.length) > 2)
    return false;
  if (!differLittle(one, other) || (known.has(one) && known.has(other))) return false;
  return one.length <= 64 && other.length <= 64 && spellingDistance(one, other) <= SLIP;
}

/** Whether all but two letters in one place are the same: a slip is no more, and this is told at once. */
function differLittle(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let ahead = 0;
  while (ahead < shorter && one.charCodeAt(ahead) === other.charCodeAt(ahead)) ahead += 1;
  let behind = 0;
  while (behind < shorter - ahead && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  return ahead + behind >= Math.max(one.length, other.length) - 2;
}

/** `shutdown`, `shut`; and where no thesaurus tells, `bezahlen`, `zahlen`. */
function isExtended(one: AskedWord, other: AskedWord, { code, stopWords }: Language): boolean {
  const [short, long] = one.stem.length < other.stem.length ? [one, other] : [other, one];
  if (short.stem.length < 4 || !long.word.includes(short.stem)) return false;
  if (long.word.startsWith(short.stem) && stopWords.has(long.word.slice(short.stem.length))) return true;
  const isNear = long.stem.length - short.stem.length <= 3;
  return code !== 'en' && isNear && (long.stem.endsWith(short.stem) || long.stem.startsWith(short.stem));
}

/** Kinds that are asked for in the same words. */
const FAMILIES: Partial<Readonly<Record<AnswerKind, string>>> = {
  year: 'time',
  date: 'time',
  money: 'amount',
  number: 'amount',
  percent: 'amount',
  duration: 'duration',
  person: 'person',
  place: 'place',
  reason: 'reason',
};

function kinship(one: Asked, other: Asked): number {
  const [these, those] = [FAMILIES[one.kind], FAMILIES[other.kind]];
  if (these === those) return 1;
  if (these !== undefined && those !== undefined) return OTHER_KIND;
  // "What is the rate" asks for an amount, too.
  if ((these ?? those) === 'amount') return 1;
  return NO_KIND;
}
