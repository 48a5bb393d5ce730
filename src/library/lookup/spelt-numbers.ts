/** Numbers as words and as Roman numerals, where people put them for the number of a section. */
import { fold } from '../../search/language/fold.ts';
import { numberReader } from '../../search/language/numbers/numbers.ts';
import { romanValue } from '../../search/language/numbers/roman.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

/** One, which is an article elsewhere. */
const ONE =
  /^(?:one|first|eins|erste[rsnm]?|une?|premi[eè]re?|uno|primer[oa]?|prim[oa]|uma?|primeir[oa]|[eé][eé]n|eerste)$/u;

let readers: readonly ((word: string) => string | null)[] | undefined;

/** `word` is in lower case; null for what is no number. */
export function digitsOfWord(word: string): string | null {
  if (ONE.test(word)) return '1';
  const roman = romanValue(word);
  if (roman !== null) return String(roman);
  readers ??= LANGUAGES.map((language) => numberReader(language, fold).digitsOf);
  for (const read of readers) {
    const digits = read(word);
    if (digits !== null) return digits.replace('.', '');
  }
  return null;
}
