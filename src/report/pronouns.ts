/** Pronouns that reports credit: away from the words around it, one tells nobody who is meant. */
import { languageCode } from './language-code.ts';

const PRONOUNS: Readonly<Record<string, RegExp | undefined>> = {
  de: /^(?:er|sie|es|ich|wir)$/u,
  en: /^(?:s?he|it|they|i|we|you|who|which)$/u,
  es: /^(?:él|ell[ao]s?|yo|nosotr[ao]s)$/u,
  fr: /^(?:ils?|elles?|je|nous|on)$/u,
};

/** Whether a speaker is a pronoun alone; `language` is the report's, BCP 47. WHO and IT, in capitals, are none. */
export function isPronoun(speaker: string, language: string): boolean {
  const word = speaker.trim();
  return !/^\p{Lu}{2,}$/u.test(word) && (PRONOUNS[languageCode(language)]?.test(word.toLowerCase()) ?? false);
}
