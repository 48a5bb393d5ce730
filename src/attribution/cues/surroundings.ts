/** What stands around a candidate, as features of it. */

import { isObjectPronoun } from '../grammar/complements.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAuxiliary,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../grammar/grammar.ts';
import type { Phrase } from '../grammar/phrases.ts';
import { isCapitalised, type Token } from '../grammar/tokens.ts';
import { verbForms } from '../lexicon/cue-words.ts';
import type { Candidate } from './candidate.ts';

/** What stands around a candidate: ahead of its speaker, in its content, and whether it is part of another's content. */
export function surroundings(one: Candidate, all: readonly Candidate[]): string[] {
  const { tokens } = one.unit;
  const [type = ''] = one.features;
  const features: string[] = [];
  const nested = all.some(
    (other) =>
      other !== one &&
      other.speaks &&
      other.content.some((phrase) => phrase.start <= one.cue.start && one.cue.end <= phrase.end),
  );
  if (nested) features.push('nested', `nested+${type}`);
  const { speaker } = one;
  if (speaker !== null) {
    features.push(
      `ahead:${leadOf(tokens, speaker.start)}`,
      `speaker-length:${Math.min(4, speaker.end - speaker.start)}`,
    );
    const gap = one.cue.start - speaker.end;
    features.push(`gap:${gap < 0 ? 'behind' : gap === 0 ? 'none' : gap < 4 ? 'short' : 'long'}`);
  }
  const [content] = one.content;
  if (content !== undefined) {
    const first = tokens[content.start];
    features.push(
      `${type}-opens:${first?.kind === 'quotation' ? 'quotation' : isCapitalised(first) ? 'name' : DETERMINERS.has(first?.lower ?? '') ? 'determiner' : PERSONAL_PRONOUNS.has(first?.lower ?? '') || isObjectPronoun(first) ? 'pronoun' : 'other'}`,
    );
    const length = content.end - content.start;
    features.push(`${type}-content:${length < 3 ? 'short' : length < 8 ? 'middling' : 'long'}`);
    if (one.content.some((phrase) => hasQuotation(tokens, phrase))) features.push('quoted');
  }
  return features;
}

function hasQuotation(tokens: readonly Token[], phrase: Phrase): boolean {
  for (let index = phrase.start; index < phrase.end; index++)
    if (tokens[index]?.kind === 'quotation') return true;
  return false;
}

function leadOf(tokens: readonly Token[], start: number): string {
  const before = tokens[start - 1];
  if (before === undefined) return 'nothing';
  if (before.kind !== 'word') return /^[,;:(—–]$/u.test(before.text) ? before.text : before.kind;
  if (CONJUNCTIONS.has(before.lower)) return 'conjunction';
  if (SUBORDINATORS.has(before.lower)) return before.lower === 'that' ? 'that' : 'subordinator';
  if (PREPOSITIONS.has(before.lower)) return 'preposition';
  if (verbForms(before.lower).size > 0 || isAuxiliary(before)) return 'verb';
  return 'word';
}
