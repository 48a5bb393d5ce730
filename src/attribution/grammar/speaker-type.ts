/** What kind of speaker a noun phrase names. */

import { nounClass } from '../lexicon/noun-class.ts';
import { PREPOSITIONS, SUBJECT_PRONOUNS } from './grammar.ts';
import type { Phrase } from './phrases.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** What says nothing, so that a verb behind it credits nobody at all: "Furthermore", "Table 3", "AAL2". */
const MUTE: ReadonlySet<string> = new Set(['label', 'part', 'stray']);
/** What may show something but is nobody's name: "the response", "our results". */
const THINGS: ReadonlySet<string> = new Set(['opener', 'evidence', 'abstract', 'noun', 'plural']);

export function isMute(type: string): boolean {
  return MUTE.has(type);
}

/** Whether somebody, or a document, can be meant; `none` stands for nobody. */
export function canSpeak(type: string): boolean {
  return !MUTE.has(type) && !THINGS.has(type) && type !== 'none';
}

export function subjectType(tokens: readonly Token[], phrase: Phrase | null): string {
  if (phrase === null) return 'none';
  const last = headIndex(tokens, phrase);
  const token = tokens[last];
  if (token === undefined) return 'none';
  const word = token.lower;
  if (/^(?:he|she|who|i|we|they|you|everyone|everybody|someone)$/u.test(word)) return word;
  if (/^(?:it|that|which|this|there|these|those)$/u.test(word)) return 'thing';
  if (word === 'al.') return 'name';
  if (SUBJECT_PRONOUNS.has(word)) return 'some';
  if (isLabel(tokens, last)) return 'label';
  // "RFC 2119"
  if (/^\p{N}/u.test(word) && isCapitalised(tokens[last - 1])) return 'name';
  if (isCapitalised(token)) {
    // Only a sentence's first word has its capital from its place.
    if (last > 0) return PARTS.test(word) ? 'part' : 'name';
    const noun = nounClass(word);
    return noun === 'unknown' ? 'name' : noun === 'other' ? 'opener' : noun;
  }
  const noun = nounClass(word);
  if (noun === 'unknown') return PEOPLE.test(word) ? 'person' : 'noun';
  if (noun !== 'other') return noun;
  if (/(?:tions?|sions?|ments?|ness|ity|ities|isms?|ances?|ences?|ings?|ships?|cy)$/u.test(word))
    return 'abstract';
  return word.endsWith('s') ? 'plural' : 'noun';
}

/** Of words that WordNet lacks. */
const PEOPLE = /(?:ers?|ors?|ists?|ians?|men|women|people|ees?)$/u;

/** Pieces of a document, as they are counted: "Table 3". */
const PARTS =
  /^(?:figures?|fig\.|tables?|sections?|chapters?|append(?:ix|ices)|annex(?:es)?|parts?|clauses?|paragraphs?|articles?|items?|box(?:es)?|exhibits?|schedules?|equations?|steps?|lines?|levels?|rows?|columns?)$/u;

/** "AAL2", "Table 3", "AAL 2", "3.1": numbered, and no name as "RFC 2119" or "G20" is. */
function isLabel(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (/^\p{Lu}$/u.test(word) && PARTS.test(tokens[at - 1]?.lower ?? '')) return true;
  if (/^\p{Lu}{2,}-?\d{1,2}$/u.test(word)) return !/^MI\d$/u.test(word);
  if (!/^\p{N}/u.test(word) || word.endsWith('%')) return false;
  const before = tokens[at - 1];
  return !isCapitalised(before) || PARTS.test(before?.lower ?? '') || /^\d{1,2}$/u.test(word);
}

/** The head of a noun phrase: its last word ahead of the first "of", "for", "in", …. */
function headIndex(tokens: readonly Token[], phrase: Phrase): number {
  let last = phrase.start;
  for (let index = phrase.start; index < phrase.end; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (
      index > phrase.start &&
      token.kind === 'word' &&
      PREPOSITIONS.has(token.lower) &&
      !isCapitalised(token)
    )
      break;
    // "people familiar with", "those close to"
    if (
      index > phrase.start &&
      /^(?:familiar|close|involved|aware|briefed|loyal|opposed|responsible)$/u.test(token.lower)
    )
      break;
    if (token.kind === 'mark' && token.text !== '&') break;
    if (token.kind === 'word') last = index;
  }
  return last;
}
