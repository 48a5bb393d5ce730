import { clauseEnd, skipCircumstance } from './complements.ts';
import { CONJUNCTIONS, isAuxiliary, looksFinite, PREPOSITIONS, SUBORDINATORS } from './grammar.ts';
import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';

/** The words ahead of "X said" that X is credited with: from the start of the sentence to the comma or quotation. */
export function frontedContent(tokens: readonly Token[], subjectStart: number): Phrase | null {
  const before = tokens[subjectStart - 1];
  if (before === undefined) return null;
  let end = subjectStart;
  if (before.kind === 'mark' && (before.text === ',' || before.text === '—' || before.text === '-'))
    end = subjectStart - 1;
  else if (before.kind !== 'quotation') return null;
  let start = 0;
  while (start < end && CONJUNCTIONS.has(tokens[start]?.lower ?? '')) start++;
  const last = tokens[end - 1];
  if (end - start === 0) return null;
  if (last?.kind === 'quotation') {
    return end - start <= 1 || looksLikeClause(tokens, start, end) ? { start, end } : { start: end - 1, end };
  }
  return looksLikeClause(tokens, start, end) ? { start, end } : null;
}

function looksLikeClause(tokens: readonly Token[], start: number, end: number): boolean {
  if (end - start < 3) return false;
  const first = tokens[start]?.lower ?? '';
  if (SUBORDINATORS.has(first) || PREPOSITIONS.has(first)) {
    // "In an interview, he said" and "When asked, he said" lead in; what is said follows.
    const comma = tokens.findIndex((token, index) => index > start && index < end && token.text === ',');
    if (comma < 0) return false;
  }
  for (let index = start + 1; index < end; index++) {
    if (isAuxiliary(tokens[index]) || looksFinite(tokens, index)) return true;
  }
  return false;
}

/** "At one point, she said, it was late", "As she said, …", "…, as she said": what stands around a remark. */
export function aroundRemark(tokens: readonly Token[], start: number, from: number): readonly Phrase[] {
  const end = skipCircumstance(tokens, from);
  const as = tokens[start - 1]?.lower === 'as' ? 1 : 0;
  const opens = tokens[start - 1 - as]?.text === ',' ? 1 : 0;
  if (opens === 0 && (as === 0 || start > 3)) return [];
  const closes = tokens[end]?.text === ',';
  if (!closes && (as === 0 || tokens[end]?.kind === 'word')) return [];
  let first = 0;
  while (CONJUNCTIONS.has(tokens[first]?.lower ?? '')) first++;
  const ahead = { start: first, end: start - as - opens };
  const behind = { start: end + 1, end: closes ? clauseEnd(tokens, end + 1, false) : end };
  return [ahead, behind].filter((phrase) => phrase.end > phrase.start);
}

/** The sentence without a remark that stands from `start` to `end`, commas around it left out. */
export function sentenceAround(tokens: readonly Token[], start: number, end: number): Phrase[] {
  let first = 0;
  while (CONJUNCTIONS.has(tokens[first]?.lower ?? '')) first++;
  let close = start;
  if (tokens[close - 1]?.text === ',' || tokens[close - 1]?.text === '—') close -= 1;
  const phrases: Phrase[] = [];
  const leads = close - first < 2;
  if (!leads) phrases.push({ start: first, end: close });
  let on = end;
  while (on < tokens.length && tokens[on]?.text !== ',' && on < end + 25) on++;
  if (tokens[on]?.text === ',') {
    const stop = clauseEnd(tokens, on + 1, false);
    if (leads || stop - on > 3) phrases.push({ start: on + 1, end: stop });
  }
  return phrases.filter((phrase) => phrase.end > phrase.start);
}
