/** Who does what a verb says: its subject, also where it is shared, set apart, inverted or left to be understood. */
import { CUE_NOUNS, type CueKind, cueVerb, verbForms } from '../lexicon/cue-words.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isNominal,
  isTime,
  looksFinite,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from './grammar.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt, type VerbGroup } from './phrases.ts';
import { canSpeak, subjectType } from './speaker-type.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** A finite verb that a sentence has had so far. */
export interface Clause {
  readonly verb: Phrase;
  readonly subject: Phrase;
  /** Whether a clause of somebody's words or thoughts can follow without "that". */
  readonly reports: boolean;
  /** Whether it hangs on another clause: "if he wins", "who won", "whose husband won". */
  readonly dependent: boolean;
}

/** Kinds of cues that a clause of somebody's words or thoughts can follow without "that". */
const REPORTING: readonly CueKind[] = ['say', 'think', 'know', 'show', 'tell'];

/** No set-apart remark is followed back further than this many words. */
const LONGEST_ASIDE = 40;

export function clauseOf(tokens: readonly Token[], index: number, group: VerbGroup, subject: Phrase): Clause {
  const kinds = cueVerb(tokens[index]?.lower ?? '')?.kinds;
  const reports = REPORTING.some((kind) => kinds?.has(kind) === true);
  const ahead = tokens[subject.start - 1]?.lower ?? '';
  const first = tokens[subject.start]?.lower ?? '';
  const dependent =
    RELATIVES.has(first) || first === 'whose' || (SUBORDINATORS.has(ahead) && ahead !== 'that');
  return { verb: { start: group.start, end: index + 1 }, subject, reports, dependent };
}

export function subjectOf(
  tokens: readonly Token[],
  index: number,
  group: VerbGroup,
  clauses: readonly Clause[],
): Phrase | null {
  const last = clauses.at(-1);
  const at = group.before;
  const word = tokens[at]?.lower ?? '';
  if (group.shape === 'participle') return null;
  if (group.shape === 'infinitive') return subjectOfInfinitive(tokens, at, last);
  if (group.shape === 'ing') return subjectOfIng(tokens, index, at, clauses);
  if (CONJUNCTIONS.has(word))
    return tokens[at - 1]?.text === ',' ? mainSubject(tokens, clauses) : nearSubject(tokens, clauses);
  if (RELATIVES.has(word) && tokens[at]?.kind === 'word') return { start: at, end: at + 1 };
  if (isSpeech(tokens, index) && isInversion(tokens, index, group)) return null;
  const whole = reducedAhead(tokens, group, last);
  if (whole !== null) return whole;
  const end = overAsides(tokens, at);
  if (end === null) return word === ',' ? mainSubject(tokens, clauses) : null;
  const phrase = phraseEndingAt(tokens, end);
  if (phrase !== null && end === at && isReducedRelative(tokens, index, group, phrase, last)) return null;
  return phrase;
}

/** "…, said X.": nothing but a speaker between the cue and the sentence's end or the next comma. */
function isInversion(tokens: readonly Token[], index: number, group: VerbGroup): boolean {
  const speaker = invertedSubject(tokens, index, group);
  if (speaker === null) return false;
  const after = tokens[speaker.end];
  return (
    (after === undefined || after.kind !== 'word') &&
    (tokens[index - 1]?.kind === 'quotation' || !isPronoun(tokens, speaker))
  );
}

function isPronoun(tokens: readonly Token[], phrase: Phrase): boolean {
  return PERSONAL_PRONOUNS.has(tokens[phrase.start]?.lower ?? '');
}

/** "A report published on Monday said": the first verb was a participle after all, its subject is this one's. */
function reducedAhead(tokens: readonly Token[], group: VerbGroup, last: Clause | undefined): Phrase | null {
  if (last === undefined || last.verb.end - last.verb.start !== 1 || last.dependent) return null;
  const forms = verbForms(tokens[last.verb.start]?.lower ?? '');
  if (!forms.has('past') || !forms.has('participle')) return null;
  const next = tokens[last.verb.end];
  if (!(isTime(next) || /^(?:by|in|on|at|from|with|for)$/u.test(next?.lower ?? ''))) return null;
  for (let at = last.verb.end; at <= group.before; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return null;
    if (CONJUNCTIONS.has(token.lower) || SUBORDINATORS.has(token.lower) || PERSONAL_PRONOUNS.has(token.lower))
      return null;
  }
  return last.subject;
}

/** "urged X to say": X; "wrote to say": whoever wrote. */
function subjectOfInfinitive(tokens: readonly Token[], at: number, last: Clause | undefined): Phrase | null {
  if (last === undefined) return null;
  const governed = cueVerb(tokens[last.verb.end - 1]?.lower ?? '');
  if (governed?.kinds.has('urge') === true && at >= last.verb.end) {
    const object = phraseEndingAt(tokens, at);
    if (object !== null && object.start >= last.verb.end) return object;
  }
  return last.subject;
}

function subjectOfIng(
  tokens: readonly Token[],
  index: number,
  at: number,
  clauses: readonly Clause[],
): Phrase | null {
  const before = tokens[at];
  if (before?.kind !== 'word' && before?.kind !== 'clitic') {
    if (clauses.length === 0 && before?.text === ',') return openingSubject(tokens);
    return (isSpeech(tokens, index) ? speakingSubject(clauses) : null) ?? mainSubject(tokens, clauses);
  }
  if (PREPOSITIONS.has(before.lower) || CONJUNCTIONS.has(before.lower)) return nearSubject(tokens, clauses);
  if (!isNominal(tokens, at) || /^\p{N}/u.test(before.text)) return nearSubject(tokens, clauses);
  // "issued a statement saying": the words are the issuer's.
  if (CUE_NOUNS.has(before.lower) && clauses.length > 0) return nearSubject(tokens, clauses);
  return phraseEndingAt(tokens, at) ?? nearSubject(tokens, clauses);
}

/** "Anna Berg unloaded on the mayor, accusing him": whoever opens the sentence, ahead of a verb that the lexicon lacks. */
function openingSubject(tokens: readonly Token[]): Phrase | null {
  const phrase = phraseStartingAt(tokens, 0);
  if (phrase === null || !isSomebody(tokens, phrase)) return null;
  return looksFinite(tokens, phrase.end) ? phrase : null;
}

function isSpeech(tokens: readonly Token[], index: number): boolean {
  const kinds = cueVerb(tokens[index]?.lower ?? '')?.kinds;
  return kinds?.has('say') === true || kinds?.has('tell') === true;
}

/** Whoever spoke last: "X said …, adding that …". */
function speakingSubject(clauses: readonly Clause[]): Phrase | null {
  return clauses.findLast((clause) => clause.reports && !clause.dependent)?.subject ?? null;
}

/** Of the sentence's first clause that has somebody for its subject. */
function mainSubject(tokens: readonly Token[], clauses: readonly Clause[]): Phrase | null {
  const found =
    clauses.find(({ subject, dependent }) => !dependent && isSomebody(tokens, subject)) ?? clauses[0];
  return found?.subject ?? null;
}

/** Of the last clause that has somebody for its subject. */
function nearSubject(tokens: readonly Token[], clauses: readonly Clause[]): Phrase | null {
  const found = clauses.findLast(({ subject }) => isSomebody(tokens, subject)) ?? clauses.at(-1);
  return found?.subject ?? null;
}

function isSomebody(tokens: readonly Token[], subject: Phrase): boolean {
  const type = subjectType(tokens, subject);
  return canSpeak(type) && type !== 'thing';
}

/** Back over ", a former mayor," and "(R-Ohio)" to the word that they are about; null where nothing opens them. */
function overAsides(tokens: readonly Token[], from: number): number | null {
  let at = from;
  for (let hops = 0; hops < 3; hops++) {
    // "X (R-Ohio), said"
    if (tokens[at]?.text === ',' && tokens[at - 1]?.text === ')') at -= 1;
    const mark = tokens[at]?.kind === 'mark' ? tokens[at]?.text : undefined;
    const opener =
      mark === ')'
        ? '('
        : mark === ']'
          ? '['
          : mark === ',' || mark === '—' || mark === '–' || mark === '-' || mark === '--'
            ? mark
            : undefined;
    if (opener === undefined) break;
    let back = at - 1;
    while (back > 0 && back > at - LONGEST_ASIDE && tokens[back]?.text !== opener) back--;
    if (back <= 0 || tokens[back]?.text !== opener) return null;
    const inside = tokens[back + 1]?.lower ?? '';
    if (mark === ',' && CONJUNCTIONS.has(inside)) return null;
    at = back - 1;
    // "Y, when asked, said": Y opens the sentence; else the commas part clauses.
    if (mark === ',' && SUBORDINATORS.has(inside) && !RELATIVES.has(inside) && inside !== 'whose') {
      const phrase = phraseEndingAt(tokens, at);
      if (phrase === null || (phrase.start > 0 && !CONJUNCTIONS.has(tokens[phrase.start - 1]?.lower ?? '')))
        return null;
    }
    // "X, 58, who lives there, says" and "X, who wrote a book, "Y", says"
    if (/^\p{N}+$/u.test(tokens[at]?.text ?? '') && tokens[at - 1]?.text === ',') at -= 2;
    const opened = openedBy(tokens, at);
    if (opened !== null) at = opened - 1;
    // "X, editor of The Y, a weekly, wrote": a role without an article is an aside as well.
    const role = phraseEndingAt(tokens, at);
    if (
      role !== null &&
      tokens[role.start - 1]?.text === ',' &&
      isCapitalised(tokens[role.start - 2]) &&
      isRole(tokens, role)
    )
      at = role.start - 2;
  }
  return at;
}

function isRole(tokens: readonly Token[], phrase: Phrase): boolean {
  const first = tokens[phrase.start];
  return (
    first !== undefined &&
    !isCapitalised(first) &&
    (!DETERMINERS.has(first.lower) || /^(?:an?|the)$/u.test(first.lower)) &&
    phrase.end - phrase.start > 1
  );
}

/** The comma ahead of "who", where the word at `at` stands in a clause that "who" opens. */
function openedBy(tokens: readonly Token[], at: number): number | null {
  for (let back = at; back > 0 && back > at - LONGEST_ASIDE; back--) {
    if (tokens[back]?.text !== ',') continue;
    return /^(?:who|which|whose)$/u.test(tokens[back + 1]?.lower ?? '') ? back : null;
  }
  return null;
}

/** "read a book called Y": a participle behind its noun, in a clause that already has its verb. */
function isReducedRelative(
  tokens: readonly Token[],
  index: number,
  group: VerbGroup,
  phrase: Phrase,
  last: Clause | undefined,
): boolean {
  if (group.start !== index || group.perfect) return false;
  const forms = cueVerb(tokens[index]?.lower ?? '')?.forms ?? [];
  if (!forms.includes('participle') || !forms.includes('past')) return false;
  const next = tokens[index + 1]?.lower ?? '';
  if (next === 'by') return true;
  if (last === undefined || last.verb.end > phrase.start) return false;
  if (last.reports && phrase.start - last.verb.end < 1) return false;
  for (let at = last.verb.end; at < phrase.start; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || token.kind === 'quotation') return false;
    if (CONJUNCTIONS.has(token.lower) || SUBORDINATORS.has(token.lower)) return false;
  }
  return !last.reports;
}

/** "…," said X: the speaker behind the cue, where what is said stands ahead of it. */
export function invertedSubject(tokens: readonly Token[], index: number, group: VerbGroup): Phrase | null {
  if (group.start !== index || !(group.shape === 'finite' || group.shape === 'participle')) return null;
  const before = tokens[index - 1];
  if (before === undefined) return null;
  if (before.kind !== 'quotation' && !/^[,—–”]$/u.test(before.text)) return null;
  return namedSpeaker(tokens, index + 1);
}

/** The noun phrase at `first`; where a name ends it, also one of several offices, or one that a participle opens. */
function namedSpeaker(tokens: readonly Token[], first: number): Phrase | null {
  let at = first;
  // "newly elected councillor Ann Bell"
  if (isAdverb(tokens[at]) && isParticiple(tokens[at + 1])) at += 1;
  if (isParticiple(tokens[at])) at += 1;
  const plain = at === first ? phraseStartingAt(tokens, first) : null;
  // "author, poet and teacher Ann Bell"
  let end = phraseStartingAt(tokens, at)?.end ?? at;
  for (let offices = 0; offices < MOST_OFFICES && isOffice(tokens, end - 1); offices++) {
    if (!/^(?:and|,)$/u.test(tokens[end]?.lower ?? '') || DETERMINERS.has(tokens[end + 1]?.lower ?? ''))
      break;
    const next = phraseStartingAt(tokens, end + 1);
    if (
      next === null ||
      (isCapitalised(tokens[end + 1]) && !/^\p{Lu}{2,4}$/u.test(tokens[end + 1]?.text ?? ''))
    )
      break;
    end = next.end;
  }
  return end > at && isCapitalised(tokens[end - 1]) ? { start: first, end } : plain;
}

const MOST_OFFICES = 3;

function isOffice(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === 'word' &&
    !isCapitalised(token) &&
    canSpeak(subjectType(tokens, { start: at, end: at + 1 }))
  );
}

function isParticiple(token: Token | undefined): boolean {
  return token?.kind === 'word' && !isCapitalised(token) && /[^e]ed$/u.test(token.lower);
}
