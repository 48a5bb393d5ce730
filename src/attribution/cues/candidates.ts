/** Every place of a sentence where words may credit somebody. */

import { isAuxiliary, looksFinite, SUBJECT_PRONOUNS } from '../grammar/grammar.ts';
import { type VerbGroup, verbGroupAt } from '../grammar/phrases.ts';
import { type Clause, clauseOf, invertedSubject, subjectOf } from '../grammar/subjects.ts';
import { isCapitalised, type Token } from '../grammar/tokens.ts';
import type { Unit } from '../grammar/units.ts';
import { verbForms } from '../lexicon/cue-words.ts';
import type { Candidate } from './candidate.ts';
import { adjectiveCandidate, nounCandidate } from './noun-cues.ts';
import { accordingTo, adverbCandidate, inView, labelCandidate } from './phrase-cues.ts';
import { surroundings } from './surroundings.ts';
import { isPluralNoun, verbCandidate } from './verb-cues.ts';

export function candidatesIn(unit: Unit): Candidate[] {
  const { tokens } = unit;
  const found: Candidate[] = [];
  const clauses: Clause[] = [];
  const label = labelCandidate(unit);
  if (label !== null) found.push(label);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word') continue;
    const group = verbForms(token.lower).size > 0 || isAuxiliary(token) ? verbGroupAt(tokens, index) : null;
    if (group !== null && !isPluralNoun(tokens, index, group)) {
      const own = subjectOf(tokens, index, group, clauses);
      const inverted = own === null ? invertedSubject(tokens, index, group) : null;
      if (
        own !== null &&
        (group.shape === 'finite' || group.shape === 'passive') &&
        isSurelyVerb(tokens, index, group)
      ) {
        clauses.push(clauseOf(tokens, index, group, own));
        if (clauses.length > MOST_CLAUSES) clauses.splice(1, 1);
      }
      const candidate = verbCandidate(unit, index, group, own, inverted, clauses.length === 1);
      if (candidate !== null) {
        found.push(candidate);
        continue;
      }
    }
    const subject = clauses.at(-1)?.subject ?? null;
    const candidate =
      accordingTo(unit, index) ??
      inView(unit, index) ??
      adverbCandidate(unit, index) ??
      nounCandidate(unit, index, subject) ??
      adjectiveCandidate(unit, index, subject);
    if (candidate !== null) found.push(candidate);
  }
  return found.map((one) => ({ ...one, features: [...one.features, ...surroundings(one, found)] }));
}
/** So that a sentence without end stays linear. */
const MOST_CLAUSES = 30;

/** Whether the word is a verb of its clause beyond what its form says: "deals" and "plans" are nouns as well. */
function isSurelyVerb(tokens: readonly Token[], index: number, group: VerbGroup): boolean {
  if (group.start !== index) return true;
  const forms = verbForms(tokens[index]?.lower ?? '');
  if (forms.has('past') || looksFinite(tokens, index)) return true;
  const before = tokens[index - 1];
  return (
    before !== undefined &&
    (isCapitalised(before) || SUBJECT_PRONOUNS.has(before.lower) || before.kind === 'mark')
  );
}
