/** Whether words that the text credits to nobody by name are still somebody's: "it is claimed that". */
import { languageCode } from '../report/language-code.ts';
import type { Attribution } from './attribution.ts';
import { cueVerb } from './lexicon/cue-words.ts';

/** Verbs in English, in their first form, by which what others say is told; of most else ("was approved") the report tells in its own words. */
const OF_HEARSAY: ReadonlySet<string> = new Set(
  `accuse acknowledge admit allege argue ask assert believe blame claim complain contend criticise criticize declare deny describe fear insist maintain
  predict quote report rumor rumour say speculate state suggest suspect tell think warn`.split(/\s+/u),
);
const OTHER_WORDS_OF_HEARSAY =
  /^(?:(?:accusation|allegation|claim|complaint|rumou?r|speculation|suggestion|suspicion)s?|allegedly|purportedly|reportedly|supposedly)$/u;

/** `text` is of the report that has it, `language` its language (BCP 47). Where a name or a quotation stands, it is. */
export function isSomebodys(
  { speaker, cue }: Pick<Attribution, 'speaker' | 'cue'>,
  text: (span: { readonly start: number; readonly end: number }) => string,
  language: string,
): boolean {
  if (speaker !== null || cue === null || languageCode(language) !== 'en') return true;
  return text(cue)
    .toLowerCase()
    .split(/[^\p{L}'-]+/u)
    .some((word) => OF_HEARSAY.has(cueVerb(word)?.lemma ?? word) || OTHER_WORDS_OF_HEARSAY.test(word));
}
