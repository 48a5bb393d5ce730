/** Every place of a sentence where words may credit somebody: the cue, who is credited and with what. */
import { BE, CUE_ADJECTIVES, CUE_NOUNS, type CueKind, cueVerb, verbForms } from './cues.ts';
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
  POSSESSIVES,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  WH,
} from './grammar.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt, type VerbGroup, verbGroupAt } from './phrases.ts';
import { subjectType } from './speaker-type.ts';
import { type Clause, clauseOf, invertedSubject, subjectOf } from './subjects.ts';
import { isCapitalised, type Token } from './tokens.ts';
import type { Unit } from './units.ts';

/** All phrases are indices into the unit's tokens. */
export interface Candidate {
  readonly unit: Unit;
  readonly cue: Phrase;
  readonly speaker: Phrase | null;
  readonly content: readonly Phrase[];
  /** What it was recognised by, for the judgement whether it is one. */
  readonly features: readonly string[];
  /** Whether direct quotations next to it are its content. */
  readonly speaks: boolean;
}

type Complement =
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
    if (group !== null) {
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

/** What stands around a candidate: ahead of its speaker, in its content, and whether it is part of another's content. */
function surroundings(one: Candidate, all: readonly Candidate[]): string[] {
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

function verbCandidate(
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

interface Behind {
  readonly kind: Complement;
  readonly content: readonly Phrase[];
  readonly cueEnd: number;
  /** Whether only a comma or full stop parts it from the cue, as a second part of a split quotation is. */
  readonly after: boolean;
}

/** What follows the cue from `from` on: time and place are passed over, and with `told` the person spoken to. */
function complementAt(tokens: readonly Token[], from: number, told: boolean): Behind {
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
  if (CONJUNCTIONS.has(word) || SUBORDINATORS.has(word)) return none;
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

function isObjectPronoun(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:him|her|me|us|them|you|it|himself|herself|themselves|everyone|people)$/u.test(token.lower)
  );
}

/** Whether a subject with its verb stands at `at`: the clause of "said he would". */
function opensClause(tokens: readonly Token[], at: number): boolean {
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
function skipCircumstance(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let hops = 0; hops < 4; hops++) {
    const token = tokens[at];
    if (token === undefined) break;
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

/** The words ahead of "X said" that X is credited with: from the start of the sentence to the comma or quotation. */
function frontedContent(tokens: readonly Token[], subjectStart: number): Phrase | null {
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
function aroundRemark(tokens: readonly Token[], start: number, from: number): readonly Phrase[] {
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

/** What a line is headed with that nobody says. */
const NO_SPEAKER =
  /^(?:note|update|updated|warning|photos?|image|video|related|source|read|watch|more|breaking|full|abstract|text|figure|table|chapter|part|step|tip|example|summary|ps|pm|am|re|by|question|answer|http|https|clip|headline)$/u;

/** "BERG: It is safe": a line of a transcript or a headline that opens with who says it. */
function labelCandidate(unit: Unit): Candidate | null {
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

/** "according to X", at either end of what X is credited with. */
function accordingTo(unit: Unit, index: number): Candidate | null {
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

/** The sentence without a remark that stands from `start` to `end`, commas around it left out. */
function sentenceAround(tokens: readonly Token[], start: number, end: number): Phrase[] {
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

/** "in X's view", "in the words of X", "in the opinion of X". */
function inView(unit: Unit, index: number): Candidate | null {
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

/** Who the noun at `noun` belongs to: "his claim", "Putin's claim". */
function ownerOf(tokens: readonly Token[], noun: number): Phrase | null {
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

const NOBODY = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly', 'reputedly']);

/** "reportedly": the text credits the sentence to somebody it does not name. */
function adverbCandidate(unit: Unit, index: number): Candidate | null {
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

/** "X's claim that …", "the announcement that …", "a promise to …". */
function nounCandidate(unit: Unit, index: number, subject: Phrase | null): Candidate | null {
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
  else if (word === 'to') kind = 'to';
  else if (/^(?:of|about|on|for|over|against|in|with)$/u.test(word)) kind = 'about';
  else if (WH.has(word)) kind = 'wh';
  else if (tokens[at]?.text === ':') kind = 'quote';
  else return null;
  const begin = kind === 'about' || kind === 'quote' ? at + 1 : at;
  const whole = clauseEnd(tokens, begin, kind !== 'that');
  const end = kind === 'that' && subject === null ? firstClauseEnd(tokens, begin, whole) : whole;
  if (end <= begin) return null;
  if (speaker === null && subject !== null && subject.end < index && index - subject.end < 6)
    speaker = subject;
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
function adjectiveCandidate(unit: Unit, index: number, subject: Phrase | null): Candidate | null {
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
  const credited = subject !== null && subject.end <= index ? subject : null;
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
