/** What follows a cue, and how far it reaches. */

import { cueVerb, verbForms } from '../lexicon/cue-words.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  isNominal,
  isTime,
  isTimeNoun,
  looksFinite,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SUBORDINATORS,
  WH,
} from './grammar.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt, verbGroupAt } from './phrases.ts';
import { isCapitalised, type Token } from './tokens.ts';

export type Complement =
  | 'that'
  | 'quote'
  | 'wh'
  | 'to'
  | 'clause'
  | 'object'
  | 'as'
  | 'about'
  | 'ing'
  | 'fronted'
  | 'none';

export interface Behind {
  readonly kind: Complement;
  readonly content: readonly Phrase[];
  readonly cueEnd: number;
  /** Whether only a comma or full stop parts it from the cue, as a second part of a split quotation is. */
  readonly after: boolean;
}

/** What follows the cue from `from` on: time and place are passed over, and with `told` the person spoken to. */
export function complementAt(tokens: readonly Token[], from: number, told: boolean): Behind {
  let at = skipCircumstance(tokens, from);
  const cueEnd = from;
  const none: Behind = { kind: 'none', content: [], cueEnd, after: false };
  const make = (kind: Complement, start: number, end: number, cue = cueEnd): Behind =>
    end > start ? { kind, content: [{ start, end }], cueEnd: cue, after: false } : none;
  let token = tokens[at];
  if (token === undefined) return none;
  if (token.kind === 'mark') {
    const quote = at + 1 < tokens.length && (token.text === ',' || token.text === ':' || token.text === '—');
    if (quote && tokens[at + 1]?.kind === 'quotation')
      return { ...make('quote', at + 1, at + 2), after: true };
    if (token.text === ':') return make('quote', at + 1, clauseEnd(tokens, at + 1, false));
    return none;
  }
  if (told && (isNominal(tokens, at) || DETERMINERS.has(token.lower) || isObjectPronoun(token))) {
    const listener = isObjectPronoun(token) ? { start: at, end: at + 1 } : phraseStartingAt(tokens, at);
    if (listener !== null) {
      const next = skipCircumstance(tokens, listener.end);
      const following = tokens[next];
      const word = following?.lower ?? '';
      if (word === 'that') return make('that', next, clauseEnd(tokens, next, false));
      if (word === 'to')
        return make('to', isObjectPronoun(token) ? next : at, clauseEnd(tokens, next, false));
      if (WH.has(word)) return make('wh', next, clauseEnd(tokens, next, false));
      if (following?.kind === 'quotation') return make('quote', next, clauseEnd(tokens, next, false));
      if ((word === ',' || word === ':') && tokens[next + 1]?.kind === 'quotation')
        return make('quote', next + 1, next + 2);
      if (PERSONAL_PRONOUNS.has(word) || DETERMINERS.has(word))
        return make('clause', next, clauseEnd(tokens, next, false));
      if (following === undefined || following.kind === 'mark') at = listener.start;
    }
  }
  token = tokens[at];
  if (token === undefined) return none;
  const word = token.lower;
  if (token.kind === 'quotation') return make('quote', at, clauseEnd(tokens, at, false));
  if (word === 'that' && !(tokens[at + 1]?.kind === 'mark' && tokens[at + 1]?.text !== ','))
    return make('that', at, clauseEnd(tokens, at, false));
  if (WH.has(word)) return make('wh', at, clauseEnd(tokens, at, true));
  if (word === 'to') {
    return isInfinitive(tokens, at)
      ? make('to', at, clauseEnd(tokens, at, true))
      : make('about', at + 1, clauseEnd(tokens, at, true), at + 1);
  }
  if (word === 'as') return make('as', at, clauseEnd(tokens, at, true));
  if (PREPOSITIONS.has(word)) return make('about', at + 1, clauseEnd(tokens, at + 1, true), at + 1);
  if (CONJUNCTIONS.has(word) || SUBORDINATORS.has(word) || isAuxiliary(token)) return none;
  if (opensClause(tokens, at)) return make('clause', at, clauseEnd(tokens, at, false));
  if (verbForms(word).has('ing') && !isCapitalised(token))
    return make('ing', at, clauseEnd(tokens, at, true));
  return make('object', at, clauseEnd(tokens, at, true));
}

/** Whether "to" at `at` goes with a verb rather than with a place or a listener. */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1];
  if (verb?.kind !== 'word') return false;
  if (/^(?:be|have|do)$/u.test(verb.lower) || verbForms(verb.lower).has('base') || isAdverb(verb))
    return true;
  if (
    DETERMINERS.has(verb.lower) ||
    PERSONAL_PRONOUNS.has(verb.lower) ||
    isCapitalised(verb) ||
    isObjectPronoun(verb)
  )
    return false;
  // A verb that the lexicon lacks: it has an object, and nouns behind "to" seldom stand bare.
  const next = tokens[at + 2];
  return (
    next?.kind === 'word' &&
    !verb.lower.endsWith('s') &&
    (DETERMINERS.has(next.lower) || isNominal(tokens, at + 2))
  );
}

export function isObjectPronoun(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:him|her|me|us|them|you|it|himself|herself|themselves|everyone|people)$/u.test(token.lower)
  );
}

/** Whether a subject with its verb stands at `at`: the clause of "said he would". */
export function opensClause(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (/^(?:he|she|they|we|i|there)$/u.test(word)) return true;
  const phrase = phraseStartingAt(tokens, at);
  if (phrase === null) return false;
  let next = phrase.end;
  while (isAdverb(tokens[next])) next++;
  const token = tokens[next];
  if (token === undefined) return false;
  if (isAuxiliary(token) || (token.kind === 'clitic' && token.lower !== "'"))
    return token.kind !== 'clitic' || PERSONAL_PRONOUNS.has(word);
  // "the balance required to": a participle behind its noun.
  if (/^(?:to|by|in|from|of)$/u.test(tokens[next + 1]?.lower ?? '') && /ed$/u.test(token.lower)) return false;
  return looksFinite(tokens, next) || verbGroupAt(tokens, next)?.shape === 'finite';
}

/** Over "on Friday", "in a statement", "at a rally", "to reporters", adverbs. */
export function skipCircumstance(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let hops = 0; hops < 4; hops++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.lower === 'there' && isAuxiliary(tokens[at + 1])) break;
    if (token.lower !== 'that' && (isAdverb(token) || isTime(token))) {
      at += 1;
      continue;
    }
    if (
      (token.lower === 'last' || token.lower === 'this' || token.lower === 'earlier') &&
      isTimeNoun(tokens[at + 1])
    ) {
      at += 2;
      continue;
    }
    if (CIRCUMSTANCE.has(token.lower)) {
      if (isTime(tokens[at + 1])) {
        at += 2;
        continue;
      }
      const place = phraseStartingAt(tokens, at + 1);
      if (place === null || place.end - place.start > 12) break;
      const next = tokens[place.end];
      if (
        next === undefined ||
        next.kind === 'quotation' ||
        next.kind === 'mark' ||
        next.lower === 'that' ||
        CIRCUMSTANCE.has(next.lower) ||
        isTime(next) ||
        PERSONAL_PRONOUNS.has(next.lower)
      ) {
        at = place.end;
        continue;
      }
    }
    break;
  }
  return at;
}
const CIRCUMSTANCE = new Set(['in', 'on', 'at', 'during', 'after', 'to', 'before', 'by', 'via', 'through']);

/** Where the clause that holds `from` ends. With `short`, also ahead of a comma that joins something on. */
export function clauseEnd(tokens: readonly Token[], from: number, short: boolean): number {
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === 'mark') {
      const text = token.text;
      if (text === '(' || text === '[') depth += 1;
      if (text === ')' || text === ']') {
        if (depth === 0) return index;
        depth -= 1;
      }
      if (depth > 0) continue;
      if (text === ';') return index;
      if (/^[.!?…]$/u.test(text) && index >= tokens.length - 2) return index;
      if (text === ',' && isCreditBehind(tokens, index)) return index;
      if (short && text === ',') {
        const next = tokens[index + 1];
        const word = next?.lower ?? '';
        if (BREAKS.has(word) || verbForms(word).has('ing') || next?.kind === 'quotation') return index;
      }
      if (short && (text === '—' || text === '–' || text === '--')) return index;
    }
  }
  return tokens.length;
}
const BREAKS = new Set([
  'but',
  'while',
  'though',
  'although',
  'with',
  'as',
  'who',
  'which',
  'whose',
  'when',
  'because',
  'after',
  'where',
  'and',
  'so',
  'according',
  'even',
  'he',
  'she',
  'they',
  'it',
  'the',
]);

/** Whether ", X said" or ", according to" and then a mark stands behind the comma. */
function isCreditBehind(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1];
  if (next?.lower === 'according') return true;
  const verb = cueVerb(next?.lower ?? '');
  if (
    verb?.kinds.has('say') === true &&
    verb.forms.includes('past') &&
    !PREPOSITIONS.has(tokens[comma + 2]?.lower ?? '')
  )
    return true;
  for (let index = comma + 2; index < Math.min(tokens.length, comma + 14); index++) {
    const token = tokens[index];
    if (token === undefined || (token.kind === 'mark' && token.text !== '.' && token.text !== '-'))
      return false;
    const cue = cueVerb(token.lower);
    if (
      cue === undefined ||
      !(cue.kinds.has('say') || cue.kinds.has('think')) ||
      !(cue.forms.includes('past') || cue.forms.includes('present'))
    )
      continue;
    const end = skipCircumstance(tokens, index + 1);
    const after = tokens[end];
    if (after === undefined || after.kind === 'mark' || after.kind === 'quotation')
      return phraseEndingAt(tokens, index - 1) !== null;
  }
  return false;
}
