/** Verbs that credit their subject with what follows or precedes them. */

import { type Complement, complementAt } from '../grammar/complements.ts';
import { aroundRemark, frontedContent } from '../grammar/contents.ts';
import { DETERMINERS, isAdverb, PERSONAL_PRONOUNS, RELATIVES, SUBJECT_PRONOUNS } from '../grammar/grammar.ts';
import { type Phrase, phraseStartingAt, type VerbGroup } from '../grammar/phrases.ts';
import { isCapitalised, type Token } from '../grammar/tokens.ts';
import type { Unit } from '../grammar/units.ts';
import type { Candidate } from './candidate.ts';
import { CUE_NOUNS, type CueKind, cueVerb } from './cues.ts';
import { subjectType } from './speaker-type.ts';

export function verbCandidate(
  unit: Unit,
  index: number,
  group: VerbGroup,
  own: Phrase | null,
  inverted: Phrase | null,
  sole: boolean,
): Candidate | null {
  const { tokens } = unit;
  const verb = cueVerb(tokens[index]?.lower ?? '');
  if (verb === undefined || (own !== null && isRatherNoun(tokens, index, group))) return null;
  const kinds = [...verb.kinds];
  const speech =
    verb.kinds.has('say') ||
    verb.kinds.has('tell') ||
    verb.kinds.has('manner') ||
    verb.kinds.has('ask') ||
    verb.kinds.has('think');
  const speaker = inverted ?? own;
  let complement: Complement;
  let content: readonly Phrase[];
  let cueEnd = index + 1;
  const frontable = speech && (inverted !== null || own !== null) && group.shape !== 'infinitive';
  const from = inverted?.end ?? index + 1;
  const front = frontable ? frontedContent(tokens, inverted === null ? (own?.start ?? 0) : index) : null;
  const behind = complementAt(
    tokens,
    from,
    verb.kinds.has('tell') || verb.kinds.has('urge') || verb.kinds.has('ask'),
  );
  const quoted = front !== null && tokens[front.end - 1]?.kind === 'quotation';
  const bare = behind.kind === 'none' || (verb.kinds.has('tell') && behind.kind === 'object');
  if (front !== null && (inverted !== null || quoted || bare || behind.kind === 'quote' || behind.after)) {
    complement = 'fronted';
    content = behind.kind === 'quote' ? [front, ...behind.content] : [front];
  } else if (group.shape === 'passive' || group.shape === 'participle') {
    complement = behind.kind;
    content = behind.content;
    if (content.length === 0 && own !== null) content = [own];
  } else {
    if (inverted !== null) return null;
    complement = behind.kind;
    content = behind.content;
    cueEnd = Math.max(cueEnd, behind.cueEnd);
  }
  if ((content.length === 0 || bare) && frontable && complement !== 'fronted') {
    const around = aroundRemark(tokens, inverted === null ? (own?.start ?? index) : index, from);
    if (around.length > 0) {
      content = around;
      complement = 'fronted';
    }
  }
  if (content.length === 0) return null;
  const type = subjectType(tokens, speaker);
  const bareObject =
    complement === 'object' || complement === 'about' || complement === 'as' || complement === 'ing';
  // A thing or an idea is of no mind: "the arrangement underscores the need".
  if (bareObject && (type === 'abstract' || type === 'noun') && group.shape !== 'passive') return null;
  const passive = group.shape === 'passive' || group.shape === 'participle';
  let credited = speaker;
  if (passive) {
    const agent = tokens.findIndex((token, at) => at > index && at < index + 12 && token.lower === 'by');
    credited = agent > 0 && !verb.kinds.has('seem') ? phraseStartingAt(tokens, agent + 1) : null;
  }
  if (verb.kinds.has('seem')) credited = null;
  const plain =
    isPlain(tokens, type, group, gapOf(group, speaker, inverted), sole) &&
    kinds.some((kind) => PLAIN_COMPLEMENTS[kind]?.has(complement) === true);
  const features = [
    'verb',
    ...(plain ? ['plain'] : []),
    `lemma:${verb.lemma}`,
    `lemma:${verb.lemma}+${complement}`,
    `subject:${subjectType(tokens, speaker)}+${complement}`,
    ...kinds.map(
      (kind) => `${kind}/${group.shape}${group.modal ? '/modal' : ''}${group.negated ? '/negated' : ''}`,
    ),
    `shape:${group.shape}+${complement}`,
    `form:${(tokens[index]?.lower ?? '').endsWith('ing') ? 'ing' : verb.forms.includes('past') ? 'past' : verb.forms.includes('present') ? 'present' : 'base'}`,
    `comp:${complement}`,
    `shape:${group.shape}`,
    ...kinds.flatMap((kind) => [`kind:${kind}`, `${kind}+${complement}`]),
    `subject:${subjectType(tokens, speaker)}`,
    ...kinds.map((kind) => `${kind}&${subjectType(tokens, speaker)}`),
    ...(group.negated ? ['negated'] : []),
    ...(group.modal ? ['modal'] : []),
    ...(group.perfect ? ['perfect'] : []),
    ...(inverted === null ? [] : ['inverted']),
    ...(unit.inside === null ? [] : ['inside']),
  ];
  return {
    unit,
    cue: { start: group.start, end: cueEnd },
    speaker: credited,
    content,
    features,
    speaks: speech && !passive,
  };
}

/** "Its claims about …": a word that is noun and verb, where nothing says verb. */
function isRatherNoun(tokens: readonly Token[], index: number, group: VerbGroup): boolean {
  const token = tokens[index];
  if (token === undefined || !CUE_NOUNS.has(token.lower) || group.start !== index) return false;
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (before === undefined || isCapitalised(before) || isAdverb(before) || SUBJECT_PRONOUNS.has(before.lower))
    return false;
  if (RELATIVES.has(before.lower) || before.kind === 'mark') return false;
  return !(
    next !== undefined &&
    (next.lower === 'to' ||
      DETERMINERS.has(next.lower) ||
      PERSONAL_PRONOUNS.has(next.lower) ||
      next.kind !== 'word')
  );
}

/** What follows a cue of each kind where nothing is in doubt: "said that", "plans to". */
const PLAIN_COMPLEMENTS: Readonly<Partial<Record<CueKind, ReadonlySet<Complement>>>> = {
  say: new Set(['that', 'quote', 'fronted', 'clause']),
  tell: new Set(['that', 'quote', 'fronted', 'clause']),
  manner: new Set(['quote', 'fronted']),
  ask: new Set(['quote', 'fronted', 'wh']),
  think: new Set(['that', 'clause']),
  know: new Set(['that']),
  intend: new Set(['to']),
};

/**
 * Whether somebody stands right at a verb that is finite, without "may" or "would"; or, with ", saying", is the only
 * one in the sentence whom it can mean.
 */
function isPlain(
  tokens: readonly Token[],
  type: string,
  group: VerbGroup,
  gap: number,
  sole: boolean,
): boolean {
  if (['none', 'thing', 'abstract', 'noun', 'you', 'i', 'we', 'who'].includes(type)) return false;
  if (group.shape === 'ing') return sole && tokens[group.before]?.text === ',';
  return group.shape === 'finite' && !group.modal && gap <= 1;
}

function gapOf(group: VerbGroup, speaker: Phrase | null, inverted: Phrase | null): number {
  if (inverted !== null || speaker === null) return 0;
  const gap = group.start - speaker.end;
  return gap < 0 ? Number.POSITIVE_INFINITY : gap;
}
