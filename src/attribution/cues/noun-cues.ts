/** Nouns and adjectives that credit somebody: "X's claim that", "is confident that". */

import { type Complement, clauseEnd } from '../grammar/complements.ts';
import {
  CONJUNCTIONS,
  isAdverb,
  isAuxiliary,
  isNominal,
  looksFinite,
  PERSONAL_PRONOUNS,
  POSSESSIVES,
  SUBORDINATORS,
  WH,
} from '../grammar/grammar.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt } from '../grammar/phrases.ts';
import { canSpeak, subjectType } from '../grammar/speaker-type.ts';
import { isCapitalised, type Token } from '../grammar/tokens.ts';
import type { Unit } from '../grammar/units.ts';
import { BE, CUE_ADJECTIVES, CUE_NOUNS, verbForms } from '../lexicon/cue-words.ts';
import type { Candidate } from './candidate.ts';

/** "X's claim that …", "the announcement that …", "a promise to …". */
export function nounCandidate(unit: Unit, index: number, subject: Phrase | null): Candidate | null {
  const { tokens } = unit;
  const token = tokens[index];
  if (token === undefined || !CUE_NOUNS.has(token.lower) || isCapitalised(token)) return null;
  const next = tokens[index + 1]?.lower ?? '';
  const owner = ownerOf(tokens, index);
  let speaker = owner;
  let at = index + 1;
  if (owner === null && (next === 'by' || next === 'from')) {
    speaker = phraseStartingAt(tokens, index + 2);
    at = speaker?.end ?? at;
  }
  const word = tokens[at]?.lower ?? '';
  let kind: Complement;
  if (word === 'that' && !looksFinite(tokens, at + 1) && !isAuxiliary(tokens[at + 1])) kind = 'that';
  else if (owner !== null && BE.has(word) && tokens[at + 1]?.lower === 'that') {
    kind = 'that';
    at += 1;
  } else if (word === 'to') kind = 'to';
  else if (/^(?:of|about|on|for|over|against|in|with)$/u.test(word)) kind = 'about';
  else if (WH.has(word)) kind = 'wh';
  else if (tokens[at]?.text === ':') kind = 'quote';
  else return null;
  const begin = kind === 'about' || kind === 'quote' ? at + 1 : at;
  const whole = clauseEnd(tokens, begin, kind !== 'that');
  const end = kind === 'that' && subject === null ? firstClauseEnd(tokens, begin, whole) : whole;
  if (end <= begin) return null;
  if (speaker === null && subject !== null && subject.end < index && index - subject.end < 6) {
    const type = subjectType(tokens, subject);
    if (type !== 'thing' && canSpeak(type) && isLight(tokens, subject.end, index)) speaker = subject;
  }
  if (
    owner !== null &&
    !canSpeak(subjectType(tokens, owner)) &&
    !POSSESSIVES.has(tokens[owner.start]?.lower ?? '')
  )
    speaker = null;
  const features = [
    'noun',
    ...(kind === 'that' ? ['plain', ...(owner === null ? [] : ['owned'])] : []),
    `noun+${kind}`,
    `noun:${token.lower}`,
    `noun+${kind}:${owner === null ? 'unowned' : 'owned'}`,
    owner === null ? 'noun-unowned' : 'noun-owned',
    `noun-subject:${subjectType(tokens, speaker)}`,
    ...(unit.inside === null ? [] : ['inside']),
  ];
  return {
    unit,
    cue: { start: index, end: index + 1 },
    speaker,
    content: [{ start: begin, end }],
    features,
    speaks: false,
  };
}

/** "made the claim that", "issued a warning that": a verb that leaves it to its noun what is done. */
function isLight(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  // "cannot give assurance that", "gave no assurance that"
  if (between.some((token) => /^(?:not?|cannot|never|.*n't)$/u.test(token.lower))) return false;
  return between.some((token) => LIGHT.test(token.lower));
}
const LIGHT =
  /^(?:ma(?:k(?:e|es|ing)|de)|ha(?:ve|s|d|ving)|g(?:ive|ives|ave|iven|iving)|(?:issu|voic|rais|releas|shar|reiterat|publish|offer|deliver|express|repeat|receiv|read|register|reach|form)(?:e|es|s|ed|d|ing)?|h(?:old|olds|eld)|t(?:ake|akes|ook|aken)|s(?:end|ends|ent)|came|put|wrote|writes?)$/u;

/** "The claim that it was safe | was wrong": where the second verb of a subject clause begins. */
function firstClauseEnd(tokens: readonly Token[], from: number, end: number): number {
  const isVerb = (index: number) => isAuxiliary(tokens[index]) || looksFinite(tokens, index);
  let at = from + 1;
  while (at < end && !isVerb(at)) at++;
  while (at < end && (isVerb(at) || isAdverb(tokens[at]) || verbForms(tokens[at]?.lower ?? '').size > 0)) {
    // "would close | came": a bare past form does not follow the verb that an auxiliary governs.
    if (
      isVerb(at) &&
      !isAuxiliary(tokens[at]) &&
      !isAuxiliary(tokens[at - 1]) &&
      verbForms(tokens[at - 1]?.lower ?? '').has('base')
    )
      return at;
    at++;
  }
  for (; at < end; at++) {
    const before = tokens[at - 1];
    if (before?.kind !== 'word' || CONJUNCTIONS.has(before.lower) || SUBORDINATORS.has(before.lower))
      continue;
    if (PERSONAL_PRONOUNS.has(before.lower) || before.lower === 'to') continue;
    if (isVerb(at)) return at;
  }
  return end;
}

/** "X is confident that …", "were hesitant to …", "worried about …". */
export function adjectiveCandidate(unit: Unit, index: number, subject: Phrase | null): Candidate | null {
  const { tokens } = unit;
  const token = tokens[index];
  if (token === undefined || !CUE_ADJECTIVES.has(token.lower)) return null;
  let at = index - 1;
  while (isAdverb(tokens[at])) at--;
  const before = tokens[at];
  const behindBe =
    before !== undefined &&
    (BE.has(before.lower) ||
      /^(?:feels?|felt|seems?|sounds?|remains?|remained|became|become)$/u.test(before.lower));
  const word = tokens[index + 1]?.lower ?? '';
  let kind: Complement;
  if (word === 'that') kind = 'that';
  else if (word === 'to') kind = 'to';
  else if (/^(?:of|about|with|by|over|at|in)$/u.test(word)) kind = 'about';
  else if (WH.has(word)) kind = 'wh';
  else if (/^(?:he|she|they|we|i|it)$/u.test(word)) kind = 'clause';
  else return null;
  const begin = kind === 'about' ? index + 2 : index + 1;
  const end = clauseEnd(tokens, begin, kind !== 'that' && kind !== 'clause');
  if (end <= begin) return null;
  // "… in the Code, officers were unaware": the words ahead of "were", where a phrase ends there.
  const own = behindBe && isAuxiliary(before) ? phraseEndingAt(tokens, at - 1) : null;
  const whose = own ?? (subject !== null && subject.end <= index ? subject : null);
  const credited = canSpeak(subjectType(tokens, whose)) ? whose : null;
  const features = [
    'adjective',
    `adjective+${kind}`,
    `adjective:${token.lower}`,
    behindBe ? 'adjective-be' : 'adjective-bare',
    `adjective-subject:${subjectType(tokens, credited)}`,
    ...(unit.inside === null ? [] : ['inside']),
  ];
  return {
    unit,
    cue: { start: behindBe ? at : index, end: index + 1 },
    speaker: credited,
    content: [{ start: begin, end }],
    features,
    speaks: false,
  };
}

/** Who the noun at `noun` belongs to: "his claim", "Putin's claim". */
export function ownerOf(tokens: readonly Token[], noun: number): Phrase | null {
  let at = noun - 1;
  while (at > 0 && isNominal(tokens, at) && tokens[at]?.kind === 'word' && noun - at < 4) at--;
  const token = tokens[at];
  if (token === undefined) return null;
  if (POSSESSIVES.has(token.lower)) return { start: at, end: at + 1 };
  if (token.kind === 'clitic' && (token.lower === "'s" || token.lower === "'")) {
    const owner = phraseEndingAt(tokens, at - 1);
    return owner;
  }
  return null;
}
