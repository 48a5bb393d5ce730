/** Noun phrases and verb groups within one sentence, found from a word outwards. */

import { AUXILIARIES, BE, cueVerb, HAVE, MODAL_VERBS, verbForms } from '../lexicon/cue-words.ts';
import type { VerbForm } from '../lexicon/inflection.ts';
import { nounClass } from '../lexicon/noun-class.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isNominal,
  isTime,
  isTimeNoun,
  PERSONAL_PRONOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './grammar.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** Token indices, `end` exclusive. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

/** No phrase is followed further than this many words: longer ones are lists or noise. */
const LONGEST_PHRASE = 30;

export interface VerbGroup extends Phrase {
  /** The last word that can belong to the subject. */
  readonly before: number;
  readonly shape: 'finite' | 'passive' | 'infinitive' | 'ing' | 'participle';
  readonly negated: boolean;
  readonly modal: boolean;
  readonly perfect: boolean;
}

/** Participles that have become prepositions. */
const NEVER_VERBS = new Set(['regarding', 'concerning', 'according', 'considering', 'following']);
/** What a verb with "to" can hang on and still be what the subject does: "declined to say", "is going to tell". */
const CHAINS =
  /^(?:going|used|able|set|likely|about|ha(?:ve|s|d|ving)|quick|ought|(?:continu|declin|refus|decid|promis|pledg|agre|lik|lov|prefer|begg|serv|prepar|propos|resolv)(?:e|es|ed|ing|red|s)|(?:want|plan|need|seem|appear|tend|attempt|start|fail|intend|expect|threaten|offer|hop|vow|proceed|hasten|struggl|manag|hesitat|aim|rush|mov|work|happen)(?:e|s|ed|es|ing|ned|ning)?|tr(?:y|ies|ied|ying)|beg[aiu]n|begins|beginning|seek|seeks|sought|seeking|went|goes|go|came|comes|come|swears?|swore|chose|chooses?|got|gets?)$/u;

/** The verb at `index` with its auxiliaries, negation and the verbs it hangs on ("declined to say"); null for a noun. */
export function verbGroupAt(tokens: readonly Token[], index: number): VerbGroup | null {
  const verb = tokens[index];
  if (verb === undefined) return null;
  const forms = verbForms(verb.lower);
  if (forms.size === 0 || NEVER_VERBS.has(verb.lower)) return null;
  // In capitals within a sentence it is part of a name ("the United States").
  if (isCapitalised(verb) && index > 0) return null;
  let start = index;
  let at = index - 1;
  let head: ReadonlySet<VerbForm> = forms;
  let negated = false;
  let modal = false;
  let perfect = false;
  let passive = false;
  let progressive = false;
  let helped = false;
  let infinitive = false;
  const limit = Math.max(0, index - LONGEST_PHRASE);
  for (; at >= limit; at--) {
    const token = tokens[at];
    const word = token?.lower ?? '';
    if (token?.kind === 'clitic') {
      const host = tokens[at - 1]?.lower ?? '';
      if (word === "'s" && !PERSONAL_PRONOUNS.has(host) && host !== 'who' && host !== 'that') break;
      if (word === "'") break;
    } else if (isTimeNoun(token) && isTime(tokens[at - 1])) {
      continue;
    } else if (
      SUBJECT_PRONOUNS.has(word) &&
      !isNominal(tokens, at - 1) &&
      !SUBJECT_PRONOUNS.has(tokens[at - 1]?.lower ?? '')
    ) {
      break;
    } else if (word === 'on' && at + 1 < index && isTime(tokens[at + 1])) {
      continue;
    } else if (isAdverb(token) || isTime(token)) {
      if (word === 'not' || word === 'never') negated = true;
      continue;
    }
    const isHelper = token?.kind === 'clitic' || AUXILIARIES.has(word);
    if (isHelper && !infinitive) {
      if (word.endsWith("n't") || word === 'cannot') negated = true;
      if (!helped && BE.has(word) && (head.has('participle') || head.has('past')) && word !== "'d") {
        if (!(word === "'s" && HAVE.has(word) && !head.has('participle'))) passive = true;
      }
      if (!helped && isBe(word) && (head.has('base') || head.has('present')) && head.size === 1) return null;
      if (HAVE.has(word)) perfect = true;
      if (BE.has(word) && head.has('ing')) progressive = true;
      if (MODAL_VERBS.has(word) || word === "'ll" || word === "'d") modal = true;
      helped = true;
      start = at;
      continue;
    }
    if (
      word === 'to' &&
      tokens[at - 1]?.lower !== 'according' &&
      !helped &&
      (head.has('base') || head.size === 0)
    ) {
      infinitive = true;
      start = at;
      let on = at - 1;
      while (on >= limit && isAdverb(tokens[on])) on--;
      const governor = tokens[on];
      const governing = verbForms(governor?.lower ?? '');
      if (governor === undefined || !CHAINS.test(governor.lower)) break;
      if (governing.has('base') && !governing.has('past') && DETERMINERS.has(tokens[on - 1]?.lower ?? ''))
        break;
      infinitive = false;
      helped = false;
      head = governing;
      start = on;
      at = on;
      continue;
    }
    break;
  }
  while (
    at >= limit &&
    (isAdverb(tokens[at]) || isTime(tokens[at])) &&
    !SUBJECT_PRONOUNS.has(tokens[at]?.lower ?? '')
  )
    at--;
  const previous = tokens[start - 1]?.lower ?? '';
  const shape = infinitive
    ? 'infinitive'
    : passive
      ? 'passive'
      : head.has('ing') && !progressive
        ? 'ing'
        : helped || head.has('past') || head.has('present') || head.has('base')
          ? 'finite'
          : 'participle';
  if (!helped && !infinitive && isNounPlace(tokens, start, head)) return null;
  if (shape === 'finite' && !helped && head.has('base') && !head.has('past') && !isPluralSubject(tokens, at))
    return null;
  if (shape === 'ing' && PREPOSITIONS.has(previous) && previous === 'of')
    return { start, end: index + 1, before: at, shape, negated, modal, perfect };
  return { start, end: index + 1, before: at, shape, negated, modal, perfect };
}

/** Not its short forms: "'s" and "'d" have other verbs behind them as well. */
function isBe(word: string): boolean {
  return BE.has(word) && !word.startsWith("'");
}

function isNounPlace(tokens: readonly Token[], start: number, head: ReadonlySet<VerbForm>): boolean {
  const before = tokens[start - 1];
  if (before === undefined) return !head.has('ing');
  if (before.kind === 'clitic') return true;
  const word = before.lower;
  if (head.has('ing') && PREPOSITIONS.has(word)) return false;
  if (SUBJECT_PRONOUNS.has(word) && !POSSESSIVES.has(word)) return false;
  return (DETERMINERS.has(word) && word !== 'that' && word !== 'which') || PREPOSITIONS.has(word);
}

function isPluralSubject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const word = token.lower;
  if (word === 'he' || word === 'she' || word === 'it') return false;
  if (
    SUBJECT_PRONOUNS.has(word) ||
    word === 'who' ||
    word === 'that' ||
    word === 'people' ||
    word === 'and' ||
    word === 'which'
  )
    return true;
  return (
    (token.kind === 'word' &&
      (/[^s]s$/u.test(word) ||
        word === 'media' ||
        word === 'police' ||
        word === ')' ||
        word === 'percent' ||
        word === 'women' ||
        word === 'men')) ||
    word === ')' ||
    word === ']' ||
    word === 'al.' ||
    word === ','
  );
}

/** The noun phrase that ends with the word at `last`. */
export function phraseEndingAt(tokens: readonly Token[], last: number, depth = 0): Phrase | null {
  if (depth > 2) return null;
  const token = tokens[last];
  if (token === undefined) return null;
  if (token.kind === 'word' && SUBJECT_PRONOUNS.has(token.lower) && !isCapitalisedName(tokens, last)) {
    return { start: last, end: last + 1 };
  }
  // "most of them"
  if (/^(?:them|us|whom)$/u.test(token.lower) && tokens[last - 1]?.lower === 'of' && last > 1)
    return { start: last - 2, end: last + 1 };
  // "a poll last month": the time is no part of it.
  if (isTimeNoun(token) && /^(?:last|this|next|earlier)$/u.test(tokens[last - 1]?.lower ?? '') && last > 1) {
    return phraseEndingAt(tokens, last - 2, depth + 1);
  }
  if (!isNominal(tokens, last) || token.kind === 'clitic') return null;
  let start = last;
  const limit = Math.max(0, last - LONGEST_PHRASE);
  let closed = false;
  while (start > limit) {
    const before = tokens[start - 1];
    if (before === undefined) break;
    const word = before.lower;
    // "After the upgrade | 58 groups": a number opens its phrase.
    if (isNumber(tokens[start]) && start < last && !isCapitalised(before) && isNominal(tokens, start - 1))
      break;
    if (
      !closed &&
      before.kind === 'clitic' &&
      (word === "'s" || word === "'") &&
      isNominal(tokens, start - 2)
    ) {
      start -= 2;
    } else if (!closed && isNameBehindThing(tokens, start)) {
      break;
    } else if (!closed && DETERMINERS.has(word)) {
      // "believes that Carter …", "the idea that voters …": no article.
      if ((word === 'that' || word === 'which' || word === 'what') && start > 1) break;
      start -= 1;
      closed = true;
    } else if (!closed && (isNominal(tokens, start - 1) || isParticipleAsAdjective(tokens, start - 1))) {
      start -= 1;
    } else if (word === 'of' && isNominalOrNumber(tokens, start - 2)) {
      start -= 2;
      closed = DETERMINERS.has(tokens[start]?.lower ?? '');
    } else if (ATTACHED.has(word) && isCommonNoun(tokens, start - 2)) {
      start -= 2;
      closed = false;
    } else if (
      !closed &&
      (word === 'and' || word === '&') &&
      isNominal(tokens, start - 2) &&
      isCapitalised(tokens[start]) === isCapitalised(tokens[start - 2])
    ) {
      start -= 2;
    } else if (word === 'and' && start > 1) {
      // "he and Brafman", "the Times and the Post": only where the first opens its clause.
      const first = phraseEndingAt(tokens, start - 2, depth + 1);
      if (first === null || (first.start > 0 && tokens[first.start - 1]?.kind !== 'mark')) break;
      start = first.start;
      break;
    } else break;
  }
  while (start < last && (isTime(tokens[start]) || tokens[start]?.kind === 'clitic')) start++;
  return { start, end: last + 1 };
}

/** "In that year | Anna Berg", "we thank | Anna Berg": a noun ahead of a name belongs to it only if it says who somebody is. */
function isNameBehindThing(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1];
  if (
    before?.kind !== 'word' ||
    start < 2 ||
    !isNominal(tokens, start - 1) ||
    isCapitalised(before) ||
    !isCapitalised(tokens[start])
  )
    return false;
  const noun = nounClass(before.lower);
  if (cueVerb(before.lower) !== undefined && noun !== 'person' && noun !== 'group') return true;
  return isTimeNoun(before) || (noun === 'other' && !DETERMINERS.has(before.lower));
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && /^\p{N}/u.test(token.text);
}

const ATTACHED = new Set([
  'for',
  'in',
  'at',
  'from',
  'with',
  'on',
  'to',
  'behind',
  'near',
  'against',
  'about',
]);

/** "registered voters": where no clause can have begun, a form in -ed ahead of a noun tells what kind of noun it is. */
function isParticipleAsAdjective(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || !token.lower.endsWith('ed') || isCapitalised(tokens[index + 1])) return false;
  const kinds = cueVerb(token.lower)?.kinds;
  if (
    kinds !== undefined &&
    (kinds.has('say') || kinds.has('think') || kinds.has('know') || kinds.has('show'))
  )
    return false;
  const before = tokens[index - 1];
  return (
    before?.kind === 'word' &&
    !PERSONAL_PRONOUNS.has(before.lower) &&
    !AUXILIARIES.has(before.lower) &&
    before.lower !== 'who'
  );
}

function isCapitalisedName(tokens: readonly Token[], index: number): boolean {
  return isCapitalised(tokens[index]) && isCapitalised(tokens[index - 1]) && index > 1;
}

function isNominalOrNumber(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.lower ?? '';
  return isNominal(tokens, index) || DETERMINERS.has(word) || SUBJECT_PRONOUNS.has(word);
}

function isCommonNoun(tokens: readonly Token[], index: number): boolean {
  return (
    isNominal(tokens, index) &&
    tokens[index]?.kind === 'word' &&
    !isTimeNoun(tokens[index]) &&
    (!isCapitalised(tokens[index]) || index > 0 || isWho(tokens[index]?.lower ?? '')) &&
    verbForms(tokens[index]?.lower ?? '').has('ing') === false
  );
}

function isWho(word: string): boolean {
  const noun = nounClass(word);
  return noun === 'person' || noun === 'group';
}

/** The noun phrase that starts at `first`. */
export function phraseStartingAt(tokens: readonly Token[], first: number): Phrase | null {
  const token = tokens[first];
  if (token === undefined) return null;
  if (token.kind === 'word' && PERSONAL_PRONOUNS.has(token.lower)) return { start: first, end: first + 1 };
  if (
    token.lower === 'that' &&
    tokens[first + 1] !== undefined &&
    DETERMINERS.has(tokens[first + 1]?.lower ?? '')
  )
    return null;
  let end = first;
  const limit = Math.min(tokens.length, first + LONGEST_PHRASE);
  while (end < limit && DETERMINERS.has(tokens[end]?.lower ?? '')) end++;
  const opened = end;
  while (end < limit) {
    if (isNominalRight(tokens, end)) {
      end += 1;
      continue;
    }
    const word = tokens[end]?.lower ?? '';
    const proper = isCapitalised(tokens[end - 1]);
    if (end === opened) break;
    if (word === 'of' || (!proper && RIGHT_ATTACHED.has(word) && !isTime(tokens[end + 1]))) {
      let on = end + 1;
      while (on < limit && DETERMINERS.has(tokens[on]?.lower ?? '')) on++;
      if (!isNominalRight(tokens, on)) break;
      end = on;
      continue;
    }
    if ((word === 'and' || word === '&') && proper && isCapitalised(tokens[end + 1])) {
      end += 1;
      continue;
    }
    break;
  }
  if (end === opened) {
    const word = token.lower;
    return opened > first && SUBJECT_PRONOUNS.has(word) ? { start: first, end: opened } : null;
  }
  return { start: first, end };
}

const RIGHT_ATTACHED = new Set(['for', 'at', 'from', 'with']);

function isNominalRight(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind === 'word' && CONJUNCTIONS.has(token.lower)) return false;
  return isNominal(tokens, index);
}
