/** Cues that are no verb of the sentence: "according to X", "in X's view", "reportedly", a transcript's label. */

import { clauseEnd } from '../grammar/complements.ts';
import { sentenceAround } from '../grammar/contents.ts';
import { CONJUNCTIONS } from '../grammar/grammar.ts';
import { phraseStartingAt } from '../grammar/phrases.ts';
import { isCapitalised } from '../grammar/tokens.ts';
import type { Unit } from '../grammar/units.ts';
import type { Candidate } from './candidate.ts';
import { verbForms } from './cues.ts';
import { ownerOf } from './noun-cues.ts';

/** "according to X", at either end of what X is credited with. */
export function accordingTo(unit: Unit, index: number): Candidate | null {
  const { tokens } = unit;
  const word = tokens[index]?.lower;
  if (word !== 'according' || tokens[index + 1]?.lower !== 'to') return null;
  const speaker = phraseStartingAt(tokens, index + 2);
  if (speaker === null) return null;
  const content = sentenceAround(tokens, index, speaker.end);
  if (content.length === 0) return null;
  return {
    unit,
    cue: { start: index, end: index + 2 },
    speaker,
    content,
    features: ['according', 'plain'],
    speaks: false,
  };
}

/** "in X's view", "in the words of X", "in the opinion of X". */
export function inView(unit: Unit, index: number): Candidate | null {
  const { tokens } = unit;
  if (tokens[index]?.lower !== 'in' && tokens[index]?.lower !== 'to') return null;
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
  if (speaker === null) return null;
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
  /^(?:note|update|updated|warning|photos?|image|video|related|source|read|watch|more|breaking|full|abstract|text|figure|table|chapter|part|step|tip|example|summary|ps|pm|am|re|by|question|answer|http|https|clip|headline)$/u;

/** "BERG: It is safe": a line of a transcript or a headline that opens with who says it. */
export function labelCandidate(unit: Unit): Candidate | null {
  const { tokens } = unit;
  let end = 0;
  while (end < 5 && tokens[end]?.kind === 'word' && (isCapitalised(tokens[end]) || end > 0)) end++;
  if (end === 0 || tokens[end]?.text !== ':' || tokens.length - end < 4) return null;
  if (
    tokens.slice(0, end).some((token) => NO_SPEAKER.test(token.lower) || verbForms(token.lower).has('past'))
  )
    return null;
  const capitals = tokens
    .slice(0, end)
    .every((token) => /^\p{Lu}[\p{Lu}.'’-]*$/u.test(token.text) && token.text.length > 1);
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
