/** What is read as one sentence: a direct quotation counts as a single part of the sentence around it. */
import type { Passage, Report, Span } from '../../report/report.ts';
import { type Steps, takeAll } from '../../steps.ts';
import { cueVerb } from '../lexicon/cue-words.ts';
import type { Quotation, Stretch } from './quotations.ts';
import { isCapitalised, quotationToken, type Token, tokensIn } from './tokens.ts';

export interface Unit {
  readonly passage: Passage;
  /** Index of the passage in the report. */
  readonly index: number;
  readonly tokens: readonly Token[];
  /** The quotation that it stands in, where it is part of one. */
  readonly inside: Quotation | null;
}

/** Those of all quotations and passages of a report. */
export function unitsIn(report: Report, quotations: readonly Quotation[]): Unit[] {
  return takeAll(readingUnits(report, quotations, { from: 0, to: report.passages.length }));
}

/**
 * Those of a stretch; `quotations` are its own. In the order of the text; what stands inside a quotation right
 * behind the sentence around it.
 */
export function* readingUnits(
  report: Report,
  quotations: readonly Quotation[],
  { from, to }: Stretch,
): Steps<Unit[]> {
  const units: Unit[] = [];
  let next = 0;
  for (const [i, passage] of report.passages.slice(from, to).entries()) {
    const index = from + i;
    const within: Quotation[] = [];
    for (; quotations[next]?.passage === index; next++) {
      const quotation = quotations[next];
      if (quotation !== undefined) within.push(quotation);
    }
    const outer = yield* outerTokens(report, passage, within);
    let inner = 0;
    for (const tokens of split(outer, passage.sentences, true, report.body)) {
      units.push({ passage, index, tokens, inside: null });
      const end = tokens.at(-1)?.end ?? 0;
      for (; (within[inner]?.start ?? Number.POSITIVE_INFINITY) < end; inner++) {
        const quotation = within[inner];
        if (quotation === undefined) break;
        const tokens = yield* innerTokens(report, quotation);
        for (const part of split(tokens, passage.sentences, false, report.body)) {
          units.push({ passage, index, tokens: part, inside: quotation });
        }
      }
    }
  }
  return units;
}

function* outerTokens(report: Report, passage: Passage, quotations: readonly Quotation[]): Steps<Token[]> {
  const tokens: Token[] = [];
  let at = passage.start;
  for (const quotation of quotations) {
    yield* readTokens(report, { start: at, end: quotation.start }, tokens);
    tokens.push(quotationToken(quotation));
    at = quotation.end;
  }
  yield* readTokens(report, { start: at, end: passage.end }, tokens);
  return tokens;
}

function* innerTokens(report: Report, quotation: Quotation): Steps<Token[]> {
  const tokens: Token[] = [];
  yield* readTokens(report, quotation, tokens);
  return tokens.filter((token) => !/^["“”„«»`]$/u.test(token.text));
}

/** So many UTF-16 code units, up to the next blank, are read in one step. */
const STEP = 10_000;

function* readTokens({ body }: Report, span: Span, tokens: Token[]): Steps<void> {
  for (let start = span.start; start < span.end; ) {
    let end = start + STEP;
    // No token goes over a blank, and none but an apostrophe's looks behind one.
    while (end < span.end && !(/\s/.test(body.charAt(end)) && !/['’]/.test(body.charAt(end - 1)))) end += 1;
    for (const token of tokensIn(body, { start, end: Math.min(end, span.end) })) tokens.push(token);
    start = end;
    yield;
  }
}

/** Longer sentences are lists or noise and are read in parts, so that the whole stays linear in the text's length. */
const LONGEST_UNIT = 250;

/** Parts tokens at sentence ends, but not within a quotation nor between it and a cue in lower case behind it. */
function split(
  tokens: readonly Token[],
  sentences: readonly Span[],
  whole: boolean,
  body: string,
): Token[][] {
  const parts: Token[][] = [];
  let part: Token[] = [];
  let sentence = 0;
  for (const [index, token] of tokens.entries()) {
    let crossed = false;
    while ((sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= token.start) {
      sentence += 1;
      crossed = true;
    }
    const last = part.at(-1);
    const carriesOn =
      whole && last?.kind === 'quotation' && (/^\p{Ll}/u.test(token.text) || isCredit(tokens, index, body));
    if (last !== undefined && ((crossed && !carriesOn) || part.length >= LONGEST_UNIT)) {
      parts.push(part);
      part = [];
    }
    part.push(token);
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** "“Is it safe?” Anna Berg asked.": who says it right behind a quotation that ends as a sentence does. */
function isCredit(tokens: readonly Token[], at: number, body: string): boolean {
  const quotation = tokens[at - 1];
  if (
    quotation === undefined ||
    !/[!?…,—][”"'’»]*$/u.test(body.slice(Math.max(quotation.start, quotation.end - 4), quotation.end))
  )
    return false;
  let end = at;
  while (end < at + 4 && isCapitalised(tokens[end])) end++;
  const kinds = cueVerb(tokens[end]?.lower ?? '')?.kinds;
  return (
    end > at && (kinds?.has('say') === true || kinds?.has('ask') === true || kinds?.has('manner') === true)
  );
}
