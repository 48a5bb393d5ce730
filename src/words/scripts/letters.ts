/**
 * Letters that writers of a language put for one another: the other of its two scripts, what an old code page or
 * another language's keyboard had instead, a tone on one vowel or the next.
 */
import { languageCode } from '../../report/language-code.ts';
import { simplifiedChinese } from './chinese.ts';
import { inLatin } from './serbian.ts';

type Unify = (word: string) => string;

/** Letters of the Arabic script as each language has them on its keyboard. */
const ARABIC = replacing({ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ؤ: 'ء', ئ: 'ء' });
const PERSIAN = replacing({ ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه' });
const URDU = replacing({ ي: 'ی', ى: 'ی', ك: 'ک', ه: 'ہ', ة: 'ہ', ۂ: 'ہ' });

/** "hoà" and "hòa": the tone of a syllable that ends in two vowels stands on either. */
function withToneAhead(word: string): string {
  if (!/[\u00c0-\u1ef9]/u.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/(o(?=[ae])|(?<!q)u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])$/u, '$1$3$2')
    .normalize('NFC');
}

const BY_LANGUAGE: Readonly<Record<string, Unify | undefined>> = {
  ar: ARABIC,
  bs: inLatin,
  cnr: inLatin,
  fa: PERSIAN,
  ps: PERSIAN,
  sr: inLatin,
  ur: URDU,
  vi: withToneAhead,
  zh: simplifiedChinese,
};

function replacing(letters: Readonly<Record<string, string>>): Unify {
  const any = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');
  return (word) => word.replace(any, (letter) => letters[letter] ?? letter);
}

/** One form of a word, in NFC and lower case, for all the ways in which its letters are written. Null: there is one. `language` is BCP 47. */
export function lettersOf(language: string): Unify | null {
  return BY_LANGUAGE[languageCode(language)] ?? null;
}
