/** Abbreviations that only their capitals tell from stop words: the "US" from "us". */
import { lower } from './fold.ts';

const BY_LANGUAGE: Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>> = {
  en: { US: 'US', 'U.S.': 'US', 'U.S.A.': 'usa', WHO: 'WHO', IT: 'IT' },
  it: { AI: 'AI' },
  pt: { EU: 'EU' },
  ro: { EU: 'EU' },
};

/** `lower` of a language, in which these abbreviations stay as they are. */
export function lowerOf(language: string): (word: string) => string {
  const kept = BY_LANGUAGE[language];
  if (!kept) return lower;
  return (word) => (word.length <= LONGEST ? (kept[word] ?? lower(word)) : lower(word));
}

const LONGEST = 6;

/** Of those that members write in capitals for another reason, too, only what the reports have is one. */
export function isSurelyAbbreviation(lowered: string): boolean {
  return lowered === 'US';
}
