/** Who a report credits with which of its words. */
import type { Report, Span } from '../report/report.ts';
import type { Attribution } from './attribution.ts';
import type { Candidate } from './candidate.ts';
import { candidatesIn } from './candidates.ts';
import { CUE_NOUNS } from './cues.ts';
import { isAdverb } from './grammar.ts';
import { type Hedges, hedgesOver } from './hedges.ts';
import { type Judgement, judgementBy, THRESHOLDS } from './judgement.ts';
import { isEnglish } from './language.ts';
import { type Names, namesIn } from './names.ts';
import { type Phrase, phraseEndingAt } from './phrases.ts';
import { type Quotation, quotationsIn } from './quotations.ts';
import type { Token } from './tokens.ts';
import { type Unit, unitsIn } from './units.ts';
import { CREDIT, SPEAKER } from './weights.ts';

/** Words between quotation marks from which on they are somebody's speech rather than a title or a word held at arm's length. */
const FEWEST_WORDS_OF_SPEECH = 6;

/**
 * Every attribution that the text makes, in the order of its first word. Linear in the length of the text. In a report
 * that is not in English only longer direct quotations are found, without a speaker.
 */
export function attribute(report: Report): readonly Attribution[] {
  return attributeBy(report, judgementBy({ credit: CREDIT, speaker: SPEAKER }, THRESHOLDS));
}

/** As `attribute`, with another judgement: for fitting. */
export function attributeBy(report: Report, judgement: Judgement): readonly Attribution[] {
  const quotations = quotationsIn(report);
  const units = unitsIn(report, quotations);
  const hedges = hedgesOver(isEnglish(report) ? units.map((unit) => unit.tokens) : []);
  if (!isEnglish(report)) return bareQuotations(report, units, new Set(), hedges);
  const names = namesIn(units);
  const chosen = units.map((unit) => ({
    unit,
    candidates: choose(candidatesIn(unit).filter((one) => judgement.credits(one.features))).map((one) =>
      one.speaker === null || judgement.names(one.features) ? one : { ...one, speaker: null },
    ),
  }));
  return assemble(report, quotations, chosen, names, hedges);
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

interface Draft {
  readonly unit: Unit;
  readonly candidate: Candidate;
  readonly content: Span[];
}

function assemble(
  report: Report,
  quotations: readonly Quotation[],
  chosen: readonly { unit: Unit; candidates: readonly Candidate[] }[],
  names: Names,
  hedges: Hedges,
): Attribution[] {
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
  const attributions = drafts.map((draft) => toAttribution(draft, names, hedges));
  const bare = bareQuotations(
    report,
    chosen.map(({ unit }) => unit),
    taken,
    hedges,
  );
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
    meant = phraseEndingAt(tokens, speaker.start - 1 - comma);
  }
  if (meant === null) return null;
  return names.nameOf(unit, meant.start, meant.end) ?? spanOf(tokens, meant);
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
  units: readonly Unit[],
  taken: ReadonlySet<number>,
  hedges: Hedges,
): Attribution[] {
  const found: Attribution[] = [];
  for (const unit of units) {
    for (const token of unit.tokens) {
      if (token.kind !== 'quotation' || taken.has(token.start) || !isSpeech(report, token)) continue;
      const content = [{ start: token.start, end: token.end }];
      found.push({
        passage: unit.passage,
        speaker: null,
        name: null,
        cue: null,
        content,
        hedges: hedges.within(token),
      });
    }
  }
  return found;
}

function isSpeech(report: Report, token: Token): boolean {
  const words = report.body
    .slice(token.start, Math.min(token.end, token.start + 400))
    .match(/[\p{L}\p{N}]+/gu);
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
