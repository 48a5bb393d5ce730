/** Words that weaken a claim. */
import { firstFrom } from '../first-from.ts';
import type { Report, Span } from '../report/report.ts';
import { DETERMINERS, isAdverb, POSSESSIVES, PREPOSITIONS } from './grammar/grammar.ts';
import { isEnglish } from './grammar/language.ts';
import { isCapitalised, isInCapitals, type Token, tokensIn } from './grammar/tokens.ts';
import { AUXILIARIES } from './lexicon/cue-words.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/**
 * Single words that hedge wherever they stand: the epistemic adverbs, adjectives and nouns of Hyland (1998, 2005) and
 * the cues that most of the CoNLL-2010 shared task's sentences (Farkas et al. 2010) have in common. Words that merely
 * round a figure ("about", "roughly") are left out: they say how exact a number is, not how sure the claim.
 */
const ALWAYS =
  set(`reportedly allegedly supposedly purportedly reputedly apparently seemingly ostensibly presumably
  possibly perhaps maybe probably potentially likely unlikely arguably conceivably tentatively hypothetically
  plausibly presumable improbable probable uncertain unclear unresolved unconfirmed unverified unproven
  undetermined undecided unsubstantiated inconclusive alleged purported supposed presumed suspected rumored rumoured
  doubtful questionable debatable tentative provisional hypothetical contingent uncertainty uncertainties possibility
  possibilities likelihood probability speculation conjecture rumor rumors rumour rumours`);

const MODALS = set('may might could would');
/** Behind these, "may" is the month. */
const MONTH_LEADS = set(
  'in on since until till by last next early late mid this during before after from through of every',
);
const KNOWING = set(
  'certain sure clear known confirmed verified proven proved settled established decided guaranteed',
);
const NEGATIONS = set("not never n't no isn't aren't wasn't weren't hasn't haven't hadn't");
const SAID = set(
  'said thought believed reported expected understood rumored rumoured alleged assumed presumed considered supposed',
);
/** Only at these words can a hedge be: most words are none of them, and are told apart by one look. */
const HEDGING: ReadonlySet<string> = new Set([
  ...ALWAYS,
  ...MODALS,
  ...KNOWING,
  ...SAID,
  ...set(
    `potential possible seem seems seemed appear appears appeared doubt doubts confirm verify depending depends`,
  ),
]);
const BE = set("is are was were be been being isn't aren't wasn't weren't 's 're");

/**
 * The hedges in a span of the report's body, in order and never overlapping. English only: in a report that is stated
 * to be in another language there are none to find.
 */
export function hedgesIn(report: Report, span: Span): readonly Span[] {
  return isEnglish(report) ? hedgesAmong(tokensIn(report.body, span)) : [];
}

/** All hedges of a text, to be asked for by span; they are looked for when somebody first asks. */
export interface Hedges {
  readonly within: (span: Span) => Span[];
}

export function hedgesOver(sentences: readonly (readonly Token[])[]): Hedges {
  let found: readonly Span[] | null = null;
  const within = (span: Span): Span[] => {
    found ??= sentences.flatMap((tokens) => hedgesAmong(tokens)).sort((a, b) => a.start - b.start);
    const all = found;
    const first = firstFrom(span.start, 0, all.length, (at) => all[at]?.start ?? 0);
    const inside: Span[] = [];
    for (let index = first; index < all.length; index++) {
      const hedge = all[index];
      if (hedge === undefined || hedge.start >= span.end) break;
      if (hedge.end <= span.end) inside.push(hedge);
    }
    return inside;
  };
  return { within };
}

/** The hedges among the words of an English text, in order and never overlapping. */
export function hedgesAmong(tokens: readonly Token[]): readonly Span[] {
  const found: Span[] = [];
  let free = 0;
  for (let index = 0; index < tokens.length; index++) {
    const range = hedgeAt(tokens, index);
    const first = tokens[range?.start ?? -1];
    const last = tokens[(range?.end ?? 0) - 1];
    if (first === undefined || last === undefined || first.start < free) continue;
    found.push({ start: first.start, end: last.end });
    free = last.end;
  }
  return found;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function hedgeAt(tokens: readonly Token[], index: number): Range | null {
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  const word = token.lower;
  if (!HEDGING.has(word)) return null;
  const one = { start: index, end: index + 1 };
  const before = tokens[index - 1];
  const previous = before?.lower ?? '';
  const next = tokens[index + 1]?.lower ?? '';
  if (ALWAYS.has(word)) return isCapitalised(token) && isCapitalised(before) ? null : one;
  if (MODALS.has(word)) return isModal(tokens, index) ? one : null;
  if (word === 'potential') return isCapitalised(before) && isCapitalised(token) ? null : one;
  // "as soon as possible" says when, not whether.
  if (word === 'possible') return previous === 'as' ? null : one;
  if (/^(?:seem|appear)(?:s|ed)?$/u.test(word)) {
    return /^(?:to|that|as|like|likely|unlikely)$/u.test(next) ||
      (word.startsWith('seem') && previous !== 'to')
      ? one
      : null;
  }
  if (/^doubts?$/u.test(word))
    return previous === 'no' || previous === 'without' || previous === 'beyond' ? null : one;
  if (KNOWING.has(word)) return negated(tokens, index);
  if (SAID.has(word) && next === 'to') {
    let at = index - 1;
    while (isAdverb(tokens[at])) at--;
    return BE.has(tokens[at]?.lower ?? '') ? { start: at, end: index + 2 } : null;
  }
  if (word === 'confirm' || word === 'verify') return negated(tokens, index);
  if (word === 'depending' || word === 'depends')
    return next === 'on' || next === 'upon' ? { start: index, end: index + 2 } : null;
  return null;
}

/** "may", "might", "could", "would" as verbs: not May the month, not might the noun, not "would like". */
function isModal(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (token === undefined) return false;
  const previous = before?.lower ?? '';
  const following = next?.lower ?? '';
  if (isInCapitals(tokens, index)) return false;
  if (token.lower === 'would') return !/^(?:like|rather|love|prefer)$/u.test(following);
  if (token.lower === 'may') {
    if (/^\p{N}/u.test(following)) return false;
    if (MONTH_LEADS.has(previous)) return false;
    // In capitals within a sentence: the month, or somebody's name.
    if (isCapitalised(token) && before !== undefined && token.text !== token.text.toUpperCase()) return false;
    if (
      isCapitalised(token) &&
      (next === undefined || next.kind !== 'word' || /^(?:was|is|has|had|will|said|says)$/u.test(following))
    )
      return false;
  }
  if (token.lower === 'might') {
    if (
      POSSESSIVES.has(previous) ||
      (DETERMINERS.has(previous) &&
        !/^(?:that|this|these|those|it|some|all|both|many|most|one|which|what|each|another)$/u.test(previous))
    )
      return false;
    if (before?.kind === 'clitic' || (PREPOSITIONS.has(previous) && previous !== 'than')) return false;
    if (
      /^(?:military|economic|political|financial|naval|industrial|air|full|sheer|imperial|collective)$/u.test(
        previous,
      )
    )
      return false;
    if (following === 'of' || following === 'and') return false;
  }
  return true;
}

/** "not certain", "isn't yet known", "no certain …": the negation with the word that it undoes. */
function negated(tokens: readonly Token[], index: number): Range | null {
  for (let at = index - 1; at >= 0 && at >= index - 4; at--) {
    const token = tokens[at];
    if (token === undefined) break;
    const word = token.lower;
    if (NEGATIONS.has(word) || word === 'cannot' || word === "can't" || word === "couldn't")
      return { start: at, end: index + 1 };
    if (!(isAdverb(token) || AUXILIARIES.has(word) || word === 'independently' || word === 'immediately'))
      break;
  }
  return null;
}
