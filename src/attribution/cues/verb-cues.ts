/** Verbs that credit their subject with what follows or precedes them. */

import { type Complement, complementAt, opensClause } from '../grammar/complements.ts';
import { aroundRemark, frontedContent } from '../grammar/contents.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  PERSONAL_PRONOUNS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from '../grammar/grammar.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt, type VerbGroup } from '../grammar/phrases.ts';
import { canSpeak, isMute, subjectType } from '../grammar/speaker-type.ts';
import { isCapitalised, isInCapitals, type Token } from '../grammar/tokens.ts';
import type { Unit } from '../grammar/units.ts';
import { CUE_NOUNS, type CueKind, cueVerb, MODAL_VERBS, verbForms } from '../lexicon/cue-words.ts';
import { nounClass } from '../lexicon/noun-class.ts';
import type { Candidate } from './candidate.ts';

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
  // "“…,” he said, adding that …"
  const carriedOn = group.shape === 'ing' && behind.kind !== 'none' && !behind.after;
  const quoted = front !== null && tokens[front.end - 1]?.kind === 'quotation';
  const bare = behind.kind === 'none' || (verb.kinds.has('tell') && behind.kind === 'object');
  if (
    front !== null &&
    !carriedOn &&
    (inverted !== null || quoted || bare || behind.kind === 'quote' || behind.after)
  ) {
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
  if (verb.kinds.has('rule') && verb.kinds.size === 1 && complement !== 'that') return null;
  if (verb.lemma === 'point' && tokens[index + 1]?.lower !== 'out') return null;
  const type = subjectType(tokens, speaker);
  if (isMute(type) || isRequired(tokens, index, group)) return null;
  const bareObject =
    complement === 'object' || complement === 'about' || complement === 'as' || complement === 'ing';
  if (DISAGREEING[type] === tokenForm(tokens, index, group)) return null;
  if (isSupposed(tokens, speaker, verb.forms)) return null;
  // "They were examined and found to be in order"
  if (complement === 'to' && verb.kinds.has('show') && group.shape === 'finite') return null;
  if (verb.lemma === 'continue' && bareObject) return null;
  if (verb.lemma === 'mean' && type === 'thing') return null;
  // "is known for its cheese", "was known as": what everybody knows is nobody's word.
  if (verb.lemma === 'know' && /^(?:for|as)$/u.test(tokens[index + 1]?.lower ?? '')) return null;
  // "is offering that course": what is being offered is a thing, save where it is words.
  if (tokens[index]?.lower === 'offering' && OFFERED.has(complement) && !offersWords(tokens, index))
    return null;
  // What somebody sees or finds is no view of theirs.
  if (complement === 'object' && PERCEIVED.has(verb.lemma) && group.shape === 'finite') return null;
  if (complement === 'about' && isReduced(tokens, index, group, content[0])) return null;
  // A thing or an idea is of no mind: "the arrangement underscores the need".
  if (bareObject && (type === 'abstract' || type === 'noun') && group.shape !== 'passive') return null;
  const passive = group.shape === 'passive' || group.shape === 'participle';
  let credited =
    mayBeCredited(tokens, type, speaker, verb.kinds, bareObject) && group.shape !== 'infinitive'
      ? speaker
      : null;
  if (passive) {
    const agent = tokens.findIndex((token, at) => at > index && at < index + 12 && token.lower === 'by');
    credited = agent > 0 && !verb.kinds.has('seem') ? phraseStartingAt(tokens, agent + 1) : null;
    if (!canSpeak(subjectType(tokens, credited))) credited = null;
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
    ...objectFeatures(tokens, complement, content[0], kinds),
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

function mayBeCredited(
  tokens: readonly Token[],
  type: string,
  speaker: Phrase | null,
  kinds: ReadonlySet<CueKind>,
  bareObject: boolean,
): boolean {
  if (type === 'you') return false;
  if (type === 'opener') return isOfMind(kinds);
  if (type === 'thing' && bareObject && !RELATIVES.has(tokens[speaker?.start ?? -1]?.lower ?? ''))
    return false;
  const first = tokens[speaker?.start ?? -1];
  if (speaker === null || !RELATIVES.has(first?.lower ?? '') || speaker.end - speaker.start > 1)
    return canSpeak(type);
  // "the results, which suggest": what "which" stands for says nothing.
  const comma = tokens[speaker.start - 1]?.text === ',' ? 1 : 0;
  return canSpeak(subjectType(tokens, phraseEndingAt(tokens, speaker.start - 1 - comma)));
}

const PERCEIVED: ReadonlySet<string> = new Set(
  'know realize realise recognize recognise learn discover notice remember forget hear understand see perceive observe find'.split(
    ' ',
  ),
);

const OFFERED: ReadonlySet<Complement> = new Set(['that', 'object', 'about', 'ing', 'wh']);
/** "offering an apology", "offering that he might come" */
function offersWords(tokens: readonly Token[], index: number): boolean {
  if (tokens[index + 1]?.lower === 'that') return opensClause(tokens, index + 2);
  const phrase = phraseStartingAt(tokens, index + 1);
  const last = tokens[(phrase?.end ?? 0) - 1]?.lower ?? '';
  return (
    CUE_NOUNS.has(last) ||
    /^(?:apolog(?:y|ies)|excuses?|condolences|sympathy|thanks|congratulations|details|evidence|insights?|praise)$/u.test(
      last,
    )
  );
}

/** Whether it is words or things that are raised, released, supported: "raised concerns", "raised money". */
function objectFeatures(
  tokens: readonly Token[],
  complement: Complement,
  content: Phrase | undefined,
  kinds: readonly CueKind[],
): readonly string[] {
  if ((complement !== 'object' && complement !== 'about') || content === undefined) return [];
  const phrase = phraseStartingAt(tokens, content.start);
  const last = tokens[(phrase?.end ?? 0) - 1]?.lower ?? '';
  const type = CUE_NOUNS.has(last) ? 'words' : subjectType(tokens, phrase);
  return [`${complement}:${type}`, ...kinds.map((kind) => `${kind}+${complement}:${type}`)];
}

/** The form of a verb that stands alone; empty where something helps it, or where it can be several. */
function tokenForm(tokens: readonly Token[], index: number, group: VerbGroup): string {
  const forms = verbForms(tokens[index]?.lower ?? '');
  if (group.start !== index || group.shape !== 'finite' || forms.size !== 1) return '';
  return [...forms][0] ?? '';
}
const DISAGREEING: Readonly<Record<string, string | undefined>> = {
  he: 'base',
  she: 'base',
  thing: 'base',
  i: 'present',
  we: 'present',
  you: 'present',
  they: 'present',
};

/** "If the provider suspects that", "any person may request": nobody in particular has said so. */
function isSupposed(tokens: readonly Token[], speaker: Phrase | null, forms: readonly string[]): boolean {
  if (speaker === null || forms.includes('past')) return false;
  if (/^(?:any|every|each|either)$/u.test(tokens[speaker.start]?.lower ?? '')) return true;
  return /^(?:if|unless|whenever)$/u.test(tokens[speaker.start - 1]?.lower ?? '');
}

/** "Providers assessed under the former edition may …": the sentence's own verb comes after. */
function isReduced(
  tokens: readonly Token[],
  index: number,
  group: VerbGroup,
  content: Phrase | undefined,
): boolean {
  const forms = verbForms(tokens[index]?.lower ?? '');
  if (content === undefined || group.start !== index || !forms.has('past') || !forms.has('participle'))
    return false;
  for (let at = content.start; at < content.end; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return false;
    if (SUBORDINATORS.has(token.lower) || CONJUNCTIONS.has(token.lower) || RELATIVES.has(token.lower))
      return false;
    if (isAuxiliary(token)) return true;
  }
  return false;
}

/** What only people do, so that a sentence's first word that is a common noun else is a name: "Rice said". */
function isOfMind(kinds: ReadonlySet<CueKind>): boolean {
  return !kinds.has('show') && MIND.some((kind) => kinds.has(kind));
}
const MIND: readonly CueKind[] = ['say', 'tell', 'ask', 'think', 'know', 'intend', 'attitude'];

/** "Providers MUST announce", "the agency may ask": what is to be done, or can be, has not been said by anybody. */
function isRequired(tokens: readonly Token[], index: number, group: VerbGroup): boolean {
  for (let at = group.start; at < index; at++) {
    const token = tokens[at];
    if (token === undefined || !MODAL_VERBS.has(token.lower)) continue;
    if (/^(?:must|shall|should|may|can|cannot)$/u.test(token.lower) || isInCapitals(tokens, at)) return true;
  }
  return false;
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

/** "Interim reports were due", "Some remarks disclose", "Service credits provided for": the head of a subject, not its verb. */
export function isPluralNoun(tokens: readonly Token[], index: number, group: VerbGroup): boolean {
  const token = tokens[index];
  if (token === undefined || group.start !== index || !verbForms(token.lower).has('present')) return false;
  if (!['person', 'group', 'source', 'evidence', 'part', 'other'].includes(nounClass(token.lower)))
    return false;
  const lead = tokens[index - 1]?.lower ?? '';
  if (PLURAL_LEADS.has(lead) || (/^\p{N}+$/u.test(lead) && !isCapitalised(tokens[index - 2]))) return true;
  let at = index + 1;
  while (isAdverb(tokens[at])) at++;
  const next = tokens[at];
  if (next?.kind !== 'word' || isCapitalised(next)) return false;
  if (isAuxiliary(next)) return true;
  const forms = verbForms(next.lower);
  return at === index + 1 && (forms.has('past') || forms.has('participle'));
}
const PLURAL_LEADS = new Set(
  'some many most few several those these both all other two three four five six seven eight nine ten'.split(
    ' ',
  ),
);

/** What follows a cue of each kind where nothing is in doubt: "said that", "plans to". */
const PLAIN_COMPLEMENTS: Readonly<Partial<Record<CueKind, ReadonlySet<Complement>>>> = {
  say: new Set(['that', 'quote', 'fronted', 'clause']),
  tell: new Set(['that', 'quote', 'fronted', 'clause']),
  manner: new Set(['quote', 'fronted']),
  ask: new Set(['quote', 'fronted', 'wh']),
  think: new Set(['that', 'clause']),
  know: new Set(['that']),
  rule: new Set(['that']),
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
  if (!canSpeak(type) || ['thing', 'you', 'i', 'we', 'who'].includes(type)) return false;
  if (group.shape === 'ing') return sole && tokens[group.before]?.text === ',';
  return group.shape === 'finite' && !group.modal && gap <= 1;
}

function gapOf(group: VerbGroup, speaker: Phrase | null, inverted: Phrase | null): number {
  if (inverted !== null || speaker === null) return 0;
  const gap = group.start - speaker.end;
  return gap < 0 ? Number.POSITIVE_INFINITY : gap;
}
