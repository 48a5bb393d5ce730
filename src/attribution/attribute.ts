/** Who a report credits with which of its words. */
import type { Passage, Report, Span } from '../report/report.ts';
import { type Steps, takeAll } from '../steps.ts';
import { type Attribution, touches } from './attribution.ts';
import type { Candidate } from './cues/candidate.ts';
import { candidatesIn } from './cues/candidates.ts';
import { isAdverb, PREPOSITIONS } from './grammar/grammar.ts';
import { isEnglish } from './grammar/language.ts';
import { type Phrase, phraseEndingAt } from './grammar/phrases.ts';
import { isCarriedOn, type Quotation, quotationsIn, type Stretch } from './grammar/quotations.ts';
import { subjectType } from './grammar/speaker-type.ts';
import type { Token } from './grammar/tokens.ts';
import { readingUnits, type Unit } from './grammar/units.ts';
import { type Hedges, hedgesOver } from './hedges.ts';
import { type Judgement, judgementBy, THRESHOLDS } from './judging/judgement.ts';
import weights from './judging/weights.json' with { type: 'json' };
import { CUE_NOUNS } from './lexicon/cue-words.ts';
import { MentionsAnywhere, MentionsSoFar } from './names/mentions.ts';
import { type Names, namesBy } from './names/names.ts';
import { plainCreditsIn } from './plain/credits.ts';

/** Words between quotation marks from which on they are somebody's speech rather than a title or a word held at arm's length. */
const FEWEST_WORDS_OF_SPEECH = 6;
/** Where no blanks stand between words, about three letters are one. */
const WORDS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]{1,3}|[\p{L}\p{N}]+/gu;

const JUDGEMENT = judgementBy(weights, THRESHOLDS);

/** A speech of more UTF-16 code units, carried on over passages, is read in parts, so that no passage needs all others. */
const LONGEST_SPEECH = 100_000;

/**
 * Every attribution that the text makes, in the order of its first word. Linear in the length of the text. In a report
 * that is not in English plain attributions are found where it is in German, French or Spanish, and else longer direct
 * quotations, without a speaker.
 */
export function attribute(report: Report): readonly Attribution[] {
  return attributeBy(report, JUDGEMENT);
}

/** As `attribute`, with another judgement: for fitting. */
export function attributeBy(report: Report, judgement: Judgement): readonly Attribution[] {
  return [...inOrder(report, judgement)].flatMap((read) => read?.attributions ?? NONE);
}

/** A report's attributions by the passages that they touch, in order: the same ones, whichever way they are read. */
export interface Attributions {
  /**
   * Reads no more of the report than the passage, those that a speech is carried on over, and, of those ahead, the ones
   * that have the names of who is credited.
   */
  of(passage: Passage): readonly Attribution[];
  /** Reads the whole report, a sentence or so a step; from then on `of` only looks up. */
  all(): Iterable<readonly Attribution[]>;
}

const NONE: readonly Attribution[] = [];

/** `found`: all of them, where they were found before. */
export function attributionsOf(report: Report, found?: readonly Attribution[]): Attributions {
  /** By a passage's index. */
  const known = new Map<number, readonly Attribution[]>();
  const keep = (stretch: Stretch, attributions: readonly Attribution[]) => {
    for (let index = stretch.from; index < stretch.to; index++) known.set(index, NONE);
    for (const attribution of attributions) {
      for (const { index } of passagesOf(report, attribution))
        known.set(index, [...(known.get(index) ?? NONE), attribution]);
    }
  };
  if (found) {
    keep({ from: 0, to: report.passages.length }, found);
    return { of: ({ index }) => known.get(index) ?? NONE, all: () => [found] };
  }
  const unitsOf = (passage: number) => takeAll(reading(report, { from: passage, to: passage + 1 })).units;
  let names: Names | null = null;
  return {
    of({ index }) {
      if (!known.has(index)) {
        names ??= namesBy(new MentionsAnywhere(report, unitsOf));
        const stretch = stretchAround(report, index);
        const read = takeAll(reading(report, stretch));
        keep(stretch, takeAll(attributionsIn(report, read, stretch, names, JUDGEMENT)));
      }
      return known.get(index) ?? NONE;
    },
    *all() {
      for (const read of inOrder(report, JUDGEMENT)) {
        if (read) keep(read.stretch, read.attributions);
        yield read?.attributions ?? NONE;
      }
      names = null;
    },
  };
}

/** Most steps end with nothing yet. */
function* inOrder(
  report: Report,
  judgement: Judgement,
): Generator<{ readonly stretch: Stretch; readonly attributions: readonly Attribution[] } | undefined> {
  const mentions = new MentionsSoFar();
  const names = namesBy(mentions);
  for (let from = 0; from < report.passages.length; ) {
    const stretch = stretchFrom(report, from);
    const read = yield* reading(report, stretch);
    yield* mentions.read(read.units);
    yield { stretch, attributions: yield* attributionsIn(report, read, stretch, names, judgement) };
    from = stretch.to;
  }
}

/** Its own passage, and those next to it that it runs on over. */
function passagesOf({ passages }: Report, attribution: Attribution): readonly Passage[] {
  const runsOver = (passage: Passage | undefined) => passage !== undefined && touches(attribution, passage);
  const own = attribution.passage.index;
  let first = own;
  while (runsOver(passages[first - 1])) first -= 1;
  let last = own;
  while (runsOver(passages[last + 1])) last += 1;
  return passages.slice(first, last + 1);
}

/** The passages from here on that a speech is carried on over; mostly one. */
function stretchFrom(report: Report, from: number): Stretch {
  const { passages } = report;
  const start = passages[from]?.start ?? 0;
  let to = from + 1;
  while ((passages[to]?.end ?? Number.POSITIVE_INFINITY) - start <= LONGEST_SPEECH && isCarriedOn(report, to))
    to += 1;
  return { from, to };
}

function stretchAround(report: Report, passage: number): Stretch {
  let start = passage;
  while (isCarriedOn(report, start)) start -= 1;
  let stretch = stretchFrom(report, start);
  while (stretch.to <= passage) stretch = stretchFrom(report, stretch.to);
  return stretch;
}

interface Reading {
  readonly quotations: readonly Quotation[];
  /** None where the report is in a language whose sentences can't be read. */
  readonly units: readonly Unit[];
}

function* reading(report: Report, stretch: Stretch): Steps<Reading> {
  const quotations = quotationsIn(report, stretch);
  return { quotations, units: isEnglish(report) ? yield* readingUnits(report, quotations, stretch) : [] };
}

function* attributionsIn(
  report: Report,
  { quotations, units }: Reading,
  stretch: Stretch,
  names: Names,
  judgement: Judgement,
): Steps<readonly Attribution[]> {
  const hedges = hedgesOver(units.map((unit) => unit.tokens));
  if (!isEnglish(report)) return plainly(report, stretch, quotations, hedges);
  const chosen: { unit: Unit; candidates: readonly Candidate[] }[] = [];
  for (const unit of units) {
    const likely = choose(candidatesIn(unit).filter((one) => judgement.credits(one.features)));
    const candidates = likely.flatMap((one) => {
      if (one.speaker === null || judgement.names(one.features)) return [one];
      // A label that is nobody's name says nothing.
      return one.features[0] === 'label' ? [] : [{ ...one, speaker: null }];
    });
    chosen.push({ unit, candidates });
    yield;
  }
  return yield* assemble(report, quotations, chosen, names, hedges);
}

/** In a language whose sentences can't be read. */
function plainly(report: Report, { from, to }: Stretch, quotations: readonly Quotation[], hedges: Hedges) {
  const credits = report.passages.slice(from, to).flatMap((it) => plainCreditsIn(report, it, quotations));
  const isCredited = (quotation: Span) => credits.some((credit) => touches(credit, quotation));
  const taken = new Set(quotations.filter(isCredited).map(({ start }) => start));
  const bare = bareQuotations(report, quotations, taken, hedges);
  return [...credits, ...bare].sort((a, b) => orderOf(a) - orderOf(b));
}

/**
 * Of "plans to vote for", only "plans" credits; a "reportedly" within a cue that names its speaker is that cue's hedge,
 * not a credit of its own.
 */
function choose(likely: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  likely.forEach((one, index) => {
    const previous = chosen.at(-1);
    const next = likely[index + 1];
    if (previous !== undefined && previous.cue.start === one.cue.start && previous.cue.end < one.cue.end)
      return;
    if (previous !== undefined && isItsObject(previous, one)) return;
    const hedgesNext =
      one.features[0] === 'adverb' &&
      next !== undefined &&
      next.speaker !== null &&
      next.cue.start <= one.cue.end &&
      next.speaker.start < one.cue.start;
    if (!hedgesNext) chosen.push(one);
  });
  return chosen;
}

/** "expressed enthusiasm for it": one act, by a verb and its noun. */
function isItsObject(verb: Candidate, noun: Candidate): boolean {
  const [object] = verb.content;
  return (
    noun.features[0] === 'noun' &&
    verb.features.includes('comp:object') &&
    object !== undefined &&
    noun.speaker?.start === verb.speaker?.start &&
    object.start <= noun.cue.start &&
    noun.cue.start <= object.start + 2
  );
}

interface Draft {
  readonly unit: Unit;
  readonly candidate: Candidate;
  readonly content: Span[];
}

function* assemble(
  report: Report,
  quotations: readonly Quotation[],
  chosen: readonly { unit: Unit; candidates: readonly Candidate[] }[],
  names: Names,
  hedges: Hedges,
): Steps<Attribution[]> {
  const drafts: Draft[] = [];
  const taken = new Set<number>();
  let speaking: Draft | null = null;
  let transcript: Draft | null = null;
  let passage = -1;
  const continued = new Set(
    quotations.filter((quotation) => quotation.continues).map((quotation) => quotation.start),
  );
  for (const { unit, candidates } of chosen) {
    if (unit.inside === null && unit.index !== passage) {
      passage = unit.index;
      transcript = null;
      const first = unit.tokens[0];
      if (!(first?.kind === 'quotation' && continued.has(first.start))) speaking = null;
    }
    const own: Draft[] = candidates.map((candidate) => ({
      unit,
      candidate,
      content: candidate.content.map((phrase) => spanOf(unit.tokens, phrase)),
    }));
    for (const draft of own) drafts.push(draft);
    if (unit.inside !== null) continue;
    for (const draft of own) {
      for (const token of unit.tokens) {
        if (
          token.kind === 'quotation' &&
          draft.content.some((span) => span.start <= token.start && token.end <= span.end)
        )
          taken.add(token.start);
      }
    }
    const speaker = own.findLast(
      (draft) =>
        draft.candidate.speaks &&
        draft.candidate.features.some(
          (feature) =>
            feature === 'comp:quote' ||
            feature === 'comp:fronted' ||
            feature === 'comp:that' ||
            feature === 'comp:clause',
        ),
    );
    if (speaker !== undefined) speaking = speaker;
    // In a transcript everything up to the next label is the same speaker's.
    const label = own.find((draft) => draft.candidate.features.includes('label-capitals'));
    if (label !== undefined) transcript = label;
    else if (transcript !== null)
      transcript.content.push(spanOf(unit.tokens, { start: 0, end: unit.tokens.length }));
    // What is quoted on without a cue of its own is still the last speaker's.
    const [first] = unit.tokens;
    for (const token of unit.tokens) {
      if (token.kind !== 'quotation' || taken.has(token.start) || speaking === null) continue;
      const carries = token === first && (speaker === undefined || speaking.unit !== unit);
      if (carries || (speaking.unit === unit && isSpeech(report, token))) {
        speaking.content.push({ start: token.start, end: token.end });
        taken.add(token.start);
      }
    }
  }
  const attributions: Attribution[] = [];
  for (const draft of drafts) {
    attributions.push(toAttribution(draft, names, hedges));
    yield;
  }
  const bare = bareQuotations(report, quotations, taken, hedges);
  return [...attributions, ...bare].sort((a, b) => orderOf(a) - orderOf(b));
}

function toAttribution(draft: Draft, names: Names, hedges: Hedges): Attribution {
  const { unit, candidate } = draft;
  const speaker = candidate.speaker === null ? null : credited(unit.tokens, candidate.speaker);
  const span = speaker === null ? null : spanOf(unit.tokens, speaker);
  const content = merged(draft.content);
  return {
    passage: unit.passage,
    speaker: span,
    name: speaker === null ? null : (nameOf(unit, speaker, names) ?? span),
    cue: spanOf(unit.tokens, candidate.cue),
    content,
    hedges: hedgesOf(hedges, unit, candidate, content),
  };
}

/** "Anna Berg, who said": what "who" stands for is named. */
function nameOf(unit: Unit, speaker: Phrase, names: Names): Span | null {
  const { tokens } = unit;
  let meant: Phrase | null = speaker;
  if (/^(?:who|which|that)$/u.test(tokens[speaker.start]?.lower ?? '') && speaker.end - speaker.start === 1) {
    const comma = tokens[speaker.start - 1]?.text === ',' ? 1 : 0;
    meant = personIn(tokens, phraseEndingAt(tokens, speaker.start - 1 - comma));
  }
  if (meant === null) return null;
  return names.nameOf(unit, meant.start, meant.end) ?? spanOf(tokens, meant);
}

/** In "the reply to the manager", whom "who" can mean. */
function personIn(tokens: readonly Token[], phrase: Phrase | null): Phrase | null {
  if (phrase === null || /^(?:name|person|group)$/u.test(subjectType(tokens, phrase))) return phrase;
  for (let at = phrase.end - 2; at > phrase.start; at--) {
    if (PREPOSITIONS.has(tokens[at]?.lower ?? '')) return { start: at + 1, end: phrase.end };
  }
  return phrase;
}

/** In "Putin's statements" it is Putin who is credited. */
export function credited(tokens: readonly Token[], phrase: Phrase): Phrase {
  const last = tokens[phrase.end - 1];
  for (let at = phrase.end - 2; at > phrase.start; at--) {
    const clitic = tokens[at];
    if (clitic?.kind === 'clitic') {
      return last !== undefined && CUE_NOUNS.has(last.lower) ? { start: phrase.start, end: at } : phrase;
    }
  }
  return phrase;
}

/** The hedges of what is credited, and those in or right ahead of the cue. */
function hedgesOf(hedges: Hedges, unit: Unit, candidate: Candidate, content: readonly Span[]): Span[] {
  const { tokens } = unit;
  // "The ministry reportedly expressed": adverbs between speaker and cue are the cue's.
  let from = candidate.cue.start;
  while (isAdverb(tokens[from - 1])) from--;
  const cue = spanOf(tokens, { start: from, end: candidate.cue.end });
  return merged([cue, ...content].flatMap((span) => hedges.within(span)));
}

function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last !== undefined && span.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

function bareQuotations(
  report: Report,
  quotations: readonly Quotation[],
  taken: ReadonlySet<number>,
  hedges: Hedges,
): Attribution[] {
  const found: Attribution[] = [];
  for (const { start, end, passage: index } of quotations) {
    const passage = report.passages[index];
    if (!passage || taken.has(start) || !isSpeech(report, { start, end })) continue;
    const content = [{ start, end }];
    found.push({
      passage,
      speaker: null,
      name: null,
      cue: null,
      content,
      hedges: hedges.within({ start, end }),
    });
  }
  return found;
}

function isSpeech(report: Report, quotation: Span): boolean {
  const words = report.body
    .slice(quotation.start, Math.min(quotation.end, quotation.start + 400))
    .match(WORDS);
  return (words?.length ?? 0) >= FEWEST_WORDS_OF_SPEECH;
}

function orderOf(attribution: Attribution): number {
  return Math.min(
    attribution.content[0]?.start ?? Number.POSITIVE_INFINITY,
    attribution.cue?.start ?? Number.POSITIVE_INFINITY,
    attribution.speaker?.start ?? Number.POSITIVE_INFINITY,
  );
}

function spanOf(tokens: readonly Token[], phrase: Phrase): Span {
  const first = tokens[phrase.start];
  const last = tokens[phrase.end - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
