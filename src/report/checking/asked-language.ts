/** Whether a question is in another language than the reports: too short for its trigrams, it is told by its letters and its small words. */
import { languageCode } from '../language-code.ts';
import { askingWordsOf, stopWordsOf } from '../sentences/stop-words.ts';

/** Those in which members ask most. */
const ASKED_IN = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sv', 'tr'];
/** So many words of another language's own, and at most a third as many of the stated one's, are no chance. */
const LEAST_OWN_WORDS = 2;
const MOST_SHARED = 1 / 3;

/** So much of it tells. In UTF-16 code units. */
const OPENING = 1000;

/** Whether that is plain; `stated` is BCP 47. Of a stated language whose small words aren't known, letters alone tell. */
export function isAskedInOtherLanguage(question: string, stated: string): boolean {
  const opening = question.slice(0, OPENING).toLowerCase();
  const own = lettersOf(stated);
  const letters = opening.match(/\p{L}/gu) ?? [];
  if (own === null || letters.length === 0) return false;
  if (letters.filter((letter) => own.test(letter)).length < letters.length / 2) return true;
  if (stopWordsOf(stated).size === 0) return false;
  const words = new Set(opening.match(/[\p{L}\p{M}'’]+/gu));
  const ownWords = smallWordsIn(words, stated);
  return ASKED_IN.some((language) => {
    const others = smallWordsIn(words, language);
    return others >= LEAST_OWN_WORDS && ownWords <= others * MOST_SHARED;
  });
}

function smallWordsIn(words: ReadonlySet<string>, language: string): number {
  const [stop, asking] = [stopWordsOf(language), askingWordsOf(language)];
  return [...words].filter((word) => stop.has(word) || asking.has(word)).length;
}

/** Of those for which CLDR has one name, the scripts that they are written in. */
const SCRIPTS_IN: Readonly<Record<string, readonly string[] | undefined>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** Null where it can't be told. */
function lettersOf(language: string): RegExp | null {
  try {
    const script = new Intl.Locale(languageCode(language)).maximize().script;
    if (script === undefined) return null;
    const scripts = SCRIPTS_IN[script] ?? [script];
    return new RegExp(`[${scripts.map((each) => `\\p{sc=${each}}`).join('')}ー]`, 'u');
  } catch {
    return null;
  }
}
