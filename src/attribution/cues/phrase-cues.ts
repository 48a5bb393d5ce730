/** Cues that are no verb of the sentence: "according to X", "in X's view", "reportedly", a transcript's label. */

import { clauseEnd } from '../grammar/complements.ts';
import { sentenceAround } from '../grammar/contents.ts';
import { CONJUNCTIONS, isAuxiliary, PREPOSITIONS } from '../grammar/grammar.ts';
import { phraseStartingAt } from '../grammar/phrases.ts';
import { canSpeak, subjectType } from '../grammar/speaker-type.ts';
import { isCapitalised, type Token } from '../grammar/tokens.ts';
import type { Unit } from '../grammar/units.ts';
import { verbForms } from '../lexicon/cue-words.ts';
import { nounClass } from '../lexicon/noun-class.ts';
import type { Candidate } from './candidate.ts';
import { ownerOf } from './noun-cues.ts';

/** "according to X", at either end of what X is credited with. */
export function accordingTo(unit: Unit, index: number): Candidate | null {
  const { tokens } = unit;
  const word = tokens[index]?.lower;
  if (word !== 'according' || tokens[index + 1]?.lower !== 'to') return null;
  const speaker = phraseStartingAt(tokens, index + 2);
  if (speaker === null) return null;
  const type = subjectType(tokens, speaker);
  if (!canSpeak(type) && type !== 'evidence' && type !== 'opener') return null;
  const content = sentenceAround(tokens, index, speaker.end);
  if (content.length === 0) return null;
  return {
    unit,
    cue: { start: index, end: index + 2 },
    speaker,
    content,
    features: ['according', 'plain', `according:${type}`],
    speaks: false,
  };
}

/** "in X's view", "in the words of X", "in the opinion of X". */
export function inView(unit: Unit, index: number): Candidate | null {
  const { tokens } = unit;
  if (tokens[index]?.lower !== 'in' && tokens[index]?.lower !== 'to') return null;
  const ahead = tokens[index - 1];
  if (
    ahead?.kind === 'word' &&
    !isAuxiliary(ahead) &&
    !CONJUNCTIONS.has(ahead.lower) &&
    ahead.lower !== 'that'
  )
    return null;
  let noun = -1;
  for (let at = index + 1; at < Math.min(index + 10, tokens.length); at++) {
    if (
      /^(?:view|opinion|words|telling|mind|eyes|judgment|judgement|estimation|assessment)$/u.test(
        tokens[at]?.lower ?? '',
      )
    ) {
      noun = at;
      break;
    }
    if (tokens[at]?.kind === 'mark') break;
  }
  if (noun < 0) return null;
  const owner = ownerOf(tokens, noun);
  const speaker = owner ?? (tokens[noun + 1]?.lower === 'of' ? phraseStartingAt(tokens, noun + 2) : null);
  if (speaker === null || !canSpeak(subjectType(tokens, speaker))) return null;
  if (owner !== null ? owner.start !== index + 1 : noun !== index + 2) return null;
  const content = sentenceAround(tokens, index, Math.max(noun + 1, speaker.end));
  if (content.length === 0) return null;
  return {
    unit,
    cue: { start: index, end: noun + 1 },
    speaker,
    content,
    features: ['view', 'plain', 'owned'],
    speaks: false,
  };
}

const NOBODY = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly', 'reputedly']);

/** "reportedly": the text credits the sentence to somebody it does not name. */
export function adverbCandidate(unit: Unit, index: number): Candidate | null {
  const { tokens } = unit;
  const word = tokens[index]?.lower ?? '';
  if (!NOBODY.has(word)) return null;
  const end = clauseEnd(tokens, index + 1, true);
  let start = index;
  while (
    start > 0 &&
    !(tokens[start - 1]?.kind === 'mark' && /^[,;—(:]$/u.test(tokens[start - 1]?.text ?? ''))
  )
    start--;
  while (start < index && CONJUNCTIONS.has(tokens[start]?.lower ?? '')) start++;
  const content = [
    { start, end: index },
    { start: index + 1, end },
  ].filter((phrase) => phrase.end > phrase.start);
  if (content.length === 0) return null;
  return {
    unit,
    cue: { start: index, end: index + 1 },
    speaker: null,
    content,
    features: ['adverb', 'plain'],
    speaks: false,
  };
}

/** What a line is headed with that nobody says. */
const NO_SPEAKER =
  /^(?:note|update|updated|warning|photos?|image|video|related|source|read|watch|more|breaking|full|abstract|text|figure|table|chapter|part|step|tip|example|summary|ps|pm|am|re|by|question|answer|http|https|clip|headline|owners?|authors?|contacts?|sponsor|prepared|present|absent|apologies|for|against|abstained|decision|action|resolved|resolution|motion|date|time|place|venue|status|priority|purpose|scope|objective|background|findings?|recommendations?|conclusions?|requirement|rationale|important|caution|to|from|cc|subject|keywords|version|title|approved|signed|distribution)$/u;

const ABSTRACT = /(?:s|tion|sion|ment|ness|ity|cy|ance|ence|ing)$/u;

/** "Anna Berg:" and "Moderator:", but not "Missing sources:" nor "Copyright:". */
function isTitle(tokens: readonly Token[], end: number): boolean {
  if (/^\p{Lu}\.$/u.test(tokens[0]?.text ?? '')) return false;
  for (let at = 1; at < end; at++)
    if (!isCapitalised(tokens[at]) && !PREPOSITIONS.has(tokens[at]?.lower ?? '')) return false;
  const noun = nounClass(tokens[end - 1]?.lower ?? '');
  const last = tokens[end - 1]?.text ?? '';
  if (noun === 'unknown') return /^[\p{L}.'’]+(?:-\p{Lu}\p{L}+)?$/u.test(last);
  return noun === 'person' || noun === 'group' || (noun === 'other' && !ABSTRACT.test(last));
}

/** "BERG: It is safe": a line of a transcript or a headline that opens with who says it. */
export function labelCandidate(unit: Unit): Candidate | null {
  const { tokens } = unit;
  let end = 0;
  while (end < 5 && tokens[end]?.kind === 'word' && (isCapitalised(tokens[end]) || end > 0)) end++;
  // "Q:" and "A:" are nobody's names.
  if (end === 1 && tokens[0]?.text.length === 1) return null;
  if (end === 0 || tokens[end]?.text !== ':' || tokens.length - end < 4) return null;
  // "At about 16:05".
  if (tokens[end + 1]?.start === tokens[end]?.end) return null;
  if (
    tokens.slice(0, end).some((token) => NO_SPEAKER.test(token.lower) || verbForms(token.lower).has('past'))
  )
    return null;
  const capitals = tokens
    .slice(0, end)
    .every((token) => /^\p{Lu}[\p{Lu}.'’-]*$/u.test(token.text) && token.text.length > 1);
  if (!capitals && !isTitle(tokens, end)) return null;
  const features = [
    'label',
    ...(capitals ? ['label-capitals', 'plain', 'owned'] : ['label-title']),
    `label-length:${end}`,
  ];
  return {
    unit,
    cue: { start: end, end: end + 1 },
    speaker: { start: 0, end },
    content: [{ start: end + 1, end: tokens.length }],
    features,
    speaks: true,
  };
}
